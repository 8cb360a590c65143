import type { DeckEntity } from '../../../../domain/content/deck.ts'
import type { MatchingQuestion } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { matchingBlueprint, pairedCard, tellsPosition } from '../../../../domain/quiz/build-matching.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { createRandom } from '../../../../domain/random.ts'
import { entity, smallDeck } from './small-deck.ts'

const people = ['Ann Ash', 'Bob Birch', 'Cyd Cedar', 'Dan Deal', 'Eve Elm', 'Fay Fir']
const person = (en: string, rest: Partial<DeckEntity> = {}) =>
  entity(en.slice(0, 3).toLowerCase(), en, { kind: 'person', class: 'president', ...rest })
const ask = (id: string, front: string, rest = {}) => ({
  id: `f-${id}`, statement: `It is about ${id}.`, entities: [id],
  cards: [{ front, answer: id, expected: { type: 'entity' as const, entity: id, accept: [] }, ...rest }],
})
const fronts = ['Who built the dam?', 'Who closed the base?', 'Who sold the mine?', 'Who wrote the anthem?', 'Who paved the road?', 'Who lit the lamp?']
const setUp = (entities: DeckEntity[], facts = entities.map(({ id }, place) => ask(id, fronts[place]!))) => {
  const index = smallDeck(facts, entities)
  const context = createQuizContext(index)
  return { index, context, pairs: index.deck.cards.flatMap(card => pairedCard(card, context) ?? []) }
}
const build = ({ context, pairs }: ReturnType<typeof setUp>, seed = 1) =>
  matchingBlueprint(pairs[0]!, pairs, context).build(createRandom(seed)) as MatchingQuestion | undefined

/** What belongs to what, by text. */
const solved = ({ pairs, right }: MatchingQuestion) =>
  Object.fromEntries(pairs.map(({ left, rightId }) => [left.text, right.find(({ id }) => id === rightId)!.text]))

describe('the pair that a card can be', () => {
  it.each([
    ['president', 'Who built it?', 'match-leaders'], ['foreign-leader', 'Who built it?', 'match-leaders'],
    ['minister', 'Who built it?', 'match-leaders'],
    ['foreign-minister', 'Who built it?', 'match-leaders'], ['politician', 'Who built it?', 'match-leaders'],
    ['diplomat', 'Who built it?', 'match-leaders'],
    ['diplomat', 'Who argued for it?', 'match-positions'], ['scholar', 'Who built it?', 'match-positions'],
    ['theory', 'What is it?', 'match-terms'], ['concept', 'What is it?', 'match-terms'],
    ['policy', 'What is it?', 'match-terms'],
    ['kind-of-power', 'What is it?', 'match-terms'], ['state-type', 'What is it?', 'match-terms'],
    ['economic-concept', 'What is it?', 'match-terms'],
    ['company', 'What is it?', undefined], ['president', 'Who is Ann Ash?', undefined],
  ])('of class %s, asked “%s”: %s', (entityClass, front, kind) => {
    const { index, context } = setUp([person('Ann Ash', { class: entityClass })], [ask('ann', front)])
    expect(pairedCard(index.deck.cards[0]!, context)?.kind).toBe(kind)
    expect(pairedCard({ ...index.deck.cards[0]!, kind: 'cloze' }, context)).toBeUndefined()
    expect(pairedCard({ ...index.deck.cards[0]!, expected: { type: 'text', accept: [] } }, context)).toBeUndefined()
  })
})

describe('a matching of people', () => {
  const set = setUp(people.map(en => person(en)))

  it('has four, each with its question and the fact that shows it', () => {
    expect(matchingBlueprint(set.pairs[0]!, set.pairs, set.context))
      .toMatchObject({ id: 'matching:f-ann/0', kind: 'matching', cardId: 'f-ann/0', hardness: 2, fact: { id: 'f-ann' } })
    const rights = new Set<string>()
    const lefts = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const question = build(set, seed)!
      const { pairs, right, factIds, ...rest } = question
      expect(rest).toEqual({
        id: 'matching:f-ann/0', factId: 'f-ann', cardId: 'f-ann/0', topic: 'treaties', kind: 'matching', prompt: { kind: 'match-leaders' },
      })
      expect(pairs).toHaveLength(4)
      expect(right.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
      expect(pairs.map(({ left }) => left.id).toSorted()).toEqual(['1', '2', '3', '4'])
      expect(factIds[0]).toBe('f-ann')
      expect(factIds.toSorted()).toEqual(pairs.map(({ factId }) => factId).toSorted())
      for (const [front, name] of Object.entries(solved(question)))
        expect(people[fronts.indexOf(front)]).toBe(name)
      for (const { left, factId, cardId } of pairs) {
        expect(cardId).toBe(`${factId}/0`)
        expect(left.rationale).toMatchObject({ kind: 'key', factId })
      }
      expect(pairs.find(({ left }) => left.id === '1')!.factId).toBe('f-ann')
      rights.add(right.map(({ text }) => text).join())
      lefts.add(pairs.map(({ left }) => left.text).join())
    }
    expect(rights.size).toBeGreaterThan(30)
    expect(lefts.size).toBeGreaterThan(30)
  })

  it.each([[2, 0], [3, 3], [4, 4], [5, 4]])('of %d has %d pairs', (count, pairs) => {
    expect(build(setUp(people.slice(0, count).map(en => person(en))))?.pairs.length ?? 0).toBe(pairs)
  })

  it('takes those of its own class, and nobody else', () => {
    const mixed = setUp([
      person('Ann Ash'), person('Bob Birch', { class: 'minister' }), person('Cyd Cedar'), person('Dan Deal'), person('Eve Elm'),
      person('Fay Fir', { class: 'scholar' }),
    ])
    for (let seed = 0; seed < 20; seed++)
      expect(build(mixed, seed)!.factIds.toSorted()).toEqual(['f-ann', 'f-cyd', 'f-dan', 'f-eve'])
    const few = setUp([person('Ann Ash'), person('Bob Birch', { class: 'minister' }), person('Cyd Cedar'), person('Fay Fir', { class: 'scholar' })])
    expect(build(few)).toBeUndefined()
  })

  it('has nobody who could answer another’s question, nor the same one twice', () => {
    const rival = { ...ask('bob', 'Who closed the base?'), entities: ['bob', 'cyd'] }
    const facts = [ask('ann', fronts[0]!), rival, ask('cyd', fronts[2]!), ask('dan', fronts[3]!), { ...ask('dan', fronts[4]!), id: 'f-again' }]
    const { factIds } = build(setUp(people.slice(0, 4).map(en => person(en)), facts)) ?? { factIds: [] as string[] }
    expect(factIds.includes('f-bob') && factIds.includes('f-cyd')).toBe(false)
    expect(factIds.includes('f-dan') && factIds.includes('f-again')).toBe(false)
    expect(factIds).toHaveLength(3)
  })

  it('of terms shows them as the cards answer, where that is a noun', () => {
    const terms = ['Realism', 'Liberalism', 'Marxism'].map(en => entity(en.toLowerCase(), en, { kind: 'term', class: 'theory' }))
    const facts = terms.map(({ id }, place) => ask(id, ['What is first?', 'What is second?', 'What is third?'][place]!, {
      answer: ['realism', 'weak and liberal', 'marxism'][place]!,
    }))
    expect(solved(build(setUp(terms, facts))!)).toEqual({
      'What is first?': 'realism', 'What is second?': 'Liberalism', 'What is third?': 'marxism',
    })
  })
})

describe('pairs of one kind', () => {
  const countries = [entity('ru', 'Russia', { kind: 'country' }), entity('cn', 'China', { kind: 'country' })]
  const drawn = (entities: DeckEntity[], asked: string[], rest: Partial<DeckEntity>[] = []) => {
    const all = entities.map((each, place) => ({ ...each, ...rest[place] }))
    const facts = all.map(({ id, names }, place) => ask(id, asked[place]!, { answer: names.en }))
    const index = smallDeck(facts, [...all, ...countries])
    const context = createQuizContext(index)
    return build({ index, context, pairs: index.deck.cards.flatMap(card => pairedCard(card, context) ?? []) })
  }
  const lead = (descriptions: string[]) =>
    descriptions.map((description, place) => person(people[place]!, { class: 'foreign-leader', description }))

  it('are none of people of whom a front names the country, unless it is that of all', () => {
    const asked = ['Which Russian leader closed the dam?', 'Who sold the mine?', 'Who paved the road?']
    expect(drawn(lead(['Leader of Russia', 'Leader of China', 'Leader of China']), asked)).toBeUndefined()
    expect(drawn(lead(['Leader of Russia', 'Leader of Russia', 'Leader in Russia']), asked)?.pairs).toHaveLength(3)
    expect(drawn(lead(['Leader', 'Leader of China', 'Leader of China']), asked)?.pairs).toHaveLength(3)
  })

  it('are none of people of whom a front names the office, unless it is that of all', () => {
    const asked = ['Who was the first minister that spoke?', 'Who sold the mine?', 'Who paved the road?']
    expect(drawn(lead(['Minister', 'Chemist', 'Chemist']), asked)).toBeUndefined()
    expect(drawn(lead(['Minister', 'Minister', 'Minister']), asked)?.pairs).toHaveLength(3)
  })

  const terms = (names: string[], entityClass: string) => names.map(name => entity(name.slice(0, 3), name, { kind: 'term', class: entityClass }))
  const which = ['Which kind of power lit the lamp?', 'Which kind of power paved the road?', 'Which kind of power sold the mine?']

  it('are terms of one class, asked for in one way and in one number', () => {
    const powers = terms(['hard power', 'soft power', 'sharp power'], 'kind-of-power')
    expect(drawn(powers, which)?.pairs).toHaveLength(3)
    expect(drawn(powers, which, [{}, {}, { class: 'theory' }])).toBeUndefined()
    expect(drawn(powers, [...which.slice(0, 2), 'What sold the mine?'])).toBeUndefined()
    expect(drawn(terms(['hard power', 'soft power', 'sharp powers'], 'kind-of-power'), which)).toBeUndefined()
  })

  it('are concepts only of one sort', () => {
    const asked = ['What lit the lamp?', 'What paved the road?', 'What sold the mine?']
    expect(drawn(terms(['old traditions', 'human rights', 'unwritten rules'], 'concept'), asked)?.pairs).toHaveLength(3)
    expect(drawn(terms(['old traditions', 'human rights', 'rare metals'], 'concept'), asked)).toBeUndefined()
    expect(drawn(terms(['xyzzy', 'wobbler', 'gribble'], 'concept'), asked)).toBeUndefined()
  })

  it('share no word that is not in every answer', () => {
    const powers = terms(['hard power', 'soft power', 'sharp power'], 'kind-of-power')
    expect(drawn(powers, ['Which kind of power is hard to see?', ...which.slice(1)])).toBeUndefined()
  })

  it('ask for positions where these are matched, with articles’ authors apart', () => {
    const scholars = people.slice(0, 3).map(en => person(en, { class: 'scholar' }))
    const asked = ['Who argues for the dam?', 'Who argues for the mine?', 'Who argues for the road?']
    expect(drawn(scholars, asked)?.prompt).toEqual({ kind: 'match-positions' })
    for (const front of ['Whose book is on the road?', 'Who asks about the road?', 'Which author argues for the road?'])
      expect(drawn(scholars, [...asked.slice(0, 2), front])).toBeUndefined()
    expect(['Who called it so in a title?', 'Who formulated it?', 'Who holds that it is so?'].map(tellsPosition)).toEqual([false, false, true])
  })
})
