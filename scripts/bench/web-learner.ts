/** What a learner has of the built app after the first visit: offline, in the background, under the finger. */
import type { Browser, Page } from '@playwright/test'
import { cacheControlOf, IMMUTABLE } from '../../server/utils/http-rules.ts'
import { newPhone, SLOWDOWN, throttle } from './web-load.ts'

/** Gives the first answers of a newcomer. */
async function answerFirstCards(page: Page, origin: string, count: number): Promise<void> {
  await page.goto(`${origin}/study`)
  for (let answered = 0; answered < count; answered++) {
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await page.locator('[data-rating="3"]').click()
    await page.locator(`[data-saved-records="${answered + 1}"]`).waitFor()
  }
}

/** What the service worker fetches of its own accord after a first session’s answers, in bytes. */
export async function backgroundBytes(browser: Browser, origin: string): Promise<number> {
  const context = await newPhone(browser, 'allow')
  const page = await context.newPage()
  let bytes = 0
  /** What the page has had already, under a name that holds a hash, comes from the browser’s cache. */
  const cached = new Set<string>()
  context.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url())
    if (!request.serviceWorker())
      cached.add(pathname)
    else if (!cached.has(pathname) || cacheControlOf(pathname, 200) !== IMMUTABLE)
      void request.sizes().then(({ responseBodySize }) => bytes += responseBodySize, () => {})
  })
  await answerFirstCards(page, origin, 5)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes
}

/** Times (ms) from a tap on the icon to the right first card of a learner, offline, with a slow processor. */
export async function offlineStarts(browser: Browser, origin: string, runs: number): Promise<number[]> {
  const context = await newPhone(browser, 'allow')
  const first = await context.newPage()
  await answerFirstCards(first, origin, 5)
  await first.evaluate(() => navigator.serviceWorker.ready)
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await first.close()
  await context.setOffline(true)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.goto(`${origin}/study`)
    const time = await page.waitForFunction(() =>
      document.querySelector('[data-saved-records="5"] [data-card-id]') && performance.now())
    times.push(Number(await time.jsonValue()))
    await page.close()
  }
  await context.close()
  return times
}

/** Times (ms) from a press to the next frame, over a session of answers at a slow processor. */
export async function interactionTimes(browser: Browser, origin: string): Promise<number[]> {
  const context = await newPhone(browser)
  const page = await context.newPage()
  await page.goto(`${origin}/study`)
  await page.waitForLoadState('networkidle')
  await throttle(page)
  await page.evaluate(() => {
    const slow: number[] = []
    Object.assign(globalThis, { benchPresses: slow })
    new PerformanceObserver(list => list.getEntries().forEach(({ duration, name }) => {
      if (name === 'click' || name === 'pointerup')
        slow.push(duration)
    })).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  for (let answered = 0; answered < 8; answered++) {
    await page.getByRole('button', { name: 'Show the answer' }).tap()
    // A second press in the same place within a moment is taken for a slip.
    await page.waitForTimeout(600)
    await page.locator('[data-rating="3"]').tap()
    await page.locator(`[data-saved-records="${answered + 1}"]`).waitFor()
    await page.waitForTimeout(600)
  }
  const presses = await page.evaluate(() => (globalThis as unknown as { benchPresses: number[] }).benchPresses)
  await context.close()
  return presses
}
