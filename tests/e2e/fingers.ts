// A finger that taps, by its own clock: however late a busy machine brings the taps to the page, they are as far apart
// as they were meant.
import type { Locator, Page } from '@playwright/test'
import { GUARD_MS } from '../../utils/tap-guard.ts'

export interface Point { x: number, y: number }

/** Length of a tap (s). */
const TAP_S = 0.03

/** The middle of what is found. */
export async function middleOf(found: Locator): Promise<Point> {
  const box = (await found.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Taps of a finger in one place, so far apart (ms). */
export async function tapTimes(page: Page, { x, y }: Point, times: number, everyMs = 100): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  const begun = Date.now() / 1000
  for (let taps = 0; taps < times; taps++) {
    const timestamp = begun + taps * everyMs / 1000
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }], timestamp })
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp: timestamp + TAP_S })
    await page.waitForTimeout(everyMs)
  }
}

/** A look at what has come up, before a press that is meant for it: longer than presses are taken for slips. */
export async function look(page: Page): Promise<void> {
  await page.waitForTimeout(GUARD_MS + 200)
}
