/** Wrong dates: real dates of other facts, of the same precision and near in time, that cannot be right for the stem. */
import type { DeckCard, DeckFact, PreciseDate } from '../content/deck.ts'
import type { Candidate, ChoicePool } from './distractors.ts'
import type { QuizGround } from './ground.ts'
import { earliestDay, formatPreciseDate, latestDay } from '../content/format-date.ts'
import { DAY_MS } from '../scheduling/study-day.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './ground.ts'
import { countShared, holdsPhrase } from './words.ts'

/** Dates further than this from the key are no temptation, in years. */
const REACH_YEARS = 12

/** Presidencies of Kyrgyzstan by their first day: dates of one presidency are like each other. */
const presidencyStarts = ['1990-10-01', '2005-03-25', '2010-04-07', '2011-12-01', '2017-11-24', '2021-01-28']

/** A date as days since 1970, first and last. */
export function daysOf(value: string): { from: number, to: number } {
  return { from: Date.parse(earliestDay(value)) / DAY_MS, to: Date.parse(latestDay(value)) / DAY_MS }
}

/** Which presidency a day falls in; 0 before the first. */
export function presidencyOf(value: string): number {
  return presidencyStarts.filter(start => start <= earliestDay(value)).length
}

/** True when two dates can be the same moment, as far as their precision tells. */
export function datesOverlap(first: string, second: string): boolean {
  const [a, b] = [daysOf(first), daysOf(second)]
  return a.from <= b.to && b.from <= a.to
}

/** Every dated thing of the deck: when facts were, and the dates that cards ask for. */
function datedFacts({ index }: QuizGround): { fact: DeckFact, date: PreciseDate }[] {
  return index.deck.facts.flatMap((fact) => {
    const asked = fact.cards.flatMap((id) => {
      const expected = index.cardById.get(id)?.expected
      return expected?.type === 'date' ? [{ fact, date: { value: expected.value, precision: expected.precision } }] : []
    })
    return fact.when ? [{ fact, date: fact.when }, ...asked] : asked
  })
}

const datedFactsOf = new WeakMap<QuizGround, ReturnType<typeof datedFacts>>()

function allDatedFacts(ground: QuizGround): ReturnType<typeof datedFacts> {
  const known = datedFactsOf.get(ground) ?? datedFacts(ground)
  datedFactsOf.set(ground, known)
  return known
}

/** Gathers the deck's dates now, so that the first question need not wait for it. */
export function prepareDatePools(ground: QuizGround): void {
  allDatedFacts(ground)
}

/** The date as an option shows it when it must look like the key: a year from a finer date stays no finer than the key. */
function coarsenTo(key: PreciseDate, { value, precision }: PreciseDate): string | undefined {
  if (precision === key.precision && value.includes('/') === key.value.includes('/') && value.length === key.value.length)
    return value
  const isPlain = (key.precision === 'year' || key.precision === 'month') && (precision === 'day' || precision === 'month')
  return isPlain && value.length > key.value.length ? value.slice(0, key.value.length) : undefined
}

/**
 * Another fact with which the date would be right too: told of the same thing (kin, or two particular entities in common)
 * and of the same aspect. Facts that carry the key's own date prove nothing against it.
 */
function couldAnswer(fact: DeckFact, other: DeckFact, ground: QuizGround): boolean {
  const entities = new Set(fact.entities.filter(id => id !== 'kyrgyzstan'))
  const isSameThing = ground.ties.kinOf(fact.id).includes(other) || countShared(entities, new Set(other.entities)) >= 2
  return isSameThing && (!fact.when || !other.when || fact.when.what === other.when.what)
}

function candidateFrom(card: DeckCard, fact: DeckFact, key: PreciseDate, other: { fact: DeckFact, date: PreciseDate }, ground: QuizGround): Candidate | undefined {
  const value = coarsenTo(key, other.date)
  const text = value === undefined ? '' : formatPreciseDate({ value, precision: key.precision })
  if (value === undefined || other.fact.id === fact.id || datesOverlap(value, key.value) || holdsPhrase(card.front, text) || couldAnswer(fact, other.fact, ground))
    return undefined
  const distance = Math.abs(daysOf(value).from - daysOf(key.value).from) / 365.25
  if (distance > REACH_YEARS)
    return undefined
  const likeKind = Number(other.fact.when?.what === fact.when?.what) * 2 + Number(other.fact.topic === fact.topic) * 2 + Number(presidencyOf(value) === presidencyOf(key.value))
  return { text, explain: () => rationaleFrom('dated', other.fact, ground, { date: text }), score: likeKind - distance / 2, position: daysOf(value).from }
}

/** The choice of a card that asks for a date; undefined when the deck has too few dates like it. */
export function datePool(card: DeckCard, ground: QuizGround): ChoicePool | undefined {
  const { expected } = card
  if (expected.type !== 'date')
    return undefined
  const fact = factOf(ground, card)
  const text = formatPreciseDate(expected)
  const candidates = allDatedFacts(ground).flatMap(other => candidateFrom(card, fact, expected, other, ground) ?? [])
  const taken = new Set(datesThatCouldBe(fact, ground))
  return poolFrom(card, { text, position: daysOf(expected.value).from }, candidates.filter(({ position }) => !taken.has(position!)), true)
}

/** First days of all dates that kin facts of the same aspect carry: each could be said to be right. */
function datesThatCouldBe(fact: DeckFact, ground: QuizGround): number[] {
  return allDatedFacts(ground).filter(other => couldAnswer(fact, other.fact, ground)).map(other => daysOf(other.date.value).from)
}
