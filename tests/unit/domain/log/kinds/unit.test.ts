import type { UnitRecord } from '../../../../../domain/log/kinds/unit.ts'
import { describe, expect, it } from 'vitest'
import { unitActions, unitKind } from '../../../../../domain/log/kinds/unit.ts'
import { bishkek, DAY } from '../../../../support/builders.ts'

const untouched = { unit: 'first-steps', standing: null, startedAt: null, updatedAt: 0 }
const left = { unit: 'first-steps', standing: 'left', startedAt: 7, updatedAt: 8 } as const

describe('a decision about a unit', () => {
  it.each<[UnitRecord['action'], 'started' | 'left' | 'known', startsAnew: boolean]>([
    ['start', 'started', true], ['leave', 'left', false], ['known', 'known', false],
  ])('%s: it is %s', (action, standing, startsAnew) => {
    const record: UnitRecord = { kind: 'unit', device: 'phone', seq: 0, at: bishkek(DAY), unit: 'first-steps', action }
    for (const state of [untouched, left]) {
      const startedAt = startsAnew ? record.at : state.startedAt
      expect(unitKind.fold(state, record, { answers: [] })).toEqual({ ...state, standing, startedAt })
    }
    expect(unitKind.isUndoable(record)).toBe(false)
  })

  it('is one of three', () => {
    expect(unitActions).toEqual(['start', 'leave', 'known'])
  })
})
