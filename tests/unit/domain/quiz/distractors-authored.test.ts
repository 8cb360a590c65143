import type { DeckCard, DeckDistractor } from '../../../../domain/content/deck.ts'
import { describe, expect, it } from 'vitest'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { authoredPool } from '../../../../domain/quiz/distractors-authored.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { dated, smallDeck } from './small-deck.ts'

const index = smallDeck([dated('a', 'the alpha pact', '1999'), dated('b', 'the beta pact', '2001')])
const context = createQuizContext(index)
const pool = (card: Partial<DeckCard>, distractors?: DeckDistractor[]) =>
  authoredPool({ ...index.deck.cards[0]!, ...card, ...distractors && { distractors } }, context)
const text = { answer: 'peace', expected: { type: 'text' as const, accept: [] } }
const [war, truce] = [{ text: 'war', why: 'It is no peace.' }, { text: 'truce', why: 'It ends.', fact: 'b' }]

describe('an author’s wrong options', () => {
  it('come with what they are, and the fact that shows it', () => {
    const refs = (at: number) => ({ option: { of: 'distractor', card: 'a/0', at }, why: { of: 'why', card: 'a/0', at } })
    expect(pool(text, [war, truce])).toEqual({
      card: expect.anything(), keyText: 'peace', keyRef: { of: 'answer', card: 'a/0' }, keyPosition: null,
      pairs: [[
        { text: 'war', ref: refs(0).option, position: null, rationale: {
          kind: 'authored', values: { option: 'war', why: 'It is no peace.' }, refs: refs(0), factId: null, source: null,
        } },
        { text: 'truce', ref: refs(1).option, position: null, rationale: {
          kind: 'authored', values: { option: 'truce', why: 'It ends.' }, refs: refs(1), factId: 'b',
          source: expect.objectContaining({ article: 'doe-2020', locator: expect.stringContaining('Doe (2020)') }),
        } },
      ]],
    })
  })

  it.each([
    ['the only place of one that compares', 'compared', 1, 'It ends.', 1],
    ['none where two places are compared', 'compared', 2, 'It ends.', undefined],
    ['the place of the author who is named', 'compared', 2, 'It ends, as Poe writes.', 2],
    ['none where that author has two', 'disputed', 3, 'It ends, as Poe writes.', undefined],
    ['the first place of one that all support', 'corroborated', 2, 'It ends.', 1],
  ] as const)('come with their own source: %s', (_, status, places, why, paragraph) => {
    const evidence = ([['doe-2020', 1], ['poe-2021', 2], ['poe-2021', 3]] as const).slice(0, places)
      .map(([article, each]) => ({ article, section: 'eu', paragraph: each, stance: 'supports' as const }))
    const { deck } = smallDeck([dated('a', 'the alpha pact', '1999'), dated('b', 'the beta pact', '2001', { status, evidence })])
    const [doe] = deck.articles
    const poe = { ...doe!, id: 'poe-2021', shortTitle: 'Poe (2021)', authors: [{ family: 'Poe', given: 'P.' }] }
    const compared = createQuizContext(indexDeck({ ...deck, articles: [doe!, poe] }))
    const own = authoredPool({ ...deck.cards[0]!, ...text, distractors: [war, { ...truce, why }] }, compared)!
    expect(own.pairs[0]![1].rationale.source?.paragraph).toBe(paragraph)
    expect(own.pairs[0]![1].rationale.factId).toBe('b')
  })

  it('of a fact that the deck does not have are shown by none', () => {
    const lost = { ...truce, fact: 'lost' }
    expect(pool(text, [war, lost])!.pairs[0]![1].rationale).toMatchObject({ factId: null, source: null })
  })

  it.each([
    ['there are none', undefined], ['there is one', [war]], ['they are empty', []],
    ['they are far too long', [{ text: 'w'.repeat(60), why: '' }, { text: 't'.repeat(60), why: '' }]],
  ])('make no choice where %s', (_, distractors) => {
    expect(pool(text, distractors)).toBeUndefined()
  })

  it('stand in order where they are dates', () => {
    const options = ['1998', 'May 1998', '2 May 1998', 'some day'].map(date => ({ text: date, why: '' }))
    const card = { answer: '1999', expected: { type: 'date' as const, value: '1999', precision: 'year' as const } }
    const dates = pool(card, options)!
    expect(dates.keyPosition).toBe(19_990_000)
    expect(new Map(dates.pairs.flat().map(option => [option.text, option.position])))
      .toEqual(new Map([['1998', 19_980_000], ['May 1998', 19_980_500], ['2 May 1998', 19_980_502]]))
    expect(pool({ ...card, answer: 'some day' }, options)).toBeUndefined()
  })

  it('stand in order where they are amounts', () => {
    const options = ['$2 million', 'a lot', '$4 million'].map(amount => ({ text: amount, why: '' }))
    const amounts = pool({ answer: '$3 million', expected: { type: 'quantity', value: 3e6, currency: 'USD', accept: [] } }, options)!
    expect(amounts.keyPosition).toBe(3e6)
    expect(amounts.pairs.map(pair => pair.map(({ position }) => position))).toEqual([[2e6, 4e6]])
  })
})
