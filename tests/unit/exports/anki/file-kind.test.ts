import { zstdCompressSync } from 'node:zlib'
import initSqlJs from 'sql.js'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FILE_START_BYTES, fileKindOf } from '../../../../exports/anki/file-kind.ts'

describe('what a file is', () => {
  it('shows in its first bytes: a package, Anki’s own file without one, or something else', async () => {
    const { Database } = await initSqlJs()
    const database = new Database()
    database.run('CREATE TABLE notes (id)')
    const collection = database.export()
    const files: [Uint8Array, string][] = [
      [zipSync({ media: strToU8('{}') }), 'package'],
      [collection, 'bare-collection'],
      [zstdCompressSync(collection), 'bare-collection'],
      [strToU8('{"format":"manaschi-backup"}'), 'other'],
      [strToU8('SQLite'), 'other'],
      [strToU8('P'), 'other'],
      [new Uint8Array(0), 'other'],
    ]
    expect(files.map(([bytes]) => fileKindOf(bytes.subarray(0, FILE_START_BYTES)))).toEqual(
      files.map(([, kind]) => kind),
    )
  })
})
