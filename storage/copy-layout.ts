/**
 * How the second copy lies in its files: a backup of everything (`whole-1.manaschi`) and what was written since
 * (`since-1.jsonl`). When the second has outgrown the first, both are made anew under the next number before the old
 * ones go.
 */
import type { BackupContent } from '../domain/progress/backup-lines.ts'
import type { CopyLines } from '../domain/progress/copy-lines.ts'
import type { CopyFiles } from './copy-files.ts'
import type { LogPosition } from './log.ts'
import { BackupError } from '../domain/progress/backup-error.ts'
import { decodeBackup } from '../domain/progress/backup-format.ts'
import { readCopyLines, writeCopyHeader } from '../domain/progress/copy-lines.ts'
import { mergeLogs } from '../domain/progress/records.ts'
import { backupTools } from './backup-tools.ts'
import { movedOn } from './log.ts'
import { distinctRows, packBackup } from './make-backup.ts'

/** The copy as it lies on disk. */
export interface OpenedCopy {
  /** In the names of its files. */
  number: number
  wholeBytes: number
  linesBytes: number
  records: number
  quarantined: number
  position: LogPosition
}

const wholeName = (number: number): string => `whole-${number}.manaschi`
/** The file that grows. */
export const linesName = (number: number): string => `since-${number}.jsonl`

function numbersOf(names: readonly string[]): number[] {
  return names.flatMap(name => name.match(/^since-(\d{1,9})\.jsonl$/)?.[1] ?? []).map(Number)
}

const NEWLINE = 0x0A

/** Lines of a file up to its last finished one, and how many bytes those are. */
async function readLines(files: CopyFiles, name: string): Promise<CopyLines & { bytes: number }> {
  const bytes = await files.read(name)
  const end = bytes.lastIndexOf(NEWLINE) + 1
  // What is no UTF-8 becomes a mark that is no JSON, and damages only the line that it is in.
  return { ...readCopyLines(new TextDecoder().decode(bytes.subarray(0, end))), bytes: end }
}

/** The copy with the highest number; undefined when there is none, or when it is not whole. */
export async function openCopy(files: CopyFiles): Promise<OpenedCopy | undefined> {
  const names = await files.list()
  const number = Math.max(0, ...numbersOf(names))
  if (!names.includes(linesName(number)) || !names.includes(wholeName(number)))
    return undefined
  const { header, records, damaged, bytes } = await readLines(files, linesName(number))
  if (!header || damaged > 0)
    return undefined
  return {
    number,
    wholeBytes: await files.sizeOf(wholeName(number)),
    linesBytes: bytes,
    records: header.records + records.length,
    quarantined: header.setAside,
    position: movedOn(new Map(header.next), records),
  }
}

async function readWhole(files: CopyFiles, name: string): Promise<BackupContent> {
  try {
    return await decodeBackup(await files.read(name), backupTools)
  }
  catch (error) {
    if (error instanceof BackupError)
      return { records: [], quarantined: [] }
    throw error
  }
}

/** Everything that any file of the copy still says. */
export async function readEverything(files: CopyFiles): Promise<BackupContent> {
  const names = await files.list()
  const wholes = await Promise.all(names.filter(name => name.endsWith('.manaschi')).map(name => readWhole(files, name)))
  const lines = await Promise.all(names.filter(name => name.endsWith('.jsonl')).map(name => readLines(files, name)))
  return {
    records: mergeLogs(...wholes.map(({ records }) => records), ...lines.map(({ records }) => records)),
    quarantined: distinctRows(wholes.flatMap(({ quarantined }) => quarantined)),
  }
}

/** Writes the copy anew, under the next number; what was there goes only when the new one is whole. */
export async function writeAnew(
  files: CopyFiles,
  content: BackupContent,
  { records, quarantined, position }: Pick<OpenedCopy, 'records' | 'quarantined' | 'position'>,
  createdAt: number,
): Promise<OpenedCopy> {
  const before = await files.list()
  const number = Math.max(0, ...numbersOf(before)) + 1
  const whole = Uint8Array.from((await packBackup(content, createdAt)).bytes)
  const lines = new TextEncoder().encode(writeCopyHeader({ records, setAside: quarantined, next: [...position] }))
  await files.write(wholeName(number), whole, 0)
  await files.write(linesName(number), lines, 0)
  for (const name of before.filter(name => name !== wholeName(number)))
    await files.remove(name)
  return { number, wholeBytes: whole.length, linesBytes: lines.length, records, quarantined, position }
}
