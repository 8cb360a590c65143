/** One card played through days to come, as a learner with some habits would answer it. */
import type { ForgettingCurve, Memory, Scheduler } from '../scheduling/scheduler.ts'
import type { Habits } from './habits.ts'
import type { Random } from '../random.ts'
import { noonOf } from '../planning/expected-days.ts'
import { DAY_MS, MINUTE_MS } from '../scheduling/study-day.ts'
import { pickWeighted } from './pick-weighted.ts'

/** A card as it goes through the days to come. */
export interface PlayedCard {
  cardId: string
  memory: Memory | undefined
  beginsOn: number
}

/** What the days are played with, and what they cost. */
export interface Play {
  scheduler: Scheduler
  curve: ForgettingCurve
  habits: Habits
  today: number
  /** ms of each day from today. */
  timeByDay: number[]
}

/** Answers of one card on one day at most, as in steps of minutes chance could go on. */
export const LONGEST_SITTING_ANSWERS = 20

function playAnswer(card: PlayedCard, moment: { at: number, studyDay: number }, play: Play, random: Random): void {
  const { scheduler, curve, habits, today, timeByDay } = play
  const { memory } = card
  const elapsed = memory ? Math.max(moment.studyDay - memory.lastStudyDay, (moment.at - memory.lastAt) / DAY_MS) : 0
  const isRecalled = memory !== undefined && random.fraction() < curve(elapsed, memory.stability)
  const rating = !memory
    ? pickWeighted(habits.firstRatings, [1, 2, 3, 4], random)
    : isRecalled
      ? pickWeighted(habits.recallRatings, [2, 3, 4], random)
      : 1
  timeByDay[moment.studyDay - today]! += !memory
    ? habits.durationMs.first
    : isRecalled
      ? habits.durationMs.recalled
      : habits.durationMs.forgotten
  card.memory = scheduler.next(card.cardId, memory, rating, moment)
}

/** A card’s answers of one study day: the first, and those in steps of minutes after it. */
export function playDay(card: PlayedCard, studyDay: number, play: Play, random: Random): void {
  let at = Math.max(noonOf(studyDay), (card.memory?.lastAt ?? 0) + MINUTE_MS)
  for (let answers = 0; answers < LONGEST_SITTING_ANSWERS; answers++) {
    playAnswer(card, { at, studyDay }, play, random)
    const dueAt = card.memory?.dueAt ?? null
    if (dueAt === null)
      return
    at = dueAt
  }
}

/** The next day from an earliest one on which a card is asked. */
export function nextDay({ memory, beginsOn }: PlayedCard, earliest: number): number {
  return Math.max(earliest, memory ? memory.dueDay : beginsOn)
}
