/** The app with a log of many years, against one that is empty: 200,000 answers on 20,000 cards. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Rating } from '../../domain/scheduling/scheduler.ts'
import { compileContent } from '../../domain/content/compile.ts'
import { syntheticHistory } from '../../domain/simulation/synthetic-year.ts'
import { DAY_MS } from '../../domain/scheduling/study-day.ts'
import { COPY_FOLDER } from '../../storage/platform.ts'
import { columnsNameOf, DATABASE_NAME } from '../../storage/schema.ts'
import { writeHistory } from '../../tests/support/synthetic-log.ts'
import { readContent } from '../content/read-content.ts'
import { newPhone, SLOWDOWN } from './web-load.ts'

const ANSWERS = 200_000
const CARDS = 20_000
const PATIENCE_MS = 60_000
/** How long ago (days) the log ends: by now nearly every card of the deck is due. */
const BREAK_DAYS = 200

/** What was measured, each over several tries: times in ms, heaps in bytes. */
export interface LongLog {
  emptyOpens: number[]
  longOpens: number[]
  /** While another tab makes the second copy of a log that it finds. */
  opensBesideCopy: number[]
  /** From the key that grades to the next card’s frame. */
  nextCards: number[]
  slowNextCards: number[]
  heapBefore: number
  heapAfter: number
}

/** Time (ms) until a page shows the card that is due, with what storage knows. */
async function openStudy(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(`${origin}/study`)
  const time = await page.waitForFunction(
    () => document.querySelector('[data-saved-records]:not([data-newcomer]) [data-card-id]') && performance.now(),
    undefined,
    { timeout: PATIENCE_MS, polling: 'raf' },
  )
  const result = Number(await time.jsonValue())
  await page.close()
  return result
}

async function several(runs: number, measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++)
    times.push(await measure())
  return times
}

/**
 * Answers by key, the grades in turn, and gives the time (ms) of each from the key that grades to the next card’s
 * frame. Throws with what stands on the screen when nothing comes of a press, or the session is over.
 */
async function gradeByKey(page: Page, count: number, grades: readonly Rating[] = [3]): Promise<number[]> {
  return page.evaluate(async ({ count, grades, patience }) => {
    const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port2.onmessage = () => resolve(performance.now())
      port1.postMessage(0)
    }))
    const press = (key: string): void => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    const savedCount = (): number => Number(document.querySelector<HTMLElement>('[data-saved-records]')?.dataset.savedRecords)
    const cardId = (): string | undefined => document.querySelector<HTMLElement>('[data-card-id]')?.dataset.cardId
    const isThere = (what: string): boolean => document.querySelector(what) !== null
    const comesTo = async (what: string, isSo: () => boolean): Promise<number> => {
      const start = performance.now()
      for (let now = await frame(); ; now = await frame()) {
        if (isSo())
          return now
        if (now - start > patience) {
          const shown = document.querySelector('main')?.textContent.replace(/\s+/g, ' ').slice(0, 400)
          throw new Error(`after ${times.length} answers ${what} did not come; on the screen: ${shown}`)
        }
      }
    }
    const times: number[] = []
    while (times.length < count) {
      await comesTo('the grades', () => {
        if (!isThere('[data-rating="3"]'))
          press('Enter')
        return isThere('[data-rating="3"]')
      })
      const before = { id: cardId(), saved: savedCount() }
      const start = performance.now()
      press(String(grades[times.length % grades.length]))
      const end = await comesTo('the next card', () => ![undefined, before.id].includes(cardId()))
      times.push(end - start)
      await comesTo('the answer on disk', () => savedCount() !== before.saved)
    }
    return times
  }, { count, grades, patience: PATIENCE_MS })
}

async function heapOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

/** Fills a new browser with the log; its first page is left open. */
async function withLongLog(browser: Browser, origin: string): Promise<{ context: BrowserContext, page: Page }> {
  const { deck } = compileContent(await readContent())
  const madeUp = Array.from({ length: CARDS - deck.cards.length }, (_, place) => `made-up-${place}/card`)
  const cardIds = [...deck.cards.map(card => card.id), ...madeUp]
  const today = Math.floor(Date.now() / DAY_MS) - BREAK_DAYS
  const history = syntheticHistory({ cardIds, today, days: 400, newPerDay: 60, maximumAnswers: ANSWERS })
  const context = await newPhone(browser)
  const page = await context.newPage()
  await page.goto(`${origin}/suspended`)
  await page.getByText('No card is suspended.').waitFor()
  await writeHistory(page, history)
  return { context, page }
}

/** Waits until a page has made the second copy and, where there are none that hold, the columns of states. */
async function copied(page: Page): Promise<void> {
  await page.getByText('and holds all').waitFor({ timeout: PATIENCE_MS })
  await page.waitForFunction(async (name) => {
    if (!(await indexedDB.databases()).some(database => database.name === name))
      return false
    return new Promise((resolve) => {
      const open = indexedDB.open(name)
      open.onsuccess = () => {
        const found = open.result.transaction('columns').objectStore('columns').count()
        found.onsuccess = () => {
          open.result.close()
          resolve(found.result > 0)
        }
      }
    })
  }, columnsNameOf(DATABASE_NAME), { timeout: PATIENCE_MS, polling: 200 })
}

/** Measures all of it; `answers` are given one after the other before the heap is looked at again. */
export async function measureLongLog(
  browser: Browser, origin: string, runs: number, answers: number,
): Promise<LongLog> {
  const empty = await newPhone(browser)
  await openStudy(empty, origin)
  const emptyOpens = await several(runs, () => openStudy(empty, origin))
  await empty.close()

  const { context, page } = await withLongLog(browser, origin)
  await page.goto(`${origin}/data`)
  await copied(page)
  const longOpens = await several(runs, () => openStudy(context, origin))
  // Without a copy the log is copied as a whole, by the first page that finds it.
  await page.goto(`${origin}/icon-192.png`)
  await page.evaluate(async folder =>
    (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true }), COPY_FOLDER)
  await page.goto(`${origin}/study`)
  const opensBesideCopy = await several(runs, () => openStudy(context, origin))
  await page.goto(`${origin}/data`)
  await copied(page)

  await page.goto(`${origin}/study`)
  await page.locator('[data-saved-records]:not([data-newcomer]) [data-card-id]').waitFor({ timeout: PATIENCE_MS })
  const nextCards = await gradeByKey(page, 40)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const slowNextCards = await gradeByKey(page, 20)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const heapBefore = await heapOf(context, page)
  // What is forgotten comes back: a day has no more than one card of each fact.
  await gradeByKey(page, answers, [1, 1, 3])
  const heapAfter = await heapOf(context, page)
  await context.close()
  return { emptyOpens, longOpens, opensBesideCopy, nextCards, slowNextCards, heapBefore, heapAfter }
}
