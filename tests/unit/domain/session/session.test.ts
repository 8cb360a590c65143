import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import type { SessionEvent, SessionState } from '../../../../domain/session/session.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDay } from '../../../../domain/planning/day.ts'
import { applyRecord, untouchedCard } from '../../../../domain/progress/card-state.ts'
import { defaultSettings } from '../../../../domain/progress/settings.ts'
import { MINUTE_MS } from '../../../../domain/scheduling/study-day.ts'
import { idleSession, reduceSession } from '../../../../domain/session/session.ts'
import { anyRating } from '../../../support/arbitraries.ts'
import { bishkek, DAY, queueCard, reviewRecord } from '../../../support/builders.ts'

const cards = ['a', 'b', 'c', 'd', 'e'].map(id => queueCard(id))
const PRACTICE = { kind: 'custom', session: { kind: 'mistakes' }, counts: false } as const

/** What there is to do on a day with these cards, none of them begun. */
function planOf(some: typeof cards) {
  const moment = { at: bishkek(DAY, 9), studyDay: DAY }
  const settings = defaultSettings()
  return planDay({ cards: some, states: new Map(), moment, settings, extraNewCards: 0, answered: [] }).queue
}

/** A session played without a page: events go in, the log is what the answers make of it. */
function played(newCardsPerDay = 3) {
  const settings = { ...defaultSettings(), newCardsPerDay }
  const states = new Map<string, CardState>()
  const log: { cardId: string, mode: string, before: CardState | undefined }[] = []
  let at = bishkek(DAY, 9)
  let studyDay = DAY
  let answered: string[] = []
  let session = idleSession(DAY)

  function send(event: SessionEvent): SessionState {
    const queueOf = ({ extraNewCards }: SessionState) =>
      planDay({ cards, states, moment: { at, studyDay }, settings, extraNewCards, answered }).queue
    return session = reduceSession(session, event, { moment: { at, studyDay }, states, queueOf })
  }
  function write(cardId: string, rating: Rating, mode: 'study' | 'cram'): void {
    const before = states.get(cardId)
    log.push({ cardId, mode, before })
    states.set(
      cardId,
      applyRecord(before ?? untouchedCard(cardId), reviewRecord({ cardId, at, studyDay, rating, mode })),
    )
    if (mode === 'study' && !answered.includes(cardId))
      answered.push(cardId)
  }
  /** Presses a grade as the page does: one that finds the card covered, or another on its way, does nothing. */
  function press(rating: Rating): boolean {
    const { card } = session
    if (!card?.isRevealed || session.isSaving)
      return false
    send({ kind: 'writing' })
    at += 5_000
    write(card.id, rating, card.mode)
    send({ kind: 'answered', cardId: card.id, rating })
    return true
  }
  return {
    send,
    press,
    log,
    states,
    session: () => session,
    card: () => session.card?.id,
    answer(rating: Rating = 4) {
      send({ kind: 'revealed' })
      press(rating)
    },
    answerElsewhere: (cardId: string) => write(cardId, 4, 'study'),
    undo() {
      const { cardId, mode, before } = log.pop()!
      if (before)
        states.set(cardId, before)
      else
        states.delete(cardId)
      answered = answered.filter(id => id !== cardId)
      send({ kind: 'undone', cardId, mode: mode as 'study' | 'cram' })
    },
    wait: (ms: number) => void (at += ms),
    turnDay(days = 1) {
      studyDay += days
      at = bishkek(studyDay, 9)
      answered = []
      send({ kind: 'progressed' })
    },
  }
}

describe('taps that are one too many', () => {
  it('grade no covered card, however many there are', () => {
    const { send, press, log, session } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    expect([press(3), press(4)]).toEqual([false, false])
    send({ kind: 'revealed' })
    expect([press(4), press(4), press(4)]).toEqual([true, false, false])
    expect([log.length, session().card?.isRevealed]).toEqual([1, false])
  })

  it('reveal nothing while an answer is on its way', () => {
    const { send, session } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    send({ kind: 'writing' })
    expect(send({ kind: 'revealed' }).card?.isRevealed).toBe(false)
    expect(send({ kind: 'notWritten' })).toEqual({ ...session(), isSaving: false })
  })
})

describe('a session that is done', () => {
  it.each([[[], undefined], [['a'], 'a'], [['a', 'b'], 'a']] as const)(
    'goes on as soon as there is a card again: with %j to be asked', (main, card) => {
      const world = {
        moment: { at: bishkek(DAY, 9), studyDay: DAY }, states: new Map<string, CardState>(),
        queueOf: () => ({ ...planOf([]), main: [...main] }),
      }
      const done = reduceSession(idleSession(DAY), { kind: 'begun', scope: { kind: 'all' } }, { ...world, queueOf: () => planOf([]) })
      expect(done.card).toBeUndefined()
      expect(reduceSession(done, { kind: 'progressed' }, world).card?.id).toBe(card)
    },
  )
})

describe('undo', () => {
  it('asks the card again, covered', () => {
    const { send, answer, undo, session } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    answer()
    undo()
    expect(session()).toMatchObject({ isSaving: false, card: { id: 'a', isRevealed: false, mode: 'study' } })
  })

  it('in practice asks an answer of the schedule again for the schedule, and the round goes on where it was', () => {
    const { send, answer, undo, session, log } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    answer(3)
    send({ kind: 'begun', scope: PRACTICE })
    send({ kind: 'gathered', scope: PRACTICE, cardIds: ['b', 'c'] })
    undo()
    expect(session().card).toMatchObject({ id: 'a', mode: 'study' })
    answer(4)
    expect(log.map(({ cardId, mode }) => [cardId, mode])).toEqual([['a', 'study']])
    expect(session()).toMatchObject({ card: { id: 'b', mode: 'cram' }, round: ['b', 'c'] })
  })

  it('in practice of the very card leaves it in the round', () => {
    const { send, answer, undo, session } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    answer(1)
    send({ kind: 'begun', scope: PRACTICE })
    send({ kind: 'gathered', scope: PRACTICE, cardIds: ['a'] })
    undo()
    answer(4)
    expect(session()).toMatchObject({ card: { id: 'a', mode: 'cram' }, round: ['a'] })
  })

  it('in ordinary study asks practice again as practice', () => {
    const { send, answer, undo, session } = played()
    send({ kind: 'begun', scope: PRACTICE })
    send({ kind: 'gathered', scope: PRACTICE, cardIds: ['b'] })
    answer(3)
    send({ kind: 'begun', scope: { kind: 'all' } })
    undo()
    expect(session().card).toMatchObject({ id: 'b', mode: 'cram' })
  })

  it('takes back a round’s answer into the round', () => {
    const { send, answer, undo, session } = played()
    send({ kind: 'begun', scope: PRACTICE })
    send({ kind: 'gathered', scope: PRACTICE, cardIds: ['b', 'c'] })
    answer(3)
    expect(session()).toMatchObject({ round: ['c'], card: { id: 'c' } })
    undo()
    expect(session()).toMatchObject({ round: ['b', 'c'], card: { id: 'b' } })
    expect(session().roundDone.size).toBe(0)
  })

  it('never loses the schedule an answer, whatever is pressed in which session', () => {
    const anyStep = fc.oneof(
      anyRating.map(rating => ({ do: 'answer' as const, rating })),
      fc.constantFrom({ do: 'undo' as const }, { do: 'study' as const }, { do: 'practise' as const }),
    )
    fc.assert(fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      const { send, answer, undo, log, session } = played(5)
      send({ kind: 'begun', scope: { kind: 'all' } })
      for (const step of steps) {
        if (step.do === 'answer') { answer(step.rating) }
        else if (step.do === 'study') { send({ kind: 'begun', scope: { kind: 'all' } }) }
        else if (step.do === 'practise') {
          send({ kind: 'begun', scope: PRACTICE })
          send({ kind: 'gathered', scope: PRACTICE, cardIds: ['a', 'c'] })
        }
        else if (log.length > 0) {
          const { cardId, mode } = log.at(-1)!
          undo()
          expect(session().card).toMatchObject({ id: cardId, mode })
        }
      }
    }))
  })
})

describe('a custom round', () => {
  it('brings what was forgotten once more at the end', () => {
    const { send, answer, card } = played()
    send({ kind: 'begun', scope: PRACTICE })
    expect(send({ kind: 'gathered', scope: PRACTICE, cardIds: ['a', 'b'] })).toMatchObject({ isGathering: false })
    const met = [1, 4, 4].map((rating) => {
      const id = card()
      answer(rating as Rating)
      return id
    })
    expect([met, card()]).toEqual([['a', 'b', 'a'], undefined])
  })

  it('knows which of its cards come once more, until they are answered, taken back or put away', () => {
    const { send, answer, session } = played()
    send({ kind: 'begun', scope: PRACTICE })
    send({ kind: 'gathered', scope: PRACTICE, cardIds: ['a', 'b'] })
    const again = (): string[] => [...session().roundAgain]
    answer(1)
    expect(again()).toEqual(['a'])
    answer(1)
    expect(again()).toEqual(['a', 'b'])
    answer(4)
    expect(again()).toEqual(['b'])
    send({ kind: 'undone', cardId: 'b' })
    expect(again()).toEqual([])
    answer(1)
    expect(again()).toEqual(['b'])
    send({ kind: 'putAway', cardId: 'b' })
    expect([again(), session().round]).toEqual([[], []])
  })

  it('takes no cards that were looked for by another', () => {
    const { send } = played()
    send({ kind: 'begun', scope: PRACTICE })
    expect(send({ kind: 'gathered', scope: { ...PRACTICE }, cardIds: ['a'] })).toMatchObject({
      isGathering: true,
      round: [],
    })
  })
})

describe('time that goes on while a session is open', () => {
  it('brings the next day’s cards after all was done', () => {
    const { send, answer, card, turnDay } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    for (let count = 0; count < 3; count++)
      answer()
    expect(card()).toBeUndefined()
    turnDay()
    expect(card()).toBe('d')
  })

  it('ends what was asked for today alone', () => {
    const { send, answer, session, turnDay } = played(1)
    send({ kind: 'begun', scope: { kind: 'all' } })
    answer()
    expect(send({ kind: 'moreAsked', newCards: 3 })).toMatchObject({ extraNewCards: 3, card: { id: 'b' } })
    turnDay()
    expect(session().extraNewCards).toBe(0)
  })

  it('keeps what was asked for on the same day through a new session, and no longer', () => {
    const { send, turnDay } = played(1)
    send({ kind: 'moreAsked', newCards: 3 })
    expect(send({ kind: 'begun', scope: { kind: 'all' } }).extraNewCards).toBe(3)
    expect(send({ kind: 'left' }).extraNewCards).toBe(3)
    turnDay()
    expect(send({ kind: 'begun', scope: { kind: 'all' } }).extraNewCards).toBe(0)
  })

  it('leaves the card on screen, its answer showing, over the turn of the day', () => {
    const { send, session, turnDay } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    const before = send({ kind: 'revealed' }).card
    turnDay()
    expect(session().card).toEqual(before)
  })

  it('does the same when a clock that was years ahead is put right', () => {
    const { send, session, turnDay } = played(1)
    turnDay(1500)
    send({ kind: 'moreAsked', newCards: 3 })
    turnDay(-1500)
    expect(session()).toMatchObject({ studyDay: DAY, extraNewCards: 0 })
  })

  it('brings no card up by itself when a step of minutes has passed, and goes on when asked', () => {
    const { send, answer, card, wait } = played(1)
    send({ kind: 'begun', scope: { kind: 'all' } })
    answer(3)
    expect(card()).toBeUndefined()
    wait(11 * MINUTE_MS)
    send({ kind: 'progressed' })
    expect(card()).toBeUndefined()
    send({ kind: 'resumed' })
    expect(card()).toBe('a')
  })

  it('need not be waited for: what settles can be finished at once', () => {
    const { send, answer, card, session } = played(2)
    send({ kind: 'begun', scope: { kind: 'all' } })
    answer(3)
    answer(3)
    expect(card()).toBeUndefined()
    send({ kind: 'finishAsked' })
    expect(card()).toBe('a')
    answer(3)
    expect(card()).toBe('b')
    answer(3)
    expect(session()).toMatchObject({ card: undefined, isFinishing: false })
  })
})

describe('another tab', () => {
  it('that answered the card on screen moves the session on', () => {
    const { send, card, answerElsewhere } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    answerElsewhere('a')
    send({ kind: 'progressed' })
    expect(card()).toBe('b')
  })

  it('that answered another card leaves the one on screen', () => {
    const { send, session, answerElsewhere } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    const before = send({ kind: 'revealed' }).card
    answerElsewhere('c')
    expect([send({ kind: 'progressed' }).card, session().card]).toEqual([before, before])
  })

  it('waits while an answer is on its way here', () => {
    const { send, card, answerElsewhere } = played()
    send({ kind: 'begun', scope: { kind: 'all' } })
    send({ kind: 'writing' })
    answerElsewhere('a')
    send({ kind: 'progressed' })
    expect(card()).toBe('a')
    send({ kind: 'notWritten' })
    expect(card()).toBe('b')
  })
})

describe('a card that was up before storage had spoken', () => {
  const begun = { kind: 'begun', scope: { kind: 'all' } } as const

  it('stays as it is when it is the one to come, revealed or not', () => {
    const { send, session, wait } = played()
    send(begun)
    const { card } = send({ kind: 'revealed' })
    wait(MINUTE_MS)
    send({ ...begun, keepsCard: true })
    expect(session().card).toEqual(card)
  })

  it('stays on its way to the disk', () => {
    const { send, session } = played()
    send(begun)
    send({ kind: 'revealed' })
    send({ kind: 'writing' })
    send({ ...begun, keepsCard: true })
    expect(session()).toMatchObject({ isSaving: true, card: { isRevealed: true } })
  })

  it('gives way to the right one when it was answered before', () => {
    const { send, session, answerElsewhere } = played()
    const { card } = send(begun)
    send({ kind: 'revealed' })
    answerElsewhere(card!.id)
    send({ ...begun, keepsCard: true })
    expect(session().card?.id).not.toBe(card!.id)
    expect(session()).toMatchObject({ isSaving: false, card: { isRevealed: false } })
  })

  it('is shown anew when a session is begun without that', () => {
    const { send, session } = played()
    send(begun)
    send({ kind: 'revealed' })
    send(begun)
    expect(session().card?.isRevealed).toBe(false)
  })
})

describe('a session that is looked for', () => {
  const begun = { kind: 'begun', scope: { kind: 'all' } } as const
  const meanwhile: SessionEvent[] = [
    { kind: 'progressed' }, { kind: 'resumed' }, { kind: 'finishAsked' }, { kind: 'notWritten' },
    { kind: 'moreAsked', newCards: 2 },
  ]

  it('takes the card off the screen, and no other comes up whatever happens until it begins', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...meanwhile, 'day' as const)), (events) => {
      const { send, session, turnDay } = played()
      send(begun)
      send({ kind: 'sought' })
      for (const event of events) {
        if (event === 'day')
          turnDay()
        else
          send(event)
        expect([session().card, session().isGathering]).toEqual([undefined, true])
      }
      expect(send(begun).card?.id).toBe('a')
    }))
  })

  it('keeps what was asked for today', () => {
    const { send } = played()
    send(begun)
    send({ kind: 'moreAsked', newCards: 2 })
    expect(send({ kind: 'sought' }).extraNewCards).toBe(2)
  })
})
