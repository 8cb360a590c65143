import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as plan from '../../../../domain/progress/import-plan.ts'
import { recordKey } from '../../../../domain/progress/records.ts'
import { anyLogs } from '../../../support/arbitraries.ts'
import { bishkek, DAY, logOf, markRecord, reviewOn } from '../../../support/builders.ts'

const here = logOf([reviewOn(DAY), markRecord({ mark: 'flagged', value: 'a' })])
const inFile = [
  here[0]!, { ...here[1]!, value: 'b' } as never,
  ...logOf([reviewOn(DAY + 3), reviewOn(DAY + 1), markRecord({ mark: 'flagged', value: '' })], 'tablet'),
  ...logOf([reviewOn(DAY + 2)], 'laptop'),
]

describe('the records of a file', () => {
  it('are fresh, known or in conflict with what is here', () => {
    const sorted = plan.sortRecords(inFile, here)
    expect(sorted).toEqual({ fresh: inFile.slice(2), known: [here[0]], conflicting: [inFile[1]] })
  })

  it('are all known where they are all here, and all fresh where nothing is', () => {
    fc.assert(fc.property(anyLogs, (logs) => {
      const records = logs.flat()
      expect(plan.sortRecords(records, records)).toEqual({ fresh: [], known: records, conflicting: [] })
      expect(plan.sortRecords(records, [])).toEqual({ fresh: records, known: [], conflicting: [] })
    }))
  })
})

describe('the preview of an import', () => {
  const preview = (records: typeof inFile, now = bishkek(DAY + 9)) => {
    const backup = { createdAt: 7, records, quarantined: [] }
    return plan.previewImport(backup, plan.sortRecords(records, here), 2, { device: 'phone', now })
  }

  it('counts records and answers, and names the devices, those with most first', () => {
    expect(preview(inFile)).toEqual({
      createdAt: 7,
      records: { fresh: 4, known: 1, conflicting: 1 },
      answers: { fresh: 3, known: 1, conflicting: 0 },
      quarantined: 2,
      answeredFrom: bishkek(DAY),
      answeredUntil: bishkek(DAY + 3),
      future: 0,
      devices: [
        { device: 'tablet', records: 3, isThis: false },
        { device: 'phone', records: 2, isThis: true },
        { device: 'laptop', records: 1, isThis: false },
      ],
    })
    expect(preview(inFile.toReversed()).devices.map(({ device }) => device)).toEqual(['tablet', 'phone', 'laptop'])
    expect(new Set(inFile.map(recordKey)).size).toBe(inFile.length)
  })

  it.each([[-1, 1], [0, 0], [1, 0]])('counts an answer as one of the future, %d ms around it: %d', (offset, future) => {
    expect(preview(inFile, bishkek(DAY + 3) + offset).future).toBe(future)
  })

  it('of no answers has no times', () => {
    expect(preview([])).toMatchObject({ answeredFrom: undefined, answeredUntil: undefined, devices: [], future: 0 })
  })
})
