import { describe, expect, it } from 'vitest'
import { StaleCardError, StorageFault } from '../../../../domain/progress/ports.ts'
import { stateWith } from '../../../support/builders.ts'

describe('the errors of storage', () => {
  it('name the card that was changed elsewhere, with its state', () => {
    const error = new StaleCardError(stateWith('a/1'))
    expect([error.name, error.message]).toEqual(['StaleCardError', 'the card a/1 was changed elsewhere'])
    expect(error.current).toEqual(stateWith('a/1'))
  })

  const quota = new RangeError('no room')
  it.each([
    [new StorageFault('full', quota), 'storage is full: RangeError: no room', quota],
    [new StorageFault('closed', 'by hand'), 'storage is closed: by hand', 'by hand'],
    [new StorageFault('blocked'), 'storage is blocked: ', undefined],
  ])('%s', (fault, message, cause) => {
    expect([fault.name, fault.message, fault.cause]).toEqual(['StorageFault', message, cause])
  })
})
