/** What becomes of a case that was weighed: which sides were missed, and which facts come back. */
import type { DeckDebate } from '../content/deck.ts'

/** The holder of what is known outside the articles. */
export const OUTSIDE = ''

/** Who holds the claims, in an order that tells nothing; what is known outside stands last. */
export function holdersOf({ positions }: Pick<DeckDebate, 'positions'>): string[] {
  const holders = positions.map(({ by }) => by ?? OUTSIDE)
  return holders.toSorted((a, b) => Number(a === OUTSIDE) - Number(b === OUTSIDE) || a.localeCompare(b, 'en'))
}

/** Whether the chosen verdict is that of the case. */
export function isVerdictRight(
  { better }: Pick<DeckDebate, 'better'>,
  chosen: DeckDebate['better'] | undefined,
): boolean {
  return chosen === better
}

/**
 * The facts that were missed, each once: that of each side which was not made (`isMade` by place), and that of the
 * whole case when its verdict was wrong.
 */
export function missedFacts(
  { facts, positions }: Pick<DeckDebate, 'facts' | 'positions'>,
  isMade: readonly boolean[],
  isVerdictRight = true,
): string[] {
  return [...new Set([
    ...positions.filter((_, place) => !isMade[place]).map(({ fact }) => fact),
    ...isVerdictRight ? [] : facts.slice(0, 1),
  ])]
}
