import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordKey } from '../../../../domain/progress/records.ts'
import { consecutiveRuns } from '../../../../domain/progress/runs.ts'
import { packSegment } from '../../../../domain/progress/pack-segment.ts'
import { reviewRecord } from '../../../support/builders.ts'

const records = fc.uniqueArray(fc.tuple(fc.constantFrom('phone', 'tablet'), fc.nat(40)), {
  selector: place => place.join(),
  maxLength: 60,
})
  .map(places => places.map(([device, seq]) => reviewRecord({ device, seq })))

describe('the runs of a log with gaps', () => {
  it('hold every record once, can each be packed, and are no longer than asked', () => {
    fc.assert(fc.property(records, fc.integer({ min: 1, max: 9 }), (log, longest) => {
      const runs = consecutiveRuns(log, longest)
      expect(runs.flat().map(recordKey).sort()).toEqual(log.map(recordKey).sort())
      for (const run of runs) {
        expect(run.length).toBeLessThanOrEqual(longest)
        expect(packSegment(run).first).toBe(run[0]!.seq)
      }
    }))
  })

  it('end at a gap, at another device and at the limit', () => {
    const log = [['a', 0], ['a', 1], ['a', 3], ['b', 4], ['b', 5], ['b', 6]].map(([device, seq]) =>
      reviewRecord({ device: String(device), seq: Number(seq) }),
    )
    expect(consecutiveRuns(log, 2).map(run => run.map(recordKey))).toEqual([['a:0', 'a:1'], ['a:3'], ['b:4', 'b:5'], [
      'b:6',
    ]])
  })

  it('are the same in whatever order the records come, and leave that order alone', () => {
    fc.assert(fc.property(records, (log) => {
      const runs = consecutiveRuns(log, 5)
      expect(consecutiveRuns(Object.freeze(log.toReversed()), 5)).toEqual(runs)
      for (const [before, after] of runs.slice(1).map((run, place) => [runs[place]!.at(-1)!, run[0]!])) {
        const isGap = before!.device !== after!.device || before!.seq + 1 !== after!.seq
        expect(isGap || runs.some(run => run.length === 5)).toBe(true)
      }
      const keys = runs.flat().map(({ device, seq }) => `${device} ${String(seq).padStart(3, '0')}`)
      expect(keys).toEqual(keys.toSorted())
    }))
  })

  it.each([[1, 2], [2, 1], [3, 1]])('of two records, with room for %d, are %d', (longest, count) => {
    expect(consecutiveRuns([0, 1].map(seq => reviewRecord({ seq })), longest)).toHaveLength(count)
  })
})
