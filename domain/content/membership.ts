import type { FactSource } from './schemas.ts'

/** Entries of a kind that facts are members of; `owner` has the first entry of every fact that was counted. */
export interface Membership {
  kind: 'unit' | 'happening'
  facts: ReadonlyMap<string, FactSource>
  owner: Map<string, string>
}

/**
 * Counts a fact as a member of an entry. Gives what is wrong: the fact is not there, was withdrawn, or is a member of
 * another entry of the kind; nothing where all is well.
 */
export function countMember(
  factId: string,
  entryId: string,
  { kind, facts, owner }: Membership,
): string | undefined {
  const fact = facts.get(factId)
  if (!fact)
    return `there is no fact "${factId}"`
  if (fact.withdrawn)
    return `the fact "${factId}" is withdrawn`
  const earlier = owner.get(factId)
  owner.set(factId, earlier ?? entryId)
  return earlier && `the fact "${factId}" is already in the ${kind} ${earlier}`
}
