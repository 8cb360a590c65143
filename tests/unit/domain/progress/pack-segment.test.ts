import { describe, expect, it } from 'vitest'
import { packSegment } from '../../../../domain/progress/pack-segment.ts'
import { SegmentError, unpackSegment } from '../../../../domain/progress/segment.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { bishkek, DAY, logOf, markRecord, reviewRecord, voidRecord } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const T = bishkek(DAY)
const records = logOf([
  reviewRecord({ cardId: 'a/1', at: T + 5 }), markRecord({ mark: 'suspended', value: true }, { cardId: 'b/1', at: T + 1 }), reviewRecord({ cardId: 'a/1', at: T + 9 }),
], 'phone', 7)

describe('records packed into a segment', () => {
  it('come back as they were', () => {
    expect(unpackSegment(packSegment(records))).toEqual(records)
  })

  it('are known by their device, their places and their times', () => {
    expect(packSegment(records)).toMatchObject({ device: 'phone', first: 7, last: 9, firstAt: T + 1, lastAt: T + 9, cardIds: ['a/1', 'b/1'] })
  })

  it('have answers in columns, and all else as it is', () => {
    const { reviews, others, voids } = packSegment(records)
    expect([...reviews.seqOffset]).toEqual([0, 2])
    expect([...reviews.card]).toEqual([0, 0])
    expect(others).toEqual([records[1]])
    expect(voids).toEqual([])
    const target = { device: 'phone', seq: 3 }
    expect(packSegment(logOf([voidRecord(target)])).voids).toEqual([target])
  })

  it('have a column for due days and parameters only where an answer has some', () => {
    expect(packSegment(records).reviews).not.toHaveProperty('dueDay')
    expect(packSegment(records)).not.toHaveProperty('parameters')
    const parameters = spellParameters(OTHER_WEIGHTS)
    const own = [{ dueDay: DAY + 3 }, { parameters }, { parameters }]
    const packed = packSegment(logOf(own.map(each => reviewRecord(each))))
    expect(packed.parameters).toEqual([parameters])
    expect([...packed.reviews.parameters!]).toEqual([0, 1, 1])
    expect([...packed.reviews.dueDay!][0]).toBe(DAY + 3)
  })

  it.each([
    ['none', []], ['of two devices', [records[0]!, { ...records[1]!, device: 'laptop' }]],
    ['with a gap', [records[0]!, records[2]!]],
    ['out of order', [records[1]!, records[0]!]],
  ])('are consecutive records of one device: %s', (_, some) => {
    expect(() => packSegment(some)).toThrow(SegmentError)
  })
})
