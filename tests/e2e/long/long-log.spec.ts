// The progress page on a log of many years: what it asks of the main thread.
import type { Page } from '@playwright/test'
import type { MainThreadTask } from '../../support/main-thread.ts'
import { untilRead } from '../../support/until-read.ts'
import { syntheticHistory } from '../../../domain/simulation/synthetic-year.ts'
import { recordMainThread } from '../../support/main-thread.ts'
import { realDeck } from '../../support/real-deck.ts'
import { NOON, TODAY } from '../../support/seeded-page.ts'
import { writeHistory } from '../../support/synthetic-log.ts'
import { message } from '../messages.ts'
import { expect, test, unfoldPictures } from '../support.ts'

// Playwright's own recording copies the whole page with every step, on the very thread that is measured here.
test.use({ trace: 'off' })

/** Longer than this (ms), a task of the main thread is called long. */
const LONG_TASK_MS = 50

/**
 * The tasks that were long, and how much of the processor the busiest of all took: a busy machine lengthens the one,
 * not the other.
 */
function describeTasks(tasks: readonly MainThreadTask[]): string {
  const long = tasks.filter(({ clockMs }) => clockMs > LONG_TASK_MS).map(({ clockMs, processorMs }) =>
    `${clockMs.toFixed(0)} ms, ${processorMs.toFixed(0)} of the processor`,
  )
  const busy = tasks.filter(({ processorMs }) => processorMs > LONG_TASK_MS)
  return `${long.length}${
    long.length > 0 ? ` (${long.join('; ')})` : ''
  }; by processor time ${busy.length}, the busiest ${
    Math.max(...tasks.map(({ processorMs }) => processorMs)).toFixed(0)
  } ms`
}

// Chance of a busy machine may lengthen any task, so they are counted and told; nothing here depends on a time.
test('200,000 answers on 20,000 cards open from within and at once, with progress shown, and the long tasks are counted', async ({ page, context }, info) => {
  test.setTimeout(240_000)
  await page.clock.setFixedTime(NOON)
  await page.goto('/suspended')
  await untilRead(page)
  const deck = await realDeck()
  const madeUp = Array.from({ length: 20_000 - deck.cards.length }, (_, place) => `made-up-${place}/card`)
  const cardIds = [...deck.cards.map(card => card.id), ...madeUp]
  const history = syntheticHistory({ cardIds, today: TODAY, days: 400, newPerDay: 60, maximumAnswers: 200_000 })
  await writeHistory(page, history)

  async function expectPictures(page: Page, how: string, open: () => Promise<unknown>): Promise<void> {
    const tasks = await recordMainThread(page)
    await open()
    await expect(page.getByRole('progressbar', { name: message('progress.reading') })).toBeVisible()
    await expect(page.locator('[data-picture="overTime"]')).toBeAttached({ timeout: 120_000 })
    await unfoldPictures(page)
    // A chart is drawn when it comes into view.
    await page.locator('[data-picture="stages"]').scrollIntoViewIfNeeded()
    await expect(page.locator('[data-picture="stages"] canvas')).toBeAttached()
    const description = `${how}: ${describeTasks(await tasks())}`
    info.annotations.push({ type: 'long tasks', description })
    console.log(`long tasks, ${description}`)
  }

  // A log that came from nowhere is copied as a whole first, once.
  await page.goto('/data')
  await expect(page.getByText(message('data.storage.copy'))).toBeVisible({
    timeout: 120_000,
  })
  // Each in a tab of its own, and alone: the browser clears away the memory of a page before, which would be counted
  // too.
  let tab = page
  async function openTab(): Promise<Page> {
    const before = tab
    tab = await context.newPage()
    await before.close()
    await tab.clock.setFixedTime(NOON)
    return tab
  }
  const within = await openTab()
  await within.goto('/settings')
  await expect(within.getByLabel(message('settings.newCards'))).toBeVisible()
  await expectPictures(
    within,
    'from within',
    () => within.getByRole('navigation', { name: message('nav.label') }).getByRole('link', { name: message('nav.progress') }).click(),
  )
  const freshTab = await openTab()
  await expectPictures(freshTab, 'at once', () => freshTab.goto('/progress'))

  await test.step('the page can be left while it reads, and entered again', async () => {
    const navigation = freshTab.getByRole('navigation', { name: message('nav.label') })
    await freshTab.reload()
    await expect(freshTab.getByRole('progressbar', { name: message('progress.reading') })).toBeVisible()
    await navigation.getByRole('link', { name: message('nav.today') }).click()
    await expect(freshTab.getByRole('heading', { level: 1, name: message('steering.break.title') })).toBeVisible()
    await navigation.getByRole('link', { name: message('nav.progress') }).click()
    await expect(freshTab.locator('[data-picture="overTime"]')).toBeAttached({ timeout: 120_000 })
  })
},
)
