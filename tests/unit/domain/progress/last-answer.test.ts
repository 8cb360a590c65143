import type { CardState } from '../../../../domain/progress/card-state.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLog } from '../../../../domain/progress/card-state.ts'
import { lastAnswerAfter, lastAnswerOf } from '../../../../domain/progress/last-answer.ts'
import { hasSameContent } from '../../../../domain/progress/same-content.ts'
import { anyLog } from '../../../support/arbitraries.ts'

describe('the latest answer', () => {
  it('is none where nothing was answered', () => {
    expect(lastAnswerOf([])).toBeUndefined()
  })

  it('after any change is that of all cards as they are then', () => {
    fc.assert(fc.property(anyLog('phone'), (log) => {
      let states: ReadonlyMap<string, CardState> = new Map()
      let last = lastAnswerOf([])
      for (let length = 1; length <= log.length; length++) {
        const next = foldLog(log.slice(0, length))
        const ids = [...new Set([...states.keys(), ...next.keys()])]
        const changed = ids.filter(id => !hasSameContent(states.get(id), next.get(id)))
        const untouched = (cardId: string): CardState => ({ ...states.get(cardId)!, memory: null })
        const after = new Map(next)
        changed.filter(id => !next.has(id)).forEach(id => after.set(id, untouched(id)))
        last = lastAnswerAfter(last, changed.map(id => states.get(id)), changed.map(id => after.get(id)!), after)
        expect(last?.at).toBe(lastAnswerOf(after.values())?.at)
        states = next
      }
    }))
  })
})
