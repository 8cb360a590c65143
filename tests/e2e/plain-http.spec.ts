// Over plain http a browser withholds what it keeps for secure contexts. The app works all the same, and says what is
// missing.
import { readFile } from 'node:fs/promises'
import { chromium, expect, test } from '@playwright/test'
import { message, only, startOf } from './messages.ts'

test('a backup is made and comes in again over plain http, and the page says what https would add', async () => {
  const { launchOptions, baseURL } = test.info().project.use
  // A name that is no localhost: only that makes the context insecure.
  const args = [...launchOptions?.args ?? [], '--host-resolver-rules=MAP manaschi.test 127.0.0.1']
  const browser = await chromium.launch({ ...launchOptions, args })
  const page = await browser.newPage({ acceptDownloads: true })
  const origin = baseURL!.replace('localhost', 'manaschi.test')
  await page.goto(`${origin}/study`)
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle, typeof navigator.locks])).toEqual([
    false,
    'undefined',
    'undefined',
  ])
  await page.getByRole('button', { name: message('study.reveal') }).click()
  await page.getByRole('button', { name: startOf('grade.3') }).click()
  await page.goto(`${origin}/data`)
  await expect(page.getByText(message('data.storage.insecure'))).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: only('data.backup.download') }).click()
  const path = await (await downloading).path()
  expect((await readFile(path)).subarray(0, 15).toString()).toBe('MANASCHI BACKUP')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.manaschi',
    mimeType: 'application/octet-stream',
    buffer: await readFile(path),
  })
  await expect(page.getByText(message('data.import.nothing'))).toBeVisible()
  await browser.close()
})
