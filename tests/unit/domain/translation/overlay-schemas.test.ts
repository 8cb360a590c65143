import { describe, expect, it } from 'vitest'
import {
  backWordsSchema, debateOverlaySchema, factOverlaySchema, guideOverlaySchema, happeningOverlaySchema,
  unitOverlaySchema,
} from '#domain/translation/overlay-schemas'

const fits = (schema: { safeParse: (value: unknown) =>
{ success: boolean } }, value: unknown) => schema.safeParse(value).success

describe('the shape of a translated fact', () => {
  const fact = { id: 'eaeu-2015', statement: 'Текст.' }

  it('has a front alone as a card', () => {
    expect(factOverlaySchema.parse({ ...fact, cards: { year: 'Когда?', who: { front: 'Кто?', answer: 'а' } } }).cards)
      .toEqual({ year: { front: 'Когда?' }, who: { front: 'Кто?', answer: 'а' } })
    expect(factOverlaySchema.parse(fact).cards).toEqual({})
  })

  it.each([
    [{}, true], [{ read: '2026-11-30' }, true], [{ read: 'yesterday' }, false], [{ reviewed: '30.11.2026' }, false],
    [{ statement: '' }, false],
    [{ other: 1 }, false], [{ id: 'Not A Slug' }, false], [{ cards: { a: { front: 'а', gap: 'genitive' } } }, false],
    [{ cards: { a: { answer: 'а' } } }, false],
    [{ of: { statement: '0a1b2c3d' } }, true], [{ of: { statement: '0a1b2c3' } }, false],
    [{ of: { statement: '0A1B2C3D' } }, false], [{ of: { revision: 0 } }, false],
    [{ of: { revision: 1 } }, true],
  ])('is kept or refused: %j', (change, isOne) => {
    expect(fits(factOverlaySchema, { ...fact, ...change })).toBe(isOne)
  })
})

describe('the shape of other translations', () => {
  it.each([[39, true], [40, true], [41, false]])('a title of a happening has 40 letters at most: %d', (length, isOne) => {
    expect(fits(happeningOverlaySchema, { id: 'a', title: 'я'.repeat(length) })).toBe(isOne)
  })

  it('a lead and a model answer of several lines are one paragraph', () => {
    expect(unitOverlaySchema.parse({ id: 'a', title: 'а', aim: 'а', lead: ' один\n  два\n' }).lead).toBe('один два')
    expect(debateOverlaySchema.parse({ id: 'a', question: 'а', positions: [], answer: 'один\nдва' }).answer).toBe('один два')
  })

  it('words on backs have the placeholder that the English has', () => {
    const words = {
      corroborated: '{n}', singleSource: '{source}', disputed: 'а', doubtful: 'а', compared: 'а', outdated: '{asOf}', why: 'а', note: 'а', supports: 'а',
      contradicts: 'а', context: 'а', asOf: '{asOf}', undated: 'а',
    }
    expect(fits(backWordsSchema, words)).toBe(true)
    for (const key of ['corroborated', 'singleSource', 'outdated', 'asOf'])
      expect(fits(backWordsSchema, { ...words, [key]: 'а' })).toBe(false)
    for (const key of Object.keys(words))
      expect(fits(backWordsSchema, { ...words, [key]: undefined })).toBe(false)
  })

  it('front matter of a guide has nothing but what it was made from', () => {
    expect([fits(guideOverlaySchema, {}), fits(guideOverlaySchema, { of: { guide: '0a1b2c3d' } }), fits(guideOverlaySchema, { title: 'а' })]).toEqual([true, true, false])
  })
})
