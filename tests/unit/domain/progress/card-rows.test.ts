import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardRow, RowChoice, RowStanding } from '../../../../domain/progress/card-rows.ts'
import {
  chooseRows, dueSpans, rowOrders, rowStates, rowTextFilter, standingOf,
} from '../../../../domain/progress/card-rows.ts'
import { curveFor } from '../../../../domain/scheduling/parameters.ts'
import { bishkek, DAY, memoryWith, statesOf, stateWith } from '../../../support/builders.ts'

const row = (id: string, place: number, of: Partial<CardRow> = {}): CardRow => ({
  id,
  factId: id.split('/')[0]!,
  place,
  front: `What is ${id}?`,
  topic: 'treaties',
  articles: ['sari-2012'],
  kind: 'event',
  status: 'single-source',
  importance: 2,
  ...of,
})
const rows = [
  row('a/1', 0, { unit: 'one', importance: 1, front: 'Zhaparov was elected when?' }),
  row('b/1', 1, { unit: 'one', topic: 'bases', kind: 'treaty', articles: ['open-kg', 'sari-2012'] }),
  row('c/1', 2, { status: 'disputed', importance: 3, front: 'A first question?' }),
  row('d/1', 3, { unit: 'two' }),
]
const states = statesOf(
  stateWith('a/1', { memory: memoryWith({ stability: 100, dueDay: DAY + 9 }) }),
  stateWith('b/1', { memory: memoryWith({ stability: 1, dueDay: DAY - 1 }), flag: '' }),
  stateWith('c/1', { memory: memoryWith({ stability: 1, dueDay: DAY - 2 }), suspended: 'leech' }),
)
const world = {
  states, at: bishkek(DAY), studyDay: DAY, curve: curveFor(undefined), isStarred: (id: string) => id === 'd',
}
const standings = new Map(rows.map(each => [each.id, standingOf(each, world)]))
const everything: RowChoice = {
  unit: '', topic: '', article: '', kind: '', status: '', importance: 0, state: '', due: '', text: '', order: 'course',
  isReversed: false,
}
const choose = (parts: Partial<RowChoice>, of = rows): string[] =>
  chooseRows(of, { ...everything, ...parts }, {
    standings, studyDay: DAY, hasText: () => true, compareWords: new Intl.Collator('en').compare,
  }).map(({ id }) => id[0]!)

describe('how a card stands', () => {
  it('is known as the one definition has it, with what the learner did and when it comes back', () => {
    expect(standings.get('a/1')).toMatchObject({ isSuspended: false, isFlagged: false, isStarred: false, dueDay: DAY + 9 })
    expect(standings.get('b/1')).toMatchObject({ isFlagged: true, dueDay: DAY - 1 })
    expect(standings.get('c/1')).toMatchObject({ isSuspended: true })
    expect(standings.get('d/1')).toEqual({ known: 'new', isSuspended: false, isFlagged: false, isStarred: true })
  })

  it('is today in steps of minutes', () => {
    const learning = stateWith('a/1', { memory: memoryWith({ dueAt: bishkek(DAY) + 60_000, dueDay: DAY + 3 }) })
    expect(standingOf(rows[0]!, { ...world, states: statesOf(learning) }).dueDay).toBe(DAY)
  })
})

describe('the cards that are asked for', () => {
  it.each([
    [{}, 'abcd'],
    [{ unit: 'one' }, 'ab'],
    [{ topic: 'bases' }, 'b'],
    [{ article: 'open-kg' }, 'b'],
    [{ kind: 'treaty' }, 'b'],
    [{ status: 'disputed' }, 'c'],
    [{ importance: 1 }, 'a'],
    [{ state: 'new' }, 'd'],
    [{ state: 'suspended' }, 'c'],
    [{ state: 'flagged' }, 'b'],
    [{ state: 'starred' }, 'd'],
    [{ due: 'today' }, 'b'],
    [{ due: 'week' }, 'b'],
    [{ due: 'month' }, 'ab'],
    [{ due: 'later' }, ''],
    [{ unit: 'one', state: 'flagged' }, 'b'],
    [{ order: 'front' }, 'cbda'],
    [{ order: 'importance' }, 'abdc'],
    [{ order: 'importance', isReversed: true }, 'cbda'],
    [{ order: 'due' }, 'cbad'],
    [{ isReversed: true }, 'dcba'],
  ] as const)('%o: %s', (parts, ids) => {
    expect(choose(parts).join('')).toBe(ids)
  })

  it.each([
    [-1, ['today', 'week', 'month']], [0, ['today', 'week', 'month']], [1, ['week', 'month']], [6, ['week', 'month']],
    [7, ['month']], [29, ['month']], [30, ['later']], [31, ['later']],
  ])('are due today, in a week of 7 days, in a month of 30, or later: in %d days', (days, spans) => {
    const [one] = rows
    const isChosen = (due: RowChoice['due'], suspended: 'learner' | null = null): boolean => {
      const state = stateWith(one!.id, { memory: memoryWith({ dueDay: DAY + days }), suspended })
      return chooseRows([one!], { ...everything, due }, {
        standings: new Map([[one!.id, standingOf(one!, { ...world, states: statesOf(state) })]]),
        studyDay: DAY, hasText: () => true, compareWords: () => 0,
      }).length > 0
    }
    expect(dueSpans.filter(span => isChosen(span))).toEqual(spans)
    expect(dueSpans.filter(span => isChosen(span, 'learner'))).toEqual([])
  })

  it('have every word of a text, in whatever spelling', () => {
    const words = rowTextFilter('Жапаров elected', ({ front }) => front === rows[0]!.front ? 'japarov vas elected' : '')
    expect(rows.filter(words).length).toBeLessThanOrEqual(1)
    expect(rows.filter(rowTextFilter('  ', () => ''))).toEqual(rows)
  })

  it('are the same in every order', () => {
    fc.assert(fc.property(
      fc.constantFrom(...rowOrders), fc.boolean(), fc.constantFrom('', ...rowStates), fc.constantFrom('', ...dueSpans),
      (order, isReversed, state, due) => {
        expect(choose({ order, isReversed, state, due }).toSorted()).toEqual(choose({ state, due }).toSorted())
      },
    ))
  })

  it('of a known state are those that have it alone', () => {
    const stands = (known: RowStanding['known']): string[] =>
      rows.filter(({ id }) => standings.get(id)!.known === known).map(({ id }) => id[0]!)
    for (const known of ['new', 'learning', 'known', 'fading'] as const)
      expect(choose({ state: known })).toEqual(stands(known))
  })
})
