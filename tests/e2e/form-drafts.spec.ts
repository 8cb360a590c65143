// What is filled in and not yet saved or begun outlives the page.
import type { Page } from '@playwright/test'
import { message } from './messages.ts'
import { expect, openQuizSetup, openStudy, test } from './support.ts'

/** Comes back to the page after it was closed as a killed tab is: nothing of it runs any more. */
async function reopen(page: Page): Promise<Page> {
  const { context, url } = { context: page.context(), url: page.url() }
  const next = await context.newPage()
  await page.close({ runBeforeUnload: false })
  await next.goto(url)
  return next
}

const own = { name: message('quiz.setup.own') }
const ownCount = message('quiz.setup.ownLabel')
const minutes = message('quiz.setup.minutes')

test('a quiz that is being set up is as it was after the page was closed, until it is begun', async ({ page }) => {
  await openQuizSetup(page)
  await page.getByRole('radio', own).check()
  await page.getByLabel(ownCount).fill('7')
  await page.getByRole('radio', { name: message('quiz.mode.exam') }).check()
  await page.getByLabel(minutes).fill('25')
  await page.reload()
  await expect(page.getByLabel(minutes)).toHaveValue('25')
  const again = await reopen(page)
  await expect(again.getByLabel(ownCount)).toHaveValue('7')
  await expect(again.getByLabel(minutes)).toHaveValue('25')
  await expect(again.getByRole('radio', { name: message('quiz.mode.exam') })).toBeChecked()
  // What an address asks for is another quiz.
  await again.goto('/quiz?knowledge=new')
  await expect(again.getByRole('radio', { name: message('quiz.setup.knowledge.new') })).toBeChecked()
  await expect(again.getByLabel(ownCount)).toBeHidden()

  await openQuizSetup(again)
  await again.getByRole('button', { name: message('quiz.setup.begin') }).click()
  await expect(again.getByRole('article', { name: message('quiz.question') })).toBeVisible()
  await openQuizSetup(again)
  await expect(again.getByRole('radio', { name: message('quiz.mode.practice') })).toBeChecked()
  await expect(again.getByLabel(ownCount)).toBeHidden()
})

test('an exam that is being planned is as it was after the page was closed, until it is saved or removed', { tag: '@thorough' }, async ({ page }) => {
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  const date = message('steering.exam.date')
  const perDay = message('steering.exam.minutes')
  await openStudy(page)
  await page.goto('/settings')
  await page.getByLabel(date).fill(day)
  await page.getByLabel(perDay).fill('45')
  const topic = page.locator('#exam').getByRole('checkbox').first()
  await topic.check()
  const again = await reopen(page)
  await expect(again.getByLabel(date)).toHaveValue(day)
  await expect(again.getByLabel(perDay)).toHaveValue('45')
  await expect(again.locator('#exam').getByRole('checkbox').first()).toBeChecked()

  await again.getByRole('button', { name: message('steering.exam.save') }).click()
  await expect(again.getByRole('button', { name: message('steering.exam.change') })).toBeVisible()
  await again.reload()
  await expect(again.getByLabel(perDay)).toHaveValue('45')
  await again.getByLabel(perDay).fill('50')
  await again.reload()
  await expect(again.getByLabel(perDay)).toHaveValue('50')
  await again.getByRole('button', { name: message('steering.exam.remove') }).click()
  await expect(again.getByRole('button', { name: message('steering.exam.save') })).toBeVisible()
  await again.reload()
  await expect(again.getByLabel(date)).toHaveValue('')
  await expect(again.getByLabel(perDay)).toHaveValue('30')
})
