import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { TalliedStates } from '../../../../domain/scheduling/tallied-states.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDay } from '../../../../domain/planning/day.ts'
import { dueOnBy } from '../../../../domain/planning/steering.ts'
import { untouchedCard } from '../../../../domain/progress/card-state.ts'
import { columnStates } from '../../../../domain/progress/column-states.ts'
import { lastAnswerIn, lastAnswerOf } from '../../../../domain/progress/last-answer.ts'
import { encodeStates } from '../../../../domain/progress/state-columns.ts'
import { introducedOn } from '../../../../domain/scheduling/queue.ts'
import { isTallied, withChanged } from '../../../../domain/scheduling/tallied-states.ts'
import { DAY, memoryWith, queueCard } from '../../../support/builders.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const anyDay = fc.integer({ min: DAY - 4, max: DAY + 2 })
const anyState = (id: fc.Arbitrary<string>): fc.Arbitrary<CardState> => fc.record({
  cardId: id,
  memory: fc.option(fc.record({ dueDay: anyDay, lastStudyDay: anyDay, lastAt: fc.nat({ max: 50 }) }).map(memoryWith)),
  suspended: fc.constantFrom(null, null, 'learner' as const, 'leech' as const),
  buriedThrough: fc.option(anyDay),
  flag: fc.option(fc.string()),
  introducedOn: fc.option(anyDay),
}).map(state => ({ ...untouchedCard(state.cardId), ...state }))
const anyBefore = fc.uniqueArray(anyState(fc.constantFrom(...IDS)), { selector: ({ cardId }) => cardId })
const anyChanges = fc.array(fc.array(anyState(fc.constantFrom(...IDS)), { maxLength: 4 }), { maxLength: 6 })

function statesOf(before: readonly CardState[], found = new Map<string, CardState | undefined>()): TalliedStates {
  return columnStates(structuredClone(encodeStates(before)!))(found)
}

function mapOf(states: readonly CardState[]): Map<string, CardState> {
  return new Map(states.map(state => [state.cardId, state]))
}

/** All that may be asked of states says what a plain map says. */
function expectSame(states: ReadonlyMap<string, CardState>, plain: ReadonlyMap<string, CardState>): void {
  expect(isTallied(states)).toBe(true)
  expect(states.size).toBe(plain.size)
  for (let day = DAY - 5; day < DAY + 4; day++)
    expect([dueOnBy(states)(day), introducedOn(states, day)]).toEqual([dueOnBy(plain)(day), introducedOn(plain, day)])
  expect(lastAnswerIn(states)?.at).toBe(lastAnswerOf(plain.values())?.at)
  for (const id of [...IDS, 'nowhere'])
    expect([states.has(id), states.get(id)]).toEqual([plain.has(id), plain.get(id)])
  const seen: [string, CardState][] = []
  states.forEach((state, id) => seen.push([id, state]))
  for (const entries of [[...states], [...states.entries()], seen])
    expect(entries).toEqual([...plain])
  expect([...states.keys()]).toEqual([...plain.keys()])
  expect([...states.values()]).toEqual([...plain.values()])
}

describe('states out of columns', () => {
  it('are to whoever asks what a map of them is, after any changes', () => {
    fc.assert(fc.property(anyBefore, anyChanges, fc.boolean(), (before, changes, isAskedBetween) => {
      let states: ReadonlyMap<string, CardState> = statesOf(before)
      let plain: ReadonlyMap<string, CardState> = mapOf(before)
      for (const changed of changes) {
        states = withChanged(states, changed)
        plain = withChanged(plain, changed)
        if (isAskedBetween)
          expectSame(states, plain)
      }
      expectSame(states, plain)
    }))
  })

  it('stay as they are when a change gives others', () => {
    fc.assert(fc.property(anyBefore, anyChanges, (before, changes) => {
      const states = statesOf(before)
      changes.reduce<ReadonlyMap<string, CardState>>(withChanged, states)
      expectSame(states, mapOf(before))
    }))
  })

  it('heed what was changed and what went before they came', () => {
    fc.assert(fc.property(
      anyBefore,
      fc.uniqueArray(anyState(fc.constantFrom(...IDS)), { selector: ({ cardId }) => cardId }),
      fc.subarray(IDS),
      (before, changed, gone) => {
        const found = new Map<string, CardState | undefined>(changed.map(state => [state.cardId, state]))
        const plain = mapOf([...before, ...changed])
        for (const id of gone) {
          found.set(id, undefined)
          plain.delete(id)
        }
        expectSame(statesOf(before, found), plain)
      },
    ))
  })

  it('plan the same day', () => {
    const cards = IDS.map(id => queueCard(id))
    const settings = { newCardsPerDay: 3, exam: null, backlogThrough: null, courseLists: [], courseTopics: [] }
    const moment = { at: 60, studyDay: DAY }
    fc.assert(fc.property(anyBefore, anyChanges, (before, changes) => {
      const states = changes.reduce<ReadonlyMap<string, CardState>>(withChanged, statesOf(before))
      const plain = changes.reduce<ReadonlyMap<string, CardState>>(withChanged, mapOf(before))
      expect(planDay({ cards, states, moment, settings })).toEqual(planDay({ cards, states: plain, moment, settings }))
    }))
  })

  it('are each made once', () => {
    const states = statesOf([untouchedCard('a'), untouchedCard('b')])
    expect(states.get('a')).toBe(states.with([untouchedCard('b')]).get('a'))
  })
})
