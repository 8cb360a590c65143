/**
 * Pacing towards an exam: all cards seen in time, the last repetition near the date, and an honest word on whether it
 * can be done.
 */
import type { CardState } from '../progress/card-state.ts'
import type { QueueCard } from '../scheduling/queue.ts'
import type { Scheduler } from '../scheduling/scheduler.ts'
import { expectedDays } from './expected-days.ts'

/** Days before the exam that are kept free of new cards, for a last pass over the weakest. */
export const FINAL_DAYS = 7

export interface ExamRequest {
  /** The cards the exam is about, in study order. */
  cards: readonly QueueCard[]
  states: ReadonlyMap<string, CardState>
  today: number
  /** Study day of the exam; the last day of study is the one before. */
  examDay: number
  /** What the learner is ready to give a day. */
  minutesPerDay: number
  /** Minutes that a new card takes on its first day, and a review on its day, with what forgetting adds. */
  minutesPerCard: { new: number, review: number }
  /** Of the exam's own schedule; its fuzz should be off. */
  scheduler: Scheduler
}

export interface ExamPlan {
  /** Days on which there can be study, today included; 0 when the exam is over or today. */
  daysLeft: number
  /** First study day of the final pass. */
  finalDay: number
  /** New cards that the plan keeps, and how many of them a day until the final pass. */
  newCards: string[]
  newPerDay: number
  /** Mean minutes a day that everything would take, and that what the plan keeps takes. */
  minutesForAll: number
  minutesNeeded: number
  /** Whether everything fits; if not, `leaveOut` says what to give up, and `isPossible` whether that is enough. */
  fitsAll: boolean
  isPossible: boolean
  /** New cards to leave out: the last in study order first. */
  leaveOut: string[]
}

interface Span {
  today: number
  finalDay: number
  lastDay: number
  daysLeft: number
}

function spanOf({ today, examDay }: ExamRequest): Span {
  const daysLeft = Math.max(0, examDay - today)
  // A short time is halved, so that there is something to pass over.
  const finalDays = Math.min(FINAL_DAYS, Math.floor(daysLeft / 2))
  return { today, finalDay: examDay - finalDays, lastDay: examDay - 1, daysLeft }
}

function countReviews(
  cardId: string,
  firstDay: number,
  state: CardState | undefined,
  { lastDay }: Span,
  scheduler: Scheduler,
): number {
  return expectedDays(cardId, state?.memory ?? undefined, firstDay, lastDay, scheduler).length
}

/** Minutes for the cards already begun: their reviews until the exam, and one more each in the final pass. */
function minutesForBegun({ cards, states, minutesPerCard, scheduler }: ExamRequest, span: Span): number {
  let minutes = 0
  for (const { id } of cards) {
    const state = states.get(id)
    if (state?.memory && !state.suspended) {
      minutes += (countReviews(id, Math.max(span.today, state.memory.dueDay), state, span, scheduler) + 1)
        * minutesPerCard.review
    }
  }
  return minutes
}

/** Reviews until the exam of a new card by the day on which it is begun: the same for all, so counted once. */
function reviewsByStart(span: Span, scheduler: Scheduler): number[] {
  return Array.from(
    { length: Math.max(1, span.finalDay - span.today) },
    (_, day) => countReviews('new', span.today + day, undefined, span, scheduler) - 1,
  )
}

function minutesForNew(
  count: number,
  reviews: readonly number[],
  { new: first, review }: ExamRequest['minutesPerCard'],
): number {
  let minutes = 0
  for (let place = 0; place < count; place++)
    minutes += first + (reviews[Math.floor(place * reviews.length / count)]! + 1) * review
  return minutes
}

/** The largest number of new cards, up to a limit, that fits; more cards never take less time. */
function mostThatFit(limit: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, limit]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle))
      low = middle
    else
      high = middle - 1
  }
  return low
}

/**
 * The plan for an exam. Minutes are means over the days left, as expected when cards are recalled as planned;
 * forgetting is in the minutes per card. Whatever is left out is new and last in study order: what has been learnt is
 * not thrown away.
 */
export function planExam(request: ExamRequest): ExamPlan {
  const { cards, states, minutesPerCard, minutesPerDay, scheduler } = request
  const span = spanOf(request)
  const { daysLeft, finalDay } = span
  const fresh = cards.filter(({ id }) => !states.get(id)?.memory && !states.get(id)?.suspended).map(({ id }) => id)
  const begun = minutesForBegun(request, span)
  const reviews = reviewsByStart(span, scheduler)
  const perDay = (count: number): number =>
    daysLeft === 0 ? 0 : (begun + minutesForNew(count, reviews, minutesPerCard)) / daysLeft
  const kept = daysLeft === 0 ? 0 : mostThatFit(fresh.length, count => perDay(count) <= minutesPerDay)
  return {
    daysLeft,
    finalDay,
    newCards: fresh.slice(0, kept),
    newPerDay: Math.ceil(kept / reviews.length),
    minutesForAll: perDay(fresh.length),
    minutesNeeded: perDay(kept),
    fitsAll: daysLeft > 0 && kept === fresh.length && perDay(kept) <= minutesPerDay,
    isPossible: daysLeft > 0 && perDay(kept) <= minutesPerDay,
    leaveOut: fresh.slice(kept).reverse(),
  }
}
