import { describe, expect, it } from 'vitest'
import { orderBySaving } from '../../../../domain/planning/after-break.ts'
import { savingOrder } from '../../../../domain/planning/backlog.ts'
import { schedulerFor } from '../../../../domain/progress/card-state.ts'
import { TYPICAL_TIMES } from '../../../../domain/scheduling/answer-times.ts'
import { curveFor, spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { bishkek, DAY, memoryWith, stateWith } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const moment = { at: bishkek(DAY + 40), studyDay: DAY + 40 }
const states = Array.from(
  { length: 23 },
  (_, place) => stateWith(`c${place}`, { memory: memoryWith({ stability: 1 + place * 4, dueDay: DAY + 1 + place }) }),
)

describe('the order of a session beside a backlog', () => {
  it.each([
    [0.9, null], [0.8, null], [0.9, { values: spellParameters(OTHER_WEIGHTS), fittedOn: DAY, answers: 1 }],
  ])('at %d is that of what saves most, by the learner’s parameters and typical times', (desiredRetention, parameters) => {
    const [scheduler, curve] = [schedulerFor(desiredRetention, parameters?.values), curveFor(parameters?.values)]
    const order = savingOrder(states, moment, { desiredRetention, parameters })
    expect(order).toEqual(orderBySaving({ states, moment, times: TYPICAL_TIMES, scheduler, curve }))
    expect(order).toHaveLength(23)
  })
})
