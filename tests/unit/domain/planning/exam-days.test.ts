import { describe, expect, it } from 'vitest'
import { coversTopic, examDueDay, isFinalDay } from '../../../../domain/planning/exam-days.ts'
import { DAY } from '../../../support/builders.ts'

describe('dates near an exam', () => {
  const exam = { finalDay: DAY + 30, examDay: DAY + 37 }

  it('leave what comes back before the final days alone', () => {
    expect(examDueDay('a', DAY, DAY + 29, exam)).toBe(DAY + 29)
  })

  it('draw everything later into the final days, spread over them', () => {
    const days = Array.from({ length: 700 }, (_, place) => examDueDay(`card-${place}`, DAY, DAY + 90, exam))
    expect(Math.min(...days)).toBe(DAY + 30)
    expect(Math.max(...days)).toBe(DAY + 36)
    const counts = Array.from({ length: 7 }, (_, place) => days.filter(day => day === DAY + 30 + place).length)
    expect(Math.min(...counts)).toBeGreaterThan(60)
  })

  it('are the card’s own again after an answer in the final days, which was the last repetition', () => {
    expect(examDueDay('a', DAY + 30, DAY + 90, exam)).toBe(DAY + 90)
    expect(examDueDay('a', DAY + 30, DAY + 31, exam)).toBe(DAY + 31)
    expect(examDueDay('a', DAY + 36, DAY + 90, exam)).toBe(DAY + 90)
  })
})

describe('an exam’s own day and final days', () => {
  const exam = { finalDay: DAY + 30, examDay: DAY + 37 }

  it.each([
    ['one before the final days', DAY + 29, false],
    ['the first final day', DAY + 30, true],
    ['the eve', DAY + 36, true],
    ['the day of the exam', DAY + 37, false],
  ])('%s', (_, studyDay, isFinal) => {
    expect(isFinalDay(exam, studyDay)).toBe(isFinal)
    expect(isFinalDay(null, studyDay)).toBe(false)
  })

  it.each([
    ['one day before the final days stays', DAY + 29, true],
    ['on the first of them may move', DAY + 30, false],
    ['on the last of them may move', DAY + 36, false],
  ])('a return %s', (_, dueDay, stays) => {
    const cards = Array.from({ length: 50 }, (__, place) => `card-${place}`)
    expect(cards.every(card => examDueDay(card, DAY, dueDay, exam) === dueDay)).toBe(stays)
    expect(new Set(cards.map(card => examDueDay(card, DAY, DAY + 36, exam))).size).toBe(7)
  })

  it('with no final days leave every date alone', () => {
    for (const finalDay of [DAY + 37, DAY + 38])
      expect(examDueDay('a', DAY, DAY + 90, { finalDay, examDay: DAY + 37 })).toBe(DAY + 90)
    expect(examDueDay('a', DAY, DAY + 90, { finalDay: DAY + 36, examDay: DAY + 37 })).toBe(DAY + 36)
  })
})

describe('an exam’s topics', () => {
  it.each([
    [[], 'russia', true],
    [['russia', 'china'], 'china', true],
    [['russia'], 'china', false],
  ])('%o cover %s: %s', (topics, topic, isCovered) => {
    expect(coversTopic(topics, topic)).toBe(isCovered)
  })
})
