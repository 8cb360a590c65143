import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import {
  compareRecords,
  isCardRecord,
  isKnown,
  isSubjectRecord,
  isUndoableRecord,
  type LogRecord,
  mergeLogs,
  standingCardRecords,
  withoutVoided,
} from '../../../../domain/log/records.ts'
import { foldSettings } from '../../../../domain/progress/settings.ts'
import { anyLogs, idsOf } from '../../../support/arbitraries.ts'
import {
  bishkek,
  DAY,
  logOf,
  markRecord,
  reviewOn,
  reviewRecord,
  settingRecord,
  voidRecord,
} from '../../../support/builders.ts'
import { laterRecord, oneOfEach } from '../../../support/one-of-each.ts'

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

describe('which records are about what', () => {
  const { review, void: taken, setting, mark, quiz, note, star, unit, ticket } = oneOfEach

  it.each<[string, (record: LogRecord) => boolean, LogRecord[]]>([
    ['a card', isCardRecord, [review, mark]],
    ['a fact, a unit or a ticket', isSubjectRecord, [note, star, unit, ticket]],
    ['what undo takes back by itself', isUndoableRecord, [review, mark, note, star]],
    ['what this version knows', isKnown, [review, taken, setting, mark, quiz, note, star, unit, ticket]],
  ])('%s', (_, isAbout, records) => {
    expect([...Object.values(oneOfEach), laterRecord as never].filter(isAbout)).toEqual(records)
  })
})

describe('the records of cards that stand', () => {
  it('are answers and marks alone, without what was taken back, in the order of the log', () => {
    const log = logOf([
      reviewOn(DAY + 2), settingRecord('theme', 'dark'), markRecord({ mark: 'flagged', value: '' }, { at: bishkek(DAY + 1) }), reviewOn(DAY),
    ])
    const [late, , mark, early] = log
    expect(standingCardRecords(log)).toEqual([early, mark, late])
    expect(standingCardRecords([...log, voidRecord(mark!, { seq: 4 })])).toEqual([early, late])
  })
})
