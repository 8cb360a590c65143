import type { DeckArticle } from './deck.ts'

/** The names by which an article is told of: those of its authors, or of the organization that publishes it. */
export function authorNames({ authors, organization }: Pick<DeckArticle, 'authors' | 'organization'>): string[] {
  return authors.length === 0 && organization !== undefined ? [organization] : authors.map(({ family }) => family)
}
