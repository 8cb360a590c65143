import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listOf, studyOrder } from '../../../../domain/course/study-order.ts'
import { comingUp, planDay } from '../../../../domain/planning/day.ts'
import { applyRecord, untouchedCard } from '../../../../domain/progress/card-state.ts'
import { defaultSettings } from '../../../../domain/progress/settings.ts'
import { nextCardOf } from '../../../../domain/scheduling/queue.ts'
import { MINUTE_MS } from '../../../../domain/scheduling/study-day.ts'
import { anyRating } from '../../../support/arbitraries.ts'
import {
  bishkek, DAY, memoryInSteps, memoryWith, queueCard, reviewRecord, statesOf, stateWith,
} from '../../../support/builders.ts'

const TOPICS = ['treaties', 'russia', 'china', 'trade']
/** A deck of twenty units of twenty cards over four topics; every third fact has two cards. */
const cards = studyOrder(
  Array.from({ length: 400 }, (_, place) =>
    queueCard(place % 3 === 1 ? `fact-${place - 1}/two` : `fact-${place}/one`, {
      topic: TOPICS[Math.floor(place / 100)]!,
      unit: `unit-${Math.floor(place / 20)}`,
      importance: place % 5 === 0 ? 1 : 2,
    })),
)
const unitOf = new Map(cards.map(({ id, unit }) => [id, unit!]))
const settings = defaultSettings()

/** A learner over the days: everything a session needs, and nothing of the app. */
function learner(rate: (cardId: string) => Rating = () => 3) {
  const states = new Map<string, CardState>()
  let answered: string[] = []
  let studyDay = DAY
  let at = bishkek(DAY, 9)
  const begun: string[] = []
  const planned = () => planDay({ cards, states, moment: { at, studyDay }, settings, answered }).queue
  return {
    states,
    begun,
    planned,
    coming: () => comingUp({ cards, states, moment: { at, studyDay }, settings, tomorrowAt: bishkek(studyDay + 1, 4) }),
    wait: (ms: number) => void (at += ms),
    goTo: (to: number) => void (at = to),
    nextDay(hour = 9) {
      studyDay++
      at = bishkek(studyDay, hour)
      answered = []
    },
    /** Answers until the session is over. */
    study(isFinishing = false) {
      for (
        let cardId = nextCardOf(planned(), states, isFinishing);
        cardId !== undefined;
        cardId = nextCardOf(planned(), states, isFinishing)
      ) {
        const state = states.get(cardId) ?? untouchedCard(cardId)
        if (!state.memory)
          begun.push(cardId)
        at += 9_000
        states.set(cardId, applyRecord(state, reviewRecord({ cardId, at, studyDay, rating: rate(cardId) })))
        if (!answered.includes(cardId))
          answered.push(cardId)
      }
    },
  }
}

describe('thirty days of ten new cards', () => {
  it('follow the course, at most two units open at a time, however often the queue is planned again', () => {
    const { study, nextDay, begun } = learner()
    for (let day = 0; day < 30; day++) {
      const before = begun.length
      study()
      expect(begun.slice(before)).toHaveLength(10)
      const left = cards.filter(({ id }) => !begun.includes(id))
      const open = new Set(begun.map(id => unitOf.get(id)!).filter(unit => left.some(card => card.unit === unit)))
      expect(open.size, `open on day ${day}: ${[...open].join(' ')}`).toBeLessThanOrEqual(2)
      nextDay()
    }
    // No unit begins before those in front of it.
    const units = [...new Set(begun.map(id => unitOf.get(id)!))]
    expect(units).toEqual(units.map((_, place) => `unit-${place}`))
  })

  it('are, when they are planned at the start of a day, what is met on it', () => {
    const { study, planned, nextDay, begun, states } = learner()
    for (let day = 0; day < 30; day++) {
      const promised = planned().main.filter(id => !states.get(id)?.memory)
      const before = begun.length
      study()
      expect(begun.slice(before)).toEqual(promised)
      nextDay()
    }
  })
})

/** Grades by a list, over and over. */
function byList(ratings: readonly Rating[]): () => Rating {
  let place = 0
  return () => ratings[place++ % ratings.length]!
}
/** No learner forgets for ever: every list ends in a success. */
const anyRatings = fc.array(anyRating, { minLength: 1, maxLength: 30 }).map((ratings): Rating[] => [...ratings, 3, 4])

describe('what the end of a session says', () => {
  it('of tomorrow is what tomorrow’s queue holds, day after day', () => {
    fc.assert(
      fc.property(anyRatings, fc.array(fc.boolean(), { minLength: 4, maxLength: 9 }), (ratings, finishes) => {
        const { study, coming, nextDay, planned } = learner(byList(ratings))
        for (const isFinishing of finishes) {
          study(isFinishing)
          const { tomorrow } = coming()
          nextDay()
          const queue = planned()
          expect({ reviews: queue.learning.length + queue.reviewCount, newCards: queue.newCount }).toEqual(tomorrow)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of later today is what comes back, and when', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const { study, coming, planned, goTo, wait } = learner(byList(ratings))
        study()
        const { ready, laterToday, nextAt } = coming()
        expect(ready).toBe(0)
        if (nextAt === null)
          return void expect([laterToday, planned().waiting]).toEqual([0, []])
        goTo(nextAt - 1)
        expect(planned().learning).toEqual([])
        goTo(nextAt)
        expect(planned().learning.length).toBeGreaterThan(0)
        wait(60 * MINUTE_MS)
        expect(planned().learning).toHaveLength(laterToday)
      }),
      { numRuns: 40 },
    )
  })

  it('that nothing is left holds when all was finished', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const { study, coming } = learner(byList(ratings))
        study(true)
        expect(coming()).toMatchObject({ ready: 0, laterToday: 0, nextAt: null })
      }),
      { numRuns: 40 },
    )
  })
})

describe('a study day', () => {
  const moment = { at: bishkek(DAY), studyDay: DAY }
  const exam = { examDay: DAY + 30, finalDay: DAY + 23, topics: ['china'], minutesPerDay: 30, target: 0 }
  const plan = (request: Partial<Parameters<typeof planDay>[0]> = {}) =>
    planDay({ cards, states: new Map(), moment, settings, ...request })
  const topicsOf = (ids: readonly string[]) => new Set(ids.map(id => cards.find(card => card.id === id)!.topic))
  const met = (id: string, introducedOn: number, dueDay = DAY + 9) =>
    stateWith(id, { memory: memoryWith({ dueDay, lastStudyDay: DAY - 1, lastAt: bishkek(DAY - 1) }), introducedOn })
  const [first, second, third] = cards.filter(({ topic }) => topic === 'china')
  const elsewhere = cards.find(({ topic }) => topic === 'trade')!

  it.each([[0, 10], [1, 11], [15, 25]])('with %d more new cards asked for has %d', (extraNewCards, count) => {
    expect(plan({ extraNewCards }).queue.newCount).toBe(count)
    expect(plan({ extraNewCards }).newCards).toBe(10)
  })

  it('has fewer new cards by those begun on it already', () => {
    const states = statesOf(met(first!.id, DAY), met(second!.id, DAY - 1))
    expect(plan({ states }).queue.newCount).toBe(9)
  })

  it('counts the exam’s cards that were begun on another day', () => {
    const states = statesOf(
      met(first!.id, DAY - 1), met(second!.id, DAY), stateWith(third!.id, { flag: '' }), met(elsewhere.id, DAY - 1),
    )
    expect(plan({ states, settings: { ...settings, exam } }).begunBefore).toBe(1)
    expect(plan({ states, settings: { ...settings, exam: { ...exam, topics: [] } } }).begunBefore).toBe(2)
    expect(plan({ states }).begunBefore).toBe(0)
    expect(plan({ states, settings: { ...settings, exam: { ...exam, examDay: DAY } } }).begunBefore).toBe(0)
  })

  it('has new cards of the topics followed alone, of an exam’s as well, and of all when a session says so', () => {
    const followed = { ...settings, courseTopics: ['russia'], newCardsPerDay: 400 }
    expect(topicsOf(plan({ settings: followed }).queue.main)).toEqual(new Set(['russia']))
    expect(topicsOf(plan({ settings: { ...followed, exam } }).queue.main)).toEqual(new Set(['russia', 'china']))
    expect(topicsOf(plan({ settings: followed, followsTopics: false }).queue.main)).toEqual(new Set(TOPICS))
  })

  it('asks what was met before, whatever is followed, but nothing that is not asked for', () => {
    const states = statesOf(met(elsewhere.id, DAY - 9, DAY))
    const followed = { ...settings, courseTopics: ['russia'] }
    expect(plan({ states, settings: followed }).queue.main).toContain(elsewhere.id)
    const isInScope = ({ topic }: { topic: string }) => topic === 'russia'
    expect(topicsOf(plan({ states, isInScope }).queue.main)).toEqual(new Set(['russia']))
  })

  it('in an exam’s final days has no new card of it, and goes on with what was begun', () => {
    const states = statesOf(met(first!.id, DAY - 9, DAY))
    const near = { ...settings, exam: { ...exam, examDay: DAY + 1, finalDay: DAY }, newCardsPerDay: 400 }
    const { main } = plan({ states, settings: near }).queue
    expect(main.filter(id => topicsOf([id]).has('china'))).toEqual([first!.id])
    expect(topicsOf(main)).toEqual(new Set(TOPICS))
  })

  it('begins with the lists chosen', () => {
    const courseLists = [listOf(elsewhere)]
    expect(topicsOf(plan({ settings: { ...settings, courseLists } }).queue.main)).toContain('trade')
  })
})

describe('what comes back later today', () => {
  const step = (id: string, dueAt: number) => stateWith(id, { memory: memoryInSteps(dueAt), introducedOn: DAY })
  const tomorrowAt = bishkek(DAY + 1, 4)

  it.each([
    ['one before the end of the day', tomorrowAt - 1, 1],
    ['at its end', tomorrowAt, 0],
    ['one after', tomorrowAt + 1, 0],
  ])('does so %s', (_, dueAt, laterToday) => {
    const [card] = cards
    const moment = { at: bishkek(DAY, 27), studyDay: DAY }
    const coming = comingUp({ cards, states: statesOf(step(card!.id, dueAt)), moment, settings, tomorrowAt })
    expect(coming).toMatchObject({ ready: 0, laterToday, nextAt: laterToday ? dueAt : null })
    expect(coming.tomorrow).toEqual({ reviews: 1, newCards: 10 })
  })
})
