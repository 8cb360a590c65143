import { describe, expect, it } from 'vitest'
import { keptDocuments } from '../../../../domain/search/kept-documents.ts'
import { createSearchIndex } from '../../../../domain/search/search-index.ts'
import type { FactState } from '../../../../domain/log/subject-states.ts'

const sentences = new Map([['base', 'The base at Kant was opened in 2003.'], ['eaeu', 'Kyrgyzstan joined the EAEU in 2015.']])
const words = { starred: 'starred', noted: 'note' }
const documentsOf = (...facts: Partial<FactState>[]) =>
  keptDocuments(
    facts.map(fact => ({ factId: 'base', note: '', isStarred: false, updatedAt: 1, ...fact })),
    id => sentences.has(id) ? { statement: sentences.get(id)! } : undefined,
    words,
  )

function found(index: ReturnType<typeof createSearchIndex>, typed: string): string[] {
  return index.search(typed, { most: 5 }).groups.flatMap(({ hits }) => hits.map(({ document }) => document.to))
}

describe('what the learner keeps about facts', () => {
  it('is found by words of the note, in any script, and says so', () => {
    const index = createSearchIndex()
    index.add(documentsOf({ note: 'Лукашенко: like the biscuits' }, { factId: 'eaeu', isStarred: true }))
    expect(found(index, 'lukashenko')).toEqual(['/facts/base'])
    const [hit] = index.search('biscuits', { most: 5 }).groups[0]!.hits
    expect(hit).toMatchObject({ reason: { field: 'own' }, title: [{ text: sentences.get('base') }] })
  })

  it('is found by the word for stars, all of them', () => {
    const index = createSearchIndex()
    index.add(documentsOf({ isStarred: true }, { factId: 'eaeu', isStarred: true, note: 'x' }))
    expect(found(index, 'starred').toSorted()).toEqual(['/facts/base', '/facts/eaeu'])
  })

  it('is not there for facts that are gone, nor where nothing is kept any more', () => {
    expect(documentsOf({ factId: 'withdrawn', note: 'a' }, { note: '', isStarred: false })).toEqual([])
  })

  it('follows what is written and taken back', () => {
    const index = createSearchIndex()
    index.replace('kept', documentsOf({ note: 'biscuits' }))
    index.replace('kept', documentsOf({ note: 'pancakes' }))
    expect([found(index, 'biscuits'), found(index, 'pancakes'), index.size]).toEqual([[], ['/facts/base'], 1])
    index.replace('kept', [])
    expect([found(index, 'pancakes'), index.size]).toEqual([[], 0])
    index.replace('kept', documentsOf({ note: 'biscuits' }))
    expect(found(index, 'biscuits')).toEqual(['/facts/base'])
  })
})
