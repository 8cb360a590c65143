import type { Question } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { givesAway, promptText, viewOf } from '../../../../domain/quiz/giveaway.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { choiceQuestion, dated, matchingQuestion, orderingQuestion, smallDeck, typedQuestion } from './small-deck.ts'

const place = { evidence: [{ article: 'doe-2020', section: 'eu', paragraph: 7, stance: 'supports' as const }] }
const context = createQuizContext(smallDeck([
  dated('fact', 'the alpha pact', '1999', place), dated('kin', 'an inner thing', '1901', place), dated('stranger', 'zinc', '1801'),
]))
const asked = (text: string, rest: Partial<Question> = {}) =>
  ({ factId: 'fact', factIds: ['fact'], prompt: { kind: 'card', text }, ...rest }) as never
const typed = (text: string, answer: string, rest = {}) => typedQuestion(answer, { type: 'text', accept: [] }, asked(text, rest))
const gives = (first: Question, second: Question) => givesAway(viewOf(first), viewOf(second), context)
const stranger = { factIds: ['stranger'] }

describe('a question that states the secret of another', () => {
  const words = Array.from('bcdfghjklmnpqrstvwxz', letter => `${letter}ulk`)

  it.each([[9, 20, false], [9, 19, false], [10, 20, true], [11, 20, true]])(
    'gives it away where half of the other’s words stand in it: %d of %d', (shared, all, isGiven) => {
      const first = { factIds: ['stranger'], told: [], isTyped: false, stated: [`Bishkek ${words.slice(0, shared).join(' ')}`], shown: [], secrets: [] }
      const second = {
        factIds: ['fact'], told: [], isTyped: false, stated: [], shown: [],
        secrets: [{ stem: words.slice(0, all).join(' '), text: 'Bishkek', factId: 'fact' }],
      }
      expect(givesAway(first, second, context)).toBe(isGiven)
    },
  )
})

describe('the words of a prompt', () => {
  it.each<[Question['prompt'], string]>([
    [{ kind: 'card', text: 'Who?' }, 'Who?'], [{ kind: 'true-false', statement: 'So.' }, 'So.'],
    [{ kind: 'odd-presidency', name: 'A', from: '1', to: '2' }, 'A'], [{ kind: 'match-terms' }, ''],
    [{ kind: 'order-by-date' }, ''],
  ])('%j: %j', (prompt, text) => {
    expect(promptText(choiceQuestion(undefined, { prompt }))).toBe(text)
  })
})

describe('a question as a reader meets it', () => {
  it('shows more than it states, and keeps secrets', () => {
    expect(viewOf(choiceQuestion())).toEqual({
      factIds: ['fact'], told: [], isTyped: false, stated: ['Which?'], shown: ['Which?', 'CIS', 'EU', 'SCO'],
      secrets: [{ stem: 'Which?', text: 'EU', factId: 'fact' }],
    })
    expect(viewOf(orderingQuestion([{ id: 'a' }])).stated).toEqual(['Which?', 'a'])
    expect(viewOf(matchingQuestion({ left: 'right' })).stated).toEqual(['left'])
    expect(viewOf(typed('Who?', 'Ann')).isTyped).toBe(true)
  })
})

describe('a question gives another away', () => {
  const year = typed('In which year was the northern bridge opened?', '1999')
  it.each([
    ['when it says the answer in half of the words', 'The northern bridge of 1999?', stranger, true],
    ['not when it has fewer of them', 'The bridge of 1999?', stranger, false],
    ['not without the answer', 'The northern bridge was opened when?', stranger, false],
    ['when it says the answer and is of kin', 'What came in 1999?', { factIds: ['kin'] }, true],
    ['not when it is of a stranger', 'What came in 1999?', stranger, false],
  ])('%s', (_, text, rest, isGiven) => {
    // Of northern, bridge, opened (and year) half are two.
    expect(gives(typed(text, 'x', rest), year)).toBe(isGiven)
  })

  it('by its options, when the other is to be written', () => {
    const options = choiceQuestion(['1999', '2001', '2003'], asked('What of the northern bridge, opened?', stranger))
    expect(gives(options, year)).toBe(true)
    const chosen = choiceQuestion(['1999', '2001', '2003'], { ...asked('In which year was the northern bridge opened?') as object, key: 'a' })
    expect(gives(options, chosen)).toBe(false)
    expect(gives(typed('The northern bridge opened in 1999?', 'x', stranger), chosen)).toBe(true)
  })

  it('not where there is nothing to ask in words', () => {
    expect(gives(typed('1999', 'x', stranger), typed('Who?', '1999'))).toBe(false)
  })
})
