import { describe, expect, it } from 'vitest'
import { crossCheck } from '#domain/content/cross-check'
import { article, entities, fact, factWith, factWithCards, lineOf, parsedWith } from './sources.ts'

function faultsOf(changes: Record<string, string>) {
  const parsed = parsedWith(changes)
  expect(parsed.faults).toEqual([])
  return crossCheck(parsed)
}

describe('references between files', () => {
  it('are faultless in a faultless content', () => {
    expect(faultsOf({})).toEqual([])
  })

  it.each([
    [
      'an article that is not there',
      'article: doe-2020',
      'article: roe-2021',
      'roe-2021',
      'there is no article "roe-2021"; there are doe-2020',
    ],
    [
      'a section that its article does not have',
      'section: eu',
      'section: nato',
      'nato',
      'doe-2020 has no section "nato"; it has eu, bases',
    ],
    [
      'a paragraph number beyond the section’s count',
      'paragraph: 1',
      'paragraph: 3',
      'paragraph: 3',
      'doe-2020, eu has 2 paragraphs, not 3',
    ],
    [
      'a topic that is not there',
      'topic: european-union',
      'topic: eu',
      'topic: eu',
      'there is no topic "eu"; there are european-union',
    ],
    ['an entity that is not there', '[eu, pca]', '[eu, nato]', '[eu, nato]', 'there is no entity "nato"'],
    [
      'a paragraph cited twice',
      'paragraph: 1 }',
      'paragraph: 1 }\n    - { article: doe-2020, section: eu, paragraph: 1, stance: contradicts }',
      'paragraph: 1, stance',
      'the paragraph doe-2020/eu/1 is cited twice',
    ],
  ])('%s is a fault that names the line', (_, from, to, piece, reason) => {
    const text = factWith(from, to)
    expect(faultsOf({ 'facts/eu.yml': text })).toEqual([
      { path: 'facts/eu.yml', line: lineOf(text, piece), reason: `pca-in-force: ${reason}` },
    ])
  })

  it('to an unknown entity in an answer are a fault on the answer’s line', () => {
    const text = factWithCards(
      '    - key: who\n      kind: question\n      front: Who?\n      answer: { type: entity, entity: nato }\n',
    )
    expect(faultsOf({ 'facts/eu.yml': text })).toEqual([
      { path: 'facts/eu.yml', line: lineOf(text, 'entity: nato'), reason: 'pca-in-force: there is no entity "nato"' },
    ])
  })

  it('from a study guide to a fact that is not there are a fault', () => {
    expect(
      faultsOf({ 'articles/doe-2020.md': `${article}\nSee [this](fact:pca-in-force) and [that](fact:gone).\n` }).map((
        { path, reason },
      ) => [path, reason]),
    ).toEqual([
      ['articles/doe-2020.md', 'doe-2020: its study guide links to "gone", which is no fact'],
    ])
  })
})

describe('ids and names', () => {
  it('used twice are a fault that names both places', () => {
    expect(faultsOf({ 'facts/more.yml': fact })).toEqual([
      { path: 'facts/more.yml', line: 1, reason: 'pca-in-force: this fact id is already used in facts/eu.yml:1' },
    ])
  })

  it('of cards may not be used twice in one fact', () => {
    const card = '    - { key: a, kind: question, front: What?, answer: { type: text, text: this } }\n'
    const text = factWithCards(card + card)
    expect(faultsOf({ 'facts/eu.yml': text })).toEqual([
      {
        path: 'facts/eu.yml',
        line: text.trimEnd().split('\n').length,
        reason: 'pca-in-force: the card key "a" is used twice',
      },
    ])
  })

  it('may mean one entity only, whatever their case', () => {
    const text = `${entities}- id: euro\n  kind: term\n  names: { en: euro }\n  aliases: [eu]\n`
    expect(faultsOf({ 'entities/all.yml': text })).toEqual([
      {
        path: 'entities/all.yml',
        line: lineOf(text, 'aliases: [eu]'),
        reason: 'euro: the name "eu" already means the entity eu',
      },
    ])
  })
})
