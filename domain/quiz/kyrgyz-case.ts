/** The case of a Kyrgyz noun by the ending of the word; what only ends like one is content. */
import { nominatives } from '../content/lexicon/ky.generated.ts'

/** Cases that an option may stand in; whatever has no ending of another is in the nominative. */
type KyrgyzCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative'

const voiceless = '[кпсшчтхфцщ]'
const voiced = '[рлмнңйзжвбгд]'
const vowel = '[аеёоөыиуүэюя]'
/** After a vowel, after a voiced consonant, after a voiceless one: -ны, -ды, -ты. */
const ending = (afterVowel: string, rest: string): string =>
  `(?:(?<=${vowel})${afterVowel}|(?<=${voiced})д|(?<=${voiceless})т)${rest}`

/** What is said of "its …" takes short endings: базасына, базасын, базасынан. */
const possessed = '(?<=[ыиуү])'

const cases: readonly (readonly [KyrgyzCase, RegExp])[] = [
  ['genitive', new RegExp(`${ending('н', '[ыиуү]н')}$`)],
  ['ablative', new RegExp(`(?:${ending('д', '[аеоө]н')}|${possessed}н[аеоө]н)$`)],
  ['locative', new RegExp(`${ending('д', '[аеоө]')}$`)],
  ['dative', new RegExp(`(?:[гк][аеоө]|${possessed}н[аеоө])$`)],
  ['accusative', new RegExp(`(?:${ending('н', '[ыиуү]')}|[^${vowel.slice(1, -1)}][ыиуү]н)$`)],
]

/** Loanwords, countries and deeds ("what he did") whose own last letters look like a case. */
const notCases = /(?:ика|стан|[гк][аеоө]н[ыиуү])$/

const inNominative: ReadonlySet<string> = new Set(nominatives)

/** The case of a phrase: that of its last word. A name that ends like a case (“Нарын”) stands in the nominative. */
export function kyrgyzCaseOf(phrase: string): KyrgyzCase {
  const word = (phrase.trim().split(/\s+/).at(-1) ?? '').replace(/\P{L}/gu, '')
  const small = word.toLowerCase()
  if (small.length < 4 || notCases.test(small) || inNominative.has(small) || word === word.toUpperCase())
    return 'nominative'
  const found = cases.find(([, pattern]) => pattern.test(small))?.[0] ?? 'nominative'
  const isName = word[0] !== small[0]
  return isName && found === 'accusative' && /[ыиуү]н$/.test(small) ? 'nominative' : found
}
