import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../domain/log/default-settings.ts'

describe('what holds until the learner says otherwise', () => {
  it('is ten new cards a day, nine of ten recalled, a day from four o’clock', () => {
    expect(defaultSettings()).toMatchObject({
      newCardsPerDay: 10, desiredRetention: 0.9, dayStartHour: 4, gradeButtons: 'four', theme: 'system', askConfidence: true,
    })
  })

  it('asks for nothing, and has no exam, no course of one’s own and no parameters', () => {
    const { typedAnswers, readAloud, otherLanguage, welcomeDismissed, loadBalance, ...settings } = defaultSettings()
    expect([typedAnswers, readAloud, otherLanguage, welcomeDismissed, loadBalance])
      .toEqual([false, false, false, false, false])
    expect(settings).toMatchObject({
      language: null, courseLists: [], courseTopics: [], exam: null, parameters: null,
      backlogThrough: null, backlogSince: null,
      weekLoad: Array.from({ length: 7 }, () => 'normal'),
    })
  })

  it('is a fresh object each time', () => {
    const [one, other] = [defaultSettings(), defaultSettings()]
    expect(one).not.toBe(other)
    expect(one.weekLoad).not.toBe(other.weekLoad)
  })
})
