// @vitest-environment node
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Messages = { [key: string]: string | Messages }

function entriesOf(messages: Messages, prefix: string): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : entriesOf(value, `${prefix}${key}.`),
  )
}

function messagesIn(path: string): Messages {
  return JSON.parse(readFileSync(path, 'utf8'))
}

const messages = new Map([
  ...entriesOf(messagesIn('i18n/locales/en.json'), ''),
  ...readdirSync('i18n/locales/en').flatMap(name =>
    entriesOf(messagesIn(join('i18n/locales/en', name)), `${name.replace('.json', '')}.`),
  ),
])
const formsOf = (text: string): string[] => text.split(' | ')

/** What stands after each parameter: up to three words, as far as the clause goes. */
function phrasesOf(form: string): { parameter: string, words: string[] }[] {
  return [...form.matchAll(/\{(\w+)\}((?: [\p{L}’-]+){0,3})/gu)].map(([, parameter, words]) => ({
    parameter: parameter!,
    words: words!.trim().split(' ').filter(Boolean),
  }))
}

/** Words in which the forms of a message differ: nouns (and what agrees with them) that take a form by their count. */
const inflected = new Set(
  [...messages.values()].map(formsOf).filter(forms => forms.length > 1).flatMap((forms) => {
    const [one, other] = forms.slice(-2).map(form => new Set(form.match(/[a-z]{3,}/g)))
    return [...one!].filter(word =>
      other!.has(`${word}s`) || (word.endsWith('y') && other!.has(word.replace(/y$/, 'ies'))),
    ).flatMap(word => [word, `${word}s`, word.replace(/y$/, 'ies')])
  }),
)
/** Words after a parameter that end in s and are no nouns. */
const others = new Set([
  'is',
  'was',
  'has',
  'its',
  'this',
  'as',
  'says',
  'stands',
  'less',
  'falls',
  'keeps',
  'comes',
  'always',
  'differs',
])
/** Parameters that are no counts, each with what it is. */
const noCounts: Readonly<Record<string, string>> = {
  'progress.stability.title': 'a range of days (“8–14”), never one',
}

/** Words that end what is counted: "3 of the cards" are three, whatever form the cards have. */
const bounds = new Set(['a', 'an', 'and', 'at', 'by', 'in', 'of', 'on', 'or', 'over', 'the', 'to'])

function nounAfter(words: readonly string[]): string | undefined {
  const end = words.findIndex(word => bounds.has(word))
  return words.slice(0, end < 0 ? 3 : end).find(word =>
    inflected.has(word) || (/^[a-z]{3,}s$/.test(word) && !others.has(word)),
  )
}

/** Faults of a message: what it counts without a form for one. */
function faultsOf(key: string, text: string): string[] {
  if (key in noCounts)
    return []
  const forms = formsOf(text)
  return phrasesOf(forms.at(-1)!)
    .filter(({ parameter, words }) => {
      const noun = nounAfter(words)
      const isSameElsewhere = forms.slice(0, -1).every(form =>
        phrasesOf(form).some(phrase => phrase.parameter === parameter && phrase.words.includes(noun ?? '')),
      )
      return noun !== undefined && isSameElsewhere
    })
    .map(({ parameter, words }) => `${key}: {${parameter}} ${words.join(' ')}`)
}

function filesBelow(path: string): string[] {
  return statSync(path).isFile() ? [path] : readdirSync(path).flatMap(name => filesBelow(join(path, name)))
}

/** Arguments of a call, from its opening bracket on, as texts. */
function argumentsAt(code: string, start: number): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of code.slice(start)) {
    if (depth === 0 && letter === ')')
      break
    depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0
    if (depth === 0 && letter === ',')
      parts.push('')
    else
      parts[parts.length - 1] += letter
  }
  return parts.map(part => part.trim()).filter(Boolean)
}

describe('counted nouns', () => {
  it('are found: what the forms of messages differ in', () => {
    expect([...inflected]).toEqual(
      expect.arrayContaining(['card', 'cards', 'answer', 'answers', 'day', 'entry', 'entries']),
    )
  })

  it.each([
    ['one number', '{n} cards come back', ['example: {n} cards come back']],
    ['one number, with forms', '{n} card comes back | {n} cards come back', []],
    ['two numbers, one with forms', '{n} answer to {of} cards | {n} answers to {of} cards', ['example: {of} cards']],
    ['a noun after adjectives', 'in {days} whole long weeks', ['example: {days} whole long weeks']],
    ['a noun in the singular', '{databases} record', ['example: {databases} record']],
    ['a text', '{name} says so', []],
  ])('are told from other words: %s', (_, text, faults) => {
    expect(faultsOf('example', text)).toEqual(faults)
  })

  it('take a form for one wherever they stand', () => {
    expect([...messages].flatMap(([key, text]) => faultsOf(key, text))).toEqual([])
  })

  it('get their count wherever they are asked for', () => {
    const rooms = [
      'components',
      'pages',
      'layouts',
      'composables',
      'stores',
      'plugins',
      'utils',
      'app.vue',
      'error.vue',
    ]
    const calls = rooms.flatMap(filesBelow).filter(file => /\.(?:vue|ts)$/.test(file)).flatMap((file) => {
      const code = readFileSync(file, 'utf8')
      return [...code.matchAll(/(?<![\w.])\$?t\((?=\s*'([^'\n]+)')/g)].map(match => ({
        file,
        key: match[1]!,
        given: argumentsAt(code, match.index + match[0].length),
      }))
    })
    expect(calls.length).toBeGreaterThan(150)
    const withForms = calls.filter(({ key }) => formsOf(messages.get(key) ?? '').length > 1)
    expect(withForms.filter(({ given }) => given.length < 3).map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })
})
