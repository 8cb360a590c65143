/**
 * The deck cut into the pieces in which it travels, and put together again: what study and plans need to know of every
 * fact (small), the texts unit by unit, and what only some pages show. A learner gets what is read, not the whole.
 */
import type {
  Deck, DeckArticle, DeckCard, DeckDebate, DeckEntity, DeckFact, DeckHappening, DeckHeads, DeckPart, DeckTicket,
  DeckTopic, FactHead, UnitHead,
} from './deck.ts'
import type { FactNames } from './short-names.ts'
import type { PackedTexts, TextsIndex, UnitTexts } from './unit-texts.ts'
import { cardIdOf } from './deck.ts'
import { factNames, renameLinks } from './short-names.ts'
import { packTexts } from './unit-texts.ts'

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

/** Answers in the other languages of cards in the order of the index, 0 where there are none. */
export type PackedAnswers = (string[] | 0)[]

export interface DeckPieces {
  index: PackedIndex
  /** By unit, `NO_UNIT` for facts that the course does not hold. */
  units: Record<string, PackedTexts>
  answers: PackedAnswers
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

/** So many units travel together at most, so that a piece does not grow with the deck. */
const MOST_UNITS_TOGETHER = 7

/**
 * The units that travel together: those of a part of the course, which say the same words again and again. In the first
 * part, where everybody begins and some leave, each travels alone.
 */
export function unitBundles(units: readonly Pick<UnitHead, 'id' | 'part'>[]): string[][] {
  const bundles: string[][] = []
  let last: string | undefined
  for (const { id, part } of units) {
    const bundle = bundles.at(-1)
    if (bundle && part === last && part !== units[0]!.part && bundle.length < MOST_UNITS_TOGETHER)
      bundle.push(id)
    else
      bundles.push([id])
    last = part
  }
  return bundles
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

type NamingFacts = Pick<DeckPieces, 'tickets' | 'debates' | 'happenings' | 'guides'>

/** Gives facts other names in the pieces that name them. */
function renamed<T extends Partial<NamingFacts>>(pieces: T, rename: (fact: string) => string): T {
  const { tickets, debates, happenings, guides } = pieces
  const points = <P extends { fact: string }>(of: readonly P[]): P[] =>
    of.map(point => ({ ...point, fact: rename(point.fact) }))
  return {
    ...pieces,
    ...tickets && { tickets: tickets.map(ticket => ({ ...ticket, points: points(ticket.points) })) },
    ...debates && {
      debates: debates.map(debate => ({
        ...debate, facts: debate.facts.map(rename), positions: points(debate.positions),
      })),
    },
    ...happenings && { happenings: happenings.map(of => ({ ...of, facts: of.facts.map(rename) })) },
    ...guides && {
      guides: Object.fromEntries(Object.entries(guides).map(([id, guide]) => [id, renameLinks(guide, rename)])),
    },
  }
}

/** Reads pieces that name facts as they travelled. */
export function readNames<T extends Partial<NamingFacts>>(pieces: T, { idOf }: FactNames): T {
  return renamed(pieces, idOf)
}

/** The answers of a card that count in the other languages. */
function otherAnswersOf({ expected }: DeckCard): string[] | undefined {
  return 'accept' in expected ? expected.alsoAccepted : undefined
}

function withoutOtherAnswers(card: DeckCard): DeckCard {
  if (otherAnswersOf(card) === undefined || !('accept' in card.expected))
    return card
  const { alsoAccepted: _, ...expected } = card.expected
  return { ...card, expected }
}

/** Cuts a deck into the pieces in which it travels. */
export function cutDeck({ parts, topics, articles, units, facts, cards, entities, ...others }: Deck): DeckPieces {
  const factById = new Map(facts.map(fact => [fact.id, fact]))
  const cardById = new Map(cards.map(card => [card.id, card]))
  const factsOf = (ids: readonly string[]): DeckFact[] => ids.flatMap(id => factById.get(id) ?? [])
  const inUnits = new Set(units.flatMap(unit => [...unit.facts, ...unit.depth]))
  const loose = facts.filter(({ id }) => !inUnits.has(id))
  const pack = (of: readonly DeckFact[]): PackedFact[] => of.map(fact => packFact(fact, { topics, articles }))
  const cardsOf = (of: readonly DeckFact[]): DeckCard[] =>
    of.flatMap(fact => fact.cards.flatMap(id => cardById.get(id) ?? []))
  const names = factNames(factById.keys())
  const textsOf = (lead: string, of: readonly DeckFact[]): PackedTexts =>
    packTexts({ lead, facts: [...of], cards: cardsOf(of).map(withoutOtherAnswers) }, names)
  return {
    index: {
      parts,
      topics,
      articles: articles.map(({ guide: _, ...article }) => article),
      units: units.map(({ lead: _, ...unit }) => {
        return { ...unit, facts: pack(factsOf(unit.facts)), depth: pack(factsOf(unit.depth)) }
      }),
      others: pack(loose),
      after: Object.fromEntries(cards.flatMap(({ id, after }) => after ? [[id, after]] : [])),
    },
    units: Object.fromEntries([
      ...units.map(unit => [unit.id, textsOf(unit.lead, factsOf([...unit.facts, ...unit.depth]))] as const),
      [NO_UNIT, textsOf('', loose)] as const,
    ]),
    answers: cardsOf([...units.flatMap(unit => factsOf([...unit.facts, ...unit.depth])), ...loose])
      .map(card => otherAnswersOf(card) ?? 0),
    entities,
    ...renamed({ ...others, guides: Object.fromEntries(articles.map(({ id, guide }) => [id, guide])) }, names.nameOf),
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

/** The names that the facts of a deck travel under. */
export function namesOfFacts({ facts }: Pick<DeckHeads, 'facts'>): FactNames {
  return factNames(facts.map(({ id }) => id))
}

/** What reads the texts of a unit needs to know, by unit. */
export function textsIndexes({ heads, after }: StudyHeads, names: FactNames): ReadonlyMap<string, TextsIndex> {
  const factById = new Map(heads.facts.map(fact => [fact.id, fact]))
  const indexes = heads.units.map(({ id, facts, depth }) =>
    [id, { facts: [...facts, ...depth].map(fact => factById.get(fact)!), names, after }] as const,
  )
  for (const id of indexes.flatMap(([, { facts }]) => facts.map(fact => fact.id)))
    factById.delete(id)
  return new Map([...indexes, [NO_UNIT, { facts: [...factById.values()], names, after }]])
}

/** Reads the answers in the other languages as they travelled, by card. */
export function readAnswers(answers: PackedAnswers, { heads }: StudyHeads): Map<string, string[]> {
  const cards = heads.facts.flatMap(fact => fact.cards)
  return new Map(cards.flatMap((id, place) => answers[place] ? [[id, answers[place]] as const] : []))
}

/**
 * Lets typed answers count in the other languages as well. They are put into the cards themselves: whatever holds a
 * card has them.
 */
export function takeAnswers(cards: Iterable<DeckCard>, answers: ReadonlyMap<string, string[]>): void {
  for (const { id, expected } of cards) {
    const alsoAccepted = answers.get(id)
    if (alsoAccepted && 'accept' in expected)
      expected.alsoAccepted = alsoAccepted
  }
}

/**
 * Puts the whole deck together again from what is known of it without texts, the texts, and the other pieces as they
 * are read, but for the answers in the other languages.
 */
export function joinDeck(
  { heads, guides, ...pieces }: Omit<DeckPieces, 'index' | 'units' | 'answers'> & Pick<StudyHeads, 'heads'>,
  units: ReadonlyMap<string, UnitTexts>,
): Deck {
  const { parts, topics, articles } = heads
  const texts = pieceUnits(heads).map(unit => units.get(unit)!)
  return {
    ...pieces,
    parts: [...parts],
    units: heads.units.map(unit => ({ ...unit, lead: units.get(unit.id)!.lead })),
    articles: articles.map(article => ({ ...article, guide: guides[article.id]! })),
    topics: [...topics],
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
