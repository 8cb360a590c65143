import { describe, expect, it } from 'vitest'
import type { Play, PlayedCard } from '../../../../domain/simulation/play-card.ts'
import type { Memory } from '../../../../domain/scheduling/scheduler.ts'
import { createRandom } from '../../../../domain/random.ts'
import { TYPICAL_HABITS } from '../../../../domain/simulation/habits.ts'
import { noonOf } from '../../../../domain/planning/expected-days.ts'
import { nextDay, playDay } from '../../../../domain/simulation/play-card.ts'
import { memoryWith } from '../../../support/builders.ts'

const DAY = 20_000
const durationMs = { first: 7, recalled: 5, forgotten: 11 }

/** A play in which every answer gives the memory that is told; `recall` is what the curve says. */
function playWith(after: (answer: number) => Partial<Memory>, recall = 1) {
  const asked: { rating: number, at: number, elapsed?: number }[] = []
  const elapsed: number[] = []
  const play = {
    scheduler: {
      next: (_: string, __: unknown, rating: number, { at }: { at: number }) => {
        asked.push({ rating, at })
        return memoryWith({ dueAt: null, ...after(asked.length) })
      },
    },
    curve: (days: number) => {
      elapsed.push(days)
      return recall
    },
    habits: { ...TYPICAL_HABITS, durationMs },
    today: DAY,
    timeByDay: [0, 0, 0],
  }
  return { play: play as unknown as Play, asked, elapsed }
}
const card = (memory?: Memory): PlayedCard => ({ cardId: 'a/1', memory, beginsOn: DAY + 1 })

describe('the day on which a card is asked', () => {
  it.each([[0, 1], [1, 1], [2, 2]])('of a new card is that on which it is begun, no earlier than asked for: %d', (earliest, day) => {
    expect(nextDay(card(), DAY + earliest)).toBe(DAY + day)
  })

  it.each([[4, 5], [5, 5], [6, 6]])('of any other is the one on which it is due: %d', (earliest, day) => {
    expect(nextDay(card(memoryWith({ dueDay: DAY + 5 })), DAY + earliest)).toBe(DAY + day)
  })
})

describe('a card’s day', () => {
  it('is one answer at noon', () => {
    const { play, asked } = playWith(() => ({}))
    playDay(card(), DAY + 1, play, createRandom(1))
    expect(noonOf(DAY)).toBe((DAY + 0.5) * 86_400_000)
    expect(asked.map(({ at }) => at)).toEqual([noonOf(DAY + 1)])
    expect(play.timeByDay).toEqual([0, 7, 0])
  })

  it('goes on in steps of minutes, when each is due', () => {
    const { play, asked } = playWith(answer => answer < 3 ? { dueAt: noonOf(DAY) + answer * 60_000 } : {})
    playDay(card(), DAY, play, createRandom(1))
    expect(asked.map(({ at }) => at - noonOf(DAY))).toEqual([0, 60_000, 120_000])
  })

  it('has twenty answers at most', () => {
    const { play, asked } = playWith(answer => ({ dueAt: noonOf(DAY) + answer * 60_000 }))
    playDay(card(), DAY, play, createRandom(1))
    expect(asked).toHaveLength(20)
  })

  it('comes a minute after the last answer at the earliest', () => {
    const { play, asked } = playWith(() => ({}))
    playDay(card(memoryWith({ lastAt: noonOf(DAY) + 5_000 })), DAY, play, createRandom(1))
    expect(asked.map(({ at }) => at - noonOf(DAY))).toEqual([65_000])
  })

  it.each([[1, [2, 3, 4], 5], [0, [1], 11]])('recalls as the curve says: %d', (recall, ratings, time) => {
    for (let seed = 0; seed < 20; seed++) {
      const { play, asked } = playWith(() => ({}), recall)
      playDay(card(memoryWith({ lastStudyDay: DAY - 3, lastAt: noonOf(DAY - 3) })), DAY, play, createRandom(seed))
      expect(ratings).toContain(asked[0]!.rating)
      expect(play.timeByDay).toEqual([time, 0, 0])
    }
  })

  it.each([[3, 3, 3], [0, 0.5, 0.5], [1, 0.5, 1]])(
    'has the days since the last answer by the study day or by the clock, whichever is more: %d, %d', (days, byClock, elapsed) => {
      const { play, elapsed: asked } = playWith(() => ({}))
      const lastAt = noonOf(DAY) - byClock * 86_400_000
      playDay(card(memoryWith({ lastStudyDay: DAY - days, lastAt })), DAY, play, createRandom(1))
      expect(asked).toEqual([elapsed])
    },
  )
})
