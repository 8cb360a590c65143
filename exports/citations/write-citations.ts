/** The articles as reference managers read them, written by citation.js. */
import type { DeckArticle } from '../../domain/content/deck.ts'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { cslOfArticle } from './csl.ts'

/** Letters stay as they are (BibLaTeX and every BibTeX of today read UTF-8); LaTeX has no commands for ң, ө and ү. */
plugins.config.get('@bibtex').format.asciiOnly = false
plugins.config.get('@bibtex').format.useIdAsLabel = true

function cite(articles: readonly DeckArticle[]): Cite {
  return new Cite(articles.map(cslOfArticle))
}

/** BibTeX in UTF-8; keys are the ids of the articles. */
export function writeBibtex(articles: readonly DeckArticle[]): string {
  return `${cite(articles).format('bibtex').trim()}\n`
}

/** RIS, as EndNote, Zotero and Mendeley read it. */
export function writeRis(articles: readonly DeckArticle[]): string {
  return `${cite(articles).format('ris').trimEnd()}\n`
}

/** CSL-JSON, as Zotero and pandoc read it. */
export function writeCslJson(articles: readonly DeckArticle[]): string {
  return `${JSON.stringify(articles.map(cslOfArticle), null, 2)}\n`
}
