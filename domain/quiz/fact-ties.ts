/** Which facts speak of the same thing, so that an answer to one may be an answer to another: the ground of the truth check. */
import type { DeckFact } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import { stemsOf } from './words.ts'

export interface FactTies {
  /** Stems of what a fact says, with its note and the answers of its cards. */
  stemsOfFact: ReadonlyMap<string, ReadonlySet<string>>
  /** The facts that speak of the same thing as one, itself first: told in the same paragraph, or in much the same words. */
  kinOf: (factId: string) => readonly DeckFact[]
}

/** Likeness of statements from which two facts are kin. */
const KIN_LIKENESS = 0.25

function placesOf(fact: DeckFact): string[] {
  return fact.evidence.map(({ article, section, paragraph }) => `${article}/${section}/${paragraph}`)
}

function groupByStem(facts: readonly DeckFact[], stemsOfStatement: ReadonlyMap<string, ReadonlySet<string>>): Map<string, DeckFact[]> {
  const groups = new Map<string, DeckFact[]>()
  for (const fact of facts) {
    for (const stem of stemsOfStatement.get(fact.id)!) {
      const group = groups.get(stem)
      if (group)
        group.push(fact)
      else
        groups.set(stem, [fact])
    }
  }
  return groups
}

/** The facts whose statements are like one in words: Jaccard, counted along the words. */
function alikeFacts(stems: ReadonlySet<string>, stemsOfStatement: ReadonlyMap<string, ReadonlySet<string>>, factsByStem: ReadonlyMap<string, readonly DeckFact[]>): DeckFact[] {
  const shared = new Map<DeckFact, number>()
  for (const stem of stems) {
    for (const fact of factsByStem.get(stem) ?? [])
      shared.set(fact, (shared.get(fact) ?? 0) + 1)
  }
  return [...shared].filter(([fact, count]) => count / (stems.size + stemsOfStatement.get(fact.id)!.size - count) >= KIN_LIKENESS).map(([fact]) => fact)
}

/** Prepares the ties of a deck; kin are found on demand and kept. */
export function tieFacts({ deck, factById, cardById }: DeckIndex): FactTies {
  const statementStems = new Map(deck.facts.map(fact => [fact.id, stemsOf(fact.statement)]))
  const stemsOfFact = new Map(deck.facts.map((fact): [string, ReadonlySet<string>] =>
    [fact.id, stemsOf([fact.statement, fact.note ?? '', ...fact.cards.map(id => cardById.get(id)?.answer ?? '')].join(' '))]))
  const factsAt = new Map<string, DeckFact[]>()
  for (const fact of deck.facts) {
    for (const place of placesOf(fact))
      factsAt.set(place, [...factsAt.get(place) ?? [], fact])
  }
  const factsByStem = groupByStem(deck.facts, statementStems)
  const known = new Map<string, readonly DeckFact[]>()
  const findKin = (factId: string): readonly DeckFact[] => {
    const fact = factById.get(factId)
    if (!fact)
      throw new Error(`there is no fact ${factId}`)
    const alike = alikeFacts(statementStems.get(factId)!, statementStems, factsByStem)
    return [...new Set([fact, ...placesOf(fact).flatMap(place => factsAt.get(place) ?? []), ...alike])]
  }
  return {
    stemsOfFact,
    kinOf: (factId) => {
      const kin = known.get(factId) ?? findKin(factId)
      known.set(factId, kin)
      return kin
    },
  }
}
