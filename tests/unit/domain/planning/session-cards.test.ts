import { describe, expect, it } from 'vitest'
import { FINAL_PASS_CARDS, sessionCards } from '../../../../domain/planning/session-cards.ts'
import { bishkek, DAY, memoryWith, queueCard, reviewOn, statesOf, stateWith } from '../../../support/builders.ts'

const exam = { examDay: DAY + 3, finalDay: DAY - 4, topics: ['russia'], minutesPerDay: 30, target: 10 }
const settings = { exam, parameters: null, desiredRetention: 0.9 }
const moment = { at: bishkek(DAY + 2), studyDay: DAY + 2 }

/** So many weak cards of the exam's topic. */
function deckOf(count: number) {
  const queueCards = Array.from({ length: count }, (_, place) => queueCard(`f${place}/a`, { topic: 'russia' }))
  const states = statesOf(
    ...queueCards.map(({ id }) => stateWith(id, { memory: memoryWith({ lastStudyDay: DAY - 9, stability: 1 }) })),
  )
  return { index: { queueCards }, states, reviews: [], moment, settings }
}

describe('the pass before an exam', () => {
  it.each([
    [FINAL_PASS_CARDS - 1, FINAL_PASS_CARDS - 1],
    [FINAL_PASS_CARDS, FINAL_PASS_CARDS],
    [FINAL_PASS_CARDS + 1, FINAL_PASS_CARDS],
  ])('of %d weak cards has %d on its last day', (count, taken) => {
    expect(sessionCards({ kind: 'final' }, deckOf(count))).toHaveLength(taken)
    expect(FINAL_PASS_CARDS).toBe(40)
  })

  it('is of the cards that have been met, and not today', () => {
    const { states, ...request } = deckOf(3)
    const met = new Map([...states].slice(1))
    expect(sessionCards({ kind: 'final' }, { ...request, states: met }).sort()).toEqual(['f1/a', 'f2/a'])
    const today = stateWith('f1/a', { memory: memoryWith({ lastStudyDay: DAY + 2, stability: 0.1 }) })
    expect(sessionCards({ kind: 'final' }, { ...request, states: new Map([...met, ['f1/a', today]]) })).toEqual(['f2/a'])
    const untouched = new Map([...met, ['f0/a', stateWith('f0/a')]])
    expect(sessionCards({ kind: 'final' }, { ...request, states: untouched }).sort()).toEqual(['f1/a', 'f2/a'])
  })

  it.each([['over', DAY + 2], ['not near', DAY + 60]])('of an exam that is %s is empty', (_, examDay) => {
    const far = { ...settings, exam: { ...exam, examDay, finalDay: examDay - 7 } }
    expect(sessionCards({ kind: 'final' }, { ...deckOf(3), settings: far })).toEqual([])
  })
})

describe('a custom study', () => {
  it('is that of its kind, whatever exam there is', () => {
    const request = {
      ...deckOf(3),
      reviews: [reviewOn(DAY + 2, { cardId: 'f1/a', rating: 1 })],
      quizMistakes: new Set(['f2/a']),
    }
    expect(sessionCards({ kind: 'mistakes' }, request).sort()).toEqual(['f1/a', 'f2/a'])
    expect(sessionCards({ kind: 'topic', topic: 'russia' }, request)).toHaveLength(3)
  })
})
