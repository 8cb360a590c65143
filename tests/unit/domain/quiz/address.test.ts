import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSpecification, encodeSpecification } from '../../../../domain/quiz/address.ts'
import { deckVersionOf } from '../../../support/quiz-context.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { questionKinds } from '../../../../domain/quiz/question-kinds.ts'
import { selectableFactKinds } from '../../../../domain/quiz/specification.ts'
import { factKinds } from '../../../../domain/content/schemas.ts'
import { dated, smallDeck } from './small-deck.ts'

const version = 'deadbeef'
const usual = { deckVersion: version, settings: defaultQuizSettings(), seed: 42, picks: [0, 46_655, 7] }

const specifications = fc.record({
  deckVersion: fc.constant(version),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  picks: fc.option(fc.array(fc.integer({ min: 0, max: 46_655 }), { maxLength: 100 })),
  settings: fc.record({
    selection: fc.record({
      topics: fc.subarray(['russia', 'since-2010', 'small-states']),
      articles: fc.subarray(['sari-2012', 'open-kg']),
      factKinds: fc.subarray([...selectableFactKinds]),
      importances: fc.subarray([1, 2, 3] as const),
      knowledge: fc.constantFrom('any' as const, 'weak' as const, 'new' as const),
      units: fc.subarray(['many-doors', 'threats'], { minLength: 1 }),
    }, { requiredKeys: ['topics', 'articles', 'factKinds', 'importances', 'knowledge'] }),
    count: fc.integer({ min: 1, max: 100 }),
    kinds: fc.subarray([...questionKinds], { minLength: 1 }),
    mode: fc.constantFrom('practice' as const, 'exam' as const),
    timeLimitMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
  }),
})

describe('the address of a quiz', () => {
  it('comes back as it went, in characters that no address escapes', () => {
    fc.assert(fc.property(specifications, (specification) => {
      const text = encodeSpecification(specification)
      expect(text).toMatch(/^[\w.~-]+$/)
      expect(encodeURIComponent(text)).toBe(text)
      expect(decodeSpecification(text, version)).toEqual({ kind: 'quiz', specification })
    }))
  })

  it('is short: a quiz of 20 takes less than 120 characters', () => {
    expect(encodeSpecification({ ...usual, picks: Array.from({ length: 20 }, (_, place) => place * 100) }).length)
      .toBeLessThan(120)
  })

  it('tells when the deck has changed', () => {
    expect(decodeSpecification(encodeSpecification(usual), '00000000')).toEqual({
      kind: 'deck-changed',
      specification: usual,
    })
  })

  it.each([
    '',
    'x',
    '1.2.3',
    '2.deadbeef.16.a.1.0..0.0.0...',
    '1.deadbeef.16.0.1.0..0.0.0...',
    '1.DEADBEEF.16.a.1.0..0.0.0...',
    '1.deadbeef.!.a.1.0..0.0.0...',
    '1.deadbeef.16.a.1.0..0.0.0.<b>..',
  ])('takes "%s" for no quiz', (text) => {
    expect(decodeSpecification(text, version)).toEqual({ kind: 'malformed' })
  })

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), text => decodeSpecification(text, version).kind === 'malformed'))
  })

  it('knows every kind of fact that content may have', () => {
    expect(selectableFactKinds).toEqual(factKinds)
  })
})

describe('the version of a deck', () => {
  it('is eight hexadecimal digits and changes with any answer', () => {
    const versions = ['1999', '2000'].map(year =>
      deckVersionOf(smallDeck([dated('alpha', 'the alpha pact', year, { evidence: [] })]).deck),
    )
    expect(versions[0]).toMatch(/^[0-9a-f]{8}$/)
    expect(versions[0]).not.toBe(versions[1])
    expect(deckVersionOf(smallDeck([dated('alpha', 'the alpha pact', '1999', { evidence: [] })]).deck)).toBe(
      versions[0],
    )
  })
})
