/** A small deck for quizzes, told by its cards; and questions ready to be answered. */
import type { DeckCard, DeckEntity, DeckFact, DeckHappening, ExpectedAnswer, PreciseDate } from '../../../../domain/content/deck.ts'
import type { DeckIndex } from '../../../../domain/content/deck-index.ts'
import type {
  ChoiceQuestion,
  MatchingQuestion,
  OrderingItem,
  OrderingQuestion,
  PlaceItem,
  PlaceQuestion,
  Rationale,
  TypedQuestion,
} from '../../../../domain/quiz/question.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'

export interface CardSketch {
  front: string
  answer: string
  expected: ExpectedAnswer
  kind?: DeckCard['kind']
}

/** A fact with its cards; every fact stands in a paragraph of its own unless it says otherwise. */
export interface FactSketch extends Partial<Omit<DeckFact, 'cards'>> {
  id: string
  statement: string
  cards: CardSketch[]
}

let paragraphs = 0

function factOf({ cards, ...sketch }: FactSketch): DeckFact {
  paragraphs++
  return {
    kind: 'event',
    topic: 'treaties',
    importance: 2,
    entities: [],
    evidence: [{ article: 'doe-2020', section: 'eu', paragraph: paragraphs, stance: 'supports' }],
    status: 'single-source',
    sources: 1,
    revision: 1,
    changedAt: '2026-01-01',
    ...sketch,
    cards: cards.map((_, place) => `${sketch.id}/${place}`),
  }
}

export function entity(id: string, en: string, rest: Partial<DeckEntity> = {}): DeckEntity {
  return {
    id,
    kind: 'organization',
    class: 'regional-organization',
    names: { en },
    aliases: [],
    offices: [],
    description: `About ${en}.`,
    ...rest,
  }
}

export function smallDeck(
  facts: readonly FactSketch[],
  entities: readonly DeckEntity[] = [],
  happenings: readonly DeckHappening[] = [],
): DeckIndex {
  return indexDeck({
    parts: [],
    units: [],
    tickets: [],
    debates: [],
    happenings: [...happenings],
    articles: [{
      id: 'doe-2020',
      title: 'On treaties',
      shortTitle: 'Doe (2020)',
      kind: 'journal-article',
      authors: [],
      language: 'en',
      scope: 'full',
      sections: [{ id: 'eu', title: 'The EU', paragraphs: 99 }],
      guide: '',
    }],
    topics: [{ id: 'treaties', title: 'Treaties', description: '' }, { id: 'bases', title: 'Bases', description: '' }],
    entities: [...entities],
    facts: facts.map(factOf),
    cards: facts.flatMap(({ id, cards }) =>
      cards.map((card, place): DeckCard => ({ id: `${id}/${place}`, factId: id, kind: 'question', ...card })),
    ),
  })
}

export function dated(id: string, thing: string, value: string, rest: Partial<FactSketch> = {}): FactSketch {
  return {
    id,
    statement: `${thing} happened in ${value}.`,
    when: { value, precision: 'year', what: 'happened' },
    cards: [{
      front: `In which year was ${thing}?`,
      answer: value,
      expected: { type: 'date', value, precision: 'year' },
    }],
    ...rest,
  }
}

/** A date as precise as it is written. */
export function date(value: string): PreciseDate {
  const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const
  return { value, precision: value.includes('/') ? 'range' : precisions[value.length as 4 | 7 | 10] }
}

/** What happened once, with the fact of its id. */
export function happening(id: string, value: string, rest: Partial<DeckHappening> = {}): DeckHappening {
  return {
    id, title: `The ${id} pact`, when: date(value), side: 'home', facts: [id], what: 'happened', importance: 2,
    isContested: false, isDateDoubtful: false, ...rest,
  }
}

const rationale: Rationale = { kind: 'key', values: {}, factId: 'fact', source: null }
const base = {
  id: 'question',
  factId: 'fact',
  factIds: ['fact'],
  cardId: 'fact/card',
  topic: 'treaties',
  prompt: { kind: 'card', text: 'Which?' },
} as const

export function choiceQuestion(
  texts: readonly [string, string, string] = ['CIS', 'EU', 'SCO'],
  rest: Partial<ChoiceQuestion> = {},
): ChoiceQuestion {
  return {
    ...base,
    kind: 'choice',
    options: texts.map((text, place) => ({ id: 'abc'[place]!, text, rationale })),
    key: 'b',
    ...rest,
  }
}

export function typedQuestion(
  answer: string,
  expected: ExpectedAnswer,
  rest: Partial<TypedQuestion> = {},
): TypedQuestion {
  return { ...base, kind: 'typed', answer, expected, rationale, ...rest }
}

/** Items by id, in their right order, each with the days it can have been. */
export function orderingQuestion(
  items: readonly (Pick<OrderingItem, 'id'> & Partial<OrderingItem>)[],
  rest: Partial<OrderingQuestion> = {},
): OrderingQuestion {
  return {
    ...base,
    kind: 'ordering',
    items: items.map((item, rank) => ({ text: item.id, rank, days: null, rationale, ...item })),
    ...rest,
  }
}

export function matchingQuestion(pairs: Readonly<Record<string, string>>): MatchingQuestion {
  return {
    ...base,
    kind: 'matching',
    pairs: Object.entries(pairs).map(([left, rightId]) => ({
      left: { id: left, text: left, rationale },
      rightId,
      factId: `fact-${left}`,
      cardId: `fact-${left}/card`,
    })),
    right: Object.values(pairs).map(id => ({ id, text: id, rationale })),
  }
}

/** Something on a line of time, its own date first. */
export function placeItem(text: string, ...values: string[]): PlaceItem {
  return { id: text, text, dates: values.map(date), factIds: [`fact-${text}`], rationale }
}

export function placeQuestion(card: PlaceItem, line: readonly PlaceItem[]): PlaceQuestion {
  return { ...base, kind: 'place', prompt: { kind: 'place-happening', title: card.text }, card, line }
}
