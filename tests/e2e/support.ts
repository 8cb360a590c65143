import type { QuestionKind } from '../../domain/quiz/question-kinds.ts'
import { untilRead } from '../support/until-read.ts'
import { questionKinds } from '../../domain/quiz/question-kinds.ts'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from '@playwright/test'
import type { Connection } from '../support/connection.ts'
import { test as base, expect } from '@playwright/test'
import axe from 'axe-core'
import { addressed, message, only } from './messages.ts'
import { openConnection } from '../support/connection.ts'
import { layoutFaults, setTextSize, smallTargets, unmarkedLanguage } from '../support/layout-faults.ts'

export { expect }

/**
 * Every journey also watches for what must never happen: errors in the console, hydration warnings, requests to other
 * hosts.
 */
export const test = base.extend<{ watchdog: string[] }>({
  watchdog: [async ({ context, baseURL }, use) => {
    const complaints: string[] = []
    watchContext(context, new URL(baseURL!).origin, complaints)
    speakLanguage(context)
    await use(complaints)
    expect(complaints, 'complaints of the browser').toEqual([])
  }, { auto: true }],
})

/** Journeys that lose their connection on the way. */
export const offlineTest = test.extend<{ connection: Connection }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are asked for
  connection: async ({}, use, { project }) => {
    const connection = await openConnection(project.use.baseURL!)
    await use(connection)
    connection.close()
  },
  baseURL: ({ connection }, use) => use(connection.origin),
})

/**
 * What no fault of the app's is: being offline, and a font that a busy machine draws later than the browser thinks fit.
 */
const expected = [
  'net::ERR_INTERNET_DISCONNECTED',
  'was preloaded using link preload but not used within a few seconds',
  // Journeys that need every request to reach them keep the worker away.
  'Service Worker registration blocked by Playwright',
]

/** Opens every page of a context, also of those that are there, in the language of these journeys. */
export function speakLanguage(context: BrowserContext): void {
  const speak = (page: Page): void => {
    const goto = page.goto.bind(page)
    page.goto = (url, options) => goto(addressed(url), options)
  }
  context.pages().forEach(speak)
  context.on('page', speak)
}

/** Another browser than that of the journey, which speaks its language too. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  speakLanguage(context)
  return context
}

/** Collects what a browser context complains of. */
export function watchContext(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected.some(text => message.text().includes(text)))
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', error => complaints.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url()))
      complaints.push(`request to another host: ${request.url()}`)
  })
}

/** What axe has against the page: each rule that is broken, with the elements that break it. */
async function violationsOf(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis))
    await page.evaluate(axe.source)
  // In the page itself, and asked for violations alone: axe's own way by Playwright carries a finding for every element
  // that is in order through a second page, which takes several times as long. There are no frames to look into.
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
    // The tooltip of a mark in a picture counts as text that is seen, and its name is not that text twice.
    const isTooltip = (id: string, html: string): boolean => id === 'label-content-name-mismatch' && /^<g\b/.test(html)
    return violations.flatMap(({ id, nodes }) => {
      const found = nodes.map(({ html }) => html).filter(html => !isTooltip(id, html))
      return found.length > 0 ? [`${id}: ${found.join(' | ')}`] : []
    })
  })
}

/** Nothing that axe can find, and no sideways scrolling. */
export async function expectClean(page: Page): Promise<void> {
  // A page that the service worker answers for begins as an empty shell.
  await expect(page).toHaveTitle(/\S/)
  await expect(page.locator('main')).not.toBeEmpty()
  await expect(page.locator('iframe')).toHaveCount(0)
  // What comes a moment after a look was changed is met half done once in a while: what counts is what stays.
  await expect.poll(() => violationsOf(page)).toEqual([])
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0)
}

/** A window and its colours. */
export interface Look { width: number, height: number, colorScheme: 'light' | 'dark' }

/** Shows the page in another window and in other colours; resolves when nothing is on its way to them. */
export async function setLook(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    const frame = (): Promise<void> => new Promise(resolve => requestAnimationFrame(() => resolve()))
    await frame()
    await frame()
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

/** By how many CSS pixels the page is wider than the window. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/**
 * The rows of these tables at one moment: nothing that the app moves from one to another in between is missed or met
 * twice.
 */
export function readTables(page: Page, tables: readonly string[]): Promise<Record<string, unknown>[][]> {
  return page.evaluate(names =>
    new Promise<Record<string, unknown>[][]>((resolve, reject) => {
      const open = indexedDB.open('manaschi')
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const database = open.result
        // Before the app has made its tables there is nothing in them.
        if (!names.every(name => database.objectStoreNames.contains(name))) {
          database.close()
          resolve(names.map(() => []))
          return
        }
        const transaction = database.transaction(names)
        const requests = names.map(name => transaction.objectStore(name).getAll())
        transaction.onerror = () => reject(transaction.error)
        transaction.oncomplete = () => {
          database.close()
          // Typed arrays (the columns of a segment) cross into the test as plain ones.
          const plain = (value: unknown): unknown =>
            ArrayBuffer.isView(value)
              ? Array.from(value as Uint8Array)
              : Array.isArray(value)
                ? value.map(plain)
                : value !== null && typeof value === 'object'
                  ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
                  : value
          resolve(requests.map(request => plain(request.result) as Record<string, unknown>[]))
        }
      }
    }), [...tables])
}

/** Resolves when the study page has its code and knows what was answered before: earlier keys are heard by nobody. */
async function expectAlive(page: Page): Promise<void> {
  await expect(page.locator('[data-newcomer]')).toHaveCount(0)
}

/** Resolves when the page hears what is pressed: until then a script in the head keeps it (utils/early-presses.ts). */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => !('manaschiEarly' in globalThis))
}

/** The study page, alive, with its first card up: a newcomer's stands there before anything is known. */
export async function openStudy(page: Page, query = ''): Promise<void> {
  await page.goto(`/study${query}`)
  await expectAlive(page)
  await expect(showAnswerButton(page)).toBeVisible()
}

export function showAnswerButton(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('button', { name: message('study.reveal') })
}

/** Text of the question that is up. */
export async function questionOf(page: Page): Promise<string> {
  return (await page.getByRole('article', { name: message('study.card') }).getByRole('heading', { level: 1 }).textContent() ?? '')
    .trim()
}

/**
 * How many records the app has counted, loose and sealed: sealing at an idle moment moves them from one to the other.
 */
async function countedRecords(page: Page): Promise<number> {
  return Number((await readTable(page, 'meta')).find(row => row.key === 'cache')?.recordCount ?? 0)
}

/** Shows the answer and grades by key; resolves when the next thing is on screen. */
export async function answerByKey(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  await expectAlive(page)
  await expect(showAnswerButton(page)).toBeVisible()
  const count = await countedRecords(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
  await page.keyboard.press(key)
  await expect.poll(() => countedRecords(page)).toBe(count + 1)
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeHidden()
}

/** Resolves when the second copy holds so many records (at least two). */
export async function expectCopyOf(page: Page, records: number): Promise<void> {
  await page.goto('/data')
  await expect(page.getByText(message('data.storage.copy', { n: records })))
    .toBeVisible()
}

/** All rows of a table of the app's database, read past the app. */
export async function readTable(
  page: Page,
  table: 'tail' | 'segments' | 'cards' | 'meta' | 'quarantine',
): Promise<Record<string, unknown>[]> {
  const [rows = []] = await readTables(page, [table])
  return rows
}

/** How many loose records the log holds. */
export async function recordCount(page: Page): Promise<number> {
  return (await readTable(page, 'tail')).length
}

/** The quiz page with its form unfolded. */
export async function openQuizSetup(page: Page): Promise<void> {
  await page.goto('/quiz')
  await unfoldQuizSetup(page)
}

/** On the quiz page: unfolds the form, unless it is open. */
export async function unfoldQuizSetup(page: Page): Promise<void> {
  const summary = page.locator('summary').filter({ hasText: message('quiz.setup.customise') })
  await expect(summary).toBeVisible()
  if (!await page.getByRole('form', { name: message('quiz.setup.title') }).isVisible())
    await summary.press('Enter')
}

/**
 * On the quiz page: leaves only these types of question checked. By keyboard, because a page that scrolls under a tap
 * guards its place against another one at once (utils/tap-guard.ts).
 */
export async function askOnly(page: Page, kinds: readonly QuestionKind[]): Promise<void> {
  await page.locator('summary').filter({ hasText: message('quiz.setup.types') }).press('Enter')
  const group = page.getByRole('group', { name: message('quiz.setup.typesHint') })
  // The wanted ones first: one must always be checked.
  for (const kind of [...kinds, ...questionKinds.filter(each => !kinds.includes(each))]) {
    const box = group.getByRole('checkbox', { name: only(`quiz.kinds.${kind}`) })
    if (await box.isChecked() !== kinds.includes(kind))
      await box.press('Space')
  }
}

/**
 * Begins the quiz that is set up. Types that few cards lend themselves to may have no question in the deck: there the
 * journey ends, skipped.
 */
export async function beginOrSkip(page: Page): Promise<void> {
  await page.getByRole('button', { name: message('quiz.setup.begin') }).click()
  const question = page.getByRole('article', { name: message('quiz.question') })
  const none = page.getByText(message('quiz.setup.noQuestions'))
  await expect(question.or(none)).toBeVisible()
  test.skip(await none.isVisible(), 'the deck gives no question of this type')
}

/** Sets how many new cards come a day, through the settings page. */
export async function setNewCardsPerDay(page: Page, count: number): Promise<void> {
  await page.goto('/settings')
  await untilRead(page)
  const field = page.getByLabel(message('settings.newCards'))
  await field.fill(String(count))
  await field.blur()
  await expect.poll(async () =>
    (await readTable(page, 'tail')).some(row => row.key === 'newCardsPerDay' && row.value === count),
  ).toBe(true)
}

const sizes = [
  { name: '320 px', width: 320, height: 640, text: {} },
  { name: '360 px, text at 200 %', width: 360, height: 640, text: { root: 2 } },
  { name: '360 px, text alone at 150 %', width: 360, height: 740, text: { textOnly: 1.5 } },
  { name: '1440 px', width: 1440, height: 900, text: {} },
  { name: '1440 px, text at 200 %', width: 1440, height: 900, text: { root: 2 } },
] as const

/** What shows is readable and within reach at every size, however large the text. */
export async function expectReadable(page: Page): Promise<void> {
  const faults: Record<string, string[]> = {}
  for (const { name, text, ...viewport } of sizes) {
    await page.setViewportSize(viewport)
    await setTextSize(page, text)
    faults[name] = [...await layoutFaults(page), ...await smallTargets(page)]
  }
  await setTextSize(page, {})
  faults.language = await unmarkedLanguage(page)
  expect(Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0))).toEqual({})
}

/** Answers cards until one asks for its answer in writing, which is switched on; gives the field. */
export async function answerUntilTyped(page: Page): Promise<Locator> {
  const field = page.getByLabel(message('typed.label'))
  // What compares answers comes by itself after the page; until then every card has a button. Where a request was cut
  // off the network may never be idle for the browser: the code has had its time then.
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => {})
  for (let tries = 0; tries < 12; tries++) {
    await field.or(showAnswerButton(page)).first().waitFor()
    if (await field.isVisible())
      break
    await answerByKey(page, '3')
  }
  return field
}

/** On the page of progress: unfolds every section under Details, and what its pictures are about. */
export async function unfoldPictures(page: Page): Promise<void> {
  const folds = page.locator('details[data-section], details[data-filters]')
  await expect(folds.first()).toBeVisible()
  await untilAlive(page)
  await folds.evaluateAll(all => all.forEach(fold => (fold as HTMLDetailsElement).open = true))
  await expect(page.locator('[data-picture="quizTopics"]')).toBeAttached()
}
