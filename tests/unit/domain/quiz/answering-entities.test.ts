import { describe, expect, it } from 'vitest'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { entity, smallDeck } from './small-deck.ts'

const names = ['Alda', 'Brum', 'Cork', 'Dorn', 'Elva', 'Fent', 'Gorm', 'Hilt']
const entities = names.map(name => entity(name.toLowerCase(), name))
const asks = (id: string, front: string, rest = {}) => ({
  id: `f-${id}-${front.length}`, statement: 'Silent.', entities: [], cards: [{ front, answer: id, expected: { type: 'entity' as const, entity: id, accept: [] } }], ...rest,
})

/** Words of their own stems. */
const wordsOf = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => `${'bcdfghjklmnpqrstvwxz'[from + place]}ulk`).join(' ')

describe('a fact that says what is asked', () => {
  it.each([[11, false], [12, true], [13, true]])('has six tenths of its telling words: %d of twenty', (shared, isOne) => {
    const index = smallDeck([
      asks('alda', `${wordsOf(0, 20)}?`), { id: 'says', statement: `${wordsOf(0, shared)}.`, entities: ['dorn'], cards: [] },
    ], entities)
    expect(createQuizContext(index).answeringEntities(index.deck.cards[0]!).has('dorn')).toBe(isOne)
  })
})

describe('a card that asks the same', () => {
  it.each([[8, 20, false], [8, 19, false], [9, 20, true], [8, 18, false], [8, 17, true], [10, 20, true]])('shares .45 of all words of both: %d of %d', (shared, all, isOne) => {
    const index = smallDeck([
      asks('alda', `${wordsOf(0, 14)}?`), asks('fent', `${wordsOf(14 - shared, all)}?`, { id: 'f-fent' }),
    ], entities)
    expect(createQuizContext(index).answeringEntities(index.deck.cards[0]!).has('fent')).toBe(isOne)
  })
})

describe('the entities that could answer a card', () => {
  // Five telling words: band, river, quarry, lantern, wolf. A fact that has three of them says the same.
  const front = 'Which band of the river quarry lit a lantern for the wolf?'
  const index = smallDeck([
    asks('alda', front, { statement: 'Alda did, beside Brum.', note: 'Cork saw it.', entities: ['alda', 'hilt'] }),
    { id: 'says', statement: 'River, quarry, lantern and wolf.', entities: ['dorn'], cards: [] },
    { id: 'says less', statement: 'River and quarry.', entities: ['elva'], cards: [] },
    asks('fent', 'Which band of the river quarry lit a candle?'),
    asks('gorm', 'Which band lit paper?'),
  ], entities)
  const context = createQuizContext(index)

  it('are those of its fact, those that it names, those of whom a fact says it, and those for which a card asks', () => {
    const ids = [...context.answeringEntities(index.deck.cards[0]!)]
    expect(ids.toSorted()).toEqual(['alda', 'brum', 'cork', 'dorn', 'fent', 'hilt'])
    expect(context.answeringEntities(index.deck.cards[0]!)).toBe(context.answeringEntities(index.deck.cards[0]!))
  })
})
