import type { SettingKey, Settings } from '../../../../domain/log/settings.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../domain/log/default-settings.ts'
import { applySetting, isSettingKey, parseSetting } from '../../../../domain/log/settings.ts'
import { spellParameters } from '../../../../domain/scheduling/parameters.ts'
import { OTHER_WEIGHTS } from '../../../support/simulated-learners.ts'

const EXAM = { examDay: 21_000, finalDay: 20_993, topics: ['russia'], minutesPerDay: 30, target: 120 }
const FITTED = { values: spellParameters(OTHER_WEIGHTS), fittedOn: 20_000, answers: 400 }

describe('settings', () => {
  it('are these until the learner says otherwise', () => {
    expect(defaultSettings()).toEqual({
      newCardsPerDay: 10,
      desiredRetention: 0.9,
      dayStartHour: 4,
      gradeButtons: 'four',
      typedAnswers: false,
      readAloud: false,
      askConfidence: true,
      theme: 'system',
      language: null,
      otherLanguage: false,
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
    ['exam', [
      { ...EXAM, minutesPerDay: 1 }, { ...EXAM, minutesPerDay: 1440 },
      { ...EXAM, target: 0, examDay: 0, finalDay: 0, topics: [] },
    ], [
      { ...EXAM, minutesPerDay: 0 }, { ...EXAM, minutesPerDay: 1441 }, { ...EXAM, minutesPerDay: 1.5 },
      { ...EXAM, target: -1 }, { ...EXAM, target: 0.5 }, { ...EXAM, finalDay: -1 }, { ...EXAM, examDay: 2 ** 31 },
      { ...EXAM, topics: [1] },
    ]],
    ['parameters', [null, FITTED, { ...FITTED, fittedOn: 0, answers: 0 }], [
      { ...FITTED, values: '1 2 3' }, { ...FITTED, fittedOn: -1 }, { ...FITTED, answers: -1 }, FITTED.values,
    ]],
    ['courseLists', [[], ['first-steps']], ['first-steps', [1], null]],
    ['courseTopics', [[], ['russia']], ['russia', [1], null]],
    ['askConfidence', [true, false], [0, null]],
    ['otherLanguage', [true, false], ['ru', null]],
    ['loadBalance', [true, false], [0, null]],
    ['backlogThrough', [null, 20_500], [-1, 2.5, '7']],
    ['backlogSince', [null, 20_500], [-1, 2.5, '7']],
    ['gradeButtons', ['four', 'two'], ['three', 4, null]],
    ['typedAnswers', [true, false], ['true', 1, null]],
    ['theme', ['system', 'light', 'dark'], ['neon', '']],
    ['language', [null, 'en', 'ru', 'ky'], ['xx', '', undefined]],
    ['welcomeDismissed', [true, false], [0, 'yes']],
  ])('%s allows %o and nothing like %o', (key, allowed, refused) => {
    for (const value of allowed)
      expect(parseSetting(key, value)).toEqual(value)
    for (const value of refused)
      expect(parseSetting(key, value)).toBeUndefined()
  })

  it('are always whole and allowed, whatever is written', () => {
    const keys = fc.constantFrom(...Object.keys(defaultSettings()), '__proto__', 'constructor')
    fc.assert(fc.property(fc.array(fc.tuple(keys, fc.anything())), (written) => {
      const settings = written.reduce((before, [key, value]) => applySetting(before, { key, value }), defaultSettings())
      expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings()))
      for (const [key, value] of Object.entries(settings))
        expect(parseSetting(key as SettingKey, value)).toEqual(value)
    }))
  })

  it('have the keys that have defaults, and no others', () => {
    expect(Object.keys(defaultSettings()).every(isSettingKey)).toBe(true)
    expect(['__proto__', 'constructor', 'toString', 'leechThreshold', ''].some(isSettingKey)).toBe(false)
  })

  it('are never changed in place', () => {
    const settings: Settings = Object.freeze(defaultSettings())
    expect(applySetting(settings, { key: 'theme', value: 'dark' })).toEqual({ ...settings, theme: 'dark' })
    expect(applySetting(settings, { key: 'theme', value: 'neon' })).toBe(settings)
  })
})
