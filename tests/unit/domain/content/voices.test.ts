import { describe, expect, it } from 'vitest'
import type { DeckEvidence } from '#domain/content/deck'
import { voicesOfUnits } from '#domain/content/voices'

function fact(...places: [article: string, stance?: DeckEvidence['stance']][]): { evidence: DeckEvidence[] } {
  return {
    evidence: places.map(([article, stance = 'supports'], index) =>
      ({ article, section: 'text', paragraph: index + 1, stance }),
    ),
  }
}

describe('the voices of a unit', () => {
  const facts = new Map([
    ['both', fact(['doe'], ['roe', 'contradicts'])],
    ['twice', fact(['doe'], ['doe'])],
    ['aside', fact(['doe'], ['roe', 'context'])],
  ])
  const voices = (core: string[], depth: string[] = []): unknown =>
    voicesOfUnits([{ id: 'unit', facts: core, depth }], ['doe', 'roe', 'poe'], facts)

  it('are counted by facts, not by paragraphs, and whoever only touches the matter does not speak of it', () => {
    expect(voices(['both', 'twice', 'aside'])).toEqual([{ unit: 'unit', facts: [3, 1, 0], only: undefined }])
  })

  it('are those of core and depth alike', () => {
    expect(voices(['twice'], ['both'])).toEqual([{ unit: 'unit', facts: [2, 1, 0], only: undefined }])
  })

  it('say where only one is heard, and where none is', () => {
    expect(voices(['twice', 'aside'])).toEqual([{ unit: 'unit', facts: [2, 0, 0], only: 0 }])
    expect(voices([])).toEqual([{ unit: 'unit', facts: [0, 0, 0], only: undefined }])
  })
})
