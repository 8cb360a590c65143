/** Numbers as Romans wrote them, in which many languages count ranks, congresses and centuries. */

const parts: readonly (readonly [value: number, letters: string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
const canonical = /^(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/
/** Alone these say something else: "circa", a litre. */
const otherwiseMeant: ReadonlySet<string> = new Set(['c', 'l'])

/**
 * The value of a Roman numeral up to 399 in lower case, undefined when the word is none. Cyrillic letters that look
 * like the numerals count as them. No M and no D: "m" is a million, and no rank goes so far.
 */
export function romanValue(word: string): number | undefined {
  const letters = word.replaceAll('х', 'x').replaceAll('і', 'i')
  if (!canonical.test(letters) || otherwiseMeant.has(letters))
    return undefined
  let rest = letters
  let sum = 0
  for (const [value, numeral] of parts) {
    for (; rest.startsWith(numeral); rest = rest.slice(numeral.length))
      sum += value
  }
  return sum
}

const romanWord = /(?<![\p{L}\p{N}.'’])([ivxlcхі]{1,9})(?:-?(?:th|st|nd|rd|[йяем]|ый|ой|ая|ое|го|ого|ом|чи|чы|нчи|нчы|инчи|ынчы))?(?![\p{L}\p{N}'’])/gu

/** A text in lower case with its Roman numerals put as figures of an order: "ii съезд" is "2th съезд". */
export function withRomanAsPlaces(text: string): string {
  return text.replace(romanWord, (written, letters: string) => {
    const value = romanValue(letters)
    return value === undefined ? written : `${value}th`
  })
}
