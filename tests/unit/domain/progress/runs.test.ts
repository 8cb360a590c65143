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
})
