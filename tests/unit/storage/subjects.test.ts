/** Notes, stars, units and tickets: written, folded, taken back, merged, backed up. */
import type { ProgressRepository } from '../../../domain/progress/ports.ts'
import type { IndexedDbWorld } from '../../support/indexed-db.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { LATEST_AT, LONGEST_NOTE } from '../../../domain/log/bounds.ts'
import { mergeLogs } from '../../../domain/progress/records.ts'
import { foldSubjects, keptStatesOf } from '../../../domain/progress/subjects.ts'
import { createBackupService } from '../../../storage/backup-service.ts'
import { anyLogs } from '../../support/arbitraries.ts'
import { DAY, reviewRecord } from '../../support/builders.ts'
import { createIndexedDbWorld } from '../../support/indexed-db.ts'

function backupServiceOf(world: IndexedDbWorld) {
  return createBackupService({
    database: world.database(),
    now: () => world.now,
    newDeviceId: () => `new-${Math.floor(world.now)}`,
    exclusively: work => work(),
    browser: {},
  })
}

describe('what the learner keeps about facts', () => {
  let world: IndexedDbWorld
  let repository: ProgressRepository

  beforeEach(async () => {
    world = createIndexedDbWorld()
    repository = await world.open()
    await repository.load()
  })

  const note = (text: string, at = world.now, factId = 'eaeu') => repository.write({ kind: 'note', factId, text, at })
  const star = (value: boolean, at = world.now, factId = 'eaeu') =>
    repository.write({ kind: 'star', factId, value, at })
  const factOf = async (factId = 'eaeu') => (await repository.readSubjects()).fact.get(factId)

  it('is there again after a restart', async () => {
    await note('Астана, 2014')
    await star(true)
    repository.close()
    repository = await world.open()
    await repository.load()
    expect(await factOf()).toMatchObject({ factId: 'eaeu', note: 'Астана, 2014', isStarred: true })
    expect((await backupServiceOf(world).check(new Set())).states).toBe(0)
  })

  it('is as it was last written, also when the clock went back between', async () => {
    await note('first', world.now)
    await note('second', world.now - 5_000)
    expect((await factOf())!.note).toBe('second')
    await note('', world.now - 9_000)
    expect((await factOf())!.note).toBe('')
    expect((await backupServiceOf(world).check(new Set())).states).toBe(0)
  })

  it('is taken back step by step, an answer between as well', async () => {
    await note('first')
    const { states } = await repository.load()
    expect(states.size).toBe(0)
    await repository.answer({ ...reviewRecord({ at: world.now + 1 }) }, {
      cardId: 'cis-charter/date',
      memory: null,
      suspended: null,
      buriedThrough: null,
      flag: null,
      factRevision: null,
      lastRating: null,
      introducedOn: null,
      updatedAt: 0,
    })
    await note('second', world.now + 2)
    await star(true, world.now + 3)
    expect((await repository.undo(world.now + 4))!.undone).toMatchObject({ kind: 'star' })
    expect(await factOf()).toMatchObject({ note: 'second', isStarred: false })
    expect((await repository.undo(world.now + 5))!.undone).toMatchObject({ kind: 'note', text: 'second' })
    expect((await repository.undo(world.now + 6))!.undone).toMatchObject({ kind: 'review' })
    expect(await factOf()).toMatchObject({ note: 'first' })
    expect((await repository.undo(world.now + 7))!.undone).toMatchObject({ kind: 'note', text: 'first' })
    expect(await factOf()).toBeUndefined()
    expect((await backupServiceOf(world).check(new Set())).states).toBe(0)
  })

  it('is passed over by an undo that wants something else', async () => {
    await note('stays')
    expect(await repository.undo(world.now, (record): record is never => record.kind === 'review')).toBeUndefined()
    expect((await factOf())!.note).toBe('stays')
  })

  it('holds a note of 10,000 characters, and refuses a longer one instead of losing it later', async () => {
    await note('ы'.repeat(LONGEST_NOTE))
    expect((await factOf())!.note).toHaveLength(LONGEST_NOTE)
    await expect(note('ы'.repeat(LONGEST_NOTE + 1))).rejects.toThrow('could not be read again')
    expect((await repository.load()).recordCount).toBe(1)
  })

  it('goes into a backup and comes back elsewhere', async () => {
    await note('Астана')
    await star(true, world.now + 1)
    await repository.write({ kind: 'unit', unit: 'first-steps', action: 'start', at: world.now + 2 })
    await repository.write({
      kind: 'ticket',
      ticket: 'multi-vector',
      studyDay: DAY,
      recalled: ['eaeu'],
      missed: [],
      isCounted: false,
      at: world.now + 3,
    })
    const { bytes } = await backupServiceOf(world).makeBackup()
    const elsewhere = createIndexedDbWorld()
    const other = await elsewhere.open()
    await other.load()
    await (await backupServiceOf(elsewhere).prepareImport(bytes)).commit()
    expect(await other.readSubjects()).toEqual(await repository.readSubjects())
    expect((await other.readSubjects()).ticket.get('multi-vector')!.taken).toHaveLength(1)
    expect((await other.readSubjects()).unit.get('first-steps')).toMatchObject({
      standing: 'started',
      startedAt: world.now + 2,
    })
  })

  it('is kept at the end of time: a clock beyond all bounds loses nothing', async () => {
    await note('first', 8e15)
    await note('second', 9e15)
    expect(await factOf()).toMatchObject({ note: 'second', updatedAt: LATEST_AT })
    await note('third')
    expect((await factOf())!.note).toBe('third')
    expect((await backupServiceOf(world).check(new Set())).states).toBe(0)
  })
})

describe('what the logs of several devices say of facts, units and tickets', () => {
  it('is the same in whatever order they are joined', () => {
    fc.assert(fc.property(anyLogs, ([phone, tablet, laptop]) => {
      const states = keptStatesOf(foldSubjects(mergeLogs(phone, tablet, laptop)))
      expect(keptStatesOf(foldSubjects(mergeLogs(laptop, phone, tablet, phone)))).toEqual(states)
      expect(keptStatesOf(foldSubjects([...tablet, ...laptop, ...phone]))).toEqual(states)
    }))
  })
})
