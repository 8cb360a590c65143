/**
 * What a desired retention would cost and bring this learner: the months to come, played through on the learner's own
 * cards, parameters and habits. A simulation and not a formula, as lapses, new cards and short intervals do not add up
 * simply.
 */
import type { ForgettingCurve, Memory, Scheduler } from '../scheduling/scheduler.ts'
import type { Habits } from './habits.ts'
import type { Random } from '../random.ts'
import { createScheduler, DEFAULT_SCHEDULING, forgettingCurveOf } from '../scheduling/scheduler.ts'
import { DAY_MS, MINUTE_MS } from '../scheduling/study-day.ts'
import { createRandom } from '../random.ts'
import { pickWeighted } from './pick-weighted.ts'

export interface WorkloadRequest {
  desiredRetention: number
  /** Memories of the cards begun and not suspended, by card. */
  memories: ReadonlyMap<string, Memory>
  /** Ids of the cards not begun, in the order in which they will be. */
  newCardIds: readonly string[]
  newPerDay: number
  habits: Habits
  weights?: readonly number[]
  today: number
  /** Study days to play through: the longest of `horizons`. */
  horizons?: readonly [number, number]
  /** Cards that are played; of more a sample is, drawn by the seed, and counts for the rest. */
  sampleSize?: number
  seed?: string
}

export interface Workload {
  desiredRetention: number
  /** Mean minutes a day until each horizon. */
  minutesPerDay: [number, number]
  /** Expected number of cards recalled at the end of each horizon. */
  remembered: [number, number]
}

interface PlayedCard {
  cardId: string
  memory: Memory | undefined
  beginsOn: number
}

interface Play {
  scheduler: Scheduler
  curve: ForgettingCurve
  habits: Habits
  today: number
  /** ms of each day from today. */
  timeByDay: number[]
}

/** Answers of one card on one day at most, as in steps of minutes chance could go on. */
const LONGEST_SITTING_ANSWERS = 20

function playAnswer(card: PlayedCard, moment: { at: number, studyDay: number }, play: Play, random: Random): void {
  const { scheduler, curve, habits, today, timeByDay } = play
  const { memory } = card
  const elapsed = memory ? Math.max(moment.studyDay - memory.lastStudyDay, (moment.at - memory.lastAt) / DAY_MS) : 0
  const isRecalled = memory !== undefined && random.fraction() < curve(elapsed, memory.stability)
  const rating = !memory
    ? pickWeighted(habits.firstRatings, [1, 2, 3, 4], random)
    : isRecalled
      ? pickWeighted(habits.recallRatings, [2, 3, 4], random)
      : 1
  timeByDay[moment.studyDay - today]! += !memory
    ? habits.durationMs.first
    : isRecalled
      ? habits.durationMs.recalled
      : habits.durationMs.forgotten
  card.memory = scheduler.next(card.cardId, memory, rating, moment)
}

/** Noon of a study day, as good as any time for a simulation. */
function noonOf(studyDay: number): number {
  return studyDay * DAY_MS + DAY_MS / 2
}

function playDay(card: PlayedCard, studyDay: number, play: Play, random: Random): void {
  let at = Math.max(noonOf(studyDay), (card.memory?.lastAt ?? 0) + MINUTE_MS)
  for (let answers = 0; answers < LONGEST_SITTING_ANSWERS; answers++) {
    playAnswer(card, { at, studyDay }, play, random)
    const dueAt = card.memory?.dueAt ?? null
    if (dueAt === null)
      return
    at = dueAt
  }
}

/** Expected recall of a memory some days from today; nothing of a card not begun. */
function recallOn(memory: Memory | undefined, studyDay: number, curve: ForgettingCurve): number {
  return memory ? curve(studyDay - memory.lastStudyDay, memory.stability) : 0
}

/** Plays one card through to the end of a horizon and gives its expected recall at each. */
function simulateCard(
  card: PlayedCard,
  horizons: readonly [number, number],
  play: Play,
  random: Random,
): [number, number] {
  const recalls: [number, number] = [0, 0]
  horizons.forEach((horizon, place) => {
    for (let day = nextDay(card, play.today); day < play.today + horizon; day = nextDay(card, day + 1))
      playDay(card, day, play, random)
    recalls[place] = recallOn(card.memory, play.today + horizon, play.curve)
  })
  return recalls
}

function nextDay({ memory, beginsOn }: PlayedCard, earliest: number): number {
  return Math.max(earliest, memory ? memory.dueDay : beginsOn)
}

function playedCards({ memories, newCardIds, newPerDay, today }: WorkloadRequest): PlayedCard[] {
  const begun = [...memories].map(([cardId, memory]): PlayedCard => ({ cardId, memory, beginsOn: today }))
  const fresh = newPerDay > 0
    ? newCardIds.map((cardId, place): PlayedCard => ({
        cardId,
        memory: undefined,
        beginsOn: today + Math.floor(place / newPerDay),
      }))
    : []
  return [...begun, ...fresh]
}

function sampleOf<T>(items: readonly T[], size: number, random: Random): T[] {
  if (items.length <= size)
    return [...items]
  const pool = [...items]
  return Array.from({ length: size }, (_, place) => {
    const drawn = place + Math.floor(random.fraction() * (pool.length - place))
    const item = pool[drawn]!
    pool[drawn] = pool[place]!
    return item
  })
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function createPlay(
  { desiredRetention, habits, weights = DEFAULT_SCHEDULING.weights, today }: WorkloadRequest,
  length: number,
): Play {
  return {
    scheduler: createScheduler({ ...DEFAULT_SCHEDULING, desiredRetention, weights }),
    curve: forgettingCurveOf(weights),
    habits,
    today,
    timeByDay: Array.from({ length }, () => 0),
  }
}

/**
 * Plays the days to come at a desired retention. Every card has its own chance, from the seed and its id, so that two
 * retentions meet the same luck and their difference is that of the retentions.
 */
export function simulateWorkload(request: WorkloadRequest): Workload {
  const { horizons = [90, 365], sampleSize = 1_500, seed = 'workload', desiredRetention } = request
  const play = createPlay(request, horizons[1])
  const cards = playedCards(request)
  const sample = sampleOf(cards, sampleSize, createRandom(0, `${seed} sample`))
  const scale = sample.length === 0 ? 0 : cards.length / sample.length
  const remembered: [number, number] = [0, 0]
  for (const card of sample) {
    const [near, far] = simulateCard(card, horizons, play, createRandom(0, `${seed} ${card.cardId}`))
    remembered[0] += near * scale
    remembered[1] += far * scale
  }
  const minutesByDay = play.timeByDay.map(time => time * scale / MINUTE_MS)
  return { desiredRetention, minutesPerDay: [mean(minutesByDay.slice(0, horizons[0])), mean(minutesByDay)], remembered }
}
