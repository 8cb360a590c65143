import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../../domain/log/default-settings.ts'
import { settingKind } from '../../../../../domain/log/kinds/setting.ts'
import { settingRecord } from '../../../../support/builders.ts'

describe('a setting', () => {
  const fold = (key: string, value: unknown) =>
    settingKind.fold(defaultSettings(), settingRecord(key, value), { answers: [] })

  it.each([['newCardsPerDay', 7], ['theme', 'dark'], ['typedAnswers', true]])('is what was said last: %s', (key, value) => {
    expect(fold(key, value)).toEqual({ ...defaultSettings(), [key]: value })
  })

  it.each([['newCardsPerDay', -1], ['theme', 'mauve'], ['of a later version', 1]])(
    'stays as it was where this version cannot read it: %s', (key, value) => {
      expect(fold(key, value)).toEqual(defaultSettings())
    },
  )

  it('is known by its key, and is not undone but set again', () => {
    const record = settingRecord('theme', 'dark')
    expect([settingKind.of, settingKind.subjectOf(record), settingKind.isUndoable(record)]).toEqual(['settings', 'theme', false])
  })
})
