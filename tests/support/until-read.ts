import type { Page } from '@playwright/test'

/** Waits until storage has been read: what a newcomer sees before stands in the page already, not to be touched. */
export async function untilRead(page: Page): Promise<void> {
  await page.locator('[data-newcomer-part]').waitFor({ state: 'detached' })
}
