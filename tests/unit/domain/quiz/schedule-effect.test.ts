import { describe, expect, it } from 'vitest'
import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { Confidence, Question, QuestionResponse, QuizMode } from '../../../../domain/quiz/question.ts'
import type { Settings } from '../../../../domain/progress/settings.ts'
import type { EffectRequest, PlannedEffect } from '../../../../domain/quiz/schedule-effect.ts'
import { applyRecord, untouchedCard } from '../../../../domain/progress/card-state.ts'
import { defaultSettings } from '../../../../domain/progress/settings.ts'
import { gradeResponse } from '../../../../domain/quiz/grade.ts'
import { planScheduleEffect, stateAfterEffect } from '../../../../domain/quiz/schedule-effect.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { weekdayOf } from '../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, memoryInSteps, memoryWith, stateWith, statesOf } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'
import { choiceQuestion, matchingQuestion, placeItem, placeQuestion, smallDeck, typedQuestion } from './small-deck.ts'

const index = smallDeck([{ id: 'fact', statement: 'It is so.', revision: 3, cards: [] }])
const moment = { at: bishkek(DAY, 18), utcOffset: 360, studyDay: DAY }
const typed = typedQuestion('EU', { type: 'term', accept: [] })
const choice = choiceQuestion()

const unseen = untouchedCard('fact/card')
const due = stateWith('fact/card', {
  memory: memoryWith({ lastAt: bishkek(DAY - 10), lastStudyDay: DAY - 10, dueDay: DAY }),
})
const notDue = stateWith('fact/card', {
  memory: memoryWith({ lastAt: bishkek(DAY - 1), lastStudyDay: DAY - 1, dueDay: DAY + 9 }),
})
const forgottenToday = stateWith('fact/card', {
  memory: memoryWith({ lastAt: bishkek(DAY, 10), lastStudyDay: DAY, dueDay: DAY + 1 }),
  lastRating: 1,
})
const inSteps = stateWith('fact/card', {
  memory: memoryInSteps(bishkek(DAY, 19), { lastAt: bishkek(DAY, 17), lastStudyDay: DAY }),
})
const suspended = { ...due, suspended: 'learner' as const }

const right = (question: Question): QuestionResponse =>
  question.kind === 'typed' ? { kind: 'typed', text: 'EU' } : { kind: 'choice', optionId: 'b' }
const wrong = (question: Question): QuestionResponse =>
  question.kind === 'typed' ? { kind: 'typed', text: 'CIS' } : { kind: 'choice', optionId: 'a' }

function planned(
  question: Question,
  response: QuestionResponse,
  state: CardState,
  confidence: Confidence | null = null,
  mode: QuizMode = 'practice',
): PlannedEffect[] {
  const answer = { response, confidence, at: moment.at, durationMs: 5_000 }
  const results = [{ question, answer, grade: gradeResponse(question, response, new Map()) }]
  return planScheduleEffect({ results, mode, states: statesOf(state), index, moment, settings: defaultSettings() })
}

describe('what a quiz does to the schedule', () => {
  it.each(
    [
      ['wrong, known', typed, wrong, due, null, 'wrong-known', 'quiz', 1],
      ['wrong, known, not due', choice, wrong, notDue, 3, 'wrong-known', 'quiz', 1],
      ['wrong again on the day of a lapse', choice, wrong, forgottenToday, null, 'wrong-again-today', 'cram', 1],
      ['wrong, new', choice, wrong, unseen, null, 'wrong-new', 'quiz', 1],
      ['wrong, in steps of minutes', choice, wrong, inSteps, null, 'wrong-in-steps', 'cram', 1],
      ['right, typed, due', typed, right, due, 1, 'right-typed-due', 'quiz', 3],
      ['right, typed, not due', typed, right, notDue, 3, 'right-typed-not-due', 'cram', 3],
      ['right choice, due and sure', choice, right, due, 3, 'right-choice-due-sure', 'quiz', 3],
      ['right choice, due, fairly sure', choice, right, due, 2, 'right-choice-due-unsure', 'cram', 3],
      ['right choice, due, guessed', choice, right, due, 1, 'right-choice-due-unsure', 'cram', 3],
      ['right choice, due, nothing said', choice, right, due, null, 'right-choice-due-unsure', 'cram', 3],
      ['right choice, not due', choice, right, notDue, 3, 'right-choice-not-due', 'cram', 3],
      ['right, new', typed, right, unseen, 3, 'right-new', 'cram', 3],
      ['set aside', choice, wrong, suspended, null, 'suspended', 'cram', 1],
    ] as const,
  )('%s', (_, question, respond, state, confidence, reason, mode, rating) => {
    expect(planned(question, respond(question), state, confidence)).toMatchObject([{
      cardId: 'fact/card',
      reason,
      changesSchedule: mode === 'quiz',
      review: { mode, rating, studyDay: DAY },
    }])
  })

  it.each([['wrong', wrong], ['right', right]] as const)('an exam changes nothing, %s', (_, respond) => {
    expect(planned(typed, respond(typed), due, 3, 'exam')).toMatchObject([{
      reason: 'exam',
      changesSchedule: false,
      review: { mode: 'cram' },
    }])
  })

  it('a half right typed answer is practice', () => {
    const month = typedQuestion('July 1999', { type: 'date', value: '1999-07', precision: 'month' })
    expect(planned(month, { kind: 'typed', text: '1999' }, due)).toMatchObject([{
      reason: 'partly-right',
      changesSchedule: false,
    }])
  })

  it('what was put into a wrong gap was not known, and into a right one only when one is sure', () => {
    const question = placeQuestion(placeItem('x', '1999'), [placeItem('a', '1998'), placeItem('b', '2001'), placeItem('c', '2003')])
    const reasons = ([[0, null], [1, 3], [1, 2], [null, null]] as const).map(([gap, sure]) =>
      planned(question, { kind: 'place', gap }, due, sure).map(({ cardId, reason }) => [cardId, reason])[0])
    expect(reasons).toEqual([
      ['fact/card', 'wrong-known'],
      ['fact/card', 'right-choice-due-sure'],
      ['fact/card', 'right-choice-due-unsure'],
      ['fact/card', 'wrong-known'],
    ])
  })

  it('each pair of a matching stands for its own card', () => {
    const question = matchingQuestion({ SCO: 'a', CIS: 'b', EU: 'c' })
    const states = stateWith('fact-SCO/card', { memory: due.memory })
    expect(
      planned(question, { kind: 'matching', pairs: { SCO: 'b', CIS: 'a', EU: 'c' } }, states).map((
        { cardId, reason },
      ) => [cardId, reason]),
    ).toEqual([
      ['fact-SCO/card', 'wrong-known'],
      ['fact-CIS/card', 'wrong-new'],
      ['fact-EU/card', 'right-new'],
    ])
  })

  it('an unanswered question and one without a card write nothing', () => {
    const request = { mode: 'practice', states: statesOf(due), index, moment, settings: defaultSettings() } as const
    expect(planScheduleEffect({ ...request, results: [{ question: choice, answer: null, grade: null }] })).toEqual([])
    expect(planned({ ...choice, cardId: null }, wrong(choice), due)).toEqual([])
  })

  it('the record says what was answered, how surely, and of which revision', () => {
    const [effect] = planned(choice, wrong(choice), due, 2)
    expect(effect!.review).toEqual({
      cardId: 'fact/card',
      factRevision: 3,
      at: moment.at,
      utcOffset: 360,
      studyDay: DAY,
      mode: 'quiz',
      rating: 1,
      durationMs: 5_000,
      desiredRetention: 0.9,
      confidence: 2,
      chosen: 'CIS',
    })
  })

  it('practice leaves the memory as it was, a new card begins without a lapse, a lapse is one', () => {
    const after = (effect: PlannedEffect, state: CardState): CardState =>
      applyRecord(state, { kind: 'review', device: 'phone', seq: 0, ...effect.review })
    expect(after(planned(choice, right(choice), due, 1)[0]!, due).memory).toEqual(due.memory)
    expect(after(planned(choice, wrong(choice), unseen)[0]!, unseen)).toMatchObject({
      introducedOn: DAY,
      memory: { lapses: 0 },
    })
    expect(after(planned(choice, wrong(choice), due)[0]!, due).memory!.lapses).toBe(due.memory!.lapses + 1)
  })
})

describe('the day on which a card comes back after a quiz', () => {
  const CARDS = Array.from({ length: 40 }, (_, place) => `fact-${place}/card`)
  const dueStates = CARDS.map(cardId =>
    stateWith(cardId, {
      memory: memoryWith({
        stability: 40,
        lastAt: bishkek(DAY - 40),
        lastStudyDay: DAY - 40,
        dueDay: DAY,
        intervalDays: 40,
      }),
    }),
  )

  /** All cards due and answered rightly in writing, in one quiz. */
  function plannedQuiz(settings: Partial<Settings> = {}, rest: Partial<EffectRequest> = {}): PlannedEffect[] {
    const results = CARDS.map((cardId) => {
      const question = typedQuestion('EU', { type: 'term', accept: [] }, {
        id: cardId,
        cardId,
        factId: cardId.split('/')[0]!,
      })
      const response = right(question)
      return {
        question,
        answer: { response, confidence: null, at: moment.at, durationMs: 5_000 },
        grade: gradeResponse(question, response, new Map()),
      }
    })
    return planScheduleEffect({
      results,
      mode: 'practice',
      states: statesOf(...dueStates),
      index,
      moment,
      settings: { ...defaultSettings(), ...settings },
      ...rest,
    })
  }

  /** The days that replay of the records gives. */
  function daysOf(effects: readonly PlannedEffect[]): number[] {
    return effects.map((effect, place) => stateAfterEffect(effect, dueStates[place]!).memory!.dueDay)
  }

  const plainDays = daysOf(plannedQuiz())

  it('is the scheduler’s own, and not written down, while nothing is steered', () => {
    expect(plannedQuiz().filter(({ review }) => 'dueDay' in review)).toEqual([])
    expect(Math.min(...plainDays)).toBeGreaterThan(DAY + 40)
  })

  it('is not written down either where steering comes to the same day', () => {
    const effects = plannedQuiz({ loadBalance: true })
    const same = effects.filter((_, place) => daysOf(effects)[place] === plainDays[place])
    expect(same.length).toBeGreaterThan(0)
    expect(same.filter(({ review }) => 'dueDay' in review)).toEqual([])
  })

  it('lies before an exam, in its final days, and is written down', () => {
    const exam = { examDay: DAY + 30, finalDay: DAY + 23, topics: ['treaties'], minutesPerDay: 30, target: 100 }
    const effects = plannedQuiz({ exam })
    for (const day of daysOf(effects)) {
      expect(day).toBeGreaterThanOrEqual(exam.finalDay)
      expect(day).toBeLessThan(exam.examDay)
    }
    expect(effects.map(({ review }) => review.dueDay)).toEqual(daysOf(effects))
    expect(daysOf(plannedQuiz({ exam: { ...exam, topics: ['bases'] } }))).toEqual(plainDays)
  })

  it('avoids days of the week on which the learner wants none', () => {
    const easy = weekdayOf(plainDays[0]!)
    const weekLoad = defaultSettings().weekLoad.map((_, weekday) =>
      weekday === easy ? 'none' : 'normal',
    ) as unknown as Settings['weekLoad']
    expect(daysOf(plannedQuiz({ weekLoad })).map(weekdayOf)).not.toContain(easy)
  })

  it('has room: the cards of one quiz go to different days, and to those where least is due', () => {
    const days = daysOf(plannedQuiz({ loadBalance: true }))
    const most = (of: readonly number[]): number =>
      Math.max(...[...Map.groupBy(of, day => day).values()].map(({ length }) => length))
    expect(most(days)).toBeLessThan(most(plainDays))
    const [first] = days
    const crowd = Array.from(
      { length: 20 },
      (_, place) => stateWith(`other-${place}/card`, { memory: memoryWith({ dueDay: first! }) }),
    )
    expect(daysOf(plannedQuiz({ loadBalance: true }, { states: statesOf(...dueStates, ...crowd) }))).not.toContain(
      first,
    )
  })

  it('is of the first answer to a card alone, and counts once', () => {
    const question = typedQuestion('EU', { type: 'term', accept: [] }, { cardId: CARDS[0]!, factId: 'fact-0' })
    const results = [right(question), wrong(question), right(question)].map(response => ({
      question,
      answer: { response, confidence: null, at: moment.at, durationMs: 5_000 },
      grade: gradeResponse(question, response, new Map()),
    }))
    expect(plannedQuiz({ loadBalance: true }, { results })).toEqual(
      plannedQuiz({ loadBalance: true }).slice(0, 1).map(effect => ({ ...effect, questionId: question.id })),
    )
  })

  it('follows the learner’s own parameters, and the record names them', () => {
    const values = spellParameters(OTHER_WEIGHTS)
    const effects = plannedQuiz({ parameters: { values, fittedOn: DAY - 1, answers: 500 } })
    expect(new Set(effects.map(({ review }) => review.parameters))).toEqual(new Set([values]))
    expect(daysOf(effects)).not.toEqual(plainDays)
  })
})
