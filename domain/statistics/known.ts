/**
 * What of a fact is known: the one definition that every mark, ring and count in the app goes by. How much of some
 * cards one would recall is an expectation of its own, for the pictures (knowledge.ts). docs/adr/0022 says why.
 */
import type { ForgettingCurve, Memory } from '../scheduling/scheduler.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

/** From this probability of recall on (0–1) a card counts as known. */
export const KNOWN_RECALL = 0.9

/**
 * How far a card, a fact or a unit has come. `new`: never answered. `learning`: begun, and not firm yet or not firm
 * again. `known`: firm, and recalled now with KNOWN_RECALL or more. `fading`: was firm, and is below that now.
 */
export type KnownState = 'new' | 'learning' | 'known' | 'fading'
export const knownStates = ['known', 'fading', 'learning', 'new'] as const satisfies readonly KnownState[]

/** How many facts are at each state. */
export type KnownCounts = Record<KnownState, number>

/** What the definition looks at. */
export interface KnownMoment {
  /** What is remembered of each card; nothing of one that was never answered. */
  states: ReadonlyMap<string, { memory: Pick<Memory, 'phase' | 'lastAt' | 'stability'> | null }>
  /** UTC ms. */
  at: number
  curve: ForgettingCurve
}

/** How well a card is known by what is remembered of it; it is firm from its first interval of days until forgotten. */
export function knownStateOfMemory(
  memory: Pick<Memory, 'phase' | 'lastAt' | 'stability'> | null | undefined,
  { at, curve }: Pick<KnownMoment, 'at' | 'curve'>,
): KnownState {
  if (!memory)
    return 'new'
  if (memory.phase !== 'review')
    return 'learning'
  return curve(Math.max(0, at - memory.lastAt) / DAY_MS, memory.stability) >= KNOWN_RECALL ? 'known' : 'fading'
}

/** How well a card is known at a moment. */
export function knownStateOfCard(cardId: string, moment: KnownMoment): KnownState {
  return knownStateOfMemory(moment.states.get(cardId)?.memory, moment)
}

/** How well a fact is known: as its weakest begun card; new while none of them is begun. */
export function knownStateOfFact({ cards }: { cards: readonly string[] }, moment: KnownMoment): KnownState {
  const begun = cards.map(id => knownStateOfCard(id, moment)).filter(state => state !== 'new')
  return (['fading', 'learning', 'known'] as const).find(state => begun.includes(state)) ?? 'new'
}

/** How many of some facts are at each state; the counts sum to the facts. */
export function countKnown(facts: Iterable<{ cards: readonly string[] }>, moment: KnownMoment): KnownCounts {
  const counts: KnownCounts = { known: 0, fading: 0, learning: 0, new: 0 }
  for (const fact of facts)
    counts[knownStateOfFact(fact, moment)]++
  return counts
}

/**
 * How well a unit is known, by its facts: new while none is begun, learning until all are firm, then known while every
 * fact is known, and fading when one of them is not any more. Of no facts it is new.
 */
export function knownStateOfUnit({ known, fading, learning, new: untouched }: KnownCounts): KnownState {
  if (known + fading + learning === 0)
    return 'new'
  if (learning + untouched > 0)
    return 'learning'
  return fading > 0 ? 'fading' : 'known'
}
