/** Where a card's return is moved a little from what the scheduler says, and how many new cards a plan asks for. */
import type { CardState } from '../progress/card-state.ts'
import type { Settings } from '../progress/settings.ts'
import type { Memory, Rating } from '../scheduling/scheduler.ts'
import { movedTo } from '../scheduling/grading.ts'
import { newCardMinutes, TYPICAL_TIMES } from '../scheduling/answer-times.ts'
import { weightsOf } from '../scheduling/parameters.ts'
import { DEFAULT_SCHEDULING, intervalFactor, intervalRange } from '../scheduling/scheduler.ts'
import { isTallied } from '../scheduling/tallied-states.ts'
import { coversTopic, examDueDay, isFinalDay } from './exam-days.ts'
import { chooseInterval } from './load-balance.ts'

type SteeringSettings = Pick<Settings, 'loadBalance' | 'weekLoad' | 'exam' | 'desiredRetention' | 'parameters'>

export interface SteeringRequest {
  card: { id: string, topic: string }
  studyDay: number
  settings: SteeringSettings
  /** Cards already due on a study day. */
  dueOn: (studyDay: number) => number
}

/** New cards that are begun beside a backlog, as a share of the usual ones: it never blocks what is new for ever. */
const NEW_SHARE_IN_BACKLOG = 0.25

/** Whether an exam that lies ahead is about a topic. */
export function isExamTopic(exam: Settings['exam'], topic: string, studyDay: number): boolean {
  return exam !== null && studyDay < exam.examDay && coversTopic(exam.topics, topic)
}

function balancedInterval(memory: Memory, least: number, { studyDay, settings, dueOn }: SteeringRequest): number {
  const { loadBalance, weekLoad, desiredRetention, parameters } = settings
  if (!loadBalance && weekLoad.every(load => load === 'normal'))
    return memory.intervalDays
  const exact = Math.max(1, memory.stability * intervalFactor(desiredRetention, weightsOf(parameters?.values)))
  const { from, to } = intervalRange(exact, 0, DEFAULT_SCHEDULING.maximumInterval)
  // Outside of the range the order of the buttons has decided, and that stands.
  if (memory.intervalDays < from || memory.intervalDays > to || least > to)
    return memory.intervalDays
  return chooseInterval({
    studyDay,
    intervalDays: exact,
    range: { from: Math.max(from, least), to },
    dueOn: loadBalance ? dueOn : () => 0,
    week: weekLoad,
  })
}

function steered(memory: Memory, least: number, request: SteeringRequest): Memory {
  const { card, studyDay, settings: { exam } } = request
  if (memory.dueAt !== null)
    return memory
  const dueDay = memory.lastStudyDay + Math.max(least, balancedInterval(memory, least, request))
  return movedTo(
    memory,
    exam && isExamTopic(exam, card.topic, studyDay) ? examDueDay(card.id, studyDay, dueDay, exam) : dueDay,
  )
}

/**
 * What each rating leads to, with the load evened out and an exam heeded: within the fuzz range, and never a better
 * button with an earlier day. What is previewed by it is what is recorded as `dueDay`. Before an exam all buttons may
 * lead to its final days.
 */
export function steerPreviews(previews: Record<Rating, Memory>, request: SteeringRequest): Record<Rating, Memory> {
  const hard = steered(previews[2], 0, request)
  const good = steered(previews[3], hard.intervalDays, request)
  return { 1: steered(previews[1], 0, request), 2: hard, 3: good, 4: steered(previews[4], good.intervalDays, request) }
}

/** Cards due on each study day, of those not suspended. */
export function countDueDays(states: Iterable<CardState>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { memory, suspended } of states) {
    if (memory && !suspended)
      counts.set(memory.dueDay, (counts.get(memory.dueDay) ?? 0) + 1)
  }
  return counts
}

/** Tells how many of all cards are due on a study day, of those not suspended. */
export function dueOnBy(states: ReadonlyMap<string, CardState>): (studyDay: number) => number {
  if (isTallied(states))
    return day => states.dueOn(day)
  const counts = countDueDays(states.values())
  return day => counts.get(day) ?? 0
}

export interface PaceRequest {
  settings: Pick<Settings, 'newCardsPerDay' | 'exam' | 'backlogThrough'>
  studyDay: number
  /** The exam's cards that were begun before today. */
  begunBefore: number
}

/** New cards a day that would reach an exam's target by its final days; 0 when they have come. */
export function paceToExam(exam: NonNullable<Settings['exam']>, studyDay: number, begunBefore: number): number {
  return studyDay < exam.finalDay ? Math.max(0, Math.ceil((exam.target - begunBefore) / (exam.finalDay - studyDay))) : 0
}

/**
 * New cards that would fill the minutes that a learner gives an exam: beyond it no pace is asked, however late it is.
 */
export function mostNewCards({ minutesPerDay }: NonNullable<Settings['exam']>): number {
  return Math.floor(minutesPerDay / newCardMinutes(TYPICAL_TIMES))
}

/** Whether a new card waits until an exam is over, as its final days are for what has been begun. */
export function isHeldBack(exam: Settings['exam'], topic: string, studyDay: number): boolean {
  return isFinalDay(exam, studyDay) && isExamTopic(exam, topic, studyDay)
}

/**
 * New cards of a day. Before an exam at least what reaches its target by the final days, as far as the minutes go, and
 * in an exam's final days none when it is about everything; while a backlog is worked off a quarter of the usual ones.
 */
export function newCardsOfDay(
  { settings: { newCardsPerDay, exam, backlogThrough }, studyDay, begunBefore }: PaceRequest,
): number {
  if (exam && isFinalDay(exam, studyDay) && exam.topics.length === 0)
    return 0
  if (exam && studyDay < exam.finalDay)
    return Math.max(newCardsPerDay, Math.min(paceToExam(exam, studyDay, begunBefore), mostNewCards(exam)))
  return backlogThrough !== null && studyDay <= backlogThrough
    ? Math.ceil(newCardsPerDay * NEW_SHARE_IN_BACKLOG)
    : newCardsPerDay
}
