import { describe, expect, it } from 'vitest'
import type { DeckFact } from '../../../../domain/content/deck.ts'
import { storyOf } from '../../../../domain/places/story.ts'
import { happening } from '../quiz/small-deck.ts'

const fact = (id: string, rest: Partial<DeckFact> = {}) => ({ id, ...rest }) as DeckFact
const on = (id: string, value: string) => fact(id, { when: { value, precision: 'year', what: 'happened' } })
const told = (story: ReturnType<typeof storyOf>) => story.map(({ unit, steps }) => [
  (unit as { id?: string } | undefined)?.id, ...steps.map(({ facts }) => facts.map(({ id }) => id).join('+')),
])
const unit = (id: string, facts: string[], depth: string[] = []) => ({ id, facts, depth })

describe('the story of a relation', () => {
  it('has in each chapter what is dated in order of time, then the rest', () => {
    const facts = [on('c', '2003'), fact('x'), on('a', '1991'), on('b', '1999-07')]
    expect(told(storyOf(facts, [], [unit('u', ['a', 'b', 'c', 'x'])]))).toEqual([['u', 'a', 'b', 'c', 'x']])
  })

  it('has chapters in order of their first date, without one last, and what is of no unit as well', () => {
    const facts = [fact('x'), on('b', '1999'), on('a', '1995'), on('c', '1990')]
    expect(told(storyOf(facts, [], [unit('none', ['x']), unit('late', ['b']), unit('early', [], ['a']), unit('empty', [])])))
      .toEqual([[undefined, 'c'], ['early', 'a'], ['late', 'b'], ['none', 'x']])
  })

  it('is dated by when it was, else from when it held, else by when that was seen', () => {
    const facts = [
      fact('seen', { asOf: '2000' }), fact('held', { validFrom: '1999', asOf: '1980' }),
      fact('was', { when: { value: '1998', precision: 'year', what: 'happened' }, validFrom: '1970' }),
    ]
    const [chapter] = storyOf(facts, [], [])
    expect(chapter!.steps.map(({ day }) => day)).toEqual(['1998-01-01', '1999-01-01', '2000-01-01'])
  })

  it('tells a happening once in each unit that has facts of it, at its own date', () => {
    const pact = happening('pact', '1996', { facts: ['a', 'c', 'd'] })
    const facts = [on('a', '1999'), on('b', '1997'), on('c', '2005'), on('d', '2001')]
    const story = storyOf(facts, [pact], [unit('one', ['a', 'b', 'c']), unit('two', ['d'])])
    expect(told(story)).toEqual([['one', 'a+c', 'b'], ['two', 'd']])
    expect(story[0]!.steps.map(step => [step.happening?.id, step.day])).toEqual([['pact', '1996-01-01'], [undefined, '1997-01-01']])
  })

  it('of nothing is empty', () => {
    expect(storyOf([], [], [unit('u', ['a'])])).toEqual([])
  })
})
