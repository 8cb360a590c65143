import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRecord, schedulerFor } from '../../../../domain/progress/card-state.ts'
import { curveFor, isParameters, spellParameters, weightsOf } from '../../../../domain/scheduling/parameters.ts'
import { DEFAULT_SCHEDULING, forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { bishkek, DAY, memoryWith, reviewOn, stateWith } from '../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const anyWeights = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 21, maxLength: 21 })

describe('the spelling of parameters', () => {
  it('has four digits after the point', () => {
    expect(spellParameters(OTHER_WEIGHTS.map(weight => weight + 0.000_04))).toBe(
      '0.1 0.5 0.9 4 6.5 0.8 2.8 0.01 1.1 0.1 0.7 1.6 0.09 0.35 1.4 0.3 2 0.5 0.1 0.05 0.25',
    )
  })

  it('is one for one set, within the bounds of FSRS-6, and read back as it was', () => {
    fc.assert(fc.property(anyWeights, (weights) => {
      const text = spellParameters(weights)
      expect(isParameters(text)).toBe(true)
      expect(spellParameters(weightsOf(text))).toBe(text)
    }))
  })

  it('of the standard ones is the standard ones', () => {
    expect(weightsOf(spellParameters(DEFAULT_SCHEDULING.weights))).toEqual(DEFAULT_SCHEDULING.weights)
    expect(weightsOf(undefined)).toBe(DEFAULT_SCHEDULING.weights)
  })

  it.each([
    '',
    '1 2 3',
    spellParameters(OTHER_WEIGHTS).replaceAll(' ', ','),
    `${spellParameters(OTHER_WEIGHTS)} 1`,
    ` ${spellParameters(OTHER_WEIGHTS)}`,
    'constructor',
  ])('is not %j', (text) => {
    expect(isParameters(text)).toBe(false)
    expect(() => weightsOf(text)).toThrow('not a spelling of FSRS parameters')
  })

  it('is refused for what is not 21 numbers', () => {
    expect(() => spellParameters([1, 2])).toThrow('FSRS-6 has 21 parameters')
    expect(() => spellParameters(OTHER_WEIGHTS.with(3, Number.NaN))).toThrow('FSRS-6 has 21 parameters')
  })
})

describe('parameters', () => {
  const own = spellParameters(OTHER_WEIGHTS)

  it('bend the forgetting curve', () => {
    expect(curveFor(own)(30, 10)).toBe(forgettingCurveOf(OTHER_WEIGHTS)(30, 10))
    expect(curveFor(undefined)(30, 10)).toBe(forgettingCurveOf()(30, 10))
  })

  it('decide what an answer leads to, and the record alone says which they were', () => {
    const state = stateWith('a/1', { memory: memoryWith() })
    for (const parameters of [undefined, own]) {
      const record = reviewOn(DAY + 10, { cardId: 'a/1', ...parameters && { parameters } })
      expect(applyRecord(state, record).memory).toEqual(
        schedulerFor(0.9, parameters).preview('a/1', memoryWith(), { at: bishkek(DAY + 10), studyDay: DAY + 10 })[3],
      )
    }
    const [standard, personal] = [undefined, own].map(parameters =>
      schedulerFor(0.9, parameters).next('a/1', memoryWith(), 3, { at: bishkek(DAY + 10), studyDay: DAY + 10 }),
    )
    expect(standard!.stability).toBeGreaterThan(personal!.stability * 1.1)
  })

  it('have one scheduler for each retention', () => {
    expect(schedulerFor(0.9, own)).toBe(schedulerFor(0.9, own))
    expect(schedulerFor(0.9, own)).not.toBe(schedulerFor(0.9))
  })
})
