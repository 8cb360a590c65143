/** What is known now, by stage and by group of cards. */
import type { CardState } from '../progress/card-state.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import type { StatisticsCard } from './filter.ts'
import type { Knowledge } from './knowledge.ts'
import { DAY_MS } from '../scheduling/study-day.ts'
import { stageOfMemory } from './answers.ts'

export type CardStage = 'new' | 'learning' | 'young' | 'mature' | 'suspended'
export const cardStages = ['new', 'learning', 'young', 'mature', 'suspended'] as const satisfies readonly CardStage[]

type States = ReadonlyMap<string, CardState>

/** How far a card has come; one suspended counts as that alone. */
export function stageOfCard(state: CardState | undefined): CardStage {
  return state?.suspended ? 'suspended' : stageOfMemory(state?.memory ?? null)
}

/** Cards at each stage; the counts sum to the cards. */
export function countStages(cards: readonly StatisticsCard[], states: States): Record<CardStage, number> {
  const counts: Record<CardStage, number> = { new: 0, learning: 0, young: 0, mature: 0, suspended: 0 }
  for (const { id } of cards)
    counts[stageOfCard(states.get(id))]++
  return counts
}

function addCard(knowledge: Knowledge, recall: number | null): void {
  knowledge.cards++
  knowledge.started += recall === null ? 0 : 1
  knowledge.recalled += recall ?? 0
}

export interface GroupKnowledge extends Knowledge {
  id: string
}

/** Estimated recall now of each group that cards belong to, in the order in which the groups first come. */
export function knowledgeByGroup(
  cards: readonly StatisticsCard[],
  states: States,
  at: number,
  curve: ForgettingCurve,
  groupsOf: (card: StatisticsCard) => readonly string[],
): GroupKnowledge[] {
  const groups = new Map<string, GroupKnowledge>()
  for (const card of cards) {
    const memory = states.get(card.id)?.memory
    const recall = memory ? curve((at - memory.lastAt) / DAY_MS, memory.stability) : null
    for (const id of groupsOf(card)) {
      const group = groups.get(id) ?? { id, cards: 0, started: 0, recalled: 0 }
      groups.set(id, group)
      addCard(group, recall)
    }
  }
  return [...groups.values()]
}

/** Share (0–1) of the cards answered at least once. */
export function coverageOf({ cards, started }: Knowledge): number {
  return cards === 0 ? 0 : started / cards
}
