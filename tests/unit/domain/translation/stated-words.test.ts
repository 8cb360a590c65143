import { describe, expect, it } from 'vitest'
import { wordBook, wordFaults } from '../../../../domain/translation/stated-words.ts'

const book = wordBook({
  en: ['North Atlantic', 'South Gaul*'], ru: ['Североатлантич*', 'Южн* Галли*'], ky: ['Түндүк Атлантика*', 'Түштүк Галлия*'],
})

describe('words of which one is easily put for another', () => {
  it.each([
    ['a base in the south', 'ru', 'база на юге'],
    ['a base in the south', 'ky', 'түштүктөгү база'],
    ['the southwest', 'ru', 'юго-запад'],
    ['the Prime Minister', 'ru', 'премьер-министр'],
    ['the president', 'ru', 'глава государства'],
    ['North Atlantic Treaty', 'ru', 'Североатлантический договор'],
    ['South Gaul’s base', 'ru', 'база Южной Галлии'],
    ['a base in Gaul', 'ky', 'Түштүк Галлиядагы база'],
    ['it came of that', 'ky', 'андан келип чыгышы'],
    ['the second of the two', 'ky', 'экөөнүн экинчиси'],
    ['5 million', 'ky', '5 млн'],
  ] as const)('“%s” is no fault in %s as «%s»', (english, language, translated) => {
    expect(wordFaults(english, translated, language, book)).toEqual([])
  })

  it.each([
    ['a base in the south', 'ru', 'база на севере', 'says "north" for "south"'],
    ['a base in the south', 'ky', 'түндүктөгү база', 'says "north" for "south"'],
    ['the Prime Minister', 'ru', 'министр', 'says "minister" for "prime minister"'],
    ['the minister', 'ru', 'президент', 'says "president" for "minister"'],
    ['first', 'ky', 'экинчи', 'says "second" for "first"'],
    ['5 million', 'ru', '5 млрд', 'says "billion" for "million"'],
    ['the south of South Gaul', 'ru', 'Южная Галлия', 'lacks the word for "south"'],
    ['to the west', 'ru', 'туда', 'lacks the word for "west"'],
    ['there', 'ky', 'чыгышта', 'adds a word for "east"'],
  ] as const)('“%s” is one in %s as «%s»', (english, language, translated, fault) => {
    expect(wordFaults(english, translated, language, book)).toEqual([fault])
  })

  it('are told in a name too, where content does not list it', () => {
    const none = wordBook({ en: ['North Gaul'], ru: ['Северн* Галли*'], ky: ['Түндүк Галлия*'] })
    expect(wordFaults('South Gaul', 'Галлия', 'ru', none)).toEqual(['lacks the word for "south"'])
    expect(wordFaults('South Gaul', 'Галлия', 'ru', book)).toEqual([])
  })
})
