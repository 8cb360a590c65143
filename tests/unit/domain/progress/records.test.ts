import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import {
  compareRecords,
  isCardRecord,
  mergeLogs,
  recordKey,
  withoutVoided,
} from '../../../../domain/progress/records.ts'
import { foldSettings } from '../../../../domain/progress/settings.ts'
import { anyLogs, idsOf } from '../../../support/arbitraries.ts'
import {
  bishkek,
  DAY,
  markRecord,
  reviewOn,
  reviewRecord,
  settingRecord,
  voidRecord,
} from '../../../support/builders.ts'

describe('the order of the log', () => {
  it('is by time, then device, then sequence', () => {
    const sorted = [
      reviewRecord({ at: 1, device: 'z', seq: 9 }),
      reviewRecord({ at: 2, device: 'a', seq: 3 }),
      reviewRecord({ at: 2, device: 'a', seq: 10 }),
      reviewRecord({ at: 2, device: 'b', seq: 0 }),
      reviewRecord({ at: 3, device: 'a', seq: 4 }),
    ]
    expect([...sorted].reverse().sort(compareRecords)).toEqual(sorted)
  })

  it('is total: only a record and itself are equal', () => {
    fc.assert(
      fc.property(anyLogs, (logs) => {
        const records = logs.flat()
        for (const a of records) {
          for (const b of records) {
            expect(Math.sign(compareRecords(a, b)) + Math.sign(compareRecords(b, a))).toBe(0)
            expect(compareRecords(a, b) === 0).toBe(recordKey(a) === recordKey(b))
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('the union of logs', () => {
  it('does not depend on which log comes first, nor on how they are grouped', () => {
    fc.assert(fc.property(anyLogs, ([a, b, c]) => {
      expect(mergeLogs(b, a)).toEqual(mergeLogs(a, b))
      expect(mergeLogs(c, mergeLogs(b, a))).toEqual(mergeLogs(mergeLogs(a, c), b))
    }))
  })

  it('with itself or with a part of itself changes nothing', () => {
    fc.assert(fc.property(anyLogs, fc.nat(), ([a, b], cut) => {
      const merged = mergeLogs(a, b)
      expect(mergeLogs(merged, merged)).toEqual(merged)
      expect(mergeLogs(merged, a.slice(cut % (a.length + 1)))).toEqual(merged)
    }))
  })

  it('holds every record once, in log order', () => {
    fc.assert(fc.property(anyLogs, (logs) => {
      const merged = mergeLogs(...logs)
      expect(idsOf(merged).sort()).toEqual(idsOf(logs.flat()).sort())
      expect([...merged].sort(compareRecords)).toEqual(merged)
    }))
  })

  it('folds to the same progress in whatever order the logs arrived', () => {
    fc.assert(fc.property(anyLogs, ([a, b, c]) => {
      const one = mergeLogs(a, b, c)
      const other = mergeLogs(c, mergeLogs(b, a), b)
      expect(foldLog(other)).toEqual(foldLog(one))
      expect(foldSettings(other)).toEqual(foldSettings(one))
    }))
  })

  it('of nothing is nothing', () => {
    expect(mergeLogs()).toEqual([])
  })
})

describe('what was taken back', () => {
  const answer = reviewOn(DAY, { seq: 0 })
  const other = reviewOn(DAY + 1, { seq: 1, cardId: 'eaeu/joined' })

  it('is gone, and the taking back as well', () => {
    expect(withoutVoided([answer, other, voidRecord(answer, { seq: 2 })])).toEqual([other])
  })

  it('is gone wherever it was taken back, and whatever the clock there said', () => {
    const elsewhere = voidRecord(answer, { device: 'tablet', seq: 0, at: bishkek(DAY - 100) })
    expect(withoutVoided(mergeLogs([elsewhere], [answer, other]))).toEqual([other])
  })

  it('is gone once, also when two devices took it back', () => {
    expect(withoutVoided([answer, other, voidRecord(answer, { seq: 2 }), voidRecord(answer, { device: 'tablet' })]))
      .toEqual([other])
  })

  it('is a record of the named device only', () => {
    expect(withoutVoided([answer, voidRecord({ device: 'tablet', seq: 0 }, { seq: 1 })])).toEqual([answer])
  })

  it('may not have arrived yet', () => {
    const early = voidRecord({ device: 'tablet', seq: 7 }, { seq: 1 })
    expect(withoutVoided([answer, early])).toEqual([answer])
    expect(withoutVoided(mergeLogs([answer, early], [reviewRecord({ device: 'tablet', seq: 7 })]))).toEqual([answer])
  })
})

describe('a card’s history', () => {
  it('holds answers and marks', () => {
    const records = [
      reviewRecord(),
      markRecord({ mark: 'flagged', value: '' }),
      settingRecord('theme', 'dark'),
      voidRecord(reviewRecord()),
    ]
    expect(records.map(isCardRecord)).toEqual([true, true, false, false])
  })
})
