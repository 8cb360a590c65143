// What the app says, found by key: the journeys hold in every language of the interface.
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import type { LanguageCode } from '../../domain/content/deck.ts'
import { languageOfPath, languages, pathIn } from '../../i18n/languages.ts'
import { escapePattern } from '../../domain/escape-pattern.ts'
import { withFigures } from '../../utils/number-format.ts'

type Values = Record<string, string | number | RegExp>
interface Messages { [key: string]: string | Messages }

const folder = new URL('../../i18n/locales/', import.meta.url)
const read = (path: string): Messages => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as Messages
/** The language that the app speaks in these journeys: JOURNEY_LANGUAGE, or English. */
const spoken = languages.find(({ code }) => code === (process.env.JOURNEY_LANGUAGE ?? 'en'))
if (!spoken)
  throw new Error(`JOURNEY_LANGUAGE is ${languages.map(({ code }) => code).join(', ')}`)
const { code, formOf } = spoken
/** Its code. */
export const language: LanguageCode = code
const messages: Messages = {
  ...read(`${language}.json`),
  ...Object.fromEntries(readdirSync(new URL(`${language}/`, folder)).map(file =>
    [file.replace('.json', ''), read(`${language}/${file}`)],
  )),
}

/** The forms of a message: one for each kind of number. Throws when there is no such message. */
function formsOf(key: string): string[] {
  const found = key.split('.').reduce<string | Messages | undefined>(
    (at, part) => typeof at === 'object' ? at[part] : undefined,
    messages,
  )
  if (typeof found !== 'string')
    throw new Error(`there is no message “${key}”`)
  return found.split(' | ')
}

/** The form for a count `n`; all that have room for the values when there is no such number. */
function fittingForms(forms: readonly string[], { n, ...values }: Values): readonly string[] {
  if (typeof n === 'number')
    return forms.length > 1 ? [forms[formOf(n, forms.length)]!] : forms
  const names = Object.keys(n === undefined ? values : { n, ...values })
  return forms.filter(form => names.every(name => form.includes(`{${name}}`)))
}

/** A form as a pattern: given values in their places, and anything where none is given. */
function patternOf(form: string, values: Values): string {
  return form.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    const value = name === undefined ? part : values[name]
    return value === undefined ? '.+?' : value instanceof RegExp ? `(?:${value.source})` : escapePattern(String(value))
  }).join('').replaceAll(/\s/g, '\\s')
}

function patternOfAll(keys: readonly string[], values: Values): string {
  const forms = keys.flatMap(key => fittingForms(formsOf(key), values))
  if (forms.length === 0)
    throw new Error(`no form of ${keys.join(', ')} has room for ${Object.keys(values).join(', ')}`)
  return forms.map(form => patternOf(form, withFigures(language, values))).join('|')
}

/** What the app says under a key, in any of its forms: a part of what stands on the page. */
export function message(key: string, values: Values = {}): RegExp {
  return new RegExp(patternOfAll([key], values))
}

/** As `message`, at the start of a name or a text. */
export function startOf(key: string, values: Values = {}): RegExp {
  return new RegExp(`^\\s*(?:${patternOfAll([key], values)})`)
}

/** As `message`, and nothing beside it. */
export function only(key: string, values: Values = {}): RegExp {
  return new RegExp(`^\\s*(?:${patternOfAll([key], values)})\\s*$`)
}

/** Any of some messages. */
export function eitherOf(...keys: readonly string[]): RegExp {
  return new RegExp(patternOfAll(keys, {}))
}

/** The text of a message of one form, as it stands: to be typed or to be taken apart. */
export function textOf(key: string): string {
  const [text, ...others] = formsOf(key)
  if (others.length > 0)
    throw new Error(`“${key}” has several forms`)
  return text!
}

/** A number as the app writes it. */
export function written(value: number, digits = 0): string {
  const options = { maximumFractionDigits: digits, ...language !== 'en' && { useGrouping: 'min2' as const } }
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ru', options).format(value)
}

/** The number that the app has written so, in figures: “1,687”, «23 500», «0,5», “84%”. */
export function numberOf(written: string): number {
  const plain = language === 'en' ? written.replaceAll(',', '') : written.replaceAll(/\s/g, '').replace(',', '.')
  return Number(plain.replace('%', ''))
}

/**
 * The address of a page, given as that of the English one, in the language of these journeys; one that names its
 * language stays.
 */
export function addressed(url: string): string {
  const isOfPage = url.startsWith('/') && !/\.\w+$/.test(url.split(/[?#]/)[0]!)
  return isOfPage && languageOfPath(url) === 'en' ? pathIn(language, url) : url
}
