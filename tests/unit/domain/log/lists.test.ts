import { describe, expect, it } from 'vitest'
import { listOf, namesOf } from '../../../../domain/log/lists.ts'
import { z } from '../../../../domain/schema.ts'

describe('a list', () => {
  it.each([[[], true], [[1, 2], true], [[1, 'a'], false], ['ab', false], [{ length: 1 }, false]])(
    'is of one kind of thing: %j', (value, isOne) => {
      expect(listOf(z.number()).safeParse(value).success).toBe(isOne)
    },
  )

  it.each([[[], true], [['a', 'of a later version'], true], [[1], false], [null, false]])(
    'of names takes those that this version does not know: %j', (value, isOne) => {
      expect(namesOf<'a'>().safeParse(value).success).toBe(isOne)
    },
  )
})
