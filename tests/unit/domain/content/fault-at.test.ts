import { describe, expect, it } from 'vitest'
import { faultAt } from '../../../../domain/content/fault-at.ts'

describe('a fault of an entry', () => {
  it('has the file, the line of the value, and the entry that it is about', () => {
    const entry = { value: { id: 'eu' }, path: 'facts/eu.yml', lineAt: (keys: readonly PropertyKey[] = []) => 10 + keys.length }
    expect(faultAt(entry, ['cards', 0, 'front'], 'is long')).toEqual({ path: 'facts/eu.yml', line: 13, reason: 'eu: is long' })
    expect(faultAt(entry, [], 'is long').line).toBe(10)
  })
})
