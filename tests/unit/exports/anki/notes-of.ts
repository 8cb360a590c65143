/** Looks into a package with the SQLite that Node brings, which is not the one that wrote it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { unzipSync } from 'fflate'

export type Row = Record<string, string | number>

/** Opens the database of a package. */
export function withDatabase<T>(bytes: Uint8Array, read: (all: (sql: string) => Row[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'manaschi-apkg-'))
  const path = join(folder, 'collection.anki2')
  writeFileSync(path, unzipSync(bytes)['collection.anki2']!)
  const database = new DatabaseSync(path)
  try {
    return read(sql => database.prepare(sql).all() as Row[])
  }
  finally {
    database.close()
    rmSync(folder, { recursive: true })
  }
}

/** The dates (seconds) of a package's notes by guid and of its note types, and the ids of its notes by guid. */
export function notesOf(
  bytes: Uint8Array,
): { mods: Record<string, number>, ids: Record<string, number>, typeMods: number[] } {
  return withDatabase(bytes, (all) => {
    const notes = all('SELECT guid, id, mod FROM notes')
    const types = JSON.parse(String(all('SELECT models FROM col')[0]!.models)) as Record<string, { mod: number }>
    return {
      mods: Object.fromEntries(notes.map(({ guid, mod }) => [guid, Number(mod)])),
      ids: Object.fromEntries(notes.map(({ guid, id }) => [guid, Number(id)])),
      typeMods: Object.values(types).map(({ mod }) => mod),
    }
  })
}
