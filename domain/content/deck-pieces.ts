/**
 * The deck cut into the pieces in which it travels, and put together again: what study and plans need to know of every
 * fact (small), the texts unit by unit, and what only some pages show. A learner gets what is read, not the whole.
 */
import type {
  Deck, DeckArticle, DeckCard, DeckDebate, DeckEntity, DeckFact, DeckHappening, DeckHeads, DeckPart, DeckTicket,
  DeckTopic, FactHead, UnitHead,
} from './deck.ts'
import { cardIdOf } from './deck.ts'

/** The year in which a dated fact happened or began. */
export function yearOf({ when }: Pick<FactHead, 'when'>): number | undefined {
  return when && Number(when.value.slice(0, 4))
}

/** The unit, in pieces, of facts that the course does not hold. */
export const NO_UNIT = ''

/** What is known of a fact without its texts, packed: topics and articles by their places in the index. */
type PackedFact = [
  id: string, kind: FactHead['kind'], topic: number, importance: FactHead['importance'], status: FactHead['status'],
  revision: number, keys: string[], articles: number[], year?: number,
]

interface PackedUnit extends Omit<UnitHead, 'facts' | 'depth'> { facts: PackedFact[], depth: PackedFact[] }

/** The study index as it travels. */
export interface PackedIndex {
  parts: DeckPart[]
  topics: DeckTopic[]
  articles: Omit<DeckArticle, 'guide'>[]
  units: PackedUnit[]
  /** Facts that the course does not hold. */
  others: PackedFact[]
  /** Which cards rest on what: ids of facts and cards, by card. */
  after: Record<string, string[]>
}

/** What is known of every fact without its texts, and which cards rest on what. */
export interface StudyHeads { heads: DeckHeads, after: Readonly<Record<string, readonly string[]>> }

/** The texts of a unit. */
export interface UnitTexts { lead: string, facts: DeckFact[], cards: DeckCard[] }

export interface DeckPieces {
  index: PackedIndex
  /** By unit, `NO_UNIT` for facts that the course does not hold. */
  units: Record<string, UnitTexts>
  entities: DeckEntity[]
  tickets: DeckTicket[]
  debates: DeckDebate[]
  happenings: DeckHappening[]
  /** Study guides by article. */
  guides: Record<string, string>
}

/** The units of a deck as pieces know them, in the order in which their facts stand. */
export function pieceUnits({ units }: { units: readonly { id: string }[] }): string[] {
  return [...units.map(({ id }) => id), NO_UNIT]
}

function packFact(fact: FactHead, { topics, articles }: Pick<DeckHeads, 'topics' | 'articles'>): PackedFact {
  const { id, kind, importance, status, revision } = fact
  const year = yearOf(fact)
  const articleIds = new Set(fact.evidence.map(({ article }) => article))
  const packed: PackedFact = [
    id,
    kind,
    topics.findIndex(topic => topic.id === fact.topic),
    importance,
    status,
    revision,
    fact.cards.map(card => card.slice(cardIdOf(id, '').length)),
    [...articleIds].map(article => articles.findIndex(each => each.id === article)),
  ]
  if (year !== undefined)
    packed[8] = year
  return packed
}

/** Cuts a deck into the pieces in which it travels. */
export function cutDeck({ parts, topics, articles, units, facts, cards, ...pieces }: Deck): DeckPieces {
  const factById = new Map(facts.map(fact => [fact.id, fact]))
  const factsOf = (ids: readonly string[]): DeckFact[] => ids.flatMap(id => factById.get(id) ?? [])
  const inUnits = new Set(units.flatMap(unit => [...unit.facts, ...unit.depth]))
  const others = facts.filter(({ id }) => !inUnits.has(id))
  const pack = (of: readonly DeckFact[]): PackedFact[] => of.map(fact => packFact(fact, { topics, articles }))
  const textsOf = (lead: string, of: readonly DeckFact[]): UnitTexts => {
    const ids = new Set(of.map(({ id }) => id))
    return { lead, facts: [...of], cards: cards.filter(({ factId }) => ids.has(factId)) }
  }
  return {
    index: {
      parts,
      topics,
      articles: articles.map(({ guide: _, ...article }) => article),
      units: units.map(({ lead: _, ...unit }) => {
        return { ...unit, facts: pack(factsOf(unit.facts)), depth: pack(factsOf(unit.depth)) }
      }),
      others: pack(others),
      after: Object.fromEntries(cards.flatMap(({ id, after }) => after ? [[id, after]] : [])),
    },
    units: Object.fromEntries([
      ...units.map(unit => [unit.id, textsOf(unit.lead, factsOf([...unit.facts, ...unit.depth]))] as const),
      [NO_UNIT, textsOf('', others)] as const,
    ]),
    ...pieces,
    guides: Object.fromEntries(articles.map(({ id, guide }) => [id, guide])),
  }
}

/** Reads the study index as it travelled. */
export function readHeads({ parts, topics, articles, units, others, after }: PackedIndex): StudyHeads {
  const unpack = ([id, kind, topic, importance, status, revision, keys, places, year]: PackedFact): FactHead => ({
    id, kind, topic: topics[topic]!.id, importance, status, revision,
    cards: keys.map(key => cardIdOf(id, key)),
    evidence: places.map(place => ({ article: articles[place]!.id })),
    ...year !== undefined && { when: { value: String(year) } },
  })
  const idsOf = (facts: readonly PackedFact[]): string[] => facts.map(([id]) => id)
  return {
    heads: {
      parts,
      topics,
      articles,
      units: units.map(unit => ({ ...unit, facts: idsOf(unit.facts), depth: idsOf(unit.depth) })),
      facts: [...units.flatMap(({ facts, depth }) => [...facts, ...depth]), ...others].map(unpack),
    },
    after,
  }
}

/** Puts the whole deck together again. */
export function joinDeck({ index, units, guides, ...others }: DeckPieces): Deck {
  const { parts, topics, articles } = index
  const heads = readHeads(index).heads.units
  const texts = pieceUnits({ units: heads }).map(unit => units[unit]!)
  return {
    parts,
    units: heads.map(unit => ({ ...unit, lead: units[unit.id]!.lead })),
    ...others,
    articles: articles.map(article => ({ ...article, guide: guides[article.id]! })),
    topics,
    facts: texts.flatMap(({ facts }) => facts),
    cards: texts.flatMap(({ cards }) => cards),
  }
}

/** A deck of some of its facts alone, with as much of everything else as studying them shows. */
export function partOfDeck(deck: Deck, factIds: ReadonlySet<string>): Deck {
  const facts = deck.facts.filter(({ id }) => factIds.has(id))
  const topics = new Set(facts.map(({ topic }) => topic))
  const articles = new Set(facts.flatMap(({ evidence }) => evidence.map(({ article }) => article)))
  const units = deck.units.flatMap((unit) => {
    const [core, depth] = [unit.facts, unit.depth].map(ids => ids.filter(id => factIds.has(id)))
    return core!.length + depth!.length > 0 ? [{ ...unit, lead: '', facts: core!, depth: depth! }] : []
  })
  return {
    parts: deck.parts.filter(({ id }) => units.some(({ part }) => part === id)),
    units,
    tickets: [],
    debates: [],
    happenings: [],
    articles: deck.articles.filter(({ id }) => articles.has(id)).map(article => ({ ...article, guide: '' })),
    topics: deck.topics.filter(({ id }) => topics.has(id)).map(topic => ({ ...topic, description: '' })),
    entities: [],
    facts,
    cards: deck.cards.filter(({ factId }) => factIds.has(factId)),
  }
}
