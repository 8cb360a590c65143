import { describe, expect, it } from 'vitest'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { compareRecords } from '../../../../domain/progress/records.ts'
import { syntheticHistory } from '../../../../domain/simulation/synthetic-year.ts'
import { createStatistics } from '../../../../domain/statistics/report.ts'
import { bishkek, DAY } from '../../../support/builders.ts'
import { cardIds, statisticsDeck } from '../../../support/simulated-learners.ts'

const ids = cardIds(600)
const deck = statisticsDeck(ids)
const log = syntheticHistory({ cardIds: ids, today: DAY, days: 120 })
const statistics = createStatistics(deck)
log.forEach(statistics.addRecord)
const moment = { at: bishkek(DAY), studyDay: DAY }
const reportFor = (filter: Parameters<typeof statistics.result>[0]['filter']) => statistics.result({ filter, moment })
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('a made-up history', () => {
  it('is one that the app can read, in its order and without gaps', () => {
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place))
    expect(log.toSorted(compareRecords)).toEqual(log)
    expect(log.every(record => parseLogRecord(record) !== undefined)).toBe(true)
  })

  it('ends yesterday', () => {
    const days = log.flatMap(record => record.kind === 'review' ? [record.studyDay] : [])
    expect(Math.max(...days)).toBeLessThan(DAY)
  })

  it('holds a finished quiz for every day with quiz answers', () => {
    const answers = log.filter(record => record.kind === 'review' && record.mode === 'quiz')
    const { quizDays, quizConfidence } = reportFor({})
    expect(sum(quizDays.map(({ right }) => right.of))).toBe(answers.length)
    expect(quizDays.every(({ attempts }) => attempts === 1)).toBe(true)
    expect(quizConfidence.answers).toBe(answers.length)
  })

  it('has quizzes that filters part: by topic, kind and time', () => {
    const quizzesIn = (filter: Parameters<typeof reportFor>[0]): number =>
      sum(reportFor(filter).quizDays.map(({ right }) => right.of))
    const whole = quizzesIn({})
    expect(sum([0, 1, 2, 3, 4, 5, 6].map(place => quizzesIn({ topic: `topic-${place}` })))).toBe(whole)
    expect(quizzesIn({ kind: 'treaty' }) + quizzesIn({ kind: 'event' })).toBe(whole)
    expect(quizzesIn({ toDay: DAY - 50 }) + quizzesIn({ fromDay: DAY - 49 })).toBe(whole)
    expect(sum(reportFor({}).quizTopics.map(({ right }) => right.of))).toBe(whole)
  })
})
