/**
 * What the texts of a question stand for. A question is made from the English deck; with the references its words are
 * found in any language, and it stays the same question.
 */
import type { DeckCard, DeckEntity, DeckFact, PreciseDate } from '../content/deck.ts'
import { formatPreciseDate } from '../content/format-date.ts'

/** Something of the deck, and which of its texts. */
export type TextRef
  = | { of: 'front' | 'answer', card: string }
  /** One of the things to put in order, a wrong option by an author, and why that is wrong. */
    | { of: 'item' | 'distractor' | 'why', card: string, at: number }
    | { of: 'name' | 'acronym' | 'description', entity: string }
    | { of: 'date', dates: readonly PreciseDate[] }
    | { of: 'title', happening: string }
  /** A fact as it stands, and told without its date. */
    | { of: 'statement' | 'event', fact: string }

/** A text in English with what it stands for. */
export interface ReferredText {
  text: string
  ref: TextRef
}

/** What a card answers, as an option shows it. */
export function answerText({ id, answer }: DeckCard, text = answer): ReferredText {
  return { text, ref: { of: 'answer', card: id } }
}

/** The name of an entity, or its acronym where that is the text. */
export function nameText({ id, names, acronyms }: DeckEntity, text = names.en): ReferredText {
  return { text, ref: { of: text === acronyms?.en && text !== names.en ? 'acronym' : 'name', entity: id } }
}

/** One date or several. */
export function dateText(...dates: readonly PreciseDate[]): ReferredText {
  const plain = dates.map(({ value, precision }) => ({ value, precision }))
  return { text: plain.map(formatPreciseDate).join(', '), ref: { of: 'date', dates: plain } }
}

/** What a fact says. */
export function statementText({ id, statement }: DeckFact): ReferredText {
  return { text: statement, ref: { of: 'statement', fact: id } }
}

/** Texts by name, apart from what they stand for. */
export function toldBy(texts: Readonly<Record<string, ReferredText>>): {
  values: Record<string, string>
  refs: Record<string, TextRef>
} {
  const entries = Object.entries(texts)
  return {
    values: Object.fromEntries(entries.map(([name, { text }]) => [name, text])),
    refs: Object.fromEntries(entries.map(([name, { ref }]) => [name, ref])),
  }
}
