/**
 * The cases of Russian and Kyrgyz names: "Шанхайской организации сотрудничества", "ШКУга", "Акаевым" name what their
 * nominatives name.
 */
import { foldLetters } from './forms/answer-forms.ts'
import { kyrgyzCases, kyrgyzEndings, kyrgyzPossessedCases } from './forms/ky.ts'

interface Declension {
  /** The end of the nominative, folded. */
  end: RegExp
  /** How many of its letters give way to the endings. */
  drop: number
  singular: string
  /** Not for people: Бакиевы are several. */
  plural: string
  /** The genitive of the plural has no ending: реформ, держав, писем. Not for names, which are one. */
  isBareInPlural?: true
  /** One of what a plural names: реформа for реформы. Not for names. */
  one?: string
}

/** What an adjective of one gender has in the others: прагматичная политика is a прагматичный курс. Not for people. */
const otherGenders = 'ый ий ой ая яя ое ее ого его ому ему ым им ом ем ой ей ую юю'

/** The first that fits counts. */
const declensions: readonly Declension[] = [
  { end: /ия$/, drop: 1, singular: 'и ю ей', plural: 'й ям ями ях' },
  { end: /(?:[ое]в|[иы]н)а$/, drop: 1, singular: 'ой у ою ы е', plural: 'ам ами ах' },
  { end: /ая$/, drop: 2, singular: 'ой ую ою ей ею', plural: `ые ых ым ыми ие их им ими ${otherGenders}` },
  { end: /яя$/, drop: 2, singular: 'ей юю ею', plural: `ие их им ими ${otherGenders}` },
  { end: /а$/, drop: 1, singular: 'ы и е у ой ою ей ею', plural: 'ам ами ах', isBareInPlural: true, one: 'о ом' },
  { end: /я$/, drop: 1, singular: 'и е ю ей ею', plural: 'ь й ям ями ях' },
  { end: /(?:ый|ой)$/, drop: 2, singular: 'ого ому ым ом', plural: `ые ых ыми ${otherGenders}` },
  { end: /[нкгхжшщч]ий$/, drop: 2, singular: 'его ему им ем ого ому ом', plural: `ие их ими ${otherGenders}` },
  { end: /ий$/, drop: 1, singular: 'я ю ем и', plural: 'ев ям ями ях' },
  { end: /й$/, drop: 1, singular: 'я ю ем е', plural: 'и ев ям ями ях' },
  { end: /ое$/, drop: 2, singular: 'ого ому ым им ом', plural: `ые ых ыми ие их ими ${otherGenders}` },
  { end: /ее$/, drop: 2, singular: 'его ему им ем', plural: `ие их ими ${otherGenders}` },
  { end: /[гкхшщ]ие$/, drop: 2, singular: 'их им ими', plural: '', one: otherGenders },
  { end: /ие$/, drop: 1, singular: 'я ю ем и их им ими', plural: 'й ям ями ях х м ми', one: 'й' },
  { end: /ые$/, drop: 2, singular: 'ых ым ыми', plural: '', one: otherGenders },
  { end: /[ая]не$/, drop: 1, singular: 'ам ами ах', plural: '', isBareInPlural: true, one: 'ин ина ину ином ине' },
  { end: /е$/, drop: 1, singular: 'я ю ем и', plural: 'ей ям ями ях' },
  { end: /о$/, drop: 1, singular: 'а у ом е', plural: 'ам ами ах', isBareInPlural: true },
  { end: /ии$/, drop: 1, singular: 'й ям ями ях', plural: '', one: 'я ю ей' },
  { end: /ы$/, drop: 1, singular: 'ов ев ей ам ами ах', plural: '', isBareInPlural: true, one: 'а у е ой ом' },
  {
    end: /и$/,
    drop: 1,
    singular: 'ов ев ей ам ами ах ям ями ях',
    plural: '',
    isBareInPlural: true,
    one: 'а я у ю е ой ей ом ем ь й',
  },
  { end: /ь$/, drop: 1, singular: 'я ю ем е и ью', plural: 'ей ям ями ях' },
  { end: /(?:[ое]в|[иы]н)$/, drop: 0, singular: 'а у ым ом е', plural: 'ы ов ых ыми ам ами ах' },
  { end: /[бвгджзклмнпрстфхцчшщ]$/, drop: 0, singular: 'а у ом ем е', plural: 'ы и ов ев ей ам ами ах' },
]

/** "Участка" of "участок": the vowel of the last syllable may go. */
function withoutFleetingVowel(word: string): string[] {
  return /[^аеиоуыэюя][ое][кцл]$/.test(word) ? [word.slice(0, -2) + word.at(-1)!] : []
}

/** "Поставок" of "поставки", "денег" of "деньги", "писем" of "письма": a stem without an ending may get a vowel. */
function withFleetingVowel(stem: string): string[] {
  const [, before, last = ''] = /^(.*[^аеиоуыэюяь])ь?([кгнлмр])$/.exec(stem) ?? []
  return before === undefined ? [] : [`${before}о${last}`, `${before}е${last}`, `${before}е${last}ь`]
}

function russianForms(word: string, isPerson: boolean, isName: boolean): string[] {
  const found = declensions.find(({ end }) => end.test(word))
  if (!found)
    return []
  const endings = `${found.singular} ${isPerson ? '' : found.plural}`.trim().split(' ')
  const stem = word.slice(0, word.length - found.drop)
  return [
    ...[stem, ...withoutFleetingVowel(stem)].flatMap(base => endings.map(ending => base + ending)),
    ...found.isBareInPlural && !isName ? [stem, ...withFleetingVowel(stem)] : [],
    ...found.one && !isName && !isPerson ? found.one.split(' ').map(ending => stem + ending) : [],
  ]
}

/** A word ends in a vowel by its possession: уюму, Биримдиги. */
const endsInVowel = /[аеиоуыэюя]$/
/** к and п become г and б before a vowel: Бишкек, Бишкеги. */
const voiced: Readonly<Record<string, string>> = { к: 'г', п: 'б' }

/** By the last vowel of a Kyrgyz word: the vowel of the plural that follows it. */
const pluralVowels: readonly (readonly [last: RegExp, vowel: string])[] = [
  [/[аыяую][^аеёиоуыэюяөү]*$/, 'а'], [/[еэи][^аеёиоуыэюяөү]*$/, 'е'], [/[оё][^аеёиоуыэюяөү]*$/, 'о'],
  [/[өү][^аеёиоуыэюяөү]*$/, 'ө'],
]

/** "Насыя" of "насыялар", folded; undefined of what only looks like a plural: доллар, вектор. */
function kyrgyzSingular(word: string): string | undefined {
  const [, one = '', vowel] = /^(.{3,})[лдт]([аеоө])р(?:[ыиуү]н?|д[ыиуү])?$/u.exec(word.toLowerCase()) ?? []
  return pluralVowels.find(([last]) => last.test(one))?.[1] === vowel ? foldLetters(one) : undefined
}

/** A person is nobody's and one: the possessive of Акаев would be the plural of Russian. */
function kyrgyzPattern(word: string, isPerson: boolean): string {
  if (isPerson)
    return `${word}(?:${kyrgyzCases})?`
  const possessed = endsInVowel.test(word) ? `|${kyrgyzPossessedCases}` : ''
  const soft = voiced[word.at(-1)!]
  return `${word}(?:${kyrgyzEndings}${possessed})${
    soft ? `|${word.slice(0, -1)}${soft}[ыиу](?:${kyrgyzPossessedCases})?` : ''
  }`
}

const isCyrillic = /^\p{Script=Cyrillic}+$/u
/** Capitals alone; at most seven: longer words in capitals are shouted. */
const isAcronym = /^\p{Lu}[\p{Lu}\p{Ll}]{0,5}\p{Lu}$/u

/**
 * Acronyms take the cases of Kyrgyz, with their own letters of any script ("NATOго"), and of Russian where they end in
 * a consonant (ШОСа).
 */
function acronymPattern(acronym: string): string {
  const folded = foldLetters(acronym)
  const russian = acronym.length >= 3 && /[бвгджзклмнпрстфхцчшщ]$/.test(folded) ? '|а|у|ом|е' : ''
  return `${folded}(?:${kyrgyzCases}${russian})?`
}

const patterns = new Map<string, RegExp>()

/** Matches every case of a word, folded. The names of a deck are few, so what has been made is kept. */
function patternOf(word: string, isPerson: boolean): RegExp {
  const key = `${word} ${isPerson}`
  let known = patterns.get(key)
  if (!known) {
    known = new RegExp(`^(?:${casesOf(word, isPerson)})$`, 'u')
    patterns.set(key, known)
  }
  return known
}

/** Letters that a word has at least to take endings: shorter ones are prepositions and the like. */
export const SHORTEST_DECLINED = 3
/** Names that take them all the same. */
const shortNames: ReadonlySet<string> = new Set(['ош', 'юг'])

function casesOf(word: string, isPerson: boolean): string {
  const folded = foldLetters(word)
  if (isAcronym.test(word))
    return acronymPattern(word)
  const isName = /^\p{Lu}/u.test(word)
  const one = isName ? undefined : kyrgyzSingular(word)
  const singular = one === undefined ? [] : [kyrgyzPattern(one, isPerson)]
  return isCyrillic.test(word) && (word.length >= SHORTEST_DECLINED || shortNames.has(folded))
    ? [folded, ...russianForms(folded, isPerson, isName), kyrgyzPattern(folded, isPerson), ...singular].join('|')
    : folded
}

/** Words that only look like a case: Kyrgyz has Россиянын, россиянин is a person in Russian. */
const otherWords: ReadonlySet<string> = new Set(['россиянин'])

/**
 * Whether a typed word is a name's word in any case, in Russian or Kyrgyz; words in Latin letters have none, but for
 * acronyms.
 */
export function isCaseOf(typed: string, word: string, isPerson: boolean): boolean {
  const folded = foldLetters(typed)
  return !otherWords.has(folded) && patternOf(word, isPerson).test(folded)
}

/** The words of a text for comparing their cases; an ending after a hyphen (ШКУ-га) belongs to its word. */
export function caseWords(text: string): string[] {
  return text.normalize('NFC')
    .replace(new RegExp(`(?<=\\p{L})[-‐‑](?=(?:${kyrgyzCases})(?!\\p{L}))`, 'giu'), '')
    .replace(/['’ʼ]s(?!\p{L})/giu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Longest names have a dozen words; a longer text is none. */
const MOST_WORDS = 24

function areInCases(typedWords: readonly string[], formWords: readonly string[], isPerson: boolean): boolean {
  return formWords.length > 0 && formWords.length <= MOST_WORDS && typedWords.length === formWords.length
    && formWords.every((word, place) => isCaseOf(typedWords[place]!, word, isPerson))
}

/** Whether a typed text is a form with its words in any case, in the form's order. */
export function isFormInCases(typed: string, form: string, isPerson: boolean): boolean {
  return areInCases(caseWords(typed), caseWords(form), isPerson)
}

/** Whether a form stands among the words of a text, with its own in any case; no case changes the first letter. */
export function hasFormInCases(words: readonly string[], form: string): boolean {
  const formWords = caseWords(form)
  const [first = ''] = foldLetters(formWords[0] ?? '')
  return words.some((word, place) => foldLetters(word).startsWith(first)
    && areInCases(words.slice(place, place + formWords.length), formWords, false))
}
