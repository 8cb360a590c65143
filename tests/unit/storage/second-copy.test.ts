import type { LogRecord } from '../../../domain/progress/records.ts'
import type { MemoryFiles } from '../../support/copy-files.ts'
import type { IndexedDbWorld } from '../../support/indexed-db.ts'
import type { ManaschiDatabase } from '../../../storage/database.ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { foldLog } from '../../../domain/progress/card-state.ts'
import { compareRecords, recordKey } from '../../../domain/progress/records.ts'
import { createProgressRepository } from '../../../storage/progress-repository.ts'
import { createSecondCopy } from '../../../storage/second-copy.ts'
import { anyLog } from '../../support/arbitraries.ts'
import { bishkek, DAY, logOf, reviewRecord } from '../../support/builders.ts'
import { createMemoryFiles, Died } from '../../support/copy-files.ts'
import { createIndexedDbWorld, storeInto, storesOf } from '../../support/indexed-db.ts'

const opened: ManaschiDatabase[] = []
afterEach(() => {
  for (const database of opened.splice(0))
    database.close()
})

interface Browser {
  database: ManaschiDatabase
  files: MemoryFiles
  copy: ReturnType<typeof createSecondCopy>
}

function start(files: MemoryFiles = createMemoryFiles(), world: IndexedDbWorld = createIndexedDbWorld()): Browser {
  const database = world.database()
  opened.push(database)
  let devices = 0
  const copy = createSecondCopy({
    database,
    files,
    now: () => bishkek(DAY + 99),
    newDeviceId: () => `restored-${opened.length}-${devices++}`,
    exclusively: work => work(),
  })
  return { database, files, copy }
}

function repositoryOf({ database }: Browser) {
  return createProgressRepository({ database, now: () => bishkek(DAY + 99), newDeviceId: () => 'nobody' })
}

/** Puts records into the log as the app would, with the count and the states that follow. */
async function write(browser: Browser, records: readonly LogRecord[]): Promise<void> {
  await storeInto(browser.database, records)
  await repositoryOf(browser).rebuild()
}

async function expectLog(browser: Browser, records: readonly LogRecord[]): Promise<void> {
  const repository = repositoryOf(browser)
  expect(await repository.readLog()).toEqual([...records].sort(compareRecords))
  expect((await repository.load()).states).toEqual(foldLog(records))
}

/** A browser that has emptied its database has all of it again. */
async function expectRestored({ files }: Browser, records: readonly LogRecord[]): Promise<void> {
  const emptied = start(files)
  await emptied.copy.keep()
  await expectLog(emptied, records)
}

const reviews = (count: number, device = 'phone', firstSeq = 0): LogRecord[] =>
  logOf(
    Array.from({ length: count }, (_, place) =>
      reviewRecord({ at: bishkek(DAY) + firstSeq + place, cardId: `fact-${(firstSeq + place) % 9}/a` })),
    device,
    firstSeq,
  )

describe('the second copy', () => {
  it('brings everything back when the browser has emptied its database, and says how much', async () => {
    const before = start()
    const log = [...reviews(700), ...reviews(5, 'tablet')]
    await write(before, log)
    await storesOf(before.database).quarantine.add({ table: 'tail', row: { unreadable: true } })
    expect(await before.copy.keep()).toEqual({ records: 705, restored: undefined })
    const after = start(before.files)
    expect(await after.copy.keep()).toEqual({
      records: 705,
      restored: { records: 705, answers: 705, quarantined: 1 },
    })
    await expectLog(after, log)
    expect((await after.database.stores.quarantine.getAll()).map(({ row }) => row)).toEqual([{ unreadable: true }])
    expect(await after.copy.keep()).toEqual({ records: 705, restored: undefined })
  })

  it('is made for the first time by reading the log once, and nothing is written to the database for it', async () => {
    const browser = start()
    await write(browser, reviews(1200))
    const writing = vi.spyOn(browser.database, 'write')
    const tail = vi.spyOn(browser.database.stores.tail, 'getAll')
    expect(await browser.copy.keep()).toMatchObject({ records: 1200, restored: undefined })
    expect(writing).not.toHaveBeenCalled()
    expect(tail).toHaveBeenCalledTimes(1)
    await expectRestored(browser, reviews(1200))
  })

  it('grows by a line for each new record, and by nothing else', async () => {
    const browser = start()
    await write(browser, reviews(3))
    await browser.copy.keep()
    const sizes = new Map([...browser.files.contents].map(([name, { length }]) => [name, length]))
    await write(browser, reviews(2, 'phone', 3))
    expect((await browser.copy.keep()).records).toBe(5)
    const grown = [...browser.files.contents].filter(([name, { length }]) => sizes.get(name) !== length)
    expect(grown).toHaveLength(1)
    const [[name, bytes]] = grown as [[string, Uint8Array]]
    expect(
      new TextDecoder().decode(bytes.subarray(sizes.get(name))).trim().split('\n').map(line =>
        JSON.parse(line).record.seq,
      ),
    ).toEqual([3, 4])
  })

  it('brings back single records that the database has lost', async () => {
    const browser = start()
    await write(browser, reviews(4))
    await browser.copy.keep()
    await storesOf(browser.database).tail.delete(['phone', 2])
    await repositoryOf(browser).rebuild()
    expect((await browser.copy.keep()).restored).toEqual({ records: 1, answers: 1, quarantined: 0 })
    await expectLog(browser, reviews(4))
  })

  it('brings back a record that cannot be read any more, and what is left of it is kept aside', async () => {
    const browser = start()
    await write(browser, reviews(4))
    await browser.copy.keep()
    await storesOf(browser.database).tail.update(['phone', 2], { rating: 'seven' })
    expect(await browser.copy.keep()).toEqual({ records: 4, restored: { records: 1, answers: 1, quarantined: 0 } })
    await expectLog(browser, reviews(4))
    expect((await browser.database.stores.quarantine.getAll()).map(({ row }) => row)).toEqual([{
      ...reviews(4)[2],
      rating: 'seven',
    }])
  })

  it('takes in earlier records of a device that an import brought later', async () => {
    const browser = start()
    await write(browser, reviews(3, 'tablet', 10))
    await browser.copy.keep()
    await write(browser, reviews(10, 'tablet'))
    expect(await browser.copy.keep()).toEqual({ records: 13, restored: undefined })
    await expectRestored(browser, reviews(13, 'tablet'))
  })

  it('is folded into one file when its lines outgrow it, and loses nothing', async () => {
    const browser = start()
    await write(browser, reviews(10))
    await browser.copy.keep()
    await write(browser, reviews(3000, 'phone', 10))
    await browser.copy.keep()
    expect([...browser.files.contents.keys()].sort()).toEqual(['since-2.jsonl', 'whole-2.manaschi'])
    await write(browser, reviews(1, 'phone', 3010))
    expect(await browser.copy.keep()).toEqual({ records: 3011, restored: undefined })
    expect(browser.files.contents.size).toBe(2)
    await expectRestored(browser, reviews(3011))
  })

  it('is folded from the database when the whole it should be folded into is damaged', async () => {
    const browser = start()
    await write(browser, reviews(10))
    await browser.copy.keep()
    browser.files.contents.get('whole-1.manaschi')!.fill(0)
    await write(browser, reviews(3000, 'phone', 10))
    expect(await browser.copy.keep()).toEqual({ records: 3010, restored: undefined })
    await expectRestored(browser, reviews(3010))
  })

  it('makes up for a line that the disk had no room for, as soon as it has', async () => {
    const browser = start()
    await write(browser, reviews(3))
    await browser.copy.keep()
    await write(browser, reviews(2, 'phone', 3))
    for (const shareWritten of [0, 0.6]) {
      Object.assign(browser.files, { dieAfter: 0, shareWritten })
      await expect(browser.copy.keep()).rejects.toThrow(Died)
    }
    browser.files.dieAfter = undefined
    expect(await browser.copy.keep()).toEqual({ records: 5, restored: undefined })
    expect([...browser.files.contents.keys()].sort()).toEqual(['since-1.jsonl', 'whole-1.manaschi'])
  })

  it('is shared by tabs: each sees what another has added', async () => {
    const world = createIndexedDbWorld()
    const one = start(createMemoryFiles(), world)
    const two = start(one.files, world)
    await write(one, reviews(2))
    await one.copy.keep()
    await two.copy.keep()
    await write(two, reviews(2, 'phone', 2))
    await two.copy.keep()
    await write(one, reviews(2, 'phone', 4))
    expect(await one.copy.keep()).toEqual({ records: 6, restored: undefined })
    expect(await two.copy.keep()).toEqual({ records: 6, restored: undefined })
  })

  it('is made anew when a file of it is damaged, and what can be read of it still counts', async () => {
    for (
      const damage of [
        (bytes: Uint8Array) => bytes.fill(0x20, 100, 130),
        (bytes: Uint8Array) => bytes.fill(0xFF, 0, 20),
        (bytes: Uint8Array) => bytes.fill(0),
      ]
    ) {
      for (const kind of ['whole', 'since']) {
        const browser = start()
        await write(browser, reviews(6))
        await browser.copy.keep()
        await write(browser, reviews(6, 'phone', 6))
        await browser.copy.keep()
        const [, bytes] = [...browser.files.contents].find(([name]) => name.startsWith(kind))!
        damage(bytes)
        const restarted = start(browser.files)
        await write(restarted, reviews(12))
        await restarted.copy.keep()
        const emptied = start(browser.files)
        await emptied.copy.keep()
        const rest = await repositoryOf(emptied).readLog()
        expect(rest.length, `${kind} damaged`).toBeGreaterThanOrEqual(kind === 'since' ? 12 : 6)
      }
    }
  })

  it('is not begun for a database that was deleted', async () => {
    const browser = start()
    await write(browser, reviews(1))
    browser.database.close()
    await expect(browser.copy.keep()).rejects.toThrow()
    expect(browser.files.contents.size).toBe(0)
  })
})

describe('whatever happens between', () => {
  const anyStep = fc.oneof(
    { weight: 4, arbitrary: fc.nat(12).map(count => ({ step: 'write' as const, count })) },
    { weight: 4, arbitrary: fc.constant({ step: 'keep' as const }) },
    {
      weight: 3,
      arbitrary: fc.record({
        step: fc.constant('die' as const),
        after: fc.nat(4),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ step: 'empty' as const }) },
    { weight: 1, arbitrary: fc.constant({ step: 'restart' as const }) },
  )

  it('every record that was in the copy once is there after the next start', () =>
    fc.assert(
      fc.asyncProperty(anyLog('phone', [], 40), fc.array(anyStep, { maxLength: 14 }), async (log, steps) => {
        let browser = start()
        let world = createIndexedDbWorld()
        browser = start(browser.files, world)
        const inCopy = new Map<string, LogRecord>()
        let written = 0
        const keep = async (): Promise<void> => {
          await browser.copy.keep()
          for (const record of await repositoryOf(browser).readLog())
            inCopy.set(recordKey(record), record)
        }
        for (const each of steps) {
          if (each.step === 'write') {
            const fresh = log.slice(written, written += each.count)
            await write(browser, fresh)
          }
          else if (each.step === 'keep') {
            await keep()
          }
          else if (each.step === 'die') {
            Object.assign(browser.files, { dieAfter: each.after, shareWritten: each.share })
            await keep().catch((error: unknown) => expect(error).toBeInstanceOf(Died))
            browser.files.dieAfter = undefined
            browser = start(browser.files, world)
          }
          else {
            world = each.step === 'empty' ? createIndexedDbWorld() : world
            browser = start(browser.files, world)
          }
        }
        await browser.copy.keep()
        const here = new Map((await repositoryOf(browser).readLog()).map(record => [recordKey(record), record]))
        for (const [key, record] of inCopy)
          expect(here.get(key)).toEqual(record)
        await expectLog(browser, [...here.values()])
      }),
      { numRuns: 60 },
    ))
})
