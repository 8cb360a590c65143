import type { Memory, Rating } from '../../../../domain/scheduling/scheduler.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clipWeights,
  createMemoryModel,
  createScheduler,
  DEFAULT_SCHEDULING,
  forgettingCurveOf,
  intervalFactor,
  intervalRange,
  isDue,
  nextIntervalOf,
  ratings,
  retrievability,
} from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, studyDayAt } from '../../../../domain/scheduling/study-day.ts'
import { anyRating } from '../../../support/arbitraries.ts'
import { bishkek, clockIn, DAY, memoryWith, plainScheduling } from '../../../support/builders.ts'

const CARD = 'cis-charter/date'
const plain = createScheduler(plainScheduling())
const fuzzy = createScheduler()

interface Moment {
  at: number
  studyDay: number
}
const noonOf = (studyDay: number): Moment => ({ at: bishkek(studyDay), studyDay })

/** Answers a card each time at the moment it is due. */
function answerWhenDue(answers: readonly Rating[], scheduler = plain): Memory[] {
  const memories: Memory[] = []
  let moment = noonOf(DAY)
  for (const rating of answers) {
    const memory = scheduler.next(CARD, memories.at(-1), rating, moment)
    memories.push(memory)
    moment = memory.dueAt === null ? noonOf(memory.dueDay) : { at: memory.dueAt, studyDay: moment.studyDay }
  }
  return memories
}

function answerAfter(days: readonly number[], answers: readonly Rating[]): Memory {
  let memory: Memory | undefined
  let studyDay = DAY
  answers.forEach((rating, index) => {
    studyDay += days[index]!
    memory = plain.next(CARD, memory, rating, noonOf(studyDay))
  })
  return memory!
}

/** A random life: answers with waits of minutes to years between them. */
const anyLife = fc.array(fc.tuple(anyRating, fc.oneof(fc.nat(60), fc.nat(60 * 24 * 40), fc.nat(60 * 24 * 2000))), {
  minLength: 1,
  maxLength: 25,
})

function live(life: readonly (readonly [Rating, number])[], scheduler = plain, cardId = CARD): Memory[] {
  const memories: Memory[] = []
  let at = bishkek(DAY)
  for (const [rating, minutes] of life) {
    at += minutes * MINUTE_MS
    memories.push(scheduler.next(cardId, memories.at(-1), rating, { at, studyDay: studyDayAt(at, clockIn6) }))
  }
  return memories
}
const clockIn6 = { utcOffsetAt: () => 360, dayStartHour: 4 }

// Facts (ratings in, intervals and memory out) from the reference suite of ts-fsrs and of fsrs-rs, which agree:
// https://github.com/open-spaced-repetition/ts-fsrs/blob/32b6081475fe4d195b51f87e084b12efaaa97af8/packages/fsrs/__tests__/FSRS-6.test.ts
// https://github.com/open-spaced-repetition/fsrs-rs/blob/037345fd57472ea392a6086f217b1c73a9fa171a/src/inference.rs#L836-L841
// https://github.com/open-spaced-repetition/ts-fsrs/blob/2380c11ffa9aece129d202098ca9f3f4af6d3408/packages/fsrs/__tests__/strategies/learning-steps.test.ts
describe('the published FSRS-6 sequences', () => {
  it('use the weights that the app uses', () => {
    expect(DEFAULT_SCHEDULING.weights).toEqual([
      0.212,
      1.2931,
      2.3065,
      8.2956,
      6.4133,
      0.8334,
      3.0194,
      0.001,
      1.8722,
      0.1666,
      0.796,
      1.4835,
      0.0614,
      0.2629,
      1.6483,
      0.6014,
      1.8729,
      0.5425,
      0.0912,
      0.0658,
      0.1542,
    ])
    expect(DEFAULT_SCHEDULING).toMatchObject({
      desiredRetention: 0.9,
      maximumInterval: 36_500,
      learningSteps: ['1m', '10m'],
      relearningSteps: ['10m'],
    })
  })

  it('give the published intervals to six Goods, two Agains and five Goods', () => {
    const intervals = answerWhenDue([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]).map(memory => memory.intervalDays)
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('give the published memory to one Again and five Goods after 0, 0, 1, 3, 8 and 21 days', () => {
    const memory = answerAfter([0, 0, 1, 3, 8, 21], [1, 3, 3, 3, 3, 3])
    expect(memory.stability).toBeCloseTo(53.62691, 4)
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4)
  })

  it.each(
    [
      { rating: 1, stability: 0.212, difficulty: 6.4133, days: 0, minutes: 1, step: 0, phase: 'learning' },
      { rating: 2, stability: 1.2931, difficulty: 5.11217071, days: 0, minutes: 6, step: 0, phase: 'learning' },
      { rating: 3, stability: 2.3065, difficulty: 2.11810397, days: 0, minutes: 10, step: 1, phase: 'learning' },
      { rating: 4, stability: 8.2956, difficulty: 1, days: 8, minutes: null, step: 0, phase: 'review' },
    ] as const,
  )(
    'give the published first answer for rating $rating',
    ({ rating, stability, difficulty, days, minutes, step, phase }) => {
      const moment = noonOf(DAY)
      const memory = plain.next(CARD, undefined, rating, moment)
      expect(memory).toEqual({
        phase,
        stability,
        difficulty,
        learningStep: step,
        reps: 1,
        lapses: 0,
        lastAt: moment.at,
        lastStudyDay: DAY,
        dueAt: minutes === null ? null : moment.at + minutes * MINUTE_MS,
        dueDay: DAY + days,
        intervalDays: days,
      })
    },
  )

  it.each(
    [
      { name: 'a second learning step', before: { phase: 'learning', learningStep: 1 }, minutes: { 1: 1, 2: 6 } },
      { name: 'the relearning step', before: { phase: 'relearning', learningStep: 0 }, minutes: { 1: 10, 2: 15 } },
      { name: 'a forgotten review', before: { phase: 'review', learningStep: 0 }, minutes: { 1: 10 } },
    ] as const,
  )('give the published minutes after $name', ({ before, minutes }) => {
    const preview = plain.preview(
      CARD,
      memoryWith({ ...before, dueAt: before.phase === 'review' ? null : bishkek(DAY) }),
      noonOf(DAY),
    )
    const shown = ratings.flatMap((rating) => {
      const interval = nextIntervalOf(preview[rating])
      return interval.unit === 'minutes' ? [[rating, interval.minutes]] : []
    })
    expect(Object.fromEntries(shown)).toEqual(minutes)
  })
})

describe('a schedule', () => {
  it('previews exactly what each rating then does', () => {
    fc.assert(fc.property(anyLife, fc.nat(60 * 24 * 900), anyRating, (life, minutes, rating) => {
      const memory = live(life, fuzzy).at(-1)!
      const at = memory.lastAt + minutes * MINUTE_MS
      const moment = { at, studyDay: studyDayAt(at, clockIn6) }
      expect(fuzzy.preview(CARD, memory, moment)[rating]).toEqual(fuzzy.next(CARD, memory, rating, moment))
    }))
  })

  it('previews a new card exactly as it grades it', () => {
    const preview = fuzzy.preview(CARD, undefined, noonOf(DAY))
    for (const rating of ratings)
      expect(preview[rating]).toEqual(fuzzy.next(CARD, undefined, rating, noonOf(DAY)))
  })

  it('changes no memory that it is given', () => {
    const memory = Object.freeze(memoryWith())
    expect(() => plain.preview(CARD, memory, noonOf(DAY + 10))).not.toThrow()
  })

  it('graduates a card answered Good after its learning steps', () => {
    expect(answerWhenDue([3, 3]).map(memory => memory.phase)).toEqual(['learning', 'review'])
  })

  it('graduates a card answered Good whatever came before and however the answers lie apart', () => {
    fc.assert(fc.property(anyLife, fc.array(fc.nat(60 * 24 * 3), { minLength: 3, maxLength: 3 }), (life, waits) => {
      const goods = waits.map(minutes => [3, minutes] as const)
      expect(live([...life, ...goods]).at(-1)!.phase).toBe('review')
    }))
  })

  it('returns a forgotten review through its relearning step', () => {
    const memories = answerWhenDue([3, 3, 1, 3])
    expect(memories.map(memory => [memory.phase, memory.lapses])).toEqual([['learning', 0], ['review', 0], [
      'relearning',
      1,
    ], ['review', 1]])
  })

  it('counts a lapse only when a learnt card is forgotten', () => {
    fc.assert(fc.property(anyLife, (life) => {
      const memories = live(life)
      const forgotten = memories.filter((_, index) =>
        life[index]![0] === 1 && memories[index - 1]?.phase === 'review',
      ).length
      expect(memories.at(-1)!.lapses).toBe(forgotten)
      expect(memories.at(-1)!.reps).toBe(life.length)
    }))
  })

  it('is due at an instant while in steps of minutes, and on a day after that', () => {
    fc.assert(fc.property(anyLife, (life) => {
      for (const memory of live(life, fuzzy)) {
        expect(memory.dueAt === null).toBe(memory.phase === 'review')
        expect(memory.dueDay).toBe(memory.lastStudyDay + memory.intervalDays)
        expect(memory.intervalDays >= 1).toBe(memory.phase === 'review')
        expect(memory.dueAt === null || memory.dueAt > memory.lastAt).toBe(true)
      }
    }))
  })

  it('offers longer intervals for better ratings', () => {
    fc.assert(fc.property(anyLife, (life) => {
      const memory = live(life, fuzzy).at(-1)!
      const preview = fuzzy.preview(CARD, memory, { at: bishkek(memory.dueDay) + DAY_MS, studyDay: memory.dueDay + 1 })
      const lengths = ratings.map(rating =>
        preview[rating].intervalDays * 1440 + (preview[rating].dueAt === null ? 0 : 1),
      )
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    }))
  })

  it('never exceeds the longest interval, for no rating, with fuzz or without', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.8, max: 0.97, noNaN: true }),
        fc.string(),
        anyLife,
        (fuzz, maximumInterval, desiredRetention, cardId, life) => {
          const scheduler = createScheduler(plainScheduling({ fuzz, maximumInterval, desiredRetention }))
          const memory = live(life, scheduler, cardId).at(-1)!
          const preview = scheduler.preview(cardId, memory, noonOf(memory.dueDay + 3000))
          for (const rating of ratings)
            expect(preview[rating].intervalDays).toBeLessThanOrEqual(maximumInterval)
        },
      ),
    )
  })

  it('keeps Easy at the cap when Good has reached it', () => {
    const scheduler = createScheduler(plainScheduling({ maximumInterval: 100 }))
    const preview = scheduler.preview(CARD, memoryWith({ stability: 5000, intervalDays: 100 }), noonOf(DAY + 100))
    expect([preview[3].intervalDays, preview[4].intervalDays, preview[4].dueDay]).toEqual([100, 100, DAY + 200])
  })

  it('refuses a retention that is no probability', () => {
    expect(() => createScheduler(plainScheduling({ desiredRetention: 1.2 }))).toThrow()
  })
})

describe('fuzz', () => {
  const mature = memoryWith({ stability: 100, intervalDays: 100, dueDay: DAY + 100 })
  const intervalOf = (cardId: string, memory = mature) =>
    createScheduler().next(cardId, memory, 3, noonOf(DAY + 100)).intervalDays

  it('gives the same card and answer the same interval every time', () => {
    fc.assert(fc.property(fc.string(), anyRating, (cardId, rating) => {
      const [once, again] = [createScheduler(), createScheduler()].map(scheduler =>
        scheduler.next(cardId, mature, rating, noonOf(DAY + 100)),
      )
      expect(once).toEqual(again)
    }))
  })

  it('does not depend on what else the scheduler was asked before', () => {
    const fresh = intervalOf('eaeu/joined')
    fuzzy.preview('osce/joined', memoryWith(), noonOf(DAY + 3))
    expect(fuzzy.next('eaeu/joined', mature, 3, noonOf(DAY + 100)).intervalDays).toBe(fresh)
  })

  it('does not depend on the time of day', () => {
    const [morning, evening] = [8, 22].map(hour =>
      fuzzy.next(CARD, mature, 3, { at: bishkek(DAY + 100, hour), studyDay: DAY + 100 }),
    )
    expect(morning!.intervalDays).toBe(evening!.intervalDays)
  })

  it('spreads different cards with the same history over several days', () => {
    const intervals = Array.from({ length: 100 }, (_, index) => intervalOf(`fact-${index}/date`))
    const exact = plain.next(CARD, mature, 3, noonOf(DAY + 100)).intervalDays
    expect(new Set(intervals).size).toBeGreaterThan(10)
    for (const interval of intervals)
      expect(Math.abs(interval - exact) / exact).toBeLessThan(0.11)
  })

  it('differs from answer to answer of one card', () => {
    const intervals = Array.from({ length: 30 }, (_, reps) => intervalOf(CARD, { ...mature, reps }))
    expect(new Set(intervals).size).toBeGreaterThan(5)
  })
})

describe('time between answers', () => {
  const clock = clockIn('Asia/Bishkek')
  const learnt = memoryWith({ stability: 38.9, lastAt: 0, lastStudyDay: 0 })
  const at = (hour: number, minute: number): Moment => {
    const instant = bishkek(DAY, hour, minute)
    return { at: instant, studyDay: studyDayAt(instant, clock) }
  }
  const stabilityAfter = (last: Moment, now: Moment): number =>
    plain.next(CARD, { ...learnt, lastAt: last.at, lastStudyDay: last.studyDay }, 3, now).stability

  it('counts no day between 23:50 and 00:10 of one study day', () => {
    expect(stabilityAfter(at(23, 50), at(24, 10))).toBe(stabilityAfter(at(12, 0), at(12, 0)))
  })

  it('counts one day between 03:50 and 04:10, where the study day turns', () => {
    expect(stabilityAfter(at(27, 50), at(28, 10))).toBe(stabilityAfter(at(12, 0), at(36, 0)))
    expect(stabilityAfter(at(27, 50), at(28, 10))).toBeGreaterThan(stabilityAfter(at(27, 50), at(27, 55)))
  })

  it('counts no day between 05:50 and 06:10, where the UTC date turns', () => {
    expect(stabilityAfter(at(29, 50), at(30, 10))).toBe(stabilityAfter(at(36, 0), at(36, 0)))
  })

  it('counts no time when the clock was set back, by minutes or by years', () => {
    fc.assert(fc.property(anyLife, anyRating, fc.integer({ min: 0, max: 4000 * 1440 }), (life, rating, minutesBack) => {
      const memory = live(life, fuzzy).at(-1)!
      const now = memory.lastAt - minutesBack * MINUTE_MS
      const back = fuzzy.next(CARD, memory, rating, { at: now, studyDay: studyDayAt(now, clockIn6) })
      const { stability, difficulty, intervalDays } = fuzzy.next(CARD, memory, rating, {
        at: memory.lastAt,
        studyDay: memory.lastStudyDay,
      })
      expect(back).toMatchObject({ stability, difficulty, intervalDays })
      // By a day at most it is travel, and the day once begun stays; by more one of the clocks was wrong, and dates are
      // those of now.
      const isTravel = memory.lastStudyDay - studyDayAt(now, clockIn6) <= 1
      expect([back.lastAt, back.lastStudyDay]).toEqual(
        isTravel ? [memory.lastAt, memory.lastStudyDay] : [now, studyDayAt(now, clockIn6)],
      )
      expect(back.dueDay).toBe(back.lastStudyDay + intervalDays)
    }))
  })
})

describe('the memory model', () => {
  const anyAnswers = fc.array(
    fc.tuple(anyRating, fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 9 }), fc.integer({ min: 0, max: 4000 }))),
    { minLength: 1, maxLength: 25 },
  )
  const anyWeights = fc.oneof(
    fc.constant([...DEFAULT_SCHEDULING.weights]),
    fc.array(fc.double({ min: 0.2, max: 2, noNaN: true }), { minLength: 21, maxLength: 21 }).map(factors =>
      clipWeights(DEFAULT_SCHEDULING.weights.map((weight, place) => weight * factors[place]!)),
    ),
    fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { minLength: 21, maxLength: 21 }).map(clipWeights),
  )

  it('gives the scheduler’s stability and difficulty, to the last bit, whatever the weights, the retention and the clock', () => {
    fc.assert(
      fc.property(
        anyWeights,
        fc.constantFrom(0.8, 0.9, 0.97),
        fc.boolean(),
        anyAnswers,
        (weights, desiredRetention, fuzz, answers) => {
          const { next } = createScheduler({ ...DEFAULT_SCHEDULING, weights, desiredRetention, fuzz })
          const see = createMemoryModel(weights)
          let studyDay = DAY
          let memory: Memory | undefined
          let seen: ReturnType<typeof see> | undefined
          for (const [rating, gap] of answers) {
            studyDay += gap
            memory = next(CARD, memory, rating, noonOf(studyDay))
            seen = see(seen, rating, studyDay)
            const { stability, difficulty, lastStudyDay, furthestDay } = memory
            expect(seen).toEqual({
              stability,
              difficulty,
              lastStudyDay,
              ...furthestDay !== undefined && { furthestDay },
            })
          }
        },
      ),
    )
  })
})

describe('retrievability', () => {
  it('is 1 at the answer and 0.9 after as many days as the stability', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 30_000, noNaN: true }), (stability) => {
      const memory = memoryWith({ stability })
      expect(retrievability(memory, memory.lastAt)).toBe(1)
      expect(retrievability(memory, memory.lastAt + stability * DAY_MS)).toBeCloseTo(0.9, 5)
    }))
  })

  it('falls within a day, not only from one to the next', () => {
    const memory = memoryWith({ stability: 1 })
    const course = [0, 1, 6, 12, 23, 24].map(hour => retrievability(memory, memory.lastAt + hour * HOUR_MS))
    expect(course).toEqual([...course].sort((a, b) => b - a))
    expect(new Set(course).size).toBe(course.length)
  })

  it('never rises while time goes on', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 36_500, noNaN: true }),
        fc.nat(4e11),
        fc.nat(4e11),
        (stability, a, b) => {
          const memory = memoryWith({ stability })
          const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map(wait =>
            retrievability(memory, memory.lastAt + wait),
          )
          expect(later!).toBeLessThanOrEqual(sooner!)
          expect(later!).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('is 1 while the clock stands before the answer', () => {
    const memory = memoryWith()
    expect(retrievability(memory, memory.lastAt - DAY_MS)).toBe(1)
  })

  it.each([[2, 0.846], [5, 0.761], [10, 0.693], [30, 0.591]])('after %i times the stability is %f', (times, recall) => {
    const memory = memoryWith({ stability: 7 })
    expect(retrievability(memory, memory.lastAt + times * 7 * DAY_MS)).toBeCloseTo(recall, 3)
  })
})

describe('the interval for a desired retention', () => {
  it('is the stability at 0.9', () => {
    expect(intervalFactor(0.9)).toBeCloseTo(1, 7)
  })

  it.each([
    [0.70, 9.3, 1],
    [0.80, 3.3, 1],
    [0.85, 1.9, 1],
    [0.93, 0.61, 2],
    [0.95, 0.40, 2],
    [0.97, 0.22, 2],
    [0.99, 0.07, 2],
  ])('at %f is %f times the stability', (retention, factor, digits) => {
    expect(Number(intervalFactor(retention).toFixed(digits))).toBe(factor)
  })

  it('is when recall has fallen to that retention', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.7, max: 0.99, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (retention, stability) => {
          const memory = memoryWith({ stability })
          expect(retrievability(memory, memory.lastAt + stability * intervalFactor(retention) * DAY_MS)).toBeCloseTo(
            retention,
            5,
          )
        },
      ),
    )
  })

  it('is the interval that the schedule gives, to the day', () => {
    for (const desiredRetention of [0.8, 0.85, 0.9, 0.95]) {
      const next = createScheduler(plainScheduling({ desiredRetention })).next(
        CARD,
        memoryWith({ stability: 50 }),
        3,
        noonOf(DAY + 50),
      )
      expect(Math.abs(next.intervalDays - next.stability * intervalFactor(desiredRetention))).toBeLessThanOrEqual(0.51)
    }
  })
})

describe('being due', () => {
  it.each([
    { name: 'a review the day before', memory: memoryWith(), moment: noonOf(DAY + 9), due: false },
    {
      name: 'a review on its day, from the first minute',
      memory: memoryWith(),
      moment: { at: bishkek(DAY + 10, 4), studyDay: DAY + 10 },
      due: true,
    },
    { name: 'a review after its day', memory: memoryWith(), moment: noonOf(DAY + 400), due: true },
    {
      name: 'a step a moment too soon',
      memory: memoryWith({ phase: 'learning', dueAt: bishkek(DAY), dueDay: DAY }),
      moment: { at: bishkek(DAY) - 1, studyDay: DAY },
      due: false,
    },
    {
      name: 'a step at its time',
      memory: memoryWith({ phase: 'learning', dueAt: bishkek(DAY), dueDay: DAY }),
      moment: { at: bishkek(DAY), studyDay: DAY },
      due: true,
    },
    {
      name: 'a step of an earlier study day',
      memory: memoryWith({ phase: 'learning', dueAt: bishkek(DAY, 28, 5), dueDay: DAY }),
      moment: { at: bishkek(DAY, 28, 1), studyDay: DAY + 1 },
      due: true,
    },
  ])('$name: $due', ({ memory, moment, due }) => {
    expect(isDue(memory, moment)).toBe(due)
  })
})

describe('the interval on a grade button', () => {
  it('is in minutes for steps and in days for reviews', () => {
    const preview = plain.preview(CARD, undefined, noonOf(DAY))
    expect(ratings.map(rating => nextIntervalOf(preview[rating]))).toEqual([
      { unit: 'minutes', minutes: 1 },
      { unit: 'minutes', minutes: 6 },
      { unit: 'minutes', minutes: 10 },
      { unit: 'days', days: 8 },
    ])
  })
})

describe('the range of an interval', () => {
  it.each([
    [1, 1, 1],
    [2.4, 2, 2],
    [2.49, 2, 2],
    [2.5, 2, 4],
    [2.51, 2, 4],
    [10, 8, 12],
    [100, 93, 107],
  ])('around %d days is %d to %d', (interval, from, to) => {
    expect(intervalRange(interval, 0, 36_500)).toEqual({ from, to })
  })

  it.each([[106, 106], [107, 107], [108, 107]])('with a longest interval of %d ends at %d', (longest, to) => {
    expect(intervalRange(100, 0, longest).to).toBe(to)
  })
})

describe('the forgetting curve', () => {
  it('is that of every card’s retrievability, and 1 before any time has passed', () => {
    const curve = forgettingCurveOf()
    const memory = memoryWith({ stability: 7 })
    for (const days of [0, 0.5, 3, 7, 70, 700])
      expect(curve(days, 7)).toBeCloseTo(retrievability(memory, memory.lastAt + days * DAY_MS), 7)
    expect(curve(-3, 7)).toBe(1)
    expect(curve(7, 7)).toBeCloseTo(0.9, 9)
  })
})
