import { describe, expect, it } from 'vitest'
import { indexRuns, sharedRuns } from '../../../../domain/content/shared-runs.ts'

const runs = indexRuns([
  { article: 'doe', text: 'One two three, four; five “six” seven eight nine ten.' },
  { article: 'roe', text: 'Too short.' },
])

describe('a run of words that a text shares with an article', () => {
  it.each([
    ['one two three four five six seven', []], ['one two three four five six seven eight', [8]],
    ['x one two three four five six seven eight nine x', [9]], ['two three four five six seven eight nine ten', [9]],
    ['one two three four five six seven eight x two three four five six seven eight nine', [8, 8]],
    ['ONE, two-three four fíve six seven eight', [8]], ['', []],
  ])('%s: %j words', (text, words) => {
    expect(sharedRuns(text, runs).map(run => run.words)).toEqual(words)
  })

  it('is told with its place', () => {
    const text = 'So: one two three four five six seven eight!'
    expect(sharedRuns(text, runs)).toEqual([
      { article: 'doe', words: 8, start: 4, end: text.length - 1, text: text.slice(4, -1) },
    ])
  })
})
