import { describe, expect, it } from 'vitest'
import { countParagraphs, evidenceFaults, placeFaults } from '#domain/content/evidence-faults'
import { parsedWith } from './sources.ts'

const counts = countParagraphs(parsedWith().articles)
const entry = { value: { id: 'a' }, path: 'facts/eu.yml', lineAt: (keys: readonly PropertyKey[] = []) => keys.length }
const at = (paragraph: number, section = 'eu', article = 'doe-2020') => ({ article, section, paragraph })

describe('the paragraphs of articles', () => {
  it('are counted by section', () => {
    expect(counts).toEqual(new Map([['doe-2020', new Map([['eu', 2], ['bases', 1]])]]))
  })
})

describe('a place that is cited', () => {
  it.each([
    [at(1), undefined], [at(2), undefined], [at(3), 'a: doe-2020, eu has 2 paragraphs, not 3'],
    [at(2, 'bases'), 'a: doe-2020, bases has 1 paragraphs, not 2'],
    [at(1, 'nato'), 'a: doe-2020 has no section "nato"; it has eu, bases'],
    [at(1, 'eu', 'roe'), 'a: there is no article "roe"; there are doe-2020'],
  ])('is there: %j', (place, reason) => {
    expect(placeFaults(entry, place, ['evidence', 0], counts).map(fault => fault.reason)[0]).toBe(reason)
  })

  it('is cited once', () => {
    expect(evidenceFaults(entry, [at(1), at(2)], counts)).toEqual([])
    expect(evidenceFaults(entry, [at(1), at(2), at(1)], counts, ['positions', 0, 'evidence'])).toEqual([
      { path: 'facts/eu.yml', line: 4, reason: 'a: the paragraph doe-2020/eu/1 is cited twice' },
    ])
    expect(evidenceFaults(entry, [at(9), at(9)], counts).map(({ reason }) => reason)).toEqual([
      'a: doe-2020, eu has 2 paragraphs, not 9', 'a: doe-2020, eu has 2 paragraphs, not 9',
    ])
  })
})
