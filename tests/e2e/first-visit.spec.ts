// The first visit: one panel that can be put away, no question asked, and a card that can be answered at once.
import { message } from './messages.ts'
import { answerByKey, expect, openStudy, recordCount, showAnswerButton, test } from './support.ts'

test('a first visitor reaches the first answer from the start page with one press, without an account or a choice', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: message('welcome.title') })).toBeVisible()
  await expect(page.getByText(message('welcome.hard'))).toBeVisible()
  await page.getByRole('link', { name: message('today.studyCards') }).click()
  await expect(showAnswerButton(page)).toBeVisible()
  await answerByKey(page, '3')
  expect(await recordCount(page)).toBe(1)
})

test('the panel of the first visit, once put away, stays away', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: message('welcome.dismiss') }).click()
  await expect(page.getByRole('heading', { name: message('welcome.title') })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('link', { name: message('today.studyCards') })).toBeVisible()
  await expect(page.getByRole('heading', { name: message('welcome.title') })).toBeHidden()
})

test('while the first answers are given, the grades are explained under their buttons', async ({ page }) => {
  await openStudy(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(message('grade.explained'))).toBeVisible()
})
