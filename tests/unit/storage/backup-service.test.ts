import type { BackupService } from '../../../domain/progress/data-port.ts'
import type { LogRecord } from '../../../domain/progress/records.ts'
import type { EditableStores, IndexedDbWorld } from '../../support/indexed-db.ts'
import type { ManaschiDatabase } from '../../../storage/database.ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { BackupError } from '../../../domain/progress/backup-error.ts'
import { decodeBackup, encodeBackup } from '../../../domain/progress/backup-format.ts'
import { foldLog } from '../../../domain/progress/card-state.ts'
import { compareRecords, mergeLogs, recordKey } from '../../../domain/progress/records.ts'
import { SEGMENT_SIZE } from '../../../domain/progress/segment.ts'
import { backupTools } from '../../../storage/backup-tools.ts'
import { createBackupService } from '../../../storage/backup-service.ts'
import { createProgressRepository } from '../../../storage/progress-repository.ts'
import { anyLogs } from '../../support/arbitraries.ts'
import { bishkek, DAY, logOf, markRecord, reviewRecord, settingRecord, voidRecord } from '../../support/builders.ts'
import { createIndexedDbWorld, storeInto, storesOf } from '../../support/indexed-db.ts'

interface Install {
  backups: BackupService
  database: ManaschiDatabase
  stores: EditableStores
  world: IndexedDbWorld
}
const opened: ManaschiDatabase[] = []
afterEach(() => {
  for (const database of opened.splice(0))
    database.close()
})

let installs = 0

/** A browser with a log in it, the cache built from it. */
async function install(log: readonly LogRecord[] = []): Promise<Install> {
  const world = createIndexedDbWorld()
  world.now = bishkek(DAY + 99)
  const database = world.database()
  opened.push(database)
  const name = `install-${installs++}-`
  let names = 0
  const newDeviceId = () => `${name}${names++}`
  const stores = storesOf(database)
  await storeInto(database, log)
  await stores.meta.put({
    key: 'device',
    device: 'phone',
    nextSeq: log.reduce((next, record) => record.device === 'phone' ? Math.max(next, record.seq + 1) : next, 0),
  })
  await createProgressRepository({ database, now: () => world.now, newDeviceId }).rebuild()
  const backups = createBackupService({
    database,
    now: () => world.now,
    newDeviceId,
    exclusively: work => work(),
    browser: {},
  })
  return { backups, database, stores, world }
}

async function contentOf(
  { database, world }: Install,
): Promise<{ log: LogRecord[], states: unknown, quarantined: unknown[] }> {
  const repository = createProgressRepository({ database, now: () => world.now, newDeviceId: () => 'nobody' })
  const { states } = await repository.load()
  return {
    log: await repository.readLog(),
    states,
    quarantined: (await database.stores.quarantine.getAll()).map(({ row }) => row),
  }
}

async function expectWhole(place: Install): Promise<LogRecord[]> {
  const { log, states } = await contentOf(place)
  expect(states).toEqual(foldLog(log))
  expect(await place.backups.check(new Set())).toMatchObject({
    states: 0,
    settings: 0,
    count: 0,
    sequence: 0,
    unreadable: 0,
    duplicates: 0,
    records: log.length,
  })
  expect(await place.backups.isPlausible()).toBe(true)
  return log
}

async function bring(place: Install, bytes: Uint8Array) {
  const { preview, commit } = await place.backups.prepareImport(bytes)
  return { preview, result: await commit() }
}

const fileOf = (records: readonly LogRecord[], quarantined: unknown[] = []) =>
  encodeBackup({ createdAt: bishkek(DAY + 50), records: [...records], quarantined }, backupTools)
const reviews = Array.from({ length: SEGMENT_SIZE + 40 }, (_, index) =>
  reviewRecord({
    cardId: `fact-${index % 7}/a`,
    seq: index,
    at: bishkek(DAY) + index * 60_000,
    studyDay: DAY + Math.floor(index / 200),
  }))
const long = logOf(reviews)
/** Too few are beyond the segment to be packed as well. */
const partlyLoose = reviews.slice(0, SEGMENT_SIZE + 20)
const short = logOf([
  reviewRecord(),
  reviewRecord({ at: bishkek(DAY, 13), cardId: 'eaeu/joined' }),
  markRecord({ mark: 'flagged', value: 'wrong year' }, { at: bishkek(DAY, 14) }),
  settingRecord('newCardsPerDay', 25, { at: bishkek(DAY, 15) }),
  voidRecord({ device: 'phone', seq: 1 }, { at: bishkek(DAY, 16) }),
])

describe('a backup of everything', () => {
  it('brought into an empty browser gives the same log and the same states', async () => {
    for (const log of [short, long]) {
      const [from, to] = [await install(log), await install()]
      const { bytes, answers } = await from.backups.makeBackup()
      const { result } = await bring(to, bytes)
      expect(result).toEqual({ records: log.length, answers, quarantined: 0 })
      expect(await contentOf(to)).toEqual(await contentOf(from))
      await expectWhole(to)
    }
  })

  it('holds what cannot be read, too', async () => {
    const place = await install(short)
    await place.stores.tail.update(['phone', 0], { rating: 'seven' })
    await place.stores.quarantine.add({ table: 'tail', row: { at: Number.NaN, big: Uint8Array.of(1, 2) } })
    const content = await decodeBackup((await place.backups.makeBackup()).bytes, backupTools)
    expect(content.records).toHaveLength(short.length - 1)
    expect(content.quarantined).toEqual([{ at: 'NaN', big: [1, 2] }, { ...short[0], rating: 'seven' }])
  })

  it('holds what only the page still knows, when storage was cleared', async () => {
    const place = await install(short.slice(0, 1))
    const whole = await place.backups.rescue(short.slice(1))
    expect((await decodeBackup(whole.bytes, backupTools)).records).toEqual([...short].sort(compareRecords))
    place.database.close()
    const rest = await place.backups.rescue(short.slice(1))
    expect((await decodeBackup(rest.bytes, backupTools)).records).toEqual(short.slice(1).sort(compareRecords))
  })

  it('written over an earlier one never becomes poorer', async () => {
    const place = await install(short.slice(0, 2))
    const { bytes } = await place.backups.makeBackupOver(await fileOf(long, ['row']))
    expect(await decodeBackup(bytes, backupTools)).toMatchObject({
      records: mergeLogs(long, short.slice(0, 2)),
      quarantined: ['row'],
    })
    expect((await place.backups.makeBackupOver(Buffer.from('something else'))).records).toBe(2)
  })
})

describe('records made of something else', () => {
  const made = logOf([reviewRecord({ at: bishkek(DAY + 1) }), reviewRecord({ at: bishkek(DAY + 2) })], 'anki-1')
  const lacking = (here: readonly LogRecord[]): LogRecord[] =>
    made.filter(record => !here.some(known => recordKey(known) === recordKey(record)))

  it('join the log once, and the cards follow', async () => {
    const place = await install(short)
    const first = await place.backups.prepareRecords(lacking)
    expect(first.preview).toMatchObject({
      answers: { fresh: 2, known: 0, conflicting: 0 },
      answeredFrom: bishkek(DAY + 1),
      answeredUntil: bishkek(DAY + 2),
    })
    expect(await first.commit()).toEqual({ records: 2, answers: 2, quarantined: 0 })
    expect(await expectWhole(place)).toEqual(mergeLogs(short, made))
    const second = await place.backups.prepareRecords(lacking)
    expect(second.preview.records.fresh).toBe(0)
    expect(await second.commit()).toEqual({ records: 0, answers: 0, quarantined: 0 })
  })

  it('are worked out again when another tab has brought them in meanwhile', async () => {
    const place = await install(short)
    const [one, other] = [await place.backups.prepareRecords(lacking), await place.backups.prepareRecords(lacking)]
    await one.commit()
    expect(await other.commit()).toEqual({ records: 0, answers: 0, quarantined: 0 })
    expect(await expectWhole(place)).toEqual(mergeLogs(short, made))
  })

  it('are in no backup yet', async () => {
    const place = await install(short)
    await place.backups.noteBackup(await place.backups.makeBackup())
    await (await place.backups.prepareRecords(lacking)).commit()
    expect((await place.backups.overview()).answersSinceBackup).toBe(2)
  })
})

describe('answers that another program tells again', () => {
  const own = logOf([reviewRecord({ at: bishkek(DAY) }), reviewRecord({ at: bishkek(DAY + 3) })])
  /** The same answers out of a package, one moved by a ms, and one more that was given there. */
  const imported = (device: string, more: number[] = [9]) =>
    logOf([
      reviewRecord({ at: bishkek(DAY) + 1 }),
      reviewRecord({ at: bishkek(DAY + 3) }),
      ...more.map(day => reviewRecord({ at: bishkek(DAY + day) })),
    ], device)

  async function repsOf(place: Install): Promise<number | undefined> {
    return foldLog(await expectWhole(place)).get('cis-charter/date')?.memory?.reps
  }

  it('count once when the log that they left with is joined later', async () => {
    const place = await install(imported('anki-b'))
    expect(await repsOf(place)).toBe(3)
    await bring(place, await fileOf(own))
    expect(await repsOf(place)).toBe(3)
    const before = await contentOf(place)
    await bring(place, await fileOf(own))
    expect(await contentOf(place)).toEqual(before)
  })

  it('count once in two browsers that took in different packages, whoever joins whom', async () => {
    const [one, other] = [await install(imported('anki-b', [9])), await install(imported('anki-a', [9, 12]))]
    const [fromOne, fromOther] = [(await one.backups.makeBackup()).bytes, (await other.backups.makeBackup()).bytes]
    await bring(one, fromOther)
    await bring(other, fromOne)
    expect([await repsOf(one), await repsOf(other)]).toEqual([4, 4])
    await bring(one, (await other.backups.makeBackup()).bytes)
    expect(await repsOf(one)).toBe(4)
  })

  it('do not come back when the answer was taken back where it was given', async () => {
    const place = await install(imported('anki-b', []))
    await bring(
      place,
      await fileOf([...own, ...logOf([voidRecord({ device: 'phone', seq: 1 }, { at: bishkek(DAY + 4) })], 'tablet')]),
    )
    expect(await repsOf(place)).toBe(1)
  })
})

describe('an import', () => {
  it('tells first what it will do, and changes nothing by telling', async () => {
    const place = await install(long.slice(0, 100))
    const before = await contentOf(place)
    const other = logOf([reviewRecord({ at: bishkek(DAY + 200) })], 'tablet')
    const { preview } = await place.backups.prepareImport(
      await fileOf([...long.slice(50, 150), { ...long[0]!, durationMs: 1 } as LogRecord, ...other], [{ odd: 1 }]),
    )
    expect(preview).toEqual({
      createdAt: bishkek(DAY + 50),
      records: { fresh: 51, known: 50, conflicting: 1 },
      answers: { fresh: 51, known: 50, conflicting: 1 },
      quarantined: 1,
      answeredFrom: long[0]!.at,
      answeredUntil: bishkek(DAY + 200),
      future: 1,
      devices: [{ device: 'phone', records: 101, isThis: true }, { device: 'tablet', records: 1, isThis: false }],
    })
    expect(await contentOf(place)).toEqual(before)
  })

  it('done twice changes nothing, not even the name of the device', async () => {
    const place = await install(short)
    const file = await fileOf([...long, ...logOf(short, 'tablet')], [{ odd: 1 }])
    await bring(place, file)
    const [once, device] = [await contentOf(place), await place.stores.meta.get('device')]
    const { result } = await bring(place, file)
    expect(result).toEqual({ records: 0, answers: 0, quarantined: 0 })
    expect(await contentOf(place)).toEqual(once)
    expect(await place.stores.meta.get('device')).toEqual(device)
  })

  it('of an old backup loses nothing newer', async () => {
    const place = await install(long)
    await bring(place, await fileOf(long.slice(0, 60)))
    expect((await contentOf(place)).log).toEqual(long)
  })

  it('of another device’s backup joins both histories, and gives this install a new name', async () => {
    const place = await install(short)
    const tablet = logOf(long, 'tablet')
    await bring(place, await fileOf(tablet))
    expect(await expectWhole(place)).toEqual(mergeLogs(short, tablet))
    expect(await place.stores.meta.get('device')).toMatchObject({
      device: expect.stringContaining('install-'),
      nextSeq: 0,
    })
  })

  it('leaves what is here where the file contradicts it, and sets the other aside', async () => {
    const place = await install(short)
    const contradiction = { ...short[0]!, durationMs: 1 } as LogRecord
    const { result } = await bring(place, await fileOf([contradiction]))
    expect(result).toEqual({ records: 0, answers: 0, quarantined: 1 })
    expect(await contentOf(place)).toMatchObject({ log: short, quarantined: [contradiction] })
    await place.backups.repair()
    expect(await contentOf(place)).toMatchObject({ log: short, quarantined: [contradiction] })
  })

  it('takes back here what was taken back there', async () => {
    const place = await install(short.slice(0, 1))
    await bring(
      place,
      await fileOf([...short.slice(0, 1), ...logOf([voidRecord(short[0]!, { at: bishkek(DAY + 1) })], 'tablet')]),
    )
    expect((await contentOf(place)).states).toEqual(new Map())
    await expectWhole(place)
  })

  it('of any three devices in any order gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyLogs, async (logs) => {
        const files = await Promise.all(logs.map(log => fileOf(log)))
        const [one, two] = [await install(), await install()]
        for (const file of files)
          await bring(one, file)
        for (const file of [...files].reverse())
          await bring(two, file)
        expect(await expectWhole(one)).toEqual(await expectWhole(two))
        expect(new Set((await contentOf(one)).log.map(recordKey))).toEqual(new Set(logs.flat().map(recordKey)))
      }),
      { numRuns: 20 },
    )
  })

  it('prepared before another tab answered brings in the same, and keeps that answer', async () => {
    const place = await install(short.slice(0, 1))
    const { commit } = await place.backups.prepareImport(await fileOf(long))
    await storeInto(place.database, logOf([reviewRecord({ at: bishkek(DAY + 9) })], 'other-tab'))
    await place.backups.repair()
    await commit()
    expect(await contentOf(place).then(({ log }) => log.some(record => record.device === 'other-tab'))).toBe(true)
    await expectWhole(place)
  })

  it('of a file with a fault changes nothing', async () => {
    const place = await install(short)
    const before = await contentOf(place)
    const file = await fileOf(long)
    for (const bytes of [file.subarray(0, 900), Buffer.from('PK'), new Uint8Array()])
      await expect(place.backups.prepareImport(bytes)).rejects.toBeInstanceOf(BackupError)
    expect(await contentOf(place)).toEqual(before)
  })

  it('that fails half-way leaves everything as it was', async () => {
    const place = await install(short)
    const before = await contentOf(place)
    const { commit } = await place.backups.prepareImport(await fileOf(logOf(long, 'tablet')))
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
      if (this.name === 'cards')
        throw new DOMException('no space', 'QuotaExceededError')
      return put.call(this, row)
    })
    await expect(commit()).rejects.toMatchObject({ kind: 'full' })
    vi.restoreAllMocks()
    expect(await contentOf(place)).toEqual(before)
  })
})

describe('answers since the last backup', () => {
  it('are counted, and none are left once it was handed over', async () => {
    const place = await install(long)
    expect(await place.backups.overview()).toMatchObject({
      records: long.length,
      answersSinceBackup: long.length,
      lastBackupAt: undefined,
      remindAt: 100,
    })
    const made = await place.backups.makeBackup()
    expect((await place.backups.overview()).answersSinceBackup).toBe(long.length)
    await place.backups.noteBackup(made)
    expect(await place.backups.overview()).toMatchObject({ answersSinceBackup: 0, lastBackupAt: made.createdAt })
    await storeInto(place.database, logOf([reviewRecord(), reviewRecord()], 'phone', long.length))
    expect((await place.backups.overview()).answersSinceBackup).toBe(2)
  })

  it('do not count what came in with a file', async () => {
    const place = await install()
    await bring(place, await fileOf(long))
    expect((await place.backups.overview()).answersSinceBackup).toBe(0)
  })

  it('are reminded of later when the learner says so, and the file for them is kept', async () => {
    const { backups } = await install(short)
    await backups.remindAt(150)
    await backups.keepTarget({ name: 'a file' })
    expect(await backups.overview()).toMatchObject({ remindAt: 150, target: { name: 'a file' } })
  })
})

describe('a check', () => {
  it('finds nothing where nothing is wrong', async () => {
    for (const log of [[], short, long])
      await expectWhole(await install(log))
  })

  it('finds wrong, lost and surplus states, settings, counts and a sequence that has fallen behind; a repair mends them', async () => {
    const place = await install(short)
    const { stores, backups } = place
    await stores.cards.update('cis-charter/date', { lastRating: 1 })
    await stores.cards.put({ ...(await stores.cards.getAll())[0]!, cardId: 'ghost' })
    await stores.meta.update('settings', { writtenAt: {} })
    await stores.meta.update('cache', { recordCount: 77 })
    await stores.meta.update('device', { nextSeq: 2 })
    expect(await backups.isPlausible()).toBe(false)
    expect(await backups.check(new Set())).toMatchObject({
      states: 2,
      settings: 1,
      count: 1,
      sequence: 1,
      unreadable: 0,
    })
    expect(await backups.repair()).toMatchObject({
      records: 5,
      quarantined: 0,
      saved: 0,
      restored: 0,
      cache: { states: 2, settings: 1, count: 1, sequence: 1 },
    })
    expect(await expectWhole(place)).toEqual([...short].sort(compareRecords))
  })

  it('tells what refers to nothing here, which is no fault', async () => {
    const place = await install([...short, ...logOf([voidRecord({ device: 'lost', seq: 9 })], 'tablet')])
    expect((await place.backups.check(new Set(['eaeu/joined']))).loose).toEqual({ voids: 1, cards: 1 })
  })

  it('finds a torn latest card by a quick check', async () => {
    const { backups, stores } = await install(short)
    await stores.cards.update('cis-charter/date', { lastRating: 1 })
    expect(await backups.isPlausible()).toBe(false)
  })

  it('finds by a quick check what is wrong with a latest card whose earlier answers are packed', async () => {
    const { backups, stores } = await install(partlyLoose)
    expect(await backups.isPlausible()).toBe(true)
    await stores.cards.update(partlyLoose.at(-1)!.cardId, { factRevision: 99 })
    expect(await backups.isPlausible()).toBe(false)
  })

  it('a quick check heeds what was taken back, be that packed or loose', async () => {
    for (const place of [0, 2, 40, SEGMENT_SIZE]) {
      const voiding = voidRecord(partlyLoose.at(-1 - place)!, { seq: partlyLoose.length, at: bishkek(DAY + 30) })
      const { backups } = await install([...partlyLoose, voiding])
      expect(await backups.isPlausible()).toBe(true)
    }
  })

  it('a quick check reads packed records in short transactions', async () => {
    const { backups, database } = await install(partlyLoose)
    const read = vi.spyOn(database, 'read')
    expect(await backups.isPlausible()).toBe(true)
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('finds records that are there twice, and a repair leaves one of each', async () => {
    const place = await install(long)
    await place.stores.tail.addAll(long.slice(0, 3).map(record => ({ ...record })))
    await place.stores.tail.add({ ...long[4]!, durationMs: 1 } as LogRecord)
    expect(await place.backups.check(new Set())).toMatchObject({ duplicates: 4 })
    expect(await place.backups.repair()).toMatchObject({ duplicates: 4, records: long.length })
    expect(await expectWhole(place)).toEqual(long)
    expect((await contentOf(place)).quarantined).toEqual([{ ...long[4], durationMs: 1 }])
  })

  it('saves the readable records of a damaged block, and brings the rest back once it can be read', async () => {
    const place = await install(long)
    const { segments, quarantine } = place.stores
    const [segment] = await segments.getAll()
    await segments.put({ ...segment!, reviews: { ...segment!.reviews, rating: segment!.reviews.rating.with(7, 9) } })
    expect(await place.backups.check(new Set())).toMatchObject({ unreadable: 1 })
    expect(await place.backups.repair()).toMatchObject({
      quarantined: 1,
      saved: SEGMENT_SIZE - 1,
      records: long.length - 1,
    })
    expect(await expectWhole(place)).toEqual(long.toSpliced(7, 1))
    const [row] = await quarantine.getAll()
    await quarantine.put({ ...row!, row: segment })
    expect(await place.backups.repair()).toMatchObject({ restored: 1, records: long.length })
    expect(await expectWhole(place)).toEqual(long)
  })

  it('believes no row of a block whose columns do not fit together, and sets all of it aside', async () => {
    const place = await install(long)
    const { segments } = place.stores
    const [segment] = await segments.getAll()
    await segments.put({ ...segment!, reviews: { ...segment!.reviews, rating: segment!.reviews.rating.slice(5) } })
    const left = long.length - SEGMENT_SIZE
    expect(await place.backups.repair()).toMatchObject({ quarantined: 1, saved: 0, records: left })
    await expectWhole(place)
  })

  it('brings a single row back once it can be read', async () => {
    const place = await install(short.slice(0, 4))
    await place.stores.quarantine.addAll([{ table: 'tail', row: short[4] }, {
      table: 'tail',
      row: { kind: 'rumour' },
    }])
    expect(await place.backups.repair()).toMatchObject({ restored: 1, records: 5 })
    await expectWhole(place)
    expect((await contentOf(place)).quarantined).toEqual([{ kind: 'rumour' }])
  })
})

describe('forgetting some cards', () => {
  it('leaves them as if never met, all others as they were, and the log whole', async () => {
    const place = await install(long)
    const isWanted = (cardId: string) => cardId === 'fact-1/a' || cardId === 'fact-2/a'
    const others = [...foldLog(long)].filter(([cardId]) => !isWanted(cardId))
    const count = await place.backups.countStanding(isWanted)
    expect(await place.backups.forget(isWanted, bishkek(DAY + 99))).toBe(count)
    expect((await contentOf(place)).states).toEqual(new Map(others))
    expect(await expectWhole(place)).toHaveLength(long.length + count)
    expect(await place.backups.countStanding(isWanted)).toBe(0)
  })

  it('is not undone by importing a backup from before', async () => {
    const place = await install(short)
    const { bytes } = await place.backups.makeBackup()
    await place.backups.forget(() => true, bishkek(DAY + 99))
    await bring(place, bytes)
    expect((await contentOf(place)).states).toEqual(new Map())
  })
})

describe('deleting everything', () => {
  it('leaves nothing, and says what was there', async () => {
    const { database, world } = await install(long)
    const storage = () => ({
      length: 2,
      clear() {
        this.length = 0
      },
    })
    const [localStorage, sessionStorage] = [storage(), storage()]
    const cacheNames = new Set(['pages', 'fonts'])
    const folders = new Set(['second-copy', 'of another part'])
    const browser = {
      localStorage,
      sessionStorage,
      caches: { keys: async () => [...cacheNames], delete: async (name: string) => cacheNames.delete(name) },
      serviceWorker: {
        getRegistrations: async () => [{
          installing: null,
          waiting: null,
          active: null,
          unregister: async () => true,
        } as unknown as ServiceWorkerRegistration],
      },
      files: async () => ({ removeEntry: async (name: string) => void folders.delete(name) }),
    }
    const backups = createBackupService({
      database,
      now: () => world.now,
      newDeviceId: () => 'x',
      exclusively: work => work(),
      browser,
    })
    expect(await backups.eraseEverything()).toEqual({
      records: long.length,
      databases: 1,
      copies: 1,
      caches: 2,
      localKeys: 4,
      workers: 1,
    })
    expect(folders).toEqual(new Set(['of another part']))
    expect([localStorage.length, sessionStorage.length, cacheNames.size]).toEqual([0, 0, 0])
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(world.name)
    await expect(backups.overview()).rejects.toMatchObject({ kind: 'closed' })
  })

  it('waits for a service worker that is still being installed, which would fill a cache that was just removed', async () => {
    const { database, world } = await install(short)
    const cacheNames = new Set<string>(['pages'])
    const installing = Object.assign(new EventTarget(), { state: 'installing' })
    const enter = (state: string): void => {
      cacheNames.add('pages')
      installing.state = state
      installing.dispatchEvent(new Event('statechange'))
    }
    for (const [place, state] of ['installed', 'activating', 'activated'].entries())
      setTimeout(enter, 20 * (place + 1), state)
    const browser = {
      caches: { keys: async () => [...cacheNames], delete: async (name: string) => cacheNames.delete(name) },
      serviceWorker: {
        getRegistrations: async () => [{
          installing,
          waiting: null,
          active: null,
          unregister: async () => true,
        } as unknown as ServiceWorkerRegistration],
      },
    }
    const backups = createBackupService({
      database,
      now: () => world.now,
      newDeviceId: () => 'x',
      exclusively: work => work(),
      browser,
    })
    await backups.eraseEverything()
    expect(cacheNames.size).toBe(0)
  })
})
