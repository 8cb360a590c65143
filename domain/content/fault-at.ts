import type { Located } from './parse-sources.ts'
import type { ContentFault } from './yaml-source.ts'

/** A fault of an entry, on the line of the value at `keys`. */
export function faultAt(entry: Located<{ id: string }>, keys: readonly PropertyKey[], reason: string): ContentFault {
  return { path: entry.path, line: entry.lineAt(keys), reason: `${entry.value.id}: ${reason}` }
}
