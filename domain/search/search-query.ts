/** What a search asks for. */
import type { CalendarDate } from '../answers/parse-typed-date.ts'
import { parseTypedDate } from '../answers/parse-typed-date.ts'
import { cutText, LONGEST_SEARCH } from '../answers/typed-length.ts'
import { wordStem } from '../answers/word-stem.ts'
import { keyOfWord, searchKeys, searchWords } from './search-words.ts'
import { smallWords } from './small-words.ts'

/** A span of days, as ISO dates. */
export interface DaySpan { first: string, last: string }

export interface SearchQuery {
  /** Each word by the keys that it may have: its own first, then without the ending of a case. */
  words: readonly (readonly string[])[]
  /** As `words`, without what names the date; undefined when there is no date. */
  dated?: { span: DaySpan, words: readonly (readonly string[])[] }
  /** Whether the last word may go on. */
  isLastOpen: boolean
  /** Whether it is written in Cyrillic letters. */
  isCyrillic: boolean
}

/** Most words that are heeded. */
const MOST_WORDS = 12
/** Most words that a date is written in: "from 16 May 1992 to 3 June 1993". */
const MOST_DATE_WORDS = 8

/** What a word may be in the index: as it is, or without the ending of its case. */
function keysOfWord(word: string): string[] {
  return [...new Set([keyOfWord(word), keyOfWord(wordStem(word.normalize('NFC')))])].filter(Boolean)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function firstDay({ year, month = 1, day = 1 }: CalendarDate): string {
  return `${year}-${two(month)}-${two(day)}`
}

function lastDay({ year, month = 12, day = 31 }: CalendarDate): string {
  return `${year}-${two(month)}-${two(day)}`
}

/** The longest part of a text that is a date, by the places of its words. */
function findDate(
  text: string, places: readonly { from: number, to: number }[],
): { first: number, last: number, span: DaySpan } | undefined {
  for (let length = Math.min(places.length, MOST_DATE_WORDS); length > 0; length--) {
    for (let first = 0; first + length <= places.length; first++) {
      const last = first + length - 1
      // A decade takes its letter along, a year its full stop.
      const part = text.slice(places[first]!.from, places[last]!.to)
      const date = /\d{4}|\d0\D?s/.test(part) ? parseTypedDate(part) : undefined
      if (date && /^[12]\d{3}$/.test(String(date.from.year)))
        return { first, last, span: { first: firstDay(date.from), last: lastDay(date.to ?? date.from) } }
    }
  }
  return undefined
}

/** Without words that stand everywhere, unless the last of them is still being typed; all when nothing else is left. */
function tellingWords(words: readonly string[], isLastOpen: boolean): string[] {
  const telling = words.filter((word, place) =>
    !smallWords.has(keyOfWord(word)) || (isLastOpen && place === words.length - 1),
  )
  return telling.length > 0 ? telling : [...words]
}

/** Reads what was typed. Never throws. */
export function parseSearch(typed: string): SearchQuery {
  const text = cutText(typed, LONGEST_SEARCH)
  const isLastOpen = /[\p{L}\p{N}]$/u.test(text)
  const places = searchWords(text).filter(({ isJoined }) => !isJoined).slice(0, MOST_WORDS)
  const words = places.map(({ from, to }) => text.slice(from, to))
  const date = findDate(text, places)
  const keysOf = (of: readonly string[], isOpen: boolean): string[][] =>
    tellingWords(of, isOpen).map(keysOfWord).filter(keys => keys.length > 0)
  return {
    words: keysOf(words, isLastOpen),
    ...date && {
      dated: {
        span: date.span,
        words: keysOf(
          words.filter((_, place) => place < date.first || place > date.last),
          isLastOpen && date.last < words.length - 1,
        ),
      },
    },
    isLastOpen,
    isCyrillic: /\p{Script=Cyrillic}/u.test(text),
  }
}

/** The whole of what was typed as one key, to be compared with whole names. */
export function wholeKey(text: string): string {
  return searchKeys(text).join(' ')
}
