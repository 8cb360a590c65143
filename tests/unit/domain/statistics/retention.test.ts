import type { CardMark, LogRecord, ReviewRecord, StudyMode } from '../../../../domain/progress/records.ts'
import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import { describe, expect, it } from 'vitest'
import { DAY_MS, startOfStudyDay, studyDayAt } from '../../../../domain/scheduling/study-day.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { createHistory } from '../../../../domain/statistics/history.ts'
import { countsForRetention, retentionByPeriod, retentionPeriodNames } from '../../../../domain/statistics/retention.ts'
import { createReviewLog } from '../../../../exports/anki/review-log.ts'
import { bishkek, clockIn, DAY, markRecord, reviewRecord, voidRecord } from '../../../support/builders.ts'
import { cardIds } from '../../../support/simulated-learners.ts'

/** The day turns at four in the morning, as in Anki. */
const clock = clockIn('Asia/Bishkek', 4)

type Counted = 'young pass' | 'young fail' | 'mature pass' | 'mature fail' | null

/**
 * Days before today, time on the learner's clock (25.5 is half past one of the next calendar day), rating, days until
 * the return.
 */
interface Row {
  card: string
  ago: number
  hour: number
  rating: Rating
  returnsIn?: number
  mode?: StudyMode
  isUndone?: true
  counts: Counted
  because: string
}

// What counts, and as what, was read off Anki's manual ("Statistics", "True Retention Table") and
// rslib/src/stats/graphs/retention.rs by hand.
const sample: Row[] = [
  { card: 'a', ago: 60, hour: 12, rating: 4, returnsIn: 20, counts: null, because: 'a new card has nothing to retain' },
  {
    card: 'a',
    ago: 40,
    hour: 12,
    rating: 3,
    returnsIn: 21,
    counts: 'young pass',
    because: 'an interval of 20 days is young',
  },
  {
    card: 'a',
    ago: 19,
    hour: 12,
    rating: 2,
    returnsIn: 19,
    counts: 'mature pass',
    because: 'one of 21 days is mature, and Hard is a pass',
  },
  {
    card: 'a',
    ago: 0,
    hour: 10,
    rating: 1,
    counts: 'young fail',
    because: 'Again is a fail, by the interval before it',
  },
  { card: 'a', ago: 0, hour: 10.2, rating: 3, returnsIn: 1, counts: null, because: 'a step of minutes is relearning' },
  {
    card: 'a',
    ago: 0,
    hour: 15,
    rating: 3,
    mode: 'quiz',
    returnsIn: 1,
    counts: null,
    because: 'the first of a study day counts alone',
  },
  { card: 'b', ago: 8, hour: 9, rating: 3, counts: null, because: 'a new card has nothing to retain' },
  { card: 'b', ago: 8, hour: 9.2, rating: 3, returnsIn: 7, counts: null, because: 'a step of minutes is learning' },
  { card: 'b', ago: 1, hour: 9, rating: 4, returnsIn: 30, counts: 'young pass', because: 'Easy is a pass' },
  {
    card: 'c',
    ago: 400,
    hour: 12,
    rating: 4,
    returnsIn: 30,
    counts: null,
    because: 'a new card has nothing to retain',
  },
  { card: 'c', ago: 370, hour: 12, rating: 3, returnsIn: 6, counts: 'mature pass', because: 'it is older than a year' },
  { card: 'c', ago: 364, hour: 12, rating: 1, counts: 'young fail', because: 'it is the oldest day of the year' },
  {
    card: 'c',
    ago: 363,
    hour: 12,
    rating: 3,
    returnsIn: 900,
    counts: null,
    because: 'it is still relearning on the next day',
  },
  { card: 'd', ago: 10, hour: 12, rating: 4, returnsIn: 9, counts: null, because: 'a new card has nothing to retain' },
  {
    card: 'd',
    ago: 1,
    hour: 25.5,
    rating: 3,
    returnsIn: 1,
    counts: 'young pass',
    because: 'before four in the morning it is yesterday',
  },
  {
    card: 'd',
    ago: 0,
    hour: 5,
    rating: 3,
    returnsIn: 1,
    counts: 'young pass',
    because: 'it is another study day, though the same date',
  },
  { card: 'e', ago: 9, hour: 12, rating: 4, returnsIn: 3, counts: null, because: 'a new card has nothing to retain' },
  { card: 'e', ago: 6, hour: 9, rating: 1, mode: 'cram', counts: null, because: 'cramming leaves the schedule alone' },
  {
    card: 'e',
    ago: 6,
    hour: 10,
    rating: 3,
    returnsIn: 30,
    counts: 'young pass',
    because: 'cramming before it does not make it the second',
  },
  { card: 'e', ago: 3, hour: 10, rating: 3, mode: 'cram', counts: null, because: 'cramming leaves the schedule alone' },
  { card: 'f', ago: 30, hour: 12, rating: 4, returnsIn: 10, counts: null, because: 'a new card has nothing to retain' },
  { card: 'f', ago: 20, hour: 12, rating: 1, isUndone: true, counts: null, because: 'it was taken back' },
  {
    card: 'f',
    ago: 20,
    hour: 12.1,
    rating: 3,
    returnsIn: 30,
    counts: 'young pass',
    because: 'what was taken back before it does not make it the second',
  },
  { card: 'g', ago: 29, hour: 12, rating: 4, returnsIn: 10, counts: null, because: 'a new card has nothing to retain' },
  {
    card: 'g',
    ago: 4,
    hour: 12,
    rating: 1,
    counts: 'mature fail',
    because: 'moving the card had made 25 days of its 10',
  },
  { card: 'h', ago: 5, hour: 12, rating: 4, returnsIn: 3, counts: null, because: 'a new card has nothing to retain' },
  {
    card: 'h',
    ago: 2,
    hour: 12,
    rating: 1,
    mode: 'quiz',
    counts: 'young fail',
    because: 'a quiz answer that the schedule heeds is an answer',
  },
  { card: 'h', ago: 2, hour: 12.2, rating: 3, returnsIn: 9, counts: null, because: 'a step of minutes is relearning' },
  { card: 'i', ago: 6, hour: 11, rating: 4, returnsIn: 6, counts: null, because: 'a new card has nothing to retain' },
  {
    card: 'i',
    ago: 3,
    hour: 11,
    rating: 3,
    returnsIn: 9,
    counts: 'young pass',
    because: 'an answer ahead of time is an answer',
  },
  { card: 'i', ago: 3, hour: 18, rating: 1, counts: null, because: 'the first of a study day counts alone' },
]

/** Marks on cards of the sample: none of them is an answer. */
const marks: { card: string, ago: number, mark: CardMark }[] = [
  { card: 'g', ago: 25, mark: { mark: 'rescheduled', value: DAY - 4 } },
  { card: 'b', ago: 0, mark: { mark: 'suspended', value: true } },
  { card: 'e', ago: 0, mark: { mark: 'reassessed', value: null } },
]

function answerOf({ card, ago, hour, rating, returnsIn, mode = 'study' }: Row, seq: number): ReviewRecord {
  const at = bishkek(DAY - ago, hour)
  const studyDay = studyDayAt(at, clock)
  return reviewRecord({
    cardId: card,
    at,
    studyDay,
    rating,
    mode,
    seq,
    ...returnsIn !== undefined && { dueDay: studyDay + returnsIn },
  })
}

function sampleLog(): LogRecord[] {
  const answers = sample.map(answerOf)
  const voids = sample.flatMap(({ isUndone }, place) =>
    isUndone ? [voidRecord(answers[place]!, { seq: 100 + place })] : [],
  )
  return [
    ...answers,
    ...voids,
    ...marks.map(({ card, ago, mark }, place) =>
      markRecord(mark, { cardId: card, at: bishkek(DAY - ago), seq: 200 + place }),
    ),
  ]
}

function answersIn(log: readonly LogRecord[]) {
  const history = createHistory()
  log.forEach(history.add)
  return history.answers()
}

describe('true retention by Anki’s definition', () => {
  const answers = answersIn(sampleLog())

  it.each(sample)('$card, $ago days ago at $hour, rated $rating, counts as $counts: $because', (row) => {
    const { at } = answerOf(row, 0)
    const answer = answers.find(({ cardId, at: time }) => cardId === row.card && time === at)
    const counted = answer && countsForRetention(answer)
      ? `${answer.stage} ${answer.rating > 1 ? 'pass' : 'fail'}`
      : null
    expect(counted).toBe(row.counts)
    expect(answer === undefined).toBe(row.isUndone === true)
  })

  // Added up by hand from the column `counts`.
  it.each(
    [
      ['today', [1, 2], [0, 0], [1, 2]],
      ['yesterday', [2, 2], [0, 0], [2, 2]],
      ['week', [5, 7], [0, 1], [5, 8]],
      ['month', [6, 8], [1, 2], [7, 10]],
      ['year', [7, 10], [1, 2], [8, 12]],
      ['all', [7, 10], [2, 3], [9, 13]],
    ] as const,
  )('%s: young %j, mature %j, together %j', (period, young, mature, all) => {
    const retention = retentionByPeriod(answers, DAY)[period]
    expect([retention.young, retention.mature, retention.all].map(({ count, of }) => [count, of])).toEqual([
      young,
      mature,
      all,
    ])
  })
})

describe('true retention and Anki’s own table', () => {
  const log = simulateLearner({
    seed: 'retention',
    cardIds: cardIds(120),
    firstDay: DAY - 420,
    days: 421,
    newPerDay: 3,
  })
  const toRow = createReviewLog()
  const revlog = log.map(record => toRow(record)!)
  const nextDayAt = startOfStudyDay(DAY + 1, clock)
  const ends = {
    today: [1, 0],
    yesterday: [2, 1],
    week: [7, 0],
    month: [30, 0],
    year: [365, 0],
    all: [Infinity, 0],
  } as const

  /**
   * The rule of retention.rs over rows of `revlog`: graded, no cramming, and a review or an interval of a day or more
   * before.
   */
  function inAnki(from: number, to: number): { young: number[], mature: number[] } {
    const rows = revlog.filter(({ id, ease, type, factor, lastIvl }) =>
      id >= from && id < to
      && ease > 0 && !(type === 3 && factor === 0) && (type === 1 || lastIvl >= 1 || lastIvl <= -86_400),
    )
    const count = (part: typeof rows): number[] => [part.filter(({ ease }) => ease > 1).length, part.length]
    return {
      young: count(rows.filter(({ lastIvl }) => lastIvl < 21)),
      mature: count(rows.filter(({ lastIvl }) => lastIvl >= 21)),
    }
  }

  it.each(retentionPeriodNames)('agree on the log that is exported, %s', (period) => {
    const { young, mature } = retentionByPeriod(answersIn(log), DAY)[period]
    const [from, to] = ends[period].map(days => nextDayAt - days * DAY_MS)
    expect({ young: [young.count, young.of], mature: [mature.count, mature.of] }).toEqual(inAnki(from!, to!))
    if (period === 'all')
      expect(Math.min(young.of, mature.of)).toBeGreaterThan(100)
  })
})
