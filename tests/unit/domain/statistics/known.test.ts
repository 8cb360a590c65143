import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownCounts, KnownState } from '../../../../domain/statistics/known.ts'
import { curveFor } from '../../../../domain/scheduling/parameters.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import {
  countKnown,
  knownStateOfCard,
  knownStateOfFact,
  knownStateOfUnit,
  knownStates,
} from '../../../../domain/statistics/known.ts'
import { bishkek, DAY, memoryWith, statesOf, stateWith } from '../../../support/builders.ts'

/** By the definition of stability, recall is 90 % when so many days have passed. */
const STABILITY = 10
const firm = memoryWith({ stability: STABILITY })
const at = (days: number): number => firm.lastAt + days * DAY_MS
const curve = curveFor(undefined)
const SECOND = 1 / 86_400

const states = statesOf(
  stateWith('firm', { memory: firm }),
  stateWith('firmer', { memory: memoryWith({ stability: 10 * STABILITY }) }),
  stateWith('steps', { memory: memoryWith({ phase: 'learning', stability: STABILITY, dueAt: bishkek(DAY, 13) }) }),
  stateWith('again', { memory: memoryWith({ phase: 'relearning', stability: STABILITY, dueAt: bishkek(DAY, 13) }) }),
  stateWith('leech', { memory: firm, suspended: 'leech' }),
  stateWith('away', { suspended: 'learner' }),
  stateWith('flagged', { flag: '' }),
)
const momentAfter = (days: number) => ({ states, at: at(days), curve })

describe('a card is', () => {
  it.each<[string, number, KnownState]>([
    ['never seen', 0, 'new'],
    ['away', 0, 'new'],
    ['flagged', 0, 'new'],
    ['steps', 0, 'learning'],
    ['steps', 100, 'learning'],
    ['again', 0, 'learning'],
    ['firm', 0, 'known'],
    ['firm', STABILITY - SECOND, 'known'],
    ['firm', STABILITY + SECOND, 'fading'],
    ['firm', 1000, 'fading'],
    ['firmer', STABILITY + 1, 'known'],
    ['leech', STABILITY + 1, 'fading'],
    // The clock went back.
    ['firm', -3, 'known'],
  ])('%s after %f days: %s', (card, days, state) => expect(knownStateOfCard(card, momentAfter(days))).toBe(state))

  it.each<[number, KnownState]>([
    [1, 'known'], [0.9, 'known'], [0.9 - 1e-9, 'fading'], [0, 'fading'],
  ])('with a recall of %f %s', (recall, state) => {
    expect(knownStateOfCard('firm', { states, at: at(1), curve: () => recall })).toBe(state)
  })
})

describe('a fact is', () => {
  it.each<[string[], number, KnownState]>([
    [[], 0, 'new'],
    [['never seen', 'away'], 0, 'new'],
    [['firm'], 1, 'known'],
    // What was not begun does not count against it.
    [['firm', 'never seen'], 1, 'known'],
    [['firm', 'firmer'], STABILITY + 1, 'fading'],
    [['firm', 'steps'], 1, 'learning'],
    [['steps', 'never seen'], 1, 'learning'],
    // The weakest says it.
    [['firm', 'steps'], STABILITY + 1, 'fading'],
  ])('of %j after %f days: %s', (cards, days, state) => expect(knownStateOfFact({ cards }, momentAfter(days))).toBe(state))

  it('known only while every begun card of it is recalled with 90 % or more', () => {
    const ids = ['firm', 'firmer', 'steps', 'again', 'leech', 'never seen']
    fc.assert(fc.property(fc.subarray(ids), fc.double({ min: 0, max: 200, noNaN: true }), (cards, days) => {
      const isKnown = knownStateOfFact({ cards }, momentAfter(days)) === 'known'
      const begun = cards.filter(id => states.get(id)?.memory)
      const recalls = begun.map(id => curve(days, states.get(id)!.memory!.stability))
      if (isKnown)
        expect(begun.length > 0 && recalls.every(recall => recall >= 0.9)).toBe(true)
    }))
  })
})

describe('facts are counted', () => {
  it('each once', () => {
    const ids = ['firm', 'firmer', 'steps', 'again', 'never seen']
    fc.assert(fc.property(fc.array(fc.subarray(ids)), fc.nat({ max: 300 }), (lists, days) => {
      const counts = countKnown(lists.map(cards => ({ cards })), momentAfter(days))
      expect(knownStates.reduce((sum, state) => sum + counts[state], 0)).toBe(lists.length)
    }))
  })
})

describe('a unit is', () => {
  it.each<[Partial<KnownCounts>, KnownState]>([
    [{}, 'new'],
    [{ new: 9 }, 'new'],
    [{ new: 8, known: 1 }, 'learning'],
    [{ new: 8, fading: 1 }, 'learning'],
    [{ known: 8, learning: 1 }, 'learning'],
    [{ known: 8, fading: 1, learning: 1 }, 'learning'],
    [{ known: 8, fading: 1 }, 'fading'],
    [{ fading: 9 }, 'fading'],
    [{ known: 9 }, 'known'],
  ])('of %j: %s', (counts, state) => {
    expect(knownStateOfUnit({ known: 0, fading: 0, learning: 0, new: 0, ...counts })).toBe(state)
  })
})
