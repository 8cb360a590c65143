/**
 * The growing part of the second copy: a line of header, then lines of records as a backup has them, added as they are
 * written to the log. It may end in the middle of a line, where the browser died; only finished lines count.
 */
import type { LogRecord } from './records.ts'
import { parseJson } from './backup-lines.ts'
import { parseLogRecord } from '../log/parse-record.ts'
import { z } from '../schema.ts'

const headerSchema = z.object({
  /** Records and rows in quarantine that the whole part of the copy covers. */
  records: z.int().check(z.minimum(0)),
  setAside: z.int().check(z.minimum(0)),
  /** For every device the first sequence number that it does not cover. */
  next: z.array(z.tuple([z.string(), z.int().check(z.minimum(0))])),
})
export type CopyHeader = z.infer<typeof headerSchema>

export interface CopyLines {
  /** Undefined when the first line is none: then nothing is known of what the whole part covers. */
  header: CopyHeader | undefined
  records: LogRecord[]
  /** Lines that say nothing. */
  damaged: number
}

/** The first line. */
export function writeCopyHeader(header: CopyHeader): string {
  return `${JSON.stringify(header)}\n`
}

function recordOf(line: string): LogRecord | undefined {
  const value = parseJson(line)
  return typeof value === 'object' && value !== null && 'record' in value ? parseLogRecord(value.record) : undefined
}

/** Reads what can be read of finished lines. Never throws. */
export function readCopyLines(text: string): CopyLines {
  const [first = '', ...lines] = text.split('\n').slice(0, -1)
  const records = lines.map(recordOf)
  const readable = records.filter(record => record !== undefined)
  return {
    header: headerSchema.safeParse(parseJson(first)).data,
    records: readable,
    damaged: records.length - readable.length,
  }
}
