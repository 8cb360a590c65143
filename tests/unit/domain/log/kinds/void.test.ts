import { describe, expect, it } from 'vitest'
import { voidKind } from '../../../../../domain/log/kinds/void.ts'
import { recordKey } from '../../../../../domain/log/record-order.ts'
import { oneOfEach } from '../../../../support/one-of-each.ts'

describe('a record that takes back another', () => {
  it('is about that one, is no state’s, and cannot be taken back', () => {
    expect(voidKind.subjectOf(oneOfEach.void)).toBe(recordKey(oneOfEach.void.target))
    expect([voidKind.of, voidKind.fold, voidKind.isUndoable(oneOfEach.void)]).toEqual([null, null, false])
  })

  it('names a record', () => {
    expect(voidKind.schema.safeParse(oneOfEach.void).success).toBe(true)
    expect(voidKind.schema.safeParse({ ...oneOfEach.void, target: undefined }).success).toBe(false)
    expect(voidKind.schema.safeParse({ ...oneOfEach.void, target: { device: 'phone' } }).success).toBe(false)
  })
})
