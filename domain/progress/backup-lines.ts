/** The text inside a backup: a line of JSON for each record. */
import type { LogRecord } from './records.ts'
import { BackupError } from './backup-error.ts'
import { isShallow } from '../log/json.ts'
import { parseLogRecord } from '../log/parse-record.ts'
import { compareRecords, recordKey } from './records.ts'
import { hasSameContent } from './same-content.ts'

const LINES_PER_STEP = 2000
/** What a line in a file calls a row in quarantine: the name it had when the format was made. */
const QUARANTINED_KEY = 'setAside'

export interface BackupContent {
  /** Every record of every device, no id twice. */
  records: LogRecord[]
  /** Rows of the log that could not be read and were quarantined, as JSON can say them. */
  quarantined: unknown[]
}

/** The text of a backup: the records in log order, then what was quarantined. */
export function writeLines({ records, quarantined }: BackupContent): string {
  return [
    ...[...records].sort(compareRecords).map(record => JSON.stringify({ record })),
    ...quarantined.map(row => JSON.stringify({ [QUARANTINED_KEY]: row })),
  ].map(line => `${line}\n`).join('')
}

/** What a text says as JSON; undefined when it says nothing. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

/** Takes one line in; throws BackupError `record` when it says nothing that a backup can say. */
function readLine(line: string, place: number, into: { byKey: Map<string, LogRecord>, quarantined: unknown[] }): void {
  const value = parseJson(line)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    && Object.keys(value).length === 1
  if (!isObject || !isShallow(value))
    throw new BackupError('record', line.slice(0, 80), place)
  if (QUARANTINED_KEY in value && Object.hasOwn(value, QUARANTINED_KEY)) {
    into.quarantined.push(value[QUARANTINED_KEY])
    return
  }
  const record = 'record' in value && Object.hasOwn(value, 'record') ? parseLogRecord(value.record) : undefined
  if (!record)
    throw new BackupError('record', line.slice(0, 80), place)
  const key = recordKey(record)
  const known = into.byKey.get(key)
  if (known && !hasSameContent(known, record))
    throw new BackupError('record', `${key} twice, and not the same`, place)
  into.byKey.set(key, record)
}

/**
 * Reads the lines back. `yieldToMain` is called now and then with the number of lines done. Throws BackupError
 * `record`, naming the line.
 */
export async function readLines(text: string, yieldToMain: (done: number) => Promise<void>): Promise<BackupContent> {
  const into = { byKey: new Map<string, LogRecord>(), quarantined: [] }
  for (let start = 0, place = 1; start < text.length; place++) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    readLine(text.slice(start, end), place, into)
    start = end + 1
    if (place % LINES_PER_STEP === 0)
      await yieldToMain(place)
  }
  return { records: [...into.byKey.values()], quarantined: into.quarantined }
}

/**
 * Whether a record can be written so that it can be read again; what cannot is written as a row that was quarantined.
 */
export function isWritable(record: LogRecord): boolean {
  return isShallow(record)
}

/** Deep enough for a damaged segment, shallow enough to be read again. */
const DEEPEST_ROW = 12

/**
 * Any stored value as JSON can say it: columns become lists, numbers that JSON lacks become text, what is nested too
 * deep is left out.
 */
export function asJsonValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint')
    return String(value)
  if (typeof value !== 'object' || value === null)
    return value ?? null
  if (depth === DEEPEST_ROW)
    return null
  if (value instanceof Date)
    return asJsonValue(value.getTime())
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return Array.from(Object.values(value), part => asJsonValue(part, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asJsonValue(part, depth + 1)]))
}
