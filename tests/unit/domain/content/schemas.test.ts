import { describe, expect, it } from 'vitest'
import {
  answerSchema, articleSchema, cardSchema, entitySchema, factSchema, happeningSchema, lineSchema, slugSchema,
} from '#domain/content/schemas'

interface Schema { safeParse: (value: unknown) => { success: boolean, error?: { issues: { message: string }[] } } }
const fits = (schema: Schema, value: unknown) => schema.safeParse(value).success
const messages = (schema: Schema, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? []

describe('ids and lines', () => {
  it.each([['eu', true], ['eu-1999', true], ['1999', true], ['EU', false], ['eu_1', false], ['-eu', false], ['eu-', false], ['e--u', false], ['', false]])(
    'an id is a slug: "%s"', (id, isOne) => expect(fits(slugSchema, id)).toBe(isOne))

  it('a line is trimmed, not empty, and one', () => {
    expect(lineSchema.parse('  a b ')).toBe('a b')
    expect([fits(lineSchema, '  '), fits(lineSchema, 'a\nb'), fits(lineSchema, 5)]).toEqual([false, false, false])
  })
})

describe('a date as precise as it says', () => {
  it.each([
    ['1999-07-07', 'day', true], ['1999-07', 'day', false], ['1999-02-29', 'day', false], ['2000-02-29', 'day', true],
    ['1999-13', 'month', false],
    ['1999-07', 'month', true], ['1999', 'year', true], [1999, 'year', true], ['99', 'year', false],
    ['1999/2003', 'range', true], ['1999-07/1999-07', 'range', true],
    ['2003/1999', 'range', false], ['1999', 'range', false], ['1999', 'circa', true], ['1999-07-07', 'circa', false],
    ['1999/2000', 'circa', true], ['1999', 'about', false],
  ])('%s is of precision %s: %s', (value, precision, isOne) => {
    expect(fits(answerSchema, { type: 'date', value, precision })).toBe(isOne)
  })
})

describe('a card', () => {
  const card = (rest: object) => ({ key: 'a', kind: 'question', front: 'Which?', answer: { type: 'text', text: 'it' }, ...rest })
  const wrong = (count: number) => Array.from({ length: count }, () => ({ text: 'a', why: 'b' }))

  it.each<[string, object, string[]]>([
    ['a question with an answer', {}, []], ['without an answer', { answer: undefined }, ['a question needs an answer']],
    ['a cloze', { kind: 'cloze', front: 'It is [[a]].', answer: undefined }, []],
    ['a cloze without a gap', { kind: 'cloze' }, ['a cloze has exactly one [[gap]], this has 0']],
    ['a cloze of two gaps', { kind: 'cloze', front: '[[a]] [[b]]' }, ['a cloze has exactly one [[gap]], this has 2']],
    ['a gap in a question', { front: 'Is it [[a]]?' }, ['only a cloze has a [[gap]]']],
    ['an ordering', { kind: 'ordering', answer: undefined, items: ['a', 'b', 'c'] }, []],
    [
      'an ordering without items', { kind: 'ordering', answer: undefined },
      ['an ordering has items, and nothing else has'],
    ],
    ['items of a question', { items: ['a', 'b', 'c'] }, ['an ordering has items, and nothing else has']],
    [
      'an ordering with an answer', { kind: 'ordering', items: ['a', 'b', 'c'] },
      ['an ordering is answered by its items'],
    ],
    [
      'an ordering with wrong options',
      { kind: 'ordering', answer: undefined, items: ['a', 'b', 'c'], distractors: wrong(2) },
      ['an ordering has no distractors'],
    ],
  ])('%s', (_, rest, reasons) => {
    expect(messages(cardSchema, card(rest))).toEqual(reasons)
  })

  it.each([[1, false], [2, true], [5, true], [6, false]])('has two to five wrong options: %d', (count, isOne) => {
    expect(fits(cardSchema, card({ distractors: wrong(count) }))).toBe(isOne)
  })

  it.each([[2, false], [3, true], [6, true], [7, false]])('puts three to six things in order: %d', (count, isOne) => {
    expect(fits(cardSchema, card({ kind: 'ordering', answer: undefined, items: Array.from({ length: count }, (_, place) => `i${place}`) }))).toBe(isOne)
  })

  it.each([[[], false], [['a'], true], [['a/b'], true], [['a/b/c'], false], [['A'], false]])('rests on facts or cards: %j', (after, isOne) => {
    expect(fits(cardSchema, card({ after }))).toBe(isOne)
  })
})

describe('a fact', () => {
  const evidence = { article: 'doe-2020', section: 'eu', paragraph: 1 }
  const card = { key: 'a', kind: 'question', front: 'Which?', answer: { type: 'text', text: 'it' } }
  const when = { value: '1999', precision: 'year', what: 'happened' }
  const fact = (rest: object) =>
    ({ id: 'a', kind: 'event', topic: 't', statement: 'It is.', importance: 1, evidence: [evidence], changedAt: '2026-01-01', cards: [card], ...rest })

  it.each<[string, object, string[]]>([
    ['plain', {}, []],
    ['of a status without a note', { status: 'doubtful' }, ['a doubtful fact needs a note that says why']],
    ['of a status with one', { status: 'doubtful', note: 'So.' }, []],
    ['outdated', { status: 'outdated', note: 'So.' }, ['an outdated fact needs asOf']],
    ['outdated since then', { status: 'outdated', note: 'So.', asOf: 1999 }, []],
    [
      'with other dates alone', { otherDates: [{ value: '2000', precision: 'year', by: 'general-knowledge' }] },
      ['otherDates says more of a date, so it needs when'],
    ],
    ['with a deed alone', { deed: 'done' }, ['deed says more of a date, so it needs when']],
    ['planned', { when: { ...when, what: 'planned' } }, ['what is planned says what became of it']],
    ['planned and done', { when: { ...when, what: 'planned' }, deed: 'done' }, []],
    ['owed', { when, owedTo: 'imf' }, ['a debt that is owed is measured at a time']],
    ['owed when measured', { when: { ...when, what: 'measured' }, owedTo: 'imf' }, []],
    ['dated and undated', { when, undated: 'standing' }, ['a fact with when is not undated']],
    ['without cards', { cards: [] }, ['a fact needs at least one card']],
    ['withdrawn without cards', { cards: [], withdrawn: true }, []],
    [
      'denied alone', { evidence: [{ ...evidence, stance: 'contradicts' }] },
      ['at least one piece of evidence must support the fact'],
    ],
    [
      'without evidence', { evidence: [] },
      ['a fact needs evidence', 'at least one piece of evidence must support the fact'],
    ],
  ])('%s', (_, rest, reasons) => {
    expect(messages(factSchema, fact(rest))).toEqual(reasons)
  })

  it.each([[0, false], [1, true], [3, true], [4, false], ['1', false]])('has importance 1, 2 or 3: %s', (importance, isOne) => {
    expect(fits(factSchema, fact({ importance }))).toBe(isOne)
  })

  it('has what it does not say, and nothing unknown', () => {
    expect(factSchema.parse(fact({}))).toMatchObject({ revision: 1, entities: [], evidence: [{ stance: 'supports' }] })
    for (const rest of [{ other: 1 }, { revision: 0 }, { evidence: [{ ...evidence, paragraph: 0 }] }])
      expect(fits(factSchema, fact(rest))).toBe(false)
  })
})

describe('a happening', () => {
  const happening = (rest: object) => ({ id: 'a', title: 'Pact', when: { value: '1999', precision: 'year' }, side: 'home', facts: ['f'], ...rest })

  it.each([[31, true], [32, true], [33, false]])('has a title of 32 letters at most: %d', (length, isOne) => {
    expect(fits(happeningSchema, happening({ title: 'x'.repeat(length) }))).toBe(isOne)
  })

  it.each([['Pact of 1799', true], ['Pact of 1899', false], ['Pact of 1999', false], ['Pact of 2099', false], ['Pact of 2199', true]])(
    'does not give its date: %s', (title, isOne) => expect(fits(happeningSchema, happening({ title }))).toBe(isOne))

  it('is of facts', () => {
    expect(fits(happeningSchema, happening({ facts: [] }))).toBe(false)
  })
})

describe('an entity', () => {
  const entity = (rest: object) => ({ id: 'a', kind: 'place', names: { en: 'A' }, ...rest })
  const at = (latitude: number, longitude: number) => ({ coordinates: { latitude, longitude, basis: 'general-knowledge' } })

  it.each([
    [-91, 0, false], [-90, 0, true], [90, 0, true], [91, 0, false], [0, -181, false], [0, -180, true], [0, 180, true],
    [0, 181, false],
  ])(
    'lies on the globe: %d, %d', (latitude, longitude, isOne) => expect(fits(entitySchema, entity(at(latitude, longitude)))).toBe(isOne))

  it.each([[1, false], [2, true], [8, true], [9, false]])('has a route of two to eight corners: %d', (count, isOne) => {
    const points = Array.from({ length: count }, (_, place) => [place, place])
    expect(fits(entitySchema, entity({ route: { points, state: 'built', basis: 'general-knowledge' } }))).toBe(isOne)
  })
})

describe('an article', () => {
  const article = (rest: object) => ({
    id: 'doe-2020', title: 'On', shortTitle: 'Doe', kind: 'analysis', language: 'en', scope: 'full', sections: [{ id: 'eu', title: 'EU', paragraphs: ['The'] }], ...rest,
  })

  it('has openings of its paragraphs, as words alone or with more', () => {
    expect(articleSchema.parse(article({ apparatus: [{ opens: 'Notes', occurrence: 2, continues: ['and'] }] }))).toMatchObject({
      sections: [{ paragraphs: [{ opens: 'The', continues: [] }] }],
      apparatus: [{ opens: 'Notes', occurrence: 2, continues: [{ text: 'and' }] }],
    })
  })

  it.each([[{ url: 'https://a.kg' }, true], [{ url: 'http://a.kg' }, false], [{ sections: [] }, false], [{ language: 'de' }, false], [{ apparatus: [{ opens: 'a', occurrence: 0 }] }, false]])(
    'is kept or refused: %j', (rest, isOne) => expect(fits(articleSchema, article(rest))).toBe(isOne))
})
