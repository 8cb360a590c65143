import type { DayLoad, WeekLoad } from '../../../../domain/planning/load-balance.ts'
import type { RescheduleRequest } from '../../../../domain/planning/reschedule.ts'
import type { CardState } from '../../../../domain/progress/card-state.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NORMAL_WEEK } from '../../../../domain/planning/load-balance.ts'
import { previewReschedule } from '../../../../domain/planning/reschedule.ts'
import { applyRecord, foldLog } from '../../../../domain/progress/card-state.ts'
import { intervalFactor, intervalRange } from '../../../../domain/scheduling/scheduler.ts'
import { weekdayOf } from '../../../../domain/scheduling/study-day.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import {
  bishkek,
  DAY,
  markRecord,
  memoryInSteps,
  memoryWith,
  stateWith,
} from '../../../support/builders.ts'
import { learnerPlan } from '../../../support/simulated-learners.ts'

describe('the preview of a reschedule', () => {
  const LONGEST = 36_500
  const capacityOf: Record<DayLoad, number> = { normal: 1, fewer: 0.5, none: 0 }
  const NO_WEEKEND: WeekLoad = ['normal', 'normal', 'normal', 'normal', 'normal', 'none', 'none']
  /** The ids of exam cards begin with `exam`. */
  const topicOf = (id: string): string => id.startsWith('exam') ? 'treaties' : 'events'
  const preview = (request: Partial<RescheduleRequest> & Pick<RescheduleRequest, 'states'>) =>
    previewReschedule({
      today: DAY,
      desiredRetention: 0.9,
      maximumInterval: LONGEST,
      spreadOver: 7,
      weekLoad: NORMAL_WEEK,
      topicOf,
      ...request,
    })
  const card = (id: string, lastStudyDay: number, stability: number, dueDay: number): CardState =>
    stateWith(id, {
      memory: memoryWith({
        stability,
        lastStudyDay,
        lastAt: bishkek(lastStudyDay),
        dueDay,
        intervalDays: dueDay - lastStudyDay,
      }),
    })
  const moveAll = (states: readonly CardState[], dueDays: ReadonlyMap<string, number>): CardState[] =>
    states.map(state =>
      dueDays.has(state.cardId)
        ? applyRecord(
            state,
            markRecord({ mark: 'rescheduled', value: dueDays.get(state.cardId)! }, { cardId: state.cardId }),
          )
        : state,
    )
  /** The study days that are as good as each other for a card. */
  const rangeOf = ({ memory }: CardState, desiredRetention = 0.9) => {
    const { from, to } = intervalRange(
      Math.min(LONGEST, Math.max(1, memory!.stability * intervalFactor(desiredRetention))),
      0,
      LONGEST,
    )
    return { from: memory!.lastStudyDay + from, to: memory!.lastStudyDay + to }
  }
  const daysFrom = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, place) => from + place)
  const loadOf = (week: WeekLoad, day: number): DayLoad => week[weekdayOf(day)]!
  const countOn = (days: Iterable<number>, day: number): number => [...days].filter(each => each === day).length

  const log = simulateLearner(learnerPlan())
  const learner = [...foldLog(log).values()]
  const learnersToday = log.at(-1)!.studyDay
  const previewLearner = (desiredRetention: number, request: Partial<RescheduleRequest> = {}) =>
    preview({ states: learner, today: learnersToday, desiredRetention, ...request })

  const anyStates = fc.array(
    fc.record({
      isOfExam: fc.boolean(),
      stability: fc.oneof(fc.double({ min: 0.5, max: 30, noNaN: true }), fc.double({ min: 30, max: 900, noNaN: true })),
      ago: fc.integer({ min: 0, max: 60 }),
      interval: fc.integer({ min: 1, max: 200 }),
    }),
    { maxLength: 40 },
  ).map(cards =>
    cards.map(({ isOfExam, stability, ago, interval }, place) =>
      card(`${isOfExam ? 'exam' : 'other'} ${place}`, DAY - ago, stability, DAY - ago + interval),
    ),
  )
  const anyLoad = fc.constantFrom<DayLoad>('normal', 'fewer', 'none')
  const anyWeek = fc.tuple(anyLoad, anyLoad, anyLoad, anyLoad, anyLoad, anyLoad, anyLoad)
  const anyExam = fc.option(
    fc.record({ days: fc.integer({ min: 1, max: 90 }), final: fc.integer({ min: 0, max: 7 }) }).map((
      { days, final },
    ) => ({ examDay: DAY + days, finalDay: DAY + days - final, topics: ['treaties'], minutesPerDay: 30, target: 100 })),
  )
  const anyRequest = fc.record({
    states: anyStates,
    desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
    spreadOver: fc.integer({ min: 1, max: 30 }),
    weekLoad: anyWeek,
    exam: anyExam,
  })

  it('at the same retention moves next to nothing', () => {
    expect(previewLearner(0.9).moved).toBeLessThan(learner.length / 50)
  })

  it('at a higher retention moves cards earlier, at a lower one later', () => {
    expect(previewLearner(0.95)).toMatchObject({ later: 0 })
    expect(previewLearner(0.95).earlier).toBeGreaterThan(learner.length / 2)
    expect(previewLearner(0.85)).toMatchObject({ earlier: 0, newlyDue: 0 })
  })

  it('counts every card that moves, which way, and what would all be due today', () => {
    fc.assert(fc.property(anyRequest, (request) => {
      const { moved, earlier, later, newlyDue, dueDays } = preview(request)
      const oldDays = new Map(request.states.map(({ cardId, memory }) => [cardId, memory!.dueDay]))
      expect(dueDays.size).toBe(moved)
      expect([...dueDays].filter(([id, day]) => day < oldDays.get(id)!)).toHaveLength(earlier)
      expect([...dueDays].filter(([id, day]) => day > oldDays.get(id)!)).toHaveLength(later)
      expect(earlier + later).toBe(moved)
      const flood = request.states.filter(state =>
        dueDays.has(state.cardId) && rangeOf(state, request.desiredRetention).to <= DAY,
      )
      expect(flood).toHaveLength(newlyDue)
      expect(flood.every(({ cardId }) => dueDays.get(cardId)! < oldDays.get(cardId)!)).toBe(true)
    }))
  })

  it('counts the same for every week', () => {
    fc.assert(fc.property(anyRequest, (request) => {
      const { dueDays: _, ...counts } = preview(request)
      expect(preview({ ...request, weekLoad: NORMAL_WEEK })).toMatchObject(counts)
    }))
  })

  it('moves a card to a day to come of its range, when there is one before its exam', () => {
    fc.assert(fc.property(anyRequest, ({ exam, ...request }) => {
      const { dueDays } = preview({ ...request, exam })
      for (const state of request.states) {
        const range = rangeOf(state, request.desiredRetention)
        const day = dueDays.get(state.cardId)
        if (day === undefined || range.to <= DAY || (exam && range.from >= exam.examDay))
          continue
        expect(day).toBeGreaterThanOrEqual(Math.max(DAY + 1, range.from))
        expect(day).toBeLessThanOrEqual(range.to)
      }
    }))
  })

  it('moves nothing the second time', () => {
    fc.assert(
      fc.property(anyRequest, ({ states, ...request }) => {
        const { dueDays } = preview({ ...request, states })
        expect(preview({ ...request, states: moveAll(states, dueDays) })).toMatchObject({ moved: 0, newlyDue: 0 })
      }),
      { numRuns: 300 },
    )
    for (const retention of [0.85, 0.95]) {
      const again = moveAll(learner, previewLearner(retention).dueDays)
      expect(previewLearner(retention, { states: again, weekLoad: NO_WEEKEND })).toMatchObject({
        moved: 0,
        newlyDue: 0,
      })
    }
  })

  it('leaves a card that lies in its range, however full its day', () => {
    const states = daysFrom(8, 12).flatMap(interval =>
      Array.from({ length: 20 }, (_, place) => card(`${interval} ${place}`, DAY, 10, DAY + interval)),
    )
    expect(preview({ states, weekLoad: ['none', 'none', 'normal', 'none', 'none', 'none', 'none'] }).moved).toBe(0)
  })

  it('gives no card to a day of none while its range has another one to come', () => {
    fc.assert(fc.property(anyRequest, ({ exam: _, ...request }) => {
      const { dueDays } = preview(request)
      for (const state of request.states) {
        const range = rangeOf(state, request.desiredRetention)
        const day = dueDays.get(state.cardId)
        const open = range.to <= DAY
          ? daysFrom(DAY, DAY + request.spreadOver - 1)
          : daysFrom(Math.max(DAY + 1, range.from), range.to)
        if (day !== undefined && open.some(each => loadOf(request.weekLoad, each) !== 'none'))
          expect(loadOf(request.weekLoad, day)).not.toBe('none')
      }
    }))
  })

  it('of a learner who wants free weekends brings next to nothing there, where it would have brought two sevenths', () => {
    const onWeekend = ({ dueDays }: ReturnType<typeof preview>): number =>
      [...dueDays.values()].filter(day => loadOf(NO_WEEKEND, day) === 'none').length
    const plain = previewLearner(0.95)
    expect(onWeekend(plain)).toBeGreaterThan(plain.moved / 5)
    expect(onWeekend(previewLearner(0.95, { weekLoad: NO_WEEKEND }))).toBeLessThan(plain.moved / 20)
  })

  it('evens out the days, by the cards that stay on them too', () => {
    const moving = Array.from({ length: 25 }, (_, place) => card(`moving ${place}`, DAY, 10, DAY + 40))
    const staying = Array.from({ length: 5 }, (_, place) => card(`staying ${place}`, DAY, 10, DAY + 10))
    const { dueDays } = preview({ states: [...moving, ...staying] })
    // The range of ten days is 8 to 12: six cards on each day, with those that are there.
    expect(daysFrom(8, 12).map(interval => countOn(dueDays.values(), DAY + interval))).toEqual([6, 6, 1, 6, 6])
  })

  it('spreads what falls due at once evenly over the days', () => {
    const sleepers = Array.from({ length: 21 }, (_, place) => card(`c${place}`, DAY - 30, 20, DAY + 60))
    const { newlyDue, dueDays } = preview({ states: sleepers })
    expect(newlyDue).toBe(21)
    expect(daysFrom(DAY, DAY + 6).map(day => countOn(dueDays.values(), day))).toEqual([3, 3, 3, 3, 3, 3, 3])
  })

  it('spreads it by what each day takes, what is due there counted', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.array(fc.nat(10), { minLength: 1, maxLength: 14 }),
        anyWeek,
        (count, dueAhead, weekLoad) => {
          fc.pre(dueAhead.some((_, ahead) => loadOf(weekLoad, DAY + ahead) !== 'none'))
          const sleepers = Array.from({ length: count }, (_, place) => card(`sleeper ${place}`, DAY - 60, 20, DAY + 60))
          const others = dueAhead.flatMap((due, ahead) =>
            Array.from({ length: due }, (_, place) => card(`due ${ahead} ${place}`, DAY - 20, 20 + ahead, DAY + ahead)),
          )
          const { dueDays } = preview({ states: [...sleepers, ...others], weekLoad, spreadOver: dueAhead.length })
          expect(dueDays.size).toBe(count)
          const days = dueAhead.map((due, ahead) => ({
            due,
            given: countOn(dueDays.values(), DAY + ahead),
            capacity: capacityOf[loadOf(weekLoad, DAY + ahead)],
          }))
          expect(days.reduce((sum, { given }) => sum + given, 0)).toBe(count)
          expect(days.filter(({ capacity, given }) => capacity === 0 && given > 0)).toEqual([])
          // Nobody would have been better off on another day.
          for (const day of days.filter(({ given }) => given > 0)) {
            for (const other of days.filter(({ capacity }) => capacity > 0)) {
              expect((day.due + day.given) / day.capacity).toBeLessThanOrEqual(
                (other.due + other.given + 1) / other.capacity,
              )
            }
          }
        },
      ),
    )
  })

  it('of what falls due at once gives the earliest days to the most overdue', () => {
    const sleepers = Array.from(
      { length: 14 },
      (_, place) => card(`c${place}`, DAY - 60, 20 + (place * 5) % 14, DAY + 60),
    )
    const { dueDays } = preview({ states: sleepers })
    const inOrder = sleepers.toSorted((a, b) => a.memory!.stability - b.memory!.stability).map(({ cardId }) =>
      dueDays.get(cardId)! - DAY,
    )
    expect(inOrder).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
  })

  it('takes whole days off only where there is any other: a spread over days of none alone is even', () => {
    const sleepers = Array.from({ length: 4 }, (_, place) => card(`c${place}`, DAY - 60, 20, DAY + 60))
    // DAY is a Friday.
    const { dueDays } = preview({
      states: sleepers,
      spreadOver: 2,
      weekLoad: ['normal', 'normal', 'normal', 'normal', 'none', 'none', 'normal'],
    })
    expect(daysFrom(DAY, DAY + 2).map(day => countOn(dueDays.values(), day))).toEqual([2, 2, 0])
  })

  it('moves no card of an exam to the exam’s day or beyond, and draws in those that lie there', () => {
    fc.assert(fc.property(anyRequest, ({ exam, ...request }) => {
      fc.pre(exam !== null && exam.examDay > DAY + 1 && exam.finalDay > DAY)
      for (
        const { cardId, memory } of moveAll(request.states, preview({ ...request, exam }).dueDays).filter((
          { cardId },
        ) => cardId.startsWith('exam'))
      )
        expect([cardId, memory!.dueDay < exam!.examDay]).toEqual([cardId, true])
    }))
  })

  it('draws cards that would come after their exam into its final days, evenly and around days of none', () => {
    const exam = { examDay: DAY + 60, finalDay: DAY + 53, topics: ['treaties'], minutesPerDay: 30, target: 100 }
    const states = [
      ...Array.from({ length: 20 }, (_, place) => card(`exam ${place}`, DAY - 10, 300, DAY + 290)),
      card('other', DAY - 10, 300, DAY + 290),
    ]
    const { moved, dueDays } = preview({ states, exam, weekLoad: NO_WEEKEND })
    expect(moved).toBe(20)
    expect(
      daysFrom(exam.finalDay, exam.examDay - 1).map(day => [loadOf(NO_WEEKEND, day), countOn(dueDays.values(), day)]),
    ).toEqual([
      ['normal', 4],
      ['normal', 4],
      ['normal', 4],
      ['normal', 4],
      ['none', 0],
      ['none', 0],
      ['normal', 4],
    ])
  })

  it('leaves a card that has had its last repetition in the final days where it is, though that is after the exam', () => {
    const exam = { examDay: DAY + 5, finalDay: DAY - 2, topics: [], minutesPerDay: 30, target: 100 }
    expect(preview({ states: [card('exam', DAY - 1, 20, DAY + 19)], exam }).moved).toBe(0)
    expect(preview({ states: [card('exam', DAY - 3, 20, DAY + 17)], exam }).moved).toBe(1)
  })

  it('is the same in whatever order the cards are read', () => {
    fc.assert(fc.property(anyRequest, (request) => {
      const sorted = (states: readonly CardState[]) =>
        [...preview({ ...request, states }).dueDays].sort(([a], [b]) => a < b ? -1 : 1)
      expect(sorted(request.states.toReversed())).toEqual(sorted(request.states))
    }))
  })

  it('neither moves nor counts a card that is no longer in the deck', () => {
    fc.assert(fc.property(anyRequest, (request) => {
      const lost = request.states.map(state => ({ ...state, cardId: `lost ${state.cardId}` }))
      const known = (id: string): string | undefined => id.startsWith('lost') ? undefined : topicOf(id)
      expect(preview({ ...request, states: [...request.states, ...lost], topicOf: known })).toEqual(preview(request))
    }))
  })

  it('leaves cards in steps, set aside or new alone, and keeps to the longest interval', () => {
    const others = [
      stateWith('steps', { memory: memoryInSteps(bishkek(DAY)) }),
      stateWith('set aside', { memory: memoryWith({ stability: 500 }), suspended: 'learner' }),
      stateWith('new'),
    ]
    expect(preview({ states: others }).moved).toBe(0)
    const long = [stateWith('long', { memory: memoryWith({ stability: 500 }) })]
    expect([...preview({ states: long, maximumInterval: 100 }).dueDays]).toEqual([['long', DAY + 100]])
  })

  it.each([
    ['one before the first final day is drawn in', -1, 1],
    ['on it has had its last repetition', 0, 0],
  ])('a card answered %s', (_, offset, moved) => {
    const exam = { examDay: DAY + 5, finalDay: DAY - 2, topics: [], minutesPerDay: 30, target: 100 }
    const last = exam.finalDay + offset
    expect(preview({ states: [card('exam', last, 20, last + 20)], exam }).moved).toBe(moved)
  })

  it.each([
    // The range of ten days is 8 to 12; a day beside it may be the order of the buttons.
    [6, 1], [7, 0], [8, 0], [12, 0], [13, 0], [14, 1],
  ])('a card of ten days that comes back after %d moves: %d', (interval, moved) => {
    expect(preview({ states: [card('a', DAY, 10, DAY + interval)] }).moved).toBe(moved)
  })

  it.each([
    ['the day before the exam stays', -1, 0],
    ['its day moves', 0, 1],
  ])('a card that comes back on %s', (_, offset, moved) => {
    const exam = { examDay: DAY + 20, finalDay: DAY + 13, topics: [], minutesPerDay: 30, target: 100 }
    expect(preview({ states: [card('exam', DAY, 20 + offset, exam.examDay + offset)], exam }).moved).toBe(moved)
  })

  it.each([
    ['yesterday, and with the new ones yesterday', 10, DAY - 1, 0],
    ['today, and with the new ones today', 11, DAY, 0],
    ['today, and with the new ones tomorrow', 16, DAY, 1],
  ])('a card that is due %s', (_, stability, dueDay, moved) => {
    // Last met eleven days ago, with an interval far from that of its stability.
    const state = card('a', DAY - 11, stability, dueDay)
    const far = stateWith('a', { memory: { ...state.memory!, intervalDays: 1 } })
    expect(preview({ states: [far] }).moved).toBe(moved)
  })

  it.each([[0, 2], [1, 2], [2, 1]])('newly due cards over %d days are %d on the first', (spreadOver, first) => {
    const sleepers = ['a', 'b'].map(id => card(id, DAY - 60, 20, DAY + 60))
    expect(countOn(preview({ states: sleepers, spreadOver }).dueDays.values(), DAY)).toBe(first)
  })
})
