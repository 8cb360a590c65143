/**
 * The statistics worker, a composition root like plugins/: it joins storage and domain away from the main thread. It
 * opens the database itself, takes in what is new in the log and answers small questions, so that a long log never
 * holds up the page.
 */
import type { CourseChoice } from '../domain/course/study-order.ts'
import type { BreakPlan } from '../domain/planning/after-break.ts'
import type { WeekLoad } from '../domain/planning/load-balance.ts'
import type { ExamPlan } from '../domain/planning/exam-plan.ts'
import type { Habits } from '../domain/simulation/habits.ts'
import type { Workload } from '../domain/simulation/workload.ts'
import type { QueueCard } from '../domain/scheduling/queue.ts'
import type { StatisticsCard } from '../domain/statistics/filter.ts'
import type { KnownOverTime } from '../domain/statistics/known-over-time.ts'
import type { Readiness } from '../domain/simulation/readiness.ts'
import type { Statistics, StatisticsReport, StatisticsRequest } from '../domain/statistics/report.ts'
import type { LogPosition } from '../storage/log.ts'
import type { ManaschiDatabase } from '../storage/database.ts'
import type { CacheRow } from '../storage/schema.ts'
import './polyfills.ts'
import { expose } from 'comlink'
import { planAfterBreak } from '../domain/planning/after-break.ts'
import { learnersOrder } from '../domain/course/study-order.ts'
import { coversTopic } from '../domain/planning/exam-days.ts'
import { planExam } from '../domain/planning/exam-plan.ts'
import { schedulerFor } from '../domain/progress/card-state.ts'
import { newCardMinutes, reviewMinutes } from '../domain/scheduling/answer-times.ts'
import { curveFor, weightsOf } from '../domain/scheduling/parameters.ts'
import { createScheduler, DEFAULT_SCHEDULING } from '../domain/scheduling/scheduler.ts'
import { habitsOf } from '../domain/simulation/habits.ts'
import { readinessOf } from '../domain/simulation/readiness.ts'
import { simulateWorkload } from '../domain/simulation/workload.ts'
import { knownOverTime } from '../domain/statistics/known-over-time.ts'
import { createStatistics } from '../domain/statistics/report.ts'
import { openDatabase } from '../storage/database.ts'
import { readLogFrom } from '../storage/log.ts'

type OnShare = (share: number) => void

interface Reader {
  statistics: Statistics
  position: LogPosition
  taken: number
}

let database: ManaschiDatabase | undefined
let cards: readonly StatisticsCard[] = []
let queueCards: readonly QueueCard[] = []
let reader: Reader | undefined

function newReader(): Reader {
  return { statistics: createStatistics(cards), position: new Map(), taken: 0 }
}

async function readInto(target: Reader, from: ManaschiDatabase, onShare: OnShare): Promise<void> {
  await readLogFrom(from, target.position, (records, share) => {
    for (const record of records)
      target.statistics.addRecord(record)
    target.taken += records.length
    onShare(share)
  })
}

/** Tells the worker what the deck is. */
function open(deck: { cards: readonly StatisticsCard[], queueCards: readonly QueueCard[] }): void {
  ;({ cards, queueCards } = deck)
  foretold = undefined
  reader = undefined
}

let lastReading: Promise<void> = Promise.resolve()
/** Those who wait for a reading, whoever asked for it. */
const waiting = new Set<OnShare>()

function tellShare(share: number): void {
  waiting.forEach(onShare => onShare(share))
}

async function readFrom(from: ManaschiDatabase): Promise<void> {
  reader ??= newReader()
  await readInto(reader, from, tellShare)
  const cache = await from.stores.meta.get('cache') as CacheRow | undefined
  if ((cache?.recordCount ?? 0) < reader.taken) {
    foretold = undefined
    reader = newReader()
    await readInto(reader, from, tellShare)
  }
}

/**
 * Reads what is new. After a failure the database is opened anew: one that could not be opened, or was cut off, would
 * stay so.
 */
async function readOn(): Promise<void> {
  database ??= openDatabase()
  try {
    await readFrom(database)
  }
  catch (error) {
    database.close()
    database = undefined
    throw error
  }
}

/**
 * Takes in what is new in the log. A log that has lost records (deleted, restored) is read from the start. One reading
 * follows the other, so that several panels, or a page left and entered again, never read the same records twice.
 */
async function refresh(onShare: OnShare): Promise<void> {
  waiting.add(onShare)
  const before = lastReading
  lastReading = (async () => {
    // Whoever asked for the one before hears of its failure; this one tries for itself.
    await before.catch(() => {})
    await readOn()
  })()
  try {
    await lastReading
  }
  finally {
    waiting.delete(onShare)
  }
}

function opened(): Reader {
  if (!reader)
    throw new Error('the statistics worker was asked before it had read the log')
  return reader
}

/** All figures of the progress page. */
function report(request: StatisticsRequest): StatisticsReport {
  return opened().statistics.result(request)
}

/** How the learner answers, as the log shows it. */
function habits(): Habits {
  return habitsOf(opened().statistics.history.answers())
}

/** The pacing towards an exam about some topics (none: all) on the learner's own cards and times. */
function examPlan(
  { topics, today, examDay, minutesPerDay, desiredRetention, parameters }: {
    topics: readonly string[]
    today: number
    examDay: number
    minutesPerDay: number
    desiredRetention: number
    parameters?: string
  },
): ExamPlan {
  const times = habits().durationMs
  return planExam({
    cards: queueCards.filter(card => coversTopic(topics, card.topic)),
    states: opened().statistics.history.states(),
    today,
    examDay,
    minutesPerDay,
    minutesPerCard: { new: newCardMinutes(times), review: reviewMinutes(desiredRetention, times) },
    scheduler: createScheduler({
      ...DEFAULT_SCHEDULING,
      desiredRetention,
      fuzz: false,
      weights: weightsOf(parameters),
    }),
  })
}

/** What is still known after a break, and the backlog spread over some days. */
function breakPlan(
  { moment, days, weekLoad, desiredRetention, parameters }: {
    moment: { at: number, studyDay: number }
    days: number
    weekLoad: WeekLoad
    desiredRetention: number
    parameters?: string
  },
): BreakPlan {
  const states = opened().statistics.history.states()
  const facts = new Map(queueCards.map(({ id, factId }) => [id, factId]))
  return planAfterBreak({
    states: queueCards.flatMap(({ id }) => states.get(id) ?? []),
    moment,
    days,
    weekLoad,
    factOf: cardId => facts.get(cardId) ?? cardId,
    times: habits().durationMs,
    scheduler: schedulerFor(desiredRetention, parameters),
    curve: curveFor(parameters),
  })
}

interface WorkloadQuestion {
  desiredRetention: number
  today: number
  newPerDay: number
  parameters?: string
  choice: CourseChoice
}

/** What a desired retention would cost and bring, played through on the learner's own cards. */
function workload({ desiredRetention, today, newPerDay, parameters, choice }: WorkloadQuestion): Workload {
  const states = opened().statistics.history.states()
  const inPlay = queueCards.flatMap(({ id }) => states.get(id) ?? []).filter(({ suspended }) => !suspended)
  return simulateWorkload({
    desiredRetention,
    memories: new Map(inPlay.flatMap(({ cardId, memory }) => memory ? [[cardId, memory]] : [])),
    newCardIds: learnersOrder(queueCards, choice).filter(({ id }) =>
      !states.get(id)?.memory && !states.get(id)?.suspended,
    ).map(({ id }) => id),
    newPerDay,
    habits: habits(),
    weights: weightsOf(parameters),
    today,
  })
}

/** How many cards were known on each day since the first answer. */
function known({ moment, parameters }: Pick<StatisticsRequest, 'moment' | 'parameters'>): KnownOverTime | undefined {
  return knownOverTime(cards, { steps: opened().statistics.history.steps(), moment, curve: curveFor(parameters) })
}

interface ReadinessQuestion {
  today: number
  day: number
  stops: readonly number[]
  /** What it is about; none means all. */
  topics: readonly string[]
  desiredRetention: number
  parameters?: string
  choice: CourseChoice
}

/** What was foretold last, and from what: it takes seconds, and whoever comes back has answered nothing in between. */
let foretold: { from: string, readiness: Readiness } | undefined

/** What will be known on a day if the learner goes on as in the weeks before. */
function readiness(question: ReadinessQuestion): Readiness {
  const from = JSON.stringify([opened().statistics.history.version(), question])
  if (foretold?.from !== from)
    foretold = { from, readiness: foretell(question) }
  return foretold.readiness
}

function foretell({ topics, choice, parameters, ...question }: ReadinessQuestion): Readiness {
  const all = opened().statistics.history.states()
  const states = new Map(queueCards.flatMap(({ id }) => {
    const state = all.get(id)
    return state ? [[id, state] as const] : []
  }))
  const facts = new Map<string, string[]>()
  for (const { id, factId, isDepth, topic } of queueCards) {
    if (!isDepth && coversTopic(topics, topic))
      facts.set(factId, [...facts.get(factId) ?? [], id])
  }
  return readinessOf({
    ...question,
    answers: opened().statistics.history.answers(),
    states,
    newCardIds: learnersOrder(queueCards, choice)
      .filter(({ id }) => !states.get(id)?.memory && !states.get(id)?.suspended).map(({ id }) => id),
    facts: [...facts.values()].map(ids => ({ cards: ids })),
    weights: weightsOf(parameters),
  })
}

const api = { open, refresh, report, known, readiness, examPlan, breakPlan, workload }

/** What the worker can be asked. */
export type StatisticsWorker = typeof api

expose(api)
