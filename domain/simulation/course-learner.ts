/** Learners of whom it is known what they knew beforehand, played day by day with the app's own queue and schedule. */
import type { QueueCard } from '../content/deck-index.ts'
import type { CardState } from '../progress/card-state.ts'
import type { Rating } from '../scheduling/scheduler.ts'
import { checkedCards, gradeOfCheck, knownDueDay, leftToCheck } from '../course/unit-check.ts'
import { planDay } from '../planning/day.ts'
import { applyRecord, untouchedCard } from '../progress/card-state.ts'
import { defaultSettings } from '../progress/settings.ts'
import { createRandom } from '../random.ts'
import { nextCardOf } from '../scheduling/queue.ts'
import { retrievability } from '../scheduling/scheduler.ts'
import { DAY_MS, HOUR_MS } from '../scheduling/study-day.ts'

export interface CourseLearner {
  seed: number
  /** In study order. */
  cards: readonly QueueCard[]
  days: number
  newPerDay: number
  /** Facts that were known beforehand: recalled at any time with KNOWN_RECALL. */
  knows: (factId: string) => boolean
  /** So many units a day are checked ("I know this already") before the day's cards, in the order of the course. */
  checksPerDay: number
}

/** What a learner has come to at the end of the last day. */
export interface CourseRecall {
  /** Answers given, those of checks included. */
  answers: number
  /** Cards met that are recalled at the end of the last day (their expected number), as a share (0–1) of the deck. */
  recall: number
}

/** How often what was known beforehand is recalled. */
const KNOWN_RECALL = 0.98
/** How often a card that was never met is answered all the same. */
const GUESSED = 0.1
const FIRST_DAY = 20_000
const ANSWER_MS = 9_000

/** Plays a learner to the end of the last day. Every day is studied to its end, steps of minutes included. */
export function playCourseLearner(
  { seed, cards, days, newPerDay, knows, checksPerDay }: CourseLearner,
): CourseRecall {
  const random = createRandom(seed, 'course-learner')
  const states = new Map<string, CardState>()
  const factOf = new Map(cards.map(({ id, factId }) => [id, factId]))
  const settings = { ...defaultSettings(), newCardsPerDay: newPerDay }
  const unchecked = checksPerDay > 0 ? [...new Set(cards.flatMap(({ unit }) => unit ?? []))] : []
  let [answers, at, studyDay] = [0, 0, 0]
  let answered: string[] = []

  const answer = (cardId: string, rating: Rating, dueDay?: number): void => {
    states.set(cardId, applyRecord(states.get(cardId) ?? untouchedCard(cardId), {
      kind: 'review',
      device: 'learner',
      seq: answers++,
      at,
      cardId,
      factRevision: 1,
      utcOffset: 0,
      studyDay,
      mode: 'study',
      rating,
      durationMs: ANSWER_MS,
      desiredRetention: settings.desiredRetention,
      ...dueDay === undefined ? {} : { dueDay },
    }))
    if (!answered.includes(cardId))
      answered.push(cardId)
    at += ANSWER_MS
  }
  const recallOf = (cardId: string): number => {
    const memory = states.get(cardId)?.memory
    return knows(factOf.get(cardId)!) ? KNOWN_RECALL : memory ? retrievability(memory, at) : GUESSED
  }
  const isRecalled = (cardId: string): boolean => random.next() / 2 ** 32 < recallOf(cardId)
  const check = (unit: string): void => {
    for (let [card, ...rest] = checkedCards(cards, unit, states); card; [card, ...rest] = rest) {
      const isSure = knows(card.factId) && isRecalled(card.id)
      const checked = isSure ? 'sure' : 'unknown'
      if (isSure)
        answer(card.id, gradeOfCheck.sure, knownDueDay(studyDay, day => day))
      else
        answers++
      rest = leftToCheck(rest, card, checked)
    }
  }
  const next = (): string | undefined =>
    nextCardOf(planDay({ cards, states, moment: { at, studyDay }, settings, answered }).queue, states, true)

  for (let day = 1; day <= days; day++) {
    studyDay = FIRST_DAY + day
    at = studyDay * DAY_MS + 9 * HOUR_MS
    answered = []
    unchecked.splice(0, checksPerDay).forEach(check)
    for (let id = next(); id !== undefined; id = next())
      answer(id, isRecalled(id) ? 3 : 1)
  }
  at = studyDay * DAY_MS + 20 * HOUR_MS
  const met = cards.filter(({ id }) => states.get(id)?.memory)
  return { answers, recall: met.reduce((sum, { id }) => sum + recallOf(id), 0) / cards.length }
}
