/** The statement of a fact as a sentence with a gap, where the answer of a card stands in it. */
import type { DeckCard, DeckFact } from '../content/deck.ts'
import { isListGap } from '../content/editorial.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { escapePattern } from '../escape-pattern.ts'

/** Most words around the gap: more could not be read at a glance. */
export const MOST_STATEMENT_WORDS = 26

/**
 * A card that asks for a name, a date or a quantity, asked with the statement of its fact; undefined where the answer
 * does not stand there word for word and once, where an author has written options for the front, where other members
 * of a list around it give it away, where the statement is long, and where the sources differ.
 */
export function statementGap(card: DeckCard, { statement, status }: DeckFact): DeckCard | undefined {
  // An author’s options are written for the front, which may say more than the statement does.
  if (card.distractors)
    return undefined
  const isNameable = ['entity', 'date', 'quantity'].includes(card.expected.type)
  if (!isNameable || card.kind === 'cloze' || status === 'disputed' || status === 'doubtful' || status === 'compared')
    return undefined
  const answer = new RegExp(`(?<![\\p{L}\\d])${escapePattern(card.answer)}(?![\\p{L}\\d])`, 'gu')
  if (statement.match(answer)?.length !== 1)
    return undefined
  const gapped: DeckCard = { ...card, kind: 'cloze', front: statement.replace(answer, CLOZE_GAP) }
  const words = gapped.front.split(/\s+/).length - 1
  return words > MOST_STATEMENT_WORDS || isListGap(gapped) ? undefined : gapped
}
