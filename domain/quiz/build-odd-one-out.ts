/** The odd one out of three: the criterion is said, and only one of the three fails it. */
import type { DeckCard, DeckEntity } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { DatedEvent } from './event-label.ts'
import type { QuizContext } from './quiz-context.ts'
import type { Presidency } from '../time-line/presidencies.ts'
import type { ChoiceQuestion, OddClass, QuestionOption } from './question.ts'
import type { Random } from '../random.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { frameOfQuestion } from './blueprint.ts'
import { keyLengthRatio, LONGEST_KEY } from './distractors.ts'
import { factOf, presidentOf, rationaleFrom } from './quiz-context.ts'
import { entityRationale } from './distractors-entity.ts'
import { dateText, nameText } from './text-ref.ts'
import { holdsPhrase } from './words.ts'

/** Classes that exclude each other: two of the first, one of the second. */
const exclusiveClasses: readonly (readonly [OddClass, string])[] = [
  ['kind-of-power', 'theory'],
  ['theory', 'kind-of-power'],
  ['state-type', 'theory'],
  ['scholar', 'diplomat'],
  ['scholar', 'foreign-minister'],
  ['president', 'foreign-minister'],
  ['regional-organization', 'aid-organization'],
  ['international-financial-institution', 'aid-organization'],
]

function isWithin({ date }: DatedEvent, { from, to }: Presidency): boolean {
  return from <= earliestDay(date.value) && latestDay(date.value) <= to
}

/** The stem tells a presidency by its years, so what happened in its first or last year does not look outside. */
function isOutside({ date }: DatedEvent, { from, to }: Presidency): boolean {
  const yearOf = (day: string): string => day.slice(0, 4)
  return yearOf(latestDay(date.value)) < yearOf(from) || yearOf(to) < yearOf(earliestDay(date.value))
}

/** An event that names a president places itself. */
function namesPresident({ label }: DatedEvent, presidencies: readonly Presidency[]): boolean {
  return presidencies.some(({ name }) => holdsPhrase(label, name.split(' ').at(-1)!)) || /\bpresident/i.test(label)
}

function threeOptions(
  key: Omit<QuestionOption, 'id'>,
  others: readonly Omit<QuestionOption, 'id'>[],
  random: Random,
): { options: QuestionOption[], key: string } | undefined {
  if (others.length < 2 || keyLengthRatio(key.text, others.map(({ text }) => text)) > LONGEST_KEY)
    return undefined
  const shuffled = random.shuffle([key, ...others])
  const ids = ['a', 'b', 'c']
  return {
    options: shuffled.map((option, place) => ({ ...option, id: ids[place]! })),
    key: ids[shuffled.indexOf(key)]!,
  }
}

function eventOption({ fact, label, date }: DatedEvent, context: QuizContext): Omit<QuestionOption, 'id'> {
  return {
    text: label,
    ref: { of: 'event', fact: fact.id },
    rationale: rationaleFrom('dated', fact, context, { date: dateText(date) }),
  }
}

function drawInside(
  odd: DatedEvent,
  presidency: Presidency,
  events: readonly DatedEvent[],
  context: QuizContext,
  random: Random,
): DatedEvent[] {
  const taken: DatedEvent[] = []
  for (const event of random.shuffle(events)) {
    const kin = context.ties.kinOf(event.fact.id)
    if (
      taken.length < 2 && isWithin(event, presidency) && ![odd, ...taken].some(other => kin.includes(other.fact))
      && event.label.length * 1.6 > odd.label.length
    )
      taken.push(event)
  }
  return taken
}

/** The events that do not place themselves. */
export function silentEvents(events: readonly DatedEvent[], presidencies: readonly Presidency[]): DatedEvent[] {
  return events.filter(event => !namesPresident(event, presidencies))
}

/**
 * Which did not happen under that president? The odd one is the event given; `silent` are those that it may stand
 * among.
 */
export function oddPresidencyBlueprint(
  odd: DatedEvent,
  silent: readonly DatedEvent[],
  context: QuizContext,
): Blueprint | undefined {
  const choices = context.presidencies.filter(presidency =>
    isOutside(odd, presidency) && silent.filter(event => isWithin(event, presidency)).length >= 3,
  )
  if (choices.length === 0)
    return undefined
  const blueprint = {
    id: `odd-one-out:${odd.fact.id}`,
    kind: 'odd-one-out',
    fact: odd.fact,
    cardId: null,
    hardness: 2,
  } as const
  return {
    ...blueprint,
    build: (random): ChoiceQuestion | undefined => {
      const presidency = random.pick(choices)
      const inside = drawInside(odd, presidency, silent, context, random)
      const three = threeOptions(eventOption(odd, context), inside.map(event => eventOption(event, context)), random)
      const prompt = {
        kind: 'odd-presidency',
        name: presidency.name,
        president: presidentOf(presidency, context).id,
        from: presidency.from.slice(0, 4),
        to: presidency.to.startsWith('9999') ? '' : presidency.to.slice(0, 4),
      } as const
      return three
        && {
          ...frameOfQuestion(blueprint),
          factIds: [odd, ...inside].map(({ fact }) => fact.id),
          kind: 'odd-one-out',
          prompt,
          ...three,
        }
    },
  }
}

function entityOption(entity: DeckEntity, context: QuizContext): Omit<QuestionOption, 'id'> {
  return { ...nameText(entity), rationale: entityRationale(entity, entity.names.en, context) }
}

/** Letters of the shortest word of a class that tells something: "power", not "kind" or "of". */
const TELLING_LETTERS = 5

/** What the question calls the members of a class besides. */
const otherWords: Partial<Record<OddClass, readonly string[]>> = {
  'theory': ['model'],
  'state-type': ['power', 'state'],
}

/** Whether a word of either class stands in some names and not in others: then the names give the odd one away. */
function isToldByNames(entityClass: OddClass, oddClass: string, names: readonly string[]): boolean {
  const words = [...entityClass.split('-'), ...oddClass.split('-'), ...otherWords[entityClass] ?? []]
  return words.filter(word => word.length >= TELLING_LETTERS).some((word) => {
    const count = names.filter(name => name.toLowerCase().includes(word)).length
    return count > 0 && count < names.length
  })
}

/** Which does not belong to the class? The odd one is the answer of the card given. */
export function oddClassBlueprint(card: DeckCard, context: QuizContext): Blueprint | undefined {
  const { expected } = card
  const odd = expected.type === 'entity' ? context.index.entityById.get(expected.entity) : undefined
  const membersOf = (entityClass: OddClass): DeckEntity[] =>
    context.index.deck.entities.filter(entity =>
      entity.class === entityClass && odd && entity.names.en.length * 2 > odd.names.en.length,
    )
  const shared = exclusiveClasses.filter(([first, other]) => odd?.class === other && membersOf(first).length >= 2)
    .map(([first]) => first)
  if (!odd || shared.length === 0)
    return undefined
  const blueprint = {
    id: `odd-one-out:${card.id}`,
    kind: 'odd-one-out',
    fact: factOf(context, card),
    cardId: null,
    hardness: 1,
  } as const
  return {
    ...blueprint,
    build: (random): ChoiceQuestion | undefined => {
      const entityClass = random.pick(shared)
      const three = threeOptions(
        entityOption(odd, context),
        random.shuffle(membersOf(entityClass)).slice(0, 2).map(entity => entityOption(entity, context)),
        random,
      )
      return three && !isToldByNames(entityClass, odd.class ?? '', three.options.map(({ text }) => text))
        ? { ...frameOfQuestion(blueprint), kind: 'odd-one-out', prompt: { kind: 'odd-class', entityClass }, ...three }
        : undefined
    },
  }
}
