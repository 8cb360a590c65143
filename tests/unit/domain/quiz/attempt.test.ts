import { describe, expect, it } from 'vitest'
import type { Attempt, Confidence, Quiz, QuizMode } from '../../../../domain/quiz/question.ts'
import { answerQuestion, finishAttempt, goTo, isOpen, mistakenCards, remainingMs, resultOf, startAttempt, toggleFlag } from '../../../../domain/quiz/attempt.ts'
import { calibrate, certaintyMark } from '../../../../domain/quiz/confidence.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/generate.ts'
import { topicMastery } from '../../../../domain/quiz/mastery.ts'
import { bishkek, DAY, memoryWith, stateWith, statesOf } from '../../../support/builders.ts'
import { gradeResponse } from '../../../../domain/quiz/grade.ts'
import { choiceQuestion, dated, matchingQuestion, smallDeck } from './small-deck.ts'

function quizOf(mode: QuizMode, timeLimitMinutes: number | null = null): Quiz {
  const questions = ['one', 'two', 'three'].map(id => choiceQuestion(['CIS', 'EU', 'SCO'], { id, topic: id === 'three' ? 'bases' : 'treaties' }))
  return { specification: { deckVersion: 'deadbeef', settings: { ...defaultQuizSettings(), mode, timeLimitMinutes }, seed: 1, picks: [0, 1, 2] }, questions }
}

function answered(attempt: Attempt, id: string, optionId: string, confidence: Confidence | null = null, at = 1_000): Attempt {
  return answerQuestion(attempt, id, { response: { kind: 'choice', optionId }, confidence, at, durationMs: 500 })
}

describe('an attempt', () => {
  const practice = startAttempt('a', quizOf('practice'), 0)
  const exam = startAttempt('a', quizOf('exam', 1), 0)

  it('in practice keeps the first answer', () => {
    const once = answered(practice, 'one', 'a')
    expect(answered(once, 'one', 'b')).toBe(once)
    expect(isOpen(once, 'two', 0)).toBe(true)
  })

  it('in an exam takes the last answer, with the time of all', () => {
    const twice = answered(answered(exam, 'one', 'a'), 'one', 'b')
    expect(twice.answers.one).toMatchObject({ response: { optionId: 'b' }, durationMs: 1_000 })
  })

  it('closes at the time limit and at its end', () => {
    expect(remainingMs(exam, 45_000)).toBe(15_000)
    expect(answered(exam, 'one', 'b', null, 60_000)).toBe(exam)
    const finished = finishAttempt(exam, 30_000)
    expect(answered(finished, 'one', 'b')).toBe(finished)
    expect(finishAttempt(finished, 50_000).finishedAt).toBe(30_000)
    expect(remainingMs(practice, 1e9)).toBeNull()
  })

  it('moves within its ends, and flags and unflags', () => {
    expect([goTo(exam, -1).current, goTo(exam, 2).current, goTo(exam, 9).current]).toEqual([0, 2, 2])
    expect(toggleFlag(exam, 'two').flagged).toEqual(['two'])
    expect(toggleFlag(toggleFlag(exam, 'two'), 'two').flagged).toEqual([])
  })

  it('is plain data: it survives JSON', () => {
    const attempt = toggleFlag(answered(exam, 'one', 'b', 3), 'two')
    expect(JSON.parse(JSON.stringify(attempt))).toEqual(attempt)
  })

  it('comes to a result by topic, with what is to be practised again', () => {
    const result = resultOf(answered(answered(practice, 'one', 'b', 3), 'two', 'a', 2), quizOf('practice'), new Map())
    expect(result.total).toEqual({ questions: 3, right: 1, partial: 0, wrong: 1, unanswered: 1, points: 1 })
    expect(result.byTopic.get('treaties')).toMatchObject({ questions: 2, right: 1, wrong: 1 })
    expect(result.mistakes.map(({ id }) => id)).toEqual(['two', 'three'])
    expect(result.durationMs).toBe(1_000)
    expect(result.calibration.meanMark).toBe(0.5)
  })
})

describe('the cards behind mistakes', () => {
  it('are those of wrong answers, not of right ones, nor of questions left open', () => {
    const questions = quizOf('practice').questions.map(question => ({ ...question, cardId: `${question.id}/card` }))
    const attempt = answered(answered(startAttempt('a', quizOf('practice'), 0), 'one', 'b'), 'two', 'a', null, 2_000)
    const { questions: results } = resultOf(attempt, { ...quizOf('practice'), questions }, new Map())
    expect(mistakenCards(results, () => true)).toEqual(['two/card'])
    expect(mistakenCards(results, ({ at }) => at < 2_000)).toEqual([])
  })

  it('are of a matching those of the pairs that are wrong, and none where no card remembers the answer', () => {
    const question = matchingQuestion({ SCO: 'a', CIS: 'b', EU: 'c' })
    const response = { kind: 'matching', pairs: { SCO: 'b', CIS: 'a', EU: 'c' } } as const
    const answer = { response, confidence: null, at: 0, durationMs: 0 }
    const grade = gradeResponse(question, response, new Map())
    expect(mistakenCards([{ question, answer, grade }], () => true)).toEqual(['fact-SCO/card', 'fact-CIS/card'])
    expect(mistakenCards([{ question, answer, grade: { ...grade, parts: grade.parts.map(part => ({ ...part, cardId: null })) } }], () => true)).toEqual([])
  })
})

describe('certainty-based marking', () => {
  it.each([[1, 1, 1], [1, 0, 0], [2, 1, 2], [2, 0, -2], [3, 1, 3], [3, 0, -6], [3, 0.5, -1.5]] as const)('C%i with %d points marks %d', (confidence, points, mark) => {
    expect(certaintyMark({ points }, confidence)).toBe(mark)
  })

  it('judges a level by the range in which it pays best, from three answers on', () => {
    const answers = (confidence: Confidence, ...points: number[]) => points.map(each => ({ grade: { points: each }, confidence }))
    const { levels } = calibrate([...answers(1, 1, 1, 1), ...answers(2, 1, 1, 0, 1), ...answers(3, 1, 0, 1)])
    expect(levels.map(({ judgement }) => judgement)).toEqual(['underconfident', 'fits', 'overconfident'])
    expect(calibrate(answers(3, 0, 0)).levels[2]).toMatchObject({ judgement: 'too-few', accuracy: 0 })
  })

  it('leaves out answers without a confidence', () => {
    expect(calibrate([{ grade: { points: 1 }, confidence: null }]).meanMark).toBeNull()
  })
})

describe('the mastery of a topic', () => {
  it('is the share of its facts begun times how much of that is still there', () => {
    const index = smallDeck([dated('alpha', 'the alpha pact', '1999'), dated('beta', 'the beta pact', '1995')])
    const memory = memoryWith({ stability: 10 })
    const [treaties, bases] = topicMastery(index, statesOf(stateWith('alpha/0', { memory })), bishkek(DAY + 10))
    expect(treaties).toMatchObject({ facts: 2, factsBegun: 1, coverage: 0.5 })
    expect(treaties!.retrievability).toBeCloseTo(0.9)
    expect(treaties!.mastery).toBeCloseTo(0.45)
    expect(bases).toMatchObject({ facts: 0, coverage: 0, retrievability: null, mastery: 0 })
  })
})
