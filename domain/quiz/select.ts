/** Which facts a quiz asks about, and how hard. */
import type { DeckFact } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import type { CardState } from '../progress/card-state.ts'
import type { QuizSelection } from './question.ts'
import type { Random } from '../random.ts'
import type { ForgettingCurve, Memory } from '../scheduling/scheduler.ts'
import { curveFor } from '../scheduling/parameters.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

/** What one learner knows at a moment (UTC ms). */
export interface LearnerKnowledge {
  states: ReadonlyMap<string, CardState>
  at: number
  /** By the learner's parameters; the standard one when missing. */
  curve?: ForgettingCurve
}

/** Nobody in particular: all is new. */
export const NO_KNOWLEDGE: LearnerKnowledge = { states: new Map(), at: 0 }

/** 0 new, 1 begun, 2 known (stable for a week), 3 well known (stable for a month, and recalled now). */
export type Familiarity = 0 | 1 | 2 | 3

const KNOWN_STABILITY_DAYS = 7
const WELL_KNOWN_STABILITY_DAYS = 30
const WELL_KNOWN_RECALL = 0.8

/** Whether a fact is one that a selection narrows to, learning aside. */
export function isSelected(
  fact: DeckFact,
  { topics, articles, factKinds, importances, units = [], facts = [] }: QuizSelection,
  unitById: DeckIndex['unitById'],
): boolean {
  const isInUnit = (id: string): boolean => {
    const unit = unitById.get(id)
    return unit !== undefined && (unit.facts.includes(fact.id) || unit.depth.includes(fact.id))
  }
  return (units.length === 0 || units.some(isInUnit))
    && (facts.length === 0 || facts.includes(fact.id))
    && (topics.length === 0 || topics.includes(fact.topic))
    && (articles.length === 0 || fact.evidence.some(({ article }) => articles.includes(article)))
    && (factKinds.length === 0 || factKinds.includes(fact.kind))
    && (importances.length === 0 || importances.includes(fact.importance))
}

function recallOf({ lastAt, stability }: Memory, { at, curve = curveFor(undefined) }: LearnerKnowledge): number {
  return curve((at - lastAt) / DAY_MS, stability)
}

/** The lowest retrievability (0–1) of a fact's begun cards; undefined when none is begun. */
export function weakestRecall(fact: DeckFact, knowledge: LearnerKnowledge): number | undefined {
  const recalls = fact.cards.flatMap((id) => {
    const memory = knowledge.states.get(id)?.memory
    return memory ? [recallOf(memory, knowledge)] : []
  })
  return recalls.length > 0 ? Math.min(...recalls) : undefined
}

/** How well a fact is known: by its most stable card. */
export function familiarityOf(fact: DeckFact, knowledge: LearnerKnowledge): Familiarity {
  const memories = fact.cards.flatMap(id => knowledge.states.get(id)?.memory ?? [])
  const best = memories.toSorted((a, b) => b.stability - a.stability)[0]
  if (!best)
    return 0
  if (best.stability >= WELL_KNOWN_STABILITY_DAYS && recallOf(best, knowledge) >= WELL_KNOWN_RECALL)
    return 3
  return best.stability >= KNOWN_STABILITY_DAYS ? 2 : 1
}

/** The facts that a quiz may ask about, in the order in which to try them: by chance, or the weakest first. */
export function candidateFacts(
  { deck, unitById }: DeckIndex,
  selection: QuizSelection,
  knowledge: LearnerKnowledge,
  random: Random,
): DeckFact[] {
  const selected = random.shuffle(deck.facts.filter(fact => isSelected(fact, selection, unitById)))
  if (selection.knowledge === 'any')
    return selected
  const recalls = new Map(selected.map(fact => [fact, weakestRecall(fact, knowledge)]))
  return selection.knowledge === 'new'
    ? selected.filter(fact => recalls.get(fact) === undefined)
    : selected.filter(fact => recalls.get(fact) !== undefined).toSorted((a, b) => recalls.get(a)! - recalls.get(b)!)
}

/** How likely each hardness (1, 2, 3) is, by familiarity: recognizing first, recalling when it is known. */
const hardnessWeights: Readonly<Record<Familiarity, readonly [number, number, number]>> = {
  0: [8, 3, 1],
  1: [5, 3, 2],
  2: [2, 3, 5],
  3: [1, 2, 8],
}

/** Relative likelihood of a hardness at a familiarity. */
export function weightOfHardness(familiarity: Familiarity, hardness: 1 | 2 | 3): number {
  return hardnessWeights[familiarity][hardness - 1]!
}

/**
 * The items in an order drawn by their weights: heavier ones come earlier more often (Efraimidis and Spirakis 2006:
 * u^(1/w)).
 */
export function drawByWeight<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): T[] {
  return items
    .map(item => ({ item, draw: ((random.next() + 1) / 2 ** 32) ** (1 / weightOf(item)) }))
    .toSorted((a, b) => b.draw - a.draw)
    .map(({ item }) => item)
}
