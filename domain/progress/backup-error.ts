/** What is wrong with a file that was offered as a backup. */
export type BackupFault
  /** No bytes at all, or bytes that could not be read from the disk. */
  = | 'empty'
    | 'unreadable'
  /** Larger than any backup can be. */
    | 'too-large'
  /** Not a backup of this app. */
    | 'foreign'
  /** Made by a later version of this app. */
    | 'newer'
  /** The end is missing. */
    | 'truncated'
  /** Not the bytes that were written: the checksum differs. */
    | 'altered'
  /** The right checksum, but more comes out of it than it says or than a backup can hold. */
    | 'bomb'
  /** The right checksum, but something in it is no record. */
    | 'record'

/** A file that cannot be imported, naming the fault. What is stored stays as it was. */
export class BackupError extends Error {
  override name = 'BackupError'
  readonly fault: BackupFault
  /** Place of the faulty line in the unpacked text, from 1, where there is one. */
  readonly line: number | undefined
  constructor(fault: BackupFault, detail = '', line?: number) {
    super(`the backup is ${fault}${detail && `: ${detail}`}`)
    this.fault = fault
    this.line = line
  }
}
