// An exam from the day it is set to its eve, played with the very functions that the app uses.
import type { CardState } from '../../../../domain/progress/card-state.ts'
import type { Settings } from '../../../../domain/progress/settings.ts'
import { describe, expect, it } from 'vitest'
import { planExam } from '../../../../domain/planning/exam-plan.ts'
import { previewReschedule } from '../../../../domain/planning/reschedule.ts'
import { sessionCards } from '../../../../domain/planning/session-cards.ts'
import { countDueDays, isExamTopic, newCardsOfDay, steerPreviews } from '../../../../domain/planning/steering.ts'
import { applyRecord, foldLog, schedulerFor, untouchedCard } from '../../../../domain/progress/card-state.ts'
import { movedTo } from '../../../../domain/scheduling/grading.ts'
import { defaultSettings } from '../../../../domain/progress/settings.ts'
import { newCardMinutes, reviewMinutes, TYPICAL_TIMES } from '../../../../domain/scheduling/answer-times.ts'
import { buildQueue } from '../../../../domain/scheduling/queue.ts'
import { createScheduler, forgettingCurveOf } from '../../../../domain/scheduling/scheduler.ts'
import { DAY_MS } from '../../../../domain/scheduling/study-day.ts'
import { simulateLearner } from '../../../../domain/simulation/learner.ts'
import { createRandom } from '../../../../domain/random.ts'
import { bishkek, DAY, plainScheduling, queueCard, reviewOn } from '../../../support/builders.ts'
import { learnerPlan } from '../../../support/simulated-learners.ts'

const DAYS_LEFT = 45
const cards = Array.from(
  { length: 600 },
  (_, place) => queueCard(`f${place}/a`, { topic: place % 2 ? 'russia' : 'china' }),
)
const before = foldLog(
  simulateLearner(learnerPlan({
    cardIds: cards.slice(0, 300).map(({ id }) => id),
    firstDay: DAY - 60,
    days: 60,
    newPerDay: 5,
  })),
)

interface Played {
  states: Map<string, CardState>
  answered: Map<number, string[]>
  fresh: Map<number, number>
  rounds: number[]
  exam: NonNullable<Settings['exam']>
}

/** Each day what is due and new, then the pass as often as it is offered. A learner remembers as FSRS expects. */
function play(): Played {
  const plan = planExam({
    cards,
    states: before,
    today: DAY,
    examDay: DAY + DAYS_LEFT,
    minutesPerDay: 60,
    minutesPerCard: { new: newCardMinutes(TYPICAL_TIMES), review: reviewMinutes(0.9, TYPICAL_TIMES) },
    scheduler: createScheduler(plainScheduling()),
  })
  const exam = {
    examDay: DAY + DAYS_LEFT,
    finalDay: plan.finalDay,
    topics: [],
    minutesPerDay: 60,
    target: before.size + plan.newCards.length,
  }
  const settings = { ...defaultSettings(), exam }
  const curve = forgettingCurveOf()
  const random = createRandom(0, 'exam')
  // The dates of the cards, moved to the exam as it is offered when it is set.
  const { dueDays } = previewReschedule({
    states: before.values(),
    today: DAY,
    desiredRetention: 0.9,
    spreadOver: 7,
    weekLoad: settings.weekLoad,
    exam,
    topicOf: id => cards.find(card => card.id === id)?.topic,
  })
  const states = new Map(
    [...before].map((
      [id, state],
    ): [string, CardState] => [
      id,
      dueDays.has(id) ? { ...state, memory: movedTo(state.memory!, dueDays.get(id)!) } : state,
    ]),
  )
  const played: Played = { states, answered: new Map(), fresh: new Map(), rounds: [], exam }

  function answer(id: string, studyDay: number, at: number): void {
    const card = cards.find(each => each.id === id)!
    let now = at
    for (let state = states.get(id) ?? untouchedCard(id); ;) {
      const recall = state.memory ? curve(Math.max(0, now - state.memory.lastAt) / DAY_MS, state.memory.stability) : 1
      const rating = random.fraction() < recall ? 3 : 1
      const previews = schedulerFor(0.9).preview(id, state.memory ?? undefined, { at: now, studyDay })
      const { dueDay } = steerPreviews(previews, { card, studyDay, settings, dueOn: () => 0 })[rating]
      state = applyRecord(
        state,
        reviewOn(studyDay, { cardId: id, at: now, rating, ...dueDay !== previews[rating].dueDay && { dueDay } }),
      )
      states.set(id, state)
      played.answered.set(studyDay, [...played.answered.get(studyDay) ?? [], id])
      if (state.memory!.dueAt === null)
        return
      now = state.memory!.dueAt
    }
  }

  for (let studyDay = DAY; studyDay < exam.examDay; studyDay++) {
    const moment = { at: bishkek(studyDay), studyDay }
    const begunBefore = [...states.values()].filter(({ memory }) => memory).length
    const newAllowance = newCardsOfDay({ settings, studyDay, begunBefore })
    const queue = buildQueue({ cards, states, moment, newAllowance })
    played.fresh.set(studyDay, queue.newCount)
    for (const id of [...queue.learning, ...queue.main])
      answer(id, studyDay, moment.at)
    for (
      let round = sessionCards({ kind: 'final' }, {
        index: { queueCards: cards },
        states,
        reviews: [],
        moment,
        settings,
      });
      round.length > 0;
    ) {
      played.rounds.push(round.length)
      for (const id of round)
        answer(id, studyDay, moment.at)
      round = sessionCards({ kind: 'final' }, { index: { queueCards: cards }, states, reviews: [], moment, settings })
    }
  }
  return played
}

describe('a whole exam', () => {
  const { states, answered, fresh, rounds, exam } = play()
  const finalDays = Array.from({ length: exam.examDay - exam.finalDay }, (_, day) => exam.finalDay + day)

  it('has every card begun before the final days, and nothing new in them', () => {
    expect([...states.values()].filter(({ memory }) => memory)).toHaveLength(cards.length)
    expect(finalDays.map(day => fresh.get(day))).toEqual(finalDays.map(() => 0))
    expect(cards.every(({ topic }) => isExamTopic(exam, topic, DAY))).toBe(true)
  })

  it('has the last repetition of every card in the final days, but for those that a leech set aside', () => {
    const last = [...states.values()].filter(({ suspended }) => suspended === null).map(({ memory }) =>
      memory!.lastStudyDay,
    )
    expect(Math.min(...last)).toBeGreaterThanOrEqual(exam.finalDay)
    const recall = [...states.values()].map(({ memory }) =>
      forgettingCurveOf()((bishkek(exam.examDay) - memory!.lastAt) / DAY_MS, memory!.stability),
    )
    expect(recall.reduce((sum, each) => sum + each, 0) / recall.length).toBeGreaterThan(0.95)
  })

  it('asks a card about once in the final days, on days that are alike', () => {
    const perDay = finalDays.map(day => new Set(answered.get(day)).size)
    const sum = perDay.reduce((total, count) => total + count, 0)
    expect(sum).toBeLessThan(cards.length * 1.5)
    expect(Math.max(...perDay)).toBeLessThan(2 * sum / perDay.length)
    expect([...countDueDays(states.values())].filter(([day]) => day < exam.examDay)).toEqual([])
  })

  it('has a pass that ends each day', () => {
    expect(rounds.length).toBeLessThan(3 * finalDays.length)
  })
})
