import { describe, expect, it } from 'vitest'
import { ticketKind } from '../../../../../domain/log/kinds/ticket.ts'
import { oneOfEach } from '../../../../support/one-of-each.ts'

describe('a ticket taken', () => {
  it('comes after those taken before, with what was recalled and missed', () => {
    const earlier = { at: 1, studyDay: 0, recalled: [], missed: ['sco'], isCounted: false }
    const { at, studyDay, recalled, missed, isCounted } = oneOfEach.ticket
    const state = { ticket: 'multi-vector', taken: [earlier], updatedAt: 1 }
    expect(ticketKind.fold(state, oneOfEach.ticket, { answers: [] }))
      .toEqual({ ...state, taken: [earlier, { at, studyDay, recalled, missed, isCounted }] })
  })
})
