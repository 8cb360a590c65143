/**
 * What a quiz does to the schedule: the table of docs/adr/0007-quiz-and-schedule.md. A choice is
 * guessed right one time in three, and recognizing is not recalling; so a right choice proves little and a wrong one
 * much.
 */
import type { DeckIndex } from '../content/deck-index.ts'
import type { SteeringRequest } from '../planning/steering.ts'
import type { CardState } from '../progress/card-state.ts'
import type { NewReview } from '../progress/ports.ts'
import type { StudyMoment } from '../scheduling/study-day.ts'
import type { QuestionResult } from './result.ts'
import type { Confidence, GradedPart, Question, QuizMode } from './question.ts'
import { typeOf } from './question-types.ts'
import { gradeOutcomes, recordedDay } from '../planning/outcomes.ts'
import { countDueDays } from '../planning/steering.ts'
import { applyRecord, nextRecordTime, untouchedCard } from '../progress/card-state.ts'
import { isDue } from '../scheduling/scheduler.ts'

/** Why an answer moves a card, or does not: the rows of the table. */
export type ScheduleReason /** Again: it was known and is forgotten. */
  = | 'wrong-known'
/** A lapse was counted today already. */
    | 'wrong-again-today'
/** Begun, without a lapse. */
    | 'wrong-new'
/** In steps of minutes: it comes back by itself. */
    | 'wrong-in-steps'
/** Good: recalled when it was due. */
    | 'right-typed-due'
    | 'right-typed-not-due'
/** Good: recognized when due, and sure of it. */
    | 'right-choice-due-sure'
    | 'right-choice-due-unsure'
    | 'right-choice-not-due'
/** A right answer does not begin a card. */
    | 'right-new'
    | 'partly-right'
/** Exams measure; they change nothing. */
    | 'exam'
/** The learner, or the eighth lapse, has set the card aside. */
    | 'suspended'

/** The reasons that change a card, with the rating that is recorded. */
const ratingOf: Readonly<Partial<Record<ScheduleReason, 1 | 3>>> = {
  'wrong-known': 1,
  'wrong-new': 1,
  'right-typed-due': 3,
  'right-choice-due-sure': 3,
}

export interface PlannedEffect {
  questionId: string
  cardId: string
  reason: ScheduleReason
  /** Whether the card's schedule changes. */
  changesSchedule: boolean
  /**
   * The record to append when it counts, of mode `quiz`; otherwise of mode `cram`, which is shown and never written.
   */
  review: NewReview
}

export interface EffectRequest {
  results: readonly QuestionResult[]
  mode: QuizMode
  states: ReadonlyMap<string, CardState>
  index: Pick<DeckIndex, 'factById'>
  /** When the records are written. */
  moment: StudyMoment
  /** By which the cards are scheduled, and steered like those of study. */
  settings: SteeringRequest['settings']
}

type DueOn = SteeringRequest['dueOn']

interface AnsweredPart {
  question: Question
  part: GradedPart
  isPartlyRight: boolean
  confidence: Confidence | null
}

function reasonWhenWrong(state: CardState, studyDay: number): ScheduleReason {
  if (!state.memory)
    return 'wrong-new'
  if (state.memory.lastStudyDay === studyDay && state.lastRating === 1)
    return 'wrong-again-today'
  return state.memory.phase === 'review' ? 'wrong-known' : 'wrong-in-steps'
}

function reasonWhenRight(
  state: CardState,
  { question, confidence }: AnsweredPart,
  moment: StudyMoment,
): ScheduleReason {
  if (!state.memory)
    return 'right-new'
  const isCardDue = isDue(state.memory, moment)
  if (typeOf(question).isRecalled)
    return isCardDue ? 'right-typed-due' : 'right-typed-not-due'
  if (!isCardDue)
    return 'right-choice-not-due'
  return confidence === 3 ? 'right-choice-due-sure' : 'right-choice-due-unsure'
}

/** The row of the table for one answer. */
export function scheduleReason(
  answered: AnsweredPart,
  state: CardState,
  mode: QuizMode,
  moment: StudyMoment,
): ScheduleReason {
  if (mode === 'exam')
    return 'exam'
  if (state.suspended !== null)
    return 'suspended'
  if (answered.isPartlyRight)
    return 'partly-right'
  return answered.part.isRight ? reasonWhenRight(state, answered, moment) : reasonWhenWrong(state, moment.studyDay)
}

function planPart(
  part: GradedPart,
  state: CardState,
  { question, answer, grade }: QuestionResult,
  { mode, index, moment, settings }: EffectRequest,
  dueOn: DueOn,
): PlannedEffect | undefined {
  if (!answer || !grade)
    return undefined
  const { cardId } = state
  const fact = index.factById.get(part.factId)
  const isPartlyRight = grade.parts.length === 1 && grade.verdict === 'partial'
  const reason = scheduleReason({ question, part, isPartlyRight, confidence: answer.confidence }, state, mode, moment)
  const rating = ratingOf[reason]
  const chosen = typeOf(question).chosenText(question, answer.response, part)
  const dueDay = rating
    && recordedDay(
      gradeOutcomes({ card: { id: cardId, topic: fact?.topic ?? question.topic }, state, moment, settings, dueOn }),
      rating,
    )
  const { desiredRetention, parameters } = settings
  const review: NewReview = {
    cardId,
    factRevision: fact?.revision ?? 1,
    at: nextRecordTime(state, moment.at),
    utcOffset: moment.utcOffset,
    studyDay: moment.studyDay,
    mode: rating === undefined ? 'cram' : 'quiz',
    rating: rating ?? (part.isRight ? 3 : 1),
    durationMs: Math.round(answer.durationMs / grade.parts.length),
    desiredRetention,
    ...(parameters ? { parameters: parameters.values } : {}),
    ...(dueDay === undefined ? {} : { dueDay }),
    ...(answer.confidence === null ? {} : { confidence: answer.confidence }),
    ...(chosen === undefined ? {} : { chosen }),
  }
  return { questionId: question.id, cardId, reason, changesSchedule: rating !== undefined, review }
}

/** The card as it would be after a planned answer, from its state before it. */
export function stateAfterEffect({ review }: PlannedEffect, before: CardState): CardState {
  return applyRecord(before, { kind: 'review', device: '', seq: 0, ...review })
}

/**
 * Cards due on each study day, kept up with what the quiz itself moves: else its cards would all go to the same empty
 * day.
 */
function runningCounts(
  states: Iterable<CardState>,
): { dueOn: DueOn, move: (before: CardState, after: CardState) => void } {
  const counts = countDueDays(states)
  const dueOn: DueOn = day => counts.get(day) ?? 0
  const add = ({ memory, suspended }: CardState, cards: 1 | -1): void => {
    if (memory && !suspended)
      counts.set(memory.dueDay, dueOn(memory.dueDay) + cards)
  }
  return {
    dueOn,
    move(before, after) {
      add(before, -1)
      add(after, 1)
    },
  }
}

/**
 * What the answers of a quiz would write, in its order: for each card its first answer, with the days chosen as if each
 * were written before the next is planned. Unanswered questions and those without a card write nothing.
 */
export function planScheduleEffect(request: EffectRequest): PlannedEffect[] {
  const { dueOn, move } = runningCounts(request.states.values())
  const effects = new Map<string, PlannedEffect>()
  for (const result of request.results) {
    for (const part of result.grade?.parts ?? []) {
      if (part.cardId === null || effects.has(part.cardId))
        continue
      const state = request.states.get(part.cardId) ?? untouchedCard(part.cardId)
      const effect = planPart(part, state, result, request, dueOn)
      if (!effect)
        continue
      effects.set(effect.cardId, effect)
      move(state, stateAfterEffect(effect, state))
    }
  }
  return [...effects.values()]
}
