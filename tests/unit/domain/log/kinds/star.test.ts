import { describe, expect, it } from 'vitest'
import { starKind } from '../../../../../domain/log/kinds/star.ts'
import { oneOfEach } from '../../../../support/one-of-each.ts'

describe('a star', () => {
  it.each([[true], [false]])('set to %s is that, and the note stays', (value) => {
    const state = { factId: 'eaeu', note: 'before', isStarred: !value, updatedAt: 1 }
    expect(starKind.fold(state, { ...oneOfEach.star, value }, { answers: [] })).toEqual({ ...state, isStarred: value })
  })
})
