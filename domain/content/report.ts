/** What the deck holds, counted: where it is thick, where it is thin. */
import type { Deck, DeckArticle, DeckFact, UndatedReason } from './deck.ts'
import type { EditorialCount } from './editorial.ts'
import { countedAs, editorialCounts } from './editorial.ts'

/** Facts and cards that share something: a topic, a kind, a status. */
interface ReportRow {
  name: string
  facts: number
  cards: number
}

/** One section of an article, with how densely it is covered. */
interface SectionReport {
  id: string
  title: string
  paragraphs: number
  facts: number
  cards: number
  factsPerParagraph: number
  /** Fewer facts for its length than half of the article's average, or fewer than one a paragraph. */
  isThin: boolean
  /** Paragraphs that no fact cites. */
  uncited: number[]
}

interface ArticleReport {
  id: string
  title: string
  facts: number
  cards: number
  sections: SectionReport[]
}

interface ContentReport {
  facts: number
  cards: number
  entities: number
  articles: ArticleReport[]
  topics: ReportRow[]
  kinds: ReportRow[]
  importances: ReportRow[]
  statuses: ReportRow[]
  /** By the number of articles in support. */
  corroboration: ReportRow[]
  cardKinds: { name: string, cards: number }[]
  answerTypes: { name: string, cards: number }[]
  entityKinds: { name: string, entities: number }[]
  /** Facts of kinds that mostly have a time, without `when`, by why. */
  undated: { name: string, facts: string[] }[]
  /** Cards of which there should be few. */
  editorial: EditorialCount[]
}

function countCards(facts: readonly DeckFact[]): number {
  return facts.reduce((sum, fact) => sum + fact.cards.length, 0)
}

function rowsBy(
  facts: readonly DeckFact[],
  nameOf: (fact: DeckFact) => string,
  order: readonly string[] = [],
): ReportRow[] {
  const names = [...new Set([...order, ...facts.map(nameOf).sort()])]
  return names.map((name) => {
    const members = facts.filter(fact => nameOf(fact) === name)
    return { name, facts: members.length, cards: countCards(members) }
  })
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])))
}

function sectionReport(
  article: DeckArticle,
  section: DeckArticle['sections'][number],
  facts: readonly DeckFact[],
  average: number,
): SectionReport {
  const citesSection = (fact: DeckFact, paragraph?: number): boolean =>
    fact.evidence.some(evidence =>
      evidence.article === article.id && evidence.section === section.id
      && (paragraph === undefined || evidence.paragraph === paragraph),
    )
  const own = facts.filter(fact => citesSection(fact))
  const factsPerParagraph = own.length / section.paragraphs
  return {
    ...section,
    facts: own.length,
    cards: countCards(own),
    factsPerParagraph,
    isThin: factsPerParagraph < Math.max(1, average / 2),
    uncited: Array.from({ length: section.paragraphs }, (_, index) => index + 1).filter(paragraph =>
      !own.some(fact => citesSection(fact, paragraph)),
    ),
  }
}

function articleReport(article: DeckArticle, facts: readonly DeckFact[]): ArticleReport {
  const own = facts.filter(fact => fact.evidence.some(evidence => evidence.article === article.id))
  const paragraphs = article.sections.reduce((sum, section) => sum + section.paragraphs, 0)
  return {
    id: article.id,
    title: article.title,
    facts: own.length,
    cards: countCards(own),
    sections: article.sections.map(section => sectionReport(article, section, own, own.length / paragraphs)),
  }
}

/** Kinds of facts that mostly happened at some time. */
const datedKinds: ReadonlySet<DeckFact['kind']> = new Set(['treaty', 'event', 'organization', 'presidency'])

const reasonOf: Readonly<Record<UndatedReason, string>> = {
  'standing': 'holds without a time',
  'several-times': 'was true more than once',
  'not-said': 'nobody says when',
}

/** Why a fact has no date of its own. */
function whyUndated({ undated, asOf, validFrom, validTo }: DeckFact): string {
  if (undated)
    return reasonOf[undated]
  return asOf || validFrom || validTo ? 'a state of things, dated by asOf, validFrom or validTo' : 'no reason given'
}

function undatedByReason(facts: readonly DeckFact[]): ContentReport['undated'] {
  const without = facts.filter(({ kind, when }) => datedKinds.has(kind) && !when)
  return [...Map.groupBy(without, whyUndated)].map(([name, members]) => ({ name, facts: members.map(({ id }) => id) }))
}

/**
 * Counts the facts and cards of a deck by everything an editor steers by. A fact counts for every article and section
 * it cites.
 */
export function reportOn(deck: Deck): ContentReport {
  const { articles, topics, entities, facts, cards } = deck
  return {
    facts: facts.length,
    cards: cards.length,
    entities: entities.length,
    articles: articles.map(article => articleReport(article, facts)),
    topics: rowsBy(facts, fact => fact.topic, topics.map(topic => topic.id)),
    kinds: rowsBy(facts, fact => fact.kind),
    importances: rowsBy(facts, fact => String(fact.importance), ['1', '2', '3']),
    statuses: rowsBy(facts, fact => fact.status),
    corroboration: rowsBy(facts, fact => String(fact.sources)),
    cardKinds: [...tally(cards.map(card => card.kind))].map(([name, count]) => ({ name, cards: count })),
    answerTypes: [...tally(cards.map(card => card.expected.type))].map(([name, count]) => ({ name, cards: count })),
    entityKinds: [...tally(entities.map(entity => entity.kind))].map(([name, count]) => ({ name, entities: count })),
    undated: undatedByReason(facts),
    editorial: editorialCounts(deck),
  }
}

/** Columns as wide as their widest cell, the first to the left, numbers to the right. */
function alignedTable(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [[title, ...head], ...rows.map(row => row.map(String))]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map(row => (row[column] ?? '').length)))
  return cells
    .map(row =>
      row.map((cell, column) =>
        column === 0 || column > 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      ).join('  ').trimEnd(),
    )
    .join('\n')
}

function shareOf(count: number, total: number): string {
  return total === 0 ? '' : `${Math.round(100 * count / total)} %`
}

function sectionRow({ title, paragraphs, facts, cards, factsPerParagraph, isThin, uncited }: SectionReport): string[] {
  return [
    `  ${title}`,
    String(facts),
    String(cards),
    String(paragraphs),
    factsPerParagraph.toFixed(1),
    [
      ...(isThin ? ['few facts for its length'] : []),
      ...(uncited.length > 0 ? [`no fact cites ¶ ${uncited.join(', ')}`] : []),
    ].join('; '),
  ]
}

/** The report as plain, aligned text. */
export function formatReport(report: ContentReport): string {
  const factRows = (title: string, rows: readonly ReportRow[]): string =>
    alignedTable(
      title,
      ['facts', 'cards', 'share'],
      rows.map(({ name, facts, cards }) => [name, facts, cards, shareOf(facts, report.facts)]),
    )
  const cardRows = (title: string, rows: readonly { name: string, cards: number }[]): string =>
    alignedTable(title, ['cards', 'share'], rows.map(({ name, cards }) => [name, cards, shareOf(cards, report.cards)]))
  return [
    `${report.facts} facts, ${report.cards} cards, ${report.entities} entities`,
    alignedTable(
      'article and section',
      ['facts', 'cards', '¶', 'facts/¶', ''],
      report.articles.flatMap(article => [
        [article.id, article.facts, article.cards, '', '', ''],
        ...article.sections.map(sectionRow),
      ]),
    ),
    factRows('topic', report.topics),
    factRows('kind', report.kinds),
    factRows('importance', report.importances),
    factRows('status', report.statuses),
    factRows('articles in support', report.corroboration),
    cardRows('card kind', report.cardKinds),
    cardRows('answer type', report.answerTypes),
    alignedTable(
      'treaties, events, organizations and presidencies without a date',
      ['facts'],
      report.undated.flatMap(({ name, facts }) => [[name, facts.length], ...facts.map(id => [`  ${id}`])]),
    ),
    alignedTable(
      'cards to be few',
      ['cards', 'most'],
      report.editorial.map(({ name, cards, most }) => [countedAs[name], cards, most]),
    ),
    alignedTable('entity kind', ['entities'], report.entityKinds.map(({ name, entities }) => [name, entities])),
  ].join('\n\n')
}
