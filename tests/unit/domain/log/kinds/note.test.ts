import { describe, expect, it } from 'vitest'
import { noteKind } from '../../../../../domain/log/kinds/note.ts'
import { oneOfEach } from '../../../../support/one-of-each.ts'

describe('a note', () => {
  it.each([['кызык'], ['']])('“%s” takes the place of the one before', (text) => {
    const state = { factId: 'eaeu', note: 'before', isStarred: true, updatedAt: 1 }
    expect(noteKind.fold(state, { ...oneOfEach.note, text }, { answers: [] })).toEqual({ ...state, note: text })
  })
})
