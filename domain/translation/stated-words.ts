/**
 * Words of which one is easily put for another (north for south, minister for president), in three languages. A
 * translation may say them more or less often, but where one is said less and another of its kind more, they were
 * exchanged. These are words of the languages, to which no fact adds; names that hold one of them are content.
 */
import type { LanguageCode } from '../content/deck.ts'
import type { NameWords } from '../content/lexicon-schema.ts'
import { nameForm } from '../content/name-form.ts'

/** A word of a kind, by its forms in each language: pieces of regular expressions, without regard to case. */
type Forms = Readonly<Record<LanguageCode, string>>

interface Kind {
  /** Whether a text that has one must have it in every language. */
  isAlwaysSaid?: true
  words: Readonly<Record<string, Forms>>
  /** What holds such a word and is none, or is said with and without it. */
  not?: Forms
}

const directions: Kind & { not: Forms } = {
  isAlwaysSaid: true,
  words: {
    north: { en: 'north(?:ern\\p{L}*|wards?)?', ru: 'север\\p{L}*', ky: 'түндү[кг]\\p{L}*' },
    south: { en: 'south(?:ern\\p{L}*|wards?)?', ru: '(?:юг|юж)\\p{L}*', ky: 'түштү[кг]\\p{L}*' },
    east: { en: 'east(?:ern\\p{L}*|wards?)?', ru: '(?:ближне|дальне)?восто[кч]\\p{L}*', ky: 'чыгыш\\p{L}*' },
    west: { en: '(?:pro-?)?west(?:ern\\p{L}*|wards?)?', ru: '(?:про)?запад\\p{L}*', ky: 'батыш\\p{L}*' },
  },
  // «Чыгыш» is going out as well as the east.
  not: {
    en: '(?!)',
    ru: '(?!)',
    ky: '(?:келип|кирип|басып|алып|каршы|орунга) чыгыш\\p{L}*|чыгыш(?:ы (?:мүмкүн|керек)|ат|кан|ып)\\p{L}*',
  },
}

const otherKinds: readonly Kind[] = [
  { // offices
    words: {
      'president': { en: 'presiden(?:t|c)\\p{L}*', ru: 'президент\\p{L}*', ky: 'президент\\p{L}*' },
      'prime minister': { en: 'prime ministers?|premiers?', ru: 'премьер\\p{L}*(?:-министр\\p{L}*)?', ky: 'премьер\\p{L}*(?:-министр\\p{L}*)?' },
      'minister': { en: 'ministers?', ru: 'министр(?!ств|лик)\\p{L}*', ky: 'министр(?!лик|лиг)\\p{L}*' },
      'ambassador': { en: 'ambassadors?|envoys?', ru: 'пос(?:ол|л(?:а|у|ом|ы|ов|ам|ами|ах))', ky: 'элчи(?!ли)\\p{L}*' },
      'secretary': { en: 'secretar(?:y|ies)', ru: '(?:гос)?секретар\\p{L}*', ky: '(?:мам)?катчы\\p{L}*' },
    },
    // Washington’s secretary is a minister elsewhere.
    not: {
      en: 'secretary of defen[cs]e|defen[cs]e (?:minister|secretary)',
      ru: '(?:министр|секретар)\\p{L}* обороны',
      ky: 'коргоо (?:министр|катчы)\\p{L}*',
    },
  },
  { // places in an order
    words: {
      first: { en: 'first(?:ly)?', ru: 'перв\\p{L}{2,3}', ky: '(?:биринчи|алгач)\\p{L}*|адегенде' },
      second: { en: 'second(?:ly)?', ru: 'втор\\p{L}{2,3}', ky: 'экинчи\\p{L}*' },
      third: { en: 'third(?:ly)?', ru: 'трет(?:ий|ь\\p{L}{1,3})', ky: 'үчүнчү\\p{L}*' },
      fourth: { en: 'fourth', ru: 'четв[её]рт\\p{L}{2,3}', ky: 'төртүнчү\\p{L}*' },
    },
    // Of two, the one and the other.
    not: { en: '(?!)', ru: '(?!)', ky: 'бири(?!\\p{L})[^;.]{0,30}?экинчиси\\p{L}*' },
  },
  { // scales
    words: {
      thousand: { en: 'thousands?', ru: 'тыс(?:яч\\p{L}*)?', ky: 'миң(?!д[еө]г)\\p{L}*' },
      million: { en: 'millions?', ru: 'млн|миллион\\p{L}*', ky: 'млн|миллион\\p{L}*' },
      billion: { en: 'billions?', ru: 'млрд|миллиард\\p{L}*', ky: 'млрд|миллиард\\p{L}*' },
      trillion: { en: 'trillions?', ru: 'трлн|триллион\\p{L}*', ky: 'трлн|триллион\\p{L}*' },
    },
  },
]

const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'giu')

/** A list of forms as a piece of a regular expression. */
const anyOf = (forms: readonly string[]): string => forms.map(nameForm).join('|')

interface Patterns { not: RegExp | undefined, words: readonly (readonly [word: string, form: RegExp])[] }

/** In the order of the table: what a prime minister is called holds the word for a minister. */
function patternsIn(language: LanguageCode, { words, not }: Kind): Patterns {
  return {
    not: not && whole(not[language]),
    words: Object.entries(words).map(([word, forms]) => [word, whole(forms[language])] as const),
  }
}

/** Words that are compared, ready to be looked for in texts. */
export type WordBook = readonly {
  isAlwaysSaid: boolean
  byLanguage: Readonly<Record<LanguageCode, Patterns>>
}[]

/** Prepares the words for looking for them beside the names that hold the word of a direction and say none. */
export function wordBook(noDirections: NameWords['noDirections']): WordBook {
  const not = (language: LanguageCode): string => `${anyOf(noDirections[language])}|${directions.not[language]}`
  const kinds = [{ ...directions, not: { en: not('en'), ru: not('ru'), ky: not('ky') } }, ...otherKinds]
  return kinds.map(kind => ({
    isAlwaysSaid: kind.isAlwaysSaid ?? false,
    byLanguage: {
      en: patternsIn('en', kind),
      ru: patternsIn('ru', kind),
      ky: patternsIn('ky', kind),
    },
  }))
}

/** How often each word of a kind stands in a text. What a word before it in the table takes is no other. */
function counted(text: string, { not, words }: Patterns): Map<string, number> {
  let rest = (not ? text.replace(not, ' ') : text).replace(/(?<!\p{L})(?:north|south)(?=east|west)/giu, '$& ')
  return new Map(words.map(([word, form]) => {
    const found = rest.match(form)?.length ?? 0
    rest = rest.replace(form, ' ')
    return [word, found]
  }))
}

/**
 * What a translation says of such words that the English does not: one put for another, or one left out or added that
 * must be said in every language.
 */
export function wordFaults(english: string, translated: string, language: LanguageCode, book: WordBook): string[] {
  return book.flatMap(({ isAlwaysSaid, byLanguage }) => {
    const [en, of] = [counted(english, byLanguage.en), counted(translated, byLanguage[language])]
    const from = [...en].find(([word, often]) => often > of.get(word)!)?.[0]
    const to = [...en].find(([word, often]) => often < of.get(word)!)?.[0]
    if (from !== undefined && to !== undefined)
      return [`says "${to}" for "${from}"`]
    return isAlwaysSaid
      ? [...en].filter(([word, often]) => (often > 0) !== (of.get(word)! > 0)).map(([word, often]) =>
          often > 0 ? `lacks the word for "${word}"` : `adds a word for "${word}"`,
        )
      : []
  })
}
