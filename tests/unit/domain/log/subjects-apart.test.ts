import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../../domain/log/catalogue.ts'
import { isKeptSubject, keptSubjects, untouchedStates } from '../../../../domain/log/kept-subjects.ts'
import { mayChangeKept, subjectsApart } from '../../../../domain/log/subjects-apart.ts'

describe('what a kind of record is about', () => {
  it('has a place of its own or is kept, and never both', () => {
    const subjects = [...subjectsApart, ...keptSubjects]
    expect(new Set(subjects).size).toBe(subjects.length)
    for (const { of } of catalogue)
      expect(of === null || subjects.includes(of)).toBe(true)
    expect([...keptSubjects, ...subjectsApart, undefined, 'hologram', 'constructor'].filter(isKeptSubject))
      .toEqual(keptSubjects)
    expect(keptSubjects.map(of => untouchedStates[of]('x').updatedAt)).toEqual(keptSubjects.map(() => 0))
  })

  it('is kept where the catalogue names no subject with a place of its own', () => {
    for (const { kind, of } of catalogue)
      expect(mayChangeKept(kind), kind).toBe(of === null || isKeptSubject(of))
  })

  it.each([
    ['what is kept', ['note', 'star', 'unit', 'ticket'], true],
    ['what takes others back, or is of a later version', ['void', 'hologram', 'constructor'], true],
    ['what has a place of its own', ['review', 'mark', 'quiz', 'setting'], false],
  ] as const)('says whether what is kept may change: %s', (_, kinds, may) => {
    expect(kinds.map(mayChangeKept)).toEqual(kinds.map(() => may))
  })
})
