import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { logOf, bishkek, DAY, markRecord, reviewOn, reviewRecord } from '../../../support/builders.ts'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import type { CardRecord, ReviewRecord } from '../../../../domain/progress/records.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { describeCards } from '../../../../exports/described-card.ts'
import { ExportCancelled } from '../../../../exports/export-input.ts'
import { strippedField } from '../../../../exports/anki/html.ts'
import { ankiFieldNames, noteOfCard } from '../../../../exports/anki/note.ts'
import { readAnkiNotes, textFromField } from '../../../support/anki-notes.ts'
import { writeAnkiPackage } from '../../../../exports/anki/write-package.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'
import { anyTexts, inEnglish, inputWith, plainTexts, smallDeck, sqlWasm } from '../fixture.ts'
import type { Row } from './notes-of.ts'
import { withDatabase } from './notes-of.ts'

/** Learns the question over some days; crams and leaves the cloze in its steps. */
const studied: ReviewRecord[] = logOf([
  reviewOn(DAY - 20, { cardId: 'pca/year', rating: 3 }),
  reviewRecord({ cardId: 'pca/year', at: bishkek(DAY - 20, 12, 15), studyDay: DAY - 20, rating: 3 }),
  reviewOn(DAY - 17, { cardId: 'pca/year', rating: 3 }),
  reviewOn(DAY - 5, { cardId: 'pca/year', rating: 1, durationMs: 12_345 }),
  reviewRecord({ cardId: 'pca/year', at: bishkek(DAY - 5, 12, 20), studyDay: DAY - 5, rating: 3 }),
  reviewOn(DAY - 1, { cardId: 'pca/year', rating: 4, mode: 'cram' }),
  reviewRecord({ cardId: 'pca/gap', at: bishkek(DAY, 11, 50), studyDay: DAY, rating: 1, desiredRetention: 0.85 }),
]) as ReviewRecord[]

describe('an Anki package', () => {
  it('is Legacy 1: a collection and an empty list of media, nothing else', async () => {
    const files = unzipSync(await writeAnkiPackage(inputWith()))
    expect(Object.keys(files)).toEqual(['collection.anki2', 'media'])
    expect(new TextDecoder().decode(files.media)).toBe('{}')
  })

  it('is the same, byte for byte, when it is made again', async () => {
    expect(await writeAnkiPackage(inputWith(smallDeck(), studied))).toEqual(
      await writeAnkiPackage(inputWith(smallDeck(), studied)),
    )
  })

  it('passes the checks of SQLite and of Anki’s own references', async () => {
    withDatabase(await writeAnkiPackage(inputWith(smallDeck(), studied)), (all) => {
      expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      expect(all('SELECT c.id FROM cards c LEFT JOIN notes n ON n.id = c.nid WHERE n.id IS NULL')).toEqual([])
      expect(all('SELECT n.id FROM notes n LEFT JOIN cards c ON n.id = c.nid WHERE c.id IS NULL')).toEqual([])
      expect(all('SELECT r.id FROM revlog r LEFT JOIN cards c ON c.id = r.cid WHERE c.id IS NULL')).toEqual([])
      const [col] = all('SELECT * FROM col')
      const [models, decks, presets, conf] = ['models', 'decks', 'dconf', 'conf'].map(column =>
        JSON.parse(String(col![column])) as Record<string, Record<string, unknown>>,
      )
      for (const { mid } of all('SELECT DISTINCT mid FROM notes'))
        expect(models![String(mid)], `note type ${mid}`).toBeDefined()
      for (const { did } of all('SELECT DISTINCT did FROM cards'))
        expect(decks![String(did)], `deck ${did}`).toBeDefined()
      for (const deck of Object.values(decks!))
        expect(presets![String(deck.conf)]).toBeDefined()
      for (const [id, each] of [...Object.entries(models!), ...Object.entries(decks!), ...Object.entries(presets!)])
        expect(String(each.id)).toBe(id)
      expect([col!.ver, col!.tags, col!.id]).toEqual([11, '{}', 1])
      expect(conf!.curModel).toBe(1_763_769_600_101)
    })
  })

  it('has the tables and columns of schema 11, in their order', async () => {
    withDatabase(await writeAnkiPackage(inputWith()), (all) => {
      const columns = (table: string): string => all(`PRAGMA table_info(${table})`).map(row => row.name).join(' ')
      expect(columns('col')).toBe('id crt mod scm ver dty usn ls conf models decks dconf tags')
      expect(columns('notes')).toBe('id guid mid mod usn tags flds sfld csum flags data')
      expect(columns('cards')).toBe(
        'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
      )
      expect(columns('revlog')).toBe('id cid usn ease ivl lastIvl factor time type')
      expect(columns('graves')).toBe('usn oid type')
    })
  })

  it('never changes the ids by which Anki knows note types, fields and templates', async () => {
    withDatabase(await writeAnkiPackage(inputWith()), (all) => {
      const models = JSON.parse(String(all('SELECT models FROM col')[0]!.models)) as Record<
        string,
        {
          name: string
          type: number
          flds: { id: number, name: string, ord: number }[]
          tmpls: { id: number, qfmt: string, afmt: string }[]
        }
      >
      expect(
        Object.entries(models).map((
          [id, { name, type, flds, tmpls }],
        ) => [
          id,
          name,
          type,
          flds[0]!.id,
          flds.map(field => field.name).join(' '),
          tmpls.map(template => template.id),
        ]),
      ).toEqual([
        [
          '1763769600101',
          'Manaschi',
          0,
          7140023881440100,
          'Front Back Statement Source Locator Status AsOf Note Topic Kind Link CardId',
          [7140023881440010],
        ],
        [
          '1763769600102',
          'Manaschi (cloze)',
          1,
          7140023881440200,
          'Front Back Statement Source Locator Status AsOf Note Topic Kind Link CardId',
          [7140023881440020],
        ],
      ])
      for (const { flds, tmpls } of Object.values(models)) {
        expect(flds.every(field => Number.isSafeInteger(field.id))).toBe(true)
        const named = [...`${tmpls[0]!.qfmt}${tmpls[0]!.afmt}`.matchAll(/\{\{[#/^]?(?:cloze:)?(\w+)\}\}/g)].map(match =>
          match[1]!,
        )
        expect(named.filter(name => name !== 'FrontSide' && !(ankiFieldNames as readonly string[]).includes(name)))
          .toEqual([])
      }
    })
  })

  it('names notes by their cards, dates them by their facts and files them by topic', async () => {
    withDatabase(await writeAnkiPackage(inputWith()), (all) => {
      expect(all('SELECT guid, mid, mod, tags FROM notes ORDER BY guid')).toEqual([
        {
          guid: 'manaschi-pca/gap',
          mid: 1763769600102,
          mod: Date.UTC(2024, 9, 2) / 1000,
          tags:
            ' manaschi topic::european-union article::sari-2012 article::open-kg status::single-source kind::treaty importance::1 ',
        },
        {
          guid: 'manaschi-pca/year',
          mid: 1763769600101,
          mod: Date.UTC(2024, 9, 2) / 1000,
          tags:
            ' manaschi topic::european-union article::sari-2012 article::open-kg status::single-source kind::treaty importance::1 ',
        },
        {
          guid: 'manaschi-waves/order',
          mid: 1763769600101,
          mod: Date.UTC(2024, 8, 20) / 1000,
          tags: ' manaschi topic::small-states article::basaran-2023 status::outdated kind::treaty importance::1 ',
        },
      ])
      const decks = JSON.parse(String(all('SELECT decks FROM col')[0]!.decks)) as Record<string, { name: string }>
      expect(
        all('SELECT n.guid, c.did FROM cards c JOIN notes n ON n.id = c.nid ORDER BY n.guid').map((
          { guid, did },
        ) => [guid, decks[String(did)]!.name]),
      ).toEqual([
        ['manaschi-pca/gap', 'Manaschi::The European Union'],
        ['manaschi-pca/year', 'Manaschi::The European Union'],
        ['manaschi-waves/order', 'Manaschi::Small states'],
      ])
    })
  })

  it('carries source, locator, status and date in fields of their own', async () => {
    const notes = await readAnkiNotes(await writeAnkiPackage(inputWith()), sqlWasm)
    const field = (cardId: string, name: typeof ankiFieldNames[number]): string =>
      textFromField(notes.find(note => note.cardId === cardId)!.fields[ankiFieldNames.indexOf(name)]!)
    expect(field('pca/year', 'Front')).toBe(plainTexts.front)
    expect(field('pca/year', 'Source')).toContain(
      'Sarı, Y. (2012). Foreign Policy of Kyrgyzstan. Perceptions, 17(3), 131–150.',
    )
    expect(field('pca/year', 'Locator')).toBe(
      'Sarı (2012), Relations with the EU, ¶ 2\nContradicted by: Open.kg, Text, ¶ 1',
    )
    expect(field('pca/year', 'Status')).toBe('Single source: only Sarı (2012) says so')
    expect(field('pca/year', 'AsOf')).toBe('')
    expect(field('waves/order', 'AsOf')).toBe('as of 1 September 2012')
    expect(field('pca/gap', 'Front')).toContain('{{c1::1999}}')
    expect(field('pca/gap', 'CardId')).toBe('pca/gap')
  })

  it('has ids that are unique times, none of them to come, and checksums as Anki makes them', async () => {
    const late = smallDeck()
    late.facts[0]!.changedAt = '2031-01-01'
    withDatabase(await writeAnkiPackage(inputWith(late, studied)), (all) => {
      for (const table of ['notes', 'cards', 'revlog']) {
        expect(all(`SELECT count(*) AS n FROM ${table} WHERE id > ${bishkek(DAY)} OR id < 1000000000000`)).toEqual([{
          n: 0,
        }])
      }
      for (const { flds, sfld, csum } of all('SELECT flds, sfld, csum FROM notes')) {
        const first = strippedField(String(flds).split('\u001F')[0]!)
        expect(String(sfld)).toBe(first)
        expect(csum).toBe(createHash('sha1').update(first).digest().readUInt32BE(0))
      }
    })
  })

  it('gives back the same notes whatever their texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyTexts, async (texts) => {
        const deck = smallDeck(texts)
        const expected = describeCards(inEnglish(deck)).map(noteOfCard)
        const notes = await readAnkiNotes(await writeAnkiPackage(inputWith(deck)), sqlWasm)
        const byGuid = new Map(notes.map(note => [note.guid, note]))
        expect(notes).toHaveLength(expected.length)
        for (const { guid, cardId, fields, tags } of expected)
          expect(byGuid.get(guid)).toMatchObject({ cardId, fields, tags })
        expect(byGuid.get('manaschi-pca/year')!.fields.slice(0, 3).map(textFromField)).toEqual([
          texts.front,
          texts.answer,
          texts.statement,
        ])
        expect(textFromField(byGuid.get('manaschi-pca/gap')!.fields[0]!.replace(/\{\{c1::|\}\}/g, ''))).toBe(
          deck.cards[1]!.front.replace('[…]', () => texts.answer),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('tells how far it is, up to the end, and stops when it is called off', async () => {
    const seen: [number, number][] = []
    await writeAnkiPackage(inputWith(smallDeck(), studied), { onProgress: (done, total) => seen.push([done, total]) })
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b))
    expect(new Set(seen.map(([, total]) => total)).size).toBe(1)
    expect(seen.at(-1)![0]).toBe(seen.at(-1)![1])
    await expect(writeAnkiPackage(inputWith(), { isCancelled: () => true })).rejects.toBeInstanceOf(ExportCancelled)
  })
})

describe('a package without progress', () => {
  it('has every card new, in the order of the deck, and no answers', async () => {
    withDatabase(await writeAnkiPackage(inputWith()), (all) => {
      expect(all('SELECT type, queue, due, ivl, factor, reps, lapses, data FROM cards ORDER BY due')).toEqual(
        [1, 2, 3].map(due => ({ type: 0, queue: 0, due, ivl: 0, factor: 0, reps: 0, lapses: 0, data: '{}' })),
      )
      expect(all('SELECT * FROM revlog')).toEqual([])
    })
  })
})

describe('a package with progress', () => {
  const states = foldLog(studied)
  const rows = async (input = inputWith(smallDeck(), studied)): Promise<Record<string, Row>> =>
    withDatabase(
      await writeAnkiPackage(input),
      all =>
        Object.fromEntries(
          all('SELECT n.guid, c.*, (SELECT crt FROM col) AS crt FROM cards c JOIN notes n ON n.id = c.nid').map(
            row => [String(row.guid).replace('manaschi-', ''), row],
          ),
        ),
    )

  it('keeps stability, difficulty, due day and interval of a card in review', async () => {
    const row = (await rows())['pca/year']!
    const memory = states.get('pca/year')!.memory!
    expect(memory.phase).toBe('review')
    expect(row).toMatchObject({
      type: 2,
      queue: 2,
      ivl: memory.intervalDays,
      factor: 2500,
      reps: memory.reps,
      lapses: 1,
      left: 0,
    })
    const data = JSON.parse(String(row.data)) as Record<string, number>
    expect(data).toEqual({
      pos: 1,
      s: Number(memory.stability.toFixed(4)),
      d: Number(memory.difficulty.toFixed(3)),
      dr: 0.9,
      decay: 0.154,
      lrt: memory.lastAt / 1000,
    })
    // Anki counts days from the local day of `crt`; the day turns at the hour of `rollover`.
    const firstDay = Math.floor((Number(row.crt) + 6 * 3600 - 4 * 3600) / 86_400)
    expect(firstDay + Number(row.due)).toBe(memory.dueDay)
    expect(Number(row.due)).toBeGreaterThanOrEqual(0)
  })

  it('keeps the steps of minutes of a card being learnt', async () => {
    const row = (await rows())['pca/gap']!
    const memory = states.get('pca/gap')!.memory!
    expect(row).toMatchObject({ type: 1, queue: 1, due: Math.floor(memory.dueAt! / 1000), ivl: 0, left: 2 })
    expect(JSON.parse(String(row.data))).toMatchObject({ dr: 0.85 })
  })

  it('keeps suspended cards and put away as such', async () => {
    const log = [
      ...studied,
      markRecord({ mark: 'suspended', value: true }, { device: 'x', cardId: 'pca/year' }),
      markRecord({ mark: 'buried', value: DAY }, { device: 'x', seq: 1, cardId: 'pca/gap' }),
      markRecord({ mark: 'suspended', value: true }, { device: 'x', seq: 2, cardId: 'waves/order' }),
    ]
    const result = await rows(inputWith(smallDeck(), studied, foldLog(log)))
    expect(['pca/year', 'pca/gap', 'waves/order'].map(id => [result[id]!.type, result[id]!.queue])).toEqual([[2, -1], [
      1,
      -3,
    ], [0, -1]])
  })

  it('has a row for every answer: type, intervals, difficulty', async () => {
    withDatabase(await writeAnkiPackage(inputWith(smallDeck(), studied)), (all) => {
      const log = all(
        'SELECT r.id, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type FROM revlog r JOIN cards c ON c.id = r.cid JOIN notes n ON n.id = c.nid WHERE n.guid = \'manaschi-pca/year\' ORDER BY r.id',
      )
      expect(log.map(({ id, ease, time, type }) => [id, ease, time, type])).toEqual(
        studied.filter(({ cardId }) => cardId === 'pca/year').map((
          { at, rating, durationMs },
          index,
        ) => [at, rating, durationMs, [0, 0, 1, 1, 2, 3][index]]),
      )
      for (const [index, row] of log.entries()) {
        expect(row.lastIvl).toBe(index === 0 ? 0 : log[index - 1]!.ivl)
        expect(row.type === 3 ? row.factor === 0 : Number(row.factor) >= 100 && Number(row.factor) <= 1100).toBe(true)
      }
      expect(log.map(({ ivl }) => Math.sign(Number(ivl)))).toEqual([-1, 1, 1, -1, 1, 1])
      expect(log[0]!.ivl).toBe(-600)
    })
  })

  it('starts an answer from the interval that a new date left, and from the memory that other parameters saw', async () => {
    const log = logOf([
      reviewOn(DAY - 20, { cardId: 'pca/year', rating: 1 }),
      reviewOn(DAY - 19, { cardId: 'pca/year', rating: 4 }),
      markRecord({ mark: 'rescheduled', value: DAY - 3 }, { cardId: 'pca/year', at: bishkek(DAY - 10) }),
      markRecord({ mark: 'reassessed', value: spellParameters(OTHER_WEIGHTS) }, {
        cardId: 'pca/year',
        at: bishkek(DAY - 9),
      }),
      reviewOn(DAY - 2, { cardId: 'pca/year', rating: 3 }),
    ]) as CardRecord[]
    const { difficulty } = foldLog(log).get('pca/year')!.memory!
    withDatabase(await writeAnkiPackage(inputWith(smallDeck(), log)), (all) => {
      const [, learnt, asked] = all('SELECT ivl, lastIvl, factor FROM revlog ORDER BY id')
      expect(learnt!.ivl).not.toBe(16)
      expect(asked).toMatchObject({ lastIvl: 16, factor: Math.round(((difficulty - 1) / 9 + 0.1) * 1000) })
      expect(all('SELECT count(*) AS n FROM revlog')).toEqual([{ n: 3 }])
    })
    const unmarked = foldLog(log.filter(record => record.kind === 'review')).get('pca/year')!.memory!
    expect(unmarked.difficulty).not.toBeCloseTo(difficulty, 2)
  })

  it('begins every card’s history with a learning entry, as the optimizer wants it, and never has two answers in one ms', async () => {
    const at = bishkek(DAY - 3)
    const twins = logOf(
      ['pca/year', 'pca/gap', 'waves/order'].map(cardId => reviewRecord({ cardId, at, studyDay: DAY - 3 })),
    ) as ReviewRecord[]
    withDatabase(await writeAnkiPackage(inputWith(smallDeck(), twins)), (all) => {
      expect(all('SELECT id, type FROM revlog ORDER BY id')).toEqual(
        [0, 1, 2].map(shift => ({ id: at + shift, type: 0 })),
      )
    })
  })

  it('leaves out the answers to cards that do not leave with it', async () => {
    const reviews = [...studied, reviewRecord({ cardId: 'gone/card', device: 'x' })]
    withDatabase(
      await writeAnkiPackage(inputWith(smallDeck(), reviews)),
      all => expect(all('SELECT count(*) AS n FROM revlog')).toEqual([{ n: studied.length }]),
    )
  })
})

describe('a card whose progress Anki’s tables cannot hold', () => {
  const HUGE = 2_147_483_647
  const wrong: [string, CardRecord[]][] = [
    ['an answer between two ms', [reviewRecord({ cardId: 'pca/year', at: bishkek(DAY - 3) + 0.5, studyDay: DAY - 3 })]],
    ['an answer of 1970', [reviewRecord({ cardId: 'pca/year', at: 0, studyDay: 0 })]],
    ['an answer on a day that never comes', [
      reviewRecord({ cardId: 'pca/year', at: bishkek(DAY - 3), studyDay: HUGE }),
    ]],
    ['an answer long before', [reviewRecord({ cardId: 'pca/year', at: -8e15, studyDay: -9e7 })]],
    ['an answer of no time', [reviewRecord({ cardId: 'pca/year', at: Number.NaN, studyDay: DAY })]],
    ['an answer far ahead', [reviewRecord({ cardId: 'pca/year', at: 8e15, studyDay: 9e7 })]],
    ['an answer that took part of a ms', [
      reviewRecord({ cardId: 'pca/year', at: bishkek(DAY - 3), studyDay: DAY - 3, durationMs: 0.1 }),
    ]],
  ]

  it.each(wrong)('is left out and named, all others are there: %s', async (_, records) => {
    const log = [...records, reviewOn(DAY - 1, { cardId: 'pca/gap', device: 'other' })]
    const left: (readonly string[])[] = []
    const bytes = await writeAnkiPackage(inputWith(smallDeck(), log, foldLog(log)), {
      onLeftOut: ids => left.push(ids),
    })
    expect(left).toEqual([['pca/year']])
    withDatabase(bytes, (all) => {
      expect(all('SELECT guid FROM notes ORDER BY guid').map(({ guid }) => guid)).toEqual([
        'manaschi-pca/gap',
        'manaschi-waves/order',
      ])
      expect(all('SELECT id FROM revlog').map(({ id }) => id)).toEqual([bishkek(DAY - 1)])
      for (const table of ['notes', 'cards', 'revlog'])
        expect(all(`SELECT count(*) AS n FROM ${table} WHERE typeof(id) <> 'integer'`)).toEqual([{ n: 0 }])
      expect(all('SELECT count(*) AS n FROM cards WHERE typeof(due) <> \'integer\' OR due < 0')).toEqual([{ n: 0 }])
      expect(all('SELECT crt FROM col').map(({ crt }) => Number(crt) > 946_684_800)).toEqual([true])
    })
  })

  it('is not spoken of when there is none', async () => {
    await writeAnkiPackage(inputWith(smallDeck(), studied), { onLeftOut: () => expect.unreachable() })
  })
})
