import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../../domain/log/catalogue.ts'
import { defineKind } from '../../../../domain/log/record-kind.ts'
import { starKind } from '../../../../domain/log/kinds/star.ts'

describe('a kind of record', () => {
  it('is what it declares, and nothing else', () => {
    expect(defineKind(starKind)).toBe(starKind)
  })

  it.each(Object.values(catalogue).map(kind => [kind.kind, kind] as const))(
    'that is about no state folds into none, and the other way round: %s', (_, { of, fold, since, says }) => {
      expect(of === null).toBe(fold === null)
      expect(Number.isInteger(since) && since > 0).toBe(true)
      expect(says).toMatch(/^[A-Z].*\.$/)
    },
  )
})
