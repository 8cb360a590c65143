import { describe, expect, it } from 'vitest'
import { flagReport } from '../../../../domain/progress/flag-report.ts'
import { statesOf, stateWith } from '../../../support/builders.ts'

const cards = ['a', 'b', 'c', 'd'].map(id => ({ id: `${id}/1`, factId: id, front: `${id}?`, answer: `${id}!` }))
const index = { deck: { cards }, factById: new Map([['a', { revision: 4 }]]) } as never

describe('the report of flagged cards', () => {
  it('has those with a remark, an empty one too, in the order of the deck', () => {
    const states = statesOf(stateWith('c/1', { flag: '' }), stateWith('b/1'), stateWith('a/1', { flag: 'wrong year' }))
    expect(flagReport(states, index)).toEqual([
      { cardId: 'a/1', factId: 'a', factRevision: 4, front: 'a?', answer: 'a!', remark: 'wrong year' },
      { cardId: 'c/1', factId: 'c', factRevision: 0, front: 'c?', answer: 'c!', remark: '' },
    ])
  })
})
