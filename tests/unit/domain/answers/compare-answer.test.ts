import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerableCard, TypedVerdict } from '../../../../domain/answers/compare-answer.ts'
import type { DeckEntity, ExpectedAnswer } from '../../../../domain/content/deck.ts'
import { compareTypedAnswer, isTypable } from '../../../../domain/answers/compare-answer.ts'
import { differenceOf, editDistance } from '../../../../domain/answers/text-difference.ts'

function entity(id: string, kind: DeckEntity['kind'], en: string, more: Partial<DeckEntity> = {}): DeckEntity {
  return { id, kind, names: { en }, aliases: [], offices: [], ...more }
}
function entityCard({ id, names }: DeckEntity, accept: string[] = []): AnswerableCard {
  return { answer: names.en, expected: { type: 'entity', entity: id, accept } }
}
function termCard(answer: string, ...accept: string[]): AnswerableCard {
  return { answer, expected: { type: 'term', accept } }
}
function dateCard(
  answer: string,
  value: string,
  precision: Extract<ExpectedAnswer, { type: 'date' }>['precision'],
): AnswerableCard {
  return { answer, expected: { type: 'date', value, precision } }
}
function quantityCard(
  answer: string,
  expected: { value: number, upTo?: number, unit?: string, currency?: 'USD' | 'EUR' },
): AnswerableCard {
  return { answer, expected: { type: 'quantity', accept: [], ...expected } }
}
function said({ verdict, reason }: TypedVerdict): string {
  return reason ? `${verdict}, ${reason}` : verdict
}

const sco = entity('sco', 'organization', 'Shanghai Cooperation Organization', {
  names: { en: 'Shanghai Cooperation Organization', ru: 'Шанхайская организация сотрудничества' },
  acronyms: { en: 'SCO', ru: 'ШОС', ky: 'ШКУ' },
})
const zhaparov = entity('sadyr-zhaparov', 'person', 'Sadyr Zhaparov', {
  names: { en: 'Sadyr Zhaparov', ru: 'Садыр Жапаров' },
  aliases: ['Zhaparov'],
})
const karimov = entity('islam-karimov', 'person', 'Islam Karimov')
const maxim = entity('maxim-bakiyev', 'person', 'Maxim Bakiyev')
const russia = entity('russia', 'country', 'Russia')
const prussia = entity('prussia', 'country', 'Prussia')

describe('names', () => {
  it.each<[string, DeckEntity, string]>([
    ['Shanghai Cooperation Organization', sco, 'right'],
    ['the shanghai co-operation organisation', sco, 'right'],
    ['Шанхайская организация сотрудничества', sco, 'right, other-form'],
    ['sco', sco, 'right, other-form'],
    ['S.C.O.', sco, 'right, other-form'],
    ['ШКУ', sco, 'right, other-form'],
    ['SCP', sco, 'wrong'],
    ['Shanghai Coperation Organizaton', sco, 'close, spelling'],
    ['Organization of Shanghai Cooperation', sco, 'close, different-order'],
    ['Shanghai Five', sco, 'wrong'],
    ['Japarov', zhaparov, 'right, other-form'],
    ['Dzhaparov Sadyr', zhaparov, 'right, different-order'],
    ['Жапаров', zhaparov, 'right, other-form'],
    ['Zhaparow', zhaparov, 'close, spelling'],
    ['Islam Kerimov', karimov, 'close, spelling'],
    ['Karimov', karimov, 'partial, less-precise'],
    ['Kurmanbek Bakiyev', maxim, 'wrong'],
    ['Russia', prussia, 'wrong'],
    ['Prussia', russia, 'wrong'],
    ['Rusia', russia, 'close, spelling'],
  ])('%s for %o is %s', (typed, name, verdict) => {
    expect(said(compareTypedAnswer(typed, entityCard(name), name))).toBe(verdict)
  })

  it('that the front states are no answer, unless the author accepts them', () => {
    const front = 'What does SCO stand for?'
    expect(said(compareTypedAnswer('SCO', { ...entityCard(sco), front }, sco))).toBe('wrong')
    expect(said(compareTypedAnswer('SCO', { ...entityCard(sco, ['SCO']), front }, sco))).toBe('right, other-form')
  })

  it('count only by the card’s own forms without an entity', () => {
    expect(said(compareTypedAnswer('SCO', entityCard(sco)))).toBe('wrong')
  })
})

describe('texts and terms', () => {
  it.each<[string, string, string]>([
    ['bandwagoning', 'band-wagoning', 'right'],
    ['multivector', 'a multi-vector', 'right'],
    ['top', 'at the top', 'right'],
    ['China and Russia', 'Russia and China', 'right, different-order'],
    ['neutralty', 'neutrality', 'close, spelling'],
    ['independence', 'dependence', 'wrong'],
    ['symmetric', 'asymmetric', 'wrong'],
    ['World War II', 'World War I', 'wrong'],
    ['small power', 'smart power', 'wrong'],
    ['late 1980s', 'the late 1990s', 'wrong'],
    ['grnats', 'grants', 'close, spelling'],
    ['North', 'North and South', 'wrong'],
    ['South Korea', 'North Korea', 'wrong'],
    ['OR-OR', 'AND-AND', 'wrong'],
    ['iran', 'Iraq', 'wrong'],
    ['World Trade Organization', 'World Trade Organization (WTO)', 'right'],
  ])('%j for %j is %s', (typed, answer, verdict) => {
    expect(said(compareTypedAnswer(typed, termCard(answer)))).toBe(verdict)
  })

  it('are compared with the nearest accepted form', () => {
    expect(compareTypedAnswer('shaddow', termCard('in their shadow', 'shadow')).expected).toBe('shadow')
    expect(compareTypedAnswer('somewhere else', termCard('in their shadow', 'shadow')).expected).toBe('in their shadow')
  })
})

describe('dates', () => {
  const year = dateCard('1999', '1999', 'year')
  const day = dateCard('7 July 1999', '1999-07-07', 'day')
  const range = dateCard('1991–2010', '1991/2010', 'range')
  const circa = dateCard('about 1990', '1990', 'circa')
  it.each<[string, AnswerableCard, string]>([
    ['in 1999', year, 'right'],
    ['July 1999', year, 'right, more-precise'],
    ['the 1990s', year, 'partial, less-precise'],
    ['1999–2000', year, 'partial, less-precise'],
    ['1900–2000', year, 'wrong'],
    ['about 1999', year, 'partial, less-precise'],
    ['1998', year, 'wrong'],
    ['07.07.1999', day, 'right'],
    ['July 1999', day, 'partial, less-precise'],
    ['1999', day, 'partial, less-precise'],
    ['8 July 1999', day, 'wrong'],
    ['7 Jully 1999', day, 'close, spelling'],
    ['8 Jully 1999', day, 'wrong'],
    ['from 1991 to 2010', range, 'right'],
    ['June 1991 – April 2010', range, 'right, more-precise'],
    ['1991', range, 'partial, less-precise'],
    ['1991–2011', range, 'partial, less-precise'],
    ['1985–2010', range, 'partial, less-precise'],
    ['1970–2010', range, 'partial'],
    ['2011–2015', range, 'wrong'],
    ['circa 1990', circa, 'right'],
    ['1990', circa, 'right'],
    ['1991', circa, 'close'],
    ['1993', circa, 'wrong'],
    ['the war', year, 'wrong'],
  ])('%s for %o is %s', (typed, card, verdict) => {
    expect(said(compareTypedAnswer(typed, card))).toBe(verdict)
  })
})

describe('quantities', () => {
  const money = quantityCard('$1.7 billion', { value: 1.7e9, currency: 'USD' })
  const share = quantityCard('53 %', { value: 53, unit: '%' })
  const count = quantityCard('over 60', { value: 60, unit: 'agreements' })
  const span = quantityCard('20 to 25 years', { value: 20, upTo: 25, unit: 'years' })
  it.each<[string, AnswerableCard, string]>([
    ['1.7 bn dollars', money, 'right'],
    ['USD 1,700,000,000', money, 'right'],
    ['1,7 mlrd', money, 'right, missing-unit'],
    ['1.7', money, 'partial, missing-unit'],
    ['€1.7 billion', money, 'partial, wrong-unit'],
    ['1.7 million dollars', money, 'wrong'],
    ['1.6–1.8 billion dollars', money, 'partial, less-precise'],
    ['1–100 billion dollars', money, 'wrong'],
    ['53 percent', share, 'right'],
    ['fifty-three', share, 'right, missing-unit'],
    ['53 km', share, 'partial, wrong-unit'],
    ['more than sixty', count, 'right'],
    ['60 treaties', count, 'right'],
    ['60 %', count, 'partial, wrong-unit'],
    ['under 60', count, 'partial'],
    ['20–25', span, 'right'],
    ['20–25 days', span, 'partial, wrong-unit'],
    ['20 years', span, 'partial, less-precise'],
    ['15 years', span, 'wrong'],
    ['many', count, 'wrong'],
    ['three', quantityCard('three (Russia, China, the United States)', { value: 3, unit: 'powers' }), 'right'],
    ['3', quantityCard('third', { value: 3, unit: 'rank' }), 'right'],
  ])('%s for %o is %s', (typed, card, verdict) => {
    expect(said(compareTypedAnswer(typed, card))).toBe(verdict)
  })
})

function joined(parts: TypedVerdict['difference'], left: 'same' | 'missing' | 'extra'): string {
  return parts.filter(({ kind }) => kind !== left).map(({ text }) => text).join('')
}
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

describe('the difference', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcABCşéйжЖ 1-') })

  it('puts both texts together again, the typed one but for case and accents', () => {
    fc.assert(fc.property(words, words, (typed, expected) => {
      const parts = differenceOf(typed, expected)
      expect(joined(parts, 'extra')).toBe(expected.normalize('NFC'))
      expect(plain(joined(parts, 'missing'))).toBe(plain(typed))
    }))
  })

  it('has no two parts of one kind in a row and no empty one', () => {
    fc.assert(fc.property(words, words, (typed, expected) => {
      const parts = differenceOf(typed, expected)
      expect(parts.every(({ text, kind }, place) => text !== '' && kind !== parts[place - 1]?.kind)).toBe(true)
    }))
  })

  it('shows two answers whole when they have little in common', () => {
    expect(differenceOf('Soft powr', 'cultural influence')).toEqual([{ text: 'Soft powr', kind: 'extra' }, {
      text: 'cultural influence',
      kind: 'missing',
    }])
  })

  it('shows what is missing and what is extra', () => {
    expect(differenceOf('neutraltyy', 'Neutrality')).toEqual([
      { text: 'Neutral', kind: 'same' },
      { text: 'i', kind: 'missing' },
      { text: 'ty', kind: 'same' },
      { text: 'y', kind: 'extra' },
    ])
  })

  it('of nothing typed is all missing, and the verdict wrong', () => {
    expect(compareTypedAnswer('  ', termCard('grants', 'grant'))).toEqual({
      verdict: 'wrong',
      expected: 'grants',
      difference: [{ text: 'grants', kind: 'missing' }],
    })
  })
})

describe('editDistance', () => {
  it('counts a swap of neighbours once, is symmetric, and is 0 only for equals', () => {
    expect(editDistance('grnats', 'grants')).toBe(1)
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
        (a, b) => {
          expect(editDistance(a, b)).toBe(editDistance(b, a))
          expect(editDistance(a, b) === 0).toBe(a === b)
          expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        },
      ),
    )
  })
})

describe('isTypable', () => {
  it('holds for dates, quantities, names and terms, for texts of at most three words, never for an order', () => {
    expect(isTypable(dateCard('1999', '1999', 'year'))).toBe(true)
    expect(isTypable(quantityCard('three', { value: 3 }))).toBe(true)
    expect(isTypable(entityCard(sco))).toBe(true)
    expect(isTypable(termCard('a term of five words'))).toBe(true)
    expect(isTypable({ answer: 'three short words', expected: { type: 'text', accept: [] } })).toBe(true)
    expect(isTypable({ answer: 'four rather short words', expected: { type: 'text', accept: [] } })).toBe(false)
    expect(isTypable({ answer: 'a → b', expected: { type: 'order', items: ['a', 'b'] } })).toBe(false)
  })
})
