/** Which deck a quiz was made from. */
import type { Deck } from '../content/deck.ts'
import { withoutOtherAnswers } from '../content/deck.ts'
import { hashText } from '../random.ts'

/** Raised by a change that makes other questions of the same deck and seed. */
const GENERATOR_VERSION = 5

/** The hash of a list as JSON writes it, an item at a time, from that of what stands before it. */
function* hashSteps(items: readonly unknown[], basis: number): Generator<void, number> {
  let hash = hashText('[', basis)
  for (const [place, item] of items.entries()) {
    hash = hashText((place > 0 ? ',' : '') + JSON.stringify(item, withoutOtherAnswers), hash)
    yield
  }
  return hashText(']', hash)
}

/**
 * Eight hexadecimal digits that change with anything of the deck that a quiz is made of, and with the way of making it;
 * worked out an item at a time.
 */
export function* deckVersionSteps(
  { facts, cards, entities, articles, topics, happenings }: Deck,
): Generator<void, string> {
  const parts = [
    facts,
    cards,
    entities,
    topics,
    happenings,
    articles.map(({ id, shortTitle, sections }) => [id, shortTitle, sections]),
  ]
  let version = hashText(String(GENERATOR_VERSION))
  for (const part of parts)
    version = yield* hashSteps(part, version)
  return version.toString(16).padStart(8, '0')
}
