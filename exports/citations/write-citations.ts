// Types of another package cannot be imported, and every program that reads this file needs them.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./citation-js.d.ts" />
/** The articles as reference managers read them, written by citation.js. */
import type { DeckArticle } from '../../domain/content/deck.ts'
import type { CslItem, CslName } from './csl.ts'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { cslOfArticle } from './csl.ts'

/**
 * citation.js escapes for LaTeX only together with turning letters into commands, and leaves out those that have none:
 * ң, ө, ү, Arabic, emoji. So letters stay (BibLaTeX and every BibTeX of today read UTF-8), and what LaTeX would obey is
 * escaped here.
 */
plugins.config.get('@bibtex').format.asciiOnly = false
/** Ids of articles hold hyphens, which BibTeX allows in keys and citation.js by itself does not. */
plugins.config.get('@bibtex').format.checkLabel = false

const latexOf: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function latexText(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, character => latexOf[character] ?? `\\${character}`)
}

function latexName(name: CslName): CslName {
  return 'literal' in name
    ? { literal: latexText(name.literal) }
    : { family: latexText(name.family), given: latexText(name.given) }
}

function latexItem(item: CslItem): CslItem & { 'citation-key': string } {
  const { title, author, publisher, 'container-title': container } = item
  return {
    ...item,
    'citation-key': item.id,
    'title': latexText(title),
    ...(author && { author: author.map(latexName) }),
    ...(publisher && { publisher: latexText(publisher) }),
    ...(container && { 'container-title': latexText(container) }),
  }
}

/**
 * citation.js writes the address of everything without a publisher into `howpublished` too, a field that only `misc`
 * has: styles then print it twice, or warn.
 */
function withoutHowPublished(bibtex: string): string {
  return bibtex.replace(/^@(?!misc\b)\w+\{[\s\S]+?^\}/gm, entry => entry.replace(/^\s*howpublished = .*\n/gm, ''))
}

/** BibTeX in UTF-8; keys are the ids of the articles. */
export function writeBibtex(articles: readonly DeckArticle[]): string {
  return `${withoutHowPublished(new Cite(articles.map(cslOfArticle).map(latexItem)).format('bibtex').trim())}\n`
}

/** citation.js breaks long lines, which splits addresses in two for readers that know only one line a field. */
const brokenLine = /\r?\n(?![A-Z][A-Z\d] {2}-)/g

/** citation.js writes a range of pages into the field of the first page; RIS has a field for the last one. */
const pageRange = /^SP {2}- ([^\s–-]+)[-–](\S+)$/gm

/** Months and days of RIS have two digits; citation.js writes as many as the number has. */
const dateParts = /^(DA {2}- \d+)\/(\d*)\/(\d*)/gm

function paddedDate(_: string, year: string, month: string, day: string): string {
  return [year, ...[month, day].map(part => part && part.padStart(2, '0'))].join('/')
}

/** RIS, as EndNote, Zotero and Mendeley read it. */
export function writeRis(articles: readonly DeckArticle[]): string {
  const written = new Cite(articles.map(cslOfArticle)).format('ris').trimEnd()
  return `${written.replace(brokenLine, '').replace(pageRange, 'SP  - $1\nEP  - $2').replace(dateParts, paddedDate)}\n`
}

/** CSL-JSON, as Zotero and pandoc read it. */
export function writeCslJson(articles: readonly DeckArticle[]): string {
  return `${JSON.stringify(articles.map(cslOfArticle), null, 2)}\n`
}
