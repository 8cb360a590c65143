/** The statement of a fact as a sentence with a gap, where the answer of a card stands in it. */
import type { DeckCard, DeckFact } from '../content/deck.ts'
import { isListGap } from '../content/editorial.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { escapePattern } from '../escape-pattern.ts'
import { tellsOneEvent } from './event-label.ts'
import { stemsOf } from './words.ts'

/** Most words around the gap: more could not be read at a glance. */
export const MOST_STATEMENT_WORDS = 26

/** Share of a front's telling words from which its statement says as much as it does. */
const SAYS_AS_MUCH = 0.5

/** "The smallest of the four parts" tells which of three amounts it is. */
const superlative = /\b(?:largest|smallest|biggest|highest|lowest|greatest|most|least)\b/i

/**
 * Whether a statement leaves other answers open than the card does, or none at all: it says less than the front, tells
 * of what was at other times as well, or how the amount compares with others.
 */
function isLooselyTold({ front, expected }: DeckCard, statement: string, when: DeckFact['when']): boolean {
  const asked = stemsOf(front)
  const isFewer = asked.intersection(stemsOf(statement)).size < asked.size * SAYS_AS_MUCH
  switch (expected.type) {
    case 'date':
      return isFewer || when?.what === 'measured' || !tellsOneEvent(statement)
    case 'quantity':
      return isFewer || superlative.test(statement)
    default:
      return isFewer
  }
}

/**
 * A card that asks for a name, a date or a quantity, asked with the statement of its fact; undefined where the answer
 * does not stand there word for word and once, where an author has written options for the front, where other members
 * of a list around it give it away, where the statement is long or leaves more open than the front, and where the
 * sources differ.
 */
export function statementGap(card: DeckCard, { statement, status, when }: DeckFact): DeckCard | undefined {
  // An author’s options are written for the front, which may say more than the statement does.
  if (card.distractors)
    return undefined
  const isNameable = ['entity', 'date', 'quantity'].includes(card.expected.type)
  if (!isNameable || card.kind === 'cloze' || status === 'disputed' || status === 'doubtful' || status === 'compared')
    return undefined
  if (isLooselyTold(card, statement, when))
    return undefined
  const answer = new RegExp(`(?<![\\p{L}\\d])${escapePattern(card.answer)}(?![\\p{L}\\d])`, 'gu')
  if (statement.match(answer)?.length !== 1)
    return undefined
  const gapped: DeckCard = { ...card, kind: 'cloze', front: statement.replace(answer, CLOZE_GAP) }
  const words = gapped.front.split(/\s+/).length - 1
  return words > MOST_STATEMENT_WORDS || isListGap(gapped) ? undefined : gapped
}
