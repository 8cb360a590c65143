/** Happenings of the timeline as events without a date, for questions about their time. */
import type { DateAspect, DeckFact, DeckHappening, DeckUnit, PreciseDate } from '../content/deck.ts'
import type { DatedEvent } from './event-label.ts'
import type { Presidency } from '../time-line/presidencies.ts'
import type { Rationale } from './question-parts.ts'
import type { ReferredText } from './text-ref.ts'
import type { QuizContext } from './quiz-context.ts'
import { monthNames } from '../content/format-date.ts'
import { DAY_MS } from '../scheduling/study-day.ts'
import { widestDays } from '../time-line/certainty.ts'
import { othersTold, tellsOneEvent, tellsTime } from './event-label.ts'
import { rationaleFrom } from './quiz-context.ts'
import { dateText } from './text-ref.ts'
import { countShared, holdsPhrase, stemsOf } from './words.ts'

/** `days` reach from the first to the last day that any of its dates can mean. */
export interface HappeningEvent extends DatedEvent {
  happening: DeckHappening
  /** All dates that are given for it, its own first. */
  dates: readonly PreciseDate[]
}

/** What went on for longer is no event to find a place for, in days. */
const LONGEST_DAYS = 3 * 366

/** Weight of a year in a statement against one word of the title. */
const TELLS_YEAR = 3

/** Dates of a plan, of a figure, of a comparison are no time at which something came about. */
const noEvent: readonly DateAspect[] = ['planned', 'measured', 'compared']

/** Whether the date of a happening can be asked for: it is exact, undoubted, and of what came about in a short time. */
export function hasCertainDate({ what, when, isDateDoubtful }: DeckHappening): boolean {
  const { from, to } = widestDays([when])
  return what === 'happened' && when.precision !== 'circa' && !when.by && !isDateDoubtful
    && Date.parse(to) - Date.parse(from) <= LONGEST_DAYS * DAY_MS
}

/**
 * The fact that says when a happening was, with its very date, and is not doubted, disputed or outdated: among several
 * one that tells the year and most of the title.
 */
export function datingFact(
  { title, facts, when }: DeckHappening,
  factById: ReadonlyMap<string, DeckFact>,
): DeckFact | undefined {
  const years = when.value.match(/\d{4}/g) ?? []
  const told = ({ statement }: DeckFact): number =>
    (years.some(year => statement.includes(year)) ? TELLS_YEAR : 0) + countShared(stemsOf(title), stemsOf(statement))
  return facts.flatMap(id => factById.get(id) ?? [])
    .filter(fact =>
      fact.when?.value === when.value && fact.when.precision !== 'circa' && !noEvent.includes(fact.when.what)
      && (fact.status === 'single-source' || fact.status === 'corroborated'))
    .toSorted((a, b) => told(b) - told(a))[0]
}

const monthPattern = new RegExp(`\\b(?:${monthNames.join('|')})\\b`)

/** Whether a title tells its time: by a year, a month, a day that everybody knows, a word like "first". */
export function titleTellsTime(title: string): boolean {
  return monthPattern.test(title) || tellsTime(title)
}

/** Whether a title names one of the presidents, whose time it thereby tells. */
export function titleTellsPresident(title: string, presidencies: readonly Presidency[]): boolean {
  return presidencies.some(({ name }) => holdsPhrase(title.replaceAll('’s', ''), name.split(' ').at(-1)!))
    || /\bpresident/i.test(title)
}

/** The dates of a happening; one within another says it more exactly and is no other date. */
export function datesOfHappening({ when, otherDates = [] }: DeckHappening): PreciseDate[] {
  const own = widestDays([when])
  const others = otherDates.filter((date) => {
    const { from, to } = widestDays([date])
    return from < own.from || to > own.to
  })
  return [when, ...others].map(({ value, precision }) => ({ value, precision }))
}

/** When it was, by the fact that says so: its date, and the others that are given. */
export function datedRationale(fact: DeckFact, dates: readonly PreciseDate[], context: QuizContext): Rationale {
  const date = dateText(...dates.slice(0, 1))
  return dates.length > 1
    ? rationaleFrom('dated-otherwise', fact, context, { date, others: dateText(...dates.slice(1)) })
    : rationaleFrom('dated', fact, context, { date })
}

/** What a question calls it. */
export function titleText({ label, happening }: HappeningEvent): ReferredText {
  return { text: label, ref: { of: 'title', happening: happening.id } }
}

/** Happenings from which chance brings the others of a question, and the id of the question. */
export interface Circle {
  id: string
  events: readonly HappeningEvent[]
}

/** Those of some events that are nearest to one in time, itself left out. */
export function nearestEvents(
  { days, happening }: HappeningEvent,
  events: readonly HappeningEvent[],
  count: number,
): HappeningEvent[] {
  const distance = (other: HappeningEvent): number => Math.abs(other.days.from + other.days.to - days.from - days.to)
  return events.filter(other => other.happening !== happening)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count)
}

/**
 * All happenings, those of its lane, and those of its unit: a quiz that is narrowed to a lane or a unit finds questions
 * that keep to it.
 */
export function circlesOf(
  anchor: HappeningEvent,
  events: readonly HappeningEvent[],
  units: readonly DeckUnit[],
): Circle[] {
  const { id, side } = anchor.happening
  const ofUnit = units.find(({ facts, depth }) => [...facts, ...depth].includes(anchor.fact.id))
  const isOfUnit = ({ fact }: HappeningEvent): boolean =>
    ofUnit !== undefined && [...ofUnit.facts, ...ofUnit.depth].includes(fact.id)
  return [
    { id: `happening/${id}`, events },
    { id: `happening/${id}/lane`, events: events.filter(({ happening }) => happening.side === side) },
    { id: `happening/${id}/unit`, events: events.filter(isOfUnit) },
  ]
}

/** The happenings whose time can be asked for, in order of time; found one by one. */
export function* happeningEventsSteps(
  happenings: readonly DeckHappening[],
  factById: ReadonlyMap<string, DeckFact>,
): Generator<void, HappeningEvent[]> {
  const facts = [...factById.values()]
  const events: HappeningEvent[] = []
  for (const happening of happenings) {
    yield
    const { title, when } = happening
    const fact = hasCertainDate(happening) ? datingFact(happening, factById) : undefined
    const isAlone = happenings.every(other => other === happening || other.title !== title)
    if (!fact || !isAlone || titleTellsTime(title) || !tellsOneEvent(`a ${title}`)
      || othersTold(title, fact, facts).length > 0)
      continue
    const dates = datesOfHappening(happening)
    const { from, to } = widestDays(dates)
    const days = { from: Date.parse(from) / DAY_MS, to: Date.parse(to) / DAY_MS }
    events.push({ happening, fact, label: title, date: when, dates, days })
  }
  return events
}
