/**
 * A deck prepared for quizzes: every question that it can give. Built once a deck; pools are filled when first needed.
 */
import type { DeckCard } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import { authorNames } from '../content/author-names.ts'
import type { Blueprint } from './blueprint.ts'
import type { PairedCard } from './build-matching.ts'
import type { DatedEvent } from './event-label.ts'
import type { QuizContext } from './quiz-context.ts'
import type { Question } from './question.ts'
import { once } from './blueprint.ts'
import { choiceBlueprint, isExclusive, poolOf, trueFalseBlueprint } from './build-choice.ts'
import { matchingBlueprint, pairedCard } from './build-matching.ts'
import { oddClassBlueprint, oddPresidencyBlueprint, silentEvents } from './build-odd-one-out.ts'
import { orderingBlueprint, orderingCardBlueprint } from './build-ordering.ts'
import { timeBlueprints } from './build-time.ts'
import { whereBlueprints } from './build-where.ts'
import { isAskedInWriting, typedBlueprint } from './build-typed.ts'
import { sharedPool } from './distractors.ts'
import { prepareDatePools } from './distractors-date.ts'
import { prepareTextPools } from './distractors-text.ts'
import { deckVersionSteps } from './deck-version.ts'
import { eventOf, othersTold } from './event-label.ts'
import { readFactWords } from './fact-ties.ts'
import { factOf, quizContextSteps } from './quiz-context.ts'
import { statementGap } from './statement-gap.ts'
import { createRandom } from '../random.ts'
import { runThrough } from '../steps.ts'

export interface QuizIndex {
  index: DeckIndex
  context: QuizContext
  deckVersion: string
  /** In an order that follows from the deck alone: the places are what a specification's `picks` name. */
  blueprints: readonly Blueprint[]
  /** Places of the blueprints about a fact. */
  placesOfFact: ReadonlyMap<string, readonly number[]>
}

function blueprintsOfCard(card: DeckCard, context: QuizContext): Blueprint[] {
  if (card.expected.type === 'order')
    return [orderingCardBlueprint(card, card.expected.items, context)]
  const pool = once(() => poolOf(card, context))
  const gapped = card.kind === 'cloze' ? card : statementGap(card, factOf(context, card))
  // A statement may say less of what is asked for than the front: only what tempts there is fair in the gap.
  const gapPool = card === gapped ? pool : once(() => gapped && sharedPool(poolOf(gapped, context), pool()))
  return [
    choiceBlueprint(card, context, pool),
    ...(gapped && gapped !== card ? [choiceBlueprint(gapped, context, gapPool)] : []),
    ...(gapped && isExclusive(gapped, context) ? [trueFalseBlueprint(gapped, context, gapPool)] : []),
    ...(isAskedInWriting(card) ? [typedBlueprint(card, context)] : []),
  ]
}

function* eventBlueprints(context: QuizContext): Generator<void, Blueprint[]> {
  const { facts, articles } = context.index.deck
  const authors = articles.flatMap(authorNames)
  const dated: DatedEvent[] = []
  for (const fact of facts) {
    dated.push(...[eventOf(fact, authors) ?? []].flat())
    yield
  }
  const events: DatedEvent[] = []
  for (const event of dated) {
    if (othersTold(event.label, event.fact, facts).length === 0)
      events.push(event)
    yield
  }
  const silent = silentEvents(events, context.presidencies)
  return [
    ...events.map(event => orderingBlueprint(event, events, context)),
    ...silent.flatMap(event => oddPresidencyBlueprint(event, silent, context) ?? []),
  ]
}

function* entityBlueprints(context: QuizContext): Generator<void, Blueprint[]> {
  const { cards } = context.index.deck
  const pairs: PairedCard[] = []
  const odd: Blueprint[] = []
  for (const card of cards) {
    pairs.push(...[pairedCard(card, context) ?? []].flat())
    odd.push(...[oddClassBlueprint(card, context) ?? []].flat())
    yield
  }
  return [...pairs.map(pair => matchingBlueprint(pair, pairs, context)), ...odd]
}

/**
 * Prepares a deck, a fact or a card at a time: between two steps whoever runs them may let others have their turn.
 * Gives the whole at the end.
 */
export function* quizIndexSteps(index: DeckIndex): Generator<void, QuizIndex> {
  yield* readFactWords(index)
  const context = yield* quizContextSteps(index)
  yield* prepareTextPools(context)
  prepareDatePools(context)
  yield
  const ofCards: Blueprint[] = []
  for (const card of index.deck.cards) {
    ofCards.push(...blueprintsOfCard(card, context))
    yield
  }
  const blueprints = [
    ...ofCards,
    ...yield* eventBlueprints(context),
    ...yield* entityBlueprints(context),
    ...yield* timeBlueprints(context),
    ...whereBlueprints(context),
  ]
  yield
  const placesOfFact = new Map<string, number[]>()
  blueprints.forEach(({ fact }, place) => placesOfFact.set(fact.id, [...placesOfFact.get(fact.id) ?? [], place]))
  return { index, context, deckVersion: yield* deckVersionSteps(index.deck), blueprints, placesOfFact }
}

/** Prepares a deck at one go. */
export function buildQuizIndex(index: DeckIndex): QuizIndex {
  return runThrough(quizIndexSteps(index))
}

/**
 * The question of a blueprint under a seed; undefined when the deck has not enough for it or there is no such place.
 */
export function buildQuestion({ blueprints }: QuizIndex, place: number, seed: number): Question | undefined {
  const blueprint = blueprints[place]
  return blueprint?.build(createRandom(seed, blueprint.id))
}
