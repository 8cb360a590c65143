import type { DeckArticle } from '../../domain/content/deck.ts'
import { cleanText } from '../clean-text.ts'

/** A person, or an organization that is no person. */
export type CslName = { family: string, given: string } | { literal: string }

/** The part of CSL-JSON that our articles fill (citationstyles.org, csl-data.json). */
export interface CslItem {
  'id': string
  'type': 'article-journal' | 'report' | 'webpage'
  'title': string
  'author'?: CslName[]
  'issued'?: { 'date-parts': number[][] }
  'container-title'?: string
  'publisher'?: string
  'volume'?: string
  'issue'?: string
  'page'?: string
  'DOI'?: string
  'URL'?: string
  'language'?: string
}

const typeOfKind = { 'journal-article': 'article-journal', 'analysis': 'report', 'web-page': 'webpage' } as const

function issued({ published, year }: DeckArticle): number[] | undefined {
  if (published)
    return published.split('-').map(Number)
  return year === undefined ? undefined : [year]
}

function namesOf({ authors, organization }: DeckArticle): CslName[] {
  if (authors.length === 0 && organization)
    return [{ literal: cleanText(organization) }]
  return authors.map(({ family, given }) => ({ family: cleanText(family), given: cleanText(given) }))
}

/** An article as an item of CSL-JSON. A report has a publisher where others have a container. */
export function cslOfArticle(article: DeckArticle): CslItem {
  const { id, kind, title, container, volume, issue, pages, doi, url, language } = article
  const date = issued(article)
  const names = namesOf(article)
  return {
    id,
    type: typeOfKind[kind],
    title: cleanText(title),
    ...(names.length > 0 && { author: names }),
    ...(date && { issued: { 'date-parts': [date] } }),
    ...(container && { [kind === 'analysis' ? 'publisher' : 'container-title']: cleanText(container) }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { page: pages.replace('–', '-') }),
    ...(doi && { DOI: doi }),
    ...(url && { URL: url }),
    language,
  }
}
