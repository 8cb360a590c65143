import { describe, expect, it } from 'vitest'
import { cardAnchor } from '../../../../domain/search/card-anchor.ts'

describe('where a card stands on the page of its fact', () => {
  it.each([['fact/year', 'card-year'], ['a/b/year', 'card-year'], ['year', 'card-year']])('follows from its key: %s', (id, anchor) => {
    expect(cardAnchor(id)).toBe(anchor)
  })
})
