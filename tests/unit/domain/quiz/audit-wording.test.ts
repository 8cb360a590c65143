import { describe, expect, it } from 'vitest'
import type { Question } from '../../../../domain/quiz/question.ts'
import type { Wording } from '../../../../domain/quiz/text-in-language.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { auditWorded, isTranslated, LEAST_SHARE, partsOf, startWordingAudit, textsOf } from '../../../../domain/quiz/audit-wording.ts'
import { buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { choiceQuestion, dated, entity, matchingQuestion, orderingQuestion, placeItem, placeQuestion, smallDeck, typedQuestion } from './small-deck.ts'

const years = ['1991', '1995', '1999', '2003', '2007']
const english = smallDeck(years.map((year, place) => dated(`f${place}`, `pact ${'bcdfg'[place]}`, year)), [
  entity('eu', 'European Union', { names: { en: 'European Union', ru: 'Евросоюз' } }), entity('un', 'UN'),
])
/** The deck in Russian, so many of its facts and cards translated. */
function wordingOf(count: number): Wording {
  const isOne = (id: string) => Number(id.slice(1, 2)) < count
  const translated = indexDeck({
    ...english.deck,
    facts: english.deck.facts.map(fact => isOne(fact.id) ? { ...fact, statement: `Пакт заключён в ${fact.when!.value} году.` } : { ...fact, lang: 'en' }),
    cards: english.deck.cards.map(card => isOne(card.id) ? { ...card, front: 'В каком году заключён пакт?' } : { ...card, lang: 'en' }),
  })
  return { english, translated, language: 'ru' }
}
const whole = wordingOf(5)
const choice = choiceQuestion(['1991', '1995', '1999'], { factId: 'f1', factIds: ['f1'], cardId: 'f1/0', prompt: { kind: 'card', text: 'Which year?' } })
const referred: Question = {
  ...choice, options: choice.options.map((option, place) => ({ ...option, ref: { of: 'answer' as const, card: `f${place}/0` } })),
}
const inRussian: Question = { ...referred, lang: 'ru', prompt: { kind: 'card', text: 'Какой год?' } }
const rules = (made: Question, worded: Question) => auditWorded(made, worded, whole).map(({ rule }) => rule)

describe('the parts and texts of a question', () => {
  it.each<[string, Question, string[], string[]]>([
    ['options', choice, ['1991', '1995', '1999'], ['Which year?', '1991', '1995', '1999']],
    ['none where it is typed', typedQuestion('EU', { type: 'text', accept: [] }), [], ['Which?', 'EU']],
    [
      'items', orderingQuestion([{ id: 'a' }, { id: 'b' }].map((item, rank) => ({ ...item, rank }))), ['a', 'b'],
      ['Which?', 'a', 'b'],
    ],
    ['both sides', matchingQuestion({ A: 'a', B: 'b' }), ['A', 'B', 'a', 'b'], ['Which?', 'A', 'B', 'a', 'b']],
    ['a card and a line', placeQuestion(placeItem('A', '1999'), [placeItem('B', '2001')]), ['A', 'B'], ['A', 'A', 'B']],
    [
      'its sentence without the gap', { ...choice, prompt: { kind: 'card', text: '[…]' } }, ['1991', '1995', '1999'],
      ['1991', '1995', '1999'],
    ],
  ])('are %s', (_, question, parts, texts) => {
    expect(partsOf(question).map(({ text }) => text)).toEqual(parts)
    expect(textsOf(question)).toEqual(texts)
  })
})

describe('a question that speaks of what is translated', () => {
  it.each([[1, false], [2, true], [5, true]])('has its facts and its card translated: %d of them', (count, isOne) => {
    expect(isTranslated(choice, wordingOf(count))).toBe(isOne)
  })

  it('has words for each of its parts, but for facts told without a date', () => {
    const named = (ref: object): Question =>
      ({ ...choice, options: choice.options.map(option => ({ ...option, ref })) }) as Question
    expect(isTranslated(named({ of: 'name', entity: 'eu' }), whole)).toBe(true)
    expect(isTranslated(named({ of: 'name', entity: 'un' }), whole)).toBe(false)
    expect(isTranslated(named({ of: 'event', fact: 'f0' }), whole)).toBe(true)
    expect(isTranslated({ ...choice, cardId: null }, whole)).toBe(true)
  })
})

describe('a question in another language', () => {
  it('is without faults where it is the same question', () => {
    expect(rules(referred, inRussian)).toEqual([])
    expect(rules(referred, { ...referred, lang: 'en' })).toEqual([])
  })

  it.each<[string, Question, Question, string[]]>([
    [
      'a text without a reference', choice, { ...choice, lang: 'ru', prompt: { kind: 'card', text: 'Какой год?' } },
      ['without-reference'],
    ],
    ['another key', referred, { ...inRussian, key: 'a' } as Question, ['another-question']],
    ['other facts', referred, { ...inRussian, factIds: ['f2'] }, ['another-question']],
    ['another card', referred, { ...inRussian, cardId: 'f2/0' }, ['another-question']],
    ['other options', referred, { ...inRussian, options: choice.options } as Question, ['another-question']],
    [
      'an empty text', referred,
      { ...inRussian, options: (inRussian as typeof choice).options.map(option => ({ ...option, text: ' ' })) } as Question,
      ['empty-text'],
    ],
    ['English letters', referred, { ...inRussian, prompt: { kind: 'card', text: 'Какой year?' } }, ['latin-letters']],
    [
      'a typed one of another card', referred,
      typedQuestion('1995', { type: 'date', value: '1995', precision: 'year' }, { id: choice.id, cardId: 'f3/0', lang: 'ru', prompt: { kind: 'card', text: 'Год?' } }),
      ['another-question'],
    ],
    [
      'a typed one of its card', referred,
      typedQuestion('1995', { type: 'date', value: '1995', precision: 'year' }, { id: choice.id, cardId: 'f1/0', lang: 'ru', prompt: { kind: 'card', text: 'Год?' } }),
      [],
    ],
    [
      'an answer that is not right', referred,
      typedQuestion('', { type: 'date', value: '1995', precision: 'year' }, { id: choice.id, cardId: 'f1/0', lang: 'ru', prompt: { kind: 'card', text: 'Год?' } }),
      ['right-is-wrong'],
    ],
  ])('is faulty with %s', (_, made, worded, found) => {
    expect(rules(made, worded)).toEqual(found)
  })
})

describe('the audit of a deck in a language', () => {
  const report = (count: number, seeds = [1]) => {
    const audit = startWordingAudit(buildQuizIndex(english), wordingOf(count))
    seeds.forEach(audit.addSeed)
    return audit.report()
  }

  it('counts each question once, and every one in one way', () => {
    const [once, twice] = [report(5), report(5, [1, 1])]
    expect(once.made).toBeGreaterThan(0)
    expect(twice).toEqual(once)
    expect(once.made).toBe(once.asMade + once.written + once.inEnglish)
    expect([...once.byKind.values()].reduce((sum, { made }) => sum + made, 0)).toBe(once.made)
  })

  it('finds that too few are asked below two thirds of what is translated', () => {
    expect(LEAST_SHARE).toBeCloseTo(0.6667, 4)
    const { violations, translated, translatedAsked } = report(5)
    expect(violations.some(({ rule }) => rule === 'too-few-questions')).toBe(translatedAsked < 2 / 3 * translated)
    expect(report(0)).toMatchObject({ asMade: 0, translated: 0, translatedAsked: 0 })
    expect(report(0).violations.filter(({ rule }) => rule === 'too-few-questions')).toEqual([])
  })

  it('says why questions stay in English', () => {
    expect([...report(0).reasons.keys()]).toEqual(['not-translated'])
  })
})
