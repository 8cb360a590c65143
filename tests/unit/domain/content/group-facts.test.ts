import type { DeckFact } from '../../../../domain/content/deck.ts'
import { describe, expect, it } from 'vitest'
import { groupByDecade, groupByUnit, rankFacts } from '../../../../domain/content/group-facts.ts'
import { realDeck } from '../../../support/real-deck.ts'

const deck = await realDeck()
const about = deck.facts.filter(({ entities }) => entities.includes('kyrgyzstan'))
const idsOf = (facts: readonly DeckFact[]): string[] => facts.map(({ id }) => id).sort()

describe('the facts about something', () => {
  it.each([
    ['by unit', groupByUnit(about, deck.units)],
    ['by decade', groupByDecade(about)],
    ['by unit, where there is no course', groupByUnit(about, [])],
  ])('%s are all there, each once, in groups that hold some', (_, groups) => {
    expect(idsOf(groups.flatMap(({ facts }) => facts))).toEqual(idsOf(about))
    expect(groups.every(({ facts }) => facts.length > 0)).toBe(true)
  })

  it('by unit come in the order of the course, what matters most first', () => {
    const groups = groupByUnit(about, deck.units)
    const places = groups.map(({ key }) => key ? deck.units.indexOf(key) : Infinity)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const { facts } of groups)
      expect(facts.map(({ importance }) => importance)).toEqual(facts.map(({ importance }) => importance).sort())
  })

  it('by decade come in the order of time, those without a date last', () => {
    const groups = groupByDecade(about)
    const keys = groups.map(({ key }) => key ?? Infinity)
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
    for (const { key, facts } of groups) {
      for (const { when } of facts)
        expect(when && Math.floor(Number(when.value.slice(0, 4)) / 10) * 10).toBe(key)
    }
  })

  it('are ranked by importance, then by how many sources agree, then by the course', () => {
    const fact = (id: string, importance: 1 | 2 | 3, sources: number) => ({ ...about[0]!, id, importance, sources })
    expect(rankFacts([fact('a', 2, 1), fact('b', 1, 1), fact('c', 1, 3), fact('d', 1, 1)]).map(({ id }) => id)).toEqual(
      ['c', 'b', 'd', 'a'],
    )
  })
})
