// Texts come out of the box as they went in, whatever they say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeckCard, DeckFact, ExpectedAnswer } from '../../../../domain/content/deck.ts'
import { cardIdOf } from '../../../../domain/content/deck.ts'
import { factNames } from '../../../../domain/content/short-names.ts'
import { packTexts, readTexts } from '../../../../domain/content/unit-texts.ts'

const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/)
const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('«ШОС» — 1 %', 'a | b / c ~', '0', '=x'))
const forms = fc.array(text, { maxLength: 3 })
const language = fc.constantFrom('en' as const, 'ru' as const, 'ky' as const)
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined })

const expected: fc.Arbitrary<ExpectedAnswer> = fc.oneof(
  fc.record({ type: fc.constantFrom('text' as const, 'term' as const), accept: forms }),
  fc.record({ type: fc.constant('entity' as const), entity: slug, accept: forms }),
  fc.record({ type: fc.constant('quantity' as const), value: fc.integer(), accept: forms }),
  fc.record({ type: fc.constant('date' as const), value: fc.constant('1999-07'), precision: fc.constant('month' as const) }),
  fc.record({ type: fc.constant('order' as const), items: forms }),
)
const distractor = fc.record({ text, why: text, fact: slug }, { requiredKeys: ['text', 'why'] })
const cardTexts = fc.record({
  key: slug,
  kind: fc.constantFrom('question' as const, 'cloze' as const, 'typed' as const),
  front: text,
  answer: text,
  expected,
  after: maybe(fc.array(slug, { minLength: 1 })),
  distractors: maybe(fc.array(distractor, { minLength: 1, maxLength: 4 })),
  lang: maybe(language),
  inEnglish: maybe(fc.array(slug, { minLength: 1 })),
})
const evidence = fc.record({
  article: slug,
  section: slug,
  paragraph: fc.integer({ min: 1, max: 200 }),
  stance: fc.constantFrom('supports' as const, 'context' as const, 'contradicts' as const),
})
const factTexts = fc.record({
  id: slug,
  statement: text,
  when: maybe(fc.constant({ value: '1999', precision: 'year' as const, what: 'signed' as const })),
  deed: maybe(fc.constant('done' as DeckFact['deed'])),
  asOf: maybe(fc.constant('2019')),
  entities: fc.array(slug),
  evidence: fc.array(evidence),
  why: maybe(text),
  note: maybe(text),
  changedAt: fc.constantFrom('2026-11-22', '2026-11-30'),
  lang: maybe(language),
  cards: fc.uniqueArray(cardTexts, { selector: ({ key }) => key, maxLength: 3 }),
})

const unit = fc.record({
  facts: fc.uniqueArray(factTexts, { selector: ({ id }) => id, maxLength: 5 }),
  linked: fc.array(slug, { maxLength: 3 }),
}).map(({ facts, linked }) => ({
  lead: ['Once', ...linked, ...facts.map(({ id }) => id)].map(id => `[word](fact:${id})`).join(' '),
  facts: facts.map(({ cards, ...fact }): DeckFact => ({
    ...fact,
    kind: 'event',
    topic: 'china',
    importance: 1,
    status: 'single-source',
    revision: 1,
    sources: new Set(fact.evidence.filter(({ stance }) => stance === 'supports').map(({ article }) => article)).size,
    cards: cards.map(({ key }) => cardIdOf(fact.id, key)),
  })),
  cards: facts.flatMap(({ id, cards }) => cards.map(({ key, ...card }): DeckCard => ({
    ...card, id: cardIdOf(id, key), factId: id,
  }))),
}))

describe('the texts of a unit', () => {
  it('are read as they were, however they travelled', () => {
    fc.assert(fc.property(unit, fc.array(slug), (texts, others) => {
      const names = factNames([...others, ...texts.facts.map(({ id }) => id)])
      const after = Object.fromEntries(texts.cards.flatMap(({ id, after }) => after ? [[id, after]] : []))
      const packed = JSON.parse(JSON.stringify(packTexts(texts, names))) as ReturnType<typeof packTexts>
      expect(readTexts(packed, { facts: texts.facts, names, after })).toEqual(texts)
    }))
  })
})

describe('the short name of a fact', () => {
  it('is of one fact alone, is no number, and stays where others come after it', () => {
    fc.assert(fc.property(fc.uniqueArray(slug, { maxLength: 50 }), slug, (ids, later) => {
      const names = factNames(ids)
      const given = ids.map(names.nameOf)
      expect(given.map(names.idOf)).toEqual(ids)
      expect(given.filter(name => /^\d+$/.test(name))).toEqual([])
      expect(ids.map(factNames([...ids, later]).nameOf)).toEqual(given)
    }))
  })

  it('is its id where another has the short name, and never an id of nothing', () => {
    const clashing = clashingIds()
    const names = factNames(clashing)
    expect(clashing.map(names.nameOf)[1]).toBe(`=${clashing[1]}`)
    expect(clashing.map(id => names.idOf(names.nameOf(id)))).toEqual(clashing)
    expect(() => names.idOf('none')).toThrow('Inconsistent')
  })
})

/** Two ids that would have the same short name. */
function clashingIds(): [string, string] {
  const seen = new Map<string, string>()
  for (let number = 0; ; number++) {
    const id = `fact-${number}`
    const name = factNames([id]).nameOf(id)
    const known = seen.get(name)
    if (known !== undefined)
      return [known, id]
    seen.set(name, id)
  }
}
