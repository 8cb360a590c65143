import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { QueueCard, QueueRequest } from '../../../../domain/scheduling/queue.ts'
import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRecord, untouchedCard } from '../../../../domain/progress/card-state.ts'
import {
  buildQueue,
  countIntroduced,
  interleaveTopics,
  isActive,
  isOutdated,
  nextCardOf,
  remainingCards,
  spreadEvenly,
} from '../../../../domain/scheduling/queue.ts'
import { MINUTE_MS } from '../../../../domain/scheduling/study-day.ts'
import { anyRating } from '../../../support/arbitraries.ts'
import {
  bishkek,
  DAY,
  memoryInSteps,
  memoryWith,
  queueCard,
  reviewRecord,
  statesOf,
  stateWith,
} from '../../../support/builders.ts'

const now = { at: bishkek(DAY), studyDay: DAY }
const dueMemory = memoryWith({ lastAt: bishkek(DAY - 10), lastStudyDay: DAY - 10, dueDay: DAY })

function queueOf(cards: readonly QueueCard[], states: readonly CardState[] = [], request: Partial<QueueRequest> = {}) {
  return buildQueue({ cards, states: statesOf(...states), moment: now, newAllowance: 10, ...request })
}

describe('the order of the queue', () => {
  it('has learning cards when they are due, longest due first, and the others waiting, soonest first', () => {
    const minutes = { a: -1, b: -20, c: 5, d: 0, e: 1 }
    const ids = Object.keys(minutes)
    const states = Object.entries(minutes).map(([id, minute]) =>
      stateWith(id, { memory: memoryInSteps(now.at + minute * MINUTE_MS) }),
    )
    const queue = queueOf(ids.map(id => queueCard(id)), states)
    expect([queue.learning, queue.waiting, queue.main]).toEqual([['b', 'a', 'd'], ['e', 'c'], []])
  })

  it('puts due learning cards before everything else', () => {
    const queue = queueOf([queueCard('new'), queueCard('due'), queueCard('steps')], [
      stateWith('due', { memory: dueMemory }),
      stateWith('steps', { memory: memoryInSteps(now.at) }),
    ])
    expect(nextCardOf(queue, new Map())).toBe('steps')
  })

  it('has a learning card of yesterday at once, whatever its minutes', () => {
    const yesterday = memoryInSteps(now.at + 5 * MINUTE_MS, { lastStudyDay: DAY - 1, dueDay: DAY - 1 })
    expect(queueOf([queueCard('a')], [stateWith('a', { memory: yesterday })]).learning).toEqual(['a'])
  })

  it('has the reviews with the lowest probability of recall first', () => {
    const stabilities = { a: 20, b: 3, c: 9, d: 5 }
    const cards = Object.keys(stabilities).map(id => queueCard(id, { topic: id }))
    const states = Object.entries(stabilities).map(([id, stability]) =>
      stateWith(id, { memory: { ...dueMemory, stability } }),
    )
    expect(queueOf(cards, states).main).toEqual(['b', 'd', 'c', 'a'])
  })

  it('leaves out reviews that are not due', () => {
    expect(queueOf([queueCard('a')], [stateWith('a', { memory: memoryWith({ dueDay: DAY + 1 }) })]).main).toEqual([])
  })

  it('asks a card again whose answer has changed since it was last answered, due or not', () => {
    const learnt = stateWith('a', {
      memory: memoryWith({ lastAt: bishkek(DAY - 10), lastStudyDay: DAY - 10, dueDay: DAY + 30 }),
      factRevision: 1,
    })
    expect(queueOf([queueCard('a', { revision: 2 })], [learnt]).main).toEqual(['a'])
    expect(queueOf([queueCard('a', { revision: 2 })], [{ ...learnt, factRevision: 2 }]).main).toEqual([])
  })

  it('counts its reviews and its new cards', () => {
    const queue = queueOf([queueCard('a'), queueCard('b'), queueCard('c')], [stateWith('a', { memory: dueMemory })])
    expect([queue.reviewCount, queue.newCount, queue.main.length]).toEqual([1, 2, 3])
  })

  it('has only cards of the scope', () => {
    const cards = [queueCard('a', { topic: 'eaeu' }), queueCard('b'), queueCard('c', { topic: 'eaeu' })]
    const states = [stateWith('c', { memory: memoryInSteps(now.at) })]
    const queue = queueOf(cards, states, { isInScope: card => card.topic === 'eaeu' })
    expect([queue.learning, queue.main]).toEqual([['c'], ['a']])
  })
})

describe('new cards', () => {
  it('come in study order, those of an exam first', () => {
    const cards = ['a', 'b', 'c', 'd'].map(id => queueCard(id, { topic: id === 'c' ? 'exam' : 'other' }))
    expect(queueOf(cards).main).toEqual(['a', 'b', 'c', 'd'])
    expect(queueOf(cards, [], { isUrgent: ({ topic }) => topic === 'exam' }).main).toEqual(['c', 'a', 'b', 'd'])
  })

  it.each([[3, 3], [1, 1], [0, 0], [-4, 0], [99, 5]])(
    'come at most as many as the allowance: of five, %i allow %i',
    (newAllowance, count) => {
      const cards = ['a', 'b', 'c', 'd', 'e'].map(id => queueCard(id))
      expect(queueOf(cards, [], { newAllowance }).newCount).toBe(count)
    },
  )

  it('include a card that was marked but never answered', () => {
    expect(queueOf([queueCard('a')], [stateWith('a', { flag: 'typo', updatedAt: 5 })]).main).toEqual(['a'])
  })

  it('are counted on the day of their first answer', () => {
    const states = [
      stateWith('a', { introducedOn: DAY }),
      stateWith('b', { introducedOn: DAY - 1 }),
      stateWith('c'),
      stateWith('d', { introducedOn: DAY }),
    ]
    expect(countIntroduced(states, DAY)).toBe(2)
  })
})

describe('siblings', () => {
  const siblings = [queueCard('fact/a'), queueCard('fact/b'), queueCard('fact/c')]

  it('do not follow one another into one queue', () => {
    expect(queueOf(siblings).main).toEqual(['fact/a'])
  })

  it('yield to the review that is most in danger', () => {
    const states = [
      stateWith('fact/a', { memory: dueMemory }),
      stateWith('fact/c', { memory: { ...dueMemory, stability: 2 } }),
    ]
    expect(queueOf(siblings, states).main).toEqual(['fact/c'])
  })

  it('of a card answered today wait for another day', () => {
    const answered = stateWith('fact/b', { memory: memoryWith({ lastStudyDay: DAY }) })
    expect(queueOf(siblings, [answered, stateWith('fact/a', { memory: dueMemory })]).main).toEqual([])
    expect(queueOf(siblings, [answered], { moment: { at: bishkek(DAY + 1), studyDay: DAY + 1 } }).main).toEqual([
      'fact/a',
    ])
  })

  it('of a card in learning steps wait until it has left them', () => {
    const inSteps = stateWith('fact/b', {
      memory: memoryInSteps(now.at - MINUTE_MS, { lastStudyDay: DAY - 3, dueDay: DAY - 3 }),
    })
    expect(queueOf(siblings, [inSteps])).toMatchObject({ learning: ['fact/b'], main: [] })
  })

  it('of a card answered outside the scope wait as well', () => {
    const answered = stateWith('fact/b', { memory: memoryWith({ lastStudyDay: DAY }) })
    expect(queueOf(siblings, [answered], { isInScope: card => card.id === 'fact/a' }).main).toEqual([])
  })

  it('never drop a card that is in learning steps itself', () => {
    const states = siblings.map(card => stateWith(card.id, { memory: memoryInSteps(now.at - MINUTE_MS) }))
    expect(queueOf(siblings, states).learning).toHaveLength(3)
  })

  it('of a suspended card in the middle of its steps need not wait for it', () => {
    const states = [
      stateWith('fact/a', { memory: memoryInSteps(now.at, { lastStudyDay: DAY - 1 }), suspended: 'learner' }),
    ]
    expect(queueOf(siblings, states).main).toEqual(['fact/b'])
  })
})

describe('suspended cards', () => {
  it.each([
    { name: 'suspended by the learner', state: { suspended: 'learner' as const }, active: false },
    { name: 'suspended as a leech', state: { suspended: 'leech' as const }, active: false },
    { name: 'buried through today', state: { buriedThrough: DAY }, active: false },
    { name: 'buried through tomorrow', state: { buriedThrough: DAY + 1 }, active: false },
    { name: 'buried through yesterday', state: { buriedThrough: DAY - 1 }, active: true },
    { name: 'neither', state: {}, active: true },
  ])('$name: in play is $active, new, due or in steps', ({ state, active }) => {
    const states = [
      stateWith('due', { memory: dueMemory, ...state }),
      stateWith('steps', { memory: memoryInSteps(now.at), ...state }),
      stateWith('new', state),
    ]
    const queue = queueOf([queueCard('due'), queueCard('steps'), queueCard('new')], states)
    expect([...queue.learning, ...queue.main, ...queue.waiting].length).toBe(active ? 3 : 0)
    expect(states.every(each => isActive(each, DAY) === active)).toBe(true)
  })

  it('come back the study day after the burial', () => {
    const buried = [stateWith('a', { memory: dueMemory, buriedThrough: DAY })]
    expect(queueOf([queueCard('a')], buried, { moment: { at: bishkek(DAY + 1), studyDay: DAY + 1 } }).main).toEqual([
      'a',
    ])
  })

  it('that nothing is known of are in play', () => {
    expect(isActive(undefined, DAY)).toBe(true)
  })
})

describe('topics', () => {
  const anyTopics = fc.array(fc.record({ id: fc.nat(), topic: fc.constantFrom('a', 'b', 'c') }))

  it('are kept apart where another topic is near', () => {
    const cards = ['a', 'a', 'a', 'b', 'b', 'c'].map((topic, id) => ({ id, topic }))
    expect(interleaveTopics(cards).map(card => card.topic)).toEqual(['a', 'b', 'a', 'b', 'a', 'c'])
  })

  it('keep all cards, each topic in its own order', () => {
    fc.assert(fc.property(anyTopics, (cards) => {
      const mixed = interleaveTopics(cards)
      expect(mixed).toHaveLength(cards.length)
      for (const topic of ['a', 'b', 'c'])
        expect(mixed.filter(card => card.topic === topic)).toEqual(cards.filter(card => card.topic === topic))
    }))
  })

  it('bring no card more than four places forward', () => {
    fc.assert(fc.property(anyTopics, (cards) => {
      interleaveTopics(cards).forEach((card, place) => expect(cards.indexOf(card) - place).toBeLessThanOrEqual(4))
    }))
  })

  it('meet only when no other topic is among the next five', () => {
    fc.assert(fc.property(anyTopics, (cards) => {
      const mixed = interleaveTopics(cards)
      const left = [...cards]
      mixed.forEach((card, place) => {
        if (place > 0 && card.topic === mixed[place - 1]!.topic)
          expect(left.slice(0, 5).every(other => other.topic === card.topic)).toBe(true)
        left.splice(left.indexOf(card), 1)
      })
    }))
  })
})

describe('spreading one list evenly over another', () => {
  it('puts them at even distances', () => {
    expect(spreadEvenly(['r', 'r', 'r', 'r', 'r', 'r'], ['n', 'n']).join('')).toBe('rrrnrrrn')
  })

  it('keeps both orders and all members', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.array(fc.nat()), (a, b) => {
      const [base, inserted] = [a.map(value => ({ value, of: 'base' })), b.map(value => ({ value, of: 'inserted' }))]
      const mixed = spreadEvenly(base, inserted)
      expect(mixed).toHaveLength(base.length + inserted.length)
      expect(mixed.filter(item => item.of === 'base')).toEqual(base)
      expect(mixed.filter(item => item.of === 'inserted')).toEqual(inserted)
    }))
  })
})

/** A deck with siblings and topics, and for each card some state or none. */
const anyDeck = fc.array(
  fc.record({
    fact: fc.nat(8),
    topic: fc.constantFrom('a', 'b', 'c'),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
    state: fc.option(fc.record({
      phase: fc.constantFrom('new', 'steps', 'review'),
      minutes: fc.integer({ min: -60, max: 60 }),
      days: fc.integer({ min: -20, max: 20 }),
      answeredDaysAgo: fc.nat(30),
      stability: fc.double({ min: 0.1, max: 100, noNaN: true }),
      suspended: fc.constantFrom(null, null, null, 'learner' as const, 'leech' as const),
      buriedThrough: fc.constantFrom(null, null, DAY - 1, DAY),
    })),
  }),
  { maxLength: 20 },
).map((entries) => {
  const cards = entries.map(({ fact, topic, importance }, index) =>
    queueCard(`fact-${fact}/${index}`, { topic, importance }),
  )
  const states = entries.flatMap(({ state }, index) => {
    if (!state)
      return []
    const { phase, minutes, days, answeredDaysAgo, stability, suspended, buriedThrough } = state
    const last = {
      lastStudyDay: DAY - answeredDaysAgo,
      lastAt: bishkek(DAY - answeredDaysAgo) - 2 * 60 * MINUTE_MS,
      stability,
    }
    const memory = phase === 'new'
      ? null
      : phase === 'steps'
        ? memoryInSteps(now.at + minutes * MINUTE_MS, { ...last, dueDay: last.lastStudyDay })
        : memoryWith({ ...last, dueDay: Math.max(DAY + days, last.lastStudyDay + 1) })
    return [stateWith(cards[index]!.id, { memory, suspended, buriedThrough })]
  })
  return { cards, states }
})

describe('any queue', () => {
  it('contains no card twice, only cards in play, and of one fact one card besides those in steps', () => {
    fc.assert(fc.property(anyDeck, fc.integer({ min: -2, max: 12 }), ({ cards, states }, newAllowance) => {
      const queue = queueOf(cards, states, { newAllowance })
      const ids = [...queue.learning, ...queue.main, ...queue.waiting]
      const stateOf = statesOf(...states)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.every(id => isActive(stateOf.get(id), DAY))).toBe(true)
      expect(queue.newCount).toBeLessThanOrEqual(Math.max(0, newAllowance))
      expect(queue.newCount + queue.reviewCount).toBe(queue.main.length)
      const facts = queue.main.map(id => id.split('/')[0])
      expect(new Set(facts).size).toBe(facts.length)
      const inSteps = new Set([...queue.learning, ...queue.waiting].map(id => id.split('/')[0]))
      expect(facts.some(fact => inSteps.has(fact))).toBe(false)
    }))
  })
})

/** Studies until the session is over; grades come from a list, then only Good. Gives the answers in order. */
function studyThrough(
  cards: readonly QueueCard[],
  initial: readonly CardState[],
  grades: readonly Rating[],
  secondsEach: number,
) {
  const states = statesOf(...initial)
  const answers: { cardId: string, rating: Rating }[] = []
  let at = now.at
  let introduced = 0
  for (;;) {
    const queue = buildQueue({ cards, states, moment: { at, studyDay: DAY }, newAllowance: 10 - introduced })
    const cardId = nextCardOf(queue, states)
    if (cardId === undefined)
      return { answers, states, queue, remaining: remainingCards(queue, states).length }
    expect(remainingCards(queue, states)).not.toEqual([])
    const rating = grades[answers.length] ?? 3
    const before = states.get(cardId) ?? untouchedCard(cardId)
    introduced += before.memory ? 0 : 1
    at += secondsEach * 1000
    states.set(cardId, applyRecord(before, reviewRecord({ cardId, at, studyDay: DAY, rating })))
    answers.push({ cardId, rating })
    if (answers.length > grades.length + 10 * cards.length + 10)
      throw new Error(`the session does not end: ${answers.slice(-10).map(answer => answer.cardId).join(', ')}`)
  }
}

describe('a session', () => {
  it('ends, and only when every card that came up was recalled or set aside as a leech', () => {
    fc.assert(
      fc.property(
        anyDeck,
        fc.array(anyRating, { maxLength: 80 }),
        fc.constantFrom(1, 8, 60, 400),
        ({ cards, states }, grades, seconds) => {
          const session = studyThrough(cards, states, grades, seconds)
          expect(session.remaining).toBe(0)
          expect([...session.queue.learning, ...session.queue.main]).toEqual([])
          for (
            const cardId of new Set(session.answers.map(answer => answer.cardId))
          ) {
            const last = session.answers.findLast(answer => answer.cardId === cardId)!
            expect(last.rating > 1 || session.states.get(cardId)!.suspended === 'leech').toBe(true)
          }
        },
      ),
    )
  })

  it('meets every card that the queue promised, and no sibling of it', () => {
    fc.assert(fc.property(anyDeck, fc.array(anyRating, { maxLength: 60 }), ({ cards, states }, grades) => {
      const promised = queueOf(cards, states)
      const met = new Set(studyThrough(cards, states, grades, 8).answers.map(answer => answer.cardId))
      for (const id of [...promised.learning, ...promised.main])
        expect(met.has(id)).toBe(true)
    }))
  })

  it('fetches a forgotten card early rather than leaving it behind', () => {
    const forgotten = stateWith('a', { memory: memoryInSteps(now.at + 9 * MINUTE_MS), lastRating: 1 })
    expect(nextCardOf(queueOf([queueCard('a')], [forgotten]), statesOf(forgotten))).toBe('a')
  })

  it('leaves a recalled card to its step and ends', () => {
    const recalled = stateWith('a', { memory: memoryInSteps(now.at + 9 * MINUTE_MS), lastRating: 3 })
    const queue = queueOf([queueCard('a')], [recalled])
    expect(nextCardOf(queue, statesOf(recalled))).toBeUndefined()
    expect(remainingCards(queue, statesOf(recalled))).toEqual([])
  })

  it('lets other cards go before a forgotten one whose minute has not passed', () => {
    const forgotten = stateWith('a', { memory: memoryInSteps(now.at + MINUTE_MS), lastRating: 1 })
    expect(nextCardOf(queueOf([queueCard('a'), queueCard('b')], [forgotten]), statesOf(forgotten))).toBe('b')
  })
})

describe('the queue after an answer', () => {
  /** Answers the cards of a day in the order of the queue, a few seconds each, looking at the queue each time. */
  it('is the queue before it without that card, steps of minutes aside', () => {
    fc.assert(
      fc.property(
        anyDeck,
        fc.array(anyRating, { maxLength: 40 }),
        fc.nat(12),
        ({ cards, states: initial }, ratings, allowance) => {
          const states = statesOf(...initial)
          const answered: string[] = []
          let at = now.at
          for (const rating of ratings) {
            const newAllowance = allowance - countIntroduced(states.values(), DAY)
            const { main } = buildQueue({ cards, states, moment: { at, studyDay: DAY }, newAllowance, answered })
            const [cardId] = main
            if (cardId === undefined)
              return
            at += 20_000
            states.set(
              cardId,
              applyRecord(
                states.get(cardId) ?? untouchedCard(cardId),
                reviewRecord({ cardId, at, studyDay: DAY, rating }),
              ),
            )
            answered.push(cardId)
            const after = buildQueue({
              cards,
              states,
              moment: { at, studyDay: DAY },
              newAllowance: allowance - countIntroduced(states.values(), DAY),
              answered,
            })
            expect(after.main).toEqual(main.slice(1))
          }
        },
      ),
    )
  })

  it('is the same whatever hour of the day it is', () => {
    fc.assert(fc.property(anyDeck, fc.integer({ min: 0, max: 12 * 60 }), ({ cards, states }, minutes) => {
      const later = queueOf(cards, states, { moment: { at: now.at + minutes * MINUTE_MS, studyDay: DAY } })
      expect(later.main).toEqual(queueOf(cards, states).main)
    }))
  })
})

describe('a card last answered while the clock was ahead', () => {
  const ahead = (days: number) =>
    stateWith('a', {
      memory: memoryWith({ lastStudyDay: DAY + days, lastAt: bishkek(DAY + days), dueDay: DAY + days + 5 }),
    })

  it.each([[0, []], [1, []], [2, ['a']], [1500, ['a']]])('by %i days is asked now: %j', (days, main) => {
    expect(queueOf([queueCard('a')], [ahead(days)]).main).toEqual(main)
  })

  it('in steps of minutes is asked now, too', () => {
    const inSteps = stateWith('a', {
      memory: memoryInSteps(bishkek(DAY + 900), { lastStudyDay: DAY + 900, dueDay: DAY + 900 }),
    })
    expect(queueOf([queueCard('a')], [inSteps])).toMatchObject({ learning: ['a'], waiting: [] })
  })

  it.each([[20, 0, true], [21, 0, false], [21, 20, false], [21, 21, true]])(
    'is not, where it is one of %i and only %i were answered with a right clock: then it is today’s that is behind (asked: %s)',
    (ahead, right, isAsked) => {
      const memory = memoryWith({ lastStudyDay: DAY + 900, lastAt: bishkek(DAY + 900), dueDay: DAY + 905 })
      const ids = Array.from({ length: ahead + right }, (_, place) => `card-${place}`)
      const states = ids.map((id, place) =>
        stateWith(id, { memory: place < ahead ? memory : memoryWith({ dueDay: DAY + 9 }) }),
      )
      expect(queueOf(ids.map(id => queueCard(id)), states).main.length > 0).toBe(isAsked)
    },
  )
})

describe('the order of due cards where places are given', () => {
  it('is that of the places, and of recall for those without one', () => {
    const cards = ['a/1', 'b/1', 'c/1', 'd/1'].map(id => queueCard(id))
    const stabilities = [40, 30, 20, 10]
    const states = cards.map(({ id }, place) =>
      stateWith(id, { memory: { ...dueMemory, stability: stabilities[place]! } }),
    )
    const places: Record<string, number> = { 'a/1': 1, 'c/1': 0 }
    expect(queueOf(cards, states, { placeOf: id => places[id] }).main).toEqual(['c/1', 'a/1', 'd/1', 'b/1'])
    expect(queueOf(cards, states).main).toEqual(['d/1', 'c/1', 'b/1', 'a/1'])
  })
})

describe('cards last answered ahead of today', () => {
  const ahead = (count: number, others: number) => {
    const memory = memoryWith({ lastStudyDay: DAY + 400, lastAt: bishkek(DAY + 400), dueDay: DAY + 410 })
    const later = memoryWith({ dueDay: DAY + 10, lastStudyDay: DAY - 1 })
    const cards = Array.from({ length: count + others }, (_, place) => queueCard(`f${place}/a`))
    const states = cards.map(({ id }, place) =>
      stateWith(id, { memory: place < count ? memory : later, introducedOn: 0 }),
    )
    return queueOf(cards, states).reviewCount
  }

  // Twenty are one sitting; more are due unless they are most of what was begun.
  it.each([
    [0, 10, 0], [1, 0, 1], [19, 0, 19], [20, 0, 20], [21, 0, 0],
    [21, 20, 0], [21, 21, 21], [21, 22, 21],
  ])('%d of them beside %d others: %d are asked', (count, others, asked) => {
    expect(ahead(count, others)).toBe(asked)
  })
})

describe('the allowance of new cards', () => {
  const isUrgent = ({ topic }: QueueCard) => topic === 'exam'
  const cards = Array.from(
    { length: 30 },
    (_, place) => queueCard(`f${place}/a`, { topic: place < 5 ? 'exam' : 'other' }),
  )

  it.each([
    [0, 0, 0], [3, 3, 0], [5, 5, 0], [6, 5, 1], [12, 5, 7],
  ])('of %d gives %d to the exam first and %d to the rest', (newAllowance, ofExam, others) => {
    const { main } = queueOf(cards, [], { newAllowance, isUrgent })
    const areUrgent = main.map(id => isUrgent(cards.find(card => card.id === id)!))
    expect(areUrgent).toEqual(Array.from({ length: ofExam + others }, (_, place) => place < ofExam))
  })

  it('has one card of a fact, the exam’s own and the others’ together', () => {
    const trio = [['f/a', 'exam'], ['f/b', 'other'], ['g/a', 'other']].map(([id, topic]) => queueCard(id!, { topic }))
    expect(queueOf(trio, [], { isUrgent }).main).toEqual(['f/a', 'g/a'])
  })
})

describe('a card whose answer has changed', () => {
  it.each([
    [1, null, false], [2, 1, true], [2, 2, false], [2, 3, false],
  ])('to revision %d after one was answered at %s: %s', (revision, factRevision, isAsked) => {
    const card = queueCard('a/1', { revision })
    const state = stateWith('a/1', { memory: { ...dueMemory, dueDay: DAY + 1 }, factRevision })
    expect(isOutdated(card, state)).toBe(isAsked)
    expect(queueOf([card], [state]).main).toEqual(isAsked ? ['a/1'] : [])
    expect(isOutdated(card, undefined)).toBe(false)
    expect(isOutdated(card, { ...state, memory: null })).toBe(false)
  })
})

describe('a card of another topic', () => {
  it.each([[3, true], [4, true], [5, false]])('%d places ahead is fetched: %s', (ahead, isFetched) => {
    const cards = [...Array.from({ length: ahead + 1 }, () => ({ topic: 'a' })), { topic: 'b' }]
    expect(interleaveTopics(cards)[1]!.topic === 'b').toBe(isFetched)
  })
})
