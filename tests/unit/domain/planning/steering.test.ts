import type { CustomStudy } from '../../../../domain/planning/custom-study.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customStudyCards } from '../../../../domain/planning/custom-study.ts'
import { previewReschedule } from '../../../../domain/planning/reschedule.ts'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { bishkek, DAY, memoryInSteps, memoryWith, queueCard, reviewOn, statesOf, stateWith } from '../../../support/builders.ts'
import { learnerPlan } from '../../../support/simulated-learners.ts'

describe('custom study', () => {
  const states = statesOf(
    stateWith('f1/a', { memory: memoryWith({ stability: 50 }) }),
    stateWith('f2/a', { memory: memoryWith({ stability: 2, lapses: 8 }), suspended: 'leech' }),
    stateWith('f3/a', { memory: memoryWith({ stability: 9 }), flag: '' }),
    stateWith('f4/a', { suspended: 'learner', flag: 'wrong year' }),
  )
  const cards = [queueCard('f0/a'), queueCard('f1/a'), queueCard('f2/a'), queueCard('f3/a', { topic: 'events' }), queueCard('f4/a')]
  const reviews = [reviewOn(DAY + 5, { cardId: 'f1/a', rating: 1 }), reviewOn(DAY + 5, { cardId: 'f1/a' }), reviewOn(DAY + 4, { cardId: 'f3/a', rating: 1 }), reviewOn(DAY + 5, { cardId: 'f0/a', mode: 'cram', rating: 1 })]
  const choose = (study: CustomStudy, quizMistakes?: ReadonlySet<string>) => customStudyCards({ study, quizMistakes, cards, states, reviews, moment: { at: bishkek(DAY + 5), studyDay: DAY + 5 } })

  it.each([
    ['a topic, least known first and new ones last, without what the learner set aside', { kind: 'topic', topic: 'treaties' }, ['f2/a', 'f1/a', 'f0/a']],
    ['today’s mistakes, each once, those of cramming too', { kind: 'mistakes' }, ['f1/a', 'f0/a']],
    ['flagged cards, with or without a remark', { kind: 'flagged' }, ['f3/a', 'f4/a']],
    ['leeches', { kind: 'leeches' }, ['f2/a']],
  ] as const)('is of %s', (_, study, ids) => {
    expect(choose(study)).toEqual(ids)
  })

  it('of today’s mistakes has those of quizzes too, without what the learner set aside', () => {
    expect(choose({ kind: 'mistakes' }, new Set(['f3/a', 'f4/a']))).toEqual(['f3/a', 'f1/a', 'f0/a'])
    expect(choose({ kind: 'leeches' }, new Set(['f3/a']))).toEqual(['f2/a'])
  })
})

describe('the preview of a reschedule', () => {
  const log = simulateLearner(learnerPlan())
  const states = [...foldLog(log).values()]
  const today = log.at(-1)!.studyDay
  const preview = (desiredRetention: number, spreadOver = 7) => previewReschedule({ states, today, desiredRetention, maximumInterval: 36_500, spreadOver })
  const oldDays = new Map(states.map(({ cardId, memory }) => [cardId, memory!.dueDay]))

  it('at the same retention moves next to nothing', () => {
    expect(preview(0.9).moved).toBeLessThan(states.length / 50)
  })

  it('at a higher retention moves cards earlier, at a lower one later', () => {
    expect(preview(0.95)).toMatchObject({ later: 0 })
    expect(preview(0.95).earlier).toBeGreaterThan(states.length / 2)
    expect(preview(0.85)).toMatchObject({ earlier: 0, newlyDue: 0 })
  })

  it('counts every card that moves, and which way', () => {
    fc.assert(fc.property(fc.double({ min: 0.8, max: 0.97, noNaN: true }), fc.integer({ min: 1, max: 30 }), (retention, spreadOver) => {
      const { moved, earlier, later, newlyDue, dueDays } = preview(retention, spreadOver)
      expect(earlier + later).toBe(moved)
      expect(dueDays.size).toBe(moved)
      const flooded = [...dueDays].filter(([id]) => oldDays.get(id)! > today).filter(([id, day]) => day < today + spreadOver && day <= oldDays.get(id)!)
      expect(flooded.length).toBeGreaterThanOrEqual(newlyDue)
    }), { numRuns: 30 })
  })

  it('spreads what falls due at once evenly over the days', () => {
    const sleepers = Array.from({ length: 21 }, (_, place) => stateWith(`c${place}`, { memory: memoryWith({ stability: 20, lastStudyDay: DAY - 19, dueDay: DAY + 60, intervalDays: 79 }) }))
    const { newlyDue, dueDays } = previewReschedule({ states: sleepers, today: DAY + 1, desiredRetention: 0.9, maximumInterval: 36_500, spreadOver: 7 })
    expect(newlyDue).toBe(21)
    const counts = Array.from({ length: 7 }, (_, place) => [...dueDays.values()].filter(day => day === DAY + 1 + place).length)
    expect(counts).toEqual([3, 3, 3, 3, 3, 3, 3])
  })

  it('leaves cards in steps, set aside or new alone, and keeps to the longest interval', () => {
    const others = [stateWith('steps', { memory: memoryInSteps(bishkek(DAY)) }), stateWith('set aside', { memory: memoryWith({ stability: 500 }), suspended: 'learner' }), stateWith('new')]
    expect(previewReschedule({ states: others, today: DAY, desiredRetention: 0.9, maximumInterval: 36_500, spreadOver: 7 }).moved).toBe(0)
    const long = [stateWith('long', { memory: memoryWith({ stability: 500 }) })]
    expect([...previewReschedule({ states: long, today: DAY, desiredRetention: 0.9, maximumInterval: 100, spreadOver: 7 }).dueDays]).toEqual([['long', DAY + 100]])
  })
})
