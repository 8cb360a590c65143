import { describe, expect, it } from 'vitest'
import { isKeptSubject, keptSubjects, untouchedStates } from '../../../../domain/log/kept-subjects.ts'

describe('subjects whose states are rows of one store', () => {
  it('are facts, units and tickets; cards and settings have places of their own', () => {
    expect([...keptSubjects].sort()).toEqual(['fact', 'ticket', 'unit'])
    expect(['card', 'settings', 'toString', undefined].filter(isKeptSubject)).toEqual([])
  })

  it.each(keptSubjects)('begin with nothing (%s), each under its own id', (subject) => {
    const [one, other] = [untouchedStates[subject]('a'), untouchedStates[subject]('b')]
    expect(one.updatedAt).toBe(0)
    expect(Object.values(one)).toContain('a')
    expect(other).toEqual({ ...one, ...Object.fromEntries(Object.entries(one).filter(([, value]) => value === 'a').map(([key]) => [key, 'b'])) })
  })
})
