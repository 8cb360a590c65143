/** A dated fact told without its date, so that it can be put in order or placed in a presidency. */
import type { DateAspect, DeckFact, PreciseDate } from '../content/deck.ts'
import type { Days } from './distractors-date.ts'
import { formatPreciseDate } from '../content/format-date.ts'
import { aspects, repeated, reporters, timeWords } from '../content/lexicon/en.generated.ts'
import { escapePattern } from '../escape-pattern.ts'
import { areOverlapping, daysOf, isHappening } from './distractors-date.ts'
import { stemsOf } from './words.ts'

export interface DatedEvent {
  fact: DeckFact
  label: string
  date: PreciseDate
  days: Days
}

/** Longest label: more could not be compared at a glance. */
const LONGEST_LABEL = 130

/** A phrase among several, as whole words. */
function anyPhrase(phrases: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${phrases.map(escapePattern).join('|')})(?![\\p{L}\\d])`, flags)
}

/** Words that point to a time without a figure, and years. */
const pointsToTime = anyPhrase(timeWords, 'iu')
const hasYear = /\b(?:19\d0s|\d{4})\b/

/** Whether a label tells when it was, by a year or a word that points to a time. */
export function tellsTime(label: string): boolean {
  return pointsToTime.test(label) || hasYear.test(label)
}

/** By the authors: a pattern is made once for all facts. */
const tellings = new WeakMap<readonly string[], RegExp>()

/** What an author says or shows is no event to put in order. */
function isReported(told: string, authors: readonly string[]): boolean {
  const telling = tellings.get(authors) ?? anyPhrase([...reporters, ...authors], 'iu')
  tellings.set(authors, telling)
  return telling.test(told) || /^(?:As|By) /i.test(told)
}

/** What only says who tells of the event. */
const attribution = /, according to \p{Lu}[\p{L}.]+(?=\.$)/u

/**
 * A date comes off without a scar where it opens the sentence, or where the sentence ends or only adds something after
 * it.
 */
function withoutDate(statement: string, date: string): string | undefined {
  const dated = `(?:in|on|at)(?: the (?:spring|summer|autumn|winter|beginning|end) of)? ${escapePattern(date)}`
  const opening = new RegExp(`^${dated},? `, 'i')
  const inside = new RegExp(`,? ${dated}(?=\\.$)|(?<!,) ${dated}(?=,| as )`, 'i')
  const plain = statement.replace(attribution, '')
  const told = opening.test(plain) ? plain.replace(opening, '') : plain.replace(inside, '')
  return told === plain ? undefined : told[0]!.toUpperCase() + told.slice(1).replace(/,?\.$/, '')
}

/** Whether a label tells of what its date is the date of: a lease that was signed is none that expired. */
export function tellsAspect(label: string, what: DateAspect): boolean {
  const words = aspects[what]
  return words === undefined || new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'iu').test(label)
}

const isRepeated = anyPhrase(repeated, 'iu')

/** Whether a label tells of one happening, not of what happens again and again: "an election took place". */
export function tellsOneEvent(label: string): boolean {
  return !isRepeated.test(label)
}

/**
 * Facts of another time that a label would tell of as well: "a strategy was adopted", in 2007 and again in 2019. Words
 * are compared first: those of a fact are remembered, its days are worked out.
 */
export function othersTold(label: string, fact: DeckFact, facts: readonly DeckFact[]): DeckFact[] {
  const stems = stemsOf(label)
  const days = fact.when && daysOf(fact.when.value)
  return facts.filter(other =>
    other.id !== fact.id && other.when && days && stems.isSubsetOf(stemsOf(other.statement))
    && !areOverlapping(daysOf(other.when.value), days),
  )
}

/**
 * The fact as an event without a date (`authors`: the names of those who write of it); undefined when it is none, or
 * its statement gives the time away otherwise.
 */
export function eventOf(fact: DeckFact, authors: readonly string[] = []): DatedEvent | undefined {
  const { when, status } = fact
  if (
    !when || !isHappening(when.what) || when.precision === 'circa' || status === 'disputed' || status === 'doubtful'
  )
    return undefined
  const told = withoutDate(fact.statement, formatPreciseDate(when))
  return told && !isReported(told, authors) && !tellsTime(told)
    && told.length <= LONGEST_LABEL && tellsAspect(told, when.what) && tellsOneEvent(told)
    ? { fact, label: told, date: when, days: daysOf(when.value) }
    : undefined
}
