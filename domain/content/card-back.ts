/** What stands on the back of a card, as text: the app lays it out, `npm run deck` prints it. */
import type { DeckArticle, DeckCard, DeckEvidence, DeckFact, LanguageCode } from './deck.ts'
import { formatDateIn } from './localized-dates.ts'

/** A place in the sources: "Ozdilek (2025)", "Kyrgyzstan-EU Relations", "¶ 2". */
export function placeOfEvidence(
  { article: id, section: sectionId, paragraph }: DeckEvidence,
  articles: ReadonlyMap<string, Pick<DeckArticle, 'shortTitle' | 'sections'>>,
): { source: string, section: string, paragraph: string } {
  const article = articles.get(id)
  const section = article?.sections.find(candidate => candidate.id === sectionId)
  return { source: article?.shortTitle ?? id, section: section?.title ?? sectionId, paragraph: `¶ ${paragraph}` }
}

/** Where to look it up: "Ozdilek (2025), Kyrgyzstan-EU Relations, ¶ 2". */
export function evidenceLocator(evidence: DeckEvidence, articles: ReadonlyMap<string, DeckArticle>): string {
  const { source, section, paragraph } = placeOfEvidence(evidence, articles)
  return `${source}, ${section}, ${paragraph}`
}

/** The words on the back of a card that are not the fact’s own. */
export interface BackWords {
  /** With `{n}` for the number of articles. */
  corroborated: string
  /** With `{source}` for the article that says so. */
  singleSource: string
  disputed: string
  doubtful: string
  compared: string
  /** With `{asOf}` for a date. */
  outdated: string
  why: string
  note: string
  /** Before a place in the sources, by what it says of the fact. */
  supports: string
  contradicts: string
  context: string
  /** Beside the status, with `{asOf}` for a date. */
  asOf: string
  /** In place of the year of a source that has none. */
  undated: string
}

/** The words on the backs of cards in English. */
export const englishBackWords: BackWords = {
  corroborated: 'Corroborated: {n} articles say so',
  singleSource: 'Single source: only {source} says so',
  disputed: 'Disputed: the sources differ',
  doubtful: 'Doubtful: the source contradicts itself or what is known',
  compared: 'Compared: sources say different things side by side',
  outdated: 'Outdated: true as of {asOf}',
  why: 'Why it matters',
  note: 'Note',
  supports: 'Source',
  contradicts: 'Contradicted by',
  context: 'See also',
  asOf: 'as of {asOf}',
  undated: 'n.d.',
}

/** How far a fact can be trusted, in words. */
export function statusInWords(
  { status, sources, asOf, evidence }: Pick<DeckFact, 'status' | 'sources' | 'asOf' | 'evidence'>,
  articles: ReadonlyMap<string, DeckArticle>,
  words: BackWords = englishBackWords,
  language: LanguageCode = 'en',
): string {
  switch (status) {
    case 'corroborated':
      return words.corroborated.replace('{n}', String(sources))
    case 'single-source': {
      const source = evidence.find(({ stance }) => stance === 'supports')?.article
      return words.singleSource.replace('{source}', articles.get(source ?? '')?.shortTitle ?? source ?? '')
    }
    case 'outdated':
      return words.outdated.replace('{asOf}', asOf ? formatDateIn(language, { value: asOf, precision: 'day' }) : '')
    default:
      return words[status]
  }
}

/** The back of a card, line by line: answer, statement, status, note, and a line for each place in the sources. */
export function cardBack(
  card: Pick<DeckCard, 'answer'>,
  fact: DeckFact,
  articles: ReadonlyMap<string, DeckArticle>,
  words: BackWords = englishBackWords,
  language: LanguageCode = 'en',
): string {
  return [
    card.answer,
    fact.statement,
    statusInWords(fact, articles, words, language),
    ...(fact.why ? [`${words.why}: ${fact.why}`] : []),
    ...(fact.note ? [`${words.note}: ${fact.note}`] : []),
    ...fact.evidence.map(evidence => `${words[evidence.stance]}: ${evidenceLocator(evidence, articles)}`),
  ].join('\n')
}
