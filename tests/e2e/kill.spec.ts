// The browser process is killed in the middle of answering, again and again: what the page had shown as saved is there after
// the restart, and the log and the states agree.
import type { BrowserContext, Page } from '@playwright/test'
import type { LogRecord } from '../../domain/progress/records.ts'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { foldLog } from '../../domain/progress/card-state.ts'
import { unpackSegment } from '../../domain/progress/segment.ts'
import { expect, readTable, setNewCardsPerDay, showAnswerButton, test } from './support.ts'

const KILLS = 30

/** Kills every process of the browser that uses a profile, at once. */
function killBrowser(profile: string): void {
  try {
    execFileSync('pkill', ['-KILL', '-f', profile])
  }
  catch {
    // pkill exits with 1 when nothing was left to kill.
  }
}

/** Answers as fast as the page allows; remembers how many answers it has shown as saved. */
async function answerUntilKilled(page: Page, shown: { saved: number }): Promise<void> {
  await page.exposeFunction('tellSaved', (count: number) => {
    shown.saved = Math.max(shown.saved, count)
  })
  await page.evaluate(() => {
    const tell = (globalThis as unknown as { tellSaved: (count: number) => void }).tellSaved
    let saved = 0
    const status = document.querySelector('[data-saved-records]')
    new MutationObserver(() => {
      const count = Number(status?.getAttribute('data-saved-records'))
      if (count > saved)
        tell(saved = count)
    }).observe(status!, { attributes: true })
  })
  for (let answer = 0; ; answer++) {
    await page.keyboard.press('Space')
    await page.keyboard.press(answer % 5 === 0 ? '1' : '3')
    await page.waitForTimeout(5)
  }
}

test(`no answer shown as saved is lost over ${KILLS} kills`, async ({ baseURL }) => {
  test.skip(process.platform === 'win32', 'killing by profile needs pkill')
  test.setTimeout(15 * 60_000)
  const profile = await mkdtemp(join(tmpdir(), 'manaschi-kill-'))
  const { launchOptions } = test.info().project.use
  const open = (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, { ...launchOptions, baseURL, timezoneId: 'Asia/Bishkek' })
  let savedInAll = 0
  try {
    const first = await open()
    await setNewCardsPerDay(first.pages()[0] ?? await first.newPage(), 200)
    await first.close()
    for (let kill = 0; kill < KILLS; kill++) {
      const context = await open()
      const page = context.pages()[0] ?? await context.newPage()
      await page.goto('/study')
      await expect(showAnswerButton(page).or(page.getByRole('heading', { name: 'That was it for now' }))).toBeVisible()
      await checkLogAndStates(page, savedInAll)
      const shown = { saved: await savedCount(page) }
      const answering = answerUntilKilled(page, shown).catch(() => {})
      // Moments spread over the first two seconds, never two the same.
      await new Promise(resolve => setTimeout(resolve, 150 + (kill * 613) % 1900))
      killBrowser(profile)
      await answering
      await context.close().catch(() => {})
      savedInAll = shown.saved
    }
    const context = await open()
    const page = context.pages()[0] ?? await context.newPage()
    await page.goto('/study')
    await expect(page.locator('[data-saved-records]')).toBeAttached()
    await checkLogAndStates(page, savedInAll)
    expect(savedInAll).toBeGreaterThan(KILLS)
    await context.close()
  }
  finally {
    await rm(profile, { recursive: true, force: true })
  }
})

async function savedCount(page: Page): Promise<number> {
  return Number(await page.locator('[data-saved-records]').getAttribute('data-saved-records'))
}

async function checkLogAndStates(page: Page, atLeast: number): Promise<void> {
  await expect.poll(() => savedCount(page)).toBeGreaterThanOrEqual(atLeast)
  const log = [...await readSegments(page), ...await readTable(page, 'tail') as unknown as LogRecord[]]
  const sequence = log.map(record => record.seq).sort((a, b) => a - b)
  expect(sequence).toEqual(sequence.map((_, place) => place))
  expect(log.length).toBeGreaterThanOrEqual(atLeast)
  const states = Object.fromEntries((await readTable(page, 'cards')).map(state => [state.cardId, state]))
  expect(states).toEqual(Object.fromEntries(foldLog(log)))
}

/** Segments hold typed arrays, which do not cross into the test by themselves. */
async function readSegments(page: Page): Promise<LogRecord[]> {
  const packed = await page.evaluate(() => new Promise<unknown[]>((resolve, reject) => {
    const open = indexedDB.open('manaschi')
    open.onerror = () => reject(open.error)
    open.onsuccess = () => {
      const all = open.result.transaction('segments').objectStore('segments').getAll()
      all.onsuccess = () => {
        open.result.close()
        resolve(all.result.map((segment: { reviews: Record<string, ArrayLike<number>> }) => ({
          ...segment,
          reviews: Object.fromEntries(Object.entries(segment.reviews).map(([name, column]) => [name, Array.from(column)])),
        })))
      }
    }
  }))
  return packed.flatMap(segment => unpackSegment(segment as Parameters<typeof unpackSegment>[0]))
}
