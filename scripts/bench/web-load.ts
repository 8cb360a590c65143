/** One load of a page on a throttled phone, as a learner has it who comes for the first time, and what it costs. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'

/** 1.6 Mbit/s, 150 ms, a processor a quarter as fast: what Lighthouse calls a slow phone. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
export const SLOWDOWN = 4
/** A task of the main thread that is longer (ms) blocks; what is beyond is what it blocks. */
const LONG_TASK_MS = 50

export interface FetchedFile { path: string, bytes: number, endedAt: number }

/** Times in ms since the navigation began. */
export interface Load {
  fcp: number
  lcp: number
  shift: number
  blocking: number
  files: FetchedFile[]
  /** The answer was shown; missing where nothing is answered. */
  answerable?: number
  /** Its grades were there. */
  gradable?: number
  /** A first answer was on disk. */
  saved?: number
}

/** What the page notes of itself, before anything of it runs. */
function observe(): void {
  const seen = { fcp: 0, lcp: 0, shift: 0, tasks: [] as { start: number, length: number }[] }
  Object.assign(globalThis, { benchSeen: seen })
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true })
  watch('largest-contentful-paint', entry => seen.lcp = entry.startTime)
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint')
      seen.fcp = entry.startTime
  })
  watch('layout-shift', entry => seen.shift += (entry as PerformanceEntry & { value: number }).value)
  watch('longtask', entry => seen.tasks.push({ start: entry.startTime, length: entry.duration }))
}

/**
 * Shows the answer as soon as there is something to press, and grades it as soon as there are grades. A card is
 * answerable once its answer shows; it can be graded later.
 */
function answerAtOnce(): void {
  const times: { answerable?: number, gradable?: number, saved?: number } = {}
  Object.assign(globalThis, { benchAnswer: times })
  let isAsked = false
  const look = (): void => {
    const show = document.querySelector<HTMLElement>('[aria-keyshortcuts="Space Enter"]')
    const good = document.querySelector<HTMLElement>('[data-rating="3"]')
    if (show && !isAsked) {
      isAsked = true
      show.click()
    }
    if (isAsked && times.answerable === undefined && document.querySelector('[data-answer]')?.checkVisibility())
      times.answerable = performance.now()
    if (good && times.gradable === undefined) {
      times.gradable = performance.now()
      good.click()
    }
    if (document.querySelector('[data-saved-records="1"]')) {
      times.saved = performance.now()
      console.debug('saved')
      return
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Slows a page’s network and processor down to those of the phone that is measured for. */
export async function throttle(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  return session
}

/** Notes every file that comes over the network, by its size there. */
export function noteFiles(session: CDPSession): FetchedFile[] {
  const files: FetchedFile[] = []
  const paths = new Map<string, string>()
  session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) =>
    paths.set(requestId, new URL(url).pathname))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) =>
    files.push({ path: paths.get(requestId) ?? '?', bytes: encodedDataLength, endedAt: timestamp }))
  return files
}

/** A phone without anything on it. */
export function newPhone(
  browser: Browser, serviceWorkers: 'allow' | 'block' = 'block', locale = 'en-GB',
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 1.75,
    locale,
    serviceWorkers,
  })
}

/**
 * Loads a page cold; with `answers` the first card is answered at once, and files count until that is on disk. The
 * browser speaks `locale`: one that speaks another language than the page is offered its own.
 */
export async function loadCold(browser: Browser, url: string, { answers = false, locale = 'en-GB' } = {}): Promise<Load> {
  const context = await newPhone(browser, 'block', locale)
  const page = await context.newPage()
  const session = await throttle(page)
  const files = noteFiles(session)
  await page.addInitScript(observe)
  if (answers)
    await page.addInitScript(answerAtOnce)
  // Told by the page: whoever looks into it again and again slows it down.
  const isSaved = answers && page.waitForEvent('console', { predicate: said => said.text() === 'saved', timeout: 120_000 })
  await page.goto(url)
  await isSaved
  const counted = [...files]
  if (!answers)
    await page.waitForLoadState('networkidle')
  const { fcp, lcp, shift, tasks, answer } = await page.evaluate(() => {
    const { benchSeen, benchAnswer } = globalThis as unknown as {
      benchSeen: { fcp: number, lcp: number, shift: number, tasks: { start: number, length: number }[] }
      benchAnswer?: { answerable: number, gradable: number, saved: number }
    }
    return { ...benchSeen, answer: benchAnswer }
  })
  await context.close()
  const blocking = tasks.filter(({ start }) => start > fcp)
    .reduce((sum, { length }) => sum + Math.max(0, length - LONG_TASK_MS), 0)
  return { fcp, lcp, shift, blocking, files: answers ? counted : files, ...answer }
}
