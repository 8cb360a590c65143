/** Study by choice, beside the schedule: which cards, and in which order. */
import type { CardState } from '../progress/card-state.ts'
import type { ReviewRecord } from '../progress/records.ts'
import type { QueueCard } from '../scheduling/queue.ts'
import { LEECH_LAPSES } from '../progress/card-state.ts'
import { retrievability } from '../scheduling/scheduler.ts'

/**
 * Everything of a topic; what was forgotten or answered wrong today; what the learner has flagged; what is forgotten
 * again and again; cards by name.
 */
export type CustomStudy
  = | { kind: 'topic', topic: string }
    | { kind: 'mistakes' }
    | { kind: 'flagged' }
    | { kind: 'leeches' }
    | { kind: 'cards', ids: readonly string[] }

export interface CustomStudyRequest {
  study: CustomStudy
  /** The deck, in study order. */
  cards: readonly QueueCard[]
  states: ReadonlyMap<string, CardState>
  /** Answers that stand, those of today among them. */
  reviews: readonly ReviewRecord[]
  /**
   * Cards behind what was answered wrong in today's quizzes: of these there are reviews only where the learner let them
   * count.
   */
  quizMistakes?: ReadonlySet<string>
  moment: { at: number, studyDay: number }
}

function forgottenOn(reviews: readonly ReviewRecord[], studyDay: number): Set<string> {
  return new Set(
    reviews.filter(review => review.studyDay === studyDay && review.rating === 1).map(({ cardId }) => cardId),
  )
}

function isWanted({ study, states, reviews, quizMistakes, moment }: CustomStudyRequest): (card: QueueCard) => boolean {
  switch (study.kind) {
    case 'topic':
      return card => card.topic === study.topic && states.get(card.id)?.suspended !== 'learner'
    case 'mistakes': {
      const forgotten = forgottenOn(reviews, moment.studyDay)
      return card =>
        forgotten.has(card.id) || (quizMistakes?.has(card.id) === true && states.get(card.id)?.suspended !== 'learner')
    }
    case 'flagged':
      return card => typeof states.get(card.id)?.flag === 'string'
    case 'cards': {
      const ids = new Set(study.ids)
      return card => ids.has(card.id) && states.get(card.id)?.suspended !== 'learner'
    }
    case 'leeches':
      return card => (states.get(card.id)?.memory?.lapses ?? 0) >= LEECH_LAPSES
  }
}

/**
 * Ids of the cards for a custom study, the least known first and those never met last, in study order. Answers to them
 * are to be written with mode `cram`, which the schedule ignores, unless the learner wants them to count.
 */
export function customStudyCards(request: CustomStudyRequest): string[] {
  const { cards, states, moment } = request
  const recallOf = ({ id }: QueueCard): number => {
    const memory = states.get(id)?.memory
    return memory ? retrievability(memory, moment.at) : 2
  }
  return cards.filter(isWanted(request))
    .map(card => ({ id: card.id, recall: recallOf(card) }))
    .sort((a, b) => a.recall - b.recall)
    .map(({ id }) => id)
}
