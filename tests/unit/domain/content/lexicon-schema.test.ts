import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { kyrgyzLexiconSchema } from '#domain/content/lexicon-schema'

function faultsOf(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path, message }) => [...path.map(String), message].join(': ')) ?? []
}

describe('a list of the lexicon', () => {
  it('of Kyrgyz words has one word each, in lower case', () => {
    expect(faultsOf(kyrgyzLexiconSchema, { nominatives: ['карта', 'өлкө'] })).toEqual([])
    expect(faultsOf(kyrgyzLexiconSchema, { nominatives: ['Карта', 'чет жака', ''] })).toEqual([
      'nominatives: 0: "Карта" must be one word in lower case',
      'nominatives: 1: "чет жака" must be one word in lower case',
      'nominatives: 2: "" must be one word in lower case',
    ])
  })
})
