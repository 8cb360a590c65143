import { describe, expect, it } from 'vitest'
import { lintCourse } from '#domain/content/lint-course'
import { fact, parsedWith } from './sources.ts'

function words(count: number): string {
  return Array.from({ length: count }, (_, place) => `word${place}`).join(' ')
}

const why = '    - { key: why, kind: question, front: Why was it signed?, answer: { type: text, text: for trade } }\n'
const how = '    - { key: how, kind: question, front: How was it signed?, answer: { type: text, text: in haste } }\n'

interface Sketch { lead?: number, importance?: number, why?: number, cards?: string }

/** Faults of a unit of one fact: a lead of so many words, a why of so many, and cards that ask why and how. */
function reasons({ lead = 100, importance = 2, why: whyWords, cards = `${why}${how}` }: Sketch): string[] {
  const text = fact.replace('importance: 3', `importance: ${importance}`)
    .replace('  entities:', `${whyWords === undefined ? '' : `  why: ${words(whyWords)}\n`}  entities:`)
  const unit = [
    'id: eu',
    'part: europe',
    'title: The EU',
    'aim: Know the treaty.',
    `lead: ${words(lead - 1)} [word](fact:pca-in-force)`,
    'facts: [pca-in-force]',
    '',
  ]
  const parsed = parsedWith({
    'facts/eu.yml': text + cards,
    'course/parts.yml': '- { id: europe, title: Europe }\n',
    'course/01-eu.yml': unit.join('\n'),
  })
  expect(parsed.faults).toEqual([])
  return lintCourse(parsed).map(({ reason }) => reason)
}

describe('a unit', () => {
  it('is without faults when it keeps the rules', () => {
    expect(reasons({})).toEqual([])
  })

  it.each([
    [89, 1],
    [90, 0],
    [91, 0],
    [139, 0],
    [140, 0],
    [141, 1],
  ])('has a lead of a page, links counted by their words: %i', (lead, faults) => {
    expect(reasons({ lead })).toHaveLength(faults)
  })

  it('asks why or how twice among its core facts', () => {
    expect(reasons({ cards: why })).toEqual([
      'eu: 1 cards of its core facts ask why or how, fewer than 2',
    ])
  })
})

describe('the why of a fact', () => {
  const cards = [why, how].join('').replaceAll('type: text, text: ', 'type: term, text: ')

  it('is there where the fact is of importance 1', () => {
    expect(reasons({ importance: 1, cards })).toEqual(['pca-in-force: a fact of importance 1 needs a why'])
    expect(reasons({ importance: 2, cards })).toEqual([])
  })

  it.each([[24, 0], [25, 0], [26, 1]])('is short: %i', (count, faults) => {
    expect(reasons({ importance: 1, why: count, cards })).toHaveLength(faults)
  })
})

describe('the front of a card', () => {
  function card(kind: string, front: string, answer: string): string {
    return `    - { key: long, kind: ${kind}, front: "${front}"${answer} }\n`
  }
  const asked = (count: number): string => card('question', `${words(count)}?`, ', answer: { type: term, text: trade }')
  const gap = (count: number): string => card('cloze', `${words(count)} [[trade]].`, '')

  it.each([
    ['of a question', asked(20), 0],
    ['of a question', asked(21), 1],
    ['around a gap', gap(26), 0],
    ['around a gap', gap(27), 1],
  ])('%s is read at a glance', (_, cards, faults) => {
    expect(reasons({ cards: `${why}${how}${cards}` })).toHaveLength(faults)
  })
})

describe('the authored options of a card', () => {
  function options(...texts: string[]): string {
    return `    - key: for
      kind: question
      front: What was it for?
      answer: { type: text, text: for trade }
      distractors: [${texts.map(text => `{ text: ${text}, why: it was not }`).join(', ')}]
`
  }
  const others = '{ type: term, text: trade }'
  const plain = [why, how].join('').replaceAll(/\{ type: text[^}]*\}/g, others)

  it.each([
    ['are three where the fact is important and its answer text', ['for war', 'for oil', 'for gas'], 0],
    ['are not fewer', ['for war', 'for oil'], 1],
    ['are unlike each other', ['for war', 'for War', 'for gas'], 1],
    ['are not the answer', ['for war', 'For trade', 'for gas'], 1],
  ])('%s', (_, texts, faults) => {
    expect(reasons({ importance: 1, why: 5, cards: plain + options(...texts) })).toHaveLength(faults)
  })

  it('are three only of important facts', () => {
    expect(reasons({ importance: 2, cards: plain + options('for war', 'for oil') })).toEqual([])
  })
})
