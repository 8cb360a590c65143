// A past fault: one answer while the device's clock said 2030, and every later one of the card was due in 2030.
import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { Rating } from '../../../../domain/scheduling/scheduler.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeOutcomes } from '../../../../domain/planning/outcomes.ts'
import { applyRecord, foldCard, nextRecordTime, untouchedCard } from '../../../../domain/progress/card-state.ts'
import { defaultSettings } from '../../../../domain/progress/settings.ts'
import { ratings } from '../../../../domain/scheduling/scheduler.ts'
import { bishkek, DAY, reviewRecord } from '../../../support/builders.ts'

const CARD = 'cis-charter/date'
const AHEAD = DAY + 1500

/** An answer as the app writes it: on the day that the clock says, never at an earlier time than the card's last. */
function answer(state: CardState, studyDay: number, rating: Rating, seq: number) {
  const at = nextRecordTime(state, bishkek(studyDay, 12, seq))
  const record = reviewRecord({ cardId: CARD, seq, at, studyDay, rating })
  return { record, state: applyRecord(state, record) }
}

describe('an answer after one that was given while the clock said 2030', () => {
  it.each(ratings)('graded %i is due from now', (rating) => {
    const first = answer(untouchedCard(CARD), AHEAD, 4, 0)
    const second = answer(first.state, DAY, rating, 1)
    const { memory } = second.state
    expect(memory).toMatchObject({ lastStudyDay: DAY, dueDay: DAY + memory!.intervalDays })
    expect(memory!.dueAt === null || memory!.dueAt < bishkek(DAY, 12)).toBe(true)
    expect(foldCard(CARD, [second.record, first.record])).toEqual(second.state)
  })

  it('leads where its button said', () => {
    fc.assert(fc.property(fc.constantFrom(...ratings), fc.constantFrom(...ratings), (before, rating) => {
      const { state } = answer(untouchedCard(CARD), AHEAD, before, 0)
      const moment = { at: bishkek(DAY, 12, 1), utcOffset: 360, studyDay: DAY }
      const { plain } = gradeOutcomes({
        card: { id: CARD, topic: 'treaties' },
        state,
        moment,
        settings: defaultSettings(),
        dueOn: () => 0,
      })
      expect(answer(state, DAY, rating, 1).state.memory).toEqual(plain[rating])
    }))
  })

  it('is counted from by the next ones, until the clock has come to 2030 in truth', () => {
    let { state } = answer(untouchedCard(CARD), AHEAD, 4, 0)
    for (const [seq, day] of [DAY, DAY + 8, DAY + 40].entries()) {
      ;({ state } = answer(state, day, 3, seq + 1))
      expect(state.memory).toMatchObject({ lastStudyDay: day, dueDay: day + state.memory!.intervalDays, dueAt: null })
    }
    expect(state.memory!.intervalDays).toBeGreaterThan(40)
  })
})
