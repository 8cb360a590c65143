// The browser's database is destroyed on disk, as a torn write or a bad disk does it: everything comes back from the
// second copy.
import type { BrowserContext, Page } from '@playwright/test'
import { untilRead } from '../support/until-read.ts'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { checkLogAndStates } from './kill-browser.ts'
import { message } from './messages.ts'
import { answerByKey, expect, expectCopyOf, openStudy, readTable, showAnswerButton, test, watchContext } from './support.ts'

/** A browser on a profile of its own, which outlives it. */
async function openBrowser(profile: string, complaints: string[]): Promise<{ context: BrowserContext, page: Page }> {
  const { launchOptions, baseURL } = test.info().project.use
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    timezoneId: 'Asia/Bishkek',
  })
  watchContext(context, new URL(baseURL!).origin, complaints)
  return { context, page: context.pages()[0] ?? await context.newPage() }
}

/** Overwrites the middle of every file in which Chromium keeps the records of the app's database. */
async function destroyDatabase(profile: string): Promise<void> {
  const databases = join(profile, 'Default', 'IndexedDB')
  const files = (await readdir(databases, { recursive: true })).filter(name => /\.(?:log|ldb)$/.test(name))
  expect(files.length).toBeGreaterThan(0)
  for (const name of files) {
    const bytes = await readFile(join(databases, name))
    bytes.fill(0xA5, Math.floor(bytes.length / 4), Math.floor(bytes.length / 2))
    await writeFile(join(databases, name), bytes)
  }
}

test('when the browser has emptied its damaged database, everything comes back by itself, is told, and study goes on', async ({ browserName, watchdog }) => {
  const profile = await mkdtemp(join(tmpdir(), `manaschi-${browserName}-copy-`))
  try {
    const before = await openBrowser(profile, watchdog)
    await openStudy(before.page)
    for (const key of ['3', '1', '4', '2', '3'] as const)
      await answerByKey(before.page, key)
    await before.page.keyboard.press('u')
    await expect.poll(async () => (await readTable(before.page, 'tail')).length).toBe(6)
    await expectCopyOf(before.page, 6)
    const log = await checkLogAndStates(before.page)
    await before.context.close()

    await destroyDatabase(profile)

    const after = await openBrowser(profile, watchdog)
    await after.page.goto('/study')
    await expect(after.page.getByText(message('data.notice.restored', { n: 5 }))).toBeVisible()
    expect(await checkLogAndStates(after.page)).toEqual(log)
    await after.page.getByRole('button', { name: message('data.notice.dismiss') }).click()
    await expect(showAnswerButton(after.page)).toBeVisible()
    await answerByKey(after.page, '3')
    await expectCopyOf(after.page, 7)
    await after.context.close()
  }
  finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
})

test('a record that the database has lost comes back at the next start', { tag: '@thorough' }, async ({ page }) => {
  await openStudy(page)
  for (const key of ['3', '4', '3'] as const)
    await answerByKey(page, key)
  await expectCopyOf(page, 3)
  const log = await checkLogAndStates(page)
  await page.evaluate(() =>
    new Promise<void>((resolve) => {
      const open = indexedDB.open('manaschi')
      open.onsuccess = () => {
        const transaction = open.result.transaction(['tail', 'meta'], 'readwrite')
        const keys = transaction.objectStore('tail').getAllKeys()
        keys.onsuccess = () => transaction.objectStore('tail').delete(keys.result[1]!)
        const meta = transaction.objectStore('meta')
        const cache = meta.get('cache')
        cache.onsuccess = () => meta.put({ ...cache.result, recordCount: 2 })
        transaction.oncomplete = () => {
          open.result.close()
          resolve()
        }
      }
    }),
  )
  await page.goto('/')
  await expect(page.getByText(message('data.notice.restored', { n: 1 }))).toBeVisible()
  expect(await checkLogAndStates(page)).toEqual(log)
})

test('deleting everything deletes the second copy too', { tag: '@thorough' }, async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  await page.goto('/data')
  await expect(page.getByText(message('data.storage.copy', { n: 1 }))).toBeVisible()
  await page.getByRole('button', { name: message('data.delete.all') }).click()
  await page.getByRole('button', { name: message('data.delete.confirm') }).click()
  await expect(page.getByText(message('count.copies', { n: 1 }))).toBeVisible()
  expect(await page.evaluate(async () => Array.fromAsync((await navigator.storage.getDirectory()).keys()))).toEqual([])
  await page.getByRole('button', { name: message('data.delete.restart') }).click()
  await page.goto('/data')
  await expect(page.getByText(message('data.storage.copyNone'))).toBeVisible()
  await untilRead(page)
  expect(await readTable(page, 'tail')).toEqual([])
})
