import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applySubjectRecord, foldSubjects, keptStatesOf, keptSubjectOf, untouchedSubject,
} from '../../../../domain/progress/subjects.ts'
import { anyLog } from '../../../support/arbitraries.ts'
import { bishkek, DAY, logOf, reviewRecord, voidRecord } from '../../../support/builders.ts'
import { oneOfEach } from '../../../support/one-of-each.ts'

const { note, star, unit, ticket } = oneOfEach

describe('what the log says of facts, units and tickets', () => {
  it('is a row for each, in its last state', () => {
    const log = logOf([note, star, { ...note, text: 'later', at: bishkek(DAY + 1) }, unit, ticket, reviewRecord()])
    const { at, studyDay, recalled, missed, isCounted } = ticket
    expect(foldSubjects(log)).toEqual([
      { of: 'fact', id: 'eaeu', state: { factId: 'eaeu', note: 'later', isStarred: true, updatedAt: bishkek(DAY + 1) } },
      { of: 'unit', id: 'first-steps', state: { unit: 'first-steps', standing: 'started', startedAt: at, updatedAt: at } },
      {
        of: 'ticket', id: 'multi-vector',
        state: { ticket: 'multi-vector', taken: [{ at, studyDay, recalled, missed, isCounted }], updatedAt: at },
      },
    ])
  })

  it('is without what was taken back', () => {
    const log = logOf([note, star])
    expect(foldSubjects([...log, voidRecord(log[0]!, { seq: 2 })])[0]?.state).toMatchObject({ note: '', isStarred: true })
    expect(foldSubjects([log[0]!, voidRecord(log[0]!, { seq: 2 })])).toEqual([])
  })

  it('does not depend on the order in which the records lie', () => {
    fc.assert(fc.property(anyLog('phone'), (log) => {
      const byKey = (rows: ReturnType<typeof foldSubjects>) => new Map(rows.map(row => [`${row.of} ${row.id}`, row]))
      expect(byKey(foldSubjects(log.toReversed()))).toEqual(byKey(foldSubjects(log)))
    }))
  })
})

describe('a subject', () => {
  it.each([
    ['fact', { factId: 'x', note: '', isStarred: false, updatedAt: 0 }],
    ['unit', { unit: 'x', standing: null, startedAt: null, updatedAt: 0 }],
    ['ticket', { ticket: 'x', taken: [], updatedAt: 0 }],
  ] as const)('of kind %s begins with nothing', (of, state) => {
    expect(untouchedSubject(of, 'x')).toEqual({ of, id: 'x', state })
  })

  it('never goes back in time', () => {
    const row = { ...untouchedSubject('fact', 'eaeu'), state: { factId: 'eaeu', note: '', isStarred: false, updatedAt: 9e12 } }
    expect(applySubjectRecord(row as never, star).state.updatedAt).toBe(9e12)
    expect(applySubjectRecord(untouchedSubject('fact', 'eaeu'), star).state.updatedAt).toBe(star.at)
  })

  it('is what a record is about, or there is none', () => {
    expect([note, unit, ticket].map(keptSubjectOf)).toEqual([
      { of: 'fact', id: 'eaeu' }, { of: 'unit', id: 'first-steps' }, { of: 'ticket', id: 'multi-vector' },
    ])
    for (const record of [oneOfEach.review, oneOfEach.void, { kind: 'hologram' }])
      expect(() => keptSubjectOf(record as never)).toThrow(`a record of kind ${record.kind} is about no fact, unit, ticket`)
  })
})

describe('the states by subject', () => {
  it('have each row in its place', () => {
    const rows = foldSubjects(logOf([note, unit, ticket]))
    const [fact, ofUnit, ofTicket] = rows.map(({ state }) => state)
    expect(keptStatesOf(rows)).toEqual({
      fact: new Map([['eaeu', fact]]), unit: new Map([['first-steps', ofUnit]]), ticket: new Map([['multi-vector', ofTicket]]),
    })
    expect(keptStatesOf([])).toEqual({ fact: new Map(), unit: new Map(), ticket: new Map() })
  })
})
