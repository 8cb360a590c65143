import { describe, expect, it } from 'vitest'
import type { DeckHappening } from '../../../../domain/content/deck.ts'
import type { Question } from '../../../../domain/quiz/question.ts'
import { auditQuestion } from '../../../../domain/quiz/audit.ts'
import { happeningEventsSteps } from '../../../../domain/quiz/happening-event.ts'
import { runThrough } from '../../../../domain/steps.ts'
import { buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import {
  choiceQuestion, date, dated, entity, happening, orderingQuestion, placeItem, placeQuestion, smallDeck,
} from './small-deck.ts'

const eventsOf = (...of: Parameters<typeof happeningEventsSteps>) => runThrough(happeningEventsSteps(...of))

const years = { alpha: '1995', beta: '1999', gamma: '2003', delta: '2008', omega: '2012' }
const president = (id: string, en: string, from: string, to?: string) =>
  entity(id, en, {
    kind: 'person', class: 'president',
    offices: [{ title: 'President of Kyrgyzstan', from, ...to && { to }, basis: 'general-knowledge' }],
  })
const people = [
  president('ann', 'Ann Ash', '1991', '2000'), president('bob', 'Bob Birch', '2001', '2010'), president('cid', 'Cid Cedar', '2011'),
]

/** A deck of five happenings, one of them otherwise. */
function deckWith(change: Partial<DeckHappening> = {}, fact: object = {}) {
  const facts = Object.entries(years).map(([id, year]) =>
    dated(id, id, year, { statement: `The ${id} pact came in ${year}.`, ...id === 'beta' && fact }))
  return buildQuizIndex(smallDeck(facts, people, Object.entries(years).map(([id, year]) =>
    happening(id, year, id === 'beta' ? change : {}))))
}

const title = (id: string): string => `The ${id} pact`
const item = (id: keyof typeof years) => placeItem(title(id), years[id])
const place = placeQuestion(item('beta'), [item('alpha'), item('gamma'), item('delta')])
const order = orderingQuestion(
  (['beta', 'alpha', 'gamma'] as const).map(id => ({ id, text: title(id), rank: Object.keys(years).indexOf(id) })),
  { prompt: { kind: 'order-happenings' } },
)
const two = (first: string, second: string): Question => ({
  ...choiceQuestion(), kind: 'before-after', cardId: null, prompt: { kind: 'which-first' }, key: 'a',
  options: choiceQuestion([first, second, '']).options.slice(0, 2),
})
const then = (id: string, key: 'a' | 'b' | 'c'): Question =>
  choiceQuestion(['Ann Ash', 'Bob Birch', 'Cid Cedar'], {
    kind: 'president', cardId: null, prompt: { kind: 'president-then', title: title(id) }, key,
  })

const rulesOf = (question: Question, quizIndex = deckWith()): string[] =>
  auditQuestion(question, quizIndex).map(({ rule }) => rule)
const otherwise = (value: string): Partial<DeckHappening> => ({ otherDates: [{ ...date(value), by: 'general-knowledge' }] })

describe('the audit of questions about time', () => {
  it.each<[string, Question]>([
    ['a place', place], ['an order', order], ['two', two(title('alpha'), title('beta'))],
    ['a President', then('beta', 'a')],
  ])('has nothing against %s', (_, question) => {
    expect(rulesOf(question)).toEqual([])
  })

  it.each<[string, Partial<DeckHappening>, object, string]>([
    ['about then', { when: { value: '1999', precision: 'circa' } }, {}, 'date-not-certain'],
    ['planned', { what: 'planned' }, {}, 'date-not-certain'],
    ['measured', { what: 'measured' }, {}, 'date-not-certain'],
    ['dated from outside', { when: { ...date('1999'), by: 'general-knowledge' } }, {}, 'date-not-certain'],
    ['doubtful', { isDateDoubtful: true }, {}, 'date-not-certain'],
    ['dated by a disputed fact', {}, { status: 'disputed' }, 'date-not-certain'],
    ['dated by an outdated fact', {}, { status: 'outdated' }, 'date-not-certain'],
    ['dated by what was planned', {}, { when: { ...date('1999'), what: 'planned' } }, 'date-not-certain'],
    ['dated otherwise by its fact', {}, { when: { ...date('1998'), what: 'happened' } }, 'date-not-certain'],
    [
      'of ten years', { when: date('1995/2005') }, { when: { ...date('1995/2005'), what: 'happened' } },
      'date-not-certain',
    ],
    ['no happening of this deck', { title: 'Another pact' }, {}, 'date-not-certain'],
  ])('finds what is %s, in every type, and the maker leaves it out', (_, change, fact, rule) => {
    const quizIndex = deckWith(change, fact)
    for (const question of [place, order, two(title('alpha'), title('beta')), then('beta', 'a')])
      expect(rulesOf(question, quizIndex)).toContain(rule)
    const asked = eventsOf(quizIndex.index.deck.happenings, quizIndex.index.factById).map(({ label }) => label)
    expect(asked).not.toContain(title('beta'))
  })

  it.each([
    ['The pact of 1999', 'title-tells-time'],
    ['The May pact', 'title-tells-time'],
    ['The first pact', 'title-tells-time'],
    ['Meeting', 'label-of-two-events'],
    ['Presidential election', 'label-of-several-events'],
  ])('finds a title that tells too much or too little: %s', (text, rule) => {
    const quizIndex = deckWith({ title: text })
    const [alpha, ...rest] = quizIndex.index.deck.facts
    const facts = [alpha!, ...rest, { ...alpha!, id: 'again', statement: 'A meeting in 1995.' }]
    const told = { ...quizIndex, index: { ...quizIndex.index, deck: { ...quizIndex.index.deck, facts } } }
    const question: Question = choiceQuestion(['Ann Ash', 'Bob Birch', 'Cid Cedar'], {
      kind: 'president', cardId: null, prompt: { kind: 'president-then', title: text }, key: 'a',
    })
    expect(rulesOf(question, told)).toContain(rule)
    const asked = eventsOf(told.index.deck.happenings, new Map(facts.map(fact => [fact.id, fact])))
    expect(asked.map(({ label }) => label)).not.toContain(text)
  })

  it('finds an order that is not certain', () => {
    expect(rulesOf(two(title('beta'), title('alpha')))).toEqual(['order-not-certain'])
    expect(rulesOf(order, deckWith(otherwise('2004')))).toEqual(['order-not-certain'])
    const wrong = orderingQuestion(
      (['alpha', 'gamma', 'beta'] as const).map((id, place) => ({ id, text: title(id), rank: 2 - place })),
      { prompt: { kind: 'order-happenings' } },
    )
    expect(rulesOf(wrong)).toContain('order-not-certain')
    expect(rulesOf({ ...two(title('alpha'), title('beta')), options: [] } as never)).toContain('too-few-parts')
  })

  it('finds a President who was not the only one, and a title that names one', () => {
    expect(rulesOf(then('beta', 'b'))).toEqual(['president-not-certain'])
    expect(rulesOf(then('beta', 'a'), deckWith(otherwise('2002')))).toEqual(['president-not-certain'])
    const named = deckWith({ title: 'Ash’s visit' })
    const question = { ...then('beta', 'a'), prompt: { kind: 'president-then', title: 'Ash’s visit' } } as Question
    expect(rulesOf(question, named)).toEqual(['title-tells-president'])
    expect(named.blueprints.some(({ id }) => id === 'president:happening/beta')).toBe(false)
    expect(deckWith().blueprints.some(({ id }) => id === 'president:happening/beta')).toBe(true)
  })
})
