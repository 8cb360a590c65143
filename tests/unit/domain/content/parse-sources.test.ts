import { describe, expect, it } from 'vitest'
import type { Located } from '#domain/content/parse-sources'
import { parseList, parseSources, parseWhole } from '#domain/content/parse-sources'
import { topicSchema } from '#domain/content/schemas'
import type { ContentFault } from '#domain/content/yaml-source'
import { article, filesWith, parsedWith } from './sources.ts'

type Topic = { id: string, title: string, description: string }
function list(text: string) {
  const [into, faults]: [Located<Topic>[], ContentFault[]] = [[], []]
  parseList(topicSchema, { path: 'topics.yml', text }, into, faults)
  return { topics: into, faults }
}
const topic = (id: string, rest = '') => `- id: ${id}\n  title: T\n  description: D.\n${rest}`

describe('a file that is a list', () => {
  it('has each entry by itself, with its lines', () => {
    const { topics, faults } = list(topic('a') + topic('b'))
    expect(faults).toEqual([])
    expect(topics.map(({ value }) => value.id)).toEqual(['a', 'b'])
    expect(topics.map(({ lineAt }) => [lineAt(), lineAt(['title'])])).toEqual([[1, 2], [4, 5]])
  })

  it('keeps the sound ones where another is not', () => {
    const { topics, faults } = list(topic('a', '  other: 1\n') + topic('b'))
    expect(topics.map(({ value }) => value.id)).toEqual(['b'])
    expect(faults).toEqual([{ path: 'topics.yml', line: 1, reason: 'a: Unrecognized key: "other"' }])
  })

  it.each([
    ['id: a\n', 'must be a list of entries, each starting with "- id:"'],
    ['- 5\n', 'Invalid input: expected object, received number'],
    ['- id: a\n  title: T\n', 'a: description: Invalid input: expected string, received undefined'],
  ])('says what is wrong: %j', (text, reason) => {
    expect(list(text).faults.map(fault => fault.reason)).toEqual([reason])
  })

  it('may be empty', () => {
    expect(list('')).toEqual({ topics: [], faults: [] })
    expect(list('- [').faults.length).toBeGreaterThan(0)
  })
})

describe('a file that is one entry', () => {
  it('is that, or its faults', () => {
    const faults: ContentFault[] = []
    expect(parseWhole(topicSchema, { path: 'a.yml', text: 'id: a\ntitle: T\ndescription: D.\n' }, faults)?.value.id).toBe('a')
    expect(faults).toEqual([])
    expect(parseWhole(topicSchema, { path: 'a.yml', text: 'id: a\n\ntitle: 5\ndescription: D.\n' }, faults)).toBeUndefined()
    expect(faults).toMatchObject([{ line: 3, reason: 'a: title: Invalid input: expected string, received number' }])
    expect(parseWhole(topicSchema, { path: 'a.yml', text: 'id: [' }, [])).toBeUndefined()
  })
})

describe('an article', () => {
  it('has its front matter, and below it a guide', () => {
    expect(parsedWith({ 'articles/doe-2020.md': `${article}\nSome words.\n` }).articles[0]!.value).toMatchObject({ id: 'doe-2020', guide: 'Some words.' })
    expect(parsedWith({ 'articles/doe-2020.md': article.replaceAll('\n', '\r\n') }).faults).toEqual([])
  })

  it.each([
    ['id: doe-2020\n', 1, 'must start with front matter between two lines of ---'],
    [article.replace('year: 2020', 'year: 2020\nother: 1'), 2, 'doe-2020: Unrecognized key: "other"'],
    [
      article.replace('language: en', 'language: de'), 9,
      'doe-2020: language: Invalid option: expected one of "en"|"ru"|"ky"|"tr"',
    ],
  ])('says what is wrong, on its line', (text, line, reason) => {
    expect(parsedWith({ 'articles/doe-2020.md': text }).faults).toEqual([{ path: 'articles/doe-2020.md', line, reason }])
  })
})

describe('files by their places', () => {
  it('are read into the lists of what they are', () => {
    const parsed = parseSources(filesWith({
      'course/parts.yml': '- { id: one, title: One }\n', 'undebated.yml': '- { id: a, because: a slip }\n',
      'happenings.yml': '- { id: h, title: Pact, when: { value: 1999, precision: year }, side: home, facts: [a] }\n',
    }))
    expect(parsed.faults).toEqual([])
    const { lexicon, kyrgyzLexicon, names, faults, ...lists } = parsed
    expect(Object.entries(lists).map(([name, entries]) => [name, entries.length])).toEqual([
      ['articles', 1], ['topics', 1], ['entities', 2], ['facts', 1], ['parts', 1], ['units', 0], ['tickets', 0],
      ['debates', 0], ['undebated', 1],
      ['happenings', 1],
    ])
    expect([lexicon, kyrgyzLexicon, names, faults]).toEqual([undefined, undefined, undefined, []])
  })

  it.each([['elsewhere.yml'], ['facts/a/b.yml'], ['articles/a.yml'], ['Topics.yml']])('that stand nowhere they belong are a fault: %s', (path) => {
    expect(parsedWith({ [path]: '' }).faults).toMatchObject([{ path, line: 1, reason: expect.stringContaining('no such place: use articles/*.md') }])
  })
})
