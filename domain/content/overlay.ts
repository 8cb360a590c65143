/** What a translation puts over the English deck, as the app reads it: texts that are to be shown, nothing else. */

import type { BackWords } from './card-back.ts'
import type { TranslationLanguage } from './language-codes.ts'

export type { TranslationLanguage }
export { translationLanguages } from './language-codes.ts'

/** A card in another language, whole. */
export interface OverlayCard {
  /** A cloze has its gap as CLOZE_GAP. */
  front: string
  /** A cloze that is asked as a question. */
  isQuestion?: true
  /** As the learner reads it, where the app does not write it from a date, a figure or a name. */
  answer?: string
  accept?: string[]
  items?: string[]
  distractors?: { text: string, why: string }[]
}

/** A fact in another language; texts are missing where only the English is there, all of them without the statement. */
export interface OverlayFact {
  statement?: string
  why?: string
  note?: string
  /** The day on which a native speaker of the field approved it. */
  reviewed?: string
  /** By key. */
  cards: Record<string, OverlayCard>
}

/** The texts of a deck in another language, by the ids of what they belong to. */
export interface DeckOverlay {
  language: TranslationLanguage
  parts: Record<string, { title: string }>
  units: Record<string, { title: string, aim?: string, lead?: string }>
  topics: Record<string, { title: string, description?: string }>
  tickets: Record<string, { question: string, points: Record<string, string> }>
  debates: Record<string, OverlayDebate>
  happenings: Record<string, { title: string }>
  entities: Record<string, { description: string }>
  /** Study guides by article. */
  guides: Record<string, { guide: string }>
  facts: Record<string, OverlayFact>
  /** Titles of offices by their English titles. */
  offices: Record<string, string>
  /** Words on the backs of cards; missing where they are not translated. */
  backWords?: BackWords
}

/** A case to weigh in another language, whole. */
export interface OverlayDebate {
  question: string
  positions: { by?: string, says: string, ground: string }[]
  sum?: string
  since?: string
  answer: string
}

/** An overlay with nothing on it. */
export function emptyOverlay(language: TranslationLanguage): DeckOverlay {
  return {
    language,
    parts: {},
    units: {},
    topics: {},
    tickets: {},
    debates: {},
    happenings: {},
    entities: {},
    guides: {},
    facts: {},
    offices: {},
  }
}
