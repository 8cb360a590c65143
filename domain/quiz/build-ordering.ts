/** Things to put in order: the items of an ordering card, or dated events that the generator brings together. */
import type { DeckCard } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { DatedEvent } from './event-label.ts'
import type { QuizContext } from './quiz-context.ts'
import type { OrderingItem, OrderingQuestion } from './question.ts'
import type { Random } from '../random.ts'
import type { Circle, HappeningEvent } from './happening-event.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { widestDays } from '../time-line/certainty.ts'
import { frameOfQuestion, once } from './blueprint.ts'
import { areOverlapping } from './distractors-date.ts'
import { datedRationale, titleText } from './happening-event.ts'
import { MOST_ITEMS } from './types/ordering.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { dateText } from './text-ref.ts'

/** Facts of an ordering that the generator makes: each is a sentence. */
const FACTS = 4

/** Fewest things whose order says something. */
const FEWEST = 3

/** Mixes items so that they do not stand in order already; the ids say nothing about the order. */
function mixed(items: readonly OrderingItem[], random: Random): OrderingItem[] {
  const shuffled = random.shuffle(items)
  const isInOrder = shuffled.every((item, place) => place === 0 || shuffled[place - 1]!.rank <= item.rank)
  return (isInOrder ? shuffled.toReversed() : shuffled).map((item, place) => ({ ...item, id: String(place + 1) }))
}

/** The question of an ordering card. Of six items chance leaves one out. */
export function orderingCardBlueprint(card: DeckCard, items: readonly string[], context: QuizContext): Blueprint {
  const fact = factOf(context, card)
  const blueprint = { id: `ordering:${card.id}`, kind: 'ordering', fact, cardId: card.id, hardness: 2 } as const
  const rationale = once(() => rationaleFrom('key', fact, context))
  return {
    ...blueprint,
    build: (random): OrderingQuestion => {
      const all = items.map((text, rank): OrderingItem => ({
        id: '',
        text,
        ref: { of: 'item', card: card.id, at: rank },
        rank,
        days: null,
        rationale: rationale(),
      }))
      const kept = new Set(random.shuffle(all).slice(0, MOST_ITEMS))
      return {
        ...frameOfQuestion(blueprint),
        kind: 'ordering',
        prompt: { kind: 'card', text: card.front },
        items: mixed(all.filter(item => kept.has(item)), random),
      }
    },
  }
}

/** Whether an event stands apart in time from those taken, and does not speak of the same thing. */
export function fits(event: DatedEvent, taken: readonly DatedEvent[], context: QuizContext): boolean {
  const kin = context.ties.kinOf(event.fact.id)
  return taken.every(other =>
    !areOverlapping(other.days, event.days) && !kin.includes(other.fact)
    && !context.ties.kinOf(other.fact.id).includes(event.fact),
  )
}

/** An event with others around it, as chance brings them, in order of time; fewer where there are no more. */
export function drawEvents<T extends DatedEvent>(
  anchor: T,
  events: readonly T[],
  count: number,
  context: QuizContext,
  random: Random,
): T[] {
  const taken = [anchor]
  for (const event of random.shuffle(events)) {
    if (taken.length < count && fits(event, taken, context))
      taken.push(event)
  }
  return taken.sort((a, b) => a.days.from - b.days.from)
}

function itemOf({ fact, label, date }: DatedEvent, rank: number, context: QuizContext): OrderingItem {
  return {
    id: '',
    text: label,
    ref: { of: 'event', fact: fact.id },
    rank,
    days: { from: earliestDay(date.value), to: latestDay(date.value) },
    rationale: rationaleFrom('dated', fact, context, { date: dateText(date) }),
  }
}

/** How events are put in order: whose question it is, what it asks, how many things it has, and what each says. */
interface OrderOfEvents<T> {
  id: string
  prompt: OrderingQuestion['prompt']
  most: number
  itemOf: (event: T, rank: number, context: QuizContext) => OrderingItem
}

/** Puts an event in order among others that chance brings. */
function eventsBlueprint<T extends DatedEvent>(
  anchor: T,
  events: readonly T[],
  { id, prompt, most, itemOf }: OrderOfEvents<T>,
  context: QuizContext,
): Blueprint {
  const blueprint = { id: `ordering:${id}`, kind: 'ordering', fact: anchor.fact, cardId: null, hardness: 2 } as const
  return {
    ...blueprint,
    build: (random): OrderingQuestion | undefined => {
      const drawn = drawEvents(anchor, events, most, context, random)
      return drawn.length < FEWEST
        ? undefined
        : {
            ...frameOfQuestion(blueprint),
            factIds: drawn.map(({ fact }) => fact.id),
            kind: 'ordering',
            prompt,
            items: mixed(drawn.map((event, rank) => itemOf(event, rank, context)), random),
          }
    },
  }
}

/** Puts an event in order among others that chance brings, each from another fact. */
export function orderingBlueprint(anchor: DatedEvent, events: readonly DatedEvent[], context: QuizContext): Blueprint {
  const order = { id: anchor.fact.id, prompt: { kind: 'order-by-date' }, most: FACTS, itemOf } as const
  return eventsBlueprint(anchor, events, order, context)
}

function happeningItem(event: HappeningEvent, rank: number, context: QuizContext): OrderingItem {
  const { fact, dates } = event
  return { id: '', ...titleText(event), rank, days: widestDays(dates), rationale: datedRationale(fact, dates, context) }
}

/** Five happenings to put in order, one of them given; `circle` says which happenings chance brings the others from. */
export function orderFiveBlueprint(
  anchor: HappeningEvent,
  { id, events }: Circle,
  context: QuizContext,
): Blueprint {
  const order = { id, prompt: { kind: 'order-happenings' }, most: MOST_ITEMS, itemOf: happeningItem } as const
  return eventsBlueprint(anchor, events, order, context)
}
