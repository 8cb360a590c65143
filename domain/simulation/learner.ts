/**
 * A learner whose memory is known: FSRS with given parameters decides what is recalled, chance does the rest, from a
 * seed. Gives a log like a real one, for tests, measurements and the synthetic year of development builds.
 */
import type { ReviewRecord } from '../progress/records.ts'
import type { ForgettingCurve, Memory, Rating, Scheduler } from '../scheduling/scheduler.ts'
import type { Habits } from './habits.ts'
import type { Random } from '../random.ts'
import { schedulerFor } from '../progress/card-state.ts'
import { createScheduler, DEFAULT_SCHEDULING, forgettingCurveOf } from '../scheduling/scheduler.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../scheduling/study-day.ts'
import { TYPICAL_HABITS } from './habits.ts'
import { createRandom } from '../random.ts'
import { pickWeighted } from './pick-weighted.ts'
import { LONGEST_SITTING_ANSWERS } from './play-card.ts'

export interface LearnerPlan {
  seed: string
  /** In the order in which they are begun. */
  cardIds: readonly string[]
  /** The learner's true memory: 21 parameters of FSRS-6. The schedule assumes the default ones. */
  weights?: readonly number[]
  habits?: Habits
  desiredRetention?: number
  firstDay: number
  days: number
  newPerDay: number
  /** Reviews that are done at most on a day; the rest stay due. */
  reviewsPerDay?: number
  /** Share (0–1) of days without study. */
  idleShare?: number
  /** Share (0–1) of reviews answered in a quiz, with confidence. */
  quizShare?: number
  /** The log ends with this many answers. */
  maximumAnswers?: number
  /** Minutes ahead of UTC. */
  utcOffset?: number
  device?: string
}

/** What is planned and what is true of one card. */
interface SimulatedCard {
  cardId: string
  scheduled: Memory | undefined
  truth: Memory | undefined
}

interface World {
  plan: LearnerPlan
  random: Random
  habits: Habits
  desiredRetention: number
  schedule: Scheduler
  truth: Scheduler
  curve: ForgettingCurve
  records: ReviewRecord[]
  /** UTC ms. */
  now: number
  studyDay: number
}

function recallOf({ truth }: SimulatedCard, world: World): number {
  if (!truth)
    return 0
  const studyDays = world.studyDay - truth.lastStudyDay
  return world.curve(studyDays > 0 ? studyDays : (world.now - truth.lastAt) / DAY_MS, truth.stability)
}

function ratingOf(card: SimulatedCard, world: World): Rating {
  const { habits, random } = world
  if (!card.truth)
    return pickWeighted(habits.firstRatings, [1, 2, 3, 4], random)
  return random.fraction() < recallOf(card, world) ? pickWeighted(habits.recallRatings, [2, 3, 4], random) : 1
}

function durationOf(card: SimulatedCard, rating: Rating, { habits, random }: World): number {
  const { first, recalled, forgotten } = habits.durationMs
  const mean = !card.truth ? first : rating > 1 ? recalled : forgotten
  return Math.round(mean * (0.5 + random.fraction()))
}

/** Sure ones are right more often: the level (1–3) leans on the true probability of recall. */
function confidenceOf(recall: number, random: Random): number {
  return Math.min(3, Math.max(1, Math.ceil((recall * 0.7 + random.fraction() * 0.5) * 3 - 0.3)))
}

function answerCard(card: SimulatedCard, world: World): void {
  const { plan, random, records } = world
  const rating = ratingOf(card, world)
  const durationMs = durationOf(card, rating, world)
  const isQuiz = card.truth !== undefined && random.fraction() < (plan.quizShare ?? 0)
  const confidence = isQuiz ? { confidence: confidenceOf(recallOf(card, world), random) } : {}
  world.now += durationMs
  const moment = { at: world.now, studyDay: world.studyDay }
  records.push({
    kind: 'review',
    device: plan.device ?? 'simulated',
    seq: records.length,
    cardId: card.cardId,
    factRevision: 1,
    utcOffset: plan.utcOffset ?? 360,
    mode: isQuiz ? 'quiz' : 'study',
    rating,
    durationMs,
    desiredRetention: world.desiredRetention,
    ...moment,
    ...confidence,
  })
  card.scheduled = world.schedule.next(card.cardId, card.scheduled, rating, moment)
  card.truth = world.truth.next(card.cardId, card.truth, rating, moment)
}

function studyCard(card: SimulatedCard, world: World): void {
  const { maximumAnswers = Infinity } = world.plan
  for (let answers = 0; answers < LONGEST_SITTING_ANSWERS && world.records.length < maximumAnswers; answers++) {
    answerCard(card, world)
    const dueAt = card.scheduled?.dueAt ?? null
    if (dueAt === null)
      return
    world.now = Math.max(world.now, dueAt)
  }
}

function cardsOfDay(
  waiting: SimulatedCard[],
  begun: readonly SimulatedCard[],
  { plan, studyDay }: World,
): SimulatedCard[] {
  const due = begun.filter(({ scheduled }) => scheduled !== undefined && scheduled.dueDay <= studyDay).slice(
    0,
    plan.reviewsPerDay ?? Infinity,
  )
  return [...due, ...waiting.splice(0, plan.newPerDay)]
}

function createWorld(plan: LearnerPlan): World {
  const { desiredRetention = 0.9, weights = DEFAULT_SCHEDULING.weights } = plan
  return {
    plan,
    random: createRandom(0, plan.seed),
    habits: plan.habits ?? TYPICAL_HABITS,
    desiredRetention,
    // The very scheduler that replays the log, so that the plan here is the plan there.
    schedule: schedulerFor(desiredRetention),
    truth: createScheduler({ ...DEFAULT_SCHEDULING, fuzz: false, weights }),
    curve: forgettingCurveOf(weights),
    records: [],
    now: 0,
    studyDay: plan.firstDay,
  }
}

/**
 * The log of a simulated learner, in log order. Each study day the due cards are answered, those begun first coming
 * first, then new ones, every card until it has left its steps of minutes.
 */
export function simulateLearner(plan: LearnerPlan): ReviewRecord[] {
  const world = createWorld(plan)
  const { random, records } = world
  const waiting = plan.cardIds.map((cardId): SimulatedCard => ({ cardId, scheduled: undefined, truth: undefined }))
  const begun: SimulatedCard[] = []
  const { maximumAnswers = Infinity, idleShare = 0, utcOffset = 360 } = plan
  for (let day = 0; day < plan.days && records.length < maximumAnswers; day++) {
    world.studyDay = plan.firstDay + day
    // Sittings begin between six in the morning and two in the afternoon, and may last into the night.
    const begin = world.studyDay * DAY_MS - utcOffset * MINUTE_MS + (6 + random.fraction() * 8) * HOUR_MS
    world.now = Math.max(world.now + MINUTE_MS, Math.round(begin))
    if (random.fraction() < idleShare)
      continue
    for (const card of cardsOfDay(waiting, begun, world)) {
      if (!card.truth)
        begun.push(card)
      studyCard(card, world)
    }
  }
  return records
}
