import { describe, expect, it } from 'vitest'
import { defaultSettings, foldSettings, isSettingKey, settingTimes } from '../../../../domain/progress/settings.ts'
import { settingRecord, voidRecord } from '../../../support/builders.ts'

describe('the settings of a log', () => {
  it('are what the last writer of each key wrote', () => {
    const log = [
      settingRecord('theme', 'dark', { seq: 2, at: 30 }),
      settingRecord('theme', 'light', { seq: 0, at: 10 }),
      settingRecord('newCardsPerDay', 3, { seq: 1, at: 20 }),
      settingRecord('theme', 'system', { device: 'tablet', at: 20 }),
    ]
    expect(foldSettings(log)).toEqual({ ...defaultSettings(), theme: 'dark', newCardsPerDay: 3 })
  })

  it('ignore keys that this version does not know', () => {
    const log = ['__proto__', 'constructor', 'toString', 'leechThreshold', ''].map((key, seq) =>
      settingRecord(key, { polluted: true }, { seq }),
    )
    expect(foldSettings(log)).toEqual(defaultSettings())
    expect(log.some(record => isSettingKey(record.key))).toBe(false)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('ignore a value that this version cannot read, and keep the one before', () => {
    expect(
      foldSettings([settingRecord('theme', 'dark', { at: 1 }), settingRecord('theme', 'sepia', { seq: 1, at: 2 })])
        .theme,
    ).toBe('dark')
  })

  it('go back to the one before when a setting is taken back', () => {
    const [first, second] = [
      settingRecord('theme', 'dark', { at: 1 }),
      settingRecord('theme', 'light', { seq: 1, at: 2 }),
    ]
    expect(foldSettings([first, second, voidRecord(second, { seq: 2 })]).theme).toBe('dark')
  })

  it('know when each was last written', () => {
    expect(
      settingTimes([
        settingRecord('theme', 'dark', { at: 5 }),
        settingRecord('theme', 'light', { seq: 1, at: 9 }),
        settingRecord('newCardsPerDay', 1, { seq: 2, at: 7 }),
      ]),
    )
      .toEqual({ theme: 9, newCardsPerDay: 7 })
  })
})
