// What a page loads later may not come: a new version is in place, or there is no connection. It says so, and
// everything else stays alive.
import type { Page, Route } from '@playwright/test'
import en from '../../i18n/locales/en.json' with { type: 'json' }
import exportWords from '../../i18n/locales/en/export.json' with { type: 'json' }
import { answerByKey, openStudy, recordCount, showAnswerButton } from './support.ts'
// The watchdog of the other journeys counts every failed request as a fault; here they are the point.
import { expect, test } from '@playwright/test'

test.use({ serviceWorkers: 'block' })

/** How a request fails: the network is gone, or the host has another version and knows the name no more. */
const failures = {
  offline: (route: Route) => route.abort('internetdisconnected'),
  outdated: (route: Route) =>
    route.fulfill(
      route.request().url().endsWith('version.json') ? { json: { version: 'another' } } : { status: 404, body: '' },
    ),
} as const
type Failure = keyof typeof failures

/** From now on nothing more of the app comes. */
async function cutOff(page: Page, failure: Failure): Promise<void> {
  await page.route(/\/_nuxt\/|version\.json/, failures[failure])
}

async function restore(page: Page): Promise<void> {
  await page.unroute(/\/_nuxt\/|version\.json/)
}

/**
 * Takes the way out that is offered. Browsers remember modules that failed: trying again then leads to the offer to
 * reload.
 */
async function reloadFrom(page: Page, failure: Failure): Promise<void> {
  if (failure === 'offline')
    await page.getByRole('button', { name: en.piece.again }).click()
  await page.getByRole('button', { name: en.fault.reload }).click()
  await page.waitForLoadState('networkidle')
}

for (const failure of ['offline', 'outdated'] as const) {
  test(`“More for this card” that does not come (${failure}) says so; answering and taking back go on`, async ({ page }) => {
    await openStudy(page)
    await cutOff(page, failure)
    await page.getByRole('button', { name: en.study.more }).click()
    await expect(page.getByRole('alert').filter({ hasText: en.piece[failure] })).toBeVisible()
    await answerByKey(page, '3')
    expect(await recordCount(page)).toBe(1)
    await page.keyboard.press('u')
    await expect(showAnswerButton(page).or(page.getByRole('button', { name: en.grade['3'] }))).toBeVisible()
    expect(await recordCount(page)).toBe(2)
    await restore(page)
    await reloadFrom(page, failure)
    await page.getByRole('button', { name: en.study.more }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })

  test(`a page that does not come (${failure}) leaves the one that is there, and says so`, async ({ page }) => {
    await page.goto('/topics')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await cutOff(page, failure)
    await page.getByRole('link', { name: en.nav.progress, exact: true }).first().click()
    await expect(page.getByRole('alert').filter({ hasText: en.piece.page[failure] })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await restore(page)
  })

  test(`an export whose code does not come (${failure}) says why, and that is not the format`, async ({ page }) => {
    await page.goto('/export')
    await page.getByRole('radio', { name: exportWords.formats.csv.title }).check()
    await page.waitForLoadState('networkidle')
    await cutOff(page, failure)
    await page.getByRole('button', { name: exportWords.make }).click()
    await expect(page.getByText(exportWords.failed[failure])).toBeVisible()
    await restore(page)
    await reloadFrom(page, failure)
    await page.getByRole('radio', { name: exportWords.formats.csv.title }).check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: exportWords.make }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
  })
}
