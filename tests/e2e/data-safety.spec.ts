// Nothing is ever lost: backup, import, deletion, cleared storage, two tabs at once, and clocks that do what clocks do.
import type { BrowserContext, Page } from '@playwright/test'
import type { LogRecord } from '../../domain/progress/records.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { encodeBackup } from '../../domain/progress/backup-format.ts'
import { foldLog } from '../../domain/progress/card-state.ts'
import { backupTools } from '../../storage/backup-tools.ts'
import { logOf, reviewRecord } from '../support/builders.ts'
import { eitherOf, message, only, startOf, written } from './messages.ts'
import { answerByKey, expect, openContext, openStudy, readTable, recordCount, setNewCardsPerDay, showAnswerButton, test } from './support.ts'

async function openData(page: Page): Promise<void> {
  await page.goto('/data')
  await expect(page.getByRole('heading', { name: only('data.backup.title') })).toBeVisible()
}

async function downloadBackup(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: message('data.backup.download') }).first().click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^manaschi-\d{4}-\d\d-\d\d\.manaschi$/)
  return download.path()
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.getByLabel(message('data.import.choose')).setInputFiles(path)
}

async function statesOf(page: Page): Promise<Record<string, unknown>> {
  return Object.fromEntries((await readTable(page, 'cards')).map(state => [state.cardId, state]))
}

async function looseLog(page: Page): Promise<LogRecord[]> {
  return await readTable(page, 'tail') as unknown as LogRecord[]
}

/** The log and the states agree, and no place of any device is missing or there twice. */
async function expectWhole(page: Page): Promise<LogRecord[]> {
  const log = await looseLog(page)
  expect(await statesOf(page)).toEqual(Object.fromEntries(foldLog(log)))
  for (const device of new Set(log.map(record => record.device))) {
    const places = log.filter(record => record.device === device).map(record => record.seq).sort((a, b) => a - b)
    expect(places).toEqual(places.map((_, place) => place))
  }
  return log
}

test('a backup, everything deleted, and the backup brought in again: the same log and the same states', async ({ page }) => {
  await setNewCardsPerDay(page, 5)
  await openStudy(page)
  for (const key of ['3', '1', '4', '2'] as const)
    await answerByKey(page, key)
  await openData(page)
  await expect(page.locator('[data-answers-since-backup]')).toContainText(message('data.backup.since', { n: 4 }))
  const path = await downloadBackup(page)
  await expect(page.locator('[data-answers-since-backup]')).toContainText(message('data.backup.since', { n: 0 }))
  const [log, states] = [await looseLog(page), await statesOf(page)]

  await page.getByRole('button', { name: message('data.delete.all') }).click()
  await page.getByRole('button', { name: message('data.delete.confirm') }).click()
  await expect(page.getByText(startOf('data.delete.removed', { records: message('count.records', { n: 5 }), databases: message('count.databases', { n: 1 }) }))).toBeVisible()
  expect(
    await page.evaluate(
      async () => [
        await indexedDB.databases(),
        localStorage.length,
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ],
    ),
  )
    .toEqual([[], 0, 0, 0])
  await page.getByRole('button', { name: message('data.delete.restart') }).click()
  await expect(page.getByRole('heading', { name: message('today.promise') })).toBeVisible()

  await openData(page)
  await chooseFile(page, path)
  await expect(page.getByRole('definition').first()).toHaveText('4')
  await expect.poll(() => recordCount(page)).toBe(0)
  await page.getByRole('button', { name: message('data.import.commit') }).click()
  await expect(page.getByText(message('data.import.done', { n: 4 }))).toBeVisible()
  expect(await looseLog(page)).toEqual(log)
  expect(await statesOf(page)).toEqual(states)
  expect((await readTable(page, 'meta')).find(row => row.key === 'device')?.device).not.toBe(log[0]?.device)

  await chooseFile(page, path)
  await expect(page.getByText(message('data.import.nothing'))).toBeVisible()
  await expect(page.getByRole('button', { name: message('data.import.commit') })).toBeHidden()
  await page.getByRole('button', { name: message('data.import.close') }).click()
  await openStudy(page)
  await answerByKey(page, '3')
  await expectWhole(page)
})

test('bringing in an old backup loses nothing newer, and another tab sees it at once', async ({ page, context }) => {
  await openStudy(page)
  await answerByKey(page, '4')
  await openData(page)
  const path = await downloadBackup(page)
  await openStudy(page)
  await answerByKey(page, '4')
  const before = await looseLog(page)
  const other = await context.newPage()
  await openData(other)
  await chooseFile(other, path)
  await expect(other.getByText(message('data.import.nothing'))).toBeVisible()
  expect(await looseLog(other)).toEqual(before)
  await other.getByLabel(message('data.delete.choose')).selectOption({ index: 0 })
  await other.getByRole('button', { name: message('data.delete.article') }).click()
  await other.getByRole('button', { name: message('data.delete.articleConfirm') }).click()
  await expect(other.getByText(message('data.delete.articleDone'))).toBeVisible()
  const log = await expectWhole(page)
  expect(log.length).toBeGreaterThanOrEqual(before.length)
})

test(
  'reading a long backup shows how far it is and can be stopped: nothing is written, and the file can be chosen again',
  { tag: '@thorough' },
  async ({ page }, info) => {
    await openStudy(page)
    await answerByKey(page, '3')
    await openData(page)
    const before = await looseLog(page)
    const path = info.outputPath('long.manaschi')
    const start = Date.UTC(2026, 0, 1)
    const records = logOf(
      Array.from({ length: 60_000 }, (_, place) =>
        reviewRecord({ cardId: `card-${place % 900}/a`, at: start + place * 60_000 })),
      'tablet',
    )
    await writeFile(path, await encodeBackup({ createdAt: start, records, quarantined: [] }, backupTools))
    const progress = page.locator('[data-import-progress]')
    await chooseFile(page, path)
    await expect(progress).toContainText(message('data.import.reading'))
    await page.getByRole('button', { name: message('data.import.stop') }).click()
    await expect(page.getByText(message('data.import.stopped'))).toBeVisible()
    await expect(progress).toBeHidden()
    expect(await looseLog(page)).toEqual(before)
    expect(await readTable(page, 'segments')).toEqual([])
    await chooseFile(page, path)
    await expect(page.getByRole('definition').first()).toHaveText(written(60_000))
    await page.getByRole('button', { name: message('data.import.cancel') }).click()
    expect(await readTable(page, 'segments')).toEqual([])
  },
)

test('hostile, foreign and broken files are told by name, and nothing changes', async ({ page }, info) => {
  await openStudy(page)
  await answerByKey(page, '3')
  await openData(page)
  const good = await readFile(await downloadBackup(page))
  const before = [await looseLog(page), await readTable(page, 'meta')]
  const files: [string, Uint8Array, string][] = [
    ['empty.manaschi', new Uint8Array(), 'backup.empty'],
    ['anki.apkg', Buffer.from('PK\u0003\u0004…'), 'package.not-a-package'],
    ['cut.manaschi', good.subarray(0, good.length - 9), 'backup.truncated'],
    ['altered.manaschi', good.with(good.length - 5, good.at(-5)! ^ 1), 'backup.altered'],
    ['later.manaschi', Buffer.concat([Buffer.from('MANASCHI BACKUP 9\n'), good]), 'backup.newer'],
    [
      '../../<img src=x onerror=alert(1)>.manaschi'.replaceAll('/', '_'),
      Buffer.from('<script>alert(1)</script>'),
      'backup.foreign',
    ],
  ]
  for (const [name, bytes, fault] of files) {
    const path = info.outputPath(name.replace(/[<>"]/g, '-'))
    await writeFile(path, bytes)
    await chooseFile(page, path)
    await expect(page.getByRole('alert')).toContainText(message(`data.fault.${fault}`))
    await expect(page.getByRole('alert')).toContainText(message('data.fault.unchanged'))
  }
  expect([await looseLog(page), await readTable(page, 'meta')]).toEqual(before)
})

test('storage that is cleared while the app is open is told at once, study goes on read-only, and what is known is offered as a file', async ({ page, context }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' })
  await expect(page.getByRole('alert')).toContainText(eitherOf('fault.closed.title', 'fault.erased.title'))
  await expect(showAnswerButton(page)).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: message('study.readOnlyNext') })).toBeVisible()
})

test('a full disk offers what can be saved as a file', async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no space', 'QuotaExceededError')
    }
  })
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(page.getByRole('alert')).toContainText(message('fault.full.title'))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: message('data.notice.rescue') }).click(),
  ])
  expect((await readFile(await download.path())).subarray(0, 17).toString()).toBe('MANASCHI BACKUP 1')
  await expect(page.getByText(message('data.notice.rescued', { n: 1 }))).toBeAttached()
})

test('deleting everything in one tab closes the others, which say so and write nothing more', async ({ page, context }) => {
  await openStudy(page)
  await answerByKey(page, '3')
  const other = await context.newPage()
  await openData(other)
  await other.getByRole('button', { name: message('data.delete.all') }).click()
  await other.getByRole('button', { name: message('data.delete.confirm') }).click()
  await expect(other.getByText(startOf('data.delete.removed', { records: message('count.records', { n: 1 }) }))).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(message('fault.erased.title'))
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: message('grade.label') })).toBeHidden()
})

test('an upgrade by a newer tab does not wait for this one', { tag: '@alike' }, async ({ page, context }) => {
  await openStudy(page)
  const newer = await context.newPage()
  await newer.goto('/favicon.svg')
  const version = await newer.evaluate(() =>
    new Promise<number>((resolve, reject) => {
      const open = indexedDB.open('manaschi', 30)
      open.onblocked = () => reject(new Error('blocked'))
      open.onsuccess = () => {
        const { version: reached } = open.result
        open.result.close()
        resolve(reached)
      }
    }),
  )
  expect(version).toBe(30)
  await expect(page.getByRole('alert')).toContainText(message('fault.newer.title'))
})

test('two tabs that answer at the same time, twenty each, write one sequence, and log and states agree', { tag: ['@alike', '@thorough'] }, async ({ page, context }) => {
  await setNewCardsPerDay(page, 60)
  const tabs = [page, await context.newPage()]
  for (const tab of tabs)
    await openStudy(tab)
  await Promise.all(tabs.map(async (tab) => {
    for (let answers = 0; answers < 20; answers++) {
      await expect(showAnswerButton(tab)).toBeVisible()
      await tab.keyboard.press('Space')
      await tab.keyboard.press(answers % 4 === 0 ? '1' : '4')
      await tab.waitForTimeout(30)
    }
  }))
  await expect.poll(async () => (await looseLog(page)).length).toBeGreaterThanOrEqual(21)
  await expectWhole(page)
  const counts = await Promise.all(
    tabs.map(tab => tab.locator('[data-saved-records]').getAttribute('data-saved-records')),
  )
  expect(counts).toEqual([counts[0], counts[0]])
  expect(Number(counts[0])).toBe((await looseLog(page)).length)
})

interface Journey {
  name: string
  stops: { zone: string, at: string }[]
  days: number[]
}
const dayOf = (date: string): number => Date.parse(date) / 86_400_000
const journeys: Journey[] = [
  {
    name: 'a clock that goes forwards a month and back',
    stops: [
      { zone: 'Asia/Bishkek', at: '2026-11-22T06:00:00Z' },
      { zone: 'Asia/Bishkek', at: '2026-12-22T06:00:00Z' },
      { zone: 'Asia/Bishkek', at: '2026-11-23T06:00:00Z' },
    ],
    days: ['2026-11-22', '2026-12-22', '2026-11-23'].map(dayOf),
  },
  {
    name: 'summer time that begins',
    stops: [{ zone: 'Europe/Berlin', at: '2026-03-28T23:30:00Z' }, {
      zone: 'Europe/Berlin',
      at: '2026-03-29T01:30:00Z',
    }, { zone: 'Europe/Berlin', at: '2026-03-29T02:30:00Z' }],
    days: ['2026-03-28', '2026-03-28', '2026-03-29'].map(dayOf),
  },
  {
    name: 'summer time that ends',
    stops: [{ zone: 'Europe/Berlin', at: '2026-10-25T00:30:00Z' }, {
      zone: 'Europe/Berlin',
      at: '2026-10-25T01:30:00Z',
    }, { zone: 'Europe/Berlin', at: '2026-10-25T03:30:00Z' }],
    days: ['2026-10-24', '2026-10-24', '2026-10-25'].map(dayOf),
  },
  {
    name: 'a flight over the date line to the west, and back',
    stops: [{ zone: 'Pacific/Honolulu', at: '2026-11-22T20:00:00Z' }, {
      zone: 'Pacific/Auckland',
      at: '2026-11-23T06:00:00Z',
    }, { zone: 'Pacific/Honolulu', at: '2026-11-23T16:00:00Z' }],
    days: ['2026-11-22', '2026-11-23', '2026-11-23'].map(dayOf),
  },
]
for (const { name, stops, days } of journeys) {
  test(`${name}: nothing is lost, and log and states agree`, { tag: ['@alike', '@thorough'] }, async ({ browser, baseURL }) => {
    let stored: Awaited<ReturnType<BrowserContext['storageState']>> | undefined
    for (const [stop, { zone, at }] of stops.entries()) {
      const context = await openContext(browser, {
        timezoneId: zone,
        baseURL,
        ...stored && { storageState: stored },
      })
      const page = await context.newPage()
      await page.clock.install({ time: new Date(at) })
      await openStudy(page)
      await answerByKey(page, '4')
      const log = await expectWhole(page)
      expect(log).toHaveLength(stop + 1)
      expect(log.map(record => record.kind === 'review' && record.studyDay)).toEqual(days.slice(0, stop + 1))
      stored = await context.storageState({ indexedDB: true })
      await context.close()
    }
  })
}

test('persistent storage is asked for after the first session, with the reason, and the settings tell the truth', async ({ page }) => {
  await page.addInitScript(() => {
    let isPersisted = false
    Object.defineProperty(navigator.storage, 'persisted', { value: () => Promise.resolve(isPersisted) })
    Object.defineProperty(navigator.storage, 'persist', { value: () => Promise.resolve(isPersisted = true) })
  })
  await setNewCardsPerDay(page, 1)
  await expect(page.getByText(message('data.storage.notPersisted'))).toBeVisible()
  await openStudy(page)
  await answerByKey(page, '4')
  await page.getByRole('button', { name: message('data.persistence.ask') }).click()
  await expect(page.getByText(message('data.storage.granted'))).toBeVisible()
})

test('a chosen file is written after each session, and never becomes poorer', async ({ page }) => {
  // A file of the origin's own, because no test can use the browser's file picker.
  await page.addInitScript(() => {
    const permitted = {
      queryPermission: () => Promise.resolve('granted'),
      requestPermission: () => Promise.resolve('granted'),
    }
    Object.assign(FileSystemFileHandle.prototype, permitted)
    Object.assign(globalThis, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('own.manaschi', { create: true }),
    })
  })
  await setNewCardsPerDay(page, 1)
  await openData(page)
  await page.getByRole('button', { name: message('data.backup.choose') }).click()
  await expect(page.getByText(message('data.backup.done', { n: 0 }))).toBeVisible()
  const size = () =>
    page.evaluate(async () =>
      (await (await (await navigator.storage.getDirectory()).getFileHandle('own.manaschi')).getFile()).size,
    )
  const before = await size()
  await openStudy(page)
  await answerByKey(page, '4')
  await expect(page.getByText(message('data.persistence.backedUp', { name: 'own.manaschi' }))).toBeVisible()
  expect(await size()).toBeGreaterThan(before)
  await openData(page)
  await expect(page.locator('[data-answers-since-backup]')).toContainText(message('data.backup.since', { n: 0 }))
})

test('what does not agree with the log is mended soon after the start, and told', { tag: '@thorough' }, async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '4')
  await page.evaluate(() =>
    new Promise<void>((resolve) => {
      const open = indexedDB.open('manaschi')
      open.onsuccess = () => {
        const transaction = open.result.transaction('cards', 'readwrite')
        transaction.objectStore('cards').clear()
        transaction.oncomplete = () => {
          open.result.close()
          resolve()
        }
      }
    }),
  )
  await page.goto('/')
  await expect(page.getByText(message('data.notice.repaired')))
    .toBeVisible()
  await expectWhole(page)
  await page.getByRole('link', { name: message('data.notice.details') }).click()
  await page.getByRole('button', { name: message('data.check.run') }).click()
  await expect(page.getByText(message('data.check.whole', { n: 1 }))).toBeVisible()
})
