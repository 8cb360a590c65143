/** Notes of Anki packages, read back: what came out of the app as somebody else finds it. */
import type { ReadLimits } from '../../exports/anki/open-package.ts'
import { cardIdOfGuid } from '../../exports/anki/note.ts'
import { strippedField } from '../../exports/anki/html.ts'
import { DEFAULT_READ_LIMITS, withCollection } from '../../exports/anki/open-package.ts'

export interface ReadNote {
  guid: string
  /** undefined for notes of others. */
  cardId: string | undefined
  noteTypeId: number
  /** HTML. */
  fields: string[]
  tags: string[]
}

/** The notes of an .apkg or .colpkg, by guid. Throws PackageFault. */
export function readAnkiNotes(
  bytes: Uint8Array,
  sqlWasm: string,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<ReadNote[]> {
  return withCollection(
    bytes,
    sqlWasm,
    limits,
    async database =>
      (database.exec('SELECT guid, mid, flds, tags FROM notes ORDER BY id')[0]?.values ?? [])
        .map(([guid, noteType, fields, tags]) => ({
          guid: String(guid),
          cardId: cardIdOfGuid(String(guid)),
          noteTypeId: Number(noteType),
          fields: String(fields).split('\u001F'),
          tags: String(tags).trim().split(/\s+/).filter(Boolean),
        })),
  )
}

/** The text of a field that `fieldFromText` made. */
export function textFromField(html: string): string {
  return strippedField(html.replaceAll('<br>', '\n'))
}
