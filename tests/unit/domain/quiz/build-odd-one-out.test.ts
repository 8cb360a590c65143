import type { ChoiceQuestion } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { oddClassBlueprint, oddPresidencyBlueprint, silentEvents } from '../../../../domain/quiz/build-odd-one-out.ts'
import { eventOf } from '../../../../domain/quiz/event-label.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { createRandom } from '../../../../domain/random.ts'
import { dated, entity, smallDeck } from './small-deck.ts'

const president = (id: string, en: string, from: string, to?: string) => entity(id, en, {
  kind: 'person', class: 'president', offices: [{ title: 'President of Kyrgyzstan', from, to, basis: 'sources' as const }],
})
const presidents = [president('a', 'Askar One', '1990-10', '2005-03-24'), president('b', 'Boris Two', '2005-08', '2010-04')]
const told = (id: string, year: string, rest = {}) =>
  dated(id, id, year, { statement: `The ${id} ${id}pact in ${year}.`, ...rest })
const facts = [
  told('odd', '2015'), told('one', '1991'), told('two', '1995'), told('three', '1999'), told('four', '2006'), told('five', '2007'),
  told('edge', '1990'), told('border', '2005'),
]

function setUp(more = facts, people = presidents) {
  const index = smallDeck(more, people)
  const context = createQuizContext(index)
  return { context, events: index.deck.facts.map(fact => eventOf(fact)!) }
}
const build = (seed: number, { context, events } = setUp(), place = 0) =>
  oddPresidencyBlueprint(events[place]!, events, context)?.build(createRandom(seed)) as ChoiceQuestion | undefined

describe('which did not happen under that president', () => {
  it('has the odd one and two of the presidency, with what they are', () => {
    const set = setUp()
    expect(oddPresidencyBlueprint(set.events[0]!, set.events, set.context))
      .toMatchObject({ id: 'odd-one-out:odd', kind: 'odd-one-out', cardId: null, hardness: 2, fact: { id: 'odd' } })
    const keys = new Set<string>()
    const taken = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const { options, key, factIds, ...question } = build(seed, set)!
      expect(question).toEqual({
        id: 'odd-one-out:odd', factId: 'odd', cardId: null, topic: 'treaties', kind: 'odd-one-out',
        prompt: { kind: 'odd-presidency', name: 'Askar One', president: 'a', from: '1990', to: '2005' },
      })
      expect(options.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
      expect(options.find(({ id }) => id === key)).toMatchObject({
        text: 'The odd oddpact',
        rationale: { kind: 'dated', factId: 'odd', values: { date: '2015', statement: 'The odd oddpact in 2015.' } },
      })
      expect(factIds).toHaveLength(3)
      expect(factIds[0]).toBe('odd')
      expect(new Set(options.map(({ rationale }) => rationale.factId))).toEqual(new Set(factIds))
      keys.add(key)
      factIds.forEach(id => taken.add(id))
    }
    expect(keys).toEqual(new Set(['a', 'b', 'c']))
    // Those of the year in which a term begins or ends are of no one presidency.
    expect(taken).toEqual(new Set(['odd', 'one', 'two', 'three']))
  })

  it.each([
    ['an event outside of it', 0, true], ['one within it', 1, false], ['one of the year in which it ends', 7, false],
    ['one of the year in which it begins', 6, false],
  ])('is asked of %s: %s', (_, place, isAsked) => {
    expect(build(1, setUp(), place) !== undefined).toBe(isAsked)
  })

  it('takes three events of a presidency, of which two are shown', () => {
    expect(build(1, setUp(facts.slice(0, 4)))).toBeDefined()
    expect(build(1, setUp(facts.slice(0, 3)))).toBeUndefined()
  })

  it('has an open end for the one in office', () => {
    const set = setUp([told('odd', '1991'), told('one', '2021'), told('two', '2022'), told('three', '2023')], [president('c', 'Cyd', '2020')])
    expect(build(1, set)?.prompt).toEqual({ kind: 'odd-presidency', name: 'Cyd', president: 'c', from: '2020', to: '' })
  })

  it('shows no two that speak of the same thing', () => {
    const place = { evidence: [{ article: 'doe-2020', section: 'eu', paragraph: 7, stance: 'supports' as const }] }
    const set = setUp([told('odd', '2015', place), told('one', '1991', place), told('two', '1995'), told('three', '1999')])
    for (let seed = 0; seed < 20; seed++)
      expect(build(seed, set)!.factIds.toSorted()).toEqual(['odd', 'three', 'two'])
  })

  // The odd one has 32 letters, and 20 times 1.6 is 32.
  it.each([[19, false], [20, false], [21, true], [22, true]])(
    'shows none that 1.6 times as long is no longer than the odd one: %d letters',
    (letters, isShown) => {
      const lettered = (id: string, letter: string, length: number, year: string) =>
        told(id, year, { statement: `${letter.toUpperCase().repeat(length - 5)} pact in ${year}.` })
      const set = setUp([
        lettered('odd', 'q', 32, '2015'), lettered('one', 'x', letters, '1991'), lettered('two', 'y', 24, '1995'),
        lettered('three', 'z', 24, '1999'),
      ])
      const shown = new Set(Array.from({ length: 40 }, (_, seed) =>
        build(seed, set)).flatMap(each => each?.factIds ?? []))
      expect(shown).toEqual(new Set(['odd', ...isShown ? ['one'] : [], 'two', 'three']))
    },
  )

  it('is none where fewer than two others are left', () => {
    const place = { evidence: [{ article: 'doe-2020', section: 'eu', paragraph: 7, stance: 'supports' as const }] }
    const set = setUp([
      told('odd', '2015', place), told('one', '1991', place), told('two', '1995', place), told('three', '1999'),
    ])
    expect(Array.from({ length: 20 }, (_, seed) => build(seed, set))).toEqual(Array.from({ length: 20 }))
  })

  it('shows none that is far shorter', () => {
    const long = told('odd', '2015', { statement: `The odd ${'very '.repeat(9)}long oddpact in 2015.` })
    expect(build(1, setUp([long, ...facts.slice(1)]))).toBeUndefined()
  })
})

describe('events that do not place themselves', () => {
  it('name no president, by family name or by office', () => {
    const set = setUp([
      told('odd', '2015'), told('One', '2015'), told('Askar', '2015'), told('presidential', '2015'), told('Presidents', '2015'),
      told('expresident', '2015'),
    ])
    expect(silentEvents(set.events, set.context.presidencies).map(({ fact }) => fact.id)).toEqual(['odd', 'Askar', 'expresident'])
  })
})

describe('which does not belong to the class', () => {
  const organizations = ['North Union', 'South Union', 'East Union'].map((en, place) => entity(`r${place}`, en))
  const bank = entity('bank', 'World Bank', { class: 'aid-organization' })
  const others = [
    entity('fund', 'Trust Fund', { class: 'company' }), entity('club', 'Paris Club', { class: 'club' }),
    entity('eu', 'E', {}),
  ]
  const ask = (id: string) => ({
    id: `f-${id}`, statement: `It is ${id}.`, entities: [id],
    cards: [{ front: 'Which?', answer: id, expected: { type: 'entity' as const, entity: id, accept: [] } }],
  })
  const index = smallDeck([ask('bank'), ask('club'), ask('r0'), ask('lost'), dated('d', 'd', '1999')], [...organizations, bank, ...others])
  const context = createQuizContext(index)
  const blueprintOf = (place: number) => oddClassBlueprint(index.deck.cards[place]!, context)

  it('has two members of a class, and one that is none', () => {
    expect(blueprintOf(0)).toMatchObject({ id: 'odd-one-out:f-bank/0', kind: 'odd-one-out', cardId: null, hardness: 1, fact: { id: 'f-bank' } })
    const shown = new Set<string>()
    for (let seed = 0; seed < 60; seed++) {
      const { options, key, ...question } = blueprintOf(0)!.build(createRandom(seed)) as ChoiceQuestion
      expect(question).toEqual({
        id: 'odd-one-out:f-bank/0', factId: 'f-bank', factIds: ['f-bank'], cardId: null, topic: 'treaties', kind: 'odd-one-out',
        prompt: { kind: 'odd-class', entityClass: 'regional-organization' },
      })
      expect(options.find(({ id }) => id === key)).toMatchObject({
        text: 'World Bank', rationale: { kind: 'entity', factId: 'f-bank', values: { option: 'World Bank', description: 'About World Bank.' } },
      })
      options.forEach(({ text }) => shown.add(text))
    }
    // A name far shorter than the odd one's is not shown.
    expect(shown).toEqual(new Set(['World Bank', 'North Union', 'South Union', 'East Union']))
  })

  it.each([
    [['Alpha Organization', 'Beta Organization'], 'World Bank', false],
    [['Alpha Organization', 'Beta Organization'], 'Aid Organization', true],
    [['Alpha Union', 'Beta Union'], 'World Bank', true],
  ])('is not told by a word of the class in some of the names: %j beside %s', (names, odd, isAsked) => {
    const deck = smallDeck(
      [ask('odd')],
      [...names.map((en, place) => entity(`m${place}`, en)), entity('odd', odd, { class: 'aid-organization' })],
    )
    const blueprint = oddClassBlueprint(deck.deck.cards[0]!, createQuizContext(deck))!
    const asked = Array.from({ length: 20 }, (_, seed) => blueprint.build(createRandom(seed))).filter(Boolean)
    expect(asked.length > 0).toBe(isAsked)
  })

  it.each([
    [['idealism', 'realism'], 'soft power', false], [['idealism', 'realism'], 'kind sway', true],
    [['idealism', 'realism'], 'soft sway', true],
    [['idealism', 'state model'], 'soft sway', false],
  ])('is not told by a word of its own class, or of what the members are called besides: %j beside %s', (names, odd, isAsked) => {
    const term = { kind: 'term' as const }
    const deck = smallDeck([ask('odd')], [
      ...names.map((en, place) => entity(`m${place}`, en, { ...term, class: 'theory' })), entity('odd', odd, { ...term, class: 'kind-of-power' }),
    ])
    const blueprint = oddClassBlueprint(deck.deck.cards[0]!, createQuizContext(deck))!
    const asked = Array.from({ length: 20 }, (_, seed) => blueprint.build(createRandom(seed))).filter(Boolean)
    expect(asked.length > 0).toBe(isAsked)
  })

  it('is asked where the class excludes another that has two members', () => {
    expect(blueprintOf(1)).toBeUndefined()
    expect(blueprintOf(2)).toBeUndefined()
    expect(blueprintOf(3)).toBeUndefined()
    expect(blueprintOf(4)).toBeUndefined()
  })
})
