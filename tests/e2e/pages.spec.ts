// What holds for pages as such: nothing jumps, what leads nowhere says so, the security policy. That each is clean at
// every size stands in layout.spec.ts; that none warns or asks another host, in the watchdog of support.ts.
import { message } from './messages.ts'
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

test('nothing jumps while a page settles', async ({ page }) => {
  for (const path of ['/', '/study', '/learn', '/learn/many-doors', '/articles/sari-2012', '/timeline', '/map', '/topics', '/settings']) {
    await page.addInitScript(() => {
      Object.assign(globalThis, { layoutShift: 0 })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number, hadRecentInput: boolean })[])
          (globalThis as unknown as { layoutShift: number }).layoutShift += entry.hadRecentInput ? 0 : entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(path)
    await expect(page.getByText(message('study.loading'))).toHaveCount(0)
    await page.waitForTimeout(300)
    // 0.1 is where web.dev draws the line of "good".
    expect(await page.evaluate(() => (globalThis as unknown as { layoutShift: number }).layoutShift), path)
      .toBeLessThan(0.1)
  }
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
