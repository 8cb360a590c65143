import type { Card, Grade } from 'ts-fsrs'
import type { ReviewRecord } from '../../domain/progress/records.ts'
import { createEmptyCard, fsrs } from 'ts-fsrs'
import { DAY_MS } from '../../domain/scheduling/study-day.ts'

/** What a replay is measured against, because it cannot be done cheaper: one call of ts-fsrs for every answer. */
export function bareLoop(records: readonly ReviewRecord[]): Map<string, Card> {
  const engine = fsrs({
    enable_fuzz: true,
    request_retention: 0.9,
    learning_steps: ['1m', '10m'],
    relearning_steps: ['10m'],
  })
  const states = new Map<string, Card>()
  for (const { cardId, rating, studyDay } of records) {
    const now = new Date(studyDay * DAY_MS)
    states.set(cardId, engine.next(states.get(cardId) ?? createEmptyCard(now), now, rating as Grade).card)
  }
  return states
}
