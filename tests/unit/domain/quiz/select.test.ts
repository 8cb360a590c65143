import { describe, expect, it } from 'vitest'
import type { QuizSelection } from '../../../../domain/quiz/question.ts'
import { createRandom } from '../../../../domain/random.ts'
import {
  candidateFacts, drawByWeight, familiarityOf, isSelected, NO_KNOWLEDGE, weakestRecall, weightOfHardness,
} from '../../../../domain/quiz/select.ts'
import { forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, memoryWith, statesOf, stateWith } from '../../../support/builders.ts'
import { dated, smallDeck } from './small-deck.ts'

const ALL: QuizSelection = { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' }
const at = bishkek(DAY)
const deck = smallDeck(['a', 'b', 'c', 'd'].map(id => dated(id, id, '1999', {
  cards: [1, 2].map(place => ({ front: `${id}${place}?`, answer: 'x', expected: { type: 'text', accept: [] } })),
})))
const [fact] = deck.deck.facts
/** A card with a stability, answered some days ago. */
const known = (id: string, stability: number, daysAgo = 0) =>
  stateWith(id, { memory: memoryWith({ stability, lastAt: at - daysAgo * DAY_MS }) })

describe('whether a fact is selected', () => {
  it.each<[Partial<QuizSelection>, boolean]>([
    [{}, true],
    [{ topics: ['treaties'] }, true], [{ topics: ['bases'] }, false], [{ topics: ['bases', 'treaties'] }, true],
    [{ articles: ['doe-2020'] }, true], [{ articles: ['roe-2021'] }, false],
    [{ factKinds: ['event'] }, true], [{ factKinds: ['treaty'] }, false],
    [{ importances: [2] }, true], [{ importances: [1, 3] }, false],
    [{ topics: ['treaties'], importances: [1] }, false],
  ])('%j: %s', (selection, isWanted) => {
    expect(isSelected(fact!, { ...ALL, ...selection }, deck.unitById)).toBe(isWanted)
  })
})

describe('how well a fact is known', () => {
  const curve = forgettingCurveOf()
  it.each<[string, ReturnType<typeof known>[], 0 | 1 | 2 | 3]>([
    ['nothing', [], 0],
    ['a card never answered', [stateWith('a/0')], 0],
    ['a little less than a week', [known('a/0', 6.99)], 1],
    ['a week', [known('a/0', 7)], 2],
    ['a little less than a month', [known('a/0', 29.99)], 2],
    ['a month', [known('a/0', 30)], 3],
    ['a month, and forgotten since', [known('a/0', 30, 400)], 2],
    ['the better of two cards', [known('a/0', 1), known('a/1', 31)], 3],
    ['the better of two cards, first', [known('a/0', 31), known('a/1', 1)], 3],
    ['another fact', [known('b/0', 31)], 0],
  ])('%s', (_, states, familiarity) => {
    expect(familiarityOf(fact!, { states: statesOf(...states), at })).toBe(familiarity)
  })

  it('is recalled with four in five, neither less', () => {
    const states = statesOf(known('a/0', 30))
    const recalled = (recall: number) => familiarityOf(fact!, { states, at, curve: () => recall })
    expect([0.79, 0.8, 0.81].map(recalled)).toEqual([2, 3, 3])
  })

  it('has the recall of its weakest card', () => {
    const states = statesOf(known('a/0', 10, 3), known('a/1', 10, 30))
    expect(weakestRecall(fact!, { states, at })).toBeCloseTo(curve(30, 10), 12)
    expect(weakestRecall(fact!, { states, at, curve: () => 0.5 })).toBe(0.5)
    expect(weakestRecall(fact!, NO_KNOWLEDGE)).toBeUndefined()
  })
})

describe('the facts that a quiz may ask about', () => {
  const states = statesOf(known('a/0', 10, 3), known('b/0', 10, 30), known('c/1', 10, 10), stateWith('d/0'))
  const idsOf = (selection: Partial<QuizSelection>) =>
    candidateFacts(deck, { ...ALL, ...selection }, { states, at }, createRandom(1, 'x')).map(({ id }) => id)

  it('come by chance, weakest first, or are those not begun', () => {
    expect(idsOf({}).toSorted()).toEqual(['a', 'b', 'c', 'd'])
    expect(idsOf({})).toEqual(createRandom(1, 'x').shuffle(deck.deck.facts).map(({ id }) => id))
    expect(idsOf({ knowledge: 'weak' })).toEqual(['b', 'c', 'a'])
    expect(idsOf({ knowledge: 'new' })).toEqual(['d'])
    expect(idsOf({ topics: ['bases'] })).toEqual([])
  })
})

describe('the weight of a hardness', () => {
  it.each([[0, [8, 3, 1]], [1, [5, 3, 2]], [2, [2, 3, 5]], [3, [1, 2, 8]]] as const)('at familiarity %d is %j', (familiarity, weights) => {
    expect(([1, 2, 3] as const).map(hardness => weightOfHardness(familiarity, hardness))).toEqual(weights)
  })
})

describe('a draw by weight', () => {
  it('has every item once, the heavier earlier as often as its weight says', () => {
    let heavyFirst = 0
    for (let seed = 0; seed < 2000; seed++) {
      const order = drawByWeight(['light', 'heavy'], item => item === 'heavy' ? 3 : 1, createRandom(seed, 'draw'))
      expect(order.toSorted()).toEqual(['heavy', 'light'])
      heavyFirst += order[0] === 'heavy' ? 1 : 0
    }
    expect(heavyFirst).toBeGreaterThan(1400)
    expect(heavyFirst).toBeLessThan(1600)
  })

  it('gives one next to nothing the last place', () => {
    for (let seed = 0; seed < 200; seed++)
      expect(drawByWeight(['x', 'y'], item => item === 'x' ? 1e-9 : 1, createRandom(seed))).toEqual(['y', 'x'])
  })
})
