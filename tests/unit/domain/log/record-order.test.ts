import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRecords, recordKey } from '../../../../domain/log/record-order.ts'
import { anyLogs } from '../../../support/arbitraries.ts'

describe('the name of a record', () => {
  it('is its device and its place there', () => {
    expect(recordKey({ device: 'phone', seq: 7 })).toBe('phone:7')
  })
})

describe('the order of the log', () => {
  it('is by time, then device, then sequence', () => {
    const sorted = [
      { at: 1, device: 'z', seq: 9 },
      { at: 2, device: 'a', seq: 3 },
      { at: 2, device: 'a', seq: 10 },
      { at: 2, device: 'b', seq: 0 },
      { at: 3, device: 'a', seq: 4 },
    ]
    expect([...sorted].reverse().sort(compareRecords)).toEqual(sorted)
  })

  it('is total: only a record and itself are equal', () => {
    fc.assert(fc.property(anyLogs, (logs) => {
      const records = logs.flat()
      for (const a of records) {
        for (const b of records) {
          expect(Math.sign(compareRecords(a, b)) + Math.sign(compareRecords(b, a))).toBe(0)
          expect(compareRecords(a, b) === 0).toBe(recordKey(a) === recordKey(b))
        }
      }
    }), { numRuns: 20 })
  })
})
