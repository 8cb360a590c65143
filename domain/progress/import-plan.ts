import type { Backup } from './backup-format.ts'
import type { LogRecord } from './records.ts'
import { recordKey } from './records.ts'
import { hasSameContent } from './same-content.ts'

/** What an import would do, told before anything is done. */
export interface ImportPreview {
  /** When the backup was made, UTC ms. */
  createdAt: number
  records: { fresh: number, known: number, conflicting: number }
  answers: { fresh: number, known: number, conflicting: number }
  /** Quarantined rows of the file that are not here yet. */
  quarantined: number
  /** UTC ms of the earliest and latest answer in the file, if it holds answers. */
  answeredFrom: number | undefined
  answeredUntil: number | undefined
  /** Answers dated later than now: some clock was wrong. */
  future: number
  /** Devices that wrote the file's records, those with most first. */
  devices: { device: string, records: number, isThis: boolean }[]
}

/** How the records of a file stand to those that are here. */
export interface SortedRecords {
  fresh: LogRecord[]
  known: LogRecord[]
  /** The same id with another content: only a copied profile or a tampered file has them. */
  conflicting: LogRecord[]
}

/** Sorts a file's records by whether they are here already. */
export function sortRecords(inFile: readonly LogRecord[], here: readonly LogRecord[]): SortedRecords {
  const byKey = new Map(here.map(record => [recordKey(record), record]))
  const sorted: SortedRecords = { fresh: [], known: [], conflicting: [] }
  for (const record of inFile) {
    const own = byKey.get(recordKey(record))
    sorted[!own ? 'fresh' : hasSameContent(own, record) ? 'known' : 'conflicting'].push(record)
  }
  return sorted
}

function countDevices(records: readonly LogRecord[], thisDevice: string): ImportPreview['devices'] {
  const counts = new Map<string, number>()
  for (const { device } of records)
    counts.set(device, (counts.get(device) ?? 0) + 1)
  return [...counts].map(([device, count]) => ({ device, records: count, isThis: device === thisDevice })).sort((
    a,
    b,
  ) => b.records - a.records)
}

/** Tells what importing a backup would do. `quarantined` is how many of its quarantined rows are not here yet. */
export function previewImport(
  backup: Backup,
  sorted: SortedRecords,
  quarantined: number,
  { device, now }: { device: string, now: number },
): ImportPreview {
  const reviews = backup.records.filter(record => record.kind === 'review')
  const times = reviews.map(review => review.at)
  const count = (of: (records: LogRecord[]) => number): ImportPreview['records'] => ({
    fresh: of(sorted.fresh),
    known: of(sorted.known),
    conflicting: of(sorted.conflicting),
  })
  return {
    createdAt: backup.createdAt,
    records: count(records => records.length),
    answers: count(records => records.filter(record => record.kind === 'review').length),
    quarantined,
    answeredFrom: times.reduce<number | undefined>(
      (least, at) => least === undefined || at < least ? at : least,
      undefined,
    ),
    answeredUntil: times.reduce<number | undefined>(
      (most, at) => most === undefined || at > most ? at : most,
      undefined,
    ),
    future: times.filter(at => at > now).length,
    devices: countDevices(backup.records, device),
  }
}
