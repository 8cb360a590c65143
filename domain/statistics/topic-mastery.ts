/** How far a topic is mastered: how much of it was begun, and how much of that would be recalled now. */
import type { StudyIndex } from '../content/deck-index.ts'
import type { CardState } from '../progress/card-state.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import { knowledgeOf, shareRetained } from './knowledge.ts'

export interface TopicMastery {
  topic: string
  facts: number
  /** Facts of which a card is begun. */
  factsBegun: number
  /** Share (0–1) of the facts begun. */
  coverage: number
  /** Mean retrievability (0–1) of the cards begun; null when none is. */
  retrievability: number | null
  /** Coverage × retrievability, 0–1: seen and forgotten is not mastered, nor is a small part known well. */
  mastery: number
}

/** The mastery of every topic of the deck at an instant (UTC ms), in the deck's order. */
export function topicMastery(
  { deck, factsOfTopic }: StudyIndex,
  states: ReadonlyMap<string, CardState>,
  at: number,
  curve?: ForgettingCurve,
): TopicMastery[] {
  return deck.topics.map(({ id }) => {
    const facts = factsOfTopic.get(id) ?? []
    const factsBegun = facts.filter(fact => fact.cards.some(card => states.get(card)?.memory)).length
    const knowledge = knowledgeOf(facts.flatMap(fact => fact.cards), states, at, curve)
    const coverage = facts.length === 0 ? 0 : factsBegun / facts.length
    const retained = shareRetained(knowledge)
    return {
      topic: id,
      facts: facts.length,
      factsBegun,
      coverage,
      retrievability: knowledge.started === 0 ? null : retained,
      mastery: coverage * retained,
    }
  })
}
