import { describe, expect, it } from 'vitest'
import type { DeckHappening } from '../../../../domain/content/deck.ts'
import type {
  ChoiceQuestion, OrderingQuestion, PlaceQuestion, Question, QuestionKind,
} from '../../../../domain/quiz/question.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { earliestDay, latestDay } from '../../../../domain/content/format-date.ts'
import { auditQuestion } from '../../../../domain/quiz/audit.ts'
import { once } from '../../../../domain/quiz/blueprint.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { createQuiz, restoreQuiz } from '../../../../domain/quiz/generate.ts'
import { timeKinds } from '../../../../domain/quiz/question-kinds.ts'
import { buildQuestion, buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { gapsOf } from '../../../../domain/quiz/types/place.ts'
import { realDeck } from '../../../support/real-deck.ts'
import { dated, happening, smallDeck } from './small-deck.ts'

const index = indexDeck(await realDeck())
const quizIndex = buildQuizIndex(index)
const { happenings } = index.deck
const { presidencies } = quizIndex.context
const byTitle = new Map(happenings.map(happening => [happening.title, happening]))

/** At least so many questions of a kind about happenings, under one seed after the other. */
const QUESTIONS = 10_000

function questionsOf(kind: QuestionKind): Question[] {
  const places = quizIndex.blueprints.flatMap(({ id }, place) => id.startsWith(`${kind}:happening/`) ? [place] : [])
  const made: Question[] = []
  for (let seed = 0; made.length < QUESTIONS; seed++)
    made.push(...places.flatMap(place => buildQuestion(quizIndex, place, seed) ?? []))
  return made
}

/** First and last day of every date that is given for a happening: the rule, told once more and apart. */
function rangesOf({ when, otherDates = [] }: DeckHappening): { first: string, last: string }[] {
  return [when, ...otherDates].map(({ value }) => ({ first: earliestDay(value), last: latestDay(value) }))
}
const spans = new Map(happenings.map((happening) => {
  const ranges = rangesOf(happening)
  const first = ranges.map(range => range.first).toSorted()[0]!
  const last = ranges.map(range => range.last).toSorted().at(-1)!
  return [happening.title, { first, last }]
}))
const spanOf = (title: string): { first: string, last: string } => spans.get(title)!
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Those that may be asked for: exact, undoubted, done, by a fact that is not disputed. */
const fair = new Set(happenings.filter((happening) => {
  return happening.what === 'happened' && !happening.isDateDoubtful
    && happening.when.precision !== 'circa' && happening.facts.some((id) => {
    const { status, when } = index.factById.get(id)!
    return (status === 'single-source' || status === 'corroborated') && when?.value === happening.when.value
      && when.what !== 'planned'
  })
}).map(({ title }) => title))
const isFair = (title: string): boolean => fair.has(title)

const givesTime = /\d{4}|January|February|March|April|May|June|July|August|September|October|November|December/

describe('10,000 questions of a place on the line', () => {
  const places = once(() => questionsOf('place') as PlaceQuestion[])

  it('lie among things in an order that is certain, all of them fair', () => {
    const bad = places().filter(({ card, line }) =>
      line.length < 3 || [card, ...line].some(({ text }) => !isFair(text) || givesTime.test(text))
      || line.slice(1).some(({ text }, place) => spanOf(line[place]!.text).last >= spanOf(text).first))
    expect(bad).toEqual([])
  })

  it('have as right the gaps that no other thing forbids, one or two, and one that is wrong by a full unit', () => {
    for (const question of places()) {
      const { card, line } = question
      const own = rangesOf(byTitle.get(card.text)!)
      const right = Array.from({ length: line.length + 1 }, (_, gap) => gap).filter(gap => own.some(({ first, last }) =>
        line.every(({ text }, place) => place < gap ? last >= spanOf(text).first : first <= spanOf(text).last)))
      const graded = gapsOf(question)
      if (right.join() !== graded.join() || right.length > 2 || right.length === 0)
        expect({ card: card.text, line: line.map(({ text }) => text), graded }).toEqual({ right })
      const unit = (value: string): number => ({ 4: 365, 7: 28, 10: 1 })[value.split('/')[0]!.length as 4 | 7 | 10]
      const isClear = line.some(({ text, dates }) => {
        const [a, b] = [spanOf(card.text), spanOf(text)]
        const apart = Math.max(daysBetween(a.last, b.first), daysBetween(b.last, a.first))
        return apart >= Math.max(...[...card.dates, ...dates].map(({ value }) => unit(value)))
      })
      if (!isClear)
        expect(card.text).toBe('clearly wrong somewhere')
    }
  })

  it('ask for every happening that can be asked for, and test its card of the date where there is one', () => {
    const questions = places()
    expect(new Set(questions.map(({ card }) => card.text)).size).toBeGreaterThan(35)
    for (const { cardId, card } of questions.slice(0, 200)) {
      const expected = cardId === null ? undefined : index.cardById.get(cardId)!.expected
      const { first, last } = spanOf(card.text)
      const isOfThen = expected?.type === 'date' && earliestDay(expected.value) <= last && first <= latestDay(expected.value)
      expect(isOfThen || cardId === null).toBe(true)
    }
    expect(questions.some(({ cardId }) => cardId !== null)).toBe(true)
  })
})

describe('10,000 questions of an order', () => {
  it('have one order only, which is not shown, of three to five things', () => {
    const questions = questionsOf('ordering') as OrderingQuestion[]
    const bad = questions.filter(({ items, cardId }) => {
      const order = items.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text)
      return cardId !== null || items.length < 3 || items.length > 5
        || order.join() === items.map(({ text }) => text).join()
        || order.some(title => !isFair(title) || givesTime.test(title))
        || order.slice(1).some((title, place) => spanOf(order[place]!).last >= spanOf(title).first)
    })
    expect(bad).toEqual([])
    expect(questions.filter(({ items }) => items.length === 5).length).toBeGreaterThan(QUESTIONS / 2)
  })
})

describe('10,000 questions of before or after', () => {
  it('have one of two for certain, and test no card', () => {
    const questions = questionsOf('before-after') as ChoiceQuestion[]
    const bad = questions.filter(({ options, key, cardId }) => {
      const first = options.find(({ id }) => id === key)!.text
      const second = options.find(({ id }) => id !== key)!.text
      return cardId !== null || options.length !== 2 || ![first, second].every(isFair) || givesTime.test(first + second)
        || spanOf(first).last >= spanOf(second).first
    })
    expect(bad).toEqual([])
  })
})

describe('10,000 questions of the President then', () => {
  it('have one of three whose time holds all dates, named by no title', () => {
    const questions = questionsOf('president') as ChoiceQuestion[]
    const bad = questions.filter(({ options, key, prompt, cardId }) => {
      const title = prompt.kind === 'president-then' ? prompt.title : ''
      const { first, last } = spanOf(title)
      const touched = presidencies.filter(({ from, to }) => from <= last && first <= to)
      return cardId !== null || !isFair(title) || givesTime.test(title)
        || new Set(options.map(({ text }) => text)).size !== 3
        || touched.length !== 1 || touched[0]!.name !== options.find(({ id }) => id === key)!.text
        || touched[0]!.from > first || touched[0]!.to < last
        || presidencies.some(({ name }) => title.includes(name.split(' ').at(-1)!))
    })
    expect(bad).toEqual([])
  })
})

describe('the others of a question about time', () => {
  // Fifteen happenings, a year apart: of the last one the ten nearest are those from 2004 on.
  const years = Array.from({ length: 15 }, (_, place) => 2000 + place)
  const name = (year: number): string => `${'bcdfghjklmnpqrs'[year - 2000]}`.repeat(6)
  const told = years.map(year => dated(name(year), name(year), String(year), { statement: `The ${name(year)} in ${year}.` }))
  const small = buildQuizIndex(smallDeck(told, [], years.map(year =>
    happening(name(year), String(year), { title: `The ${name(year)}` }))))
  const ask = <Q extends Question>(id: string): Q[] => Array.from({ length: 200 }, (_, seed) =>
    buildQuestion(small, small.blueprints.findIndex(each => each.id === `${id}:happening/${name(2014)}`), seed) as Q)

  it('are, of which came first, from the ten nearest', () => {
    const shown = new Set(ask<ChoiceQuestion>('before-after').flatMap(({ options }) => options.map(({ text }) => text)))
    expect([...shown].toSorted()).toEqual(years.slice(4).map(year => `The ${name(year)}`))
  })

  it('are, of a line of four, two at least from the ten nearest', () => {
    const lines = ask<PlaceQuestion>('place').map(({ line }) => line.map(({ text }) => text))
    const far = years.slice(0, 4).map(year => `The ${name(year)}`)
    expect(new Set(lines.map(line => line.length))).toEqual(new Set([4]))
    expect(new Set(lines.map(line => line.filter(text => far.includes(text)).length))).toEqual(new Set([0, 1, 2]))
  })
})

describe('a quiz about time', () => {
  const settings = { ...defaultQuizSettings(), kinds: timeKinds }

  it('asks in all four ways, and no question shows a date that another asks for', () => {
    const quizzes = Array.from({ length: 60 }, (_, seed) => createQuiz(quizIndex, settings, seed))
    expect(new Set(quizzes.flatMap(({ questions }) => questions.map(({ kind }) => kind)))).toEqual(new Set(timeKinds))
    for (const { questions } of quizzes) {
      const told = questions.flatMap(question =>
        question.kind === 'place' ? question.line.flatMap(({ factIds }) => factIds) : [])
      expect(questions.flatMap(({ factIds }) => factIds).filter(id => told.includes(id))).toEqual([])
    }
  })

  it('keeps to the facts that are named, and comes back without them', () => {
    const among = new Set(happenings.filter(({ side }) => side === 'china').flatMap(({ facts }) => facts))
    const quizzes = Array.from({ length: 20 }, (_, seed) => createQuiz(quizIndex, settings, seed, undefined, among))
    expect(quizzes.every(({ questions }) => questions.length >= 3)).toBe(true)
    expect(new Set(quizzes.flatMap(({ questions }) => questions.map(({ kind }) => kind))).size).toBe(4)
    const asked = quizzes.flatMap(({ questions }) => questions.flatMap(({ factIds }) => factIds))
    expect(asked.filter(id => !among.has(id))).toEqual([])
    expect(restoreQuiz(quizIndex, quizzes[0]!.specification)).toEqual(quizzes[0])
  })

  it('of a unit gives places and presidents where the unit has happenings', () => {
    const unit = index.deck.units.find(({ facts }) => facts.includes('kyrgyzstan-joined-wto-1998'))!
    const selection = { ...settings.selection, units: [unit.id] }
    const questions = [1, 2, 3, 4, 5].flatMap(seed => createQuiz(quizIndex, { ...settings, selection }, seed).questions)
    expect(new Set(questions.map(({ kind }) => kind)).isSupersetOf(new Set(['place', 'president']))).toBe(true)
    const own = [...unit.facts, ...unit.depth]
    expect(questions.flatMap(({ factIds }) => factIds).filter(id => !own.includes(id))).toEqual([])
  })

  it('keeps the rules of the audit', () => {
    const places = quizIndex.blueprints.flatMap(({ id }, place) => id.includes(':happening/') ? [place] : [])
    const questions = places.flatMap(place => buildQuestion(quizIndex, place, 77) ?? [])
    expect(questions.flatMap(question => auditQuestion(question, quizIndex))).toEqual([])
  })
})
