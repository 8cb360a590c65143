/**
 * Wrong dates: real dates of other facts, of the same precision and near in time, that cannot be right for the stem.
 */
import type { DateAspect, DeckCard, DeckFact, PreciseDate } from '../content/deck.ts'
import type { Candidate, ChoicePool } from './distractors.ts'
import type { QuizContext } from './quiz-context.ts'
import type { Presidency } from '../time-line/presidencies.ts'
import { wellKnownDays } from '../content/lexicon/en.generated.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { DAY_MS } from '../scheduling/study-day.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { dateText } from './text-ref.ts'
import { presidencyAt } from '../time-line/presidencies.ts'
import { countShared, holdsPhrase } from './words.ts'

/** Dates further than this from the key are no temptation, in years. */
const REACH_YEARS = 12

const DAYS_PER_YEAR = 365.25

/** A date as days since 1970, first and last. */
export interface Days {
  from: number
  to: number
}

/** The days that a date can mean. */
export function daysOf(value: string): Days {
  return { from: Date.parse(earliestDay(value)) / DAY_MS, to: Date.parse(latestDay(value)) / DAY_MS }
}

/** True when two dates can be the same moment, as far as their precision tells. */
export function areOverlapping(first: Days, second: Days): boolean {
  return first.from <= second.to && second.from <= first.to
}

/** A date of the deck, with the fact that it belongs to and the entities that tell which thing that is about. */
interface DatedFact {
  fact: DeckFact
  date: PreciseDate
  days: Days
  entities: ReadonlySet<string>
}

/** Of what a fact's date is the date; the span of a comparison is the date of nothing. */
function aspectOf({ when }: DeckFact): DateAspect | undefined {
  return when?.what === 'compared' ? undefined : when?.what
}

/** Every dated thing of the deck: when facts were, and the dates that cards ask for. */
function findDatedFacts({ index }: QuizContext): DatedFact[] {
  return index.deck.facts.flatMap((fact) => {
    const asked = fact.cards.flatMap((id) => {
      const expected = index.cardById.get(id)?.expected
      return expected?.type === 'date' ? [{ value: expected.value, precision: expected.precision }] : []
    })
    const entities = tellingEntities(fact)
    const own = fact.when && aspectOf(fact) ? [fact.when] : []
    return [...own, ...asked].map(date => ({ fact, date, days: daysOf(date.value), entities }))
  })
}

function tellingEntities(fact: DeckFact): ReadonlySet<string> {
  return new Set(fact.entities.filter(id => id !== 'kyrgyzstan'))
}

const datedFacts = new WeakMap<QuizContext, readonly DatedFact[]>()

function allDatedFacts(context: QuizContext): readonly DatedFact[] {
  const known = datedFacts.get(context) ?? findDatedFacts(context)
  datedFacts.set(context, known)
  return known
}

/** Gathers the deck's dates now, so that the first question need not wait for it. */
export function prepareDatePools(context: QuizContext): void {
  allDatedFacts(context)
}

/**
 * The date as an option shows it when it must look like the key: a year from a finer date stays no finer than the key.
 */
function coarsenTo(key: PreciseDate, { value, precision }: PreciseDate): string | undefined {
  if (
    precision === key.precision && value.includes('/') === key.value.includes('/') && value.length === key.value.length
  )
    return value
  const isPlain = (key.precision === 'year' || key.precision === 'month')
    && (precision === 'day' || precision === 'month')
  return isPlain && value.length > key.value.length ? value.slice(0, key.value.length) : undefined
}

/**
 * The dated facts with whose dates a card's stem would be right too: told of the same thing (kin, or two particular
 * entities in common) and of the same aspect. Facts that carry the key's own date prove nothing against it.
 */
function rivalsOf(fact: DeckFact, context: QuizContext): DatedFact[] {
  const entities = tellingEntities(fact)
  const kin = new Set(context.ties.kinOf(fact.id))
  return allDatedFacts(context).filter(other =>
    (!aspectOf(fact) || !aspectOf(other.fact) || aspectOf(fact) === aspectOf(other.fact))
    && (kin.has(other.fact) || countShared(entities, other.entities) >= 2),
  )
}

const notHappening: ReadonlySet<DateAspect> = new Set(['published', 'measured', 'planned', 'compared'])

/** Whether a fact under an aspect is a happening; a book, a measured state, a plan or a comparison is none. */
export function isHappening(aspect: DateAspect): boolean {
  return !notHappening.has(aspect)
}

/** The year of a book is no temptation for that of a treaty, nor the other way round. */
function isOfLikeAspect(fact: DeckFact, otherFact: DeckFact): boolean {
  const [aspect, other] = [aspectOf(fact) ?? 'happened', aspectOf(otherFact) ?? 'happened']
  return aspect === other || (isHappening(aspect) && isHappening(other))
}

/** A span of three years does not stand beside one of nine. */
const LONGEST_SPAN_FACTOR = 2

function isOfLikeLength(first: Days, second: Days): boolean {
  const ratio = (first.to - first.from + 1) / (second.to - second.from + 1)
  return ratio <= LONGEST_SPAN_FACTOR && ratio >= 1 / LONGEST_SPAN_FACTOR
}

/** Whether a fact's statement says its date: only then does it explain what the wrong date really is. */
function tellsDate({ statement }: DeckFact, value: string): boolean {
  return value.split('/').every(part => statement.includes(part.slice(0, 4)))
}

/** What the wrong dates of one card are measured against. */
interface DateKey {
  card: DeckCard
  fact: DeckFact
  date: PreciseDate
  days: Days
  presidency: Presidency | undefined
  rivals: ReadonlySet<DeckFact>
}

function candidateFrom(
  { card, fact, date, days, presidency, rivals }: DateKey,
  other: DatedFact,
  context: QuizContext,
): Candidate | undefined {
  const distance = Math.abs(other.days.from - days.from) / DAYS_PER_YEAR
  const isOut = distance > REACH_YEARS + 1 || other.fact === fact || rivals.has(other.fact)
  const value = isOut || wellKnownDays.includes(other.date.value)
    ? undefined
    : coarsenTo(date, other.date)
  if (value === undefined)
    return undefined
  const written = dateText({ value, precision: date.precision })
  const { text } = written
  const shown = value === other.date.value ? other.days : daysOf(value)
  const shownDistance = Math.abs(shown.from - days.from) / DAYS_PER_YEAR
  if (shownDistance > REACH_YEARS || areOverlapping(shown, days) || holdsPhrase(card.front, text))
    return undefined
  const isSamePresidency = presidencyAt(earliestDay(value), context.presidencies) === presidency
  if (!isOfLikeAspect(fact, other.fact) || !isOfLikeLength(days, shown) || !tellsDate(other.fact, value))
    return undefined
  const likeKind = Number(other.fact.when?.what === fact.when?.what) * 2 + Number(other.fact.topic === fact.topic) * 2
    + Number(isSamePresidency)
  return {
    ...written,
    explain: () => rationaleFrom('dated', other.fact, context, { date: written }),
    score: likeKind - shownDistance / 2,
    position: shown.from,
  }
}

/** The choice of a card that asks for a date; undefined when the deck has too few dates like it. */
export function datePool(card: DeckCard, context: QuizContext): ChoicePool | undefined {
  const { expected } = card
  if (expected.type !== 'date' || wellKnownDays.includes(expected.value))
    return undefined
  const fact = factOf(context, card)
  const days = daysOf(expected.value)
  const rivals = rivalsOf(fact, context)
  const key: DateKey = {
    card,
    fact,
    date: expected,
    days,
    presidency: presidencyAt(earliestDay(expected.value), context.presidencies),
    rivals: new Set(rivals.map(rival => rival.fact)),
  }
  const taken = new Set(rivals.map(rival => rival.days.from))
  const candidates = allDatedFacts(context).flatMap(other => candidateFrom(key, other, context) ?? [])
  return poolFrom(
    card,
    { ...dateText(expected), position: days.from },
    candidates.filter(({ position }) => !taken.has(position!)),
    true,
  )
}
