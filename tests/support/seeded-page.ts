/** The app in a browser, at a fixed time, with a made-up history in its database. */
import type { Page } from '@playwright/test'
import type { Deck } from '../../domain/content/deck.ts'
import type { ReviewRecord } from '../../domain/progress/records.ts'
import type { LearnerPlan } from '../../domain/simulation/learner.ts'
import { simulateLearner } from '../../domain/simulation/learner.ts'
import { spokenDeck } from '../e2e/deck.ts'
import { writeHistory } from './synthetic-log.ts'
import { untilRead } from './until-read.ts'

/** 22 November 2026, noon in Bishkek. */
export const TODAY = 20_779
export const NOON = new Date('2026-11-22T06:00:00Z')

export interface Seeded {
  deck: Deck
  records: ReviewRecord[]
}

const histories = new Map<string, ReviewRecord[]>()

/** What a learner answers by this plan, made once for all tests of a process. */
function answersOf(plan: LearnerPlan): ReviewRecord[] {
  const key = JSON.stringify(plan)
  const answers = histories.get(key) ?? simulateLearner(plan)
  histories.set(key, answers)
  return answers
}

/**
 * Opens the app at noon of `TODAY` and fills its database with the history of a learner who studied `days` days until
 * `lastDay`.
 */
export async function seedHistory(
  page: Page,
  { days, lastDay = TODAY - 1, ...plan }: { days: number, lastDay?: number } & Partial<LearnerPlan>,
): Promise<Seeded> {
  await page.clock.setFixedTime(NOON)
  await page.goto('/suspended')
  await untilRead(page)
  const deck = await spokenDeck()
  const revisions = new Map(deck.facts.map(({ id, revision }) => [id, revision]))
  const answers = answersOf({
    seed: 'seeded page',
    cardIds: deck.cards.map(card => card.id),
    firstDay: lastDay + 1 - days,
    days,
    newPerDay: 5,
    device: 'synthetic',
    ...plan,
  })
  // Answered as the deck is now: a card whose answer has changed since would be asked beside those that are due.
  const records = answers.map(answer => ({ ...answer, factRevision: revisions.get(answer.cardId.split('/')[0]!) ?? 1 }))
  await writeHistory(page, records)
  return { deck, records }
}
