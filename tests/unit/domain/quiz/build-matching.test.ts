import type { DeckEntity } from '../../../../domain/content/deck.ts'
import type { MatchingQuestion } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { acronymBlueprint, matchingBlueprint, pairedCard } from '../../../../domain/quiz/build-matching.ts'
import { createQuizContext } from '../../../../domain/quiz/quiz-context.ts'
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
    ['president', 'Who built it?', 'match-leaders'], ['foreign-leader', 'Who built it?', 'match-leaders'], ['minister', 'Who built it?', 'match-leaders'],
    ['foreign-minister', 'Who built it?', 'match-leaders'], ['politician', 'Who built it?', 'match-leaders'], ['diplomat', 'Who built it?', 'match-leaders'],
    ['diplomat', 'Who argued for it?', 'match-positions'], ['scholar', 'Who built it?', 'match-positions'],
    ['theory', 'What is it?', 'match-terms'], ['concept', 'What is it?', 'match-terms'], ['policy', 'What is it?', 'match-terms'],
    ['kind-of-power', 'What is it?', 'match-terms'], ['state-type', 'What is it?', 'match-terms'], ['economic-concept', 'What is it?', 'match-terms'],
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

  it('takes those of its own class first, and none of another sort', () => {
    const mixed = setUp([
      person('Ann Ash'), person('Bob Birch', { class: 'minister' }), person('Cyd Cedar'), person('Dan Deal'), person('Eve Elm'),
      person('Fay Fir', { class: 'scholar' }),
    ])
    for (let seed = 0; seed < 20; seed++)
      expect(build(mixed, seed)!.factIds.toSorted()).toEqual(['f-ann', 'f-cyd', 'f-dan', 'f-eve'])
    const few = setUp([person('Ann Ash'), person('Bob Birch', { class: 'minister' }), person('Cyd Cedar'), person('Fay Fir', { class: 'scholar' })])
    expect(build(few)!.factIds.toSorted()).toEqual(['f-ann', 'f-bob', 'f-cyd'])
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
      answer: ['The realism', 'weak and liberal', 'Marxist schools'][place]!,
    }))
    expect(solved(build(setUp(terms, facts))!)).toEqual({
      'What is first?': 'the realism', 'What is second?': 'Liberalism', 'What is third?': 'marxist schools',
    })
  })
})

describe('a matching of acronyms', () => {
  const organizations = ['SCO', 'CIS', 'CSTO', 'XYZ', 'QQ', 'EU', 'UN', 'OSCE', 'WTO', 'IMF'].map(en =>
    entity(en.toLowerCase(), `The long ${en} name`, { acronyms: { en } }))
  const index = smallDeck([ask('sco', 'What is it?')], [...organizations, entity('man', 'Man', { kind: 'person', acronyms: { en: 'SCO2' } })])
  const context = createQuizContext(index)
  const blueprint = (all: readonly DeckEntity[] = index.deck.entities) =>
    acronymBlueprint(index.deck.cards[0]!, index.deck.entities[0]!, all, context)

  it('has the one of the card and three that are most like it', () => {
    expect(blueprint()).toMatchObject({ id: 'matching:acronym:sco', kind: 'matching', cardId: null, hardness: 1, fact: { id: 'f-sco' } })
    const seen = new Set<string>()
    for (let seed = 0; seed < 80; seed++) {
      const question = blueprint().build(createRandom(seed)) as MatchingQuestion
      const { pairs, prompt, kind, cardId } = question
      expect([pairs.length, prompt, kind, cardId]).toEqual([4, { kind: 'match-acronyms' }, 'matching', null])
      for (const [acronym, name] of Object.entries(solved(question)))
        expect(name).toBe(`The long ${acronym} name`)
      const own = pairs.find(({ left }) => left.text === 'SCO')!
      expect(own).toMatchObject({ factId: 'f-sco', cardId: null, left: { rationale: {
        kind: 'acronym', factId: 'f-sco', values: { option: 'SCO', name: 'The long SCO name', description: 'About The long SCO name.' },
      } } })
      pairs.forEach(({ left }) => seen.add(left.text))
    }
    // Seven may stand beside it: all of those that share a letter, and some of the rest.
    expect(seen.size).toBe(8)
    expect([...seen]).toEqual(expect.arrayContaining(['SCO', 'CIS', 'CSTO', 'OSCE', 'WTO']))
  })

  it.each([[2, 0], [3, 3], [4, 4], [5, 4]])('of %d has %d pairs', (count, pairs) => {
    const question = blueprint(organizations.slice(0, count)).build(createRandom(1)) as MatchingQuestion | undefined
    expect(question?.pairs.length ?? 0).toBe(pairs)
  })
})
