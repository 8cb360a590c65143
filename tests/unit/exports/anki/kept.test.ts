import { describe, expect, it } from 'vitest'
import type { FactState } from '../../../../domain/log/subject-states.ts'
import type { ExportInput } from '../../../../exports/export-input.ts'
import { bishkek, DAY } from '../../../support/builders.ts'
import { ankiFieldNames } from '../../../../exports/anki/note.ts'
import { writeAnkiPackage } from '../../../../exports/anki/write-package.ts'
import { inputWith, smallDeck } from '../fixture.ts'
import { notesOf, withDatabase } from './notes-of.ts'

const STAMP = bishkek(DAY - 30) / 1000

function inputKeeping(kept: Partial<FactState>): ExportInput {
  const states = new Map([['pca', { factId: 'pca', note: '', isStarred: false, updatedAt: bishkek(DAY - 1), ...kept }]])
  return {
    ...inputWith(smallDeck(), []),
    progress: { states: new Map(), records: [], kept: states },
    noteStamps: async () => new Map(['pca/year', 'pca/gap', 'waves/order'].map(id => [id, STAMP])),
  }
}

async function fieldsOf(input: ExportInput): Promise<Record<string, { note: string, tags: string }>> {
  return withDatabase(await writeAnkiPackage(input), all =>
    Object.fromEntries(all('SELECT guid, flds, tags FROM notes').map(({ guid, flds, tags }) => [
      String(guid).replace('manaschi-', ''),
      { note: String(flds).split('\x1F')[ankiFieldNames.indexOf('Note')]!, tags: String(tags) },
    ])),
  )
}

describe('what the learner keeps about a fact', () => {
  it('stands on each of its notes: the text below the editors’ remark, as text, and the star as Anki’s own', async () => {
    const before = await fieldsOf(inputKeeping({}))
    const after = await fieldsOf(inputKeeping({ note: 'A < B\nКант', isStarred: true }))
    expect(after['pca/year']!.note).toBe([before['pca/year']!.note, 'A &lt; B<br>Кант'].filter(Boolean).join('<br><br>'))
    expect(after['pca/gap']!.tags.split(' ')).toContain('marked')
    expect(after['waves/order']).toEqual(before['waves/order'])
  })

  it('is newer than what Anki has, and leaves the dates of all other notes', async () => {
    const { mods } = notesOf(await writeAnkiPackage(inputKeeping({ note: 'Кант' })))
    expect(mods).toEqual({
      'manaschi-pca/year': bishkek(DAY - 1) / 1000,
      'manaschi-pca/gap': bishkek(DAY - 1) / 1000,
      'manaschi-waves/order': STAMP,
    })
  })

  it('stays here when it is not to come along', async () => {
    const input = { ...inputKeeping({ note: 'Кант', isStarred: true }), progress: null }
    expect((await fieldsOf(input))['pca/year']).toEqual((await fieldsOf({ ...inputKeeping({}), progress: null }))['pca/year'])
  })
})
