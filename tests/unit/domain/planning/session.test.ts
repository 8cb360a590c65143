import { describe, expect, it } from 'vitest'
import { FINAL_PASS_CARDS, sessionCards } from '../../../../domain/planning/session-cards.ts'
import { isPractice, queryOfSession, sessionFromQuery } from '../../../../domain/planning/session.ts'
import { WHOLE_DECK } from '../../../../domain/scheduling/scope.ts'
import { bishkek, DAY, memoryWith, queueCard, statesOf, stateWith } from '../../../support/builders.ts'

type Index = Parameters<typeof sessionFromQuery>[1]
const index = { topicById: new Map([['russia', {}]]), articleById: new Map() } as unknown as Index

describe('a session', () => {
  it.each(
    [
      [{ kind: 'mistakes' }],
      [{ kind: 'flagged' }],
      [{ kind: 'leeches' }],
      [{ kind: 'final' }],
      [{ kind: 'topic', topic: 'russia' }],
    ] as const,
  )('of choice %o has an address that leads back to it', (session) => {
    expect(sessionFromQuery(queryOfSession(session), index)).toEqual({
      kind: 'custom',
      session,
      counts: session.kind === 'final',
    })
    expect(sessionFromQuery(queryOfSession(session, true), index)).toEqual({ kind: 'custom', session, counts: true })
  })

  it('of cards by name counts where the address says so', () => {
    const session = { kind: 'cards', ids: ['a/b', 'c/d'] }
    expect(sessionFromQuery({ custom: 'cards', cards: 'a/b~c/d', counts: 'yes' }, index)).toEqual({ kind: 'custom', session, counts: true })
    expect(sessionFromQuery({ custom: 'cards', cards: 'a/b~c/d' }, index)).toEqual({ kind: 'custom', session, counts: false })
  })

  it('that is unknown is everything, and a topic without custom study is the topic', () => {
    expect(sessionFromQuery({ custom: 'nonsense' }, index)).toEqual(WHOLE_DECK)
    expect(sessionFromQuery({ custom: 'topic', topic: 'nowhere' }, index)).toEqual(WHOLE_DECK)
    expect(sessionFromQuery({ topic: 'russia' }, index)).toEqual({ kind: 'topic', id: 'russia' })
  })

  it('of choice is practice, but for the pass before an exam', () => {
    expect(isPractice({ kind: 'custom', session: { kind: 'leeches' }, counts: false })).toBe(true)
    expect(isPractice({ kind: 'custom', session: { kind: 'leeches' }, counts: true })).toBe(false)
    expect(isPractice({ kind: 'custom', session: { kind: 'final' }, counts: true })).toBe(false)
    expect(isPractice(WHOLE_DECK)).toBe(false)
  })
})

describe('the pass before an exam', () => {
  const exam = { examDay: DAY + 3, finalDay: DAY - 4, topics: ['russia'], minutesPerDay: 30, target: 10 }
  const queueCards = [
    queueCard('a/1', { topic: 'russia' }),
    queueCard('b/1', { topic: 'russia' }),
    queueCard('c/1', { topic: 'china' }),
  ]
  const states = statesOf(
    stateWith('a/1', { memory: memoryWith({ lastStudyDay: DAY, stability: 2 }) }),
    stateWith('b/1', { memory: memoryWith({ lastStudyDay: DAY - 9, stability: 1 }) }),
    stateWith('c/1', { memory: memoryWith({ lastStudyDay: DAY - 9 }) }),
  )
  const request = {
    index: { queueCards },
    states,
    reviews: [],
    moment: { at: bishkek(DAY + 2), studyDay: DAY + 2 },
    settings: { exam, parameters: null, desiredRetention: 0.9 },
  }

  it('is of its topics alone', () => {
    expect(sessionCards({ kind: 'final' }, request).sort()).toEqual(['a/1', 'b/1'])
    expect(FINAL_PASS_CARDS).toBeGreaterThan(2)
  })

  it('leaves out what was answered today', () => {
    expect(
      sessionCards({ kind: 'final' }, {
        ...request,
        moment: { at: bishkek(DAY), studyDay: DAY },
        settings: { exam: { ...exam, examDay: DAY + 1 }, parameters: null, desiredRetention: 0.9 },
      }),
    ).toEqual(['b/1'])
  })

  it('is empty without an exam, and before the final days', () => {
    expect(
      sessionCards({ kind: 'final' }, {
        ...request,
        settings: { exam: null, parameters: null, desiredRetention: 0.9 },
      }),
    ).toEqual([])
    expect(
      sessionCards({ kind: 'final' }, {
        ...request,
        settings: { exam: { ...exam, finalDay: DAY + 3, examDay: DAY + 9 }, parameters: null, desiredRetention: 0.9 },
      }),
    ).toEqual([])
  })
})
