import type { CardState } from '../../../../domain/progress/card-state.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLog, untouchedCard } from '../../../../domain/progress/card-state.ts'
import { decodeStates, encodeStates } from '../../../../domain/progress/state-columns.ts'
import { anyLog, anyRating } from '../../../support/arbitraries.ts'

const anyNumber = fc.double({ noNaN: true }).filter(value => !Object.is(value, -0))
const anyMemory = fc.record({
  phase: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
  stability: anyNumber,
  difficulty: anyNumber,
  learningStep: anyNumber,
  reps: anyNumber,
  lapses: anyNumber,
  lastAt: anyNumber,
  lastStudyDay: anyNumber,
  furthestDay: anyNumber,
  dueAt: fc.option(anyNumber),
  dueDay: anyNumber,
  intervalDays: anyNumber,
}, {
  requiredKeys: [
    'phase', 'stability', 'difficulty', 'learningStep', 'reps', 'lapses', 'lastAt', 'lastStudyDay', 'dueAt', 'dueDay',
    'intervalDays',
  ],
})
const anyStates: fc.Arbitrary<CardState[]> = fc.uniqueArray(fc.record({
  cardId: fc.string({ unit: 'grapheme' }).filter(id => !id.includes('\n')),
  memory: fc.option(anyMemory),
  suspended: fc.constantFrom(null, 'learner' as const, 'leech' as const),
  buriedThrough: fc.option(anyNumber),
  flag: fc.option(fc.string()),
  factRevision: fc.option(anyNumber),
  lastRating: fc.option(anyRating),
  introducedOn: fc.option(anyNumber),
  updatedAt: anyNumber,
}), { selector: ({ cardId }) => cardId })

function throughColumns(states: readonly CardState[]): CardState[] | undefined {
  const columns = encodeStates(states)
  return columns && [...decodeStates(structuredClone(columns)).values()]
}

describe('columns of states', () => {
  it('give any states again, in their order', () => {
    fc.assert(fc.property(anyStates, (states) => {
      expect(throughColumns(states)).toEqual(states)
    }))
  })

  it('give the states of any log again', () => {
    fc.assert(fc.property(anyLog('phone'), (log) => {
      const states = foldLog(log)
      expect(throughColumns([...states.values()])).toEqual([...states.values()])
    }))
  })

  it.each<[string, object]>([
    ['a field that is not known here', { later: 1 }],
    ['a memory with such a field', { memory: { phase: 'review', later: 1 } }],
    ['a memory that lacks a field', { memory: { phase: 'review' } }],
    ['a phase that is not known here', { memory: { phase: 'later' } }],
    ['another reason to be suspended', { suspended: 'later' }],
    ['text where a number was', { updatedAt: '5' }],
    ['a number where text was', { flag: 5, updatedAt: Number.NaN, lastRating: 'good' }],
    ['an id of two lines', { cardId: 'a\nb' }],
  ])('are not made of %s', (_, change) => {
    expect(encodeStates([untouchedCard('a'), { ...untouchedCard('b'), ...change }])).toBeUndefined()
  })

  it('that are not whole give nothing', () => {
    const columns = encodeStates([untouchedCard('a'), untouchedCard('b')])!
    const { numbers } = columns
    for (const damaged of [
      { ...columns, ids: 'a' },
      { ...columns, count: 3 },
      { ...columns, numbers: { ...numbers, lastAt: numbers.lastAt.slice(1) } },
      { ...columns, numbers: {} as typeof numbers },
    ])
      expect(() => decodeStates(damaged)).toThrow()
  })
})
