import { describe, expect, it } from 'vitest'
import { realDeck } from '../../../support/real-deck.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { heldIn, heldOf } from '../../../../domain/places/held.ts'

const { entityById, cardById, deck } = indexDeck(await realDeck())
const held = heldOf({ entityById, facts: deck.facts, cardById })

function wordsIn(year: number): Record<string, string[]> {
  const words: Record<string, string[]> = {}
  for (const { kind, entity, amount } of heldIn(year, held))
    (words[kind] ??= []).push(amount ? `${entity.id} ${amount}` : entity.id)
  return words
}

describe('what held in a year', () => {
  it.each([
    [1993, {
      membership: ['cis', 'un', 'oic', 'osce', 'eco', 'imf', 'world-bank', 'ebrd'],
      treaty: ['friendship-treaty-1992', 'us-cooperation-agreement'],
    }],
    [2000, {
      membership: [
        'cis', 'un', 'oic', 'osce', 'eco', 'imf', 'world-bank', 'ebrd', 'pfp', 'shanghai-five', 'wto', 'cica',
        'eurasec',
      ],
      treaty: ['friendship-treaty-1992', 'us-cooperation-agreement', 'pca'],
    }],
    [2006, {
      base: ['manas-air-base', 'kant-air-base'],
      membership: [
        'cis', 'un', 'oic', 'osce', 'eco', 'imf', 'world-bank', 'ebrd', 'pfp', 'wto', 'cica', 'eurasec', 'sco', 'csto',
      ],
      treaty: ['friendship-treaty-1992', 'us-cooperation-agreement', 'pca', 'manas-base-agreement'],
    }],
    [2009, {
      base: ['manas-air-base', 'kant-air-base'],
      membership: [
        'cis', 'un', 'oic', 'osce', 'eco', 'imf', 'world-bank', 'ebrd', 'pfp', 'wto', 'cica', 'eurasec', 'sco', 'csto',
      ],
      treaty: ['friendship-treaty-1992', 'us-cooperation-agreement', 'pca', 'manas-base-agreement'],
      debt: ['russia $193.5 million'],
    }],
    [2017, {
      base: ['kant-air-base'],
      membership: [
        'cis', 'un', 'oic', 'osce', 'eco', 'imf', 'world-bank', 'ebrd', 'pfp', 'wto', 'cica', 'sco', 'csto', 'eaeu',
        'aiib',
      ],
      treaty: ['friendship-treaty-1992', 'pca'],
      debt: ['eximbank $1.7 billion'],
    }],
  ])('%i', (year, expected) => {
    const sorted = (words: Record<string, string[]>): Record<string, string[]> =>
      Object.fromEntries(Object.entries(words).map(([kind, list]) => [kind, list.toSorted()]))
    expect(sorted(wordsIn(year))).toEqual(sorted(expected))
  })

  it('says of what the articles do not date that it is from outside', () => {
    const isOutside = (id: string): boolean => held.find(({ entity }) => entity.id === id)!.isOutside
    expect(isOutside('kant-air-base')).toBe(false)
    expect(isOutside('wto')).toBe(false)
    expect(isOutside('pca')).toBe(false)
    expect(isOutside('manas-air-base')).toBe(true)
    expect(isOutside('un')).toBe(true)
  })

  it('knows a debt only in the year in which it was measured', () => {
    expect(held.filter(({ kind }) => kind === 'debt').map(({ from, to }) => [from, to]))
      .toEqual([[2008, 2008], [2009, 2009], [2017, 2017]])
  })
})
