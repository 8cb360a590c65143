import { describe, expect, it } from 'vitest'
import type { DeckPosition } from '#domain/content/deck'
import { holdersOf, isVerdictRight, missedFacts, OUTSIDE } from '#domain/debates/weigh'

function position(by: string | undefined, fact: string): DeckPosition {
  return { ...by === undefined ? {} : { by }, says: 'It is so.', ground: 'None is given.', fact, evidence: [] }
}
const positions = [position(undefined, 'c'), position('Sarı', 'a'), position('Başaran', 'b')]
const facts = ['a', 'b']

describe('the holders of the claims of a case', () => {
  it('stand by name, so that their order tells nothing, and what is known outside stands last', () => {
    expect(holdersOf({ positions })).toEqual(['Başaran', 'Sarı', OUTSIDE])
    expect(holdersOf({ positions: positions.toReversed() })).toEqual(['Başaran', 'Sarı', OUTSIDE])
  })
})

describe('what was missed', () => {
  it('is the fact of each side that was not made, once', () => {
    expect(missedFacts({ facts, positions }, [true, true, true])).toEqual([])
    expect(missedFacts({ facts, positions }, [false, true, false])).toEqual(['c', 'b'])
    expect(missedFacts({ facts, positions: [...positions, position('Ozdilek', 'a')] }, [true, false, true, false]))
      .toEqual(['a'])
  })

  it('is the fact that the case is about, too, when the verdict was wrong', () => {
    expect(missedFacts({ facts, positions }, [true, true, true], false)).toEqual(['a'])
    expect(missedFacts({ facts, positions }, [true, false, true], false)).toEqual(['a'])
  })

  it('counts a verdict that was not given as wrong', () => {
    expect(isVerdictRight({ better: 0 }, 0)).toBe(true)
    expect(isVerdictRight({ better: 0 }, 1)).toBe(false)
    expect(isVerdictRight({ better: 0 }, undefined)).toBe(false)
    expect(isVerdictRight({ better: 'open' }, 'open')).toBe(true)
  })
})
