/** One row for every answer, with what was known of its card just before: what all pictures of the past are made of. */
import type { CardState } from '../progress/card-state.ts'
import type { CardRecord, ReviewRecord, StudyMode } from '../progress/records.ts'
import type { ForgettingCurve, Memory, Rating } from '../scheduling/scheduler.ts'
import { applyRecord, untouchedCard } from '../progress/card-state.ts'
import { LONGEST_COUNTED_MS } from '../scheduling/measured-times.ts'
import { curveFor } from '../scheduling/parameters.ts'
import { countDays, HOUR_MS, MINUTE_MS } from '../scheduling/study-day.ts'

/**
 * How far a card has come. Mature: an interval of three weeks or more, as in Anki; learning includes learning again.
 */
export type Stage = 'new' | 'learning' | 'young' | 'mature'
export const stages = ['new', 'learning', 'young', 'mature'] as const satisfies readonly Stage[]

/** Days of interval from which a card counts as mature. */
export const MATURE_DAYS = 21

export interface Answer {
  cardId: string
  /** UTC ms. */
  at: number
  studyDay: number
  /** Hour (0–23) on the learner's clock. */
  hour: number
  mode: StudyMode
  rating: Rating
  /** At most LONGEST_COUNTED_MS. */
  durationMs: number
  confidence: number | null
  /** Of the card just before. */
  stage: Stage
  /** Whether the schedule heeds it and the card had no such answer before on that study day. */
  isFirstOfDay: boolean
  /** What FSRS expected and what happened; null for cramming, new cards and second answers of a day. */
  prediction: Prediction | null
}

/** A prediction of recall and what came of it, with all that the measures of FSRS need. */
export interface Prediction {
  /** Probability (0–1) of recall, after whole study days, as FSRS is fitted and measured. */
  recall: number
  /** Study days since the answer before, at least 1. */
  elapsedDays: number
  /** Answers of the card so far, this one included, that came a study day or more after the one before. */
  longTermReviews: number
  /** How many of the earlier ones of those were Again. */
  longTermLapses: number
  /** Hard, Good or Easy. */
  isRecalled: boolean
}

/** A memory as an answer left it: what the definition of known looks at, and from which study day on. */
export interface MemoryStep extends Pick<Memory, 'phase' | 'lastAt' | 'stability'> {
  studyDay: number
}

/** One card's state and answers, grown record by record. */
export interface CardTally {
  state: CardState
  answers: Answer[]
  /** What each answer that the schedule heeds left, in their order; other parameters see the last one anew. */
  steps: MemoryStep[]
  longTermReviews: number
  longTermLapses: number
  /** Study day of the latest answer that the schedule heeds. */
  lastStudyDay: number | null
}

/** The tally of a card that has never been answered. */
export function emptyTally(cardId: string): CardTally {
  return {
    state: untouchedCard(cardId),
    answers: [],
    steps: [],
    longTermReviews: 0,
    longTermLapses: 0,
    lastStudyDay: null,
  }
}

/** How far a memory has come; none is a new card. */
export function stageOfMemory(memory: Memory | null): Stage {
  if (!memory)
    return 'new'
  if (memory.phase !== 'review')
    return 'learning'
  return memory.intervalDays >= MATURE_DAYS ? 'mature' : 'young'
}

function hourOf({ at, utcOffset }: ReviewRecord): number {
  const hours = Math.floor((at + utcOffset * MINUTE_MS) / HOUR_MS)
  return ((hours % 24) + 24) % 24
}

function predictionOf(tally: CardTally, record: ReviewRecord, curve: ForgettingCurve): Prediction | null {
  // What was predicted at the time, whatever the parameters are now.
  const predict = record.parameters === undefined ? curve : curveFor(record.parameters)
  const { memory } = tally.state
  const { elapsedDays } = countDays(memory ?? undefined, record.studyDay)
  if (!memory || elapsedDays < 1 || record.mode === 'cram')
    return null
  return {
    recall: predict(elapsedDays, memory.stability),
    elapsedDays,
    longTermReviews: tally.longTermReviews + 1,
    longTermLapses: tally.longTermLapses,
    isRecalled: record.rating > 1,
  }
}

function answerOf(tally: CardTally, record: ReviewRecord, curve: ForgettingCurve): Answer {
  return {
    cardId: record.cardId,
    at: record.at,
    studyDay: record.studyDay,
    hour: hourOf(record),
    mode: record.mode,
    rating: record.rating,
    durationMs: Math.min(record.durationMs, LONGEST_COUNTED_MS),
    confidence: record.confidence ?? null,
    stage: stageOfMemory(tally.state.memory),
    isFirstOfDay: record.mode !== 'cram' && tally.lastStudyDay !== record.studyDay,
    prediction: predictionOf(tally, record, curve),
  }
}

function noteStep({ steps, state: { memory } }: CardTally, record: CardRecord, before: Memory | null): void {
  if (!memory || memory === before)
    return
  const { phase, lastAt, stability, lastStudyDay } = memory
  const seenAnew = record.kind === 'review' ? undefined : steps.pop()
  steps.push({ studyDay: seenAnew?.studyDay ?? lastStudyDay, phase, lastAt, stability })
}

/** Adds the card's next record, in log order, to its tally. */
export function advanceTally(tally: CardTally, record: CardRecord, curve: ForgettingCurve): void {
  if (record.kind === 'review') {
    const answer = answerOf(tally, record, curve)
    tally.answers.push(answer)
    if (record.mode !== 'cram')
      tally.lastStudyDay = record.studyDay
    if (answer.prediction) {
      tally.longTermReviews++
      tally.longTermLapses += record.rating === 1 ? 1 : 0
    }
  }
  const { memory } = tally.state
  tally.state = applyRecord(tally.state, record, tally.answers)
  noteStep(tally, record, memory)
}

/** The tally of one card from its records, in log order, voided ones already left out. */
export function tallyOf(cardId: string, records: readonly CardRecord[], curve: ForgettingCurve): CardTally {
  const tally = emptyTally(cardId)
  for (const record of records)
    advanceTally(tally, record, curve)
  return tally
}
