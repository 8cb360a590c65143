// The same files on a host that only serves files: study works, and the policy inside the pages holds there too.
import { fileURLToPath } from 'node:url'
import { serveFiles } from '../support/file-host.ts'
import { seedHistory } from '../support/seeded-page.ts'
import { OTHER_WEIGHTS } from '../support/simulated-learners.ts'
import { message } from './messages.ts'
import { answerByKey, expect, recordCount, showAnswerButton, test, watchContext } from './support.ts'

const root = fileURLToPath(new URL('../../.output/public', import.meta.url))
test('the built files on a plain file server: study, facts and the security policy', async ({ browser }) => {
  const { server, origin } = await serveFiles(root)
  const complaints: string[] = []
  const context = await browser.newContext()
  watchContext(context, origin, complaints)
  const page = await context.newPage()
  await page.goto(`${origin}/study`)
  await expect(showAnswerButton(page)).toBeVisible()
  await answerByKey(page, '3')
  await expect.poll(() => recordCount(page)).toBe(1)
  for (
    const path of [
      '/topics',
      '/articles',
      '/glossary',
      '/disagreements',
      '/quiz',
      '/progress',
      '/settings',
      '/data',
      '/export',
      '/suspended',
      '/explore',
    ]
  )
    expect((await page.request.get(`${origin}${path}`)).status(), path).toBe(200)
  await page.goto(`${origin}/topics/china`)
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1)
  expect(complaints).toEqual([])
  await context.close()
  server.close()
})

test('parameters are fitted on a plain file server, without headers, and offline once they have been', { tag: '@thorough' }, async ({ browser }) => {
  test.setTimeout(180_000)
  const { server, origin } = await serveFiles(root)
  const context = await browser.newContext({ baseURL: origin })
  const complaints: string[] = []
  watchContext(context, origin, complaints)
  const page = await context.newPage()
  await seedHistory(page, { days: 90, weights: OTHER_WEIGHTS })
  const wasm: string[] = []
  context.on('request', request => /fsrs.*\.wasm$/.test(request.url()) && wasm.push(request.url()))
  await page.goto('/settings')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  expect(await page.evaluate(() => [crossOriginIsolated, typeof SharedArrayBuffer])).toEqual([false, 'undefined'])
  expect(wasm).toEqual([])
  await page.getByRole('button', { name: message('steering.fit.start') }).click()
  await expect(page.locator('[data-fit-result]')).toBeVisible({ timeout: 120_000 })
  await page.getByRole('button', { name: message('steering.fit.discard') }).click()
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  await page.reload()
  await page.getByRole('button', { name: message('steering.fit.start') }).click()
  await expect(page.locator('[data-fit-result]')).toBeVisible({ timeout: 120_000 })
  // A page that stays open under the service worker is told that its preloaded fonts came by another way; that is not
  // of the fit.
  // Nor is what the host that is gone cannot give of what would be kept for offline use.
  const isExpected = /was preloaded using link preload|ERR_CONNECTION_REFUSED|ERR_FAILED/
  expect(complaints.filter(complaint => !isExpected.test(complaint))).toEqual([])
  await context.close()
})
