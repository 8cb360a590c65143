/**
 * Writes a history straight into the app's database in a browser: its log as segments, and the cache that belongs to
 * it.
 */
import type { Page } from '@playwright/test'
import type { LogRecord } from '../../domain/progress/records.ts'
import { FOLD_VERSION, foldLog } from '../../domain/progress/card-state.ts'
import { packSegment } from '../../domain/progress/pack-segment.ts'
import { SEGMENT_SIZE } from '../../domain/progress/segment.ts'

interface Row {
  table: string
  value: unknown
}

/** Typed arrays do not cross into the page as they are: they go as a name and numbers. */
function encode(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? { $array: value.constructor.name, numbers: [...value as Uint8Array] } : value
}

function rowsOf(records: readonly LogRecord[]): Row[] {
  const rows: Row[] = []
  for (let start = 0; start < records.length; start += SEGMENT_SIZE)
    rows.push({ table: 'segments', value: packSegment(records.slice(start, start + SEGMENT_SIZE)) })
  for (const state of foldLog(records).values())
    rows.push({ table: 'cards', value: state })
  rows.push({ table: 'meta', value: { key: 'cache', foldVersion: FOLD_VERSION, recordCount: records.length } })
  return rows
}

async function writeRows(page: Page, rows: readonly Row[]): Promise<void> {
  await page.evaluate(json =>
    new Promise<void>((resolve, reject) => {
      const arrays = { Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array, Float64Array }
      const decoded = JSON.parse(json, (_, value) =>
        value?.$array ? arrays[value.$array as keyof typeof arrays].from(value.numbers) : value) as {
        table: string
        value: unknown
      }[]
      const open = indexedDB.open('manaschi')
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const database = open.result
        const transaction = database.transaction(['segments', 'cards', 'meta'], 'readwrite')
        for (const { table, value } of decoded)
          transaction.objectStore(table).put(value)
        transaction.onerror = () => reject(transaction.error)
        transaction.oncomplete = () => {
          database.close()
          resolve()
        }
      }
    }), JSON.stringify(rows, encode))
}

/**
 * Puts a history of one device (its records in sequence from 0) into an empty database. The app must have made it: open
 * a page first, and load again afterwards.
 */
export async function writeHistory(page: Page, records: readonly LogRecord[]): Promise<void> {
  const rows = rowsOf(records)
  for (let start = 0; start < rows.length; start += 100)
    await writeRows(page, rows.slice(start, start + 100))
}

/** Puts a history in the place of the one that the database holds, past the app: open a page of its origin first. */
export async function replaceHistory(page: Page, records: readonly LogRecord[]): Promise<void> {
  await page.evaluate(tables =>
    new Promise<void>((resolve, reject) => {
      const open = indexedDB.open('manaschi')
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const database = open.result
        const transaction = database.transaction(tables, 'readwrite')
        for (const table of tables)
          transaction.objectStore(table).clear()
        transaction.onerror = () => reject(transaction.error)
        transaction.oncomplete = () => {
          database.close()
          resolve()
        }
      }
    }), ['tail', 'segments', 'cards', 'meta'])
  await writeHistory(page, records)
}
