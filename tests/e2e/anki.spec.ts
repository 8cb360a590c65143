// The way to Anki and back: cards with their history leave, are answered in Anki, and the answers join the log, each
// once.
import type { Page } from '@playwright/test'
import type { Zippable } from 'fflate'
import type { LogRecord } from '../../domain/progress/records.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { zstdCompressSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { foldLog } from '../../domain/progress/card-state.ts'
import { guidOfCard } from '../../exports/anki/note.ts'
import { loadSqlite } from '../../exports/anki/sqlite.ts'
import { message, only } from './messages.ts'
import { answerByKey, expect, openStudy, readTable, test } from './support.ts'

const sqlWasm = fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm.wasm'))

/** The deck with schedule and history, as the page hands it over. */
async function exportPackage(page: Page): Promise<Uint8Array> {
  await page.goto('/export')
  await expect(page.getByLabel(message('export.withProgress'))).toBeChecked()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: message('export.make') }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^manaschi-deck-(?:ru-|ky-)?\d{4}-\d\d-\d\d\.apkg$/)
  return readFile(await download.path())
}

/** The collection after some answers in Anki: `[card id, ms, ease]`. */
async function studiedInAnki(
  bytes: Uint8Array,
  answers: readonly (readonly [string, number, number])[],
): Promise<Uint8Array> {
  const { Database } = await loadSqlite(sqlWasm)
  const database = new Database(unzipSync(bytes)['collection.anki2'])
  for (const [cardId, at, ease] of answers) {
    database.run(
      'INSERT INTO revlog SELECT ?, c.id, -1, ?, 4, 1, 500, 3210, 1 FROM cards c JOIN notes n ON n.id = c.nid WHERE n.guid = ?',
      [at, ease, guidOfCard(cardId)],
    )
  }
  const image = database.export()
  database.close()
  return image
}

const layouts: Record<string, (image: Uint8Array) => Zippable> = {
  'collection.anki2': image => ({ 'collection.anki2': image, 'media': strToU8('{}') }),
  'collection.anki21': image => ({
    'collection.anki2': strToU8('dummy'),
    'collection.anki21': image,
    'media': strToU8('{}'),
  }),
  'collection.anki21b': image => ({
    'meta': Uint8Array.of(8, 3),
    'collection.anki2': strToU8('dummy'),
    'collection.anki21b': [zstdCompressSync(image), { level: 0 }],
  }),
}

async function chooseFile(page: Page, path: string): Promise<void> {
  await page.goto('/data')
  await page.getByLabel(message('data.import.choose')).setInputFiles(path)
}

function figure(page: Page, term: RegExp): ReturnType<Page['locator']> {
  return page.locator('dt', { hasText: term }).locator('+ dd')
}

async function wholeLog(page: Page): Promise<LogRecord[]> {
  const log = await readTable(page, 'tail') as unknown as LogRecord[]
  expect(Object.fromEntries((await readTable(page, 'cards')).map(state => [state.cardId, state]))).toEqual(
    Object.fromEntries(foldLog(log)),
  )
  return log
}

test(
  'answers given in Anki come back in every layout of its packages, each once, and move the cards on',
  { tag: '@thorough' },
  async ({ page }, info) => {
    await openStudy(page)
    await answerByKey(page, '3')
    await answerByKey(page, '1')
    const own = await wholeLog(page)
    const [first] = own as { cardId: string, at: number }[]
    const bytes = await exportPackage(page)
    const path = info.outputPath('studied.apkg')
    const answers: [string, number, number][] = []

    for (const [layout, pack] of Object.entries(layouts)) {
      await test.step(layout, async () => {
        const before = await wholeLog(page)
        answers.push([first!.cardId, Date.now() - 60_000 + answers.length * 1000, 4])
        await writeFile(path, zipSync(pack(await studiedInAnki(bytes, answers))))
        await chooseFile(page, path)
        await expect(page.getByText(only('data.import.anki.title'))).toBeVisible()
        await expect(figure(page, message('data.import.fresh'))).toHaveText('1')
        await expect(figure(page, message('data.import.known'))).toHaveText(
          String(before.filter(record => record.kind === 'review').length),
        )
        expect(await wholeLog(page)).toEqual(before)
        await page.getByRole('button', { name: message('data.import.commit') }).click()
        await expect(page.getByText(message('data.import.done', { n: 1 }))).toBeVisible()
        const after = await wholeLog(page)
        expect(after).toHaveLength(before.length + 1)
        expect(foldLog(after).get(first!.cardId)?.memory?.reps).toBe(1 + answers.length)
        await chooseFile(page, path)
        await expect(page.getByText(message('data.import.nothing'))).toBeVisible()
        await page.getByRole('button', { name: message('data.import.close') }).click()
        expect(await wholeLog(page)).toEqual(after)
      })
    }
    await openStudy(page)
    await answerByKey(page, '3')
    await wholeLog(page)
  },
)

test(
  'packages that are none, damaged or of something else are told by name, and nothing changes',
  { tag: '@thorough' },
  async ({ page }, info) => {
    await openStudy(page)
    await answerByKey(page, '3')
    const before = [await readTable(page, 'tail'), await readTable(page, 'meta')]
    const bytes = await exportPackage(page)
    const files: [string, Uint8Array, string][] = [
      [
        'cut.apkg',
        bytes.subarray(0, bytes.length / 2),
        'not-a-package',
      ],
      ['altered.apkg', Buffer.from(bytes).fill(0, 5000, 6000), 'damaged'],
      [
        'letter.docx',
        zipSync({ 'word/document.xml': strToU8('<w/>'), '../collection.anki2': strToU8('x') }),
        'no-collection',
      ],
      [
        'later.apkg',
        zipSync({ 'meta': Uint8Array.of(8, 9), 'collection.anki99': strToU8('x') }),
        'newer-layout',
      ],
      [
        'none.apkg',
        zipSync({ 'collection.anki2': strToU8('<script>alert(1)</script>') }),
        'not-a-collection',
      ],
    ]
    for (const [name, content, fault] of files) {
      const path = info.outputPath(name)
      await writeFile(path, content)
      await chooseFile(page, path)
      await expect(page.getByRole('alert'), name).toContainText(message(`data.fault.package.${fault}`))
      await expect(page.getByRole('alert')).toContainText(message('data.fault.unchanged'))
    }
    expect([await readTable(page, 'tail'), await readTable(page, 'meta')]).toEqual(before)
  },
)
