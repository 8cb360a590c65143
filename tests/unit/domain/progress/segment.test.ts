import type { Segment } from '../../../../domain/progress/segment.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { packSegment } from '../../../../domain/progress/pack-segment.ts'
import { SEGMENT_SIZE, SegmentError, unpackSegment } from '../../../../domain/progress/segment.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { anyBlock } from '../../../support/arbitraries.ts'
import { bishkek, DAY, logOf, markRecord, reviewRecord, settingRecord, voidRecord } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const T = bishkek(DAY)

const block = logOf(
  [
    reviewRecord({ at: T + 30, cardId: 'a' }),
    reviewRecord({ at: T + 10, cardId: 'b', mode: 'quiz', confidence: 0, chosen: 'Минск' }),
    markRecord({ mark: 'flagged', value: 'typo' }, { at: T + 20, cardId: 'c' }),
    settingRecord('theme', 'dark', { at: T + 25 }),
    voidRecord({ device: 'tablet', seq: 4 }, { at: T + 15 }),
    reviewRecord({ at: T + 40, cardId: 'a', mode: 'cram', confidence: 2 }),
  ],
  'phone',
  512,
)

describe('a segment', () => {
  it('gives back exactly the records that were packed', () => {
    expect(unpackSegment(packSegment(block))).toEqual(block)
  })

  it('gives back every record that the schema allows: all kinds, optional fields, any script', () => {
    fc.assert(
      fc.property(anyBlock, (records) => {
        expect(records.map(parseLogRecord)).toEqual(records)
        expect(unpackSegment(packSegment(records))).toEqual(records)
        expect(unpackSegment(structuredClone(packSegment(records)))).toEqual(records)
      }),
      { numRuns: 200 },
    )
  })

  it('holds whatever number the schema lets through, and the schema lets nothing else through', () => {
    const field = fc.constantFrom(
      'confidence',
      'studyDay',
      'utcOffset',
      'factRevision',
      'durationMs',
      'at',
      'rating',
      'desiredRetention',
    )
    const number = fc.oneof(
      fc.integer(),
      fc.integer({ min: -300, max: 300 }),
      fc.double(),
      fc.constantFrom(-1, 127, 128, 255, 2 ** 31, 2 ** 32, 2 ** 53),
    )
    fc.assert(
      fc.property(field, number, (key, value) => {
        const record = parseLogRecord({ ...reviewRecord(), [key]: value + 0 })
        if (record)
          expect(unpackSegment(packSegment([record]))).toEqual([record])
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps parameters once for all answers that were scheduled with them', () => {
    const own = spellParameters(OTHER_WEIGHTS)
    const records = logOf([reviewRecord(), reviewRecord({ parameters: own }), reviewRecord({ parameters: own })])
    const segment = packSegment(records)
    expect([segment.parameters, [...segment.reviews.parameters!]]).toEqual([[own], [0, 1, 1]])
    expect(unpackSegment(segment)).toEqual(records)
  })

  it('of answers by the standard parameters is as it was before there were others', () => {
    expect(Object.keys(packSegment(block))).not.toContain('parameters')
    expect(Object.keys(packSegment(block).reviews)).not.toContain('parameters')
  })

  it('that has lost its parameters is damaged, and not read as if they were the standard ones', () => {
    const { parameters: _, ...segment } = packSegment(
      logOf([reviewRecord({ parameters: spellParameters(OTHER_WEIGHTS) })]),
    )
    expect(() => unpackSegment(segment)).toThrow(SegmentError)
  })

  it('says −1 for no confidence and no day, and 0 for the standard parameters, as the segments on disk do', () => {
    const own = { confidence: 2, dueDay: DAY + 3, parameters: spellParameters(OTHER_WEIGHTS) }
    const { reviews } = packSegment(logOf([reviewRecord(), reviewRecord(own)]))
    const columns = [reviews.confidence, reviews.dueDay!, reviews.parameters!].map(column => [...column])
    expect(columns).toEqual([[-1, 2], [-1, DAY + 3], [0, 1]])
    expect([...packSegment(block).reviews.mode]).toEqual([0, 1, 2])
  })

  it('holds 512 records of 512 cards', () => {
    const records = logOf(
      Array.from({ length: SEGMENT_SIZE }, (_, index) => reviewRecord({ cardId: `card-${index}`, at: T + index })),
    )
    expect(SEGMENT_SIZE).toBe(512)
    expect(unpackSegment(packSegment(records))).toEqual(records)
  })

  it('tells its place, its times, its cards and what it takes back', () => {
    expect(packSegment(block)).toMatchObject({
      device: 'phone',
      first: 512,
      last: 517,
      firstAt: T + 10,
      lastAt: T + 40,
      cardIds: ['a', 'b', 'c'],
      voids: [{ device: 'tablet', seq: 4 }],
    })
  })

  it.each([
    ['a gap', [block[0]!, block[2]!]],
    ['a record twice', [block[0]!, block[0]!]],
    ['another order', [block[1]!, block[0]!]],
    ['two devices', [block[0]!, { ...block[1]!, device: 'tablet' }]],
    ['nothing', []],
  ])('refuses %s', (_, records) => {
    expect(() => packSegment(records)).toThrow(SegmentError)
  })
})

describe('a damaged segment', () => {
  const damages: [string, (segment: Segment) => unknown][] = [
    ['a missing row', segment => ({ ...segment, reviews: { ...segment.reviews, at: segment.reviews.at.slice(1) } })],
    ['a row too many', segment => ({ ...segment, reviews: { ...segment.reviews, at: new Float64Array(9) } })],
    [
      'a column cut short',
      segment => ({ ...segment, reviews: { ...segment.reviews, rating: segment.reviews.rating.slice(1) } }),
    ],
    [
      'a rating that does not exist',
      segment => ({ ...segment, reviews: { ...segment.reviews, rating: Uint8Array.of(9, 1, 2) } }),
    ],
    [
      'a mode that does not exist',
      segment => ({ ...segment, reviews: { ...segment.reviews, mode: Uint8Array.of(255, 0, 0) } }),
    ],
    ['a card that does not exist', segment => ({ ...segment, cardIds: ['a'] })],
    [
      'a time that is no number',
      segment => ({ ...segment, reviews: { ...segment.reviews, at: Float64Array.of(1, Number.NaN, 3) } }),
    ],
    ['a place twice', segment => ({ ...segment, reviews: { ...segment.reviews, seqOffset: Uint16Array.of(0, 0, 5) } })],
    ['a lost mark', segment => ({ ...segment, others: segment.others.slice(1) })],
    [
      'a broken mark',
      segment => ({ ...segment, others: [{ ...segment.others[0], mark: 'starred' }, ...segment.others.slice(1)] }),
    ],
    ['a foreign record', segment => ({ ...segment, others: [...segment.others, reviewRecord({ seq: 600 })] })],
    [
      'another device’s record',
      segment => ({ ...segment, others: segment.others.map(record => ({ ...record, device: 'tablet' })) }),
    ],
    ['a wrong end', segment => ({ ...segment, last: segment.last + 1 })],
    ['no column of ratings', ({ reviews: { rating: _, ...reviews }, ...segment }) => ({ ...segment, reviews })],
    ['no columns', ({ reviews: _, ...segment }) => segment],
    ['no other records', ({ others: _, ...segment }) => segment],
    ['no cards', ({ cardIds: _, ...segment }) => segment],
  ]

  it.each(damages)('with %s is a SegmentError, never a wrong history', (_, damage) => {
    expect(() => unpackSegment(damage(packSegment(block)) as Segment)).toThrow(SegmentError)
  })

  it('is named', () => {
    expect(() => unpackSegment({ ...packSegment(block), others: [] })).toThrow('phone:512–517')
  })
})
