import type { DeckArticle } from './deck.ts'

/**
 * The bibliographic line of an article, in the manner of APA 7: authors, year, title, container, volume, issue and
 * pages.
 */
export function citeArticle(article: DeckArticle): { authors: string, year: string, title: string, container: string } {
  const authors = article.authors.map(({ family, given }) =>
    `${family}, ${given.split(/\s+/).map(name => `${name[0]}.`).join(' ')}`,
  )
  const { organization } = article
  const volume = [article.volume, article.issue && `(${article.issue})`].filter(Boolean).join('')
  return {
    authors: authors.length > 1
      ? `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1)}`
      : authors[0] ?? organization ?? '',
    year: article.year === undefined ? 'n.d.' : String(article.year),
    title: article.title,
    // APA 7 leaves out a site that is its own author.
    container: [
      authors.length === 0 && article.container === organization ? undefined : article.container,
      volume,
      article.pages,
    ].filter(Boolean).join(', '),
  }
}
