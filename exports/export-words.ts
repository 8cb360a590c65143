/** Every word in a file for other programs that neither the deck has nor a format prescribes, in one language. */
import type { BackWords } from '../domain/content/card-back.ts'

export interface ExportWords {
  /** What stands on the backs of cards. */
  back: BackWords
  /** Name of the Anki deck above those of the topics. */
  deckName: string
  /** The same for cards beside those of another language. */
  separateDeckName: string
  /** In a table, of something that is so. */
  yes: string
  calendar: {
    name: string
    /** What the calendar is, for who subscribes to it. */
    about: string
    /** What is to be done on a day, by the number of its cards. */
    reviews: (count: number) => string
    /** On a day that was called off. */
    noReviews: string
    /** Below each day. */
    hint: string
  }
}

/** Gives a message of the interface; of several forms that for `count`. */
export type TranslateExport = (key: string, count?: number) => string

/** The words from the messages of the interface (`export.words.…`) and those on the backs of cards. */
export function exportWords(t: TranslateExport, back: BackWords): ExportWords {
  const word = (key: string, count?: number): string => t(`export.words.${key}`, count)
  return {
    back,
    deckName: word('deckName'),
    separateDeckName: word('separateDeckName'),
    yes: word('yes'),
    calendar: {
      name: word('calendar.name'),
      about: word('calendar.about'),
      reviews: count => word('calendar.reviews', count),
      noReviews: word('calendar.noReviews'),
      hint: word('calendar.hint'),
    },
  }
}
