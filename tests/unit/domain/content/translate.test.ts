import { describe, expect, it } from 'vitest'
import { emptyOverlay } from '#domain/content/overlay'
import { markEnglish, translateDeck } from '#domain/content/translate'
import { compiledRussian, englishDeck, russianFact } from '../translation/overlays.ts'

const deck = englishDeck()
const russian = translateDeck(deck, compiledRussian(russianFact).overlay)
const cardOf = (key: string) => russian.cards.find(({ id }) => id === `pca-in-force/${key}`)!

describe('a deck with an overlay', () => {
  it('is of the same shape: the same ids in the same order', () => {
    for (const list of ['parts', 'units', 'topics', 'entities', 'facts', 'cards', 'articles', 'tickets'] as const)
      expect(russian[list].map(({ id }) => id), list).toEqual(deck[list].map(({ id }) => id))
  })

  it('says the language of every fact and card', () => {
    expect(russian.facts.map(({ lang }) => lang)).toEqual(['ru'])
    expect(new Set(russian.cards.map(({ lang }) => lang))).toEqual(new Set(['ru']))
  })

  it('is the English deck, marked, when nothing is translated', () => {
    expect(translateDeck(deck, emptyOverlay('ky')).cards).toEqual(markEnglish(deck).cards)
    expect(translateDeck(deck, emptyOverlay('ky')).facts).toEqual(markEnglish(deck).facts)
  })

  it('has no card in two languages', () => {
    const partial = translateDeck(deck, compiledRussian(russianFact.replace(/ {4}term:[\s\S]*(?= {4}order)/, '')).overlay)
    const card = partial.cards.find(({ id }) => id.endsWith('/term'))!
    expect(card).toEqual({ ...deck.cards.find(({ id }) => id === card.id)!, lang: 'en' })
  })

  it('names the texts of a fact that are in English', () => {
    const partial = translateDeck(deck, compiledRussian(russianFact.replace('  note: Подписано в 1995 году.\n', '')).overlay)
    expect(partial.facts[0]).toMatchObject({ lang: 'ru', inEnglish: ['note'], note: 'Signed in 1995.' })
  })

  it('writes dates and names itself, and takes words from the overlay', () => {
    expect(cardOf('year').answer).toBe('1999')
    expect(cardOf('member').answer).toBe('Европейский союз')
    expect(cardOf('term').answer).toBe('общие органы')
    expect(cardOf('order')).toMatchObject({ answer: 'подписание → ратификация → вступление в силу' })
  })

  it('has the forms that count in its own language', () => {
    expect(cardOf('term').expected).toEqual({ type: 'text', accept: ['органы'] })
  })

  it('leaves out wrong options that are not translated', () => {
    const { overlay } = compiledRussian(russianFact.replace(/ {6}distractors:\n(?: {8}.*\n)+/, ''))
    expect(translateDeck(deck, overlay).cards.find(({ id }) => id.endsWith('/term'))!.distractors).toBeUndefined()
    expect(cardOf('term').distractors!.map(({ text }) => text)).toEqual(['база', 'кредит'])
  })

  it('asks a cloze with its gap, or as a question', () => {
    expect(cardOf('gap')).toMatchObject({ kind: 'cloze', answer: '1995' })
    expect(cardOf('gap').front).toContain('[…]')
    const { overlay } = compiledRussian(russianFact.replace(/gap: \{.*\}/, 'gap: В каком году его подписали в Брюсселе?'))
    expect(translateDeck(deck, overlay).cards.find(({ id }) => id.endsWith('/gap'))).toMatchObject({
      kind: 'question',
      answer: '1995',
    })
  })
})
