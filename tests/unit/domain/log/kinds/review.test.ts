import type { ReviewRecord } from '../../../../../domain/log/kinds/review.ts'
import type { Rating } from '../../../../../domain/scheduling/scheduler.ts'
import { describe, expect, it } from 'vitest'
import {
  countsForSchedule, hasUnknownFields, LEECH_LAPSES, reassess, reviewKind,
} from '../../../../../domain/log/kinds/review.ts'
import { untouchedCard } from '../../../../../domain/scheduling/card-state.ts'
import { movedTo, schedulerFor } from '../../../../../domain/scheduling/grading.ts'
import { memoryModelFor, spellParameters, weightsOf } from '../../../../../domain/scheduling/parameters.ts'
import { createScheduler, DEFAULT_SCHEDULING } from '../../../../../domain/scheduling/scheduler.ts'
import { reckonedAt } from '../../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, memoryInSteps, memoryWith, reviewOn, reviewRecord, stateWith } from '../../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../../support/simulated-learners.ts'

const CARD = 'cis-charter/date'
const OTHER = spellParameters(OTHER_WEIGHTS)
const context = { answers: [] }

describe('an answer’s record', () => {
  it.each<[string, Partial<Record<keyof ReviewRecord, unknown>>, boolean]>([
    ['revision 0', { factRevision: 0 }, false],
    ['revision 1', { factRevision: 1 }, true],
    ['an offset of a day', { utcOffset: 1440 }, true],
    ['an offset of more', { utcOffset: 1441 }, false],
    ['an offset of a day the other way', { utcOffset: -1440 }, true],
    ['an offset of more the other way', { utcOffset: -1441 }, false],
    ['a confidence of −1', { confidence: -1 }, false],
    ['a confidence of 0', { confidence: 0 }, true],
    ['a confidence of 127', { confidence: 127 }, true],
    ['a confidence of 128', { confidence: 128 }, false],
    ['the rating 0', { rating: 0 }, false],
    ['the rating 1', { rating: 1 }, true],
    ['the rating 4', { rating: 4 }, true],
    ['the rating 5', { rating: 5 }, false],
  ])('with %s', (_, change, isValid) => {
    expect(reviewKind.schema.safeParse({ ...reviewRecord(), ...change }).success).toBe(isValid)
  })

  it('says what is wrong with a study day later than its time', () => {
    expect(reviewKind.schema.safeParse(reviewRecord({ studyDay: DAY + 9 })).error?.issues)
      .toEqual([expect.objectContaining({ code: 'custom', message: `study day ${DAY + 9} is later than its time`, path: [] })])
  })

  it('has unknown fields when a later version wrote any', () => {
    expect(hasUnknownFields(reviewRecord({ confidence: 1, chosen: 'a', dueDay: DAY, parameters: OTHER }))).toBe(false)
    expect(hasUnknownFields({ ...reviewRecord(), mood: 'fine' } as ReviewRecord)).toBe(true)
  })
})

describe('the scheduler of an answer', () => {
  const moment = { at: bishkek(DAY), studyDay: DAY }

  it.each([
    [0.8, undefined],
    [0.95, undefined],
    [0.9, OTHER],
  ])('aims at %d by the parameters named (%s), all else by default', (desiredRetention, parameters) => {
    const [memory, weights] = [memoryWith(), weightsOf(parameters)]
    const expected = createScheduler({ ...DEFAULT_SCHEDULING, desiredRetention, weights })
    expect(schedulerFor(desiredRetention, parameters).next(CARD, memory, 3, moment))
      .toEqual(expected.next(CARD, memory, 3, moment))
  })

  it('is kept, one for each aim and set of parameters', () => {
    expect(schedulerFor(0.85, OTHER)).toBe(schedulerFor(0.85, OTHER))
    expect(new Set([schedulerFor(0.85, OTHER), schedulerFor(0.85), schedulerFor(0.86, OTHER)]).size).toBe(3)
  })
})

describe('a card’s return moved to another day', () => {
  const memory = memoryWith({ lastStudyDay: DAY, dueDay: DAY + 10, intervalDays: 10 })

  it.each([
    ['later', DAY + 12, DAY + 12],
    ['earlier', DAY + 1, DAY + 1],
    ['on the day of the last answer', DAY, DAY],
    ['before it: there, and no earlier', DAY - 1, DAY],
  ])('%s', (_, day, dueDay) => {
    expect(movedTo(memory, day)).toEqual({ ...memory, dueDay, intervalDays: dueDay - DAY })
  })

  it('in steps of minutes stays', () => {
    const inSteps = memoryInSteps(bishkek(DAY) + 1)
    expect(movedTo(inSteps, DAY + 3)).toBe(inSteps)
  })
})

describe('a memory seen anew', () => {
  const answers = [
    { studyDay: DAY, rating: 3, mode: 'study' },
    { studyDay: DAY + 2, rating: 1, mode: 'cram' },
    { studyDay: DAY + 4, rating: 4, mode: 'quiz' },
  ] as const

  it.each([[null], [OTHER]])('by %s is that of all answers but cramming, with dates and counts as they were', (parameters) => {
    const see = memoryModelFor(parameters ?? undefined)
    const seen = see(see(undefined, 3, DAY), 4, DAY + 4)
    expect(reassess(CARD, memoryWith({ stability: 1 }), answers, parameters))
      .toEqual(memoryWith({ stability: seen.stability, difficulty: seen.difficulty }))
  })

  it('without an answer that counts is a contradiction', () => {
    expect(() => reassess(CARD, memoryWith(), [answers[1]], null)).toThrow(`Inconsistent: ${CARD} has a memory and no answers`)
  })
})

describe('after an answer', () => {
  const after = (record: ReviewRecord, state = untouchedCard(CARD)) => reviewKind.fold(state, record, context)

  it('nothing has changed if it was practice', () => {
    expect((['study', 'quiz', 'cram'] as const).map(mode => countsForSchedule({ mode }))).toEqual([true, true, false])
    const state = untouchedCard(CARD)
    expect(after(reviewRecord({ mode: 'cram' }), state)).toBe(state)
  })

  it('the memory is the scheduler’s, at its aim and by its parameters', () => {
    const record = reviewRecord({ desiredRetention: 0.8, parameters: OTHER, rating: 4 })
    expect(after(record)).toEqual({
      ...untouchedCard(CARD),
      memory: schedulerFor(0.8, OTHER).next(CARD, undefined, 4, { at: reckonedAt(record), studyDay: DAY }),
      factRevision: 1, lastRating: 4, introducedOn: DAY,
    })
  })

  it('a day chosen for its return stands', () => {
    const record = reviewRecord({ rating: 4, dueDay: DAY + 99 })
    expect(after(record).memory).toMatchObject({ dueDay: DAY + 99, intervalDays: 99 })
  })

  it('the first day stays the first', () => {
    const state = stateWith(CARD, { memory: memoryWith(), introducedOn: DAY - 30, suspended: 'learner' })
    expect(after(reviewOn(DAY + 10, { factRevision: 2, rating: 2 }), state))
      .toMatchObject({ introducedOn: DAY - 30, factRevision: 2, lastRating: 2, suspended: 'learner' })
  })

  it.each<[lapses: number, Rating, phase: 'review' | 'relearning', suspended: 'leech' | null]>([
    [LEECH_LAPSES - 2, 1, 'review', null],
    [LEECH_LAPSES - 1, 1, 'review', 'leech'],
    [LEECH_LAPSES, 1, 'review', 'leech'],
    [LEECH_LAPSES - 1, 3, 'review', null],
    [LEECH_LAPSES, 3, 'review', null],
    [LEECH_LAPSES, 1, 'relearning', null],
  ])('of a card with %d lapses, graded %d in %s, it is suspended: %s', (lapses, rating, phase, suspended) => {
    const memory = memoryWith({ lapses, phase, dueAt: phase === 'review' ? null : bishkek(DAY) })
    expect(after(reviewOn(DAY + 10, { rating }), stateWith(CARD, { memory })).suspended).toBe(suspended)
    expect(LEECH_LAPSES).toBe(8)
  })
})
