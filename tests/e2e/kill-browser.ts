/** A browser that is killed in the middle of its work, and what is on disk afterwards. */
import type { BrowserContext, Page } from '@playwright/test'
import type { LogRecord } from '../../domain/progress/records.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { foldLog } from '../../domain/progress/card-state.ts'
import type { Segment } from '../../domain/progress/segment.ts'
import { unpackSegment } from '../../domain/progress/segment.ts'
import { expect, readTables, speakLanguage, test } from './support.ts'

/** Ids of all the processes of a browser; the first is the one that started the others, and keeps what is stored. */
async function processesOf(context: BrowserContext): Promise<number[]> {
  const devtools = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  return [...processInfo].sort((a, b) => Number(b.type === 'browser') - Number(a.type === 'browser')).map(({ id }) =>
    id,
  )
}

function signal(id: number, name: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(id, name)
  }
  catch {
    // There is no such process any more.
    return false
  }
}

/** Whether a process still runs; one that has ended and that nobody has asked after yet does not. */
async function isRunning(id: number): Promise<boolean> {
  if (!signal(id, 0))
    return false
  const status = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  return !/\) Z /.test(status)
}

/**
 * Kills processes at once: none has time to finish anything. Resolves when all are gone, which a disk that is being
 * written to can hold up, most of all for the process that keeps the databases: two of them on one profile would be
 * another fault than the one that is looked for.
 */
async function kill(ids: readonly number[]): Promise<void> {
  for (const id of ids)
    signal(id, 'SIGKILL')
  for (const id of ids) {
    while (await isRunning(id))
      await new Promise(resolve => setTimeout(resolve, 5))
  }
}

interface KillOptions {
  kills: number
  /** Before each kill, and once more at the end: the page as it is after the restart. */
  check: (page: Page) => Promise<void>
  /** Sets the page to work; the browser is killed `delay` ms after this resolves. What it still does then may fail. */
  begin: (page: Page, kill: number) => Promise<unknown>
  /** ms, another one for each kill. */
  delayOf: (kill: number) => number
}

/** Starts a browser again and again on one profile, and kills it while it works. */
export async function killAgainAndAgain({ kills, check, begin, delayOf }: KillOptions): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'manaschi-kill-'))
  const { launchOptions, baseURL } = test.info().project.use
  try {
    for (let round = 0; round <= kills; round++) {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL,
        timezoneId: 'Asia/Bishkek',
      })
      speakLanguage(context)
      const page = context.pages()[0] ?? await context.newPage()
      await check(page)
      if (round < kills) {
        // Found before, because asking takes longer than some of the work.
        const processes = await processesOf(context)
        await begin(page, round)
        await new Promise(resolve => setTimeout(resolve, delayOf(round)))
        await kill(processes)
      }
      await context.close().catch(() => {})
    }
  }
  finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Remembers how many records the page has shown as saved, whatever becomes of the page. */
export interface ShownRecords {
  count: number
}

/** Follows the number of records that the page shows as saved. */
export async function followSaved(page: Page, shown: ShownRecords): Promise<void> {
  await page.exposeFunction('tellSaved', (count: number) => {
    shown.count = Math.max(shown.count, count)
  })
  await page.evaluate(() => {
    const { tellSaved } = globalThis as unknown as { tellSaved: (count: number) => void }
    let told = 0
    new MutationObserver(() => {
      const count = Number(document.querySelector('[data-saved-records]')?.getAttribute('data-saved-records') ?? 0)
      if (count > told)
        tellSaved(told = count)
    }).observe(document.body, { attributes: true, childList: true, subtree: true })
  })
}

/** Checks everything that is on disk: no place of any device is missing, log and states agree. Gives the log. */
export async function checkLogAndStates(page: Page): Promise<LogRecord[]> {
  // In one transaction: sealing moves records from the tail into a segment, at any moment.
  const [segments = [], tail = [], cards = []] = await readTables(page, ['segments', 'tail', 'cards'])
  const log = [
    ...segments.flatMap(segment => unpackSegment(segment as unknown as Segment)),
    ...tail as unknown as LogRecord[],
  ]
  for (const device of new Set(log.map(record => record.device))) {
    const sequence = log.filter(record => record.device === device).map(record => record.seq).sort((a, b) => a - b)
    expect(sequence).toEqual(sequence.map((_, place) => place))
  }
  const states = Object.fromEntries(cards.map(state => [state.cardId, state]))
  expect(states).toEqual(Object.fromEntries(foldLog(log)))
  return log
}
