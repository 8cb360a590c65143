/** The state of memory in numbers: histograms, and the cards and facts that give trouble. */
import type { CardState } from '../progress/card-state.ts'
import type { ForgettingCurve } from '../scheduling/scheduler.ts'
import type { StatisticsCard } from './filter.ts'
import { LEECH_LAPSES } from '../progress/card-state.ts'
import { DAY_MS } from '../scheduling/study-day.ts'

export interface HistogramBin {
  from: number
  /** Not included, except in the last bin of a bounded scale. */
  to: number
  count: number
}

/** Bounds in days: a day, days, weeks, months, years. */
const STABILITY_BOUNDS = [0, 1, 3, 7, 14, 30, 60, 120, 240, 365, 730, Infinity]
const DIFFICULTY_BOUNDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const RECALL_BOUNDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Counts of values between bounds; values outside fall into the nearest bin. */
export function histogramOf(values: Iterable<number>, bounds: readonly number[]): HistogramBin[] {
  const bins = bounds.slice(1).map((to, place): HistogramBin => ({ from: bounds[place]!, to, count: 0 }))
  for (const value of values) {
    const place = bins.findIndex(({ to }) => value < to)
    bins[place < 0 ? bins.length - 1 : place]!.count++
  }
  return bins
}

export interface MemoryHistograms {
  stability: HistogramBin[]
  difficulty: HistogramBin[]
  recall: HistogramBin[]
}

/** Stability (days), difficulty (1–10) and retrievability now (0–1) of the begun cards. */
export function memoryHistograms(states: readonly CardState[], at: number, curve: ForgettingCurve): MemoryHistograms {
  const memories = states.flatMap(({ memory }) => memory ? [memory] : [])
  return {
    stability: histogramOf(memories.map(({ stability }) => stability), STABILITY_BOUNDS),
    difficulty: histogramOf(memories.map(({ difficulty }) => difficulty), DIFFICULTY_BOUNDS),
    recall: histogramOf(
      memories.map(({ lastAt, stability }) => curve((at - lastAt) / DAY_MS, stability)),
      RECALL_BOUNDS,
    ),
  }
}

export interface Leech {
  cardId: string
  lapses: number
  isSuspended: boolean
}

/** Cards forgotten again and again after they had been learnt, worst first. */
export function leechesOf(states: Iterable<CardState>): Leech[] {
  const leeches: Leech[] = []
  for (const { cardId, memory, suspended } of states) {
    if (memory && memory.lapses >= LEECH_LAPSES)
      leeches.push({ cardId, lapses: memory.lapses, isSuspended: suspended !== null })
  }
  return leeches.sort((a, b) => b.lapses - a.lapses)
}

export interface HardFact {
  factId: string
  /** Lapses of its cards together. */
  lapses: number
  /** Mean difficulty (1–10) of its begun cards. */
  difficulty: number
  begunCards: number
}

function isHarder(a: HardFact, b: HardFact): number {
  return b.lapses - a.lapses || b.difficulty - a.difficulty
}

/**
 * The facts forgotten most, and among those forgotten as often the most difficult ones. Facts never forgotten are not
 * hard.
 */
export function hardestFacts(
  cards: readonly StatisticsCard[],
  states: ReadonlyMap<string, CardState>,
  longest = 20,
): HardFact[] {
  const facts = new Map<string, HardFact>()
  for (const { id, factId } of cards) {
    const memory = states.get(id)?.memory
    if (!memory)
      continue
    const fact = facts.get(factId) ?? { factId, lapses: 0, difficulty: 0, begunCards: 0 }
    fact.difficulty = (fact.difficulty * fact.begunCards + memory.difficulty) / (fact.begunCards + 1)
    fact.begunCards++
    fact.lapses += memory.lapses
    facts.set(factId, fact)
  }
  return [...facts.values()].filter(({ lapses }) => lapses > 0).sort(isHarder).slice(0, longest)
}
