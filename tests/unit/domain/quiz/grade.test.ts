import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyResponse,
  gradeResponse,
  isCompleteResponse,
  isEmptyResponse,
  responseAsShown,
  rightResponse,
} from '../../../../domain/quiz/grade.ts'
import { parseLogRecord } from '../../../../domain/log/parse-record.ts'
import { choiceQuestion, entity, matchingQuestion, orderingQuestion, typedQuestion } from './small-deck.ts'

const none = new Map()

describe('grading a choice', () => {
  it.each([['b', 'right', 1], ['a', 'wrong', 0], ['c', 'wrong', 0]])('gives %s %s', (optionId, verdict, points) => {
    expect(gradeResponse(choiceQuestion(), { kind: 'choice', optionId }, none)).toMatchObject({ verdict, points })
  })

  it('refuses a response of another kind', () => {
    expect(() => gradeResponse(choiceQuestion(), { kind: 'typed', text: 'EU' }, none)).toThrow(
      'a choice question cannot be answered by typed',
    )
  })
})

describe('grading a typed answer', () => {
  const year = typedQuestion('July 1999', { type: 'date', value: '1999-07', precision: 'month' })
  it.each([
    ['July 1999', 'right', 1],
    ['1999-07', 'right', 1],
    ['1999', 'partial', 0.5],
    ['July 1998', 'wrong', 0],
    ['', 'wrong', 0],
  ])('takes "%s" as %s', (text, verdict, points) => {
    expect(gradeResponse(year, { kind: 'typed', text }, none)).toMatchObject({
      verdict,
      points,
      typed: { expected: 'July 1999' },
    })
  })

  it('forgives a slip of spelling', () => {
    expect(
      gradeResponse(typedQuestion('bandwagoning', { type: 'term', accept: [] }), {
        kind: 'typed',
        text: 'bandwagonning',
      }, none).verdict,
    ).toBe('right')
  })

  it('knows every name of an entity', () => {
    const question = typedQuestion('European Union', { type: 'entity', entity: 'eu', accept: [] })
    const entities = new Map([['eu', entity('eu', 'European Union', { acronyms: { en: 'EU' } })]])
    expect(gradeResponse(question, { kind: 'typed', text: 'EU' }, entities).verdict).toBe('right')
    expect(gradeResponse(question, { kind: 'typed', text: 'EU' }, none).verdict).toBe('wrong')
  })
})

describe('grading an ordering', () => {
  const three = orderingQuestion([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  it.each([
    [['a', 'b', 'c'], 1],
    [['b', 'a', 'c'], 1 / 3],
    [['a', 'c', 'b'], 1 / 3],
    [['b', 'c', 'a'], 0],
    [['c', 'b', 'a'], 0],
    [[], 0],
  ])('gives %j its share of pairs above chance', (itemIds, points) => {
    expect(gradeResponse(three, { kind: 'ordering', itemIds }, none).points).toBeCloseTo(points)
  })

  it('accepts either order of what the sources cannot tell apart', () => {
    const question = orderingQuestion([
      { id: 'year', days: { from: '1999-01-01', to: '1999-12-31' } },
      { id: 'month', days: { from: '1999-07-01', to: '1999-07-31' } },
      { id: 'later', days: { from: '2001-01-01', to: '2001-12-31' } },
    ])
    const gradeOf = (itemIds: string[]): number => gradeResponse(question, { kind: 'ordering', itemIds }, none).points
    expect(gradeOf(['year', 'month', 'later'])).toBe(1)
    expect(gradeOf(['month', 'year', 'later'])).toBe(1)
    expect(gradeOf(['month', 'later', 'year'])).toBe(0)
  })

  it('accepts any order of items of one rank', () => {
    const question = orderingQuestion([{ id: 'a', rank: 0 }, { id: 'b', rank: 0 }, { id: 'c', rank: 1 }])
    expect(gradeResponse(question, { kind: 'ordering', itemIds: ['b', 'a', 'c'] }, none).points).toBe(1)
  })

  it('gives full points only to orders that no pair contradicts, and never less than 0 or more than 1', () => {
    const days = fc.integer({ min: 1990, max: 1994 }).chain(from =>
      fc.integer({ min: from, max: 1995 }).map(to => ({ from: `${from}-01-01`, to: `${to}-12-31` })),
    )
    fc.assert(
      fc.property(fc.array(days, { minLength: 3, maxLength: 5 }), fc.infiniteStream(fc.nat()), (spans, draws) => {
        const question = orderingQuestion(spans.map((span, place) => ({ id: String(place), days: span })))
        const itemIds = spans.map((_, place) => ({ id: String(place), draw: draws.next().value ?? 0 })).toSorted((
          a,
          b,
        ) => a.draw - b.draw).map(({ id }) => id)
        const isRight = itemIds.every((id, place) =>
          itemIds.slice(place + 1).every(later => spans[Number(later)]!.to >= spans[Number(id)]!.from),
        )
        const { points } = gradeResponse(question, { kind: 'ordering', itemIds }, none)
        expect(points >= 0 && points <= 1).toBe(true)
        expect(points === 1).toBe(isRight)
      }),
    )
  })
})

describe('grading a matching', () => {
  const question = matchingQuestion({ SCO: 'a', CIS: 'b', EU: 'c', UN: 'd' })
  it.each([
    [{ SCO: 'a', CIS: 'b', EU: 'c', UN: 'd' }, 1, 'right'],
    [{ SCO: 'a', CIS: 'b', EU: 'd', UN: 'c' }, 0.5, 'partial'],
    [{ SCO: 'a' }, 0.25, 'partial'],
    [{ SCO: 'b', CIS: 'a' }, 0, 'wrong'],
    [{}, 0, 'wrong'],
  ])('gives %j a share for each pair', (pairs, points, verdict) => {
    expect(gradeResponse(question, { kind: 'matching', pairs }, none)).toMatchObject({ points, verdict })
  })

  it('tells of each pair whether it was known', () => {
    const { parts } = gradeResponse(question, { kind: 'matching', pairs: { SCO: 'a', CIS: 'c' } }, none)
    expect(parts.map(({ cardId, isRight }) => [cardId, isRight])).toEqual([
      ['fact-SCO/card', true],
      ['fact-CIS/card', false],
      ['fact-EU/card', false],
      ['fact-UN/card', false],
    ])
  })
})

describe('the right response', () => {
  it('is graded right for every kind', () => {
    const questions = [
      choiceQuestion(),
      typedQuestion('EU', { type: 'term', accept: [] }),
      orderingQuestion([{ id: 'b', rank: 1 }, { id: 'a', rank: 0 }, { id: 'c', rank: 2 }]),
      matchingQuestion({ SCO: 'a', CIS: 'b', EU: 'c' }),
    ]
    for (const question of questions)
      expect(gradeResponse(question, rightResponse(question), none).verdict).toBe('right')
  })
})

describe('not knowing', () => {
  const ordering = orderingQuestion([{ id: 'a' }, { id: 'b' }, { id: 'c' }])
  const questions = [
    choiceQuestion(),
    typedQuestion('Bishkek', { type: 'text', accept: [] }),
    ordering,
    matchingQuestion({ first: 'a', second: 'b' }),
  ]

  it.each(questions.map(question => [question.kind, question] as const))(
    'is wrong as a response to %s, and told apart from every answer',
    (_, question) => {
      const response = emptyResponse(question)
      expect(gradeResponse(question, response, none)).toMatchObject({ verdict: 'wrong', points: 0 })
      expect([isEmptyResponse(question, response), isEmptyResponse(question, rightResponse(question))]).toEqual([
        true,
        false,
      ])
      expect([isCompleteResponse(question, response), isCompleteResponse(question, rightResponse(question))]).toEqual([
        false,
        true,
      ])
    },
  )

  it('is read from a log like any other answer', () => {
    for (const question of questions) {
      const event = {
        event: 'answered',
        questionId: question.id,
        response: emptyResponse(question),
        confidence: null,
        durationMs: 1,
      }
      expect(
        parseLogRecord({ kind: 'quiz', device: 'phone', seq: 0, at: Date.UTC(2026, 0, 1), attemptId: 'a', ...event }),
      ).toMatchObject(event)
    }
  })

  it('is not what stands there untouched: an order is an answer as it is shown', () => {
    expect(questions.map(question => responseAsShown(question)?.kind)).toEqual([
      undefined,
      undefined,
      'ordering',
      undefined,
    ])
    expect(questions.map(question => isCompleteResponse(question, null))).toEqual([false, false, true, false])
  })
})
