import { describe, expect, it } from 'vitest'
import type { DeckCard, ExpectedAnswer } from '../../../../domain/content/deck.ts'
import type { DeckIndex } from '../../../../domain/content/deck-index.ts'
import type { TextForm, Wording } from '../../../../domain/quiz/text-in-language.ts'
import type { TextRef } from '../../../../domain/quiz/text-ref.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { cardIn, isIn, textIn } from '../../../../domain/quiz/text-in-language.ts'
import { date, dated, entity, happening, smallDeck } from './small-deck.ts'

const ask = (id: string, front: string, answer: string, expected: ExpectedAnswer) =>
  ({ id, statement: `It is ${id}.`, cards: [{ front, answer, expected }] })
const english = smallDeck([
  dated('day', 'the pact', '1999'), ask('sum', 'How many?', '4,600', { type: 'quantity', value: 4600, accept: [] }),
  ask('over', 'How many?', 'over 60', { type: 'quantity', value: 60, accept: [] }),
  ask('who', 'Who?', 'EU', { type: 'entity', entity: 'eu', accept: [] }), ask('what', 'What?', 'bodies', { type: 'text', accept: [] }),
  ask('order', 'In order', '', { type: 'order', items: ['a', 'b'] }),
], [
  entity('eu', 'European Union', { names: { en: 'European Union', ru: 'Европейский союз' }, acronyms: { en: 'EU', ru: 'ЕС' } }), entity('un', 'UN'),
], [happening('day', '1999'), happening('late', '2001', { facts: ['day'] })])

/** The same deck in Russian, of which only some is translated. */
function inRussian(change: (deck: DeckIndex['deck']) => DeckIndex['deck'] = deck => deck): Wording {
  return { english, translated: indexDeck(change(english.deck)), language: 'ru' }
}
const untranslated = inRussian(deck => ({
  ...deck, cards: deck.cards.map(card => ({ ...card, lang: 'en' as const })), facts: deck.facts.map(fact => ({ ...fact, lang: 'en' as const })),
  happenings: deck.happenings.map(each => ({ ...each, lang: 'en' as const })), entities: deck.entities.map(each => ({ ...each, inEnglish: ['description'] })),
}))
const translated = inRussian(deck => ({
  ...deck, facts: deck.facts.map(fact => ({ ...fact, statement: `Это ${fact.id}.` })),
  happenings: deck.happenings.map(each => ({ ...each, title: `Пакт ${each.id}` })),
  cards: deck.cards.map((card): DeckCard => ({
    ...card, front: 'Вопрос?', answer: card.id === 'over/0' ? 'более 60' : 'Ответ',
    distractors: [{ text: 'база', why: 'не она', fact: undefined }] as unknown as NonNullable<DeckCard['distractors']>,
  })),
}))
const text = (wording: Wording, ref: TextRef, form?: TextForm) => textIn(wording, ref, form)?.replaceAll('\u00A0', ' ')

describe('what is in the language of its deck', () => {
  it.each([
    [{}, '', true], [{ lang: 'ru' }, '', true], [{ lang: 'en' }, '', false], [{ inEnglish: ['why'] }, 'why', false],
    [{ inEnglish: ['why'] }, 'note', true],
  ] as const)('%j, %s: %s', (thing, name, isOne) => {
    expect(isIn('ru', thing as Parameters<typeof isIn>[1], name)).toBe(isOne)
  })

  it('is the card of a question, where it is translated', () => {
    expect(cardIn(translated, 'day/0')?.front).toBe('Вопрос?')
    expect([cardIn(untranslated, 'day/0'), cardIn(translated, 'lost')]).toEqual([undefined, undefined])
  })
})

describe('the answer of a card in a language', () => {
  it.each([
    ['day/0', '1999'], ['sum/0', '4600'], ['over/0', undefined], ['who/0', 'Европейский союз'], ['what/0', undefined],
    ['lost', undefined],
  ])('that is not translated is what the app writes: %s', (card, answer) => {
    expect(text(untranslated, { of: 'answer', card })).toBe(answer)
  })

  it.each([['what/0', 'Ответ'], ['day/0', 'Ответ'], ['over/0', 'более 60']])('is its translator’s: %s', (card, answer) => {
    expect(text(translated, { of: 'answer', card })).toBe(answer)
  })

  it('is a count in figures where that is asked for, and the English has nothing but the count', () => {
    expect([text(translated, { of: 'answer', card: 'sum/0' }), text(translated, { of: 'answer', card: 'sum/0' }, 'plain')]).toEqual(['Ответ', '4600'])
    expect(text(translated, { of: 'answer', card: 'over/0' }, 'plain')).toBe('более 60')
  })
})

describe('a text in a language', () => {
  it.each<[string, TextRef, string | undefined]>([
    ['a front', { of: 'front', card: 'day/0' }, 'Вопрос?'],
    ['a wrong option', { of: 'distractor', card: 'day/0', at: 0 }, 'база'],
    ['why it is wrong', { of: 'why', card: 'day/0', at: 0 }, 'не она'],
    ['none that is not there', { of: 'why', card: 'day/0', at: 1 }, undefined],
    ['an item', { of: 'item', card: 'order/0', at: 1 }, 'b'],
    ['no item of another card', { of: 'item', card: 'day/0', at: 0 }, undefined],
    ['a date', { of: 'date', dates: [date('1999'), date('2001')] }, '1999, 2001'],
    ['a title', { of: 'title', happening: 'day' }, 'Пакт day'],
    ['no title of what is not there', { of: 'title', happening: 'lost' }, undefined],
    ['a fact without its date', { of: 'event', fact: 'day' }, 'Пакт day'],
    ['a fact that no happening has', { of: 'event', fact: 'sum' }, undefined],
    ['a statement', { of: 'statement', fact: 'day' }, 'Это day.'],
    ['a name', { of: 'name', entity: 'eu' }, 'Европейский союз'],
    ['an acronym', { of: 'acronym', entity: 'eu' }, 'ЕС'],
    ['no name that is not there', { of: 'name', entity: 'un' }, undefined],
    ['a description', { of: 'description', entity: 'eu' }, 'About European Union.'],
  ])('is %s', (_, ref, words) => {
    expect(text(translated, ref)).toBe(words)
  })

  it.each<TextRef>([
    { of: 'front', card: 'day/0' }, { of: 'title', happening: 'day' }, { of: 'event', fact: 'day' },
    { of: 'statement', fact: 'day' },
    { of: 'description', entity: 'eu' }, { of: 'item', card: 'order/0', at: 1 },
  ])('is none where it is not translated: %j', (ref) => {
    expect(text(untranslated, ref)).toBeUndefined()
  })

  it('is a name in full where plain words are asked for', () => {
    expect(text(translated, { of: 'acronym', entity: 'eu' }, 'plain')).toBe('Европейский союз')
  })
})
