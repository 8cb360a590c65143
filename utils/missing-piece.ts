import type { PieceFaultKind } from './load-piece'
import { loadPiece, PieceFault } from './load-piece'

/** What has not come and has no place of its own on the page: code, or a page that was to be opened (`path`). */
export interface MissingPiece { kind: PieceFaultKind, path?: string }

/** The latest of them, until it is put away; only ever set in the browser. */
export const missingPiece = shallowRef<MissingPiece>()

/** Loads code; undefined when it did not come, which the page then says (AppMissingPiece). */
export async function reportedPiece<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await loadPiece(load)
  }
  catch (error) {
    if (!(error instanceof PieceFault))
      throw error
    missingPiece.value = { kind: error.kind }
    return undefined
  }
}
