import { describe, expect, it } from 'vitest'
import { BackupError } from '../../../../domain/progress/backup-error.ts'
import { DataFaultError, dataFaultOf } from '../../../../domain/progress/data-fault.ts'
import { StorageFault } from '../../../../domain/progress/ports.ts'

describe('the fault that an error tells of', () => {
  it.each([
    [
      'found elsewhere', new DataFaultError({ kind: 'package', fault: 'damaged' }),
      { kind: 'package', fault: 'damaged' },
    ],
    ['of a backup', new BackupError('truncated'), { kind: 'backup', fault: 'truncated' }],
    ['of a line of a backup', new BackupError('record', '', 7), { kind: 'backup', fault: 'record', line: 7 }],
    ['of storage', new StorageFault('full'), { kind: 'storage', fault: 'full' }],
    ['nobody knows', new TypeError('x is no function'), { kind: 'unexpected', fault: 'TypeError: x is no function' }],
    ['that is no error', 'gone', { kind: 'unexpected', fault: 'gone' }],
    ['that is nothing', undefined, { kind: 'unexpected', fault: 'undefined' }],
  ])('%s', (_, error, fault) => {
    expect(dataFaultOf(error)).toEqual(fault)
  })

  it('keeps its name and says what it is', () => {
    const error = new DataFaultError({ kind: 'package', fault: 'damaged' })
    expect([error.name, error.message]).toEqual(['DataFaultError', 'package: damaged'])
  })
})
