/** The English that translations are made from: every text of the deck by the place of its translation. */
import type { Deck, DeckCard, DeckFact } from '../content/deck.ts'
import { cardIdOf } from '../content/deck.ts'

/** The kinds of things that have translations. */
export const overlayKinds = [
  'parts', 'units', 'topics', 'tickets', 'debates', 'happenings', 'entities', 'guides', 'facts',
] as const
export type OverlayKind = typeof overlayKinds[number]

/** A text, or several that are translated together. */
export type EnglishText = string | readonly unknown[]

/** The English texts of an entry by their names, in the order in which they are read. */
export interface EnglishEntry {
  revision?: number
  texts: ReadonlyMap<string, EnglishText>
}

export type EnglishTexts = Readonly<Record<OverlayKind, ReadonlyMap<string, EnglishEntry>>>

/** Gives the SHA-256 of a text as hexadecimal digits. */
export type Hash = (text: string) => string

/** The first eight hexadecimal digits of the SHA-256 of a text: what a translation keeps of its English. */
export function hashOfEnglish(text: EnglishText, hash: Hash): string {
  return hash(typeof text === 'string' ? text : JSON.stringify(text)).slice(0, 8)
}

/** The name of a card’s text. */
export function cardTextName(key: string): string {
  return `cards.${key}`
}

/** The name of a card’s wrong options. */
export function distractorsTextName(key: string): string {
  return `distractors.${key}`
}

/** The texts that are there, by their names. */
function entryOf(texts: Readonly<Record<string, EnglishText | undefined>>, revision?: number): EnglishEntry {
  return {
    texts: new Map(Object.entries(texts).flatMap(([name, text]) => text ? [[name, text]] : [])),
    ...revision !== undefined && { revision },
  }
}

function cardTexts(
  fact: DeckFact, { id, kind, front, answer, expected, distractors }: DeckCard,
): [string, EnglishText][] {
  const key = id.slice(cardIdOf(fact.id, '').length)
  const accept = 'accept' in expected ? expected.accept : []
  return [
    [cardTextName(key), [kind, front, expected.type, answer, accept]],
    ...distractors
      ? [[distractorsTextName(key), distractors.map(({ text, why }) => [text, why])] satisfies [string, EnglishText]]
      : [],
  ]
}

function factEntry(fact: DeckFact, cards: readonly DeckCard[]): EnglishEntry {
  const { statement, why, note, revision } = fact
  return entryOf({
    statement,
    why,
    note,
    ...Object.fromEntries(cards.flatMap(card => cardTexts(fact, card))),
  }, revision)
}

function byId<T extends { id: string }>(
  things: readonly T[], read: (thing: T) => EnglishEntry,
): Map<string, EnglishEntry> {
  return new Map(things.map(thing => [thing.id, read(thing)]))
}

/** Every text of an English deck. */
export function englishTexts(deck: Deck): EnglishTexts {
  const cardsOf = Map.groupBy(deck.cards, ({ factId }) => factId)
  return {
    parts: byId(deck.parts, ({ title }) => entryOf({ title })),
    units: byId(deck.units, ({ title, aim, lead }) => entryOf({ title, aim, lead })),
    topics: byId(deck.topics, ({ title, description }) => entryOf({ title, description })),
    tickets: byId(deck.tickets, ({ question, points }) => entryOf({
      question,
      ...Object.fromEntries(points.map(({ fact, expect }) => [`points.${fact}`, expect])),
    })),
    debates: byId(deck.debates, ({ question, positions, sum, since, answer }) => entryOf({
      question,
      ...Object.fromEntries(positions.map(({ by, says, ground }, place) =>
        [`positions.${place}`, [by ?? '', says, ground]],
      )),
      sum,
      since,
      answer,
    })),
    happenings: byId(deck.happenings, ({ title }) => entryOf({ title })),
    entities: byId(
      deck.entities.filter(({ description }) => description),
      ({ description }) => entryOf({ description }),
    ),
    guides: byId(deck.articles.filter(({ guide }) => guide), ({ guide }) => entryOf({ guide })),
    facts: byId(deck.facts, fact => factEntry(fact, cardsOf.get(fact.id) ?? [])),
  }
}
