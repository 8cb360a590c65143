import { describe, expect, it } from 'vitest'
import {
  begunAbout,
  countBeyondExam,
  countByImportance,
  examSettingOf,
  isMinutesOfDay,
} from '../../../../domain/planning/exam-settings.ts'
import { DAY, memoryWith, queueCard, statesOf, stateWith } from '../../../support/builders.ts'

const cards = [
  queueCard('a', { topic: 'russia' }),
  queueCard('b', { topic: 'china' }),
  queueCard('c', { topic: 'china' }),
  queueCard('d', { topic: 'china' }),
]
const EXAM_DAY = DAY + 20
const begun = (id: string, dueDay: number, state = {}) => stateWith(id, { memory: memoryWith({ dueDay }), ...state })

describe('minutes a day', () => {
  it.each([[0, false], [1, true], [2, true], [1439, true], [1440, true], [1441, false], [1.5, false], ['', false]])(
    '%j: %s',
    (minutes, answer) => {
      expect(isMinutesOfDay(minutes)).toBe(answer)
    },
  )
})

describe('the begun cards of an exam', () => {
  const deck = { cards, states: statesOf(begun('a', DAY), begun('b', DAY), stateWith('c', { flag: 'typo' })) }

  it('are those of its topics, and of all when it is about none in particular', () => {
    expect(begunAbout(deck, ['china']).map(({ cardId }) => cardId)).toEqual(['b'])
    expect(begunAbout(deck, []).map(({ cardId }) => cardId)).toEqual(['a', 'b'])
  })

  it('and those that its plan keeps are its target', () => {
    const entered = { examDay: EXAM_DAY, topics: ['china'], minutesPerDay: 30 }
    expect(examSettingOf(deck, entered, { finalDay: DAY + 13, newCards: ['c', 'd'] })).toEqual({
      ...entered,
      finalDay: DAY + 13,
      target: 3,
    })
  })
})

describe('the cards beyond an exam', () => {
  const exam = { examDay: EXAM_DAY, topics: [] }

  it.each([[EXAM_DAY - 1, 0], [EXAM_DAY, 1], [EXAM_DAY + 1, 1]])('due on day %i: %i', (dueDay, count) => {
    expect(countBeyondExam({ cards, states: statesOf(begun('a', dueDay)) }, exam, DAY)).toBe(count)
  })

  it.each([[EXAM_DAY - 1, 1], [EXAM_DAY, 0], [EXAM_DAY + 1, 0]])(
    'on day %i, the exam’s or not, are %i',
    (today, count) => {
      expect(countBeyondExam({ cards, states: statesOf(begun('a', EXAM_DAY + 9)) }, exam, today)).toBe(count)
    },
  )

  it('are none without an exam, and none of those set aside', () => {
    expect(countBeyondExam({ cards, states: statesOf(begun('a', EXAM_DAY)) }, null, DAY)).toBe(0)
    expect(countBeyondExam({ cards, states: statesOf(begun('a', EXAM_DAY, { suspended: 'leech' })) }, exam, DAY)).toBe(
      0,
    )
  })
})

describe('cards by importance', () => {
  it('come with the least important first, without empty rows', () => {
    expect(countByImportance(['a', 'b', 'c'], id => id === 'a' ? 1 : 3)).toEqual([{ importance: 3, count: 2 }, {
      importance: 1,
      count: 1,
    }])
    expect(countByImportance([], () => 1)).toEqual([])
  })
})
