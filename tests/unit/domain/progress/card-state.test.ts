import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { CardRecord, LogRecord, ReviewRecord } from '../../../../domain/progress/records.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyRecord,
  foldCard,
  foldLog,
  LEECH_LAPSES,
  nextRecordTime,
  schedulerFor,
  untouchedCard,
} from '../../../../domain/progress/card-state.ts'
import { compareRecords, isCardRecord, withoutVoided } from '../../../../domain/progress/records.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { anyLog, anyRating } from '../../../support/arbitraries.ts'
import {
  bishkek,
  DAY,
  logOf,
  markRecord,
  reviewOn,
  reviewRecord,
  settingRecord,
  stateWith,
  voidRecord,
} from '../../../support/builders.ts'

const CARD = 'cis-charter/date'

/** Learns a card, then forgets it so many times, each lapse followed by a Good; a month between the days. */
function lapses(count: number): ReviewRecord[] {
  const learnt = [reviewOn(DAY, { rating: 3 }), reviewOn(DAY, { rating: 3, at: bishkek(DAY) + 1 })]
  const forgotten = Array.from({ length: count }, (_, index) => DAY + 30 * (index + 1))
    .flatMap(day => [reviewOn(day, { rating: 1 }), reviewOn(day, { rating: 3, at: bishkek(day) + 1 })])
  return logOf([...learnt, ...forgotten]) as ReviewRecord[]
}

describe('replaying the log', () => {
  it('equals applying its records one by one', () => {
    fc.assert(fc.property(anyLog('phone'), (log) => {
      const states = new Map<string, CardState>()
      const standing = withoutVoided(log).filter(isCardRecord).sort(compareRecords)
      standing.forEach((record, place) => {
        const answers = standing.slice(0, place).filter(earlier =>
          earlier.kind === 'review' && earlier.cardId === record.cardId,
        ) as ReviewRecord[]
        states.set(
          record.cardId,
          applyRecord(states.get(record.cardId) ?? untouchedCard(record.cardId), record, answers),
        )
      })
      expect(foldLog(log)).toEqual(states)
    }))
  })

  it('gives each card what replaying its own records gives', () => {
    fc.assert(fc.property(anyLog('phone'), (log) => {
      const standing = withoutVoided(log).filter(isCardRecord)
      for (const [cardId, state] of foldLog(log))
        expect(foldCard(cardId, standing.filter(record => record.cardId === cardId))).toEqual(state)
    }))
  })

  it('does not depend on the order in which the records lie', () => {
    fc.assert(
      fc.property(
        anyLog('phone').chain(log => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          expect(foldLog(shuffled)).toEqual(foldLog(log))
        },
      ),
    )
  })

  it('leaves the records and the states as they were', () => {
    const freeze = (records: readonly LogRecord[]): readonly LogRecord[] =>
      Object.freeze(records.map(record => Object.freeze(record)))
    fc.assert(
      fc.property(anyLog('phone'), (log) => {
        foldLog(freeze(log))
        expect(() => applyRecord(Object.freeze(untouchedCard(CARD)), reviewRecord())).not.toThrow()
      }),
      { numRuns: 20 },
    )
  })

  it('knows nothing of cards without records', () => {
    expect(foldLog([settingRecord('theme', 'dark')])).toEqual(new Map())
    expect(foldCard(CARD, [])).toEqual(untouchedCard(CARD))
  })

  it('never throws, however the clocks of the devices stood', () => {
    const wild = fc.array(
      fc.tuple(fc.integer({ min: 0, max: bishkek(DAY + 9999) }), fc.integer({ min: -9, max: 40_000 }), anyRating),
      { maxLength: 30 },
    )
    fc.assert(fc.property(wild, (answers) => {
      const log = logOf(answers.map(([at, studyDay, rating]) => reviewRecord({ at, studyDay, rating })))
      expect(() => foldLog(log)).not.toThrow()
    }))
  })
})

describe('taking back', () => {
  it('an answer gives exactly what was before it', () => {
    fc.assert(fc.property(anyLog('phone'), anyRating, (log, rating) => {
      const answer = reviewRecord({ seq: log.length, rating, at: bishkek(DAY + 61) })
      const taken = voidRecord(answer, { seq: log.length + 1, at: answer.at })
      expect(foldLog([...log, answer, taken])).toEqual(foldLog(log))
    }))
  })

  it('a mark gives exactly what was before it', () => {
    fc.assert(fc.property(anyLog('phone'), fc.boolean(), (log, value) => {
      const mark = markRecord({ mark: 'suspended', value }, { seq: log.length, at: bishkek(DAY + 61) })
      expect(foldLog([...log, mark, voidRecord(mark, { seq: log.length + 1 })])).toEqual(foldLog(log))
    }))
  })

  it('an answer in the middle gives what the others alone would have given', () => {
    const answers = logOf([
      reviewOn(DAY, { rating: 4 }),
      reviewOn(DAY + 8, { rating: 1 }),
      reviewOn(DAY + 9, { rating: 3 }),
    ])
    const rest = [answers[0]!, answers[2]!]
    expect(foldLog([...answers, voidRecord(answers[1]!, { seq: 3, device: 'tablet' })])).toEqual(foldLog(rest))
  })

  it('the eighth lapse takes the leech back as well', () => {
    const log = lapses(LEECH_LAPSES).slice(0, -1)
    expect(foldLog(log).get(CARD)!.suspended).toBe('leech')
    expect(foldLog([...log, voidRecord(log.at(-1)!, { seq: log.length })]).get(CARD)!.suspended).toBeNull()
  })
})

describe('a leech', () => {
  const suspendedAfter = (records: readonly CardRecord[]) => foldCard(CARD, records).suspended

  it('is a card forgotten eight times after it was learnt', () => {
    expect(LEECH_LAPSES).toBe(8)
    expect(Array.from({ length: 9 }, (_, index) => suspendedAfter(lapses(index + 1).slice(0, -1))))
      .toEqual([null, null, null, null, null, null, null, 'leech', 'leech'])
  })

  it('stays set aside when it is recalled', () => {
    expect(suspendedAfter(lapses(8))).toBe('leech')
  })

  it('brought back, is not suspended again by a Good', () => {
    const log = lapses(8)
    const back = markRecord({ mark: 'suspended', value: false }, { seq: log.length, at: bishkek(DAY + 300) })
    const good = reviewOn(DAY + 301, { seq: log.length + 1, rating: 3 })
    expect(suspendedAfter([...log, back])).toBeNull()
    expect(suspendedAfter([...log, back, good])).toBeNull()
  })

  it('brought back, is not suspended again by an Again in its relearning step', () => {
    const log = lapses(8).slice(0, -1)
    const at = log.at(-1)!.at
    const back = markRecord({ mark: 'suspended', value: false }, { seq: log.length, at: at + 1 })
    expect(
      suspendedAfter([...log, back, reviewOn(log.at(-1)!.studyDay, { seq: log.length + 1, at: at + 2, rating: 1 })]),
    ).toBeNull()
  })

  it('brought back, is suspended again by the ninth lapse', () => {
    const log = lapses(8)
    const back = markRecord({ mark: 'suspended', value: false }, { seq: log.length, at: bishkek(DAY + 300) })
    expect(suspendedAfter([...log, back, reviewOn(DAY + 350, { seq: log.length + 1, rating: 1 })])).toBe('leech')
  })

  it('is told from a card that the learner set aside', () => {
    expect(
      suspendedAfter([
        ...lapses(2),
        markRecord({ mark: 'suspended', value: true }, { seq: 99, at: bishkek(DAY + 300) }),
      ]),
    ).toBe('learner')
  })
})

describe('a mark', () => {
  it.each([
    [markRecord({ mark: 'suspended', value: true }), { suspended: 'learner' }],
    [markRecord({ mark: 'suspended', value: false }), { suspended: null }],
    [markRecord({ mark: 'buried', value: DAY }), { buriedThrough: DAY }],
    [markRecord({ mark: 'buried', value: null }), { buriedThrough: null }],
    [markRecord({ mark: 'flagged', value: '' }), { flag: '' }],
    [markRecord({ mark: 'flagged', value: null }), { flag: null }],
  ])('%o changes that and its time, and nothing else', (mark, changed) => {
    const state = stateWith(CARD, {
      suspended: 'leech',
      buriedThrough: 3,
      flag: 'typo',
      updatedAt: 7,
      factRevision: 2,
      introducedOn: DAY,
    })
    expect(applyRecord(state, mark)).toEqual({ ...state, ...changed, updatedAt: mark.at })
  })

  it('of the same kind replaces the one before', () => {
    const marks = logOf([
      markRecord({ mark: 'flagged', value: 'a' }, { at: 1 }),
      markRecord({ mark: 'flagged', value: 'b' }, { at: 2 }),
    ])
    expect(foldLog(marks).get(CARD)!.flag).toBe('b')
  })
})

describe('an answer', () => {
  it('is kept as the last rating, with the revision of the fact', () => {
    expect(applyRecord(untouchedCard(CARD), reviewRecord({ rating: 2, factRevision: 5 }))).toMatchObject({
      lastRating: 2,
      factRevision: 5,
      updatedAt: bishkek(DAY),
    })
  })

  it('introduces its card once', () => {
    expect(foldCard(CARD, [reviewOn(DAY), reviewOn(DAY + 3, { seq: 1 })]).introducedOn).toBe(DAY)
  })

  it('in a quiz moves the schedule like one in study', () => {
    const [study, quiz] = (['study', 'quiz'] as const).map(mode =>
      applyRecord(untouchedCard(CARD), reviewRecord({ mode })),
    )
    expect(quiz).toEqual(study)
  })

  it('while cramming leaves the schedule and all else alone', () => {
    fc.assert(fc.property(anyLog('phone'), anyRating, (log, rating) => {
      const before = foldLog(log).get(CARD) ?? untouchedCard(CARD)
      const cram = reviewRecord({ mode: 'cram', rating, at: bishkek(DAY + 61) })
      expect(applyRecord(before, cram)).toEqual({ ...before, updatedAt: cram.at })
    }))
  })

  it('is replayed with the retention that held when it was given', () => {
    const answers = (desiredRetention: number) =>
      [3, 3, 3, 3].map((rating, index) =>
        reviewOn(DAY + 20 * index, { rating: rating as 3, desiredRetention, seq: index }),
      )
    const dueAt80 = foldLog(answers(0.8)).get(CARD)!.memory!.dueDay
    const dueAt95 = foldLog(answers(0.95)).get(CARD)!.memory!.dueDay
    expect(dueAt80).toBeGreaterThan(dueAt95)
    const laterSetting = settingRecord('desiredRetention', 0.95, { seq: 9, at: bishkek(DAY + 100) })
    expect(foldLog([...answers(0.8), laterSetting]).get(CARD)!.memory!.dueDay).toBe(dueAt80)
  })

  it('is scheduled by one scheduler per retention', () => {
    expect(schedulerFor(0.85)).toBe(schedulerFor(0.85))
    expect(schedulerFor(0.85)).not.toBe(schedulerFor(0.9))
  })
})

describe('the time of a card’s next record', () => {
  it('is now', () => {
    expect(nextRecordTime(stateWith(CARD, { updatedAt: bishkek(DAY) }), bishkek(DAY) + 1)).toBe(bishkek(DAY) + 1)
  })

  it('is just after the last one when the clock does not stand after it', () => {
    for (const now of [bishkek(DAY), bishkek(DAY) - 1, bishkek(DAY) - 400 * DAY_MS])
      expect(nextRecordTime(stateWith(CARD, { updatedAt: bishkek(DAY) }), now)).toBe(bishkek(DAY) + 1)
  })

  it('keeps the log order of a card the order of writing, however the clock goes', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(1e12), anyRating), { minLength: 1, maxLength: 20 }), (answers) => {
      let state = untouchedCard(CARD)
      const written = answers.map(([now, rating], seq) => {
        const record = reviewRecord({ seq, rating, at: nextRecordTime(state, now) })
        state = applyRecord(state, record)
        return record
      })
      expect([...written].sort(compareRecords)).toEqual(written)
      expect(foldCard(CARD, [...written].reverse())).toEqual(state)
    }))
  })
})
