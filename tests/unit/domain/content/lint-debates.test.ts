import { describe, expect, it } from 'vitest'
import { lintDebates } from '#domain/content/lint-debates'
import { doubted, files, words } from './debate-sources.ts'
import { parsedWith } from './sources.ts'

function reasons(changes: Record<string, string>): string[] {
  const parsed = parsedWith(changes)
  return [...parsed.faults, ...lintDebates(parsed)].map(({ reason }) => reason)
}

describe('a case to weigh', () => {
  it('is without faults when it keeps the rules', () => {
    expect(reasons(files())).toEqual([])
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
})
