import { describe, expect, it } from 'vitest'
import type { DeckCard } from '../../../../domain/content/deck.ts'
import {
  asksWhyOrHow,
  editorialCounts,
  editorialFaults,
  isListGap,
  isOneLowerCaseWord,
  namesSource,
} from '../../../../domain/content/editorial.ts'
import { CLOZE_GAP } from '../../../../domain/content/deck.ts'

const articles = [
  { authors: [{ family: 'Sarı', given: 'Yaşar' }], shortTitle: 'Sarı (2012)' },
  { authors: [], shortTitle: 'Open.kg' },
] as never

function cards(count: number, rest: Partial<DeckCard>): DeckCard[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `fact/${place}`,
    factId: 'fact',
    kind: 'question',
    front: 'Where?',
    answer: 'In Bishkek',
    expected: { type: 'text', accept: [] },
    ...rest,
  }))
}

describe('a front', () => {
  it.each([
    ['What does Sarı say?', true],
    ['Which aims does Open.kg list?', true],
    ['What is the author’s view?', true],
    ['What does the article leave out?', true],
    ['Who was President in 2005?', false],
    ['What do authors of treaties sign?', false],
  ])('names its source or does not: %s', (front, isNamed) => {
    expect(namesSource(front, articles)).toBe(isNamed)
  })

  it.each([
    ['Why was the base closed?', true],
    ['In 2005 the line changed. Why?', true],
    ['How did the rent rise?', true],
    ['How many soldiers stayed?', false],
    ['In 1999 fighters came: how many?', false],
    ['Which year was it?', false],
  ])('asks for a reason or does not: %s', (front, asks) => {
    expect(asksWhyOrHow(front)).toBe(asks)
  })

  it.each([
    [`It borders China, ${CLOZE_GAP} and Uzbekistan.`, 'cloze', true],
    [`It signed the treaty with ${CLOZE_GAP} in 1992.`, 'cloze', false],
    ['It borders China, Kazakhstan and Uzbekistan?', 'question', false],
  ] as const)('is a gap in a list or is not: %s', (front, kind, isGap) => {
    expect(isListGap({ front, kind })).toBe(isGap)
  })

  it.each([['elites', true], ['the elites', false], ['Bishkek', false], ['two-level', true], ['1999', false]])(
    'is answered by one lower-case word or is not: %s',
    (answer, isOne) => {
      expect(isOneLowerCaseWord(answer)).toBe(isOne)
    },
  )
})

describe('cards to be few', () => {
  const gap = { kind: 'cloze', front: `A, ${CLOZE_GAP} and C.` } as const
  it.each([
    ['names of sources', cards(1, { front: 'What does Sarı say?' }), cards(4, {}), 0],
    ['names of sources', cards(2, { front: 'What does Sarı say?' }), cards(4, {}), 1],
    ['names of sources', cards(20, { front: 'What does Sarı say?' }), cards(80, {}), 0],
    ['names of sources', cards(21, { front: 'What does Sarı say?' }), cards(79, {}), 1],
    ['gaps in lists', cards(69, gap), [], 0],
    ['gaps in lists', cards(70, gap), [], 1],
    ['answers of one word', cards(60, { answer: 'elites' }), [], 0],
    ['answers of one word', cards(61, { answer: 'elites' }), [], 1],
  ])('are faults beyond their limits: %s', (_, some, rest, faults) => {
    expect(editorialFaults({ cards: [...some, ...rest], articles })).toHaveLength(faults)
  })

  it('are counted with the most that there may be', () => {
    expect(editorialCounts({ cards: cards(10, {}), articles })).toEqual([
      { name: 'named', cards: 0, most: 2 },
      { name: 'list-gaps', cards: 0, most: 69 },
      { name: 'one-word', cards: 0, most: 60 },
    ])
  })
})
