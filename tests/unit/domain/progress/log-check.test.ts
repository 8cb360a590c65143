import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { findCacheFaults, findLooseReferences, standingRecordsOf } from '../../../../domain/progress/log-check.ts'
import { foldSettings, settingTimes } from '../../../../domain/progress/settings.ts'
import { foldSubjects } from '../../../../domain/progress/subjects.ts'
import { anyLog } from '../../../support/arbitraries.ts'
import { DAY, logOf, markRecord, reviewOn, settingRecord, voidRecord } from '../../../support/builders.ts'
import { oneOfEach } from '../../../support/one-of-each.ts'

const log = logOf([
  reviewOn(DAY, { cardId: 'a/1' }), reviewOn(DAY, { cardId: 'b/1' }),
  settingRecord('theme', 'dark'), oneOfEach.note, oneOfEach.star,
])

/** What is kept beside a log when all is well. */
function cacheOf(records = log) {
  return {
    states: [...foldLog(records).values()],
    subjects: foldSubjects(records),
    settings: foldSettings(records) as unknown as Record<string, unknown>,
    writtenAt: settingTimes(records),
    recordCount: records.length,
    device: 'phone',
    nextSeq: records.length,
  }
}
const NONE = { states: 0, settings: 0, count: 0, sequence: 0 }

describe('the faults of what is kept beside the log', () => {
  it('are none when it is what the log says', () => {
    fc.assert(fc.property(anyLog('phone'), (records) => {
      expect(findCacheFaults(records, cacheOf(records))).toEqual(NONE)
    }))
  })

  const { states, subjects } = cacheOf()
  it.each<[string, Partial<ReturnType<typeof cacheOf>>, Partial<typeof NONE>]>([
    ['a state that differs', { states: [{ ...states[0]!, flag: 'x' }, states[1]!] }, { states: 1 }],
    ['a state that is missing', { states: [states[0]!] }, { states: 1 }],
    ['a state of which no record speaks', { states: [...states, { ...states[0]!, cardId: 'c/1' }] }, { states: 1 }],
    ['no states', { states: [] }, { states: 2 }],
    ['a fact that differs', { subjects: [{ ...subjects[0]!, id: 'sco' }] }, { states: 2 }],
    ['no facts', { subjects: [] }, { states: 1 }],
    ['a setting that differs', { settings: { theme: 'light' } }, { settings: 1 }],
    ['a setting that no version knows', { settings: { hasOwnProperty: 1 } }, { settings: 1 }],
    ['a time of a setting that differs', { writtenAt: { theme: 1 } }, { settings: 1 }],
    ['one record too few', { recordCount: log.length - 1 }, { count: 1 }],
    ['one record too many', { recordCount: log.length + 1 }, { count: 1 }],
    ['a next place that is taken', { nextSeq: log.length - 1 }, { sequence: 1 }],
    ['a next place that is free', { nextSeq: log.length }, {}],
    ['a next place further on', { nextSeq: log.length + 1 }, {}],
    ['the first place of another device', { device: 'tablet', nextSeq: 0 }, {}],
  ])('%s', (_, change, faults) => {
    expect(findCacheFaults(log, { ...cacheOf(), ...change })).toEqual({ ...NONE, ...faults })
  })
})

describe('what refers to nothing', () => {
  it('are records taken back that are not here, and cards that the deck does not have', () => {
    const records = logOf([...log, voidRecord({ device: 'phone', seq: 0 }), voidRecord({ device: 'tablet', seq: 0 })])
    expect(findLooseReferences(records, new Set(['a/1']))).toEqual({ voids: 1, cards: 1 })
    expect(findLooseReferences(records, new Set(['a/1', 'b/1', 'c/1']))).toEqual({ voids: 1, cards: 0 })
    expect(findLooseReferences([], new Set())).toEqual({ voids: 0, cards: 0 })
  })
})

describe('what stands of some cards', () => {
  it('are their answers and marks, without those taken back', () => {
    const records = logOf([
      ...log, markRecord({ mark: 'flagged', value: '' }, { cardId: 'a/1' }), reviewOn(DAY + 1, { cardId: 'a/1' }),
      voidRecord({ device: 'phone', seq: 0 }),
    ])
    expect(standingRecordsOf(records, id => id === 'a/1')).toEqual([records[5], records[6]])
    expect(standingRecordsOf(records, () => true)).toEqual([records[1], records[5], records[6]])
  })
})
