/** People as learners name them: with initials, patronymics, titles, in any order and case. */
import type { DeckEntity } from '../content/deck.ts'
import type { Office } from './forms/answer-forms.ts'
import { caseWords, isCaseOf } from './declension.ts'
import { foldName } from './fold-text.ts'
import { allForms, everywhere, wholeWord } from './forms/all-forms.ts'
import { foldLetters } from './forms/answer-forms.ts'

/**
 * `same`: this person. `family`: only the family name, which others share. `other`: a part of the name or a title is
 * somebody else's.
 */
export type PersonMatch = 'same' | 'family' | 'other'

const honorifics = wholeWord(`${everywhere(({ persons }) => persons.honorifics)}\\.?`, 'gu')
const officeNames: readonly Office[] = ['prime-minister', 'president', 'minister', 'ambassador']
const offices = officeNames.map(office => ({
  office,
  form: wholeWord(everywhere(({ persons }) => persons.offices[office]), 'gu'),
}))
const countries = wholeWord(everywhere(({ persons }) => persons.ofCountry), 'gu')
const patronymic = new RegExp(`^${everywhere(({ persons }) => persons.patronymic)}$`, 'u')

/** What the deck calls an office that a title claims. */
const held: Readonly<Record<Office, RegExp>> = {
  'president': /president|foreign-leader/i,
  'prime-minister': /prime minister|chairman of the cabinet/i,
  'minister': /minister|secretary/i,
  'ambassador': /ambassador|diplomat|foreign-minister/i,
}

function hasHeld(person: DeckEntity, office: Office): boolean {
  return [person.class ?? '', ...person.offices.map(({ title }) => title)].some(text => held[office].test(text))
}

/** Takes titles from the text; undefined when one of them is an office that the person is not known for. */
function withoutTitles(text: string, person: DeckEntity): string | undefined {
  let rest = text
  for (const { office, form } of offices) {
    const without = rest.replace(form, ' ')
    if (without !== rest && !hasHeld(person, office))
      return undefined
    rest = without === rest ? rest : without.replace(countries, ' ')
  }
  return rest.replace(honorifics, ' ')
}

interface FullName {
  given: readonly string[]
  family: string
}

const known = new WeakMap<DeckEntity, readonly FullName[]>()

/** "al-Assad" is filed under A and under H. */
const particle = /^(?:al|el|аль|эль)$/iu

function wordsOf(name: string): string[] {
  return caseWords(name).filter(word => !particle.test(word))
}

/**
 * The names of a person that have given names; what explains a name after it (in brackets, after a dash) is none of it.
 */
function fullNames(person: DeckEntity): readonly FullName[] {
  let names = known.get(person)
  if (!names) {
    names = [...Object.values(person.names), ...person.aliases].map(name =>
      wordsOf(name.replace(/\s(?:[(—–]|-\s).*$/, '')),
    ).filter(words => words.length > 1)
      .map(words => ({ given: words.slice(0, -1), family: words.at(-1)! }))
    known.set(person, names)
  }
  return names
}

function isSameName(typed: string, name: string): boolean {
  return foldName(typed) === foldName(name) || isCaseOf(typed, name, true)
}

function isInitial(word: string): boolean {
  return [...word].length === 1 || /^(?:yu|ya|ye|zh|dzh|sh|ch|kh|ts|дж)$/i.test(word)
}

/** First letters as any spelling has them: Yevgeny, Evgeny and Евгений; Jeenbek, Zheenbek and Жээнбек. */
function isInitialOf(initial: string, name: string): boolean {
  const [letter, word] = [foldInitial(initial), foldName(name)]
  return word.startsWith(letter) || foldLetters(name).startsWith(foldLetters(initial))
}

function foldInitial(initial: string): string {
  const folded = foldName(initial)
  return folded === 'ie' ? 'e' : folded
}

/** Whether what stands beside the family name fits the given names; a patronymic fits where none is known. */
function doGivenNamesFit(typed: readonly string[], given: readonly string[], patronymics: readonly string[]): boolean {
  const [first, ...others] = typed
  if (first === undefined)
    return true
  if (!(isInitial(first) ? isInitialOf(first, given[0]!) : isSameName(first, given[0]!)))
    return false
  const middles = [...given.slice(1), ...patronymics]
  return others.length <= 1 && others.every(word =>
    middles.length > 0
      ? middles.some(middle =>
          isInitial(middle) || isInitial(word)
            ? isInitialOf(word[0]!, middle) && (isInitial(word) || isInitial(middle))
            : isSameName(word, middle),
        )
      : isInitial(word) || patronymic.test(foldLetters(word)),
  )
}

function fits(words: readonly string[], { given, family }: FullName, patronymics: readonly string[]): boolean {
  return words.some((word, place) =>
    isSameName(word, family)
    && doGivenNamesFit([...words.slice(0, place), ...words.slice(place + 1)], given, patronymics),
  )
}

/** Words of a typed name; a preposition is none, but a single letter with a full stop or in capitals is an initial. */
function nameWords(text: string): string[] {
  const words = wordsOf(text)
  const prepositions = allForms.flatMap(forms => forms.prepositions)
  return words.length > 1 && prepositions.includes(words[0]!) && !text.trimStart().startsWith(`${words[0]}.`)
    ? words.slice(1)
    : words
}

/**
 * A family name that is an alias in one alphabet names its person in all; one that is none is shared by several people.
 */
function matchFamilyName(word: string, names: readonly FullName[], { aliases }: DeckEntity): PersonMatch | undefined {
  const families = names.map(({ family }) => foldName(family))
  if (!names.some(({ family }) => isSameName(word, family)))
    return undefined
  return aliases.some(alias => families.includes(foldName(alias))) ? 'same' : 'family'
}

/** The words, with the beginning of a given name that a full stop cuts short ("Vl.") as its initial. */
function withoutCutNames(words: readonly string[], text: string, names: readonly FullName[]): string[] {
  const isCut = (word: string): boolean => text.includes(`${word}.`)
    && names.some(({ given }) => given.some(name => foldLetters(name).startsWith(foldLetters(word))))
  return words.map(word => isCut(word) ? word[0]! : word)
}

/**
 * Compares a typed name with a person; undefined when it is not of the shapes told here and must be compared as any
 * text.
 */
export function matchPerson(typed: string, person: DeckEntity): PersonMatch | undefined {
  const lower = typed.normalize('NFC').toLowerCase()
  const untitled = withoutTitles(lower, person)
  if (untitled === undefined)
    return 'other'
  const names = fullNames(person)
  const text = untitled === lower ? typed.normalize('NFC') : untitled
  const words = withoutCutNames(nameWords(text), text, names)
  const patronymics = names.flatMap(({ given }) => given.slice(1))
  if (words.length === 1)
    return matchFamilyName(words[0]!, names, person)
  if (names.some(name => fits(words, name, patronymics)))
    return 'same'
  const isFamilyWithParts = names.some(({ family }) => words.some(word => isSameName(word, family)))
    && words.some(word => isInitial(word) || patronymic.test(foldLetters(word)))
  return isFamilyWithParts ? 'other' : undefined
}
