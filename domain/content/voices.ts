/** Who speaks of what: how many facts of each unit each article bears out. */
import type { DeckFact, DeckUnit } from './deck.ts'

export interface UnitVoices {
  unit: string
  /** Number of facts by article, in the order of the articles; 0 where an article is silent. */
  facts: readonly number[]
  /** The place of the only article that speaks of the unit, if there is but one. */
  only: number | undefined
}

/** The voices of each unit: an article counts for a fact that it supports or contradicts, not for context. */
export function voicesOfUnits(
  units: readonly Pick<DeckUnit, 'id' | 'facts' | 'depth'>[],
  articles: readonly string[],
  factById: ReadonlyMap<string, Pick<DeckFact, 'evidence'>>,
): UnitVoices[] {
  return units.map((unit) => {
    const heard = [...unit.facts, ...unit.depth].map(id => new Set(
      factById.get(id)?.evidence.filter(({ stance }) => stance !== 'context').map(({ article }) => article),
    ))
    const facts = articles.map(article => heard.filter(voices => voices.has(article)).length)
    const speaking = facts.flatMap((count, place) => count > 0 ? [place] : [])
    return { unit: unit.id, facts, only: speaking.length === 1 ? speaking[0] : undefined }
  })
}
