import { describe, expect, it } from 'vitest'
import { movedTo, schedulerFor } from '../../../../domain/scheduling/grading.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { memoryInSteps, memoryWith } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

describe('a scheduler', () => {
  it('is made once for a retention and parameters', () => {
    expect(schedulerFor(0.9)).toBe(schedulerFor(0.9))
    expect(schedulerFor(0.9)).not.toBe(schedulerFor(0.8))
    const text = spellParameters(OTHER_WEIGHTS)
    expect(schedulerFor(0.9, text)).toBe(schedulerFor(0.9, text))
    expect(schedulerFor(0.9, text)).not.toBe(schedulerFor(0.9))
  })

  it('is none of what is no spelling of parameters', () => {
    expect(() => schedulerFor(0.9, 'one two')).toThrow()
  })
})

describe('a memory whose card returns on another day', () => {
  it.each([[99, 100, 0], [100, 100, 0], [101, 101, 1], [130, 130, 30]])(
    'has that day, never before the last answer of day 100: %d', (asked, dueDay, intervalDays) => {
      expect(movedTo(memoryWith({ lastStudyDay: 100, dueDay: 105, intervalDays: 5 }), asked))
        .toEqual(memoryWith({ lastStudyDay: 100, dueDay, intervalDays }))
    },
  )

  it('in steps of minutes stays as it is', () => {
    const memory = memoryInSteps(5_000, { lastStudyDay: 100 })
    expect(movedTo(memory, 130)).toBe(memory)
  })
})
