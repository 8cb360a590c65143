/**
 * A page over plain http lacks what browsers keep for secure contexts. Everything that the log needs works all the
 * same, or says that it is not there. (Once "Download a backup" gave no file and said that the last change was not
 * saved.)
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataFaultOf } from '../../../domain/progress/data-fault.ts'
import { StorageFault } from '../../../domain/progress/ports.ts'
import { backupTools } from '../../../storage/backup-tools.ts'
import { canWriteFiles } from '../../../storage/copy-files.ts'
import { createBackupService } from '../../../storage/backup-service.ts'
import { eraseEverything } from '../../../storage/erase.ts'
import { exclusively, hasCopy, newDeviceId } from '../../../storage/platform.ts'
import { logOf, reviewRecord } from '../../support/builders.ts'
import { createIndexedDbWorld } from '../../support/indexed-db.ts'

const ALL = 'a'.repeat(1000)

/**
 * The globals of a page over plain http: no `crypto.subtle`, no `randomUUID`, no locks, no files, no workers, no
 * clipboard.
 */
beforeEach(() => {
  const random = crypto.getRandomValues.bind(crypto)
  vi.stubGlobal('crypto', { getRandomValues: random })
  vi.stubGlobal('navigator', { userAgent: navigator.userAgent })
  vi.stubGlobal('caches', undefined)
  vi.stubGlobal('FileSystemFileHandle', undefined)
  vi.stubGlobal('isSecureContext', false)
})
afterEach(() => vi.unstubAllGlobals())

async function worldOf(count: number) {
  const world = createIndexedDbWorld()
  await world.plant(logOf(Array.from({ length: count }, (_, place) => reviewRecord({ at: world.now + place }))))
  await (await world.open()).rebuild()
  const database = world.database()
  return {
    world,
    database,
    backups: createBackupService({ database, now: () => world.now, newDeviceId, exclusively, browser: {} }),
  }
}

describe('over plain http', () => {
  it('a backup is made, and comes in elsewhere', async () => {
    const { backups } = await worldOf(40)
    const { bytes } = await backups.makeBackup()
    const elsewhere = await worldOf(0)
    expect(await (await elsewhere.backups.prepareImport(bytes)).commit()).toMatchObject({ records: 40 })
    expect((await elsewhere.backups.makeBackupOver(bytes)).records).toBe(40)
  })

  it('checksums are those of everybody else', async () => {
    const hex = Buffer.from(await backupTools.sha256(backupTools.encodeText(ALL))).toString('hex')
    expect(hex).toBe('41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3')
  })

  it('the log is checked, mended, forgotten and erased', async () => {
    const { backups, database } = await worldOf(5)
    expect(await backups.check(new Set())).toMatchObject({ records: 5, unreadable: 0 })
    expect(await backups.repair()).toMatchObject({ records: 5 })
    expect(await backups.forget(() => true, Date.now())).toBe(5)
    expect(await eraseEverything(database, { files: async () => navigator.storage.getDirectory() })).toMatchObject({
      databases: 1,
      copies: 0,
    })
  })

  it('there is no second copy, and none is looked for in vain', async () => {
    expect(canWriteFiles()).toBe(false)
    expect(await hasCopy()).toBe(false)
  })

  it('names are as long and as unlike as ever', () => {
    expect(newDeviceId()).toMatch(/^[a-z2-7]{16}$/)
    expect(newDeviceId()).not.toBe(newDeviceId())
  })
})

describe('a fault', () => {
  it('of no known kind is told as it is, never in the words of another', () => {
    expect(dataFaultOf(new TypeError('crypto.subtle is undefined'))).toEqual({
      kind: 'unexpected',
      fault: 'TypeError: crypto.subtle is undefined',
    })
    expect(dataFaultOf('what?')).toEqual({ kind: 'unexpected', fault: 'what?' })
    expect(dataFaultOf(new StorageFault('full'))).toEqual({ kind: 'storage', fault: 'full' })
  })
})
