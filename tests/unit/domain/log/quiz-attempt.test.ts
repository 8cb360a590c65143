import type { QuizEvent, QuizRecord, QuizScore } from '../../../../domain/log/records.ts'
import type { QuizMode, QuizSpecification } from '../../../../domain/quiz/question.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyQuizRecord, deadlineOf } from '../../../../domain/log/quiz-attempt.ts'
import { foldAttempts } from '../../../../domain/progress/quiz-attempts.ts'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { packSegment } from '../../../../domain/progress/pack-segment.ts'
import { unpackSegment } from '../../../../domain/progress/segment.ts'
import { MINUTE_MS } from '../../../../domain/scheduling/study-day.ts'
import { bishkek, DAY, logOf } from '../../../support/builders.ts'

const START = bishkek(DAY)
const SCORE: QuizScore = {
  questions: 2,
  right: 1,
  points: 1.5,
  durationMs: 9_000,
  topics: [{ topic: 'treaties', questions: 2, points: 1.5 }],
}

function specification(mode: QuizMode = 'practice', timeLimitMinutes: number | null = null): QuizSpecification {
  return {
    deckVersion: '0123abcd',
    seed: 7,
    picks: [3, 14],
    settings: {
      selection: { topics: ['treaties'], articles: [], factKinds: ['treaty'], importances: [1], knowledge: 'any' },
      count: 2,
      kinds: ['choice'],
      mode,
      timeLimitMinutes,
    },
  }
}

function started(mode?: QuizMode, limit?: number | null): QuizEvent {
  return { event: 'started', specification: specification(mode, limit), purpose: 'quiz' }
}

function answered(questionId: string, optionId: string | null, event: 'answered' | 'drafted' = 'answered'): QuizEvent {
  return {
    event,
    questionId,
    response: optionId === null ? null : { kind: 'choice', optionId },
    confidence: 2,
    durationMs: 4_000,
  }
}

/** Events a second apart from START, as one device writes them. */
function sitting(events: readonly QuizEvent[], attemptId = 'first'): QuizRecord[] {
  return events.map((event, place) => ({
    kind: 'quiz',
    device: 'phone',
    seq: place,
    at: START + place * 1000,
    attemptId,
    ...event,
  }))
}

describe('an attempt', () => {
  it('begins with nothing', () => {
    expect(foldAttempts(sitting([started()]))).toEqual([{
      id: 'first',
      specification: specification(),
      purpose: 'quiz',
      startedAt: START,
      finishedAt: null,
      score: null,
      answers: {},
      drafts: {},
      flagged: [],
      retries: {},
      lastQuestionId: null,
      scheduled: null,
      updatedAt: START,
    }])
  })

  it('in practice keeps the first answer, and an exam the last', () => {
    const events = [answered('q1', 'a'), answered('q1', 'b')]
    expect(foldAttempts(sitting([started('practice'), ...events]))[0]?.answers.q1?.response).toEqual({
      kind: 'choice',
      optionId: 'a',
    })
    expect(foldAttempts(sitting([started('exam'), ...events]))[0]?.answers.q1?.response).toEqual({
      kind: 'choice',
      optionId: 'b',
    })
  })

  it('keeps what was begun apart from what was answered, until it is', () => {
    const begun = [started(), answered('q1', 'a', 'drafted')]
    expect(foldAttempts(sitting(begun))[0]).toMatchObject({
      answers: {},
      drafts: { q1: { response: { optionId: 'a' } } },
      lastQuestionId: 'q1',
    })
    expect(foldAttempts(sitting([...begun, answered('q1', 'b')]))[0]).toMatchObject({
      answers: { q1: { response: { optionId: 'b' } } },
      drafts: {},
    })
  })

  it('of an exam loses an answer that is taken back', () => {
    expect(foldAttempts(sitting([started('exam'), answered('q1', 'a'), answered('q1', null)]))[0]?.answers).toEqual({})
  })

  it('has its questions flagged and no more flagged', () => {
    const flag = (value: boolean): QuizEvent => ({ event: 'flagged', questionId: 'q2', value })
    expect(foldAttempts(sitting([started('exam'), flag(true), flag(true)]))[0]?.flagged).toEqual(['q2'])
    expect(foldAttempts(sitting([started('exam'), flag(true), flag(false)]))[0]?.flagged).toEqual([])
  })

  it('asks a mistake again, and counts how often', () => {
    const again: QuizEvent = { event: 'retried', questionId: 'q1' }
    const [attempt] = foldAttempts(sitting([started(), answered('q1', 'a'), again, answered('q1', 'b'), again]))
    expect(attempt).toMatchObject({ answers: {}, retries: { q1: 2 } })
  })

  it('once finished changes no more, but for what it does to the schedule', () => {
    const finished: QuizEvent = { event: 'finished', score: SCORE }
    const [attempt] = foldAttempts(
      sitting([started('exam'), answered('q1', 'a'), finished, answered('q1', 'b'), {
        event: 'flagged',
        questionId: 'q1',
        value: true,
      }, { event: 'scheduled', reviews: [{ device: 'phone', seq: 9 }] }]),
    )
    expect(attempt).toMatchObject({
      finishedAt: START + 2000,
      score: SCORE,
      flagged: [],
      scheduled: [{ device: 'phone', seq: 9 }],
      updatedAt: START + 5000,
    })
    expect(attempt?.answers.q1?.response).toEqual({ kind: 'choice', optionId: 'a' })
  })

  it('of an exam with a time limit ends when the time is up, and later answers do not count', () => {
    const late = { ...sitting([answered('q2', 'a')])[0]!, seq: 5, at: START + MINUTE_MS + 1 }
    const end = { ...sitting([{ event: 'finished', score: SCORE }])[0]!, seq: 6, at: START + 90 * MINUTE_MS }
    const [attempt] = foldAttempts([...sitting([started('exam', 1), answered('q1', 'a')]), late, end])
    expect(Object.keys(attempt!.answers)).toEqual(['q1'])
    expect(attempt?.finishedAt).toBe(START + MINUTE_MS)
  })

  it.each([
    ['one before', -1, true],
    ['at', 0, true],
    ['one after', 1, false],
  ])('of an exam counts an answer given %s the end of its time', (_, offset, counts) => {
    const record = { ...sitting([answered('q1', 'a')])[0]!, seq: 5, at: START + MINUTE_MS + offset }
    const [attempt] = foldAttempts([...sitting([started('exam', 1)]), record])
    expect(Object.keys(attempt!.answers)).toEqual(counts ? ['q1'] : [])
    expect(attempt!.updatedAt).toBe(record.at)
  })

  it.each([[30_000, 30_000], [MINUTE_MS, MINUTE_MS], [MINUTE_MS + 1, MINUTE_MS]])(
    'of a minute that is finished after %d ms was finished after %d',
    (after, finishedAfter) => {
      const end = { ...sitting([{ event: 'finished', score: SCORE }])[0]!, seq: 6, at: START + after }
      expect(foldAttempts([...sitting([started('exam', 1)]), end])[0]?.finishedAt).toBe(START + finishedAfter)
      expect(foldAttempts([...sitting([started('exam')]), end])[0]?.finishedAt).toBe(START + after)
    },
  )

  it('tells of an answer what it was, how sure, how long and when', () => {
    const [attempt] = foldAttempts(sitting([started(), answered('q1', 'a'), answered('q2', 'b', 'drafted')]))
    const said = { confidence: 2, durationMs: 4_000 }
    expect(attempt!.answers).toEqual({ q1: { ...said, response: { kind: 'choice', optionId: 'a' }, at: START + 1000 } })
    expect(attempt!.drafts).toEqual({ q2: { ...said, response: { kind: 'choice', optionId: 'b' }, at: START + 2000 } })
  })

  it('leaves the other questions alone', () => {
    const flag = (questionId: string, value: boolean): QuizEvent => ({ event: 'flagged', questionId, value })
    const again = (questionId: string): QuizEvent => ({ event: 'retried', questionId })
    const [attempt] = foldAttempts(sitting([
      started('exam'), answered('q1', 'a'), answered('q2', 'b'), answered('q3', 'a', 'drafted'), answered('q4', 'a', 'drafted'),
      flag('q1', true), flag('q2', true), flag('q3', true), flag('q1', false), again('q2'), again('q2'), again('q5'), answered('q4', 'b'),
    ]))
    expect(Object.keys(attempt!.answers)).toEqual(['q1', 'q4'])
    expect(Object.keys(attempt!.drafts)).toEqual(['q3'])
    expect(attempt).toMatchObject({ flagged: ['q2', 'q3'], retries: { q2: 2, q5: 1 }, lastQuestionId: 'q4' })
  })

  it.each<[QuizEvent['event'], QuizEvent, string | null]>([
    ['flagged', { event: 'flagged', questionId: 'q9', value: false }, 'q9'],
    ['drafted', answered('q9', 'a', 'drafted'), 'q9'],
    ['answered', answered('q9', 'a'), 'q9'],
    ['retried', { event: 'retried', questionId: 'q9' }, 'q1'],
    ['finished', { event: 'finished', score: SCORE }, 'q1'],
  ])('after “%s” was last at the question that was touched', (_, event, questionId) => {
    expect(foldAttempts(sitting([started(), answered('q1', 'a'), event]))[0]?.lastQuestionId).toBe(questionId)
  })

  it('in practice keeps an answer that stands, with all that goes with it', () => {
    const events = sitting([started('practice'), answered('q1', 'a'), answered('q2', 'c'), answered('q1', 'b', 'drafted')])
    const before = foldAttempts(events)[0]!
    const again = { ...events[1]!, at: START + 9_000 }
    expect(applyQuizRecord(before, again)).toEqual({ ...before, updatedAt: START + 9_000 })
  })

  it('that has begun does not begin again', () => {
    const [begun, ...later] = sitting([started(), answered('q1', 'a'), started('exam')])
    const [attempt] = foldAttempts([begun!, ...later])
    expect(attempt).toMatchObject({ specification: specification(), startedAt: START, updatedAt: START + 2000 })
    expect(Object.keys(attempt!.answers)).toEqual(['q1'])
  })

  it('is never given an earlier time than it had', () => {
    const [begin, answer] = sitting([started(), answered('q1', 'a')])
    const attempt = applyQuizRecord(applyQuizRecord(undefined, begin!), { ...answer!, at: START - 5 })
    expect(attempt?.updatedAt).toBe(START)
  })

  it.each<[QuizMode, number | null, number | null]>([['exam', 20, START + 20 * MINUTE_MS], ['exam', null, null], [
    'practice',
    20,
    null,
  ]])('in %s with a limit of %s is due at %s', (mode, limit, deadline) => {
    expect(deadlineOf({ startedAt: START, specification: specification(mode, limit) })).toBe(deadline)
  })

  it('without its beginning is none', () => {
    expect(foldAttempts(sitting([answered('q1', 'a')]))).toEqual([])
  })

  it('keeps a question named like a property of every object', () => {
    expect(foldAttempts(sitting([started(), answered('constructor', 'a')]))[0]?.answers.constructor).toMatchObject({
      confidence: 2,
    })
  })

  it('is the same in whatever order its records come', () => {
    const records = sitting([started('exam'), answered('q1', 'a'), answered('q2', 'b'), answered('q1', 'c'), {
      event: 'flagged',
      questionId: 'q2',
      value: true,
    }, { event: 'finished', score: SCORE }])
    fc.assert(fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
      expect(foldAttempts(shuffled)).toEqual(foldAttempts(records))
    }))
  })
})

describe('attempts', () => {
  it('come latest first, each with its own answers', () => {
    const first = sitting([started(), answered('q1', 'a')])
    const second = sitting([started(), answered('q1', 'b')], 'second').map(record => ({
      ...record,
      seq: record.seq + 10,
      at: record.at + MINUTE_MS,
    }))
    expect(foldAttempts([...first, ...second]).map(({ id, answers }) => [id, answers.q1?.response])).toEqual([
      ['second', { kind: 'choice', optionId: 'b' }],
      ['first', { kind: 'choice', optionId: 'a' }],
    ])
  })
})

const everyEvent: QuizEvent[] = [
  started('exam', 20),
  { event: 'started', specification: { ...specification(), picks: null }, purpose: 'mistakes' },
  answered('q1', 'a'),
  answered('q1', null, 'drafted'),
  { event: 'answered', questionId: 'q2', response: { kind: 'typed', text: 'Шанхай' }, confidence: null, durationMs: 0 },
  {
    event: 'answered',
    questionId: 'q3',
    response: { kind: 'ordering', itemIds: ['2', '1'] },
    confidence: 3,
    durationMs: 1,
  },
  {
    event: 'drafted',
    questionId: 'q4',
    response: { kind: 'matching', pairs: { l1: 'r2' } },
    confidence: 1,
    durationMs: 1,
  },
  { event: 'answered', questionId: 'q5', response: { kind: 'place', gap: 2 }, confidence: 2, durationMs: 1 },
  { event: 'answered', questionId: 'q6', response: { kind: 'place', gap: null }, confidence: null, durationMs: 1 },
  { event: 'flagged', questionId: 'q1', value: true },
  { event: 'retried', questionId: 'q1' },
  { event: 'finished', score: SCORE },
  { event: 'scheduled', reviews: [{ device: 'phone', seq: 3 }] },
  { event: 'scheduled', reviews: [] },
]

describe('a record of a quiz', () => {
  it.each(sitting(everyEvent))('passes the door as it is: $event', (record) => {
    expect(parseLogRecord(record)).toEqual(record)
  })

  it('comes back from a segment as it went in', () => {
    const block = logOf(sitting(everyEvent))
    expect(unpackSegment(structuredClone(packSegment(block)))).toEqual(block)
  })

  it.each([
    ['an event that does not exist', { event: 'dreamt' }],
    ['no attempt', { attemptId: '' }],
    ['a confidence beyond sure', { ...answered('q1', 'a'), confidence: 4 }],
    ['a response of no kind', { ...answered('q1', 'a'), response: { kind: 'sung' } }],
  ])('with %s is none', (_, damage) => {
    expect(parseLogRecord({ ...sitting([started()])[0], ...damage })).toBeUndefined()
  })
})
