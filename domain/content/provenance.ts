/** Whether figures and names of a text stand in the paragraphs that it cites. */
import type { ArticleParagraph } from './article-text.ts'
import type { ArticleSource, EntitySource } from './schemas.ts'
import type { Figure, FigureIndex } from './text-figures.ts'
import type { NameCatalogue, NameIndex } from './text-names.ts'
import { figuresOf, holdsFigure, indexFigures } from './text-figures.ts'
import { entitySpans, foldedWords, holdsName, indexNames, namesOf } from './text-names.ts'

/** What cited paragraphs hold. */
export interface Cited {
  figures: FigureIndex
  names: NameIndex
  /** The articles behind it: their years of publication may be said beside their authors' names. */
  articles: readonly ArticleSource[]
}

/** All that is at hand when a text is compared with its sources. */
export interface Desk {
  catalogue: NameCatalogue
  entities: ReadonlyMap<string, EntitySource>
  articles: ReadonlyMap<string, ArticleSource>
  paragraphs: ReadonlyMap<string, ArticleParagraph>
  /** Headings, notes and lists of references, by article. */
  apparatus: ReadonlyMap<string, string>
  /** All articles together, for notes, which compare them. */
  everything: Cited
  isCommonWord: (word: string) => boolean
}

interface Place { article: string, section: string, paragraph: number }

/** A paragraph's place as it is written: `article/section/paragraph`. */
export function placeOf({ article, section, paragraph }: Place): string {
  return `${article}/${section}/${paragraph}`
}

/** What may be known of an article without citing it: who wrote it, when, and under which title. */
export function metadataText(article: ArticleSource): string {
  return [
    article.title,
    article.shortTitle,
    article.container,
    article.year,
    article.published,
    ...article.authors.map(author => `${author.given} ${author.family}`),
  ].filter(Boolean).join(' | ')
}

/**
 * A small number in words mostly counts what a list holds ("two reasons"); it is a figure of the source when it
 * measures something or stands before a scale.
 */
function isCountOfList(figure: Figure, text: string): boolean {
  if (figure.kind !== 'number' || figure.scale > 1 || figure.value > 10 || /\d/.test(figure.text))
    return false
  const after = text.slice(figure.at + figure.text.length)
  return /\b(?:which|what|these|those|the)\s+$/i.test(text.slice(0, figure.at))
    || !/^[\s-]+(?:(?:and a half|full|more|further|whole)\s+)?(?:years?|months?|weeks?|days?|hours?|decades?|times|kilomet|km\b|per\s?cent|%|dollars?|euros?|soldiers|people)|^-level/i
      .test(after)
}

/** Ordinary words of our own prose, not figures. */
function isFirstOrOne(figure: Figure): boolean {
  return figure.kind === 'number' && /^(?:zero|one|first|second|third)$/i.test(figure.text)
}

/** Where a text points into an article ("paragraph 9", "¶ 2", "reference 12", "[12]"), its numbers are no figures. */
const pointerPattern
  = /(?:¶|\b(?:paragraphs?|references?|entry|entries|numbers?|no\.|items?))\s*\[?\d+\]?(?:(?:\s*[,–-]\s*|\s+(?:and|to)\s+)\[?\d+\]?)*|\[\d+(?:\s*[-–,;]\s*\d+)*\]/gi

/** "ten years later", where the text itself gives both years. */
function isSpanOfYears(figure: Figure, text: string): boolean {
  const years = figuresOf(text).flatMap(stated => 'year' in stated && stated.year !== undefined ? [stated.year] : [])
  return figure.kind === 'number' && years.some(from => years.includes(from + figure.value))
}

/** "Sarı (2012)", "the article of 2025": when an article appeared stands in its front matter, not in its text. */
function isYearOfPublication(figure: Figure, text: string, articles: readonly ArticleSource[]): boolean {
  if (figure.kind !== 'year')
    return false
  const around = foldedWords(text.slice(Math.max(0, figure.at - 60), figure.at + 64))
  return articles.some(({ year, authors }) =>
    year === figure.year
    && [...authors.flatMap(({ family }) => foldedWords(family)), 'article', 'author', 'study', 'page'].some(word =>
      around.includes(word),
    ),
  )
}

/** "Shanghai Five", "two-level games": a number that is part of an entity's name stands or falls with the name. */
function withoutNumberedNames(text: string, catalogue: NameCatalogue): string {
  return entitySpans(text, catalogue)
    .filter(({ start, end }) => figuresOf(text.slice(start, end)).length > 0)
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

/**
 * Figures and names of a claim that the cited text does not hold. `context` may give years that a span of years lies
 * between.
 */
export function missingFrom(
  text: string,
  cited: Cited,
  desk: Desk,
  context = text,
): { figures: Figure[], names: string[] } {
  const plain = text.replace(pointerPattern, ' ')
  const unnumbered = withoutNumberedNames(plain, desk.catalogue)
  return {
    figures: figuresOf(unnumbered).filter(figure =>
      !isCountOfList(figure, unnumbered)
      && !isFirstOrOne(figure)
      && !isSpanOfYears(figure, context)
      && !isYearOfPublication(figure, unnumbered, cited.articles)
      && !holdsFigure(cited.figures, figure),
    ),
    names: namesOf(plain, desk.catalogue, desk.isCommonWord)
      .filter(mention => !holdsName(cited.names, mention, desk.catalogue))
      .map(mention => mention.text),
  }
}

/** What paragraphs hold, with their headings and the articles' own names, and lists of references if wanted. */
export function citedIn(evidence: readonly Place[], desk: Desk, withReferences = false): Cited {
  const articles = [...new Set(evidence.map(({ article }) => article))].flatMap(id => desk.articles.get(id) ?? [])
  const headings = evidence.map(({ article, section }) =>
    desk.articles.get(article)?.sections.find(({ id }) => id === section)?.title,
  )
  const texts = [
    ...evidence.map(place => desk.paragraphs.get(placeOf(place))?.text),
    ...(withReferences ? articles.map(({ id }) => desk.apparatus.get(id)) : []),
  ].filter(text => text !== undefined)
  return {
    figures: indexFigures(texts.join(' | ')),
    names: indexNames([...texts, ...headings, ...articles.map(metadataText)].join(' | ')),
    articles,
  }
}
