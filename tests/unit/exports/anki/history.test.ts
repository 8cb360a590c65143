import type { Zippable } from 'fflate'
import type { Database } from 'sql.js'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReviewRecord } from '../../../../domain/progress/records.ts'
import type { PackageFaultKind } from '../../../../domain/progress/data-fault.ts'
import type { AnkiAnswer, ReadHistoryOptions } from '../../../../exports/anki/read-history.ts'
import { PackageFault } from '../../../../exports/archive/archive-fault.ts'
import { ExportCancelled } from '../../../../exports/export-input.ts'
import { answersNotIn, recordsFromAnki } from '../../../../exports/anki/history-records.ts'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { readAnkiHistory } from '../../../../exports/anki/read-history.ts'
import { loadSqlite } from '../../../../exports/anki/sqlite.ts'
import { writeAnkiPackage } from '../../../../exports/anki/write-package.ts'
import { bishkek, clockIn, DAY, logOf, reviewOn, voidRecord } from '../../../support/builders.ts'
import { runsOf } from '../../../support/thorough.ts'
import { inputWith, smallDeck, sqlWasm } from '../fixture.ts'

const cardIds = new Set(smallDeck().cards.map(card => card.id))
const options: ReadHistoryOptions = { sqlWasm, cardIds, now: bishkek(DAY) }
const context = {
  cards: new Map([['pca/year', { factRevision: 3, changedAt: '2020-01-01' }]]),
  clock: clockIn('Asia/Bishkek'),
  desiredRetention: 0.85,
}
const own = logOf([
  reviewOn(DAY - 9, { cardId: 'pca/year', rating: 3 }),
  reviewOn(DAY - 4, { cardId: 'pca/year', rating: 1 }),
  reviewOn(DAY - 4, { cardId: 'pca/gap', rating: 4, mode: 'cram' }),
  reviewOn(DAY - 4, { cardId: 'waves/order', rating: 2 }),
]) as ReviewRecord[]

/** The database of our own package after some SQL: what a learner, or somebody else's program, made of it. */
async function collection(sql: string): Promise<Uint8Array> {
  const { Database } = await loadSqlite(sqlWasm)
  const database: Database = new Database(
    unzipSync(await writeAnkiPackage(inputWith(smallDeck(), own)))['collection.anki2'],
  )
  database.run(sql)
  const image = database.export()
  database.close()
  return image
}

/** The note type, deck and preset tables of schema 18, whose blobs and collations nobody here looks at. */
const toSchema18 = `UPDATE col SET ver = 18, models = '', decks = '', dconf = '', conf = '';
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL, mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) WITHOUT ROWID;
DROP TABLE graves; CREATE TABLE graves (oid integer NOT NULL, type integer NOT NULL, usn integer NOT NULL, PRIMARY KEY (oid, type)) WITHOUT ROWID;`

const cardOf = (cardId: string): string =>
  `(SELECT c.id FROM cards c JOIN notes n ON n.id = c.nid WHERE n.guid = 'manaschi-${cardId}')`
const answerRow = (id: number, cardId: string, ease: number, type: number, factor = 500): string =>
  `INSERT INTO revlog VALUES (${id}, ${cardOf(cardId)}, -1, ${ease}, 5, 2, ${factor}, 4321, ${type});`
const studiedInAnki = `${answerRow(bishkek(DAY - 2), 'pca/year', 3, 1)} ${
  answerRow(bishkek(DAY - 1), 'pca/gap', 2, 0)
} ${answerRow(bishkek(DAY - 1) + 7, 'waves/order', 4, 3, 0)}
${answerRow(bishkek(DAY - 1) + 8, 'waves/order', 0, 4, 0)} ${answerRow(bishkek(DAY + 30), 'waves/order', 3, 1)} ${
  answerRow(bishkek(DAY - 1) + 9, 'waves/order', 7, 1)
}
INSERT INTO notes VALUES (1, 'x7Yz', 1, 1, -1, '', 'a', 'a', 0, 0, ''); INSERT INTO cards VALUES (1, 1, 1, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, ''); INSERT INTO revlog VALUES (1600000000000, 1, 0, 3, 1, 1, 1, 1, 1);`

const fresh: Partial<AnkiAnswer>[] = [
  { cardId: 'pca/year', at: bishkek(DAY - 2), rating: 3, durationMs: 4321, kind: 'review' },
  { cardId: 'pca/gap', at: bishkek(DAY - 1), rating: 2, durationMs: 4321, kind: 'learning' },
  { cardId: 'waves/order', at: bishkek(DAY - 1) + 7, rating: 4, durationMs: 4321, kind: 'cram' },
]

const dummy = strToU8('SQLite dummy that nobody reads')
type Layout = [string, (image: Uint8Array) => Zippable]
const layouts: Layout[] = [
  ['collection.anki2', image => ({ 'collection.anki2': image, 'media': strToU8('{}') })],
  ['collection.anki21', image => ({ 'collection.anki2': dummy, 'collection.anki21': image, 'media': strToU8('{}') })],
  [
    'collection.anki21b',
    image => ({
      'meta': Uint8Array.of(8, 3),
      'collection.anki2': dummy,
      'collection.anki21b': [zstdCompressSync(image), { level: 0 }],
      'media': [zstdCompressSync(strToU8('')), { level: 0 }],
    }),
  ],
]

let schema11: Uint8Array
let schema18: Uint8Array
beforeAll(async () => {
  schema11 = await collection(studiedInAnki)
  schema18 = await collection(`${studiedInAnki}${toSchema18}`)
})

describe('reading the history of a package', () => {
  it.each(layouts)('finds new answers in %s, schema 11 and 18', async (layout, pack) => {
    for (const image of [schema11, schema18]) {
      const history = await readAnkiHistory(zipSync(pack(image)), options)
      expect(history.layout).toBe(layout)
      expect(answersNotIn(history.answers, own)).toMatchObject(fresh)
      expect(history.answers).toHaveLength(own.length + fresh.length)
      expect(history.skipped).toEqual({ foreign: 1, separate: 0, unknown: 0, manual: 1, invalid: 2 })
    }
  })

  it('takes meta version 2 for the second layout', async () => {
    const history = await readAnkiHistory(
      zipSync({ 'meta': Uint8Array.of(8, 2), 'collection.anki21': schema11 }),
      options,
    )
    expect(history.layout).toBe('collection.anki21')
  })

  it('leaves alone cards that are not in the deck, and second cards of a note', async () => {
    const image = await collection(
      `${answerRow(bishkek(DAY - 1), 'pca/year', 3, 1)} UPDATE cards SET ord = 1 WHERE id = ${cardOf('pca/gap')};`,
    )
    const history = await readAnkiHistory(zipSync({ 'collection.anki2': image }), {
      ...options,
      cardIds: new Set(['pca/gap', 'waves/order']),
    })
    expect(history.skipped).toMatchObject({ unknown: 3, foreign: 1 })
    expect(history.answers.map(({ cardId }) => cardId)).toEqual(['waves/order'])
  })

  it('gives nothing new from a package of our own, and nothing new the second time', async () => {
    const { answers } = await readAnkiHistory(await writeAnkiPackage(inputWith(smallDeck(), own)), options)
    expect(answers).toHaveLength(own.length)
    expect(answersNotIn(answers, own)).toEqual([])
    const log = [
      ...own,
      ...recordsFromAnki(
        (await readAnkiHistory(zipSync({ 'collection.anki2': schema11 }), options)).answers,
        own,
        context,
      ),
    ]
    expect(log).toHaveLength(own.length + fresh.length)
    expect(answersNotIn((await readAnkiHistory(zipSync({ 'collection.anki2': schema18 }), options)).answers, log))
      .toEqual([])
  })

  it('keeps apart what was answered at another time, by property', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 20 }),
        (known, given) => {
          const answers = given.map((day): AnkiAnswer => ({
            cardId: 'pca/year',
            at: bishkek(DAY + day),
            rating: 3,
            durationMs: 1,
            kind: 'review',
          }))
          const reviews = known.map(day => reviewOn(DAY + day, { cardId: 'pca/year' }))
          expect(answersNotIn(answers, reviews).map(({ at }) => at)).toEqual(
            given.filter(day => !known.includes(day)).map(day =>
              bishkek(DAY + day),
            ),
          )
        },
      ),
    )
  })

  it('turns an answer into a record with the study day of its own time', () => {
    const answer: AnkiAnswer = { cardId: 'pca/year', at: bishkek(DAY, 2), rating: 2, durationMs: 900, kind: 'cram' }
    expect(recordsFromAnki([answer], [], context)).toEqual([{
      kind: 'review',
      device: expect.stringMatching(/^anki-[0-9a-f]{20}$/),
      seq: 0,
      cardId: 'pca/year',
      at: bishkek(DAY, 2),
      rating: 2,
      durationMs: 900,
      mode: 'cram',
      factRevision: 3,
      desiredRetention: 0.85,
      utcOffset: 360,
      studyDay: DAY - 1,
    }])
  })

  it('makes only records that the log takes, whatever the clock says', () => {
    const odd = fc.oneof(
      fc.integer({ min: Date.UTC(2006, 9, 5), max: 2 ** 45 }),
      fc.constantFrom(0, 2 ** 31 - 1, Date.UTC(2100, 0, 1) + 1),
    )
    fc.assert(fc.property(odd, fc.nat(86_400_000), (at, durationMs) => {
      const answer = { cardId: 'eaeu/joined', at, rating: 3 as const, durationMs, kind: 'review' as const }
      for (const record of recordsFromAnki([answer], [], context))
        expect(parseLogRecord(record)).toEqual(record)
    }))
  })

  it('gives two browsers that lack the same answers the same records', () => {
    const answers = [1, 2, 3].map((day): AnkiAnswer => ({
      cardId: 'pca/year',
      at: bishkek(DAY + day),
      rating: 3,
      durationMs: 1,
      kind: 'review',
    }))
    expect(recordsFromAnki(answers, own, context)).toEqual(recordsFromAnki(answers, [], context))
    expect(recordsFromAnki(answers.slice(1), [], context)[0]?.device).not.toBe(
      recordsFromAnki(answers, [], context)[0]?.device,
    )
  })

  it('does not bring back what was taken back here', () => {
    const answer: AnkiAnswer = { cardId: 'pca/year', at: bishkek(DAY), rating: 3, durationMs: 1, kind: 'review' }
    const [record] = recordsFromAnki([answer], [], context)
    expect(recordsFromAnki([answer], [record!, voidRecord(record!)], context)).toEqual([])
  })

  it('takes what was answered before the fact changed for an answer to its earlier revision', () => {
    const changed = { ...context, cards: new Map([['pca/year', { factRevision: 3, changedAt: '2026-11-20' }]]) }
    const at = (date: string): AnkiAnswer => ({
      cardId: 'pca/year',
      at: Date.parse(date),
      rating: 3,
      durationMs: 1,
      kind: 'review',
    })
    expect(
      recordsFromAnki([at('2026-11-19T12:00:00Z'), at('2026-11-21T12:00:00Z')], [], changed).map(({ factRevision }) =>
        factRevision,
      ),
    ).toEqual([2, 3])
  })

  it('can be called off', async () => {
    await expect(readAnkiHistory(zipSync({ 'collection.anki2': schema11 }), { ...options, isCancelled: () => true }))
      .rejects.toBeInstanceOf(ExportCancelled)
  })
})

describe('a file that is wrong, altered or hostile', () => {
  const kindOf = async (
    bytes: Uint8Array,
    more: Partial<ReadHistoryOptions> = {},
  ): Promise<PackageFaultKind | 'read'> => {
    try {
      await readAnkiHistory(bytes, { ...options, ...more })
      return 'read'
    }
    catch (error) {
      if (error instanceof PackageFault)
        return error.kind
      throw error
    }
  }
  const limits = { packageBytes: 50_000_000, databaseBytes: 2_000_000, answers: 1000 }
  const good = (): Uint8Array => zipSync({ 'collection.anki2': schema11 })

  it('is no package when it is no zip', async () => {
    for (
      const bytes of [
        new Uint8Array(),
        strToU8('hello'),
        strToU8('{"format":"manaschi-backup"}'),
        new Uint8Array(100_000),
      ]
    )
      expect(await kindOf(bytes)).toBe('not-a-package')
  })

  it('is named when it is a zip of something else', async () => {
    expect(await kindOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('no-collection')
  })

  it('is no match for path names: only whole known names are looked for', async () => {
    expect(
      await kindOf(
        zipSync({
          '../collection.anki2': schema11,
          '/etc/collection.anki2': schema11,
          'a\\collection.anki2': schema11,
        }),
      ),
    ).toBe('no-collection')
    expect(await kindOf(zipSync({ '../../x': strToU8('x'), '__proto__': strToU8('x'), 'collection.anki2': schema11 })))
      .toBe('read')
  })

  it('is refused when a later Anki made it', async () => {
    expect(await kindOf(zipSync({ 'meta': Uint8Array.of(8, 4), 'collection.anki21b': schema18 }))).toBe('newer-layout')
    expect(await kindOf(zipSync({ 'meta': strToU8('zz'), 'collection.anki21b': schema18 }))).toBe('damaged')
  })

  it('is stopped while it unpacks when it is a bomb, deflated or zstd', async () => {
    const zeros = new Uint8Array(60_000_000)
    expect(await kindOf(zipSync({ 'collection.anki2': zeros }), { limits })).toBe('too-large')
    expect(
      await kindOf(
        zipSync({ 'meta': Uint8Array.of(8, 3), 'collection.anki21b': [zstdCompressSync(zeros), { level: 0 }] }),
        { limits },
      ),
    ).toBe('too-large')
    expect(await kindOf(zipSync({ 'collection.anki2': [zeros, { level: 0 }] }), { limits })).toBe('too-large')
  })

  it('is stopped though its headers lie about the size', async () => {
    const bomb = zipSync({ 'collection.anki2': new Uint8Array(60_000_000) })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    const central = view.getUint32(bomb.length - 6, true)
    view.setUint32(central + 24, 100, true)
    view.setUint32(22, 100, true)
    expect(await kindOf(bomb, { limits })).toBe('too-large')
  })

  it('is refused when its zstd frame asks for gigabytes of window, before they are set aside', async () => {
    const frame = Uint8Array.of(0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xA8, 1, 0, 0, 0, 0, 0)
    expect(await kindOf(zipSync({ 'meta': Uint8Array.of(8, 3), 'collection.anki21b': frame }))).toBe('too-large')
  })

  it('is refused when it is larger than any package, or has more answers than any life', async () => {
    expect(await kindOf(good(), { limits: { ...limits, packageBytes: 100 } })).toBe('too-large')
    expect(await kindOf(good(), { limits: { ...limits, answers: 3 } })).toBe('too-many-answers')
  })

  it('is refused when an entry is encrypted or packed in ways unknown', async () => {
    for (const [offset, value] of [[8, 1], [10, 14]] as const) {
      const bytes = good()
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      view.setUint16(view.getUint32(bytes.length - 6, true) + offset, value, true)
      expect(await kindOf(bytes)).toBe('unsupported')
    }
  })

  it('is no collection when the database is none, or lacks what Anki has', async () => {
    expect(await kindOf(zipSync({ 'collection.anki2': strToU8('SQLite format 3\0 and then nothing') }))).toBe(
      'not-a-collection',
    )
    for (
      const sql of [
        'DROP TABLE revlog',
        'DROP TABLE notes',
        'ALTER TABLE revlog RENAME COLUMN ease TO pease',
        'DROP TABLE cards; CREATE VIEW cards AS WITH RECURSIVE r(id, nid, ord) AS (SELECT 1, 1, 0 UNION ALL SELECT id + 1, 1, 0 FROM r) SELECT * FROM r',
      ]
    )
      expect(await kindOf(zipSync({ 'collection.anki2': await collection(sql) })), sql).toBe('not-a-collection')
  })

  it('never does more than fail with a named fault, however it is mutated', async () => {
    const base = good()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(base.length - 1), value: fc.nat(255) }), { minLength: 1, maxLength: 8 }),
        fc.option(fc.nat(base.length)),
        async (changes, cutAt) => {
          const bytes = base.slice(0, cutAt ?? base.length)
          for (const { at, value } of changes)
            bytes[at] = value
          // What still has the right checksum is the same database, and reads as such.
          await kindOf(bytes, { limits })
        },
      ),
      { numRuns: runsOf(1000) },
    )
  })

  it('never does more than fail with a named fault when the database itself is mutated', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(schema11.length - 1), value: fc.nat(255) }), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const image = schema11.slice()
          for (const { at, value } of changes)
            image[at] = value
          await kindOf(zipSync({ 'collection.anki2': [image, { level: 0 }] }), { limits })
        },
      ),
      { numRuns: runsOf(1000) },
    )
  })
})
