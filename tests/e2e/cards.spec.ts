// All cards: found, sorted and chosen by address, pointer and keys, on a desk and on a phone; what is done to many is
// taken back with one press.
import type { Locator, Page } from '@playwright/test'
import { message } from './messages.ts'
import { expect, expectClean, readTable, test } from './support.ts'

const boxes = (page: Page): Locator => page.locator('[data-row]')
const status = (page: Page, text: RegExp): Locator => page.getByRole('status').filter({ hasText: text })

async function openCards(page: Page, query = ''): Promise<void> {
  await page.goto(`/cards${query}`)
  await expect(boxes(page).first()).toBeVisible()
}

test('many are chosen by keys, suspended at once and brought back with one press; then studied', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await openCards(page, '?topic=china')
  await expectClean(page)
  const rows = Number(await page.getByRole('table').getAttribute('aria-rowcount'))
  expect(rows).toBeGreaterThan(50)
  // Far fewer rows are in the page than there are cards.
  expect(await boxes(page).count()).toBeLessThan(rows)
  await boxes(page).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(status(page, message('cards.chosen', { n: 3 }))).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.locator('[data-row]:focus')).toBeInViewport()
  await expect(page.getByRole('row').filter({ has: page.locator(':focus') })).toHaveAttribute('aria-rowindex', String(rows))
  await page.keyboard.press('Home')
  await expect(boxes(page).first()).toBeFocused()

  await page.getByRole('button', { name: message('cards.suspend') }).click()
  await expect(status(page, message('cards.suspended', { n: 3 }))).toBeVisible()
  expect((await readTable(page, 'cards')).map(card => card.suspended)).toEqual(['learner', 'learner', 'learner'])
  await expectClean(page)
  await page.getByRole('button', { name: message('cards.undo') }).click()
  await expect(status(page, message('cards.undone'))).toBeVisible()
  expect((await readTable(page, 'cards')).map(card => card.suspended)).toEqual([null, null, null])

  await page.getByRole('link', { name: message('cards.study', { n: 3 }) }).click()
  await expect(page.getByRole('button', { name: message('study.reveal') })).toBeVisible()
  expect(page.url().length).toBeLessThan(400)
})

test('on a phone it is a list with its filters folded, and all that is shown is chosen with one tap', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 })
  await openCards(page)
  await expectClean(page)
  await page.getByRole('button', { name: message('cards.filter') }).click()
  await page.getByLabel(message('cards.by.status')).selectOption('disputed')
  await expect(page).toHaveURL(/[?&]status=disputed/)
  await page.getByLabel(message('cards.text')).fill('Bakiyev')
  await expect(page).toHaveURL(/[?&]q=Bakiyev/)
  const found = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1
  await page.getByLabel(message('cards.chooseAll')).filter({ visible: true }).check()
  await expect(status(page, message('cards.chosen', { n: found }))).toBeVisible()
  await page.getByRole('button', { name: message('cards.star') }).click()
  await expect(status(page, message('cards.starred'))).toBeVisible()
  await expectClean(page)
  await page.getByLabel(message('cards.text')).fill('no card says this')
  await expect(page.getByText(message('cards.none'))).toBeVisible()
  await page.getByRole('button', { name: message('cards.showAll') }).last().click()
  await expect(page).toHaveURL(/\/cards$/)
})
