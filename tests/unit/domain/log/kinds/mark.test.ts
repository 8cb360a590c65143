import type { CardMark } from '../../../../../domain/log/kinds/mark.ts'
import { describe, expect, it } from 'vitest'
import { markKind } from '../../../../../domain/log/kinds/mark.ts'
import { reassess } from '../../../../../domain/log/kinds/review.ts'
import { spellParameters } from '../../../../../domain/scheduling/parameters.ts'
import { DAY, markRecord, memoryWith, stateWith } from '../../../../support/builders.ts'
import { OTHER_WEIGHTS } from '../../../../support/simulated-learners.ts'

const CARD = 'cis-charter/date'
const OTHER = spellParameters(OTHER_WEIGHTS)
const answers = [{ studyDay: DAY, rating: 3, mode: 'study' }] as const
const after = (mark: CardMark, state = stateWith(CARD)) => markKind.fold(state, markRecord(mark), { answers })

describe('a mark', () => {
  const state = stateWith(CARD, { memory: memoryWith(), suspended: 'leech', buriedThrough: 3, flag: 'typo' })

  it.each<[CardMark, Partial<typeof state>]>([
    [{ mark: 'suspended', value: true }, { suspended: 'learner' }],
    [{ mark: 'suspended', value: false }, { suspended: null }],
    [{ mark: 'buried', value: DAY }, { buriedThrough: DAY }],
    [{ mark: 'buried', value: null }, { buriedThrough: null }],
    [{ mark: 'flagged', value: '' }, { flag: '' }],
    [{ mark: 'flagged', value: null }, { flag: null }],
    [{ mark: 'rescheduled', value: DAY + 4 }, { memory: memoryWith({ dueDay: DAY + 4, intervalDays: 4 }) }],
    [{ mark: 'reassessed', value: OTHER }, { memory: reassess(CARD, memoryWith(), answers, OTHER) }],
    [{ mark: 'reassessed', value: null }, { memory: reassess(CARD, memoryWith(), answers, null) }],
  ])('%o changes that alone', (mark, changed) => {
    expect(after(mark, state)).toEqual({ ...state, ...changed })
  })

  it.each<[CardMark]>([
    [{ mark: 'rescheduled', value: DAY }], [{ mark: 'reassessed', value: OTHER }],
  ])('%o of a card never met changes nothing', (mark) => {
    expect(after(mark)).toEqual(stateWith(CARD))
  })

  it.each<[CardMark['mark'], CardMark, boolean]>([
    ['suspended', { mark: 'suspended', value: true }, true],
    ['buried', { mark: 'buried', value: null }, true],
    ['flagged', { mark: 'flagged', value: null }, true],
    ['rescheduled', { mark: 'rescheduled', value: DAY }, false],
    ['reassessed', { mark: 'reassessed', value: null }, false],
  ])('%s is taken back by itself unless many cards got it at once', (_, mark, isUndoable) => {
    expect(markKind.isUndoable(markRecord(mark))).toBe(isUndoable)
  })
})
