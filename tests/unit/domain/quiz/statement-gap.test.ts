import { describe, expect, it } from 'vitest'
import type { DeckCard } from '../../../../domain/content/deck.ts'
import { statementGap } from '../../../../domain/quiz/statement-gap.ts'
import { dated, smallDeck } from './small-deck.ts'

/** The sentence with its gap that a statement gives for the answer 1999. */
function gapIn(statement: string, rest: Partial<DeckCard> = {}, more: object = {}): string | undefined {
  const { deck } = smallDeck([dated('pact', 'the pact', '1999', { statement, ...more })])
  return statementGap({ ...deck.cards[0]!, ...rest }, deck.facts[0]!)?.front
}

describe('a statement as a sentence with a gap', () => {
  it('leaves out the answer', () => {
    expect(gapIn('The pact took effect in 1999.')).toBe('The pact took effect in […].')
    expect(gapIn('1999 saw the pact.')).toBe('[…] saw the pact.')
  })

  it.each([
    ['the answer does not stand there', 'The pact took effect late.'],
    ['it stands there as a part of another word', 'The pact of 19990 took effect.'],
    ['it stands there twice', 'The pact of 1999 took effect in 1999.'],
    ['the members of a list around it give it away', 'It was so in 1998, 1999 and 2000.'],
  ])('is none where %s', (_, statement) => {
    expect(gapIn(statement)).toBeUndefined()
  })

  it.each(['disputed', 'doubtful', 'compared'] as const)('is none of what is %s', (status) => {
    expect(gapIn('The pact took effect in 1999.', {}, { status })).toBeUndefined()
  })

  it('is none where an author has written options for the front', () => {
    expect(gapIn('It was in 1999.', { distractors: [{ text: '2001', why: 'it was not' }] })).toBeUndefined()
  })

  it('is none where the statement says less than the front', () => {
    expect(gapIn('The pact took effect in 1999.', { front: 'In which year did the pact of the four old kings begin?' })).toBeUndefined()
    expect(gapIn('The pact of kings took effect in 1999.', { front: 'In which year did the pact of kings start?' })).toBeDefined()
  })

  it('is none of a date of what happens again and again, or was measured', () => {
    expect(gapIn('A presidential election about the pact took place in 1999.')).toBeUndefined()
    const measured = { when: { value: '1999', precision: 'year', what: 'measured' } }
    expect(gapIn('The pact cost much in 1999.', {}, measured)).toBeUndefined()
  })

  it('is none of an amount that is told to be the largest or smallest', () => {
    const amount = { front: 'How much is the pact?', answer: '1999', expected: { type: 'quantity' as const, value: 1999, accept: [] } }
    expect(gapIn('The pact cost 1999, the smallest sum.', amount)).toBeUndefined()
    expect(gapIn('The pact cost 1999, a small sum.', amount)).toBe('The pact cost […], a small sum.')
  })

  it('is none for words, and for what is a gap already', () => {
    expect(gapIn('It was in 1999.', { expected: { type: 'text', accept: [] } })).toBeUndefined()
    expect(gapIn('It was in 1999.', { kind: 'cloze' })).toBeUndefined()
  })

  it.each([[25, true], [26, true], [27, false]])(
    'is read at a glance: %i words around the gap',
    (count, isOne) => {
      const statement = `The pact ${Array.from({ length: count - 2 }, (_, place) => `word${place}`).join(' ')} 1999.`
      expect(gapIn(statement) !== undefined).toBe(isOne)
    },
  )
})
