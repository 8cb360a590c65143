import type {
  Deck,
  DeckArticle,
  DeckCard,
  DeckDebate,
  DeckEntity,
  DeckEvidence,
  DeckFact,
  DeckHappening,
  ExpectedAnswer,
  FactStatus,
} from './deck.ts'
import type { DebateSource } from './debate-schemas.ts'
import type { ArticleSource, CardSource, FactSource, HappeningSource } from './schemas.ts'
import type { UnitSource } from './course-schemas.ts'
import type { ContentFault, SourceFile } from './yaml-source.ts'
import { cardIdOf, CLOZE_GAP } from './deck.ts'
import { placesInCourse } from './course-places.ts'
import { crossCheck } from './cross-check.ts'
import { OPEN_VERDICTS, OUTSIDE_VERDICT } from './cross-check-debates.ts'
import { isOnTimeline } from './cross-check-happenings.ts'
import { earliestDay, formatPreciseDate, latestDay } from './format-date.ts'
import { parseSources } from './parse-sources.ts'

export interface Compilation {
  deck: Deck
  /** Every fault of every file, in order of path and line; the deck is fit for use only when there are none. */
  faults: ContentFault[]
}

/** Two or more articles in support make a fact corroborated, unless its author says something graver. */
function statusOf(fact: FactSource, sources: number): FactStatus {
  return fact.status ?? (sources > 1 ? 'corroborated' : 'single-source')
}

function compileAnswer(
  card: CardSource,
  entityNames: ReadonlyMap<string, string>,
): { answer: string, expected: ExpectedAnswer } {
  if (card.items)
    return { answer: card.items.join(' → '), expected: { type: 'order', items: card.items } }
  const gap = /\[\[([^\]]+)\]\]/.exec(card.front)?.[1]
  const { answer } = card
  if (!answer)
    return { answer: gap ?? '', expected: { type: 'text', accept: [] } }
  switch (answer.type) {
    case 'date':
      return {
        answer: gap ?? answer.text ?? formatPreciseDate(answer),
        expected: { type: 'date', value: answer.value, precision: answer.precision },
      }
    case 'quantity': {
      const { text, ...expected } = answer
      return { answer: gap ?? text, expected }
    }
    case 'entity':
      return {
        answer: gap ?? answer.text ?? entityNames.get(answer.entity) ?? answer.entity,
        expected: { type: 'entity', entity: answer.entity, accept: answer.accept },
      }
    case 'term':
    case 'text':
      return {
        answer: gap ?? answer.text,
        expected: {
          type: answer.type,
          accept: gap && gap !== answer.text ? [answer.text, ...answer.accept] : answer.accept,
        },
      }
  }
}

function compileCard(fact: FactSource, card: CardSource, entityNames: ReadonlyMap<string, string>): DeckCard {
  return {
    id: cardIdOf(fact.id, card.key),
    factId: fact.id,
    kind: card.kind,
    front: card.front.replace(/\[\[[^\]]+\]\]/, CLOZE_GAP),
    ...compileAnswer(card, entityNames),
    ...card.after && { after: card.after },
    ...card.distractors && { distractors: card.distractors },
  }
}

function compileFact(source: FactSource, numberOf: (evidence: DeckEvidence) => number): DeckFact {
  const { withdrawn: _, status: __, cards, ...fact } = source
  const sources
    = new Set(fact.evidence.filter(evidence => evidence.stance === 'supports').map(evidence => evidence.article)).size
  return {
    ...fact,
    evidence: [...fact.evidence].sort((a, b) => numberOf(a) - numberOf(b)),
    status: statusOf(source, sources),
    sources,
    cards: cards.map(card => cardIdOf(fact.id, card.key)),
  }
}

function compileArticle({ apparatus: _, sections, ...article }: ArticleSource & { guide: string }): DeckArticle {
  return {
    ...article,
    sections: sections.map(({ id, title, paragraphs }) => ({ id, title, paragraphs: paragraphs.length })),
  }
}

function compileDebate(
  { positions, better, ...debate }: DebateSource,
  facts: readonly FactSource[],
  units: readonly UnitSource[],
): DeckDebate {
  const first = debate.facts[0]!
  return {
    ...debate,
    status: facts.find(({ id }) => id === first)?.status ?? 'compared',
    units: units
      .filter(unit => debate.facts.some(id => unit.facts.includes(id) || unit.depth.includes(id)))
      .map(({ id }) => id),
    positions: positions.map(({ isOutside: _, fact = first, ...position }) => ({ ...position, fact })),
    better: OPEN_VERDICTS.find(verdict => verdict === better)
      ?? positions.findIndex(({ by }) => (by ?? OUTSIDE_VERDICT) === better),
  }
}

/** Each paragraph of the articles numbered through, the longest article first: it lays the ground for the others. */
function numberParagraphs(articles: readonly ArticleSource[]): (evidence: DeckEvidence) => number {
  const lengthOf = (article: ArticleSource): number =>
    article.sections.reduce((sum, section) => sum + section.paragraphs.length, 0)
  const places = [...articles].sort((a, b) => lengthOf(b) - lengthOf(a))
    .flatMap(article =>
      article.sections.flatMap(section =>
        section.paragraphs.map((_, index) => `${article.id}/${section.id}/${index + 1}`),
      ),
    )
  const numbers = new Map(places.map((place, index) => [place, index]))
  return ({ article, section, paragraph }) => numbers.get(`${article}/${section}/${paragraph}`) ?? Infinity
}

function byPathAndLine(a: ContentFault, b: ContentFault): number {
  return a.path.localeCompare(b.path) || a.line - b.line
}

function isContested({ status }: FactSource): boolean {
  return status === 'disputed' || status === 'doubtful'
}

/** What all facts are, where they are alike in it. */
function inCommon<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined
}

/** What a happening takes from its facts, so that it can be drawn without their texts. */
function compileHappening(source: HappeningSource, factById: ReadonlyMap<string, FactSource>): DeckHappening {
  const facts = source.facts.flatMap(id => factById.get(id) ?? [])
  const dated = facts.filter(isOnTimeline)
  const sameDate = dated.filter(({ when }) => when!.value === source.when.value)
  const dating = sameDate.length > 0 ? sameDate : dated
  const what = inCommon(dated.map(({ when }) => when!.what))
  const deeds = dated.map(({ deed }) => deed)
  const deed = deeds.includes(undefined) ? undefined : inCommon(deeds) ?? 'partly'
  const otherDates = [...new Map(facts.flatMap(({ otherDates: dates = [] }) => dates).map(date => [date.value, date]))
    .values()]
  return {
    ...source,
    what: what === 'planned' || what === 'measured' ? what : 'happened',
    ...otherDates.length > 0 && { otherDates },
    ...deed && dated.length > 0 && { deed },
    importance: Math.min(...facts.map(({ importance }) => importance)) as DeckHappening['importance'],
    isContested: facts.some(isContested),
    isDateDoubtful: dating.length > 0 && dating.every(isContested),
  }
}

/** By the first day that a date can mean, then by the last: "1992" before "May 1992" and "1992–1997". */
function byTime({ when: a }: DeckHappening, { when: b }: DeckHappening): number {
  return earliestDay(a.value).localeCompare(earliestDay(b.value))
    || latestDay(a.value).localeCompare(latestDay(b.value))
}

/**
 * Turns the files under content/ (paths relative to it) into the deck, and says everything that is wrong with them at
 * once.
 */
export function compileContent(files: readonly SourceFile[]): Compilation {
  const parsed = parseSources([...files].sort((a, b) => a.path.localeCompare(b.path)))
  const faults = [...parsed.faults, ...crossCheck(parsed)].sort(byPathAndLine)
  const entities: DeckEntity[] = parsed.entities.map(entity => entity.value)
  const entityNames = new Map(entities.map(entity => [entity.id, entity.names.en]))
  const topics = parsed.topics.map(topic => topic.value)
  const units = parsed.units.map(unit => unit.value)
  const placeInCourse = placesInCourse(units)
  const topicIds = new Set(topics.map(topic => topic.id))
  const factById = new Map(parsed.facts.map(({ value }) => [value.id, value]))
  const numberOf = numberParagraphs(parsed.articles.map(article => article.value))
  const facts = parsed.facts
    .map(fact => fact.value)
    .filter(fact => !fact.withdrawn && topicIds.has(fact.topic))
    .sort((a, b) => (placeInCourse.get(a.id) ?? Infinity) - (placeInCourse.get(b.id) ?? Infinity) || 0)
  return {
    faults,
    deck: {
      parts: parsed.parts.map(part => part.value),
      units,
      tickets: parsed.tickets.map(ticket => ticket.value),
      debates: parsed.debates.map(debate => compileDebate(debate.value, facts, units)),
      happenings: parsed.happenings.map(({ value }) => compileHappening(value, factById)).sort(byTime),
      articles: parsed.articles.map(article => compileArticle(article.value)),
      topics,
      entities,
      facts: facts.map(fact => compileFact(fact, numberOf)),
      cards: facts.flatMap(fact => fact.cards.map(card => compileCard(fact, card, entityNames))),
    },
  }
}
