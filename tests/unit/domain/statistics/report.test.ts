import type { LogRecord, QuizEvent, QuizRecord } from '../../../../domain/progress/records.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { retrievability } from '../../../../domain/scheduling/scheduler.ts'
import { countButtons } from '../../../../domain/statistics/activity.ts'
import { filterAnswers } from '../../../../domain/statistics/filter.ts'
import { createStatistics, FORECAST_DAYS, FORGETTING_DAYS } from '../../../../domain/statistics/report.ts'
import { DAY, logOf, markRecord } from '../../../support/builders.ts'
import { cardIds, learnerPlan, statisticsDeck } from '../../../support/simulated-learners.ts'

const plan = learnerPlan({ seed: 'report', quizShare: 0.15, idleShare: 0.1, reviewsPerDay: 40 })
const log = simulateLearner(plan)
const deck = statisticsDeck(cardIds(320))
const statistics = createStatistics(deck)
log.forEach(statistics.addRecord)
logOf([markRecord({ mark: 'suspended', value: true }, { cardId: deck[4]!.id, at: log.at(-1)!.at })], 'other').forEach(
  statistics.addRecord,
)
const moment = log.at(-1)!
const resultFor = (filter: Parameters<typeof statistics.result>[0]['filter']) => statistics.result({ filter, moment })
const whole = resultFor({})
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const sumOf = (record: Record<string, number>) => sum(Object.values(record))
const topics = [...new Set(deck.map(({ topic }) => topic))]

describe('the figures of the progress page', () => {
  it('fit together: every picture of the past is of the same answers', () => {
    expect(sum(whole.days.map(({ answers }) => answers))).toBe(log.length)
    expect(sum(whole.hours.map(({ answers }) => answers))).toBe(log.length)
    expect(countButtons(whole.buttons)).toBe(log.filter(({ mode }) => mode !== 'quiz').length)
    expect(sum(whole.days.map(({ durationMs }) => durationMs))).toBe(
      sum(whole.hours.map(({ durationMs }) => durationMs)),
    )
  })

  it('have each card at one stage', () => {
    expect(sumOf(whole.stages)).toBe(deck.length)
    expect(whole.stages.suspended).toBeGreaterThan(0)
    expect(whole.stages.new).toBe(
      deck.length - [...statistics.history.states().values()].filter(({ memory, suspended }) =>
        memory ?? suspended,
      ).length,
    )
  })

  it('foresee every scheduled card on one day', () => {
    const scheduled
      = [...statistics.history.states().values()].filter(({ memory, suspended }) => memory && !suspended).length
    expect(whole.forecast.backlog + sum(whole.forecast.days) + whole.forecast.later).toBe(scheduled)
    expect(whole.forecast.days).toHaveLength(90)
  })

  it('have what is known in agreement with the other pages', () => {
    const states = statistics.history.states()
    const memories = deck.flatMap(({ id }) => states.get(id)?.memory ?? [])
    const recalled = memories.reduce((sum, memory) => sum + retrievability(memory, moment.at), 0)
    expect(whole.knowledge).toMatchObject({ cards: deck.length, started: memories.length })
    expect(whole.knowledge.recalled).toBeCloseTo(recalled, 4)
    expect(whole.forgetting.knownNow).toBeCloseTo(recalled, 4)
  })

  it('show forgetting as a loss, most first', () => {
    const { knownNow, knownThen, fading } = whole.forgetting
    expect(knownThen).toBeLessThan(knownNow)
    const losses = fading.map(({ recallNow, recallThen }) => recallNow - recallThen)
    expect(losses).toEqual(losses.toSorted((a, b) => b - a))
  })

  it('put each begun card once into each histogram', () => {
    for (const bins of [whole.memory.stability, whole.memory.difficulty, whole.memory.recall])
      expect(sum(bins.map(({ count }) => count))).toBe(whole.knowledge.started)
  })
})

describe('a log without answers to cards', () => {
  const first = deck[0]!
  const second = deck.find(({ topic }) => topic !== first.topic)!
  const sitting = (event: QuizEvent, seq: number): QuizRecord => ({
    kind: 'quiz',
    device: 'phone',
    seq,
    at: moment.at + seq,
    attemptId: 'only',
    ...event,
  })
  const settings = {
    selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
    count: 1,
    kinds: [],
    mode: 'practice',
    timeLimitMinutes: null,
  } as const
  const started = sitting({
    event: 'started',
    purpose: 'quiz',
    specification: { deckVersion: 'v', seed: 1, picks: null, settings },
  }, 0)
  const finished = sitting({
    event: 'finished',
    score: {
      questions: 1,
      right: 1,
      points: 1,
      durationMs: 5_000,
      topics: [],
      studyDay: moment.studyDay,
      results: [{ factId: first.factId, points: 1, confidence: null }],
    },
  }, 1)
  const reportOf = (records: readonly LogRecord[], filter = {}) => {
    const own = createStatistics(deck)
    records.forEach(own.addRecord)
    return own.result({ filter, moment })
  }

  it('is empty until a quiz is finished, whatever is asked of it then', () => {
    expect(reportOf([]).isEmpty).toBe(true)
    expect(reportOf([started]).isEmpty).toBe(true)
    expect(reportOf([started, finished]).isEmpty).toBe(false)
    expect(reportOf([started, finished], { toDay: moment.studyDay - 1 })).toMatchObject({ isEmpty: false, days: [] })
  })

  it('has a day studied for a day with a quiz, of the facts that are asked for', () => {
    const day = { studyDay: moment.studyDay, answers: 0, quizzes: 1, questions: 1, durationMs: 0 }
    expect(reportOf([started, finished])).toMatchObject({ days: [day], daysStudied: { studied: 1 } })
    expect(reportOf([started, finished], { topic: first.topic }).days).toEqual([day])
    expect(reportOf([started, finished], { topic: second.topic }).days).toEqual([])
  })

  it('is not empty once a card was set aside', () => {
    expect(reportOf([markRecord({ mark: 'suspended', value: true }, { cardId: first.id })]).isEmpty).toBe(false)
  })
})

describe('filters by topic and by kind', () => {
  it.each([
    ['topic', topics.map(topic => resultFor({ topic }))],
    ['kind', [resultFor({ kind: 'treaty' }), resultFor({ kind: 'event' })]],
  ])('part the whole: %s', (_, parts) => {
    expect(sum(parts.map(({ knowledge }) => knowledge.cards))).toBe(whole.knowledge.cards)
    expect(sum(parts.map(({ knowledge }) => knowledge.recalled))).toBeCloseTo(whole.knowledge.recalled, 6)
    expect(sum(parts.map(({ stages }) => stages.mature))).toBe(whole.stages.mature)
    expect(sum(parts.map(({ forecast }) => forecast.backlog))).toBe(whole.forecast.backlog)
    expect(sum(parts.map(({ days }) => sum(days.map(({ answers }) => answers))))).toBe(log.length)
    expect(sum(parts.map(({ retention }) => retention.all.all.count))).toBe(whole.retention.all.all.count)
    expect(sum(parts.map(({ retention }) => retention.all.mature.of))).toBe(whole.retention.all.mature.of)
    expect(sum(parts.map(({ calibration }) => calibration.answers))).toBe(whole.calibration.answers)
    expect(sum(parts.map(({ quizConfidence }) => quizConfidence.answers))).toBe(whole.quizConfidence.answers)
  })

  it('agree with the groups of the whole', () => {
    for (const { id, recalled, cards } of whole.byTopic) {
      const part = resultFor({ topic: id }).knowledge
      expect([part.cards, part.recalled]).toEqual([cards, expect.closeTo(recalled, 9)])
    }
  })

  it('cover the whole by article, where facts of two articles count in both', () => {
    const parts = ['article-0', 'article-1', 'article-2', 'article-3', 'article-4'].map(article =>
      resultFor({ article }).knowledge.cards,
    )
    expect(sum(parts)).toBe(sum(deck.map(({ articles }) => articles.length)))
    expect(sum(whole.byArticle.map(({ cards }) => cards))).toBe(sum(parts))
  })
})

describe('filters by time', () => {
  it('part the answers at any day', () => {
    const answers = statistics.history.answers()
    fc.assert(fc.property(fc.integer({ min: DAY - 5, max: DAY + 130 }), (day) => {
      const [before, after] = [
        filterAnswers(answers, deck, { toDay: day }),
        filterAnswers(answers, deck, { fromDay: day + 1 }),
      ]
      expect(before.length + after.length).toBe(answers.length)
    }))
  })

  it('leave what is known and due as it is now', () => {
    const part = resultFor({ fromDay: DAY + 100 })
    expect(part.knowledge).toEqual(whole.knowledge)
    expect(part.forecast).toEqual(whole.forecast)
  })
})

describe('answers to cards that the deck has lost', () => {
  it('were work done, and belong to no topic', () => {
    const fewer = createStatistics(deck.slice(100))
    log.forEach(fewer.addRecord)
    const all = fewer.result({ filter: {}, moment })
    expect(sum(all.days.map(({ answers }) => answers))).toBe(log.length)
    expect(all.knowledge.cards).toBe(deck.length - 100)
    expect(
      sum(topics.map(topic => sum(fewer.result({ filter: { topic }, moment }).days.map(({ answers }) => answers)))),
    ).toBeLessThan(log.length)
  })
})

describe('how far the report looks ahead', () => {
  it('is ninety days for what is due, and seven for what fades', () => {
    expect([FORECAST_DAYS, FORGETTING_DAYS]).toEqual([90, 7])
    expect(whole.forecast.days).toHaveLength(90)
    const { knownNow, knownThen } = whole.forgetting
    expect(knownThen).toBeLessThan(knownNow)
  })
})
