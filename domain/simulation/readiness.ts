/**
 * What will be known some days from now if a learner goes on as in the weeks before: the days to come played through
 * many times on the learner's own cards, each time with other luck and with other of the days that were. A range, as
 * one number would promise what nobody knows.
 */
import type { Answer } from '../statistics/answers.ts'
import type { KnownMoment } from '../statistics/known.ts'
import type { Memory } from '../scheduling/scheduler.ts'
import type { Play, PlayedCard } from './play-card.ts'
import type { Random } from '../random.ts'
import { noonOf } from '../planning/expected-days.ts'
import { createScheduler, DEFAULT_SCHEDULING, forgettingCurveOf } from '../scheduling/scheduler.ts'
import { knownStateOfFact, knownStateOfMemory } from '../statistics/known.ts'
import { createRandom } from '../random.ts'
import { habitsOf } from './habits.ts'
import { nextDay, playDay } from './play-card.ts'

/** Days from the first answer before anything is foretold. */
export const FEWEST_DAYS = 14
/** Days before today whose habits are played on. */
export const HABIT_DAYS = 28
/** How often the days to come are played through. */
const PLAYS = 12
/** Of the outcomes, sorted, the range leaves out this share (0–1) at either end. */
const LEFT_OUT = 0.1

export interface ReadinessRequest {
  answers: readonly Answer[]
  /** What is remembered of the deck's cards, and whether they are suspended. */
  states: ReadonlyMap<string, { memory: Memory | null, suspended: unknown }>
  /** Ids of the cards not begun, in the order in which they will be. */
  newCardIds: readonly string[]
  /** The facts and their cards that the question is about. */
  facts: readonly { cards: readonly string[] }[]
  today: number
  /** The study day that is asked about. */
  day: number
  /** The days, from tomorrow, of which the way there is told; `day` is the last. */
  stops: readonly number[]
  desiredRetention: number
  weights?: readonly number[]
  seed?: string
}

/** A range in which eight of ten outcomes lie, and their middle. */
export interface Range { low: number, middle: number, high: number }

/** What is foretold, or why nothing is. */
export type Readiness
  = | { kind: 'tooEarly', daysLeft: number }
    | { kind: 'paused' }
    | { kind: 'range', day: number, facts: Range, of: number, cards: { day: number, known: Range }[] }

/** One day as it was: whether there was study, and how many cards were begun. */
interface PastDay { isStudied: boolean, begun: number }

/** Days without study that are drawn beside those that were: something comes between in every life. */
const OTHER_DAYS: readonly PastDay[] = [{ isStudied: false, begun: 0 }, { isStudied: false, begun: 0 }]

/** The days before today, no further back than the first answer. */
function pastDays(answers: readonly Answer[], firstDay: number, today: number): PastDay[] {
  const from = Math.max(firstDay, today - HABIT_DAYS)
  const days = Array.from({ length: today - from }, (): PastDay => ({ isStudied: false, begun: 0 }))
  for (const { studyDay, mode, stage } of answers) {
    const day = days[studyDay - from]
    if (!day || mode === 'cram')
      continue
    day.isStudied = true
    day.begun += stage === 'new' ? 1 : 0
  }
  return days
}

/**
 * The days of one play: drawn from days that were themselves drawn from those before, so that a month that might have
 * gone otherwise widens the range as it should.
 */
function drawDays(past: readonly PastDay[], length: number, random: Random): PastDay[] {
  const days = [...past, ...OTHER_DAYS]
  const repertoire = days.map(() => random.pick(days))
  return Array.from({ length }, () => random.pick(repertoire))
}

/** Cards with the day on which each is begun; those whose turn does not come are left out. */
function cardsOfPlay({ states, newCardIds, today }: ReadinessRequest, days: readonly PastDay[]): PlayedCard[] {
  const begun = [...states].flatMap(([cardId, { memory, suspended }]): PlayedCard[] =>
    memory && suspended === null ? [{ cardId, memory, beginsOn: today }] : [])
  let next = 0
  const fresh = days.flatMap(({ begun: count }, place) =>
    newCardIds.slice(next, next += count).map((cardId): PlayedCard => ({
      cardId,
      memory: undefined,
      beginsOn: today + 1 + place,
    })))
  return [...begun, ...fresh]
}

/** The study day on which a card that is due on a day is really asked: the first one with study. */
function studiedFrom(day: number, firstDay: number, days: readonly PastDay[]): number {
  let place = day - firstDay
  while (place < days.length && !days[place]!.isStudied)
    place++
  return firstDay + place
}

type Memories = Map<string, { memory: Memory | null }>

/** How many cards were known at each stop of one play, and how many of the facts at the last one. */
function playThrough(request: ReadinessRequest, play: Play, past: readonly PastDay[], name: string): {
  cards: number[]
  facts: number
} {
  const { states, facts, stops, today } = request
  const firstDay = today + 1
  const days = drawDays(past, request.day - today, createRandom(0, `${name} days`))
  const asked = new Set(facts.flatMap(({ cards }) => cards))
  const ends: Memories = new Map([...states].filter(([id]) => asked.has(id)))
  const cards = stops.map(() => 0)
  const momentOf = (day: number): Pick<KnownMoment, 'at' | 'curve'> => ({ at: noonOf(day), curve: play.curve })
  const note = (memory: Memory | null | undefined, place: number): void => {
    if (knownStateOfMemory(memory, momentOf(stops[place]!)) === 'known')
      cards[place]!++
  }
  const played = cardsOfPlay(request, days)
  const inPlay = new Set(played.map(({ cardId }) => cardId))
  for (const [cardId, { memory }] of states) {
    if (!inPlay.has(cardId))
      stops.forEach((_, place) => note(memory, place))
  }
  for (const card of played) {
    const random = createRandom(0, `${name} ${card.cardId}`)
    const next = (earliest: number): number => studiedFrom(nextDay(card, earliest), firstDay, days)
    let day = next(firstDay)
    stops.forEach((stop, place) => {
      // It is asked in the morning, before the study of that day.
      for (; day < stop; day = next(day + 1))
        playDay(card, day, play, random)
      note(card.memory, place)
    })
    if (asked.has(card.cardId))
      ends.set(card.cardId, { memory: card.memory ?? null })
  }
  const moment = { states: ends, ...momentOf(request.day) }
  return { cards, facts: facts.filter(fact => knownStateOfFact(fact, moment) === 'known').length }
}

function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!
  return { low: at(LEFT_OUT), middle: at(0.5), high: at(1 - LEFT_OUT) }
}

/** What will be known on a day, as a range; nothing in the first two weeks, and nothing after weeks without study. */
export function readinessOf(request: ReadinessRequest): Readiness {
  const { answers, today, day, stops, desiredRetention, weights = DEFAULT_SCHEDULING.weights, facts } = request
  const firstDay = answers.reduce((first, { studyDay }) => Math.min(first, studyDay), today)
  if (today - firstDay < FEWEST_DAYS)
    return { kind: 'tooEarly', daysLeft: FEWEST_DAYS - (today - firstDay) }
  const past = pastDays(answers, firstDay, today)
  if (!past.some(({ isStudied }) => isStudied))
    return { kind: 'paused' }
  const play: Play = {
    scheduler: createScheduler({ ...DEFAULT_SCHEDULING, desiredRetention, weights }),
    curve: forgettingCurveOf(weights),
    habits: habitsOf(answers),
    today,
    timeByDay: Array.from({ length: day - today + 1 }, () => 0),
  }
  const plays = Array.from({ length: PLAYS }, (_, place) =>
    playThrough(request, play, past, `${request.seed ?? 'readiness'} ${place}`))
  return {
    kind: 'range',
    day,
    facts: rangeOf(plays.map(each => each.facts)),
    of: facts.length,
    cards: stops.map((stop, place) => ({ day: stop, known: rangeOf(plays.map(({ cards }) => cards[place]!)) })),
  }
}
