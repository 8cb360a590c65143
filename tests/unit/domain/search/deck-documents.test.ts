import { describe, expect, it } from 'vitest'
import type { DeckCard, DeckEntity, DeckFact, DeckHeads } from '../../../../domain/content/deck.ts'
import type { DeckTexts, SearchWords } from '../../../../domain/search/deck-documents.ts'
import { headDocuments, placeDocuments, textDocuments } from '../../../../domain/search/deck-documents.ts'
import { entity } from '../quiz/small-deck.ts'

const words = { language: 'en', kinds: { event: 'Event' }, nameOfUnit: number => `Unit ${number}` } as SearchWords
const none: DeckTexts = { units: [], articles: [], leadOf: new Map(), facts: [], cards: [], entities: [], tickets: [] }
const fact = (id: string, rest: Partial<DeckFact> = {}): DeckFact =>
  ({ id, statement: `It is ${id}.`, kind: 'event', importance: 2, entities: [], evidence: [], ...rest }) as unknown as DeckFact
const documents = (texts: Partial<DeckTexts>, spoken: Partial<SearchWords> = {}) =>
  [...textDocuments({ ...none, ...texts }, { ...words, ...spoken })]
const linesOf = (texts: Partial<DeckTexts>, field: string, spoken: Partial<SearchWords> = {}) =>
  documents(texts, spoken).flatMap(({ lines }) => lines).filter(line => line.field === field)

describe('an entity that can be found', () => {
  it.each([
    ['person', 'people'], ['organization', 'organizations'], ['country', 'places'], ['place', 'places'],
    ['document', 'documents'], ['term', 'terms'],
  ] as const)('of the kind %s is among %s', (kind, group) => {
    expect(documents({ entities: [entity('a', 'A', { kind })] })[0]!.group).toBe(group)
  })

  it.each([[0, '/glossary#a', 1.2], [1, '/entities/a', 1.45], [3, '/entities/a', 1.7]])(
    'has a page of its own where facts are about it, and weighs the more the more there are: %d', (count, to, weight) => {
      const facts = Array.from({ length: count }, (_, place) => fact(`f${place}`, { entities: ['a'] }))
      expect(documents({ entities: [entity('a', 'A')], facts })[0]).toMatchObject({ id: 'entity a', to, weight })
    },
  )

  const full: DeckEntity = entity('a', 'Base', {
    names: { en: 'Base', ru: 'База', ky: 'База' }, acronyms: { en: 'BS' }, aliases: ['Camp', 'Лагерь', 'Base'], class: 'air-base',
    offices: [{ title: 'President', basis: 'sources' }], founded: { value: '1999', precision: 'year', basis: 'sources' }, description: 'It is a base.',
  } as Partial<DeckEntity>)

  it('is found by each name once, in its language, and by what it is', () => {
    expect(documents({ entities: [full] })[0]).toMatchObject({
      title: { field: 'title', text: 'Base' }, when: '1999',
      lines: [
        { field: 'name', text: 'База', lang: 'ru' }, { field: 'name', text: 'BS' }, { field: 'name', text: 'Camp' },
        { field: 'name', text: 'Лагерь', lang: 'ru' }, { field: 'keyword', text: 'President' },
        { field: 'kind', text: 'air base' },
        { field: 'text', text: 'It is a base.' },
      ],
    })
  })

  it('is shown by its name in the language of the page, or in English', () => {
    expect(documents({ entities: [full] }, { language: 'ru' })[0]!.title).toEqual({ field: 'title', text: 'База' })
    expect(documents({ entities: [entity('b', 'Camp')] }, { language: 'ru' })[0]!.title).toEqual({ field: 'title', text: 'Camp', lang: 'en' })
  })
})

describe('a fact that can be found', () => {
  it.each([[1, 1.2], [2, 1], [3, 0.8]] as const)('of importance %d weighs %d', (importance, weight) => {
    expect(documents({ facts: [fact('f', { importance })] })[0]).toMatchObject({
      id: 'fact f', group: 'facts', to: '/facts/f', title: { field: 'sentence', text: 'It is f.' }, weight,
    })
  })

  it('is found by what it is, why it matters, its note and who says it', () => {
    const [document] = documents({
      facts: [fact('f', {
        why: 'For this.', note: 'But.', when: { value: '1999', precision: 'year', what: 'happened' },
        evidence: [{ article: 'x' }, { article: 'x' }, { article: 'y' }, { article: 'z' }] as DeckFact['evidence'],
      })],
      articles: [
        { id: 'x', authors: [{ given: 'Jane', family: 'Doe' }, { given: 'Ann', family: 'Lee' }] },
        { id: 'y', authors: [], organization: 'UN' },
        { id: 'z', authors: [] },
      ] as unknown as DeckTexts['articles'],
    })
    expect(document).toMatchObject({
      when: '1999',
      lines: [
        { field: 'kind', text: 'Event' }, { field: 'why', text: 'For this.' }, { field: 'note', text: 'But.' },
        { field: 'source', text: 'Doe, Lee, UN' },
      ],
    })
  })

  it.each([[19, true], [20, true], [21, false]])('is found by what it is about, unless more than a fifth of all facts are: %d of 100', (count, isFound) => {
    const facts = Array.from({ length: 100 }, (_, place) => fact(`f${place}`, { entities: place < count ? ['a'] : [] }))
    expect(linesOf({ facts, entities: [entity('a', 'A')] }, 'about').length > 0).toBe(isFound)
  })

  it('is found by nothing of an entity that is not there', () => {
    expect(linesOf({ facts: [fact('f', { entities: ['lost'] }), ...Array.from({ length: 9 }, (_, place) => fact(`g${place}`))] }, 'about')).toEqual([])
  })
})

describe('whatever else can be found', () => {
  it('is a card at its fact, by its answer', () => {
    const cards = [{ id: 'f/year', factId: 'f', front: 'When?', answer: '1999' }] as DeckCard[]
    expect(documents({ cards })).toEqual([{
      id: 'card f/year', group: 'cards', to: '/facts/f#card-year', title: { field: 'sentence', text: 'When?' },
      lines: [{ field: 'answer', text: '1999' }], weight: 0.8,
    }])
  })

  it('is a unit by its number, its aim and its lead, whose links are words', () => {
    const units = [{ id: 'u', title: 'Ties', aim: 'Know them.' }] as unknown as DeckHeads['units']
    const leadOf = new Map([['u', 'See [the base](fact:a),\nand that.']])
    expect(headDocuments({ units, topics: [], articles: [] } as unknown as DeckHeads, words)).toMatchObject([{
      id: 'unit u', to: '/learn/u', weight: 1.3, lines: [{ field: 'name', text: 'Unit 1' }, { field: 'text', text: 'Know them.' }],
    }])
    expect(documents({ units, leadOf })).toMatchObject([
      { id: 'lead u', to: '/learn/u', weight: 0.7, lines: [{ field: 'text', text: 'See the base, and that.' }] },
    ])
  })

  it('is a topic, an article by its authors and its year, a ticket, a page', () => {
    const topics = [{ id: 't', title: 'Bases', description: 'All of them.' }]
    const articles = [{ id: 'x', title: 'On bases', shortTitle: 'Doe (2020)', authors: [{ given: 'Jane', family: 'Doe' }], container: 'Asia', year: 2020 }]
    expect(headDocuments({ units: [], topics, articles } as unknown as DeckHeads, { ...words, language: 'ru' })).toMatchObject([
      { id: 'topic t', group: 'pages', to: '/topics/t', weight: 1.2 },
      {
        id: 'article x', to: '/articles/x', title: { text: 'On bases', lang: 'en' }, when: '2020', weight: 1.5,
        lines: [{ field: 'name', text: 'Doe (2020)' }, { field: 'name', text: 'Jane Doe' }, { field: 'text', text: 'Asia', lang: 'en' }],
      },
    ])
    expect(documents({ tickets: [{ id: 'q', question: 'Why?' }] as unknown as DeckTexts['tickets'] })).toMatchObject([
      { id: 'ticket q', group: 'tickets', to: '/tickets/q', title: { text: 'Why?' }, lines: [], weight: 0.9 },
    ])
    expect(placeDocuments([{ id: 'p', group: 'pages', to: '/p', title: 'Page', words: ['leaf', ''] }])).toEqual([
      { id: 'place p', group: 'pages', to: '/p', title: { field: 'title', text: 'Page' }, lines: [{ field: 'name', text: 'leaf' }], weight: 4 },
    ])
  })
})
