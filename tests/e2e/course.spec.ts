// The course: a unit is a lesson with its lead before its cards, can be checked by who knows it, and gives a quiz; a
// ticket is taken from question to schedule.
import type { Page } from '@playwright/test'
import { only, startOf } from './messages.ts'
import { answerByKey, expect, expectClean, questionOf, recordCount, showAnswerButton, test } from './support.ts'

test('a unit is a lesson: its lead, then its cards, and the lead only while none is begun', async ({ page }) => {
  await page.goto('/learn')
  await expectClean(page)
  await page.goto('/learn/heart-of-eurasia')
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await expectClean(page)
  await page.getByRole('link', { name: startOf('learn.studyCards') }).click()
  await expect(page.getByRole('heading', { level: 1, name: title!.trim() })).toBeFocused()
  await expect(showAnswerButton(page)).toBeHidden()
  await expectClean(page)
  await page.getByRole('button', { name: 'Begin the cards' }).click()
  await expect(page.getByRole('article', { name: 'Card' }).getByRole('heading', { level: 1 })).toBeFocused()
  const first = await questionOf(page)
  await answerByKey(page, '3')
  expect(await questionOf(page)).not.toBe(first)
  await page.reload()
  await expect(showAnswerButton(page)).toBeVisible()
})

/** Shows the answer of a card of a check, which may ask for it in writing. */
async function showAnswer(page: Page): Promise<void> {
  const field = page.getByRole('main').getByRole('textbox')
  const button = page.getByRole('button', { name: 'Show the answer' })
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
  await page.getByRole('button', { name: 'Right, and I was sure' }).click()
  await expect(page.getByText(/^Question 2 of/)).toBeVisible()
  await expect.poll(() => recordCount(page)).toBe(1)
  await showAnswer(page)
  await page.getByRole('button', { name: 'I did not know' }).click()
  await expect(page.getByText(/^Question 3 of/)).toBeVisible()
  await expect.poll(() => recordCount(page)).toBe(1)
  await page.getByRole('button', { name: 'Stop here' }).click()
  await expect(page.getByText('1 of 2 cards known. They come back after 60 days, once before your exam.')).toBeFocused()
})

test('a quiz of a unit is set up from its page', async ({ page }) => {
  await page.goto('/learn/heart-of-eurasia')
  await page.getByRole('link', { name: only('learn.quiz') }).click()
  await expect(page.getByText('Units of the course').locator('..')).toContainText('1 chosen')
  await page.getByRole('button', { name: /^Begin \d+ questions?/ }).click()
  await expect(page.getByRole('article', { name: 'Question' })).toBeVisible()
})

test('a ticket is taken: outline, points that are ticked beforehand, and what was missed declined', async ({ page }) => {
  await page.goto('/tickets')
  await expectClean(page)
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Take this ticket' }).click()
  await page.getByRole('textbox', { name: 'Your outline' }).fill('Akayev, the som, the World Trade Organization, 1998')
  await page.getByRole('button', { name: 'Compare with the points' }).click()
  await expect(page.getByRole('heading', { name: 'The points' })).toBeVisible()
  const boxes = page.getByRole('checkbox')
  const count = await boxes.count()
  expect(count).toBeGreaterThanOrEqual(6)
  for (const box of await boxes.all())
    await box.check()
  await expect(page.getByRole('status').getByText(`${count} of ${count} points`)).toBeVisible()
  await expect(page.getByText('You made every point.')).toBeVisible()
  await expectClean(page)
})
