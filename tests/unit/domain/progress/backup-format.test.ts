import type { Backup, BackupTools } from '../../../../domain/progress/backup-format.ts'
import type { LogRecord } from '../../../../domain/progress/records.ts'
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BackupError } from '../../../../domain/progress/backup-error.ts'
import {
  BACKUP_VERSION,
  decodeBackup,
  encodeBackup,
  MAX_FILE_BYTES,
  MAX_TEXT_BYTES,
} from '../../../../domain/progress/backup-format.ts'
import { compareRecords, recordKey } from '../../../../domain/progress/records.ts'
import { createRandom } from '../../../../domain/random.ts'
import { backupTools } from '../../../../storage/backup-tools.ts'
import { anyBlock, anyLogs } from '../../../support/arbitraries.ts'
import { bishkek, DAY, logOf, markRecord, reviewRecord, settingRecord, voidRecord } from '../../../support/builders.ts'

const CREATED = bishkek(DAY + 1)
const sample: LogRecord[] = logOf([
  reviewRecord({ confidence: 2, chosen: 'Минск' }),
  reviewRecord({ at: bishkek(DAY, 13), rating: 1 }),
  markRecord({ mark: 'flagged', value: '<img src=x onerror=alert(1)> өңү 🐎' }, { at: bishkek(DAY, 14) }),
  settingRecord('theme', 'dark', { at: bishkek(DAY, 15) }),
  voidRecord({ device: 'phone', seq: 1 }, { at: bishkek(DAY, 16) }),
])
const backup: Backup = { createdAt: CREATED, records: sample, quarantined: [{ rating: 'seven' }] }

/** Quick synchronous tools in place of streams, for the thousands of mutations. */
const quickTools: BackupTools = {
  ...backupTools,
  sha256: async bytes => createHash('sha256').update(bytes).digest(),
  compress: async bytes => gzipSync(bytes),
  decompress: async (bytes, limit) => gunzipSync(bytes, { maxOutputLength: Math.max(1, limit) }),
}

async function faultOf(bytes: Uint8Array, tools = backupTools): Promise<string> {
  const error: unknown = await decodeBackup(bytes, tools).then(() => 'nothing', (reason: unknown) => reason)
  expect(error).toBeInstanceOf(BackupError)
  return error instanceof BackupError ? error.fault : ''
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const sorted = (records: readonly LogRecord[]): LogRecord[] => [...records].sort(compareRecords)

/** A file that is right in every respect but its content: what only somebody who knows the format can make. */
function forge(
  body: string,
  { version = 1, header = {} }: { version?: number | string, header?: object } = {},
): Uint8Array {
  const packed = gzipSync(body)
  const head = JSON.stringify({
    createdAt: CREATED,
    records: body.split('\n').length - 1,
    setAside: 0,
    packedBytes: packed.length,
    textBytes: Buffer.byteLength(body),
    ...header,
  })
  const sealed = Buffer.concat([Buffer.from(`${head}\n`), packed])
  return Buffer.concat([
    Buffer.from(`MANASCHI BACKUP ${version}\n${createHash('sha256').update(sealed).digest('hex')}\n`),
    sealed,
  ])
}
const recordLine = (record: unknown): string => `${JSON.stringify({ record })}\n`

describe('a backup', () => {
  it('gives back what was put in', async () => {
    expect(await decodeBackup(await encodeBackup(backup, backupTools), backupTools)).toEqual({
      ...backup,
      records: sorted(sample),
    })
  })

  it('gives back any log of any devices', async () => {
    await fc.assert(
      fc.asyncProperty(anyLogs, async (logs) => {
        const records = logs.flat()
        const back = await decodeBackup(
          await encodeBackup({ createdAt: 0, records, quarantined: [] }, quickTools),
          quickTools,
        )
        expect(back.records).toEqual(sorted(records))
      }),
      { numRuns: 40 },
    )
  })

  it('gives back every kind with every field', async () => {
    await fc.assert(
      fc.asyncProperty(anyBlock, async (records) => {
        const back = await decodeBackup(
          await encodeBackup({ createdAt: 0, records, quarantined: [] }, quickTools),
          quickTools,
        )
        expect(new Map(back.records.map(record => [recordKey(record), record]))).toEqual(
          new Map(records.map(record => [recordKey(record), record])),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('of nothing is a file as well', async () => {
    expect(
      await decodeBackup(await encodeBackup({ createdAt: 5, records: [], quarantined: [] }, backupTools), backupTools),
    ).toEqual({ createdAt: 5, records: [], quarantined: [] })
  })

  it('begins with three lines that a person can read, and is gzip after them', async () => {
    const bytes = await encodeBackup(backup, backupTools)
    const [magic, checksum, header] = text(bytes).split('\n')
    expect(magic).toBe(`MANASCHI BACKUP ${BACKUP_VERSION}`)
    expect(checksum).toBe(createHash('sha256').update(bytes.subarray(magic!.length + 1 + 65)).digest('hex'))
    const body = bytes.subarray(magic!.length + 1 + 65 + header!.length + 1)
    const lines = gunzipSync(body).toString()
    expect(JSON.parse(header!)).toEqual({
      createdAt: CREATED,
      records: 5,
      setAside: 1,
      packedBytes: body.length,
      textBytes: Buffer.byteLength(lines),
    })
    expect(lines.split('\n')).toEqual([
      ...sample.map(record => JSON.stringify({ record })),
      '{"setAside":{"rating":"seven"}}',
      '',
    ])
  })

  it('tells how far its reading is, and stops when told so', async () => {
    const records = logOf(Array.from({ length: 4500 }, (_, index) => reviewRecord({ at: bishkek(DAY) + index })))
    const bytes = await encodeBackup({ createdAt: 0, records, quarantined: [] }, quickTools)
    const steps: number[][] = []
    await decodeBackup(bytes, { ...quickTools, yieldToMain: async (...step) => void steps.push(step) })
    expect(steps).toEqual([[2000, 4500], [4000, 4500], [4500, 4500]])
    const stop = new Error('enough')
    await expect(decodeBackup(bytes, { ...quickTools, yieldToMain: () => Promise.reject(stop) })).rejects.toBe(stop)
  })
})

describe('a file that is no backup', () => {
  it.each([
    ['an empty file', '', 'empty'],
    ['a zip, as Anki has it', 'PK\u0003\u0004 something', 'foreign'],
    ['somebody’s JSON', '{"cards":[]}', 'foreign'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'foreign'],
    ['bytes that are no text', '\u00FF\u0000\u00FE', 'foreign'],
    ['the beginning of the first line', 'MANASCHI BACK', 'foreign'],
    ['a first line without a version', 'MANASCHI BACKUP x\n', 'foreign'],
    ['a first line that is all', 'MANASCHI BACKUP 1\n', 'truncated'],
    ['half a first line', 'MANASCHI BACKUP ', 'truncated'],
    ['a later version', 'MANASCHI BACKUP 2\nwhatever', 'newer'],
  ])('%s', async (_, content, fault) => {
    expect(await faultOf(Buffer.from(content, 'latin1'))).toBe(fault)
  })

  it('for being larger than any backup is not even looked at', async () => {
    expect(await faultOf(new Uint8Array(MAX_FILE_BYTES + 1))).toBe('too-large')
  })

  it('is told as cut off, wherever it was cut', async () => {
    const bytes = await encodeBackup(backup, backupTools)
    for (let length = 16; length < bytes.length; length++)
      expect(await faultOf(bytes.subarray(0, length), quickTools), `${length} bytes`).toBe('truncated')
  })

  it('is told as altered, whichever bit was turned', async () => {
    const bytes = await encodeBackup(backup, backupTools)
    const faults = new Set<string>()
    for (let place = 0; place < bytes.length; place++) {
      const altered = Uint8Array.from(bytes)
      altered[place] = altered[place]! ^ (1 << place % 8)
      faults.add(await faultOf(altered, quickTools))
    }
    expect([...faults].filter(fault => !['altered', 'foreign', 'newer', 'truncated'].includes(fault))).toEqual([])
  })

  it('is told as altered when something was put behind it', async () => {
    expect(await faultOf(Buffer.concat([await encodeBackup(backup, backupTools), Buffer.from('\n')]))).toBe('altered')
  })
})

describe('a hostile file with the right checksum', () => {
  const good = sample[0]!
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  it.each<[string, Uint8Array, string]>([
    ['a zip bomb that tells its size', forge('0'.repeat(40_000_000)), 'bomb'],
    ['a zip bomb that hides its size', forge('0'.repeat(40_000_000), { header: { textBytes: 1000 } }), 'bomb'],
    ['a size beyond all bounds', forge('', { header: { textBytes: 2 ** 52 } }), 'bomb'],
    ['JSON nested without end', forge(`{"record":${nested}}\n`), 'record'],
    [
      'a quarantined row nested without end',
      forge(`{"setAside":${nested}}\n`, { header: { records: 0, setAside: 1 } }),
      'record',
    ],
    [
      'a setting nested without end',
      forge(`{"record":{"kind":"setting","device":"a","seq":0,"at":1,"key":"theme","value":${nested}}}\n`),
      'record',
    ],
    ['a prototype instead of a record', forge('{"__proto__":{"record":1}}\n'), 'record'],
    ['a record of no kind', forge(recordLine({ ...good, kind: 7 })), 'record'],
    ['a time before there was a clock', forge(recordLine({ ...good, at: 0 })), 'record'],
    ['half a millisecond', forge(recordLine({ ...good, at: good.at + 0.5 })), 'record'],
    ['a study day at the end of numbers', forge(recordLine({ ...good, studyDay: 2 ** 31 - 1 })), 'record'],
    ['a rating that is none', forge(recordLine({ ...good, rating: 5 })), 'record'],
    ['a time beyond all calendars', forge(recordLine({ ...good, at: 1e300 })), 'record'],
    ['a place beyond counting', forge(recordLine({ ...good, seq: 1e300 })), 'record'],
    ['one id with two contents', forge(recordLine(good) + recordLine({ ...good, at: good.at + 1 })), 'record'],
    ['more records than it says', forge(recordLine(good), { header: { records: 0 } }), 'record'],
    ['a line that is no JSON', forge('{"record":\n'), 'record'],
    ['a list for a line', forge('[1]\n'), 'record'],
    ['a header that is none', forge('', { header: { createdAt: 'yesterday' } }), 'altered'],
    ['less text than it says', forge('', { header: { textBytes: 7 } }), 'altered'],
  ])('%s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault)
    expect(Object.prototype).not.toHaveProperty('record')
  })

  it('names the line', async () => {
    const error = await decodeBackup(forge(`${recordLine(good)}{"record":{}}\n`), backupTools).catch((
      reason: unknown,
    ) => reason)
    expect(error).toMatchObject({ fault: 'record', line: 2 })
  })

  it('that carries prototype keys, paths and markup as text gives them back as text', async () => {
    const names = ['__proto__', 'constructor', '../../etc/passwd', '<script>alert(1)</script>', '\u0000']
    const records = names.flatMap((name, seq) => [
      { ...reviewRecord({ cardId: name, seq: 0 }), device: `${name}${seq}` },
      { ...settingRecord(name, JSON.parse('{"__proto__":{"polluted":true}}'), { seq: 1 }), device: `${name}${seq}` },
    ])
    const back = await decodeBackup(
      await encodeBackup({ createdAt: 0, records, quarantined: [] }, backupTools),
      backupTools,
    )
    expect(new Set(back.records.map(record => record.device))).toEqual(new Set(records.map(record => record.device)))
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('3 000 mutations of real backups', () => {
  type Mutation = (bytes: Uint8Array, at: number, value: number, other: Uint8Array) => Uint8Array
  const mutations: Mutation[] = [
    (bytes, at, value) => bytes.with(at % bytes.length, value % 256),
    (bytes, at) => bytes.slice(0, at % bytes.length),
    (bytes, at, value) =>
      Uint8Array.from([...bytes.slice(0, at % bytes.length), value % 256, ...bytes.slice(at % bytes.length)]),
    (bytes, at, value) =>
      Uint8Array.from([...bytes.slice(0, at % bytes.length), ...bytes.slice(at % bytes.length + value % 40 + 1)]),
    (bytes, at, _, other) => Uint8Array.from([...bytes.slice(0, at % bytes.length), ...other.slice(at % other.length)]),
    (bytes, at, value) => bytes.slice().fill(value % 256, at % bytes.length, at % bytes.length + 16),
  ]

  /** The same after the checksum was made right again, so that what lies behind it is tried as well. */
  function resealed(bytes: Uint8Array): Uint8Array {
    const start = bytes.indexOf(10) + 1
    const sealed = bytes.slice(start + 65)
    return Uint8Array.from([
      ...bytes.slice(0, start),
      ...Buffer.from(createHash('sha256').update(sealed).digest('hex')),
      10,
      ...sealed,
    ])
  }

  async function outcome(bytes: Uint8Array): Promise<'same' | 'fault' | 'other'> {
    try {
      const read = await decodeBackup(bytes, quickTools)
      return JSON.stringify(read.records) === JSON.stringify(sorted(sample)) ? 'same' : 'other'
    }
    catch (error) {
      expect(error).toBeInstanceOf(BackupError)
      return 'fault'
    }
  }

  it('give the same backup or a named fault, never another backup and never another error', async () => {
    const bytes = await encodeBackup(backup, quickTools)
    const other = await encodeBackup({ createdAt: 0, records: sample.slice(0, 2), quarantined: [] }, quickTools)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mutations), fc.nat(), fc.nat(), async (mutate, at, value) => {
        const mutated = mutate(bytes, at, value, other)
        const isUnchanged = Buffer.compare(mutated, bytes) === 0 || Buffer.compare(mutated, other) === 0
        if (!isUnchanged)
          expect(await outcome(mutated)).toBe('fault')
      }),
      { numRuns: 2000 },
    )
  })

  it('give a named fault or plausible records when even the checksum was made to fit', async () => {
    const bytes = await encodeBackup(backup, quickTools)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mutations), fc.nat(), fc.nat(), async (mutate, at, value) => {
        await outcome(resealed(mutate(bytes, 100 + at % (bytes.length - 100), value, bytes)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the limits of a file', () => {
  const claiming = (textBytes: number) => forge('', { header: { textBytes } })

  it('are 128 MiB, and 512 MiB of text', async () => {
    expect([BACKUP_VERSION, MAX_FILE_BYTES, MAX_TEXT_BYTES]).toEqual([1, 134_217_728, 536_870_912])
    expect(await faultOf(new Uint8Array(MAX_FILE_BYTES))).toBe('foreign')
  })

  // Nothing that was written here is packed 200 times; but under 16 MiB it does not matter.
  it.each([
    [16 * 2 ** 20 - 1, 'altered'], [16 * 2 ** 20, 'altered'], [16 * 2 ** 20 + 1, 'bomb'],
  ])('of next to nothing that claims %d bytes: %s', async (textBytes, fault) => {
    expect(await faultOf(claiming(textBytes), quickTools)).toBe(fault)
  })

  it.each([[0, 'altered'], [1, 'bomb']])('of text packed 200 times, and %d bytes: %s', async (more, fault) => {
    const random = createRandom(1, 'incompressible')
    const body = Buffer.from(Array.from({ length: 100_000 }, () => random.below(256))).toString('base64')
    const packedBytes = gzipSync(body).length
    expect(packedBytes * 200).toBeGreaterThan(16 * 2 ** 20)
    const header = { records: 0, textBytes: packedBytes * 200 + more }
    expect(await faultOf(forge(body, { header }), quickTools)).toBe(fault)
  })

  it.each([
    ['0', 'foreign'], ['1', 'truncated'], ['2', 'newer'], ['01', 'foreign'], ['1a', 'foreign'], ['999999', 'newer'],
    ['1000000', 'foreign'], ['99999999', 'foreign'],
  ])('of version %s: %s', async (version, fault) => {
    expect(await faultOf(Buffer.from(`MANASCHI BACKUP ${version}\n`))).toBe(fault)
  })

  it.each([[8191, 'truncated'], [8192, 'truncated'], [8193, 'altered']])('of a header without an end, %d bytes: %s', async (length, fault) => {
    const head = `MANASCHI BACKUP 1\n${'0'.repeat(64)}\n`
    expect(await faultOf(Buffer.from(head + 'x'.repeat(length)))).toBe(fault)
  })
})
