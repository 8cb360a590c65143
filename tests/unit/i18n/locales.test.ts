import type { Messages } from './locale-faults.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../i18n/languages.ts'
import { localeFaults, splitForms, textsOf } from './locale-faults.ts'

const folder = fileURLToPath(new URL('../../../i18n/locales', import.meta.url))
const messagesIn = (path: string): Messages => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')) as Messages
/** Files of a language, the base and one for each area. */
const files = [['{language}.json'], readdirSync(`${folder}/en`).map(name => `{language}/${name}`)].flat()
const inLanguage = (file: string, language: string): Messages => messagesIn(file.replace('{language}', language))
/** Texts that leave the page: heads, the words of files, questions. */
const leaving = /\/head\.json |\/export\.json words\.|\/quiz\.json prompt\./

describe.each(['ru', 'ky'] as const)('the words of %s', (language) => {
  it('are in the same files as the English ones', () => {
    expect(readdirSync(`${folder}/${language}`).sort()).toEqual(readdirSync(`${folder}/en`).sort())
  })

  it.each(files)('have every message, form and placeholder, and no fault that an editor would mark: %s', (file) => {
    const leaves = (key: string): boolean => leaving.test(`${file} ${key}`)
    expect(localeFaults(inLanguage(file, 'en'), inLanguage(file, language), language, leaves)).toEqual([])
  })
})

describe('a fault in the words of a language', () => {
  const english: Messages = { cards: '{n} card | {n} cards', of: { day: 'On {day}', none: 'None' } }
  const russian: Messages = {
    cards: '{n}\u00A0карточка | {n}\u00A0карточки | {n}\u00A0карточек', of: { day: 'День: {day}', none: 'Нет' },
  }

  const kyrgyz = (cards: string): Messages => ({ cards, of: { day: 'Күн: {day}', none: 'Жок' } })

  it('is not told where there is none', () => {
    expect(localeFaults(english, russian, 'ru')).toEqual([])
    expect(localeFaults(english, kyrgyz('{n}\u00A0карточка'), 'ky')).toEqual([])
    expect(localeFaults(english, kyrgyz('{n} негизги\u00A0карточка'), 'ky')).toEqual([])
    expect(localeFaults(english, kyrgyz('{n} негизги карточкадан\u00A0{n}'), 'ky')).toEqual([])
  })

  it('is told where what no line may break is longer than a line: twenty letters, a figure being four', () => {
    const piece = (letters: number): string => `{n}\u00A0${'а'.repeat(letters)}`
    expect(localeFaults(english, kyrgyz(piece(15)), 'ky')).toEqual([])
    expect(localeFaults(english, kyrgyz(piece(16)), 'ky'))
      .toEqual([`cards: holds “${piece(16)}” together, which is too long for a line`])
  })

  it.each(['{n} карточка', 'Дагы {n} карточкадан', '{n}\u00A0карточка, 5 күндө', '{n} негизги карточка', '{n}\u00A0негизги карточка'])(
    'is told where a line may break between a number and what it counts: %s',
    (cards) => {
      expect(localeFaults(english, kyrgyz(cards), 'ky'))
        .toEqual(['cards: wants a no-break space between a figure and what is counted'])
    },
  )

  const ofDay = (text: string): Messages => ({ ...russian, of: { day: text, none: 'Нет' } })
  it.each<[fault: string, messages: Messages]>([
    ['of.day: is missing', { ...russian, of: { none: 'Нет' } }],
    ['more: is not in the English', { ...russian, more: 'Ещё' }],
    ['cards: has 2 forms in place of 3', { ...russian, cards: '{n}\u00A0карточка | {n}\u00A0карточек' }],
    [
      'cards: wants a no-break space between a figure and what is counted',
      { ...russian, cards: '{n} карточка | {n}\u00A0карточки | {n}\u00A0карточек' },
    ],
    ['of.day: has other placeholders: {}', ofDay('В этот день')],
    ['of.day: has other placeholders: {date}', ofDay('День: {date}')],
    ['of.none: is empty', { ...russian, of: { day: 'День: {day}', none: ' ' } }],
    ['of.day: has Latin letters: Day', ofDay('Day: {day}')],
    ['of.day: has straight quotation marks', ofDay('"День": {day}')],
    ['of.day: has quotation marks without their pair', ofDay('«День: {day}')],
    ['of.day: wants a no-break space before %', ofDay('{day} 5 %')],
    ['of.day: wants a no-break space before the dash', ofDay('День — {day}')],
    ['of.day: has letters glued to a placeholder', ofDay('{day}го')],
    ['of.day: has an exclamation mark', ofDay('День: {day}!')],
    ['of.day: has two spaces', ofDay('День:  {day}')],
    ['of.day: says Киргизия', ofDay('Киргизия: {day}')],
    ['of.day: wants a word joiner (\\u2060) after the hyphen of a figure', ofDay('{day}-е число')],
    ['of.day: wants ё', ofDay('Еще {day}')],
  ])('is told: %s', (fault, messages) => {
    expect(localeFaults(english, messages, 'ru')).toEqual([fault])
  })

  it('is a word joiner where the text leaves the page, and only there', () => {
    const messages = ofDay('{day}-\u2060е число')
    expect(localeFaults(english, messages, 'ru')).toEqual([])
    expect(localeFaults(english, messages, 'ru', key => key === 'of.day'))
      .toEqual(['of.day: has a word joiner, though it leaves the page'])
  })
})

describe('the form that a count takes', () => {
  const whole = Array.from({ length: 2001 }, (_, count) => count)
  const counts = [...whole, 1_000_000, 1_000_001, 0.5, 1.5, 2.1, 21.5, 1000.5]
  /** The places of the forms of a message of a language, as CLDR names them. */
  const places = { en: ['one', 'other'], ru: ['one', 'few', 'many'], ky: ['other'] } as const

  it.each(languages)('is in $code the one of CLDR', ({ code, formOf }) => {
    const rules = new Intl.PluralRules(code)
    const own: readonly string[] = places[code]
    // A Russian fraction is “other” in CLDR, whose noun has the ending of “few”: 2,1 года. Kyrgyz nouns never change.
    const nameOf = (count: number): string => {
      const name = rules.select(count)
      return own.includes(name) ? name : code === 'ru' ? 'few' : 'other'
    }
    expect(counts.filter(count => own[formOf(count, own.length)] !== nameOf(count))).toEqual([])
  })

  it.each(languages)('is in $code the first for none, where a message has one more', ({ code, formOf }) => {
    const forms = places[code].length + 1
    expect(formOf(0, forms)).toBe(0)
    expect(counts.filter(count => count !== 0).map(count => formOf(count, forms))).toEqual(
      counts.filter(count => count !== 0).map(count => formOf(count, forms - 1) + 1),
    )
  })

  it.each(languages)('is there in $code for every message that is counted', ({ code, formOf }) => {
    const counted = files.flatMap(file => textsOf(inLanguage(file, 'en')).flatMap(([key, text]) =>
      splitForms(text).length > 1 ? [[file, key] as const] : []))
    expect(counted.length).toBeGreaterThan(100)
    for (const [file, key] of counted) {
      const forms = splitForms(new Map(textsOf(inLanguage(file, code))).get(key)!)
      for (const count of [0, 1, 2, 5, 11, 21, 22, 1.5])
        expect(forms[formOf(count, forms.length)], `${file} ${key} ${count}`).toBeTruthy()
    }
  })
})
