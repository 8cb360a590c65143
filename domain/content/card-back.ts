/** What stands on the back of a card, as text: the app lays it out, `npm run deck` prints it. */
import type { DeckArticle, DeckCard, DeckEvidence, DeckFact } from './deck.ts'
import { formatPreciseDate } from './format-date.ts'

/** Where to look it up: "Ozdilek (2025), Kyrgyzstan-EU Relations, ¶ 2". */
export function evidenceLocator(
  { article: id, section: sectionId, paragraph }: DeckEvidence,
  articles: ReadonlyMap<string, DeckArticle>,
): string {
  const article = articles.get(id)
  const section = article?.sections.find(candidate => candidate.id === sectionId)
  return `${article?.shortTitle ?? id}, ${section?.title ?? sectionId}, ¶ ${paragraph}`
}

/** How far a fact can be trusted, in words. */
export function statusInWords(
  { status, sources, asOf, evidence }: Pick<DeckFact, 'status' | 'sources' | 'asOf' | 'evidence'>,
  articles: ReadonlyMap<string, DeckArticle>,
): string {
  switch (status) {
    case 'corroborated':
      return `Corroborated: ${sources} articles say so`
    case 'single-source': {
      const source = evidence.find(({ stance }) => stance === 'supports')?.article
      return `Single source: only ${source ? articles.get(source)?.shortTitle ?? source : 'one article'} says so`
    }
    case 'disputed':
      return 'Disputed: the sources differ'
    case 'doubtful':
      return 'Doubtful: the source contradicts itself or what is known'
    case 'compared':
      return 'Compared: sources say different things side by side'
    case 'outdated':
      return asOf
        ? `Outdated: true as of ${formatPreciseDate({ value: asOf, precision: 'day' })}`
        : 'Outdated: no longer true'
  }
}

const stanceWords = { supports: 'Source', contradicts: 'Contradicted by', context: 'See also' } as const

/** The back of a card, line by line: answer, statement, status, note, and a line for each place in the sources. */
export function cardBack(
  card: Pick<DeckCard, 'answer'>,
  fact: DeckFact,
  articles: ReadonlyMap<string, DeckArticle>,
): string {
  return [
    card.answer,
    fact.statement,
    statusInWords(fact, articles),
    ...(fact.why ? [`Why it matters: ${fact.why}`] : []),
    ...(fact.note ? [`Note: ${fact.note}`] : []),
    ...fact.evidence.map(evidence => `${stanceWords[evidence.stance]}: ${evidenceLocator(evidence, articles)}`),
  ].join('\n')
}
