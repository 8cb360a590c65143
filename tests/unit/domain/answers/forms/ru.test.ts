import { describe, expect, it } from 'vitest'
import { russianForms } from '../../../../../domain/answers/forms/ru.ts'
import { describeTables, valuesOf } from './tables.ts'

describe('the Russian tables', () => {
  describeTables(
    russianForms,
    [
      'января', 'февраль', 'марте', 'апреля', 'мая', 'июне', 'июля', 'август', 'сентября', 'октябре', 'ноябрь',
      'декабря',
    ],
    ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  )

  it.each([['один', 1], ['две', 2], ['девять', 9], ['одиннадцать', 11], ['девятнадцати', 19], ['двадцать', 20], ['сорок', 40], ['девяносто', 90]])(
    '%s is %d', (word, value) => expect(valuesOf(russianForms.quantities.cardinals, word)).toEqual([value]))

  it.each([['первый', 1], ['третьего', 3], ['двадцатый', 20]])('%s is the %dth', (word, value) => {
    expect(valuesOf(russianForms.quantities.ordinals, word)).toEqual([value])
  })
})
