/** Text that was typed with the other layout switched on: "лфте" for "kant", ";fgfhjd" for "жапаров". */

const latin = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.'
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const pairs = [...latin].map((letter, place) => [letter, cyrillic[place]!] as const)
const toCyrillic: ReadonlyMap<string, string> = new Map(pairs)
/** The Kyrgyz layout has its letters where the Russian one has others; with Alt, so that they are told apart. */
const toLatin: ReadonlyMap<string, string> = new Map(pairs.map(([from, to]) => [to, from]))

/** The text as the same keys would have typed it on the other layout, in lower case. */
export function onOtherLayout(text: string): string {
  const lower = text.toLowerCase()
  const map = /\p{Script=Cyrillic}/u.test(lower) ? toLatin : toCyrillic
  return [...lower].map(letter => map.get(letter) ?? letter).join('')
}
