/**
 * The small deck that the app has in these tests: every kind of card and every status of a fact, two topics, three
 * articles.
 */
import type { Deck, DeckCard, DeckFact } from '#domain/content/deck'

const facts: DeckFact[] = [
  {
    id: 'pca',
    kind: 'treaty',
    topic: 'treaties',
    importance: 1,
    status: 'corroborated',
    sources: 2,
    revision: 3,
    changedAt: '2024-10-02',
    statement: 'The Partnership and Cooperation Agreement with the EU, signed in 1995, has been in force since 1999.',
    entities: ['eu'],
    cards: ['pca/year', 'pca/gap'],
    evidence: [
      { article: 'sari-2012', section: 'eu', paragraph: 2, stance: 'supports' },
      { article: 'open-kg', section: 'text', paragraph: 1, stance: 'supports' },
    ],
  },
  {
    id: 'sco',
    kind: 'organization',
    topic: 'regional',
    importance: 1,
    status: 'single-source',
    sources: 1,
    revision: 1,
    changedAt: '2024-10-02',
    statement: 'The Shanghai Cooperation Organization was founded in 2001.',
    entities: [],
    cards: ['sco/founded', 'sco/name'],
    evidence: [{ article: 'sari-2012', section: 'sco', paragraph: 1, stance: 'supports' }],
  },
  {
    id: 'base',
    kind: 'event',
    topic: 'treaties',
    importance: 2,
    status: 'disputed',
    sources: 1,
    revision: 1,
    changedAt: '2024-10-02',
    statement: 'The sources differ on the year in which the base at Manas was closed.',
    entities: [],
    cards: ['base/who'],
    evidence: [
      { article: 'sari-2012', section: 'eu', paragraph: 3, stance: 'supports' },
      { article: 'basaran-2023', section: 'text', paragraph: 7, stance: 'contradicts' },
    ],
  },
  {
    id: 'waves',
    kind: 'concept',
    topic: 'regional',
    importance: 2,
    status: 'outdated',
    asOf: '2012-09-01',
    sources: 1,
    revision: 1,
    changedAt: '2024-10-02',
    statement: 'The organizations were joined in this order.',
    note: 'A later article knows of more.',
    entities: [],
    cards: ['waves/order'],
    evidence: [{ article: 'basaran-2023', section: 'text', paragraph: 4, stance: 'supports' }],
  },
  {
    id: 'trade',
    kind: 'figure',
    topic: 'treaties',
    importance: 3,
    status: 'doubtful',
    sources: 1,
    revision: 1,
    changedAt: '2024-10-02',
    statement: 'Half of the trade was with one neighbour.',
    entities: [],
    cards: ['trade/share'],
    evidence: [{ article: 'open-kg', section: 'text', paragraph: 5, stance: 'supports' }],
  },
]

const cards: DeckCard[] = [
  {
    id: 'pca/year',
    factId: 'pca',
    kind: 'question',
    front: 'Since when has the PCA been in force?',
    answer: '1999',
    expected: { type: 'date', value: '1999', precision: 'year' },
  },
  {
    id: 'pca/gap',
    factId: 'pca',
    kind: 'cloze',
    front: 'The PCA was signed in […], in Brussels.',
    answer: '1995',
    expected: { type: 'date', value: '1995', precision: 'year' },
  },
  {
    id: 'sco/founded',
    factId: 'sco',
    kind: 'typed',
    front: 'When was the SCO founded?',
    answer: '2001',
    expected: { type: 'date', value: '2001', precision: 'year' },
  },
  {
    id: 'sco/name',
    factId: 'sco',
    kind: 'reversed',
    front: 'Which organization was founded in 2001?',
    answer: 'The Shanghai Cooperation Organization',
    expected: { type: 'text', accept: [] },
  },
  {
    id: 'base/who',
    factId: 'base',
    kind: 'question',
    front: 'Who says that the base was closed in 2014?',
    answer: 'Sarı (2012)',
    expected: { type: 'text', accept: [] },
  },
  {
    id: 'waves/order',
    factId: 'waves',
    kind: 'ordering',
    front: 'Put the organizations in the order of joining.',
    answer: 'UN → CIS → EAEU',
    expected: { type: 'order', items: ['UN', 'CIS', 'EAEU'] },
  },
  {
    id: 'trade/share',
    factId: 'trade',
    kind: 'question',
    front: 'What share of trade was with one neighbour?',
    answer: '50 %',
    expected: { type: 'quantity', value: 50, unit: '%', accept: [] },
  },
]

export const testDeck: Deck = {
  parts: [],
  units: [],
  tickets: [],
  debates: [],
  happenings: [],
  articles: [
    {
      id: 'sari-2012',
      title: 'Foreign Policy of Kyrgyzstan',
      shortTitle: 'Sarı (2012)',
      kind: 'journal-article',
      authors: [{ family: 'Sarı', given: 'Yaşar' }],
      year: 2012,
      url: 'https://doi.org/10.1000/x',
      language: 'en',
      scope: 'full',
      guide: '',
      sections: [{ id: 'eu', title: 'Relations with the EU', paragraphs: 3 }, {
        id: 'sco',
        title: 'Regional ties',
        paragraphs: 2,
      }],
    },
    {
      id: 'open-kg',
      title: 'Foreign policy',
      shortTitle: 'Open.kg',
      kind: 'web-page',
      authors: [],
      language: 'en',
      scope: 'full',
      guide: '',
      sections: [{ id: 'text', title: 'Text', paragraphs: 9 }],
    },
    {
      id: 'basaran-2023',
      title: 'Steps',
      shortTitle: 'Başaran (2023)',
      kind: 'analysis',
      authors: [{ family: 'Başaran', given: 'Doğacan' }],
      year: 2023,
      language: 'en',
      scope: 'full',
      guide: '',
      sections: [{ id: 'text', title: 'Text', paragraphs: 15 }],
    },
  ],
  topics: [{ id: 'treaties', title: 'Treaties', description: '' }, {
    id: 'regional',
    title: 'Regional organizations',
    description: '',
  }],
  entities: [{ id: 'eu', kind: 'organization', names: { en: 'European Union' }, aliases: [], offices: [] }],
  facts,
  cards,
}

/** A fact of the test deck. Throws when there is none of that name. */
export function factOf(id: string): DeckFact {
  return found(facts, id)
}

/** A card of the test deck. Throws when there is none of that name. */
export function cardOf(id: string): DeckCard {
  return found(cards, id)
}

function found<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find(candidate => candidate.id === id)
  if (!item)
    throw new Error(`the test deck has no ${id}`)
  return item
}
