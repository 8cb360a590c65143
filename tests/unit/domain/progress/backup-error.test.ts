import { describe, expect, it } from 'vitest'
import { BackupError } from '../../../../domain/progress/backup-error.ts'

describe('an error of a backup', () => {
  it.each([
    [new BackupError('empty'), 'the backup is empty', undefined],
    [new BackupError('newer', 'version 7'), 'the backup is newer: version 7', undefined],
    [new BackupError('record', 'x', 3), 'the backup is record: x', 3],
  ])('%s', (error, message, line) => {
    expect([error.name, error.message, error.line]).toEqual(['BackupError', message, line])
  })
})
