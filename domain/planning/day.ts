/** What one study day holds: how many new cards, and the queue. The same for today and for a day to come. */
import type { CardState } from '../progress/card-state.ts'
import type { Settings } from '../progress/settings.ts'
import type { QueueCard, StudyQueue } from '../scheduling/queue.ts'
import { isFollowed } from '../course/study-order.ts'
import { buildQueue, introducedOn } from '../scheduling/queue.ts'
import { isExamTopic, isHeldBack, newCardsOfDay } from './steering.ts'

export interface DayRequest {
  /** All cards of the deck, in study order. */
  cards: readonly QueueCard[]
  states: ReadonlyMap<string, CardState>
  moment: { at: number, studyDay: number }
  settings: Pick<Settings, 'newCardsPerDay' | 'exam' | 'backlogThrough' | 'courseLists' | 'courseTopics'>
  /** New cards asked for beyond the day's own. */
  extraNewCards?: number
  /** Ids of the cards answered on the day, in the order of their first answers. */
  answered?: readonly string[]
  /** Which cards are asked for; all when missing. */
  isInScope?: (card: QueueCard) => boolean
  /** Whether new cards keep to the topics that the learner follows; a session about something else does not. */
  followsTopics?: boolean
  /** Place of a due card where another order holds than that of recall. */
  placeOf?: (cardId: string) => number | undefined
}

export interface DayPlan {
  queue: StudyQueue
  /** New cards of the day by itself, those already begun on it included. */
  newCards: number
  /** The exam's cards that were begun on another day. */
  begunBefore: number
}

/** Plans a study day from what is known at a moment. */
export function planDay(
  {
    cards,
    states,
    moment,
    settings,
    extraNewCards = 0,
    answered,
    isInScope = () => true,
    followsTopics = true,
    placeOf,
  }: DayRequest,
): DayPlan {
  const { studyDay } = moment
  const { exam } = settings
  const isUrgent = ({ topic }: { topic: string }): boolean => isExamTopic(exam, topic, studyDay)
  const { courseTopics, courseLists } = settings
  const choice = { lists: courseLists, topics: followsTopics ? courseTopics : [] }
  const isBegun = ({ id }: QueueCard): boolean => states.get(id)?.memory != null
  const begunBefore = exam
    ? cards.filter(card => isUrgent(card) && isBegun(card) && states.get(card.id)?.introducedOn !== studyDay).length
    : 0
  const newCards = newCardsOfDay({ settings, studyDay, begunBefore })
  const queue = buildQueue({
    cards,
    isInScope: card =>
      isInScope(card)
      && (isBegun(card) || ((isUrgent(card) || isFollowed(card, choice)) && !isHeldBack(exam, card.topic, studyDay))),
    states,
    moment,
    newAllowance: newCards + extraNewCards - introducedOn(states, studyDay),
    answered,
    isUrgent,
    chosenLists: courseLists,
    placeOf,
  })
  return { queue, newCards, begunBefore }
}

/** What is left when a session is over. */
export interface ComingUp {
  /** Cards in steps of minutes that can be answered now, and those that come back later today. */
  ready: number
  laterToday: number
  /** UTC ms at which the first of `laterToday` comes back; null when none does. */
  nextAt: number | null
  /** What the next study day holds if nothing more is done today: cards to recall, and new ones. */
  tomorrow: { reviews: number, newCards: number }
}

export interface ComingUpRequest extends Pick<DayRequest, 'cards' | 'states' | 'moment' | 'settings'> {
  /** First instant of the next study day, UTC ms. */
  tomorrowAt: number
}

/**
 * What comes later today and tomorrow, over the whole deck. Tomorrow is planned by the very function that will plan it
 * then, siblings, an exam's pace and a backlog heeded; cards left in steps of minutes are due then, too.
 */
export function comingUp({ cards, states, moment, settings, tomorrowAt }: ComingUpRequest): ComingUp {
  const { learning, waiting } = planDay({ cards, states, moment, settings }).queue
  const times = waiting.map(id => states.get(id)!.memory!.dueAt!).filter(at => at < tomorrowAt)
  const { queue } = planDay({ cards, states, moment: { at: tomorrowAt, studyDay: moment.studyDay + 1 }, settings })
  return {
    ready: learning.length,
    laterToday: times.length,
    nextAt: times[0] ?? null,
    tomorrow: { reviews: queue.learning.length + queue.reviewCount, newCards: queue.newCount },
  }
}
