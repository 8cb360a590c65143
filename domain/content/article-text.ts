/** An article's own text, cut into the paragraphs that its front matter declares by their opening words. */
import { escapePattern } from '../escape-pattern.ts'
import type { Located } from './parse-sources.ts'
import type { ArticleSource } from './schemas.ts'
import type { ContentFault } from './yaml-source.ts'

/** One paragraph of an article's text, as it reads once lines, hyphens and marks of its layout are undone. */
export interface ArticleParagraph {
  article: string
  section: string
  /** 1-based place in its section. */
  paragraph: number
  text: string
}

interface Anchor {
  text: string
  occurrence: number | undefined
  line: number
  /** Index of the paragraph the piece belongs to; undefined for apparatus. */
  paragraph: number | undefined
  /** Place of the piece in its paragraph: 0 opens it, the rest continue it. */
  piece: number
}

interface PlacedAnchor extends Anchor {
  offset: number
}

/** A character of an anchor as a pattern: any quote for a quote, any dash for a dash. */
function characterPattern(character: string): string {
  if (/['’‘´`ʼ]/.test(character))
    return '[\'’‘´`ʼ]'
  if (/["“”„«»]/.test(character))
    return '["“”„«»]'
  if (/[-‐‑–—]/.test(character))
    return '[-‐‑–—]'
  return /[$#%&_]/.test(character) ? `\\\\?${escapePattern(character)}` : escapePattern(character)
}

/** Matches the words of an anchor across line breaks, Markdown marks, escapes and words broken at a line's end. */
function anchorPattern(anchor: string): RegExp {
  const lineEnd = '(?:[-\\u00AD][ \\t]*\\r?\\n\\s*)?'
  const words = anchor.replace(/[*\\]/g, '').trim().split(/\s+/)
  return new RegExp(words.map(word => [...word].map(characterPattern).join(lineEnd)).join('(?:[\\s*\\\\]+)'), 'gu')
}

/** Every offset at which an anchor stands in a text, in order. */
export function findAnchor(text: string, anchor: string): number[] {
  return [...text.matchAll(anchorPattern(anchor))].map(match => match.index)
}

/** Words of a text, alone and with their inner hyphens, in lower case. */
function hyphenatedWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []
  return new Set(words.flatMap(word => [word, ...word.split('-')]))
}

/**
 * Undoes layout: line breaks, Markdown marks, escapes, footnote marks clinging to words. A word broken at a line's end
 * is joined, unless the `vocabulary` text has no such word, but the hyphenated form or both halves as words.
 */
export function readableText(raw: string, vocabulary: string = raw): string {
  const known = hyphenatedWords(vocabulary.replace(/\p{L}+-[ \t]*\r?\n\s*\p{L}+/gu, ' '))
  return raw
    .replace(/\u00AD/g, '')
    .replace(/\\([$#%&_*])/g, '$1')
    .replace(/\*+/g, '')
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/(\p{L}+)-[ \t]*\r?\n\s*(\p{Ll}+)/gu, (_, head: string, tail: string) => {
      const [joined, hyphenated] = [`${head}${tail}`.toLowerCase(), `${head}-${tail}`.toLowerCase()]
      const isCompound = !known.has(joined)
        && (known.has(hyphenated) || (known.has(head.toLowerCase()) && known.has(tail)))
      return isCompound ? `${head}-${tail}` : `${head}${tail}`
    })
    .replace(/(\p{Ll}{2}[.,;:!?’”"')\]]*)\d{1,3}(?=\s|$|\p{Lu})/gu, '$1 ')
    .replace(/\p{No}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same text with each word broken at a line's end kept in two, for comparisons that must not miss a compound. */
export function textWithBrokenWords(raw: string): string {
  return readableText(raw.replace(/(\p{L})-[ \t]*\r?\n\s*/gu, '$1- '))
}

function anchorsOf({ value, lineAt }: Located<ArticleSource>): Anchor[] {
  const declared = value.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.map((opening, index) => ({ opening, keys: ['sections', section, 'paragraphs', index], isContent: true })),
  )
  const apparatus = value.apparatus.map((opening, index) => ({ opening, keys: ['apparatus', index], isContent: false }))
  return [...declared, ...apparatus].flatMap(({ opening, keys, isContent }, index) => {
    const paragraph = isContent ? index : undefined
    return [
      { text: opening.opens, occurrence: opening.occurrence, line: lineAt(keys), paragraph, piece: 0 },
      ...opening.continues.map(({ text, occurrence }, place) => ({
        text,
        occurrence,
        line: lineAt([...keys, 'continues', place]),
        paragraph,
        piece: place + 1,
      })),
    ]
  })
}

/** A heading is often a phrase of the running text too: what stands alone at the start of a line is the anchor then. */
function narrowToBlockStarts(text: string, offsets: readonly number[]): readonly number[] {
  const starts = offsets.filter(offset =>
    /(?:^|\n[ \t]*\r?\n)[\s*]*$/.test(text.slice(Math.max(0, offset - 40), offset)),
  )
  return starts.length === 1 ? starts : offsets
}

function placeAnchor(text: string, anchor: Anchor): number | string {
  const all = findAnchor(text, anchor.text)
  if (all.length === 0)
    return `"${anchor.text}" does not stand in the article's text`
  if (anchor.occurrence !== undefined) {
    return all[anchor.occurrence - 1]
      ?? `"${anchor.text}" stands ${all.length} times in the article's text, not ${anchor.occurrence}`
  }
  const [offset, ...others] = narrowToBlockStarts(text, all)
  return others.length === 0
    ? offset!
    : `"${anchor.text}" stands ${all.length} times in the article's text: say which with occurrence`
}

/** An article's text in pieces. */
export interface CutArticle {
  paragraphs: ArticleParagraph[]
  /** What is no content: headings, pull-quotes, the list of references. */
  apparatus: string
  faults: ContentFault[]
}

/** Cuts the text of an article at every anchor of its front matter; what stands before the first anchor is left out. */
export function cutArticle(article: Located<ArticleSource>, text: string): CutArticle {
  const faults: ContentFault[] = []
  const fault = (line: number, reason: string): void =>
    void faults.push({ path: article.path, line, reason: `${article.value.id}: ${reason}` })
  const placed: PlacedAnchor[] = []
  for (const anchor of anchorsOf(article)) {
    const offset = placeAnchor(text, anchor)
    if (typeof offset === 'string')
      fault(anchor.line, offset)
    else
      placed.push({ ...anchor, offset })
  }
  placed.sort((a, b) => a.offset - b.offset)
  const pieces = placed.map((anchor, index) => {
    const next = placed[index + 1]
    if (next?.offset === anchor.offset)
      fault(next.line, `"${next.text}" opens at the same place as "${anchor.text}" (line ${anchor.line})`)
    return { ...anchor, raw: text.slice(anchor.offset, next?.offset) }
  })
  const places = article.value.sections.flatMap(section =>
    section.paragraphs.map((_, index) => ({ section: section.id, paragraph: index + 1 })),
  )
  const paragraphs = places.map((place, index) => ({
    article: article.value.id,
    ...place,
    text: readableText(
      pieces.filter(piece => piece.paragraph === index).sort((a, b) => a.piece - b.piece).map(piece => piece.raw).join(
        '\n',
      ),
      text,
    ),
  }))
  const apparatus = readableText(
    pieces.filter(piece => piece.paragraph === undefined).map(piece => piece.raw).join('\n'),
    text,
  )
  return { paragraphs, apparatus, faults }
}
