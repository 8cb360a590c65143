/** What the learner keeps about facts, to be found: their own notes, and stars by the word for them. */
import type { DeckFact } from '../content/deck.ts'
import type { FactState } from '../log/subject-states.ts'
import type { SearchDocument } from './search-document.ts'

/** What the app calls a star, in words that somebody might look for. */
export interface KeptWords {
  starred: string
  noted: string
}

/** A document for every fact with a note or a star whose sentence is known. */
export function keptDocuments(
  facts: Iterable<FactState>, sentenceOf: (factId: string) => Pick<DeckFact, 'statement' | 'lang'> | undefined, words: KeptWords,
): SearchDocument[] {
  return [...facts].flatMap(({ factId, note, isStarred }) => {
    const sentence = sentenceOf(factId)
    if (sentence === undefined || (note === '' && !isStarred))
      return []
    return {
      id: `kept ${factId}`,
      group: 'kept' as const,
      to: `/facts/${factId}`,
      title: { field: 'sentence' as const, text: sentence.statement, ...sentence.lang && { lang: sentence.lang } },
      lines: [
        ...isStarred ? [{ field: 'keyword' as const, text: words.starred }] : [],
        ...note === '' ? [] : [{ field: 'own' as const, text: note }, { field: 'keyword' as const, text: words.noted }],
      ],
      weight: 1,
    }
  })
}
