// After the first visit the app works without a network: pages, study, and facts never opened before.
import { answerByKey, expect, openStudy, readTable, test } from './support.ts'

test('after one visit everything works offline', async ({ page, context, watchdog }) => {
  await openStudy(page)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBeGreaterThan(0)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  await page.reload()
  await answerByKey(page, '3')
  const [state] = await readTable(page, 'cards')
  await page.goto(`/facts/${String(state?.cardId).split('/')[0]}`)
  await expect(page.getByText('Being learnt')).toBeVisible()
  await page.goto('/topics/china')
  await expect(page.getByRole('heading', { name: 'China', level: 1 })).toBeVisible()
  watchdog.length = 0
})
