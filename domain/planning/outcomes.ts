/** What each grade of a card leads to, and the day that is written down with it: one rule for study and quizzes. */
import type { CardState } from '../progress/card-state.ts'
import type { Memory, Rating } from '../scheduling/scheduler.ts'
import type { SteeringRequest } from './steering.ts'
import type { StudyMoment } from '../scheduling/study-day.ts'
import { nextRecordTime } from '../log/record-order.ts'
import { schedulerFor } from '../scheduling/grading.ts'
import { reckonedAt } from '../scheduling/study-day.ts'
import { steerPreviews } from './steering.ts'

export interface OutcomesRequest extends Omit<SteeringRequest, 'studyDay'> {
  /** The card before the answer. */
  state: CardState
  /** Of the answer. */
  moment: StudyMoment
}

export interface GradeOutcomes {
  /** By the scheduler alone. */
  plain: Record<Rating, Memory>
  /** With load and exam heeded. */
  steered: Record<Rating, Memory>
}

/** What each rating would lead to, by the very functions that replay it. */
export function gradeOutcomes({ state, moment, ...steering }: OutcomesRequest): GradeOutcomes {
  const { studyDay } = moment
  const at = reckonedAt({ ...moment, at: nextRecordTime(state, moment.at) })
  const { card, settings: { desiredRetention, parameters } } = steering
  const plain = schedulerFor(desiredRetention, parameters?.values).preview(card.id, state.memory ?? undefined, {
    at,
    studyDay,
  })
  return { plain, steered: steerPreviews(plain, { ...steering, studyDay }) }
}

/** The study day to record with a rating as `dueDay`; undefined when the scheduler's own stands. */
export function recordedDay({ plain, steered }: GradeOutcomes, rating: Rating): number | undefined {
  const { dueDay } = steered[rating]
  return dueDay === plain[rating].dueDay ? undefined : dueDay
}
