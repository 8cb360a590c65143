// @vitest-environment node
import { escapePattern } from '../../../domain/escape-pattern'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Messages = { [key: string]: string | Messages }

function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}

function filesBelow(path: string): string[] {
  return statSync(path).isFile() ? [path] : readdirSync(path).flatMap(name => filesBelow(join(path, name)))
}

function merged(one: Messages, other: Messages): Messages {
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key): [string, string | Messages] => {
      const [first, second] = [one[key], other[key]]
      return [key, typeof first === 'object' && typeof second === 'object' ? merged(first, second) : second ?? first!]
    }),
  )
}

function messagesIn(path: string): Messages {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** What every page has, and what comes with the pages of an area, under its name. */
const messages = readdirSync('i18n/locales/en')
  .map((name): Messages => ({ [name.replace('.json', '')]: messagesIn(join('i18n/locales/en', name)) }))
  .reduce(merged, messagesIn('i18n/locales/en.json'))
const keys = keysOf(messages)
const rooms = [
  'components',
  'pages',
  'layouts',
  'composables',
  'stores',
  'plugins',
  'utils',
  'workers',
  'exports',
  'app.vue',
  'error.vue',
]
const sources = rooms.flatMap(filesBelow).filter(file => /\.(?:vue|ts)$/.test(file)).map(file => ({
  file,
  code: readFileSync(file, 'utf8'),
}))

/** First argument of every call of t or $t that is written out, with its line. */
function callsOf(code: string, argument: RegExp): { text: string, line: number }[] {
  const pattern = new RegExp(`(?<![\\w.])\\$?t\\(\\s*${argument.source}`, 'g')
  return [...code.matchAll(pattern)].map(match => ({
    text: match[1]!,
    line: code.slice(0, match.index).split('\n').length,
  }))
}

const literals = sources.flatMap(({ file, code }) => callsOf(code, /'([^'\n]+)'/).map(call => ({ ...call, file })))
const templates = sources.flatMap(({ file, code }) => callsOf(code, /`([^`\n]+)`/).map(call => ({ ...call, file })))

/** What a template can become: each part that is put in is one or more steps of a key. */
function patternOf(template: string): RegExp {
  return new RegExp(`^${template.split(/\$\{[^}]*\}/).map(escapePattern).join('[\\w.-]+')}$`)
}

const patterns = templates.map(template => patternOf(template.text))
/**
 * Every text in the code that looks like a key, or like one with parts put in: keys are handed about before they are
 * asked for.
 */
const quoted = new Set(
  sources.flatMap(({ code }) => [...code.matchAll(/(['"])([\w-]+(?:\.[\w-]+)+)\1/g)].map(match => match[2]!)),
)
const quotedPatterns = sources.flatMap(({ code }) =>
  [...code.matchAll(/`([\w-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(match => patternOf(match[1]!)),
)

describe('the strings of the interface', () => {
  it('are found where they are used', () => {
    expect(keys.length).toBeGreaterThan(200)
    expect(literals.length).toBeGreaterThan(150)
    expect(templates.length).toBeGreaterThan(20)
  })

  it('are there for every key that is asked for', () => {
    const known = new Set(keys)
    expect(
      literals.filter(({ text }) => !known.has(text)).map(({ file, line, text }) => `${file}:${line} asks for ${text}`),
    ).toEqual([])
  })

  it('are there, at least one, for every key that is put together', () => {
    const lost = templates.filter(({ text }) => !keys.some(key => patternOf(text).test(key)))
    expect(lost.map(({ file, line, text }) => `${file}:${line} asks for ${text}`)).toEqual([])
  })

  it('are all used', () => {
    const used = (key: string): boolean =>
      quoted.has(key) || [...patterns, ...quotedPatterns].some(pattern => pattern.test(key))
    const unused = keys.filter(key => !used(key))
    expect(unused).toEqual([])
  })

  it('say something', () => {
    const empty = keys.filter(key =>
      key.split('.').reduce<string | Messages | undefined>(
        (part, step) => typeof part === 'object' ? part[step] : undefined,
        messages,
      ) === '',
    )
    expect(empty).toEqual([])
  })
})
