// The course: a unit is a lesson with its lead before its cards, can be checked by who knows it, and gives a quiz; a
// ticket is taken from question to schedule.
import type { Locator, Page } from '@playwright/test'
import { inDeck } from './deck.ts'
import { message, only, startOf } from './messages.ts'
import { answerByKey, expect, expectClean, questionOf, recordCount, showAnswerButton, test } from './support.ts'

const studyHeading = (page: Page): Locator =>
  page.getByRole('article', { name: message('study.card') }).getByRole('heading', { level: 1 })

test('whoever has the lead of a unit open begins with its cards', async ({ page }) => {
  await page.goto('/learn')
  await expectClean(page)
  await page.goto('/learn/heart-of-eurasia')
  await expectClean(page)
  await page.getByRole('link', { name: startOf('learn.studyCards') }).click()
  await expect(studyHeading(page)).toBeFocused()
})

test('a unit is a lesson: its lead, then its cards, and the lead only while none is begun', async ({ page }) => {
  const { title } = await inDeck('units', 'heart-of-eurasia')
  await page.goto('/study?unit=heart-of-eurasia')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  await expect(showAnswerButton(page)).toBeHidden()
  await expectClean(page)
  await page.getByRole('button', { name: only('learn.lessonBegin') }).click()
  await expect(studyHeading(page)).toBeFocused()
  const first = await questionOf(page)
  await answerByKey(page, '3')
  expect(await questionOf(page)).not.toBe(first)
  await page.reload()
  await expect(showAnswerButton(page)).toBeVisible()
})

/** Shows the answer of a card of a check, which may ask for it in writing. */
async function showAnswer(page: Page): Promise<void> {
  const field = page.getByRole('main').getByRole('textbox')
  const button = page.getByRole('button', { name: only('learn.checkShow') })
  await field.or(button).first().waitFor()
  if (await field.isVisible())
    await field.press('Enter')
  else
    await button.click()
}

test('who knows a unit says so card by card: what is sure comes back late, what is not known stays new', async ({ page }) => {
  await page.goto('/learn/heart-of-eurasia/check')
  await expectClean(page)
  await showAnswer(page)
  await expectClean(page)
  await page.getByRole('button', { name: startOf('learn.checkSure') }).click()
  await expect(page.getByText(startOf('learn.checkProgress', { n: 2 }))).toBeVisible()
  await expect.poll(() => recordCount(page)).toBe(1)
  await showAnswer(page)
  await page.getByRole('button', { name: startOf('learn.checkUnknown') }).click()
  await expect(page.getByText(startOf('learn.checkProgress', { n: 3 }))).toBeVisible()
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.getByRole('button', { name: only('learn.checkStop') }).click()
  await expect(page.getByText(message('learn.checkDone', { known: 1, asked: /2 .*/, days: /60 .*/ }))).toBeFocused()
})

test('a quiz of a unit is set up from its page', async ({ page }) => {
  await page.goto('/learn/heart-of-eurasia')
  await page.getByRole('main').getByRole('link', { name: only('learn.quiz') }).click()
  await expect(page.getByText(message('quiz.setup.units')).locator('..')).toContainText(message('quiz.setup.chosen', { n: 1 }))
  await page.getByRole('button', { name: startOf('quiz.setup.begin') }).click()
  await expect(page.getByRole('article', { name: message('quiz.question') })).toBeVisible()
})

test('a ticket is taken: outline, points that are ticked beforehand, and what was missed declined', async ({ page }) => {
  await page.goto('/tickets')
  await expectClean(page)
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: only('tickets.begin') }).click()
  await page.getByRole('textbox', { name: message('tickets.outline') }).fill('Akayev, the som, the World Trade Organization, 1998')
  await page.getByRole('button', { name: only('tickets.done') }).click()
  await expect(page.getByRole('heading', { name: only('tickets.checklist') })).toBeVisible()
  const boxes = page.getByRole('checkbox')
  const count = await boxes.count()
  expect(count).toBeGreaterThanOrEqual(6)
  for (const box of await boxes.all())
    await box.check()
  await expect(page.getByRole('status').getByText(message('tickets.score', { said: count, of: count }))).toBeVisible()
  await expect(page.getByText(message('outline.nothingMissed'))).toBeVisible()
  await expectClean(page)
})
