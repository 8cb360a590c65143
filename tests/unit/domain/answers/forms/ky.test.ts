import { describe, expect, it } from 'vitest'
import { kyrgyzCases, kyrgyzEndings, kyrgyzForms, kyrgyzPossessedCases } from '../../../../../domain/answers/forms/ky.ts'
import { describeTables, isForm, valuesOf } from './tables.ts'

describe('the Kyrgyz tables', () => {
  describeTables(
    kyrgyzForms,
    [
      'январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь',
      'декабрь',
    ],
    ['дуйшомбу', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби', 'жекшемби'],
  )

  it.each([['бир', 1], ['эки', 2], ['тогуз', 9], ['он', 10], ['жыйырма', 20], ['токсон', 90]])('%s is %d', (word, value) => {
    expect(valuesOf(kyrgyzForms.quantities.cardinals, word)).toEqual([value])
  })
})

describe('Kyrgyz endings', () => {
  it.each([['нын', true], ['га', true], ['ды', true], ['да', true], ['дан', true], ['дагы', true], ['лар', false], ['га га', false]])(
    'of a case: %s', (ending, isOne) => expect(isForm(kyrgyzCases, ending)).toBe(isOne))

  it.each([['нын', true], ['на', true], ['н', true], ['нда', true], ['нан', true], ['ны', true], ['га', false]])(
    'of a case of what belongs to somebody: %s', (ending, isOne) => expect(isForm(kyrgyzPossessedCases, ending)).toBe(isOne))

  it.each([['', true], ['лар', true], ['ларга', true], ['сы', true], ['сынын', true], ['ларынын', true], ['ш', false]])(
    'of a word, of many, of somebody’s: %s', (ending, isOne) => expect(isForm(kyrgyzEndings, ending)).toBe(isOne))
})
