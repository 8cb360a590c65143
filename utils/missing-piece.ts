import type { PieceFaultKind } from './load-piece'
import { loadPiece, missingPartOf } from './load-piece'

/** What has not come and has no place of its own on the page: code, or a page that was to be opened (`path`). */
export interface MissingPiece { kind: PieceFaultKind, path?: string }

/** The latest of them, until it is put away; only ever set in the browser. */
export const missingPiece = shallowRef<MissingPiece>()

/** Says on the page that a part of the app did not come (AppMissingPiece); false when the error is of another kind. */
export async function reportMissing(error: unknown): Promise<boolean> {
  const fault = await missingPartOf(error)
  if (fault)
    missingPiece.value = { kind: fault.kind }
  return fault !== undefined
}

/** Loads code; undefined when it did not come, which the page then says. */
export async function reportedPiece<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await loadPiece(load)
  }
  catch (error) {
    if (!await reportMissing(error))
      throw error
    return undefined
  }
}
