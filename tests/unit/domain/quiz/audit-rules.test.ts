import { describe, expect, it } from 'vitest'
import type { Question } from '../../../../domain/quiz/question.ts'
import { auditQuestion, auditQuiz, chiSquare, isUniform, reasonWithoutQuestion } from '../../../../domain/quiz/audit.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { choiceQuestion, dated, entity, matchingQuestion, orderingQuestion, smallDeck, typedQuestion } from './small-deck.ts'

const amount = (id: string, value: number, answer: string) => ({
  id, statement: `${id} costs ${answer}.`,
  cards: [{ front: `How much is ${id}?`, answer, expected: { type: 'quantity' as const, value, currency: 'USD' as const, accept: [] } }],
})
const asks = (id: string, answer: string, rest = {}) => ({
  id: `f-${id}`, statement: 'Silent.', entities: [id],
  cards: [{ front: 'Which?', answer, expected: { type: 'entity' as const, entity: id, accept: [] }, ...rest }],
})
const deck = () => buildQuizIndex(smallDeck([
  dated('alpha', 'the alpha pact', '1999'), amount('dam', 3e6, '$3 million'), asks('eu', 'European Union'), asks('idea', 'human rights'),
  { id: 'norms', statement: 'N.', cards: [{ front: 'What?', answer: 'human rights', expected: { type: 'text', accept: [] } }] },
  { id: 'ways', statement: 'W.', cards: ['old traditions', 'unwritten rules'].map(answer => ({ front: 'Which …?', answer, expected: { type: 'text', accept: [] } })) },
  { id: 'own', statement: 'O.', cards: [{ front: 'What?', answer: 'old law', expected: { type: 'text', accept: [] }, distractors: [] } as never] },
], [
  entity('eu', 'European Union', { acronyms: { en: 'EU' } }), entity('cis', 'The Commonwealth'), entity('un', 'World Council'),
  entity('ann', 'Ann Ash', { kind: 'person' }), entity('idea', 'Human rights', { kind: 'term', class: 'concept' }),
]))
const findings = (question: Question) => auditQuestion(question, deck())
const rules = (question: Question) => findings(question).map(({ rule }) => rule)
const of = (cardId: string | null, rest = {}) => ({ cardId, key: 'b', ...rest })

describe('the audit of a choice', () => {
  it.each<[string, [string, string, string], string | null, string[]]>([
    ['dates in order', ['1995', '1999', '2001'], 'alpha/0', []],
    ['dates of one month and year', ['1999', '1999', '2001'], 'alpha/0', ['key-not-unique', 'not-sorted']],
    ['dates of unlike precision', ['May 1995', '1999', '2001'], 'alpha/0', ['mixed-options']],
    ['days out of order', ['7 May 1999', '6 May 1999', '8 May 1999'], null, []],
    ['what is no date', ['some', '1999', '2001'], 'alpha/0', ['mixed-options', 'not-sorted']],
    ['amounts in order', ['$2 million', '$3 million', '$4 million'], 'dam/0', []],
    ['amounts out of order', ['$4 million', '$3 million', '$2 million'], 'dam/0', ['not-sorted']],
    ['amounts of unlike scale', ['$2 million', '$3 million', '$4 billion'], 'dam/0', ['mixed-options']],
    [
      'the same amount in other words', ['$2 million', '$3 million', '$3,000,000'], 'dam/0',
      ['key-not-unique', 'mixed-options', 'not-sorted'],
    ],
    ['names of a kind', ['Commonwealth', 'European Union', 'the World Council'], 'f-eu/0', []],
    ['an acronym among names', ['the Commonwealth', 'EU', 'World Council'], 'f-eu/0', []],
    ['a person among them', ['Commonwealth', 'European Union', 'Ann Ash'], 'f-eu/0', ['mixed-options']],
    ['nobody among them', ['Commonwealth', 'European Union', 'Nobody There'], 'f-eu/0', ['mixed-options']],
    ['words of a sort', ['old traditions', 'human rights', 'unwritten rules'], 'f-idea/0', []],
    [
      'words of two sorts', ['rare metals', 'human rights', 'unwritten rules'], 'f-idea/0',
      ['mixed-options', 'unlike-answers'],
    ],
    [
      'words of no sort', ['xyzzies one', 'human rights', 'unwritten rules'], 'norms/0',
      ['mixed-options', 'unlike-answers', 'unlike-answers'],
    ],
    ['an author’s words of two sorts', ['rare metals', 'old law', 'rules'], 'own/0', []],
    ['no card', ['rare metals', 'human rights', 'Ann and Ash'], null, []],
  ])('%s', (_, texts, cardId, expected) => {
    expect(rules(choiceQuestion(texts, of(cardId))).toSorted()).toEqual(expected)
  })

  it('says what is wrong', () => {
    expect(findings(choiceQuestion(['CIS', 'the European Union', 'SCO'], of(null)))).toEqual([
      { rule: 'key-too-long', detail: '"the European Union" is 2.25 times the mean option' },
    ])
    expect(findings(choiceQuestion(['2001', '1999', 'May 2002'], of('alpha/0')))).toEqual([
      { rule: 'mixed-options', detail: '"2001" is Y, "1999" is Y, "May 2002" is M Y' },
      { rule: 'not-sorted', detail: '2001, 1999, May 2002' },
    ])
    expect(findings(choiceQuestion(['EU', 'eu', 'SCO'], of(null)))).toEqual([{ rule: 'key-not-unique', detail: '"EU" is right too, beside "eu"' }])
    expect(findings(choiceQuestion(['1995', '1999', '2001'], of('alpha/0', { prompt: { kind: 'card', text: 'In 1999?' } }))))
      .toEqual([{ rule: 'key-in-stem', detail: '"1999" stands in the stem' }])
    const two = choiceQuestion(undefined, of(null))
    expect(findings({ ...two, options: two.options.slice(0, 2) })).toEqual([{ rule: 'too-few-parts', detail: '2 options' }])
  })

  it('knows that the odd one out is right by its criterion, and true or false by its statement', () => {
    const texts = ['European Union', 'EU', 'World Council'] as const
    expect(rules(choiceQuestion([...texts], of('f-eu/0')))).toContain('key-not-unique')
    expect(rules(choiceQuestion([...texts], of('f-eu/0', { kind: 'odd-one-out' })))).not.toContain('key-not-unique')
    expect(rules(choiceQuestion(['CIS', 'the European Union', 'SCO'], of(null, { kind: 'true-false' })))).toEqual([])
  })
})

describe('the audit of a matching', () => {
  const leader = (id: string, description: string, entityClass = 'foreign-leader') =>
    entity(id, `${id} Xyz`, { kind: 'person', class: entityClass, description })
  type Fronts = Readonly<Record<string, string>>
  const found = (fronts: Fronts, people: ReturnType<typeof leader>[], kind = 'match-leaders') => {
    const index = smallDeck(people.map(({ id }) => ({ ...asks(id, id), id: `fact-${fronts[id]}` })), [
      ...people, entity('ru', 'Russia', { kind: 'country' }), entity('cn', 'China', { kind: 'country' }),
    ])
    const question = matchingQuestion(Object.fromEntries(people.map(({ id, names }) => [fronts[id]!, names.en])))
    const pairs = question.pairs.map(pair => ({ ...pair, cardId: `${pair.factId}/0` }))
    const audited = { ...question, pairs, prompt: { kind } as never }
    return auditQuestion(audited, buildQuizIndex(index)).map(({ rule }) => rule)
  }
  const fronts = { ann: 'Who closed it?', bob: 'Who opened it?', cyd: 'Who sold it?' }
  const three = [leader('ann', 'Of Russia'), leader('bob', 'Of China'), leader('cyd', 'Of China')]

  it('finds pairs of unlike classes', () => {
    expect(found(fronts, three)).toEqual([])
    expect(found(fronts, [...three.slice(0, 2), leader('cyd', 'Of China', 'scholar')])).toEqual(['unlike-pairs'])
  })

  it('finds somebody told by the country', () => {
    expect(found({ ...fronts, ann: 'Which Russian closed it?' }, three)).toEqual(['told-by-country'])
    expect(found({ ...fronts, ann: 'Who closed it to Japan?' }, three)).toEqual([])
  })

  it('finds a word on both sides', () => {
    expect(found({ ...fronts, ann: 'Who closed it as Ann?' }, three)).toEqual(['told-by-word'])
  })

  it('finds what is no position among positions', () => {
    expect(found({ ...fronts, ann: 'Whose book is it?' }, three, 'match-positions')).toEqual(['no-position'])
    expect(found({ ...fronts, ann: 'Whose book is it?' }, three)).toEqual([])
  })
})

describe('the audit of drawn options', () => {
  it('finds a word that stem and key alone share', () => {
    const told = choiceQuestion(['Commonwealth', 'European Union', 'World Council'], of('f-eu/0', { prompt: { kind: 'card', text: 'Which European body?' } }))
    expect(rules(told)).toEqual(['told-by-word'])
    expect(rules({ ...told, prompt: { kind: 'card', text: 'Which body of the world?' } })).toEqual([])
  })

  it('finds a label that is true of several events', () => {
    const quizIndex = buildQuizIndex(smallDeck([dated('vote', 'the vote', '1999')]))
    const label = (text: string) => auditQuestion(orderingQuestion([{
      id: '1', text, days: { from: '1999-01-01', to: '1999-12-31' }, rationale: { kind: 'dated' as const, values: {}, factId: 'vote', source: null },
    }, { id: '2' }, { id: '3' }].toReversed(), { prompt: { kind: 'order-by-date' } }), quizIndex).map(({ rule }) => rule)
    expect(label('A presidential election took place')).toContain('label-of-several-events')
    expect(label('The vote came')).not.toContain('label-of-several-events')
  })
})

describe('the audit of a quiz', () => {
  const ask = (id: string, factId: string, text: string, answer: string): Question =>
    typedQuestion(answer, { type: 'term', accept: [] }, { id, factId, factIds: [factId], prompt: { kind: 'card', text } })
  const quizOf = (...questions: Question[]) =>
    ({ specification: { deckVersion: '', settings: defaultQuizSettings(), seed: 5, picks: [] }, questions })

  it('names what was given away, and by which question, in either order', () => {
    const [year, place] = [ask('year', 'alpha', 'When was the alpha pact signed?', '1999'), ask('place', 'dam', 'Where was the alpha pact of 1999 signed?', 'Osh')]
    const given = { rule: 'given-away', questionId: 'year', seed: 5, detail: 'by place' }
    expect(auditQuiz(quizOf(year, place), deck())).toEqual([given])
    expect(auditQuiz(quizOf(place, year), deck())).toEqual([given])
    expect(auditQuiz(quizOf(year), deck())).toEqual([])
  })

  it('names a fact that is asked twice once', () => {
    const [one, two] = [ask('one', 'alpha', 'Who?', 'Nobody'), ask('two', 'alpha', 'Where?', 'Nowhere')]
    expect(auditQuiz(quizOf(one, two), deck())).toEqual([{ rule: 'fact-asked-twice', questionId: 'two', seed: 5, detail: 'also asked by one' }])
  })
})

describe('an even spread', () => {
  it.each([[[10, 10], 0], [[20, 0], 20], [[0, 0, 0], 0], [[3, 2, 1], 1]])('of %j has a chi-square of %d', (counts, value) => {
    expect(chiSquare(counts)).toBeCloseTo(value, 12)
  })

  // Chance passes 15.14 (two places) and 18.42 (three) once in ten thousand runs.
  it.each([
    [[0, 15], true], [[0, 16], false], [[0, 0, 9], true], [[0, 0, 10], false], [[1, 2, 3, 4], false],
    [[2, 2, 2, 2], true],
  ])('is what chance explains: %j: %s', (counts, isEven) => {
    expect(isUniform(counts)).toBe(isEven)
  })
})

describe('why a fact gives no question', () => {
  it('says what was tried with each card', () => {
    const quizIndex = buildQuizIndex(smallDeck([{ id: 'a', statement: 'A.', cards: [
      { front: '?', answer: 'xyzzies', expected: { type: 'text', accept: [] } },
      { front: '?', answer: 'leaders', expected: { type: 'text', accept: [] } },
      { front: '?', answer: '1999', expected: { type: 'date', value: '1999', precision: 'year' } },
    ] }]))
    const tail = 'has fewer than two fair wrong options and no single wording'
    const [fact] = quizIndex.index.deck.facts
    expect(reasonWithoutQuestion(fact!, quizIndex))
      .toBe(`"xyzzies" (of no known sort) ${tail}; "leaders" (plural noun: person) ${tail}; "1999" (date) ${tail}`)
    expect(reasonWithoutQuestion({ ...fact!, cards: ['lost'] }, quizIndex)).toBe('')
  })
})
