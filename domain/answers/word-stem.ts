/** What a Russian or Kyrgyz word is without the ending of its case. */
import { foldLetters } from './forms/answer-forms.ts'
import { kyrgyzCases } from './forms/ky.ts'

/** Endings of Russian cases, of names, nouns and adjectives; the letters that stand before one stay. */
const russianCases = 'ами|ями|ого|его|ому|ему|ыми|ими|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ах|ях|ам|ям|ов|ев|ом|ем|ой|ей|ым|им|ую|юю|'
  + 'ию|ия|ии|ы|и|у|ю|а|я|е|о'
/** Kyrgyz cases of what belongs to somebody, with the ending of that where enough is left: карызынан, уюмунда. */
const possessedCases = '(?:с?[ыиу]|(?<=[ыиу]))н(?:[ыиу]н|[аео]н?|д[аео](?:н|г[ыиу])?)'
const ending = new RegExp(
  `(?<=^.{4,})(?:(?:[лдт][аое]р)?(?:${kyrgyzCases}|${possessedCases})|${russianCases})$`, 'u',
)

/** The letters of an acronym that has an ending: ШКУга. */
const acronym = /^\p{Lu}{2,}(?=\p{Ll}{1,5}$)/u

/**
 * A word without the ending of its case, folded as `foldLetters` does; of at least four letters, or an acronym. What is
 * written in other letters is left as it is.
 */
export function wordStem(word: string): string {
  const letters = acronym.exec(word)?.[0]
  if (letters !== undefined)
    return foldLetters(letters)
  return /^\p{Script=Cyrillic}+$/u.test(word) ? foldLetters(word).replace(ending, '') : word
}
