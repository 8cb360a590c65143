import type { DeckCard } from '../../../../domain/content/deck.ts'
import { describe, expect, it } from 'vitest'
import { isAskedInWriting, MOST_WRITTEN_WORDS, typedBlueprint } from '../../../../domain/quiz/build-typed.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { createRandom } from '../../../../domain/random.ts'
import { dated, smallDeck } from './small-deck.ts'

const index = smallDeck([dated('alpha', 'the alpha pact', '1999')])
const context = createQuizContext(index)
const [card] = index.deck.cards
const written = (change: Partial<DeckCard>): boolean => isAskedInWriting({ ...card!, ...change })
const free = (words: number, accept: string[]): Partial<DeckCard> =>
  ({ answer: Array.from({ length: words }, (_, place) => `w${place}`).join(' '), expected: { type: 'text', accept } })

describe('a card asked in writing', () => {
  it.each([
    [MOST_WRITTEN_WORDS - 1, true], [MOST_WRITTEN_WORDS, true], [MOST_WRITTEN_WORDS + 1, false],
  ])('may have an answer of %d words where its author says in which others: %s', (words, isAsked) => {
    expect(written(free(words, ['other']))).toBe(isAsked)
    expect(MOST_WRITTEN_WORDS).toBe(7)
  })

  it('is one that can be typed, and whose answer its stem does not hold', () => {
    expect(written({})).toBe(true)
    expect(written({ front: 'In 1999 or 2001, when was it?' })).toBe(false)
    expect(written(free(7, []))).toBe(false)
    expect(written({ expected: { type: 'order', items: ['a', 'b', 'c'] } })).toBe(false)
  })
})

describe('its question', () => {
  it('is the card’s, whatever chance says', () => {
    const blueprint = typedBlueprint(card!, context)
    expect(blueprint).toMatchObject({
      id: 'typed:alpha/0', kind: 'typed', fact: { id: 'alpha' }, cardId: 'alpha/0', hardness: 3, isLastResort: false,
    })
    expect(blueprint.build(createRandom(1))).toEqual({
      id: 'typed:alpha/0', factId: 'alpha', factIds: ['alpha'], cardId: 'alpha/0', topic: 'treaties',
      kind: 'typed', prompt: { kind: 'card', text: card!.front }, answer: '1999', expected: card!.expected,
      rationale: expect.objectContaining({ kind: 'key', factId: 'alpha', values: { statement: 'the alpha pact happened in 1999.' } }),
    })
    expect(blueprint.build(createRandom(2))).toBe(blueprint.build(createRandom(1)))
  })

  it.each<[string, Partial<DeckCard>, boolean]>([
    ['a noun', { answer: 'leader', expected: { type: 'term', accept: [] } }, false],
    ['nouns', { answer: 'leaders', expected: { type: 'term', accept: [] } }, false],
    ['a deed', { answer: 'balancing the powers', expected: { type: 'term', accept: [] } }, false],
    ['an adjective', { answer: 'weak', expected: { type: 'term', accept: [] } }, true],
    ['a free text', free(2, ['other']), true],
    ['a name', { answer: 'Osh', expected: { type: 'entity', entity: 'osh', accept: [] } }, false],
  ])('of %s is the last resort: %s', (_, change, isLastResort) => {
    expect(typedBlueprint({ ...card!, ...change }, context).isLastResort).toBe(isLastResort)
  })
})
