import { describe, expect, it } from 'vitest'
import { readCopyLines, writeCopyHeader } from '../../../../domain/progress/copy-lines.ts'
import { reviewRecord } from '../../../support/builders.ts'

const header = { records: 3, setAside: 1, next: [['phone', 4]] as [string, number][] }
const line = (value: unknown): string => `${JSON.stringify(value)}\n`
const record = reviewRecord()

describe('the lines of the second copy', () => {
  it('come back as they were written', () => {
    const text = writeCopyHeader(header) + line({ record }) + line({ record: { ...record, seq: 1 } })
    expect(readCopyLines(text)).toEqual({ header, records: [record, { ...record, seq: 1 }], damaged: 0 })
  })

  it.each([
    ['nothing', '', undefined, 0, 0],
    ['a header without an end', writeCopyHeader(header).trim(), undefined, 0, 0],
    ['a header alone', writeCopyHeader(header), header, 0, 0],
    ['a line cut off', writeCopyHeader(header) + line({ record }).slice(0, -1), header, 0, 0],
    ['a line that is no JSON', `${writeCopyHeader(header)}{"record":\n${line({ record })}`, header, 1, 1],
    ['a line that is no record', writeCopyHeader(header) + line({ record: {} }) + line({ record }), header, 1, 1],
    ['a line of something else', writeCopyHeader(header) + line({ setAside: 1 }) + line(null) + line(7), header, 0, 3],
    ['an empty line', `${writeCopyHeader(header)}\n${line({ record })}`, header, 1, 1],
    ['no header', line({ record }) + line({ record }), undefined, 1, 0],
  ])('of %s', (_, text, expectedHeader, records, damaged) => {
    const read = readCopyLines(text)
    expect([read.header, read.records.length, read.damaged]).toEqual([expectedHeader, records, damaged])
  })

  it.each([
    ['fewer records than none', { records: -1 }],
    ['half a record', { records: 0.5 }],
    ['fewer rows than none', { setAside: -1 }],
    ['a place before the first', { next: [['phone', -1]] }],
    ['a device without a place', { next: [['phone']] }],
    ['no places', { next: undefined }],
  ])('have no header that says %s', (_, change) => {
    expect(readCopyLines(line({ ...header, ...change })).header).toBeUndefined()
  })
})
