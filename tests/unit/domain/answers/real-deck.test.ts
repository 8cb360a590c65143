import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeckCard, DeckEntity } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer, isTypable } from '../../../../domain/answers/compare-answer.ts'
import { foldName } from '../../../../domain/answers/fold-text.ts'
import { realDeck } from '../../../support/real-deck.ts'

const deck = await realDeck()
const typable = deck.cards.filter(isTypable)
const entities = new Map(deck.entities.map(entity => [entity.id, entity]))

function entityOf({ expected }: DeckCard): DeckEntity | undefined {
  return expected.type === 'entity' ? entities.get(expected.entity) : undefined
}
function formsOf({ names, acronyms, aliases }: DeckEntity): string[] {
  return [...Object.values(names), ...Object.values(acronyms ?? {}), ...aliases]
}
function notRight(change: (form: string) => string): string[] {
  return typable.flatMap(card =>
    [card.answer, ...('accept' in card.expected ? card.expected.accept : [])]
      .filter(form => compareTypedAnswer(change(form), card, entityOf(card)).verdict !== 'right')
      .map(form => `${card.id}: ${form}`),
  )
}

describe('the cards of content/', () => {
  it('take every form of their own answer as right', () => {
    expect(typable.length).toBeGreaterThan(0)
    expect(notRight(form => form)).toEqual([])
  })

  it('take it in any case, without accents, and with marks around it', () => {
    expect(notRight(form => form.toUpperCase())).toEqual([])
    expect(notRight(form => form.toLowerCase())).toEqual([])
    expect(notRight(form => form.normalize('NFD').replace(/[\u0300-\u0305\u0307-\u036F]/g, ''))).toEqual([])
    expect(notRight(form => `  “${form}”. `)).toEqual([])
  })

  it('take an entity by each of its names', () => {
    const wrong = deck.entities.flatMap(entity =>
      formsOf(entity)
        .filter(form =>
          compareTypedAnswer(form, {
            answer: entity.names.en,
            expected: { type: 'entity', entity: entity.id, accept: [] },
          }, entity).verdict !== 'right',
        ),
    )
    expect(wrong).toEqual([])
  })

  it('never take the name of another entity as right', () => {
    const pairs = fc.record({
      asked: fc.constantFrom(...deck.entities),
      other: fc.constantFrom(...deck.entities),
      place: fc.nat(),
    })
    fc.assert(
      fc.property(pairs, ({ asked, other, place }) => {
        const forms = formsOf(other)
        const typed = forms[place % forms.length]!
        fc.pre(asked !== other && !formsOf(asked).some(form => foldName(form) === foldName(typed)))
        const { verdict } = compareTypedAnswer(typed, {
          answer: asked.names.en,
          expected: { type: 'entity', entity: asked.id, accept: [] },
        }, asked)
        expect(verdict).not.toBe('right')
      }),
      { numRuns: 2000 },
    )
  })
})
