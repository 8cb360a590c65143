// What holds for pages as such: nothing jumps, what leads nowhere says so, the security policy. That each is clean at
// every size stands in layout.spec.ts; that none warns or asks another host, in the watchdog of support.ts.
import type { Page } from '@playwright/test'
import { allRoutes } from '../support/routes.ts'
import { seedHistory } from '../support/seeded-page.ts'
import { language, message } from './messages.ts'
import { expect, expectClean, openStudy, setLook, test } from './support.ts'

const looks = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
] as const

for (const query of ['', '?topic=china']) {
  test(`an open answer of /study${query} is clean, on a phone and on a desk`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openStudy(page, query)
    await page.keyboard.press('Space')
    await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
    for (const look of looks) {
      await setLook(page, look)
      await expectClean(page)
    }
  })
}

/** What has moved on the page, by the browser's own measure (https://web.dev/articles/cls), and what it was. */
interface Moved { sum: number, what: string[] }

async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: Moved = { sum: 0, what: [] }
    Object.assign(globalThis, { moved })
    interface Shift extends PerformanceEntry {
      value: number
      hadRecentInput: boolean
      sources: { node: Node | null }[]
    }
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput)
          continue
        moved.sum += value
        moved.what.push(...sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '?'))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** English keeps its lines; longer words take one more here and there, within what web.dev calls good. */
async function expectStill(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByText(message('study.loading'))).toHaveCount(0)
  await page.waitForLoadState('networkidle')
  const { sum, what } = await page.evaluate(() => (globalThis as unknown as { moved: Moved }).moved)
  expect(sum, `${path}: ${what.join(' | ')}`).toBeLessThan(language === 'en' ? 0.01 : 0.1)
}

test('nothing moves while a page settles for who comes for the first time', async ({ page }) => {
  await watchMoves(page)
  for (const path of allRoutes())
    await expectStill(page, path)
})

test('nothing moves while a page settles for who has studied for weeks', async ({ page }) => {
  const { records } = await seedHistory(page, { days: 21 })
  await watchMoves(page)
  for (const path of ['/', '/learn', '/learn/many-doors', '/study', '/cards', `/facts/${records[0]!.cardId.split('/')[0]}`])
    await expectStill(page, path)
})

test('an address that leads nowhere says so and shows the way back', async ({ page, watchdog }) => {
  const response = await page.goto('/facts/no-such-fact')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: message('error.missing.title') })).toBeVisible()
  await expect(page.getByText(message('error.noFact', { id: 'no-such-fact' }))).toBeVisible()
  await page.goto('/nowhere')
  await expect(page.getByText(message('error.missing.body'))).toBeVisible()
  // The framework's own words.
  await expect(page.getByText('Page not found')).toBeHidden()
  watchdog.length = 0
})

test('the policy of every page forbids inline and foreign scripts', { tag: '@alike' }, async ({ page, watchdog }) => {
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.wasRun = true'
    document.head.append(script)
  })
  expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false)
  expect(watchdog.filter(complaint => complaint.includes('Content Security Policy'))).toHaveLength(1)
  watchdog.length = 0
})
