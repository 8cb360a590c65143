import { describe, expect, it } from 'vitest'
import { crossCheck } from '#domain/content/cross-check'
import { compiledContent } from '../../../support/real-deck.ts'
import { doubted, files } from './debate-sources.ts'
import { factWith, parsedWith } from './sources.ts'

function reasons(changes: Record<string, string>): string[] {
  const parsed = parsedWith(changes)
  return [...parsed.faults, ...crossCheck(parsed)].map(({ reason }) => reason)
}

describe('a case to weigh', () => {
  it('is without faults when it keeps the rules', () => {
    expect(reasons(files())).toEqual([])
  })

  it.each([
    ['facts: [pca-in-force]', 'facts: [nowhere]', 'there is no fact "nowhere"'],
    ['facts: [pca-in-force]', 'facts: [pca-in-force, pca-in-force]', 'stands in it twice'],
    ['      says: It was 2001.', '      fact: nowhere\n      says: It was 2001.', 'there is no fact "nowhere"'],
    ['section: eu, paragraph: 1', 'section: eu, paragraph: 9', 'doe-2020, eu has 2 paragraphs, not 9'],
    ['section: eu, paragraph: 1', 'section: nowhere, paragraph: 1', 'has no section "nowhere"'],
    ['doe-2020, section', 'roe-2020, section', 'there is no article "roe-2020"'],
    ['better: Doe', 'better: Roe', '"Roe" holds none of its positions'],
    ['    - isOutside: true', '    - isOutside: true\n      by: Doe', 'is held by somebody or isOutside'],
    ['    - isOutside: true', '    - by: Doe\n      evidence: []', 'has evidence, unless it isOutside'],
    [
      '    - isOutside: true', '    - by: Doe\n      evidence: [{ article: doe-2020, section: eu, paragraph: 1 }]',
      'are held by "Doe"',
    ],
  ])('has references that lead somewhere and a verdict of its own: %s → %s', (from, to, reason) => {
    expect(reasons(files(from, to)).join('\n')).toContain(reason)
  })

  it('is about a fact with a status', () => {
    expect(reasons(files('', '', { 'facts/eu.yml': factWith('', '') })).join('\n')).toContain('nothing to weigh')
  })
})

describe('a disputed or doubtful fact', () => {
  const second = doubted.replace('id: pca-in-force', 'id: another')

  it('is in a case, or it is said why not; nothing is excused that is weighed', () => {
    const both = { 'facts/eu.yml': doubted + second }
    expect(reasons(files('', '', both)).join('\n')).toContain('another: is doubtful and in no case')
    expect(reasons(files('', '', { ...both, 'undebated.yml': '- { id: another, because: a slip }\n' }))).toEqual([])
    expect(reasons(files('', '', { 'undebated.yml': '- { id: pca-in-force, because: a slip }\n' })).join('\n'))
      .toContain('is in a case, or is no disputed or doubtful fact')
  })
})

describe('the cases of the deck', async () => {
  const { deck, faults } = await compiledContent()

  it('are forty and more, of every status', () => {
    expect(faults).toEqual([])
    expect(deck.debates.length).toBeGreaterThanOrEqual(40)
    expect(new Set(deck.debates.map(({ status }) => status)))
      .toEqual(new Set(['disputed', 'doubtful', 'outdated', 'compared']))
  })

  it('name the units of their facts and the place of what is better supported', () => {
    const facts = new Map(deck.facts.map(fact => [fact.id, fact]))
    for (const { units, facts: ids, positions, better } of deck.debates) {
      expect(units.length).toBeGreaterThan(0)
      expect(ids.length).toBeGreaterThan(0)
      expect(positions.every(({ fact }) => facts.has(fact))).toBe(true)
      expect(typeof better === 'string' || better in positions).toBe(true)
    }
  })
})
