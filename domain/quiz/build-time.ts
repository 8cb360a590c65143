/** Questions about the time of happenings: place it on a line, which came first, who was President then. */
import type { DeckCard } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { Circle, HappeningEvent } from './happening-event.ts'
import type { ChoiceQuestion, PlaceItem, PlaceQuestion, QuestionOption } from './question.ts'
import type { QuizContext } from './quiz-context.ts'
import type { Presidency } from '../time-line/presidencies.ts'
import type { Random } from '../random.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { widestDays } from '../time-line/certainty.ts'
import { onlyPresidencyOf } from '../time-line/presidencies.ts'
import { frameOfQuestion } from './blueprint.ts'
import { areOverlapping } from './distractors-date.ts'
import { entityRationale } from './distractors-entity.ts'
import { drawEvents, fits, orderFiveBlueprint } from './build-ordering.ts'
import { circlesOf, datedRationale, happeningEventsSteps, nearestEvents, titleTellsPresident, titleText } from './happening-event.ts'
import { presidentOf } from './quiz-context.ts'
import { nameText } from './text-ref.ts'
import { gapsOf, hasWellWrongGap, LINE_LENGTH, MOST_RIGHT_GAPS, SHORTEST_LINE } from './types/place.ts'

/** The card that asks when a happening was: whoever does not find its place does not know that. */
function dateCardOf({ fact, dates }: HappeningEvent, { index }: QuizContext): DeckCard | undefined {
  return fact.cards.flatMap(id => index.cardById.get(id) ?? []).find(({ expected }) =>
    expected.type === 'date' && dates.some(({ value }) =>
      earliestDay(expected.value) <= latestDay(value) && earliestDay(value) <= latestDay(expected.value)),
  )
}

function placeItem(event: HappeningEvent, id: string, context: QuizContext): PlaceItem {
  const { fact, dates, happening } = event
  return { id, ...titleText(event), dates, factIds: happening.facts, rationale: datedRationale(fact, dates, context) }
}

/** Among so many that are nearest in time are those that tempt. */
const NEAR = 10

/**
 * Happenings around the one to be placed, whose own order is certain. At most one of them may be of the same time as
 * it, and none speaks of the same thing.
 */
function drawLine(
  card: HappeningEvent,
  events: readonly HappeningEvent[],
  context: QuizContext,
  random: Random,
): HappeningEvent[] {
  const kin = context.ties.kinOf(card.fact.id)
  const isOfItsTime = ({ days }: HappeningEvent): boolean => areOverlapping(card.days, days)
  const line: HappeningEvent[] = []
  const near = random.shuffle(nearestEvents(card, events, NEAR)).slice(0, LINE_LENGTH / 2)
  for (const event of [...near, ...random.shuffle(events.filter(each => !near.includes(each)))]) {
    if (line.length === LINE_LENGTH)
      break
    const hasRoom = !isOfItsTime(event) || line.filter(isOfItsTime).length < MOST_RIGHT_GAPS - 1
    if (event !== card && hasRoom && !kin.includes(event.fact) && fits(event, line, context))
      line.push(event)
  }
  return line.sort((a, b) => a.days.from - b.days.from)
}

/** The gap of a line into which a happening belongs. Tests the card that asks for its date, where there is one. */
export function placeBlueprint(
  event: HappeningEvent,
  events: readonly HappeningEvent[],
  context: QuizContext,
): Blueprint {
  const blueprint = {
    id: `place:happening/${event.happening.id}`,
    kind: 'place',
    fact: event.fact,
    cardId: dateCardOf(event, context)?.id ?? null,
    hardness: 2,
  } as const
  return {
    ...blueprint,
    build: (random): PlaceQuestion | undefined => {
      const line = drawLine(event, events, context, random)
      const parts = {
        card: placeItem(event, 'card', context),
        line: line.map((each, place) => placeItem(each, String(place + 1), context)),
      }
      return line.length < SHORTEST_LINE || gapsOf(parts).length > MOST_RIGHT_GAPS || !hasWellWrongGap(parts)
        ? undefined
        : {
            ...frameOfQuestion(blueprint),
            kind: 'place',
            prompt: { kind: 'place-happening', title: event.label, happening: event.happening.id },
            ...parts,
          }
    },
  }
}

/** Options with ids that say nothing of what is right. */
function shuffledOptions(
  key: Omit<QuestionOption, 'id'>,
  others: readonly Omit<QuestionOption, 'id'>[],
  random: Random,
): Pick<ChoiceQuestion, 'options' | 'key'> {
  const ids = ['a', 'b', 'c']
  const shuffled = random.shuffle([key, ...others])
  return {
    options: shuffled.map((option, place) => ({ ...option, id: ids[place]! })),
    key: ids[shuffled.indexOf(key)]!,
  }
}

/** Which of two happenings came first. Which of the two is not known stays open: it tests no card. */
export function beforeAfterBlueprint(
  event: HappeningEvent,
  { id, events }: Circle,
  context: QuizContext,
): Blueprint {
  const blueprint = { id: `before-after:${id}`, kind: 'before-after', fact: event.fact, cardId: null, hardness: 1 } as const
  const optionOf = (each: HappeningEvent): Omit<QuestionOption, 'id'> =>
    ({ ...titleText(each), rationale: datedRationale(each.fact, each.dates, context) })
  return {
    ...blueprint,
    build: (random): ChoiceQuestion | undefined => {
      const [first, second] = drawEvents(event, nearestEvents(event, events, NEAR), 2, context, random)
      return first && second && {
        ...frameOfQuestion(blueprint),
        factIds: [first.fact.id, second.fact.id],
        kind: 'before-after',
        prompt: { kind: 'which-first' },
        ...shuffledOptions(optionOf(first), [optionOf(second)], random),
      }
    },
  }
}

/** Who a president was: the deck says it with the years. */
function officeRationale(presidency: Presidency, context: QuizContext): QuestionOption['rationale'] {
  return entityRationale(presidentOf(presidency, context), presidency.name, context)
}

/** Presidents beside the right one: one who came next before or after, who tempts most, and another. */
function drawOthers(own: Presidency, presidencies: readonly Presidency[], random: Random): Presidency[] {
  const place = presidencies.indexOf(own)
  const [near] = random.shuffle([presidencies[place - 1], presidencies[place + 1]].filter(each => each !== undefined))
  const [far] = random.shuffle(presidencies.filter(each => each !== own && each !== near))
  return [near, far].filter(each => each !== undefined)
}

/**
 * Who was President at the time of a happening; undefined where its dates touch more than one presidency, or its title
 * names a president. Two things are to be known, its date and the terms: it tests no card.
 */
export function presidentBlueprint(event: HappeningEvent, context: QuizContext): Blueprint | undefined {
  const { presidencies } = context
  const own = onlyPresidencyOf(widestDays(event.dates), presidencies)
  if (!own || titleTellsPresident(event.label, presidencies))
    return undefined
  const blueprint = {
    id: `president:happening/${event.happening.id}`,
    kind: 'president',
    fact: event.fact,
    cardId: null,
    hardness: 2,
  } as const
  return {
    ...blueprint,
    build: (random): ChoiceQuestion | undefined => {
      const others = drawOthers(own, presidencies, random)
      const optionOf = (each: Presidency): Omit<QuestionOption, 'id'> => ({
        ...nameText(presidentOf(each, context)),
        rationale: each === own ? datedRationale(event.fact, event.dates, context) : officeRationale(each, context),
      })
      return others.length < 2
        ? undefined
        : {
            ...frameOfQuestion(blueprint),
            kind: 'president',
            prompt: { kind: 'president-then', title: event.label, happening: event.happening.id },
            ...shuffledOptions(optionOf(own), others.map(optionOf), random),
          }
    },
  }
}

/** All questions about the time of happenings; the order follows from the deck alone. */
export function* timeBlueprints(context: QuizContext): Generator<void, Blueprint[]> {
  const { deck, factById } = context.index
  const events = yield* happeningEventsSteps(deck.happenings, factById)
  return events.flatMap(event => [
    placeBlueprint(event, events, context),
    ...[presidentBlueprint(event, context) ?? []].flat(),
    ...circlesOf(event, events, deck.units).flatMap(circle => [
      orderFiveBlueprint(event, circle, context),
      beforeAfterBlueprint(event, circle, context),
    ]),
  ])
}
