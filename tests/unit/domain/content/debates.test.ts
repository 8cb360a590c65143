import { describe, expect, it } from 'vitest'
import { crossCheck } from '#domain/content/cross-check'
import { lintDebates } from '#domain/content/lint-debates'
import { verifyContent } from '#domain/content/verify'
import { factWith, filesWith, parsedWith } from './sources.ts'
import { compiledContent } from '../../../support/real-deck.ts'

const articleText = `
The agreement of 1995, the Partnership and Cooperation Agreement, binds the EU since 1999 for a sum of US\\$1.7 billion.

In March 2005 Bakiyev took power, on 25 March; some thirty deputies fled in the 1990s.
the second half of the praise.

The Manas base cost 17,100,000 dollars and 53 per cent of attention.

A pull-quote with 1812
`
const doubted = factWith('  changedAt', '  status: doubtful\n  note: "Outside these sources: it was 2001."\n  changedAt')
const debate = `- id: since-when
  question: Since when is the agreement in force?
  facts: [pca-in-force]
  positions:
    - by: Doe
      says: It binds the EU since 1999.
      ground: The agreement is of 1995.
      evidence:
        - { article: doe-2020, section: eu, paragraph: 1 }
    - isOutside: true
      says: It was 2001.
      ground: So it is known.
  better: Doe
  answer: ${words(40)}
`

function words(count: number): string {
  return Array.from({ length: count }, (_, place) => `word${'abcdefghij'[place % 10]}`).join(' ')
}

/** The base with one case, pieces of which are replaced. */
function files(from = '', to = '', more: Record<string, string> = {}): Record<string, string> {
  expect(debate).toContain(from)
  return { 'facts/eu.yml': doubted, 'debates.yml': debate.replace(from, to), ...more }
}

function reasons(changes: Record<string, string>): string[] {
  const parsed = parsedWith(changes)
  return [...parsed.faults, ...crossCheck(parsed), ...lintDebates(parsed)].map(({ reason }) => reason)
}

function unproven(changes: Record<string, string>): string[] {
  return verifyContent(filesWith(changes), new Map([['doe-2020', articleText]])).faults.map(({ reason }) => reason)
}

describe('a case to weigh', () => {
  it('is without faults when it keeps the rules', () => {
    expect(reasons(files())).toEqual([])
    expect(unproven(files())).toEqual([])
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
    ['    - isOutside: true', '    - by: Doe\n      evidence: [{ article: doe-2020, section: eu, paragraph: 1 }]', 'are held by "Doe"'],
  ])('has references that lead somewhere and a verdict of its own: %s → %s', (from, to, reason) => {
    expect(reasons(files(from, to)).join('\n')).toContain(reason)
  })

  it.each([
    [39, 1], [40, 0], [80, 0], [81, 1],
  ])('has a model answer that can be said in half a minute: %i words', (count, faults) => {
    expect(reasons(files(words(40), words(count)))).toHaveLength(faults)
  })

  it.each([
    ['Since when is the agreement in force?', 20, 'the question'],
    ['It was 2001.', 30, 'the claim'],
    ['So it is known.', 30, 'the ground'],
  ])('has lines to read in a glance: %s', (text, most, what) => {
    expect(reasons(files(text, words(most)))).toEqual([])
    expect(reasons(files(text, words(most + 1)))).toEqual([
      `since-when: ${what} has ${most + 1} words, more than ${most}`,
    ])
  })

  it('says since when a claim is outdated', () => {
    const outdated = doubted.replace('status: doubtful', 'asOf: 1999\n  status: outdated')
    expect(reasons(files('', '', { 'facts/eu.yml': outdated }))).toEqual([
      'since-when: its claim is outdated: it says since when',
    ])
    expect(reasons(files('  better', '  since: Since 2001.\n  better', { 'facts/eu.yml': outdated }))).toEqual([])
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

describe('what a case says', () => {
  it.each([
    ['since 1999', 'since 1998', '"1998" does not stand in doe-2020/eu/1'],
    ['It was 2001.', 'It was 2002.', '"2002" does not stand in the notes of its facts'],
    [words(3), `In 1871 ${words(1)}`, '"1871" does not stand in its positions, its facts or their paragraphs'],
    ['The agreement is of 1995.', 'Manas says so.', '"Manas" does not stand in doe-2020/eu/1'],
    [
      'The agreement is of 1995.', 'Bakiyev took power, on 25 March; some thirty deputies fled.', 'shares 10 words',
    ],
  ])('stands in its paragraphs, in its notes or in the case, in words of our own: %s → %s', (from, to, reason) => {
    expect(unproven(files(from, to)).join('\n')).toContain(reason)
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
