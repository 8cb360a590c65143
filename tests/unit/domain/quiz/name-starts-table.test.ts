import { describe, expect, it } from 'vitest'
import type { DeckEntity } from '../../../../domain/content/deck.ts'
import { nameStartsOf } from '../../../../domain/quiz/name-starts.ts'
import { entity } from './small-deck.ts'

function startsOf(entities: readonly DeckEntity[], families: readonly string[] = []) {
  const articles = [{ authors: families.map(family => ({ family })) }] as never
  return nameStartsOf({ entities: [...entities], articles })
}

describe('a text begins with a name', () => {
  const deck = [
    entity('a', 'Zamira Xan–Quux Wolf', { kind: 'person' }), entity('p', 'Ykbol Station', { kind: 'place' }),
    entity('c', 'Zembla North', { kind: 'country' }), entity('o', 'Organization Q', { kind: 'organization' }),
    entity('s', 'Zo Y', { kind: 'person' }),
  ]
  it.each([
    ['Zamira said', true], ['Wolf says', true], ['Wolf', true], ['Wolfs', false], ['Wolfé', false], ['Xan says', false],
    ['Quux says', false],
    ['Ykbol lies', true], ['Station lies', false], ['Zembla lies', true], ['Organization of', false],
    ['zamira said', false],
    ['Family says', true], ['Familye', false], ['Zo says', false],
    ['Two Words', true], ['T W', true], ['Two words', false], ['NATO is', true], ['Nato is', false],
    ['Russians', true], ['Chinese', true], ['Soviets', true], ['Manas air', true], ['Manasx', true], ['a Wolf', false],
    ['Usage', false],
    ['', false],
  ])('%j: %s', (text, isName) => {
    expect(startsOf(deck, ['Family', 'O’Brien', 'lower'])(text)).toBe(isName)
  })

  it('only where the deck has it', () => {
    expect(startsOf([])('Zamira said')).toBe(false)
    expect(startsOf([], ['lower'])('lower down')).toBe(false)
  })
})
