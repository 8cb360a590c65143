/** The deck as a learner of another language gets it: in the language where there is a translation, else in English. */
import type {
  Deck, DeckArticle, DeckCard, DeckDebate, DeckEntity, DeckFact, DeckHappening, DeckPart, DeckTicket, DeckTopic,
  DeckUnit, ExpectedAnswer, InLanguage, LanguageCode,
} from './deck.ts'
import type { DeckOverlay, OverlayCard, TranslationLanguage } from './overlay.ts'
import { cardIdOf } from './deck.ts'
import { isPresidency } from './is-presidency.ts'
import { formatDateIn } from './localized-dates.ts'
import { writtenQuantity } from './localized-quantities.ts'

/** Something with texts that says in which language they are. */
export type Translated<T extends InLanguage> = T & { lang: LanguageCode }

/** A deck whose every thing says in which language it is. */
export interface TranslatedDeck extends Deck {
  parts: Translated<DeckPart>[]
  units: Translated<DeckUnit>[]
  tickets: Translated<DeckTicket>[]
  debates: Translated<DeckDebate>[]
  happenings: Translated<DeckHappening>[]
  articles: Translated<DeckArticle>[]
  topics: Translated<DeckTopic>[]
  entities: Translated<DeckEntity>[]
  facts: Translated<DeckFact>[]
  cards: Translated<DeckCard>[]
}

/** Puts translated texts over a thing; `own` names all texts that it has. */
function overlaid<T extends InLanguage>(
  thing: T, texts: Partial<T> | undefined, own: readonly (keyof T & string)[], language: TranslationLanguage,
): Translated<T> {
  if (!texts)
    return { ...thing, lang: 'en' }
  const inEnglish = own.filter(name => thing[name] !== undefined && texts[name] === undefined)
  return { ...thing, ...texts, lang: language, ...inEnglish.length > 0 && { inEnglish } }
}

function translateTicket(ticket: DeckTicket, { tickets, language }: DeckOverlay): Translated<DeckTicket> {
  const overlay = tickets[ticket.id]
  if (!overlay)
    return { ...ticket, lang: 'en' }
  const missing = ticket.points.map(({ fact }) => fact).filter(fact => !(fact in overlay.points))
  return {
    ...ticket,
    question: overlay.question,
    points: ticket.points.map(point => ({ ...point, expect: overlay.points[point.fact] ?? point.expect })),
    lang: language,
    ...missing.length > 0 && { inEnglish: missing.map(fact => `points.${fact}`) },
  }
}

function translateDebate(debate: DeckDebate, { debates, language }: DeckOverlay): Translated<DeckDebate> {
  const overlay = debates[debate.id]
  if (!overlay)
    return { ...debate, lang: 'en' }
  return {
    ...debate,
    ...overlay,
    positions: debate.positions.map((position, place) => ({ ...position, ...overlay.positions[place] })),
    lang: language,
  }
}

/** The description is what is translated; names of all languages stand in the entity itself. */
function translateEntity(entity: DeckEntity, { entities, offices, language }: DeckOverlay): Translated<DeckEntity> {
  const overlay = entities[entity.id]
  const isComplete = entity.offices.every(({ title }) => title in offices)
  const inEnglish = [
    ...entity.description !== undefined && !overlay ? ['description'] : [],
    ...isComplete ? [] : ['offices'],
  ]
  return {
    ...entity,
    ...overlay,
    offices: entity.offices.map(office => ({
      ...office,
      title: isComplete ? offices[office.title]! : office.title,
      ...isPresidency(office) && { isPresidency: true as const },
    })),
    lang: entity.names[language] || overlay ? language : 'en',
    ...inEnglish.length > 0 && { inEnglish },
  }
}

/** The answer of a card in the language, as its translator or the app writes it; undefined where nobody can. */
function answerIn(
  language: TranslationLanguage, card: DeckCard, { answer, items }: OverlayCard,
  entityById: ReadonlyMap<string, DeckEntity>,
): string | undefined {
  if (answer !== undefined)
    return answer
  const { expected } = card
  switch (expected.type) {
    case 'date': return formatDateIn(language, expected)
    case 'quantity': return writtenQuantity(language, expected, card.answer)
    case 'entity': return entityById.get(expected.entity)?.names[language]
    case 'order': return items?.join(' → ')
    default: return undefined
  }
}

/** What counts as right in the language. In the others too, but that is for typed answers alone. */
function expectedIn({ expected }: DeckCard, { accept = [], items }: OverlayCard): ExpectedAnswer {
  if (expected.type === 'order')
    return { ...expected, items: items ?? expected.items }
  return 'accept' in expected ? { ...expected, accept } : expected
}

/** What an overlay has for a card. */
export function overlayOf({ id, factId }: DeckCard, { facts }: DeckOverlay): OverlayCard | undefined {
  return facts[factId]?.cards[id.slice(cardIdOf(factId, '').length)]
}

function translateCard(
  card: DeckCard, deckOverlay: DeckOverlay, entityById: ReadonlyMap<string, DeckEntity>,
): Translated<DeckCard> {
  const { language } = deckOverlay
  const overlay = overlayOf(card, deckOverlay)
  const answer = overlay && answerIn(language, card, overlay, entityById)
  if (!overlay || answer === undefined)
    return { ...card, lang: 'en' }
  const { distractors, ...rest } = card
  return {
    ...rest,
    ...overlay.isQuestion && { kind: 'question' as const },
    front: overlay.front,
    answer,
    expected: expectedIn(card, overlay),
    ...distractors && overlay.distractors && {
      distractors: distractors.map((distractor, place) => ({ ...distractor, ...overlay.distractors![place]! })),
    },
    lang: language,
  }
}

/**
 * The deck with an overlay on it: of the same shape, and every thing says its language. A card is in one language
 * whole; wrong options that are not translated are left out.
 */
export function translateDeck(deck: Deck, overlay: DeckOverlay): TranslatedDeck {
  const { language } = overlay
  const entityById = new Map(deck.entities.map(entity => [entity.id, entity]))
  return {
    parts: deck.parts.map(part => overlaid(part, overlay.parts[part.id], ['title'], language)),
    units: deck.units.map(unit => overlaid(unit, overlay.units[unit.id], ['title', 'aim', 'lead'], language)),
    tickets: deck.tickets.map(ticket => translateTicket(ticket, overlay)),
    debates: deck.debates.map(debate => translateDebate(debate, overlay)),
    happenings: deck.happenings.map(happening => overlaid(happening, overlay.happenings[happening.id], ['title'], language)),
    articles: deck.articles.map(article => overlaid(article, overlay.guides[article.id], ['guide'], language)),
    topics: deck.topics.map(topic => overlaid(topic, overlay.topics[topic.id], ['title', 'description'], language)),
    entities: deck.entities.map(entity => translateEntity(entity, overlay)),
    facts: deck.facts.map((fact) => {
      const { cards: _, reviewed, ...texts } = overlay.facts[fact.id] ?? { cards: {} }
      const translated = overlaid(fact, 'statement' in texts ? texts : undefined, ['statement', 'why', 'note'], language)
      return { ...translated, ...reviewed && { reviewed } }
    }),
    cards: deck.cards.map(card => translateCard(card, overlay, entityById)),
  }
}

/** The English deck in the same shape. */
export function markEnglish(deck: Deck): TranslatedDeck {
  const mark = <T extends InLanguage>(things: readonly T[]): Translated<T>[] => things.map(thing => ({ ...thing, lang: 'en' }))
  return {
    parts: mark(deck.parts),
    units: mark(deck.units),
    tickets: mark(deck.tickets),
    debates: mark(deck.debates),
    happenings: mark(deck.happenings),
    articles: mark(deck.articles),
    topics: mark(deck.topics),
    entities: mark(deck.entities),
    facts: mark(deck.facts),
    cards: mark(deck.cards),
  }
}

/** The deck of one language as it travels: what is in that language does not say so. */
export function withoutOwnLanguage(deck: TranslatedDeck, language: LanguageCode): Deck {
  const strip = <T extends InLanguage>(things: readonly T[]): T[] => things.map((thing) => {
    if (thing.lang !== language)
      return thing
    const { lang: _, ...others } = thing
    return others as T
  })
  return {
    parts: strip<DeckPart>(deck.parts),
    units: strip<DeckUnit>(deck.units),
    tickets: strip<DeckTicket>(deck.tickets),
    debates: strip<DeckDebate>(deck.debates),
    happenings: strip<DeckHappening>(deck.happenings),
    articles: strip<DeckArticle>(deck.articles),
    topics: strip<DeckTopic>(deck.topics),
    entities: strip<DeckEntity>(deck.entities),
    facts: strip<DeckFact>(deck.facts),
    cards: strip<DeckCard>(deck.cards),
  }
}
