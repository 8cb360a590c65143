/**
 * What one language knows about writing dates, quantities and titles. Every table has one file per language; all are
 * read at once.
 */
import type { Currency, LanguageCode } from '../../content/deck.ts'

/** A piece of a regular expression (flag u), matched against folded text: see `foldLetters`. */
export type Pattern = string

export type Measure = '%' | 'km' | 'miles' | 'kWh' | 'days' | 'weeks' | 'months' | 'years'

/** Offices that a title claims for a person; a person who is not known to have held it is another one. */
export type Office = 'president' | 'prime-minister' | 'minister' | 'ambassador'

export interface AnswerForms {
  language: LanguageCode
  /** What tells the language from others: its letters, its words. */
  telling: Pattern
  dates: {
    /** January first: every form of the name that is no mere beginning of another. */
    months: readonly Pattern[]
    /** Monday first. */
    weekdays: readonly Pattern[]
    /** "Month" or "day", where it stands beside the name of one. */
    monthWord: Pattern
    /** What may follow a year: the word for it, an ordinal's ending. */
    afterYear: Pattern
    /** What may follow a day. */
    afterDay: Pattern
    /** What makes ten years of a year that ends in 0. */
    afterDecade: Pattern
    /** Decades in words, from the thirties on. */
    decades: readonly Pattern[]
    /** Words before a date that say nothing of it. */
    leading: Pattern
    approximateBefore: Pattern
    approximateAfter?: Pattern
    /** First group: the beginning of a range; second: its end. Against the whole text. */
    ranges: readonly Pattern[]
  }
  quantities: {
    /** By value; a number may stand several times, for its other forms. */
    cardinals: readonly (readonly [value: number, form: Pattern])[]
    ordinals: readonly (readonly [value: number, form: Pattern])[]
    /** How often: "twice". */
    times: readonly (readonly [value: number, form: Pattern])[]
    /** What counts how often: "two times". */
    timesWord: Pattern
    /** The word for a hundred that multiplies what stands before it. */
    hundred?: Pattern
    /** Alone, after a number, or grown together with a scale. */
    half: Pattern
    /** Words between the parts of a number. */
    joining: Pattern
    /** Turns what it stands beside into its opposite. */
    negation: Pattern
    /** Follows the figures of an ordinal. */
    afterOrdinal: Pattern
    /** Nouns that a figure and a hyphen before them count by place: "2-жолу" is the second time. */
    countedByPlace?: Pattern
    /** Before the figure of a place in an order. */
    number: Pattern
    scales: readonly (readonly [value: number, form: Pattern])[]
    currencies: Readonly<Partial<Record<Currency, Pattern>>>
    measures: Readonly<Partial<Record<Measure, Pattern>>>
    /** Before the number. */
    over: Pattern
    under: Pattern
    exact: Pattern
    /** Before a number of times or years that come round again. */
    every?: Pattern
    everyAfter?: Pattern
    /** After the number, with the ending that it takes before: "60тан ашык". */
    overAfter?: Pattern
    underAfter?: Pattern
    exactAfter?: Pattern
    /** First group: the lower end; second: the upper end; third: what stands after both. Against the whole text. */
    spans: readonly Pattern[]
  }
  persons: {
    /** Forms of address and of learning that anybody may have. */
    honorifics: Pattern
    offices: Readonly<Partial<Record<Office, Pattern>>>
    /** What a title may say of its country. */
    ofCountry: Pattern
    /** A name made of the father's. */
    patronymic: Pattern
  }
  /** Words before a name that change nothing: "in Bishkek" for Bishkek. "From" and "against" are not among them. */
  prepositions: readonly string[]
}

/** Lower case, ё as е, and the letters that Russian keyboards lack as their neighbours (ө, ү, ң as о, у, н). */
export function foldLetters(text: string): string {
  return text.toLowerCase().replace(/[ёөүң]/g, letter => ({ ё: 'е', ө: 'о', ү: 'у' })[letter] ?? 'н')
}
