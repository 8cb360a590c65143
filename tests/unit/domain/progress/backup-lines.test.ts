import { describe, expect, it } from 'vitest'
import { MAX_DEPTH } from '../../../../domain/log/json.ts'
import { BackupError } from '../../../../domain/progress/backup-error.ts'
import { asJsonValue, isWritable, parseJson, readLines, writeLines } from '../../../../domain/progress/backup-lines.ts'
import { DAY, logOf, reviewOn, settingRecord } from '../../../support/builders.ts'

const records = logOf([reviewOn(DAY), reviewOn(DAY + 1)])
const read = (text: string) => readLines(text, async () => {})
const nested = (depth: number): unknown => depth === 0 ? 1 : [nested(depth - 1)]

async function faultIn(text: string): Promise<[string, number | undefined, string]> {
  const error: unknown = await read(text).then(() => undefined, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(BackupError)
  const { fault, line, message } = error as BackupError
  return [fault, line, message]
}

describe('the lines of a backup', () => {
  it('are the records in the order of the log, then what was quarantined, and come back', async () => {
    const content = { records: records.toReversed(), quarantined: [{ row: 1 }, null, 'x'] }
    const text = writeLines(content)
    expect(text.trimEnd().split('\n')).toEqual([
      ...records.map(record => JSON.stringify({ record })), '{"setAside":{"row":1}}', '{"setAside":null}', '{"setAside":"x"}',
    ])
    expect(text.endsWith('\n')).toBe(true)
    expect(await read(text)).toEqual({ records, quarantined: content.quarantined })
    expect(await read(text.trimEnd())).toEqual({ records, quarantined: content.quarantined })
    expect(writeLines({ records: [], quarantined: [] })).toBe('')
    expect(await read('')).toEqual({ records: [], quarantined: [] })
  })

  it.each([[1999, []], [2000, [2000]], [2001, [2000]], [4000, [2000, 4000]]])('of %d pause at %o', async (count, pauses) => {
    const done: number[] = []
    await readLines('{"setAside":1}\n'.repeat(count), async place => void done.push(place))
    expect(done).toEqual(pauses)
  })

  it('say a record twice where it is the same', async () => {
    const line = writeLines({ records: [records[0]!], quarantined: [] })
    expect((await read(line + line)).records).toEqual([records[0]])
    const other = writeLines({ records: [{ ...records[0]!, at: records[0]!.at + 1 }], quarantined: [] })
    expect(await faultIn(line + other))
      .toEqual(['record', 2, 'the backup is record: phone:0 twice, and not the same'])
  })

  it.each([
    ['no JSON', 'x'], ['null', 'null'], ['a number', '7'], ['a list', '[1]'], ['nothing', '{}'], ['an empty line', ''],
    ['two things', '{"setAside":1,"record":1}'], ['something else', '{"note":1}'], ['no record', '{"record":{}}'],
    ['a prototype', '{"__proto__":{"record":1}}'],
  ])('cannot say %s', async (_, line) => {
    expect(await faultIn(`{"setAside":1}\n${line}\n`)).toEqual(['record', 2, line ? `the backup is record: ${line}` : 'the backup is record'])
  })

  it('quote a faulty line up to its eightieth character', async () => {
    expect((await faultIn('y'.repeat(81)))[2]).toBe(`the backup is record: ${'y'.repeat(80)}`)
  })

  it.each([[-1, true], [0, true], [1, false]])('are %d deeper than a line may be: %s', async (more, isRead) => {
    // The line itself is one of the levels.
    const text = `{"setAside":${JSON.stringify(nested(MAX_DEPTH - 1 + more))}}\n`
    const fault = isRead ? await read(text).then(() => undefined) : (await faultIn(text))[0]
    expect(fault).toBe(isRead ? undefined : 'record')
    expect(isWritable(settingRecord('theme', nested(MAX_DEPTH - 1 + more)))).toBe(isRead)
  })
})

describe('a text as JSON', () => {
  it.each([['{"a":1}', { a: 1 }], ['7', 7], ['', undefined], ['{', undefined]])('%j says %j', (text, value) => {
    expect(parseJson(text)).toEqual(value)
  })
})

describe('a stored value as JSON can say it', () => {
  it.each([
    ['a number', 1.5, 1.5], ['no number', Number.NaN, 'NaN'], ['an endless one', -Infinity, '-Infinity'],
    ['a big one', 12n, '12'], ['nothing', undefined, null], ['null', null, null], ['a text', 'ы', 'ы'],
    ['no', false, false],
    ['a date', new Date(5), 5], ['no date', new Date(Number.NaN), 'NaN'],
    ['a column', Uint16Array.of(1, 2), [1, 2]], ['a list', [undefined, 1n], [null, '1']],
    ['an object', { a: Number.NaN, b: { c: [new Date(1)] } }, { a: 'NaN', b: { c: [1] } }],
  ])('%s', (_, value, said) => {
    expect(asJsonValue(value)).toEqual(said)
  })

  it.each([[11, nested(11)], [12, JSON.parse('[[[[[[[[[[[[1]]]]]]]]]]]]')], [13, JSON.parse('[[[[[[[[[[[[null]]]]]]]]]]]]')]])('nested %d deep', (depth, said) => {
    expect(asJsonValue(nested(depth))).toEqual(said)
  })
})
