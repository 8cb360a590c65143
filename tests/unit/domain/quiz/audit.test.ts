import type { FactSketch } from './small-deck.ts'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../../domain/quiz/question.ts'
import { auditQuestion, auditQuiz, chiSquare, isUniform } from '../../../../domain/quiz/audit.ts'
import { startAudit } from '../../../../domain/quiz/audit-run.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import {
  choiceQuestion,
  dated,
  entity,
  matchingQuestion,
  orderingQuestion,
  smallDeck,
  typedQuestion,
} from './small-deck.ts'

const alpha = dated('alpha', 'the alpha pact', '1999')
const summit: FactSketch = {
  id: 'summit',
  statement: 'The European Union met.',
  entities: ['eu'],
  cards: [{
    front: 'Which union met?',
    answer: 'European Union',
    expected: { type: 'entity', entity: 'eu', accept: [] },
  }],
}
const norms: FactSketch = {
  id: 'norms',
  statement: 'They kept human rights.',
  cards: [{ front: 'What did they keep?', answer: 'human rights', expected: { type: 'text', accept: [] } }],
}
const quizIndex = buildQuizIndex(smallDeck(
  [alpha, dated('beta', 'the beta treaty', '1995'), dated('gamma', 'the gamma charter', '2001'), summit, norms],
  [
    entity('eu', 'European Union', { aliases: ['EU'] }),
    entity('cis', 'Commonwealth'),
    entity('ann', 'Ann Ash', { kind: 'person' }),
  ],
))

function rulesOf(question: Question): string[] {
  return auditQuestion(question, quizIndex).map(({ rule }) => rule)
}
function adoptedIn(value: string): NonNullable<FactSketch['when']> {
  return { value, precision: 'year', what: 'adopted' }
}

const dates = { cardId: 'alpha/0', key: 'b' }
const unions = { cardId: 'summit/0', key: 'b' }

describe('the auditor', () => {
  it('passes a fair question', () => {
    expect(rulesOf(choiceQuestion(['1995', '1999', '2001'], dates))).toEqual([])
  })

  it.each([
    ['an option that reads like the key', choiceQuestion(['EU', 'eu', 'SCO'], { cardId: null }), 'key-not-unique'],
    ['another name of the key', choiceQuestion(['EU', 'European Union', 'Commonwealth'], unions), 'key-not-unique'],
    ['a day within the key’s year', choiceQuestion(['1995', '1999', 'May 1999'], dates), 'key-not-unique'],
    [
      'the key in the stem',
      choiceQuestion(['1995', '1999', '2001'], {
        ...dates,
        prompt: { kind: 'card', text: 'What was signed in 1999?' },
      }),
      'key-in-stem',
    ],
    [
      'a key much longer than the others',
      choiceQuestion(['CIS', 'the European Union', 'SCO'], { cardId: null }),
      'key-too-long',
    ],
    [
      'a person beside organizations',
      choiceQuestion(['Commonwealth', 'European Union', 'Ann Ash'], unions),
      'mixed-options',
    ],
    ['a month beside years', choiceQuestion(['1995', '1999', 'July 2001'], dates), 'mixed-options'],
    [
      'a free answer of another sort',
      choiceQuestion(['rare metals', 'human rights', 'unwritten rules'], { cardId: 'norms/0', key: 'b' }),
      'mixed-options',
    ],
    [
      'a free answer of another number',
      choiceQuestion(['common law', 'human rights', 'unwritten rules'], { cardId: 'norms/0', key: 'b' }),
      'mixed-options',
    ],
    ['dates out of order', choiceQuestion(['2001', '1999', '1995'], dates), 'not-sorted'],
    ['an answer in the stem of a typed question', typedQuestion('Which', { type: 'term', accept: [] }), 'key-in-stem'],
    [
      'an ordering that is shown in order',
      orderingQuestion([{ id: 'a' }, { id: 'b' }, { id: 'c' }]),
      'already-in-order',
    ],
    ['an ordering of two', orderingQuestion([{ id: 'b', rank: 1 }, { id: 'a', rank: 0 }]), 'too-few-parts'],
    ['a matching of two', matchingQuestion({ SCO: 'a', CIS: 'b' }), 'too-few-parts'],
    [
      'a pair whose left side names its right',
      matchingQuestion({ 'the EU': 'EU', 'CIS': 'b', 'SCO': 'c' }),
      'key-in-stem',
    ],
  ])('finds %s', (_, question, rule) => {
    expect(rulesOf(question)).toContain(rule)
  })

  it.each([
    ['tells of something else than its date does', 'Kyrgyzstan was offered a lease', 'lease', 'label-of-another-date'],
    ['tells of what was in another year as well', 'A strategy was adopted', 'plan', 'label-of-two-events'],
  ])('finds the label of an event that %s, to put in order and as an odd one', (_, text, factId, rule) => {
    const events = buildQuizIndex(smallDeck([
      dated('lease', 'the lease', '2014', { when: { value: '2014', precision: 'year', what: 'ended' } }),
      { ...dated('plan', '', '2007'), statement: 'The EU adopted its first strategy.', when: adoptedIn('2007') },
      { ...dated('next', '', '2019'), statement: 'The EU adopted a new strategy.', when: adoptedIn('2019') },
    ]))
    const rationale = { kind: 'dated', values: {}, factId, source: null } as const
    const ordering = orderingQuestion([{ id: 'b', rank: 1, text, rationale }, { id: 'a' }, { id: 'c', rank: 2 }], {
      prompt: { kind: 'order-by-date' },
    })
    const odd = choiceQuestion([text, 'A war began', 'A base was opened'], {
      kind: 'odd-one-out',
      cardId: null,
      prompt: { kind: 'odd-presidency', name: 'Askar Akayev', from: '1990', to: '2005' },
    })
    const options = odd.options.map(option => option.text === text ? { ...option, rationale } : option)
    for (const question of [ordering, { ...odd, options }])
      expect(auditQuestion(question, events).map(finding => finding.rule)).toContain(rule)
  })

  it('finds another member of the set among the wrong options, by its own fact or by a card that asks alike', () => {
    const forum = (id: string, entityId: string, answer: string): FactSketch => ({
      id,
      statement: 'It takes part in the European Union and the Commonwealth.',
      cards: [{
        front: 'In which forum does it take part?',
        answer,
        expected: { type: 'entity', entity: entityId, accept: [] },
      }],
    })
    const forums = buildQuizIndex(smallDeck(
      [forum('one', 'eu', 'European Union'), { ...forum('two', 'cis', 'Commonwealth'), statement: 'It is a member.' }],
      [entity('eu', 'European Union'), entity('cis', 'Commonwealth'), entity('oecd', 'Club of the Rich')],
    ))
    const rules = (...texts: [string, string, string]): string[] =>
      auditQuestion(choiceQuestion(texts, { cardId: 'one/0', key: 'b' }), forums).map(({ rule }) => rule)
    expect(rules('Commonwealth', 'European Union', 'Club of the Rich')).toContain('another-member')
    expect(rules('Union of Clubs', 'European Union', 'Club of the Rich')).not.toContain('another-member')
  })

  it.each([
    ['relative', 'relative or comparative', true],
    ['comparative or relative gains', 'relative gains', true],
    ['fragile', 'weak', true],
    ['they were political, not economic', 'they were political and economic', false],
    ['nuclear', 'relative', false],
  ])('finds near-synonyms of the key: "%s" beside "%s"', (text, answer, isFound) => {
    const words = buildQuizIndex(smallDeck([{
      id: 'power',
      statement: 'So it is.',
      cards: [{ front: 'Of which kind is it?', answer, expected: { type: 'text', accept: [] } }],
    }]))
    const question = choiceQuestion([text, answer, 'cultural'], { cardId: 'power/0', key: 'b' })
    const rules = auditQuestion(question, words).map(({ rule }) => rule)
    expect(rules.includes('near-synonym')).toBe(isFound)
  })

  it('finds questions that give each other away, and a fact asked twice', () => {
    const ask = (id: string, factId: string, text: string, answer: string): Question =>
      typedQuestion(answer, { type: 'term', accept: [] }, {
        id,
        factId,
        factIds: [factId],
        prompt: { kind: 'card', text },
      })
    const quizOf = (...questions: Question[]) => ({
      specification: { deckVersion: '', settings: defaultQuizSettings(), seed: 1, picks: [] },
      questions,
    })
    const year = ask('year', 'alpha', 'In which year was the alpha pact signed?', '1999')
    const place = ask('place', 'beta', 'Where was the alpha pact of 1999 signed?', 'Osh')
    const other = ask('other', 'gamma', 'Who built the dam of 1999?', 'Nobody')
    expect(auditQuiz(quizOf(year, place), quizIndex).map(({ rule, questionId }) => [rule, questionId])).toEqual([[
      'given-away',
      'year',
    ]])
    expect(auditQuiz(quizOf(year, other), quizIndex)).toEqual([])
    expect(auditQuiz(quizOf(year, { ...other, factIds: ['gamma', 'alpha'] }), quizIndex).map(({ rule }) => rule))
      .toContain('fact-asked-twice')
  })

  it('finds keys that stand too often in one place', () => {
    expect(chiSquare([10, 10, 10])).toBe(0)
    expect(chiSquare([20, 10, 0])).toBeCloseTo(20)
    expect(isUniform([1040, 990, 970])).toBe(true)
    expect(isUniform([1200, 900, 900])).toBe(false)
    expect(isUniform([0, 0, 0])).toBe(true)
  })

  it('reports a generator that always puts the key first', () => {
    const rigged = {
      ...quizIndex,
      placesOfFact: new Map(),
      blueprints: [{
        ...quizIndex.blueprints[0]!,
        build: () => choiceQuestion(['EU', 'CIS', 'SCO'], { cardId: null, key: 'a' }),
      }],
    }
    const audit = startAudit(rigged)
    for (let seed = 0; seed < 60; seed++)
      audit.addSeed(seed)
    expect(audit.report().violations.map(({ rule, detail }) => [rule, detail])).toContainEqual([
      'key-position',
      '60 : 0 : 0',
    ])
  })

  it('lists facts that give no question, with the reason', () => {
    const audit = startAudit(
      buildQuizIndex(
        smallDeck([{
          id: 'lonely',
          statement: 'It is so.',
          cards: [{
            front: 'Why?',
            answer: 'because nobody had ever asked for it',
            expected: { type: 'text', accept: [] },
          }],
        }]),
      ),
    )
    audit.addSeed(0)
    expect(audit.report().factsWithout).toEqual([{
      factId: 'lonely',
      reason: expect.stringContaining('because nobody had ever asked for it'),
    }])
  })
})
