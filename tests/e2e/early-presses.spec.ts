// On a poor network the page is there before its code: what is pressed in between is done when the code has come, once.
import type { Page } from '@playwright/test'
import { message } from './messages.ts'
import { expect, test } from './support.ts'

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
  await page.goto('/', { waitUntil: 'commit' })
  const panel = page.getByRole('heading', { name: message('welcome.title') })
  const button = page.getByRole('button', { name: message('welcome.dismiss') })
  await button.click()
  await button.click()
  await expect(panel).toBeVisible()
  release()
  await expect(panel).toBeHidden()
  await page.reload()
  await expect(page.getByRole('link', { name: message('today.studyCards') })).toBeVisible()
  await expect(panel).toBeHidden()
})

test('what is written into a field before the code has come is heeded when it has', async ({ page }) => {
  const release = await holdCode(page)
  await page.goto('/glossary', { waitUntil: 'commit' })
  const field = page.getByRole('searchbox')
  await field.fill('Manas')
  release()
  await expect(page.getByRole('heading', { name: 'Kyrgyzstan', exact: true })).toBeHidden()
  await expect(field).toHaveValue('Manas')
})
