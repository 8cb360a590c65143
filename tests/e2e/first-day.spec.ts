// A newcomer’s first day on a phone, screen by screen, as far as the second day: run in all languages, and each screen
// is looked at as it is met.
import type { Page } from '@playwright/test'
import { languages } from '../../i18n/languages.ts'
import { layoutFaults, smallTargets, unmarkedLanguage } from '../support/layout-faults.ts'
import { language, message, only, startOf } from './messages.ts'
import { answerByKey, expect, expectClean, readTable, recordCount, showAnswerButton, test, untilAlive } from './support.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

const MORNING = new Date('2026-11-22T03:00:00Z')
const DAY_MS = 86_400_000

/** A screen that somebody sees for the first time: readable, within reach, in one language, without a fault. */
async function look(page: Page): Promise<void> {
  await untilAlive(page)
  await expectClean(page)
  // A long list grows while one comes to its end: what counts is what stays.
  await expect.poll(async () => [...await layoutFaults(page), ...await smallTargets(page)]).toEqual([])
  expect(await unmarkedLanguage(page)).toEqual([])
}

const summary = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('heading', { level: 1, name: message('summary.title') })

/** Answers whatever comes until the day is done, the minutes of its steps not waited for. */
async function finishTheDay(page: Page): Promise<void> {
  const finish = page.getByRole('button', { name: message('summary.finish') })
  for (let answers = 0; answers < 60; answers++) {
    await expect(showAnswerButton(page).or(summary(page)).or(finish).first()).toBeVisible()
    if (await showAnswerButton(page).isVisible())
      await answerByKey(page, '3')
    else if (await finish.isVisible())
      await finish.click()
    else
      break
  }
  await expect(summary(page)).toBeVisible()
}

test('a first day: the promise, the first unit’s story, its cards, the summary, what is known; and the second day', async ({ page }) => {
  await page.clock.setFixedTime(MORNING)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: message('today.promise') })).toBeVisible()
  await look(page)

  await page.getByRole('link', { name: message('today.begin') }).click()
  await expect(page.getByRole('button', { name: message('learn.lessonBegin') })).toBeVisible()
  await look(page)

  await page.getByRole('button', { name: message('learn.lessonBegin') }).click()
  await expect(showAnswerButton(page)).toBeVisible()
  await look(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
  await look(page)
  await page.keyboard.press('3')
  await expect.poll(() => recordCount(page)).toBe(1)

  await finishTheDay(page)
  await look(page)
  const answers = await recordCount(page)

  await page.getByRole('link', { name: message('summary.toToday') }).click()
  await expect(page.getByText(message('today.done'))).toBeVisible()
  await look(page)
  for (const key of ['learn', 'explore', 'quiz', 'progress'] as const) {
    await page.getByRole('navigation', { name: message('nav.label') }).getByRole('link', { name: only(`nav.${key}`) }).click()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await look(page)
  }

  await page.clock.setFixedTime(MORNING.getTime() + DAY_MS)
  await page.goto('/')
  await expect(page.getByRole('link', { name: startOf('today.studyCards') })).toBeVisible()
  await look(page)
  expect(await recordCount(page)).toBe(answers)
})

test('the language is changed in the middle of a session, from its own menu: the session goes on', async ({ page }) => {
  const other = languages.find(({ code }) => code !== language)!
  await page.goto('/study')
  for (let answers = 1; answers <= 2; answers++) {
    await answerByKey(page, '3')
    await expect.poll(() => recordCount(page)).toBe(answers)
  }
  const asked = page.getByRole('article', { name: message('study.card') })
  const cardId = await asked.getAttribute('data-card-id')
  await page.getByRole('button', { name: message('study.more') }).click()
  await page.getByRole('dialog').getByRole('link', { name: other.name }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', other.code)
  await untilAlive(page)
  await expect(page.locator(`[data-card-id="${cardId}"]`)).toBeVisible()
  expect(await unmarkedLanguage(page)).toEqual([])
  await page.keyboard.press('Space')
  await expect(page.locator('[data-rating="3"]')).toBeVisible()
  await page.keyboard.press('3')
  const reviews = async (): Promise<number> =>
    (await readTable(page, 'tail')).filter(({ kind }) => kind === 'review').length
  await expect.poll(reviews).toBe(3)
})
