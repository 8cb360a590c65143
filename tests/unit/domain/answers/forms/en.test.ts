import { describe, expect, it } from 'vitest'
import { englishForms } from '../../../../../domain/answers/forms/en.ts'
import { describeTables, valuesOf } from './tables.ts'

describe('the English tables', () => {
  describeTables(
    englishForms,
    [
      'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
      'december',
    ],
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  )

  it.each([['one', 1], ['nine', 9], ['ten', 10], ['eleven', 11], ['nineteen', 19], ['twenty', 20], ['ninety', 90]])('%s is %d', (word, value) => {
    expect(valuesOf(englishForms.quantities.cardinals, word)).toEqual([value])
  })

  it.each([['first', 1], ['third', 3], ['twelfth', 12], ['twentieth', 20]])('%s is the %dth', (word, value) => {
    expect(valuesOf(englishForms.quantities.ordinals, word)).toEqual([value])
  })
})
