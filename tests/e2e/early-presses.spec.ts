// On a poor network the page is there before its code: what is pressed in between is done when the code has come, once.
import type { Page } from '@playwright/test'
import { nameOf } from './deck.ts'
import { message } from './messages.ts'
import { answerByKey, expect, openStudy, readTable, recordCount, showAnswerButton, test } from './support.ts'

/** Holds up all code of the page until it is called. */
async function holdCode(page: Page): Promise<() => void> {
  let release = (): void => {}
  const isReleased = new Promise<void>(resolve => release = resolve)
  await page.route('**/_nuxt/**/*.js', async (route) => {
    await isReleased
    await route.continue()
  })
  return release
}

test('a button pressed before the code has come does its work when it has', async ({ page }) => {
  const release = await holdCode(page)
  await page.goto('/tickets/birth-of-a-state', { waitUntil: 'commit' })
  const button = page.getByRole('button', { name: message('tickets.begin') })
  await button.click()
  await button.click()
  await expect(button).toBeVisible()
  release()
  await expect(page.getByLabel(message('tickets.outline'), { exact: true })).toBeVisible()
})

test('what is written into a field before the code has come is heeded when it has', async ({ page }) => {
  const release = await holdCode(page)
  await page.goto('/glossary', { waitUntil: 'commit' })
  const field = page.getByRole('searchbox')
  await field.fill('Manas')
  release()
  await expect(page.getByRole('heading', { name: await nameOf('kyrgyzstan'), exact: true })).toBeHidden()
  await expect(field).toHaveValue('Manas')
})

for (const keys of [['Space'], ['Enter'], ['Space', 'Space', '3', 'Space'], ['3', 'Enter', '3', '1']]) {
  test(`${keys.join(', ')} before the code has come shows the answer and grades nothing`, async ({ page }) => {
    const release = await holdCode(page)
    await page.goto('/study', { waitUntil: 'commit' })
    await expect(showAnswerButton(page)).toBeVisible()
    for (const key of keys)
      await page.keyboard.press(key)
    release()
    const grades = page.getByRole('group', { name: message('grade.label') })
    await expect(grades).toBeVisible()
    await expect(page.locator('[data-newcomer]')).toHaveCount(0)
    await expect(grades).toBeVisible()
    await expect.poll(() => recordCount(page)).toBe(0)
  })
}

test('the first answer is shown before the code has come, and stays when it has', async ({ page }) => {
  const release = await holdCode(page)
  await page.goto('/study', { waitUntil: 'commit' })
  const answer = page.locator('[data-answer]')
  await expect(showAnswerButton(page)).toBeVisible()
  await expect(answer).toBeHidden()
  await showAnswerButton(page).click()
  await expect(answer).toBeVisible()
  await expect(showAnswerButton(page)).toBeHidden()
  const text = await answer.textContent()
  release()
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
  await expect(answer).toBeVisible()
  expect(await answer.textContent()).toBe(text)
  await page.keyboard.press('3')
  await expect.poll(() => recordCount(page)).toBe(1)
})

test('shortcuts pressed before the code has come do their work when it has', async ({ page, context }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  const late = await context.newPage()
  await page.close()
  const release = await holdCode(late)
  await late.goto('/study', { waitUntil: 'commit' })
  await expect(late.locator('main')).toBeVisible()
  for (const key of ['u', 'u', '3', '?'])
    await late.keyboard.press(key)
  release()
  await expect(late.getByRole('dialog', { name: message('shortcuts.title') })).toBeVisible()
  // Taken back, once: what was written before it stays.
  await expect.poll(async () => (await readTable(late, 'tail')).map(({ kind }) => kind)).toEqual(['review', 'void'])
})
