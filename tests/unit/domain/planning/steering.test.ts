import type { SteeringRequest } from '../../../../domain/planning/steering.ts'
import type { Settings } from '../../../../domain/progress/settings.ts'
import type { Memory, Rating } from '../../../../domain/scheduling/scheduler.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countDueDays,
  isExamTopic,
  isHeldBack,
  newCardsOfDay,
  steerPreviews,
} from '../../../../domain/planning/steering.ts'
import { applyRecord, foldCard, schedulerFor, untouchedCard } from '../../../../domain/progress/card-state.ts'
import { defaultSettings } from '../../../../domain/progress/settings.ts'
import { intervalFactor, intervalRange } from '../../../../domain/scheduling/scheduler.ts'
import { weekdayOf } from '../../../../domain/scheduling/study-day.ts'
import {
  bishkek,
  DAY,
  markRecord,
  memoryInSteps,
  memoryWith,
  reviewOn,
  statesOf,
  stateWith,
} from '../../../support/builders.ts'

const CARD = { id: 'cis-charter/date', topic: 'treaties' }
const EXAM: NonNullable<Settings['exam']> = {
  examDay: DAY + 60,
  finalDay: DAY + 53,
  topics: [],
  minutesPerDay: 30,
  target: 100,
}

function previewsOf(memory: Memory | undefined): Record<Rating, Memory> {
  return schedulerFor(0.9).preview(CARD.id, memory, { at: bishkek(DAY), studyDay: DAY })
}

function request(settings: Partial<Settings> = {}, dueOn: SteeringRequest['dueOn'] = () => 0): SteeringRequest {
  return { card: CARD, studyDay: DAY, settings: { ...defaultSettings(), ...settings }, dueOn }
}

const anyMemory = fc.record({
  stability: fc.double({ min: 0.5, max: 900, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  days: fc.integer({ min: 1, max: 400 }),
})
  .map(({ stability, difficulty, days }) =>
    memoryWith({
      stability,
      difficulty,
      lastAt: bishkek(DAY - days),
      lastStudyDay: DAY - days,
      dueDay: DAY,
      intervalDays: days,
    }),
  )
const anyCounts = fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }).map(counts => (day: number) => counts[day % 7]!)

describe('the previews of a card', () => {
  it('are the scheduler’s own while nothing is steered', () => {
    const previews = previewsOf(memoryWith())
    expect(steerPreviews(previews, request())).toEqual(previews)
  })

  it('stay within the fuzz range, and never give a better button an earlier day', () => {
    fc.assert(fc.property(anyMemory, anyCounts, (memory, dueOn) => {
      const previews = previewsOf(memory)
      const steered = steerPreviews(previews, request({ loadBalance: true }, dueOn))
      expect(steered[2].dueDay).toBeLessThanOrEqual(steered[3].dueDay)
      expect(steered[3].dueDay).toBeLessThanOrEqual(steered[4].dueDay)
      for (const rating of [2, 3, 4] as const) {
        const { from, to } = intervalRange(Math.max(1, previews[rating].stability * intervalFactor(0.9)), 0, 36_500)
        const { intervalDays } = steered[rating]
        expect(
          intervalDays === previews[rating].intervalDays || (intervalDays >= from && intervalDays <= to)
          || intervalDays === steered[rating === 4 ? 3 : 2].intervalDays,
        ).toBe(true)
      }
    }))
  })

  it('avoid days of the week on which the learner wants none, where the range allows it', () => {
    const weekLoad = defaultSettings().weekLoad.map((_, place) =>
      place === 6 ? 'none' : 'normal',
    ) as unknown as Settings['weekLoad']
    fc.assert(fc.property(fc.double({ min: 15, max: 300, noNaN: true }), (stability) => {
      const { 3: good } = steerPreviews(
        previewsOf(memoryWith({ stability, lastStudyDay: DAY - 20, lastAt: bishkek(DAY - 20) })),
        request({ weekLoad }),
      )
      expect(weekdayOf(good.dueDay)).not.toBe(6)
    }))
  })

  it('come back before an exam, in its final days', () => {
    const steered = steerPreviews(
      previewsOf(memoryWith({ stability: 200, lastStudyDay: DAY - 150, lastAt: bishkek(DAY - 150) })),
      request({ exam: EXAM }),
    )
    for (const rating of [2, 3, 4] as const) {
      expect(steered[rating].dueDay).toBeGreaterThanOrEqual(EXAM.finalDay)
      expect(steered[rating].dueDay).toBeLessThan(EXAM.examDay)
    }
  })

  it('leave steps of minutes alone', () => {
    const previews = previewsOf(undefined)
    expect(steerPreviews(previews, request({ loadBalance: true, exam: EXAM }))[1]).toEqual(previews[1])
  })

  it('are what replay gives, once the day is recorded', () => {
    fc.assert(fc.property(anyMemory, anyCounts, fc.constantFrom<Rating>(2, 3, 4), (memory, dueOn, rating) => {
      const steered = steerPreviews(previewsOf(memory), request({ loadBalance: true, exam: EXAM }, dueOn))
      const state = applyRecord(
        stateWith(CARD.id, { memory }),
        reviewOn(DAY, { rating, dueDay: steered[rating].dueDay }),
      )
      expect(state.memory).toEqual(steered[rating])
    }))
  })
})

describe('a move to another day', () => {
  it('changes the day and the interval and nothing else', () => {
    const memory = memoryWith()
    const state = applyRecord(stateWith(CARD.id, { memory }), markRecord({ mark: 'rescheduled', value: DAY + 44 }))
    expect(state.memory).toEqual({ ...memory, dueDay: DAY + 44, intervalDays: DAY + 44 - memory.lastStudyDay })
  })

  it('does nothing to a card in steps of minutes, nor to one never answered', () => {
    const memory = memoryInSteps(bishkek(DAY) + 60_000)
    const mark = markRecord({ mark: 'rescheduled', value: DAY + 44 })
    expect(applyRecord(stateWith(CARD.id, { memory }), mark).memory).toEqual(memory)
    expect(foldCard(CARD.id, [mark])).toEqual({ ...untouchedCard(CARD.id), updatedAt: mark.at })
  })
})

describe('the new cards of a day', () => {
  const settings = { ...defaultSettings(), newCardsPerDay: 10 }

  it.each([
    ['the usual ones', { ...settings }, DAY, 0, 10],
    ['a quarter beside a backlog', { ...settings, backlogThrough: DAY + 3 }, DAY, 0, 3],
    ['the usual ones after the backlog', { ...settings, backlogThrough: DAY - 1 }, DAY, 0, 10],
    ['what reaches the exam’s target in time', { ...settings, exam: { ...EXAM, target: 1060 } }, DAY, 0, 20],
    ['less of it when some are begun', { ...settings, exam: { ...EXAM, target: 1060 } }, DAY, 265, 15],
    ['at least the usual ones before an exam', { ...settings, exam: EXAM }, DAY, 99, 10],
    [
      'no more than the minutes hold, however late it is',
      { ...settings, exam: { ...EXAM, minutesPerDay: 18, target: 1060 } },
      DAY + 52,
      0,
      30,
    ],
    ['none in the final days', { ...settings, exam: EXAM }, EXAM.finalDay, 0, 0],
    [
      'the usual ones in the final days of an exam about a topic',
      { ...settings, exam: { ...EXAM, topics: ['russia'] } },
      EXAM.finalDay,
      0,
      10,
    ],
    ['the usual ones once the exam is over', { ...settings, exam: EXAM }, EXAM.examDay, 0, 10],
  ])('are %s', (_, given, studyDay, begunBefore, expected) => {
    expect(newCardsOfDay({ settings: given, studyDay, begunBefore })).toBe(expected)
  })

  it('reach the target by the final pass, when each day’s are begun', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_000 }), (target) => {
      let begun = 0
      for (let day = DAY; day < EXAM.finalDay; day++) {
        begun += newCardsOfDay({
          settings: { ...settings, newCardsPerDay: 0, exam: { ...EXAM, minutesPerDay: 60, target } },
          studyDay: day,
          begunBefore: begun,
        })
      }
      expect(begun).toBe(target)
    }))
  })
})

describe('an exam', () => {
  it('holds its new cards back in its final days, and no others', () => {
    const exam = { ...EXAM, topics: ['russia'] }
    expect(isHeldBack(exam, 'russia', EXAM.finalDay - 1)).toBe(false)
    expect(isHeldBack(exam, 'russia', EXAM.finalDay)).toBe(true)
    expect(isHeldBack(exam, 'china', EXAM.finalDay)).toBe(false)
    expect(isHeldBack(exam, 'russia', EXAM.examDay)).toBe(false)
    expect(isHeldBack(null, 'russia', DAY)).toBe(false)
  })

  it('is about its topics, or about all when it names none, until its day', () => {
    expect(isExamTopic(EXAM, 'russia', DAY)).toBe(true)
    expect(isExamTopic({ ...EXAM, topics: ['china'] }, 'russia', DAY)).toBe(false)
    expect(isExamTopic(EXAM, 'russia', EXAM.examDay)).toBe(false)
    expect(isExamTopic(null, 'russia', DAY)).toBe(false)
  })
})

describe('the count of due days', () => {
  it('leaves out suspended cards', () => {
    const states = statesOf(
      stateWith('a/1', { memory: memoryWith() }),
      stateWith('b/1', { memory: memoryWith() }),
      stateWith('c/1', { memory: memoryWith(), suspended: 'learner' }),
      stateWith('d/1'),
    )
    expect([...countDueDays(states.values())]).toEqual([[memoryWith().dueDay, 2]])
  })
})

describe('the new cards beside a backlog', () => {
  it.each([[0, 0], [1, 1], [4, 1], [5, 2], [8, 2], [9, 3], [100, 25], [200, 50]])('of %d are a quarter: %d', (newCardsPerDay, count) => {
    const settings = { ...defaultSettings(), newCardsPerDay, backlogThrough: DAY }
    expect(newCardsOfDay({ settings, studyDay: DAY, begunBefore: 0 })).toBe(count)
    expect(newCardsOfDay({ settings, studyDay: DAY + 1, begunBefore: 0 })).toBe(newCardsPerDay)
  })
})
