/** The course as a newcomer meets it, played day by day with the app's own queue and schedule. */
import type { StudyIndex } from '../content/deck-index.ts'
import type { CardState } from '../progress/card-state.ts'
import type { Settings } from '../progress/settings.ts'
import { planDay } from '../planning/day.ts'
import { applyRecord, untouchedCard } from '../progress/card-state.ts'
import { defaultSettings } from '../progress/settings.ts'
import { nextCardOf } from '../scheduling/queue.ts'
import { DAY_MS, HOUR_MS } from '../scheduling/study-day.ts'

export interface CourseDay {
  /** From 1. */
  day: number
  /** A unit of which new cards are met on the day. */
  unit: string
  /** Ids of its new cards, in the order in which they are met. */
  cards: string[]
}

export interface CourseRequest {
  days: number
  newPerDay: number
  settings?: Partial<Settings>
}

/** Study day of the first day, in UTC: any will do. */
const FIRST_DAY = 20_000
const SECONDS_AN_ANSWER = 15

/**
 * Which units and new cards a newcomer who answers everything with Good meets on which day: one entry for each unit of
 * a day, in the order in which they come. Every day is studied to its end, steps of minutes included.
 */
export function simulateCourse(
  { queueCards }: Pick<StudyIndex, 'queueCards'>,
  { days, newPerDay, settings }: CourseRequest,
): CourseDay[] {
  const states = new Map<string, CardState>()
  const unitOf = new Map(queueCards.map(({ id, unit = '' }) => [id, unit]))
  const all = { ...defaultSettings(), ...settings, newCardsPerDay: newPerDay }
  const course: CourseDay[] = []
  let seq = 0
  for (let day = 1; day <= days; day++) {
    const studyDay = FIRST_DAY + day
    const answered: string[] = []
    const met = new Map<string, string[]>()
    let at = studyDay * DAY_MS + 9 * HOUR_MS
    const next = (): string | undefined =>
      nextCardOf(
        planDay({ cards: queueCards, states, moment: { at, studyDay }, settings: all, answered }).queue,
        states,
        true,
      )
    for (let cardId = next(); cardId !== undefined; cardId = next()) {
      const state = states.get(cardId) ?? untouchedCard(cardId)
      if (!state.memory) {
        const unit = unitOf.get(cardId) ?? ''
        met.set(unit, [...met.get(unit) ?? [], cardId])
      }
      if (!answered.includes(cardId))
        answered.push(cardId)
      at += SECONDS_AN_ANSWER * 1000
      states.set(
        cardId,
        applyRecord(state, {
          kind: 'review',
          device: 'newcomer',
          seq: seq++,
          at,
          cardId,
          factRevision: 1,
          utcOffset: 0,
          studyDay,
          mode: 'study',
          rating: 3,
          durationMs: SECONDS_AN_ANSWER * 1000,
          desiredRetention: all.desiredRetention,
        }),
      )
    }
    course.push(...[...met].map(([unit, cards]) => ({ day, unit, cards })))
  }
  return course
}
