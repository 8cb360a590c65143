import { describe, expect, it } from 'vitest'
import { wordFaults } from '../../../../domain/translation/stated-words.ts'

describe('words of which one is easily put for another', () => {
  it.each([
    ['a base in the south', 'ru', 'база на юге'],
    ['a base in the south', 'ky', 'түштүктөгү база'],
    ['the southwest', 'ru', 'юго-запад'],
    ['the Prime Minister', 'ru', 'премьер-министр'],
    ['the president', 'ru', 'глава государства'],
    ['North Atlantic Treaty', 'ru', 'Североатлантический договор'],
    ['the second of the two', 'ky', 'экөөнүн экинчиси'],
    ['5 million', 'ky', '5 млн'],
  ] as const)('“%s” is no fault in %s as «%s»', (english, language, translated) => {
    expect(wordFaults(english, translated, language)).toEqual([])
  })

  it.each([
    ['a base in the south', 'ru', 'база на севере', 'says "north" for "south"'],
    ['a base in the south', 'ky', 'түндүктөгү база', 'says "north" for "south"'],
    ['the Prime Minister', 'ru', 'министр', 'says "minister" for "prime minister"'],
    ['the minister', 'ru', 'президент', 'says "president" for "minister"'],
    ['first', 'ky', 'экинчи', 'says "second" for "first"'],
    ['5 million', 'ru', '5 млрд', 'says "billion" for "million"'],
    ['to the west', 'ru', 'туда', 'lacks the word for "west"'],
    ['there', 'ky', 'чыгышта', 'adds a word for "east"'],
  ] as const)('“%s” is one in %s as «%s»', (english, language, translated, fault) => {
    expect(wordFaults(english, translated, language)).toEqual([fault])
  })
})
