// After the first session the app works without a network: study, the course, facts never opened before; after the next
// visit everything else does as well.
import type { BrowserContext, Page } from '@playwright/test'
import type { LanguageCode } from '../../domain/content/deck.ts'
import { inDeck } from './deck.ts'
import { language, message, only } from './messages.ts'
import { answerByKey, expect, offlineTest, openStudy, readTable, test } from './support.ts'

/** The first answers of a first session, after which the app is kept for offline use. */
async function firstSession(page: Page): Promise<void> {
  await openStudy(page)
  for (const key of ['3', '3', '3'] as const)
    await answerByKey(page, key)
}

/** Resolves when the copy for offline use has been made. */
async function expectKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

async function workers(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
}

/** A connection that asks to save data. */
async function saveData(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }))
}

offlineTest('after a first session study and facts work offline', async ({ page, context, connection, watchdog }) => {
  await firstSession(page)
  await expectKept(page)
  await connection.cut(context)
  await page.reload()
  await answerByKey(page, '3')
  const [state] = await readTable(page, 'cards')
  await page.goto(`/facts/${String(state?.cardId).split('/')[0]}`)
  await expect(page.getByText(message('memory.phase.learning'))).toBeVisible()
  await page.goto('/learn')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  watchdog.length = 0
})

test('the copy comes on whatever page one goes to after the third answer', { tag: '@alike' }, async ({ page }) => {
  await firstSession(page)
  for (const path of ['/export', '/data', '/learn']) {
    // A page that goes before anything was begun on it leaves it to the next.
    await page.goto(path, { waitUntil: 'commit' })
  }
  await page.goto('/glossary')
  await expectKept(page)
})

offlineTest('from the second visit on everything works offline', async ({ page, context, connection, watchdog }) => {
  await firstSession(page)
  await expectKept(page)
  const list = await (await page.request.get('/offline-rest.json')).json() as { rest: Record<LanguageCode, string[]> }
  const rest = list.rest[language]
  await page.goto('/')
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('rest')).keys()).length), {
    timeout: 120_000,
  }).toBeGreaterThanOrEqual(rest.length)
  await connection.cut(context)
  const { title: china } = await inDeck('topics', 'china')
  for (const [path, title] of [['/topics/china', china], ['/quiz', only('nav.quiz')], ['/progress', only('nav.progress')]] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  watchdog.length = 0
})

test('a visit without answers keeps nothing, nor does a connection that asks to save data, unless asked', async ({ page, context }) => {
  await page.goto('/learn')
  await page.waitForLoadState('networkidle')
  expect(await workers(page)).toBe(0)
  await saveData(context)
  await firstSession(page)
  await page.goto('/data')
  const ask = page.getByRole('button', { name: message('data.offline.ask') })
  await expect(ask).toBeVisible()
  expect(await workers(page)).toBe(0)
  await ask.click()
  await expect(page.getByText(message('data.offline.kept'))).toBeVisible()
  expect(await workers(page)).toBe(1)
})
