import type { SettingKey, Settings } from '../../../../domain/progress/settings.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applySetting,
  defaultSettings,
  foldSettings,
  isSettingKey,
  parseSetting,
  settingTimes,
} from '../../../../domain/progress/settings.ts'
import { anyLog } from '../../../support/arbitraries.ts'
import { settingRecord, voidRecord } from '../../../support/builders.ts'

describe('settings', () => {
  it('are these until the learner says otherwise', () => {
    expect(foldSettings([])).toEqual({
      newCardsPerDay: 10,
      desiredRetention: 0.9,
      dayStartHour: 4,
      gradeButtons: 'four',
      typedAnswers: false,
      askConfidence: true,
      theme: 'system',
      language: 'en',
      welcomeDismissed: false,
      loadBalance: false,
      weekLoad: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'],
      courseLists: [],
      courseTopics: [],
      exam: null,
      parameters: null,
      backlogThrough: null,
      backlogSince: null,
    })
  })

  it('have defaults that are allowed values', () => {
    for (const [key, value] of Object.entries(defaultSettings()))
      expect(parseSetting(key as SettingKey, value)).toEqual(value)
  })

  it('have defaults that nobody can change for all', () => {
    defaultSettings().newCardsPerDay = 99
    expect(defaultSettings().newCardsPerDay).toBe(10)
  })

  it.each<[SettingKey, unknown[], unknown[]]>([
    ['newCardsPerDay', [0, 1, 200], [-1, 201, 2.5, '10', null, Number.NaN, undefined]],
    ['desiredRetention', [0.8, 0.9, 0.97], [0.79, 0.98, 1, 90, '0.9', Number.NaN]],
    ['dayStartHour', [0, 4, 23], [-1, 24, 4.5, '4']],
    ['weekLoad', [defaultSettings().weekLoad, ['none', 'fewer', 'normal', 'normal', 'normal', 'normal', 'none']], [
      [],
      ['normal'],
      'normal',
      null,
    ]],
    ['exam', [null, { examDay: 21_000, finalDay: 20_993, topics: ['russia'], minutesPerDay: 30, target: 120 }], [
      {},
      { examDay: 21_000 },
      { examDay: -1, finalDay: 0, topics: [], minutesPerDay: 30, target: 0 },
      '2027-01-01',
    ]],
    ['backlogThrough', [null, 20_500], [-1, 2.5, '7']],
    ['backlogSince', [null, 20_500], [-1, 2.5, '7']],
    ['gradeButtons', ['four', 'two'], ['three', 4, null]],
    ['typedAnswers', [true, false], ['true', 1, null]],
    ['theme', ['system', 'light', 'dark'], ['neon', '']],
    ['language', ['en'], ['xx', null]],
    ['welcomeDismissed', [true, false], [0, 'yes']],
  ])('%s allows %o and nothing like %o', (key, allowed, refused) => {
    for (const value of allowed)
      expect(parseSetting(key, value)).toEqual(value)
    for (const value of refused)
      expect(parseSetting(key, value)).toBeUndefined()
  })

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

  it('are always whole and allowed, whatever the log holds', () => {
    fc.assert(fc.property(anyLog('phone', [], 20), (log) => {
      const settings = foldSettings(log)
      expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings()).sort())
      for (const [key, value] of Object.entries(settings))
        expect(parseSetting(key as SettingKey, value)).toEqual(value)
    }))
  })

  it('are never changed in place', () => {
    const settings: Settings = Object.freeze(defaultSettings())
    expect(applySetting(settings, { key: 'theme', value: 'dark' })).toEqual({ ...settings, theme: 'dark' })
    expect(applySetting(settings, { key: 'theme', value: 'neon' })).toBe(settings)
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
