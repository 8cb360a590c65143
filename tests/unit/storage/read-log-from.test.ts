import type { LogPosition } from '../../../storage/log.ts'
import type { LogRecord } from '../../../domain/progress/records.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareRecords, recordKey } from '../../../domain/progress/records.ts'
import { packSegment } from '../../../domain/progress/pack-segment.ts'
import { SEGMENT_SIZE } from '../../../domain/progress/segment.ts'
import { readLogFrom, readWholeLog } from '../../../storage/log.ts'
import { sealTail } from '../../../storage/seal-tail.ts'
import { bishkek, DAY, logOf, reviewRecord } from '../../support/builders.ts'
import { createIndexedDbWorld, storesOf } from '../../support/indexed-db.ts'

describe('reading on in the log', () => {
  let database: ReturnType<ReturnType<typeof createIndexedDbWorld>['database']>
  let position: LogPosition
  beforeEach(() => {
    database = createIndexedDbWorld().database()
    position = new Map()
  })
  afterEach(() => database.close())

  const reviews = (count: number, device = 'phone', firstSeq = 0): LogRecord[] =>
    logOf(
      Array.from({ length: count }, (_, place) => reviewRecord({ at: bishkek(DAY) + firstSeq + place })),
      device,
      firstSeq,
    )

  async function readOn(): Promise<{ records: LogRecord[], shares: number[] }> {
    const [records, shares]: [LogRecord[], number[]] = [[], []]
    await readLogFrom(database, position, (block, share) => {
      records.push(...block)
      shares.push(share)
    })
    return { records, shares }
  }

  it('gives the whole log at first, block by block, and tells how far it has come', async () => {
    const old = reviews(20 * SEGMENT_SIZE)
    for (let start = 0; start < old.length; start += SEGMENT_SIZE)
      await storesOf(database).segments.add(packSegment(old.slice(start, start + SEGMENT_SIZE)))
    await storesOf(database).tail.addAll([...reviews(3, 'phone', old.length), ...reviews(5, 'tablet')])
    const { records, shares } = await readOn()
    expect([...records].sort(compareRecords)).toEqual(await readWholeLog(database.stores))
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('then gives each new record once, also when a tail was sealed between two readings', async () => {
    await storesOf(database).tail.addAll(reviews(500))
    const first = await readOn()
    await storesOf(database).tail.addAll(reviews(30, 'phone', 500))
    await sealTail(database, 'phone')
    const second = await readOn()
    expect(first.records).toHaveLength(500)
    expect(second.records.map(recordKey)).toEqual(reviews(30, 'phone', 500).map(recordKey))
    expect((await readOn()).records).toEqual([])
  })
})
