import { describe, expect, it } from 'vitest'
import { verifyContent } from '#domain/content/verify'
import { articleText, files, words } from './debate-sources.ts'
import { filesWith } from './sources.ts'

function unproven(changes: Record<string, string>): string[] {
  return verifyContent(filesWith(changes), new Map([['doe-2020', articleText]])).faults.map(({ reason }) => reason)
}

describe('what a case says', () => {
  it('is proven where it stands in what it cites', () => {
    expect(unproven(files())).toEqual([])
  })

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
