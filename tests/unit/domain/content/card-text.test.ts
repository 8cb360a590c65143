import { describe, expect, it } from 'vitest'
import type { CardSource, EntitySource } from '#domain/content/schemas'
import { answerTextOf, frontWithAnswer, frontWithoutAnswer, gapOf, sourceDateText } from '#domain/content/card-text'

const entities = new Map([['eu', { names: { en: 'European Union' } }]]) as unknown as ReadonlyMap<string, EntitySource>
const card = (rest: object) => ({ key: 'a', kind: 'question', front: 'Which?', ...rest }) as CardSource

describe('a date as a source may have it', () => {
  it.each([
    ['1950/1959', 'range', '1950s'], ['1950/1969', 'range', '1950s and 1960s'], ['1951/1959', 'range', '1951–1959'],
    ['1950/1958', 'range', '1950–1958'],
    ['2013-03/2013-05', 'range', 'spring of 2013'], ['2013-06/2013-08', 'range', 'summer of 2013'],
    ['2013-09/2013-11', 'range', 'autumn of 2013'],
    ['2013-09/2013-10', 'range', 'September 2013–October 2013'],
    ['2013-09/2013-12', 'range', 'September 2013–December 2013'],
    ['2013-12/2014-02', 'range', 'December 2013–February 2014'], ['1999', 'year', '1999'],
    ['1990', 'circa', 'about 1990'],
  ] as const)('%s (%s) is %s', (value, precision, text) => {
    expect(sourceDateText({ value, precision })).toBe(text)
  })
})

describe('the answer of a card as text', () => {
  it.each([
    [{ items: ['a', 'b'] }, 'a → b'], [{ kind: 'cloze', front: 'It is [[so]].' }, 'so'], [{}, ''],
    [{ answer: { type: 'date', value: '1999', precision: 'year' } }, '1999'],
    [{ answer: { type: 'date', value: '1999', precision: 'year', text: 'late 1999' } }, 'late 1999'],
    [{ answer: { type: 'date', value: '1999', precision: 'year', text: 'that year' } }, '1999'],
    [{ answer: { type: 'entity', entity: 'eu' } }, 'European Union'],
    [{ answer: { type: 'entity', entity: 'eu', text: 'EU' } }, 'EU'],
    [{ answer: { type: 'entity', entity: 'lost' } }, 'lost'], [{ answer: { type: 'text', text: 'words' } }, 'words'],
  ])('of %j is "%s"', (rest, text) => {
    expect(answerTextOf(card(rest), entities)).toBe(text)
  })
})

describe('the front of a cloze', () => {
  const cloze = card({ front: 'It is [[so]] now.' })

  it('is read with its gap filled, left out, or alone', () => {
    expect([frontWithAnswer(cloze), frontWithoutAnswer(cloze), gapOf(cloze)]).toEqual(['It is so now.', 'It is … now.', 'so'])
  })

  it('of another card is as it stands', () => {
    expect([frontWithAnswer(card({})), frontWithoutAnswer(card({})), gapOf(card({}))]).toEqual(['Which?', 'Which?', undefined])
  })
})
