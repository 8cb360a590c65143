import { describe, expect, it } from 'vitest'
import { debateSchema, positionSchema, undebatedSchema } from '#domain/content/debate-schemas'

const evidence = [{ article: 'doe-2020', section: 'eu', paragraph: 1 }]
const position = { by: 'Doe', says: 'It is.', ground: 'So.', evidence }
const outside = { isOutside: true, says: 'It is not.', ground: 'So.' }

describe('a position', () => {
  it.each<[string, object, string[]]>([
    ['held by somebody', position, []], ['known outside', outside, []],
    ['held by nobody', { ...position, by: undefined }, ['a position is held by somebody or isOutside']],
    ['held by both', { ...outside, by: 'Doe' }, ['a position is held by somebody or isOutside']],
    ['without evidence', { ...position, evidence: [] }, ['a position has evidence, unless it isOutside']],
    ['outside with evidence', { ...outside, evidence }, ['a position has evidence, unless it isOutside']],
  ])('%s', (_, value, reasons) => {
    expect(positionSchema.safeParse(value).error?.issues.map(({ message }) => message) ?? []).toEqual(reasons)
  })

  it('has evidence without a stance: what is cited is what is said', () => {
    expect(positionSchema.safeParse({ ...position, evidence: [{ ...evidence[0], stance: 'supports' }] }).success).toBe(false)
  })
})

describe('a case', () => {
  const debate = (count: number, rest: object = {}) => ({
    id: 'a', question: 'Is it?', facts: ['f'], positions: Array.from({ length: count }, () => position), better: 'Doe', answer: 'one\n two', ...rest,
  })

  it.each([[1, false], [2, true], [4, true], [5, false]])('has two to four positions: %d', (count, isOne) => {
    expect(debateSchema.safeParse(debate(count)).success).toBe(isOne)
  })

  it('is about facts, and its answer is one paragraph', () => {
    expect(debateSchema.safeParse(debate(2, { facts: [] })).success).toBe(false)
    expect(debateSchema.parse(debate(2)).answer).toBe('one two')
  })

  it('is not there for a fact only with a reason', () => {
    expect([undebatedSchema.safeParse({ id: 'a', because: 'a slip' }).success, undebatedSchema.safeParse({ id: 'a' }).success]).toEqual([true, false])
  })
})
