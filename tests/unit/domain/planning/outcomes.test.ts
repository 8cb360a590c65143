import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import { describe, expect, it } from 'vitest'
import { gradeOutcomes, recordedDay } from '../../../../domain/planning/outcomes.ts'
import { schedulerFor } from '../../../../domain/progress/card-state.ts'
import { defaultSettings } from '../../../../domain/progress/settings.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { ratings } from '../../../../domain/scheduling/scheduler.ts'
import { bishkek, DAY, memoryWith, stateWith } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const card = { id: 'cis-charter/date', topic: 'treaties' }
const moment = { at: bishkek(DAY + 10), utcOffset: 360, studyDay: DAY + 10 }
const state = stateWith(card.id, { memory: memoryWith() })
const exam = { examDay: DAY + 14, finalDay: DAY + 12, topics: [], minutesPerDay: 30, target: 100 }
const request = { card, state, moment, settings: defaultSettings(), dueOn: () => 0 }

describe('what each grade leads to', () => {
  it.each([
    ['the standard parameters', 0.9, null],
    ['another aim', 0.8, null],
    ['own parameters', 0.9, { values: spellParameters(OTHER_WEIGHTS), fittedOn: DAY, answers: 400 }],
  ])('by %s is the scheduler’s own, while nothing is steered', (_, desiredRetention, parameters) => {
    const outcomes = gradeOutcomes({ ...request, settings: { ...defaultSettings(), desiredRetention, parameters } })
    const { at, studyDay } = moment
    expect(outcomes.plain)
      .toEqual(schedulerFor(desiredRetention, parameters?.values).preview(card.id, memoryWith(), { at, studyDay }))
    expect(outcomes.steered).toEqual(outcomes.plain)
    expect(ratings.map(rating => recordedDay(outcomes, rating))).toEqual([undefined, undefined, undefined, undefined])
  })

  it('of a card never met is that of a new one', () => {
    const { plain } = gradeOutcomes({ ...request, state: stateWith(card.id) })
    expect(plain[1]).toMatchObject({ phase: 'learning', reps: 1, lastAt: moment.at })
  })

  it('is just after its last record, if the clock has gone back since', () => {
    const { plain } = gradeOutcomes({ ...request, state: { ...state, updatedAt: moment.at + 5 } })
    expect(plain[3].lastAt).toBe(moment.at + 6)
  })

  it('is recorded as a day where an exam has moved it, and only there', () => {
    const outcomes = gradeOutcomes({ ...request, settings: { ...defaultSettings(), exam } })
    for (const rating of [2, 3, 4] satisfies Rating[]) {
      expect(recordedDay(outcomes, rating)).toBe(outcomes.steered[rating].dueDay)
      expect(outcomes.steered[rating].dueDay).toBeLessThan(exam.examDay)
    }
    expect(recordedDay(outcomes, 1)).toBeUndefined()
  })
})
