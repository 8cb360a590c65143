/**
 * FSRS-6 for one card at a time. This is the only file that knows ts-fsrs; its names and quirks end here.
 *
 * ts-fsrs counts days between UTC dates and adds intervals to instants. Both are wrong for a learner in Bishkek, so it
 * is only ever shown midnights of study days: elapsed days are differences of study days, an interval of days comes
 * back as the study day on which the card is due, and an interval of minutes is added to the true time of the answer.
 */
import type { Card, FSRS, Grade, StepUnit } from 'ts-fsrs'
import type { DayCount } from './study-day.ts'
import {
  clipParameters,
  computeDecayFactor,
  default_w,
  forgetting_curve,
  fsrs,
  FSRSAlgorithm,
  get_fuzz_range,
  State,
  StrategyMode,
} from 'ts-fsrs'
import { countDays, DAY_MS, MINUTE_MS } from './study-day.ts'

/** 1 Again, 2 Hard (remembered, with effort), 3 Good, 4 Easy. Only Again means forgotten. */
export type Rating = 1 | 2 | 3 | 4
export const ratings = [1, 2, 3, 4] as const satisfies readonly Rating[]

export type MemoryPhase = 'learning' | 'review' | 'relearning'

/** What is known about one card's memory after its last answer. A card never answered has none. */
export interface Memory {
  phase: MemoryPhase
  /** Days until recall falls to 90 %. */
  stability: number
  /** 1 (easy) to 10 (hard). */
  difficulty: number
  /** Which learning or relearning step comes next. */
  learningStep: number
  /** Answers so far. */
  reps: number
  /** Times forgotten after it had been learnt. */
  lapses: number
  /** UTC ms of the last answer. */
  lastAt: number
  lastStudyDay: number
  /**
   * The latest study day of all answers, while it lies ahead of the last one because a clock was wrong (`countDays`).
   */
  furthestDay?: number
  /** UTC ms from which it is due, while it is in steps of minutes; otherwise null and `dueDay` alone decides. */
  dueAt: number | null
  /** Study day from which it is due. */
  dueDay: number
  /** Days from the last answer to `dueDay`; 0 in steps of minutes. */
  intervalDays: number
}

export interface SchedulingOptions {
  /** Probability of recall at which a card comes back, 0.70–0.97. */
  desiredRetention: number
  /** Longest interval, days. */
  maximumInterval: number
  /** Spread intervals a little, the same way each time for the same card and answer. */
  fuzz: boolean
  learningSteps: readonly StepUnit[]
  relearningSteps: readonly StepUnit[]
  /** The 21 parameters of FSRS-6. */
  weights: readonly number[]
}

export const DEFAULT_SCHEDULING: SchedulingOptions = {
  desiredRetention: 0.9,
  maximumInterval: 36_500,
  fuzz: true,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  weights: default_w,
}

/** Parameters brought within the bounds of FSRS-6, as the scheduler itself would bring them. */
export function clipWeights(weights: readonly number[]): number[] {
  return clipParameters([...weights], DEFAULT_SCHEDULING.relearningSteps.length)
}

const phaseOfState = {
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
} as const
const stateOfPhase = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const

export interface Scheduler {
  /** The memory after an answer at a moment. Pure: same card, memory, rating and moment give the same memory. */
  next: (cardId: string, memory: Memory | undefined, rating: Rating, moment: { at: number, studyDay: number }) => Memory
  /** What each rating would lead to, computed by `next` itself: what is previewed is what happens. */
  preview: (
    cardId: string,
    memory: Memory | undefined,
    moment: { at: number, studyDay: number },
  ) => Record<Rating, Memory>
}

function cardFor(memory: Memory | undefined, now: Date, elapsedDays: number): Card {
  if (!memory) {
    return {
      due: now,
      stability: 0,
      difficulty: 0,
      elapsed_days: 0,
      scheduled_days: 0,
      learning_steps: 0,
      reps: 0,
      lapses: 0,
      state: State.New,
    }
  }
  return {
    due: now,
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.intervalDays,
    learning_steps: memory.learningStep,
    reps: memory.reps,
    lapses: memory.lapses,
    state: stateOfPhase[memory.phase],
    last_review: new Date(now.getTime() - elapsedDays * DAY_MS),
  }
}

function memoryFrom(
  card: Card,
  now: Date,
  moment: { at: number, studyDay: number, furthestDay?: number },
  maximumInterval: number,
): Memory {
  if (card.state === State.New)
    throw new Error('Inconsistent: an answered card is new')
  const inMinutes = card.state !== State.Review
  const intervalDays = inMinutes ? 0 : Math.min(card.scheduled_days, maximumInterval)
  const dueAt = inMinutes ? moment.at + (card.due.getTime() - now.getTime()) : null
  return {
    phase: phaseOfState[card.state],
    stability: card.stability,
    difficulty: card.difficulty,
    learningStep: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastAt: moment.at,
    lastStudyDay: moment.studyDay,
    dueAt,
    dueDay: moment.studyDay + intervalDays,
    intervalDays,
    ...moment.furthestDay !== undefined && { furthestDay: moment.furthestDay },
  }
}

/** A scheduler for fixed options. Throws when ts-fsrs refuses them (a retention outside 0–1, unusable parameters). */
export function createScheduler(options: SchedulingOptions = DEFAULT_SCHEDULING): Scheduler {
  const engine: FSRS = fsrs({
    request_retention: options.desiredRetention,
    maximum_interval: options.maximumInterval,
    enable_fuzz: options.fuzz,
    enable_short_term: true,
    learning_steps: [...options.learningSteps],
    relearning_steps: [...options.relearningSteps],
    w: [...options.weights],
  })
  let seed = ''
  engine.useStrategy(StrategyMode.SEED, () => seed)

  const next: Scheduler['next'] = (cardId, memory, rating, moment) => {
    // The log may hold answers whose clock had gone back; for the memory no time has passed then.
    const { lastStudyDay: studyDay, elapsedDays, furthestDay } = countDays(memory, moment.studyDay)
    const hasFallen = memory !== undefined && studyDay < memory.lastStudyDay
    const at = hasFallen ? moment.at : Math.max(moment.at, memory?.lastAt ?? moment.at)
    const now = new Date(studyDay * DAY_MS)
    seed = `${cardId}#${memory?.reps ?? 0}`
    const { card } = engine.next(cardFor(memory, now, elapsedDays), now, rating as Grade)
    return memoryFrom(
      card,
      now,
      { at, studyDay, ...furthestDay !== undefined && { furthestDay } },
      options.maximumInterval,
    )
  }

  return {
    next,
    preview: (cardId, memory, moment) => ({
      1: next(cardId, memory, 1, moment),
      2: next(cardId, memory, 2, moment),
      3: next(cardId, memory, 3, moment),
      4: next(cardId, memory, 4, moment),
    }),
  }
}

/**
 * What FSRS itself knows of a memory, without dates, steps and counts: days until recall falls to 90 %, and 1 (easy) to
 * 10 (hard).
 */
export interface MemoryState extends DayCount {
  stability: number
  difficulty: number
}

/** The memory after an answer on a study day, from that before it (undefined: never answered). Pure. */
export type MemoryModel = (before: MemoryState | undefined, rating: Rating, studyDay: number) => MemoryState

/**
 * The memory model of FSRS-6 with some weights, apart from its scheduler: exactly the stability and difficulty that
 * `Scheduler.next` gives for the same answers, at a fraction of the cost, as no intervals are found. Throws when
 * ts-fsrs refuses the weights.
 */
export function createMemoryModel(weights: readonly number[] = DEFAULT_SCHEDULING.weights): MemoryModel {
  const algorithm = new FSRSAlgorithm({
    enable_short_term: true,
    relearning_steps: [...DEFAULT_SCHEDULING.relearningSteps],
    w: [...weights],
  })
  return (before, rating, studyDay) => {
    const { elapsedDays, ...days } = countDays(before, studyDay)
    const { stability, difficulty } = algorithm.next_state(before ?? null, elapsedDays, rating as Grade)
    return { stability, difficulty, ...days }
  }
}

/**
 * Probability (0–1) of recalling a card now, by the FSRS-6 forgetting curve over the true fraction of days since the
 * last answer: R(t) = (1 + factor · t / S)^decay.
 */
export function retrievability(
  memory: Memory,
  at: number,
  weights: readonly number[] = DEFAULT_SCHEDULING.weights,
): number {
  return forgetting_curve([...weights], Math.max(0, at - memory.lastAt) / DAY_MS, memory.stability)
}

/**
 * Days after which recall falls to a retention, as a multiple of the stability (1 at 0.9): the inverse of the
 * forgetting curve.
 */
export function intervalFactor(
  desiredRetention: number,
  weights: readonly number[] = DEFAULT_SCHEDULING.weights,
): number {
  const { decay, factor } = computeDecayFactor([...weights])
  return (desiredRetention ** (1 / decay) - 1) / factor
}

/** Probability of recall (0–1) some days (fractions count) after the last answer, at a stability in days. */
export type ForgettingCurve = (days: number, stability: number) => number

/**
 * The forgetting curve of some weights, R(t) = (1 + factor · t / S)^decay: for many cards at once, as its constants are
 * found once.
 */
export function forgettingCurveOf(weights: readonly number[] = DEFAULT_SCHEDULING.weights): ForgettingCurve {
  const { decay, factor } = computeDecayFactor([...weights])
  return (days, stability) => (1 + factor * Math.max(0, days) / stability) ** decay
}

/**
 * The intervals (days, both ends allowed) among which an exact interval may be moved a little: the fuzz range of
 * ts-fsrs. Intervals under 2.5 days are not moved.
 */
export function intervalRange(
  intervalDays: number,
  elapsedDays: number,
  maximumInterval: number,
): { from: number, to: number } {
  if (intervalDays < 2.5)
    return { from: Math.round(intervalDays), to: Math.round(intervalDays) }
  const { min_ivl, max_ivl } = get_fuzz_range(intervalDays, elapsedDays, maximumInterval)
  return { from: min_ivl, to: max_ivl }
}

/** Whether a card is due at a moment. */
export function isDue(memory: Memory, moment: { at: number, studyDay: number }): boolean {
  return memory.dueAt === null
    ? memory.dueDay <= moment.studyDay
    : memory.dueAt <= moment.at || memory.dueDay < moment.studyDay
}

/** ms until an interval of minutes ends, or the days of a longer one: what a grade button shows. */
export type NextInterval = { unit: 'minutes', minutes: number } | { unit: 'days', days: number }

/** How long until a card comes back, as a grade button tells it. */
export function nextIntervalOf(memory: Memory): NextInterval {
  return memory.dueAt === null
    ? { unit: 'days', days: memory.intervalDays }
    : { unit: 'minutes', minutes: Math.round((memory.dueAt - memory.lastAt) / MINUTE_MS) }
}
