import { describe, expect, it } from 'vitest'
import type { Deck, DeckCard, LanguageCode } from '#domain/content/deck'
import { compareTypedAnswer, isRightAnswer, isTypable } from '#domain/answers/compare-answer'
import { emptyOverlay } from '#domain/content/overlay'
import { translateDeck } from '#domain/content/translate'
import { starterOf } from '#domain/planning/first-day'
import { deckVersionOf } from '../../../support/quiz-context.ts'
import { acceptAllLanguages } from '#domain/translation/other-answers'
import { writeDeckJson } from '../../../../exports/tables/deck-json.ts'
import { realDecks } from '../../../support/real-deck.ts'
import { compiledRussian, englishDeck, russianFact } from './overlays.ts'

const english = englishDeck()
const russian = compiledRussian(russianFact).overlay
const kyrgyz = { ...emptyOverlay('ky'), facts: {
  'pca-in-force': { statement: '', cards: { term: { front: 'Эмне алып келди?', answer: 'биргелешкен органдар', accept: ['органдар'] } } },
} }

function cardOf(deck: Deck, key: string): DeckCard {
  return deck.cards.find(({ id }) => id.endsWith(`/${key}`))!
}

describe('a typed answer', () => {
  const shown = acceptAllLanguages(translateDeck(english, russian), english, [russian, kyrgyz])
  it('counts in the language of the card, in English, and in the third language', () => {
    expect(cardOf(shown, 'term').expected).toEqual({
      type: 'text', accept: ['органы'], alsoAccepted: ['joint bodies', 'bodies', 'биргелешкен органдар', 'органдар'],
    })
    for (const typed of ['общих органов', 'joint bodies', 'биргелешкен органдарды'])
      expect([typed, compareTypedAnswer(typed, cardOf(shown, 'term')).verdict]).toEqual([typed, 'right'])
    expect(compareTypedAnswer('joint bodies', cardOf(shown, 'term'))).toMatchObject({ reason: 'other-form' })
  })

  it('counts in Russian and Kyrgyz under an English card', () => {
    const card = cardOf(acceptAllLanguages(english, english, [russian, kyrgyz]), 'term')
    expect(card.expected).toMatchObject({ accept: ['bodies'], alsoAccepted: ['общие органы', 'органы', 'биргелешкен органдар', 'органдар'] })
  })

  it('needs no words for dates, names and orders', () => {
    for (const key of ['year', 'gap', 'member', 'order'])
      expect(cardOf(shown, key).expected).not.toHaveProperty('alsoAccepted')
  })

  it('is left alone where nothing is translated', () => {
    expect(acceptAllLanguages(english, english, [emptyOverlay('ru')])).toEqual(english)
  })
})

describe('answers in other languages', () => {
  const accepting = acceptAllLanguages(english, english, [russian, kyrgyz])
  it('are part of no version of a quiz, of no export and of no first day', () => {
    expect(deckVersionOf(accepting)).toBe(deckVersionOf(english))
    expect(writeDeckJson({ language: 'en' as const, deck: accepting, scopeName: '', exportedAt: 0 }))
      .toBe(writeDeckJson({ language: 'en' as const, deck: english, scopeName: '', exportedAt: 0 }))
    expect(JSON.stringify(starterOf(accepting))).not.toContain('alsoAccepted')
  })
})

const decks = await realDecks()
const languages: readonly LanguageCode[] = ['en', 'ru', 'ky']
const entityById = new Map(decks.en.entities.map(entity => [entity.id, entity]))

function entityOf({ expected }: DeckCard) {
  return expected.type === 'entity' ? entityById.get(expected.entity) : undefined
}

describe('every card of the deck that can be answered in writing', () => {
  const cardIn = Object.fromEntries(languages.map(language =>
    [language, new Map(decks[language].cards.map(card => [card.id, card]))],
  ))

  it.each(languages)('in %s takes its answer in all languages', (language) => {
    const faults = decks[language].cards.filter(isTypable).flatMap(card => languages
      .map(other => cardIn[other]!.get(card.id)!.answer)
      .filter(typed => !isRightAnswer(typed, card, entityOf(card)))
      .map(typed => `${card.id} (${card.answer}): ${typed}`))
    expect(faults).toEqual([])
  })
})
