/**
 * What a desired retention would cost and bring this learner: the months to come, played through on the learner's own
 * cards, parameters and habits. A simulation and not a formula, as lapses, new cards and short intervals do not add up
 * simply.
 */
import type { ForgettingCurve, Memory } from '../scheduling/scheduler.ts'
import type { Habits } from './habits.ts'
import type { Play, PlayedCard } from './play-card.ts'
import type { Random } from '../random.ts'
import { createScheduler, DEFAULT_SCHEDULING, forgettingCurveOf } from '../scheduling/scheduler.ts'
import { MINUTE_MS } from '../scheduling/study-day.ts'
import { createRandom } from '../random.ts'
import { nextDay, playDay } from './play-card.ts'

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
