// What holds for pages as such: nothing jumps for who comes back, what leads nowhere says so, the security policy.
// That nothing jumps for a newcomer stands in every-page.spec.ts; that each page is clean at every size, in
// layout.spec.ts; that none warns or asks another host, in the watchdog of support.ts.
import { seedHistory } from '../support/seeded-page.ts'
import { message } from './messages.ts'
import { expectStill, watchMoves } from './settling.ts'
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
