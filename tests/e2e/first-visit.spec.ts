// The first visit: one sentence, one picture, one button; what happens is told by the first card itself.
import { message } from './messages.ts'
import { answerByKey, expect, expectClean, openStudy, recordCount, showAnswerButton, test } from './support.ts'

test('a first visitor reaches the first answer from the start page by way of the first unit’s story, without an account or a choice', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: message('today.promise') })).toBeVisible()
  await expect(page.getByRole('img', { name: message('years.label') })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expectClean(page)
  await page.getByRole('link', { name: message('today.begin') }).click()
  await expect(page.getByText(message('learn.lesson'))).toBeVisible()
  await page.getByRole('button', { name: message('learn.lessonBegin') }).click()
  await expect(showAnswerButton(page)).toBeVisible()
  await answerByKey(page, '3')
  await expect.poll(() => recordCount(page)).toBe(1)
})

test('whoever has answered something finds the day in the place of the promise', async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: message('today.left') })).toBeVisible()
  await expect(page.getByText(message('today.promise'))).toBeHidden()
  await expect(page.getByRole('link', { name: message('today.unitOpen') })).toBeVisible()
})

test('who knows some of it already is asked about the first unit', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: message('today.knowSome') }).click()
  await expect(page.getByRole('heading', { level: 1, name: message('learn.checkTitle') })).toBeVisible()
})

test('the first card explains itself: think first, how the grades are meant, when it comes back', async ({ page }) => {
  await openStudy(page)
  await expect(page.getByText(message('study.revealHint'))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(message('grade.explained'))).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByText(message('study.comesBack'))).toBeVisible()
  await answerByKey(page, '3')
  await expect(page.getByText(message('study.comesBack'))).toBeHidden()
})

test('an exam is set in two taps', async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  await page.goto('/')
  await page.locator('summary').filter({ hasText: message('today.exam.ask') }).press('Enter')
  await page.getByRole('button', { name: message('today.exam.in', { n: 4 }) }).press('Enter')
  await expect(page.getByRole('heading', { name: message('steering.toExam.title', { n: 28 }) })).toBeFocused()
})
