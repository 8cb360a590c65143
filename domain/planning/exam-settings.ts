/** From what a learner enters about an exam, and its plan, to what is kept of it; and what lies beyond it. */
import type { CardState } from '../progress/card-state.ts'
import type { Settings } from '../progress/settings.ts'
import type { Memory } from '../scheduling/scheduler.ts'
import type { ExamPlan } from './exam-plan.ts'
import { isActive } from '../scheduling/queue.ts'
import { coversTopic } from './exam-days.ts'

/** An exam as the settings keep it. */
export type ExamSetting = NonNullable<Settings['exam']>

/** Minutes a day that may be given to an exam. */
export const EXAM_MINUTES = { least: 1, most: 1440 } as const

/** Whether a number is one of minutes a day. */
export function isMinutesOfDay(minutes: unknown): minutes is number {
  return Number.isInteger(minutes) && (minutes as number) >= EXAM_MINUTES.least
    && (minutes as number) <= EXAM_MINUTES.most
}

interface DeckStates {
  cards: readonly { id: string, topic: string }[]
  states: ReadonlyMap<string, CardState>
}

/** States of the begun cards about some topics; none means all. */
export function begunAbout(
  { cards, states }: DeckStates,
  topics: readonly string[],
): (CardState & { memory: Memory })[] {
  return cards
    .filter(({ topic }) => coversTopic(topics, topic))
    .flatMap(({ id }) => states.get(id) ?? [])
    .filter((state): state is CardState & { memory: Memory } => state.memory !== null)
}

/** Cards of an exam that come back only when it is over; none of one that is over. */
export function countBeyondExam(
  deck: DeckStates,
  exam: Pick<ExamSetting, 'examDay' | 'topics'> | null,
  today: number,
): number {
  if (!exam || exam.examDay <= today)
    return 0
  return begunAbout(deck, exam.topics).filter(state => isActive(state, today) && state.memory.dueDay >= exam.examDay)
    .length
}

/**
 * What is kept of an exam that is to be prepared for: by its final pass all is begun that is begun now or that its plan
 * keeps.
 */
export function examSettingOf(
  deck: DeckStates,
  entered: Pick<ExamSetting, 'examDay' | 'topics' | 'minutesPerDay'>,
  plan: Pick<ExamPlan, 'finalDay' | 'newCards'>,
): ExamSetting {
  return { ...entered, finalDay: plan.finalDay, target: begunAbout(deck, entered.topics).length + plan.newCards.length }
}

/**
 * How many of some cards there are of each importance, the least important first; those of which there are none are
 * left out.
 */
export function countByImportance(
  cardIds: readonly string[],
  importanceOf: (cardId: string) => 1 | 2 | 3,
): { importance: 1 | 2 | 3, count: number }[] {
  return ([3, 2, 1] as const)
    .map(importance => ({ importance, count: cardIds.filter(id => importanceOf(id) === importance).length }))
    .filter(({ count }) => count > 0)
}
