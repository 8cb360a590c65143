import { describe, expect, it } from 'vitest'
import { countWords } from '../../../../domain/content/count-words.ts'

describe('the words of a text', () => {
  it.each([
    ['', 0], [' ', 0], ['one', 1], ['one two', 2], ['  one\n two\tthree ', 3], ['one — two', 2], ['one – 2 + 3', 3],
    ['… !', 0],
    ['два слова', 2], ['1,7 млрд', 2], ['multi-vector', 1],
  ])('are those with a letter or a figure: "%s" has %d', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})
