import { test } from '@playwright/test'
import { NOON, seedHistory, TODAY } from '../support/seeded-page.ts'
import { OTHER_WEIGHTS } from '../support/simulated-learners.ts'

for (const look of [{ width: 360, height: 800, colorScheme: 'dark' }, { width: 1440, height: 900, colorScheme: 'light' }] as const) {
  const name = `${look.width}-${look.colorScheme}`
  test(`shots ${name}`, async ({ page }) => {
    test.setTimeout(400_000)
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
    const shot = async (what: string) => { await page.waitForTimeout(300); await page.screenshot({ path: `/tmp/fitshots/${what}-${name}.png`, fullPage: true }) }
    await seedHistory(page, { days: 160, newPerDay: 3, weights: OTHER_WEIGHTS })
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Fit to my answers' }).click()
    await page.getByText(/^Fitting: /).waitFor()
    await page.locator('[aria-labelledby="settings-steering"]').screenshot({ path: `/tmp/fitshots/fitting-${name}.png` })
    const t = Date.now()
    await page.locator('[data-fit-result]').waitFor({ timeout: 120_000 })
    console.log('fit took', Date.now() - t)
    await page.locator('[aria-labelledby="settings-steering"]').screenshot({ path: `/tmp/fitshots/fit-${name}.png` })
    await page.getByRole('button', { name: 'Keep my own parameters' }).click()
    await page.locator('[data-outcome]').waitFor()
    await page.getByRole('button', { name: 'Count what would move' }).click()
    await page.getByRole('button', { name: 'Play it through on my cards' }).click()
    await page.locator('canvas').nth(1).waitFor({ timeout: 120_000 })
    await page.getByLabel('Day of the exam').fill('2026-12-01')
    await page.getByRole('spinbutton', { name: 'Minutes a day' }).fill('20')
    await page.locator('[data-exam-verdict]').waitFor()
    await shot('settings')
    await page.goto('/')
    await page.getByText('Study by choice').waitFor()
    await page.getByText('Study by choice').click()
    await shot('today')
  })
  test(`break ${name}`, async ({ page }) => {
    test.setTimeout(100_000)
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' })
    await seedHistory(page, { days: 120, lastDay: TODAY - 60 })
    await page.goto('/')
    await page.locator('[data-break]').waitFor()
    await page.screenshot({ path: `/tmp/fitshots/break-${name}.png`, fullPage: true })
  })
}
void NOON
