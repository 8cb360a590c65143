import type { QuizRecord } from '../../../../domain/log/records.ts'
import { describe, expect, it } from 'vitest'
import { foldAttempts } from '../../../../domain/progress/quiz-attempts.ts'
import { bishkek, DAY } from '../../../support/builders.ts'

const specification = {
  deckVersion: '0123abcd', seed: 7, picks: null,
  settings: {
    selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
    count: 2, kinds: [], mode: 'exam', timeLimitMinutes: null,
  },
} as const

/** A sitting: begun, and one question answered a second later. */
function sitting(attemptId: string, at: number, seq: number, optionId: string): QuizRecord[] {
  const base = { kind: 'quiz', device: 'phone', attemptId } as const
  return [
    { ...base, at, seq, event: 'started', specification, purpose: 'quiz' },
    {
      ...base, at: at + 1000, seq: seq + 1,
      event: 'answered', questionId: 'q1', response: { kind: 'choice', optionId }, confidence: null, durationMs: 0,
    },
  ]
}

describe('the attempts of a log', () => {
  const first = sitting('first', bishkek(DAY), 0, 'a')
  const second = sitting('second', bishkek(DAY + 1), 2, 'b')
  const third = sitting('third', bishkek(DAY + 2), 4, 'c')

  it('come latest first, each with its own answers, in whatever order the records come', () => {
    const wanted = [['third', 'c'], ['second', 'b'], ['first', 'a']]
    for (const records of [[...second, ...first, ...third], [...first, ...second, ...third].reverse()]) {
      expect(foldAttempts(records).map(({ id, answers }) => [id, answers.q1!.response]))
        .toEqual(wanted.map(([id, optionId]) => [id, { kind: 'choice', optionId }]))
    }
  })

  it('have a beginning', () => {
    expect(foldAttempts([first[1]!, ...second]).map(({ id }) => id)).toEqual(['second'])
  })

  it('leave the records as they were', () => {
    const records = Object.freeze([...third, ...first])
    expect(() => foldAttempts(records)).not.toThrow()
  })
})
