import { describe, expect, it } from 'vitest'
import type { AttemptAnswer, Confidence, Quiz } from '../../../../domain/quiz/question.ts'
import { cardsToStudy, mistakenCards, resultOf } from '../../../../domain/quiz/result.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { gradeResponse } from '../../../../domain/quiz/grade.ts'
import { choiceQuestion, matchingQuestion } from './small-deck.ts'

function quizOf(): Quiz {
  const questions = ['one', 'two', 'three'].map(id =>
    choiceQuestion(['CIS', 'EU', 'SCO'], { id, topic: id === 'three' ? 'bases' : 'treaties' }),
  )
  return {
    specification: { deckVersion: 'deadbeef', settings: defaultQuizSettings(), seed: 1, picks: [0, 1, 2] },
    questions,
  }
}

function answer(optionId: string, confidence: Confidence | null = null, at = 1_000): AttemptAnswer {
  return { response: { kind: 'choice', optionId }, confidence, at, durationMs: 500 }
}

describe('the answers of a sitting', () => {
  it('come to a result by topic, with what is to be practised again', () => {
    const result = resultOf({ one: answer('b', 3), two: answer('a', 2) }, quizOf(), new Map())
    expect(result.total).toEqual({ questions: 3, right: 1, partial: 0, wrong: 1, unanswered: 1, points: 1 })
    expect(result.byTopic.get('treaties')).toMatchObject({ questions: 2, right: 1, wrong: 1 })
    expect(result.mistakes.map(({ id }) => id)).toEqual(['two', 'three'])
    expect(result.durationMs).toBe(1_000)
    expect(result.calibration.meanMark).toBe(0.5)
  })
})

describe('the cards behind mistakes', () => {
  it('are those of wrong answers, not of right ones, nor of questions left open', () => {
    const questions = quizOf().questions.map(question => ({ ...question, cardId: `${question.id}/card` }))
    const answers = { one: answer('b'), two: answer('a', null, 2_000) }
    const { questions: results } = resultOf(answers, { ...quizOf(), questions }, new Map())
    expect(mistakenCards(results, () => true)).toEqual(['two/card'])
    expect(mistakenCards(results, ({ at }) => at < 2_000)).toEqual([])
  })

  it('are of a matching those of the pairs that are wrong, and none where no card remembers the answer', () => {
    const question = matchingQuestion({ SCO: 'a', CIS: 'b', EU: 'c' })
    const response = { kind: 'matching', pairs: { SCO: 'b', CIS: 'a', EU: 'c' } } as const
    const answer = { response, confidence: null, at: 0, durationMs: 0 }
    const grade = gradeResponse(question, response, new Map())
    expect(mistakenCards([{ question, answer, grade }], () => true)).toEqual(['fact-SCO/card', 'fact-CIS/card'])
    expect(
      mistakenCards([{
        question,
        answer,
        grade: { ...grade, parts: grade.parts.map(part => ({ ...part, cardId: null })) },
      }], () => true),
    ).toEqual([])
  })
})

describe('the cards to study after a quiz', () => {
  const questions = quizOf().questions.map(question => ({ ...question, factId: `${question.id}-fact`, cardId: `${question.id}/card` }))
  const index = { factById: new Map([['three-fact', { cards: ['three-fact/first', 'three-fact/second'] }]]) }

  it('are those of wrong answers and of questions left open, each once', () => {
    const quiz = { ...quizOf(), questions: [...questions, { ...questions[2]!, id: 'four' }] }
    const { questions: results } = resultOf({ one: answer('b'), two: answer('a') }, quiz, new Map())
    expect(cardsToStudy(results, index)).toEqual(['two/card', 'three/card'])
  })

  it('are the first of their facts where no card remembers the answer', () => {
    const open = questions.map(question => ({ ...question, cardId: null }))
    const { questions: results } = resultOf({ one: answer('b') }, { ...quizOf(), questions: open }, new Map())
    expect(cardsToStudy(results, index)).toEqual(['three-fact/first'])
  })
})
