/** Which deck a quiz was made from. */
import type { Deck } from '../content/deck.ts'
import { withoutOtherAnswers } from '../content/deck.ts'
import { hashText } from '../random.ts'

/** Raised by a change that makes other questions of the same deck and seed. */
const GENERATOR_VERSION = 5

/**
 * Eight hexadecimal digits that change with anything of the deck that a quiz is made of, and with the way of making it.
 */
export function deckVersionOf({ facts, cards, entities, articles, topics, happenings }: Deck): string {
  const parts = [
    facts,
    cards,
    entities,
    topics,
    happenings,
    articles.map(({ id, shortTitle, sections }) => [id, shortTitle, sections]),
  ]
  const version = parts.reduce(
    (hash, part) => hashText(JSON.stringify(part, withoutOtherAnswers), hash),
    hashText(String(GENERATOR_VERSION)),
  )
  return version.toString(16).padStart(8, '0')
}
