/** What can go wrong with the data as a whole, in a shape that survives the way from a worker to the page. */
import type { BackupFault } from './backup-error.ts'
import type { StorageFaultKind } from './ports.ts'
import { BackupError } from './backup-error.ts'
import { NotLoaded } from '../load-late.ts'
import { StorageFault } from './ports.ts'

/**
 * What is wrong with a package of another program: `not-a-package` no zip at all; `damaged` cut off or altered;
 * `unsupported` a way of packing that is not read (encrypted, zip64, other methods); `too-large` more than the limit
 * once unpacked; `no-collection` a zip of something else; `newer-layout` made by an Anki later than this reader;
 * `not-a-collection` the database inside is none of Anki's; `too-many-answers` more than the limit; `bare-collection`
 * Anki's own file without its package.
 */
export type PackageFaultKind
  = | 'not-a-package'
    | 'damaged'
    | 'unsupported'
    | 'too-large'
    | 'no-collection'
    | 'newer-layout'
    | 'not-a-collection'
    | 'too-many-answers'
    | 'bare-collection'

/** A file that could not be used, or storage that did not do what it was asked. */
export type DataFault
  = | { kind: 'backup', fault: BackupFault, line?: number }
    | { kind: 'package', fault: PackageFaultKind }
    | { kind: 'storage', fault: StorageFaultKind }
  /** A part of the app that the work needs did not come. `fault` is what the error said. */
    | { kind: 'not-loaded', fault: string }
  /** Nothing that is known: neither a file nor storage is to blame. `fault` is what the error said, for a report. */
    | { kind: 'unexpected', fault: string }

/** A fault that was found elsewhere, for instance in a worker. */
export class DataFaultError extends Error {
  override name = 'DataFaultError'
  readonly what: DataFault
  constructor(what: DataFault) {
    super(`${what.kind}: ${what.fault}`)
    this.what = what
  }
}

/** The fault that an error tells of; one of no known kind is never told in the words of another. */
export function dataFaultOf(error: unknown): DataFault {
  if (error instanceof DataFaultError)
    return error.what
  if (error instanceof BackupError)
    return { kind: 'backup', fault: error.fault, ...error.line !== undefined && { line: error.line } }
  if (error instanceof StorageFault)
    return { kind: 'storage', fault: error.kind }
  if (error instanceof NotLoaded)
    return { kind: 'not-loaded', fault: error.message }
  return { kind: 'unexpected', fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
