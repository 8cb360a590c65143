/** Matching: three or four pairs, where no right side fits another left side. */
import type { DeckCard, DeckEntity } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { QuizContext } from './quiz-context.ts'
import type { MatchingPair, MatchingQuestion, Prompt, QuestionOption } from './question.ts'
import type { Random } from '../random.ts'
import { frameOfQuestion } from './blueprint.ts'
import { asksWhoSays } from './build-choice.ts'
import { classLikeness, entityCouldAnswer, entityRationale } from './distractors-entity.ts'
import { plainStart } from './distractors-text.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { hashText } from '../random.ts'
import { formOf } from './text-shape.ts'
import { holdsPhrase } from './words.ts'

/** Pairs of one question, at most. */
const PAIRS = 4

type MatchKind = 'match-leaders' | 'match-positions' | 'match-terms'

/** One card as a pair: its front on the left, its entity on the right. */
export interface PairedCard {
  card: DeckCard
  entity: DeckEntity
  kind: MatchKind
}

const leaderClasses = new Set(['president', 'foreign-leader', 'minister', 'foreign-minister', 'politician', 'diplomat'])
const termClasses = new Set(['kind-of-power', 'state-type', 'theory', 'concept', 'policy', 'economic-concept'])

/** The pair that a card can be one of, and in which sort of matching; undefined when it can be none. */
export function pairedCard(card: DeckCard, context: QuizContext): PairedCard | undefined {
  const entity = card.expected.type === 'entity' ? context.index.entityById.get(card.expected.entity) : undefined
  if (!entity || card.kind === 'cloze' || holdsPhrase(card.front, entity.names.en))
    return undefined
  if (asksWhoSays(card, context))
    return { card, entity, kind: 'match-positions' }
  if (leaderClasses.has(entity.class ?? ''))
    return { card, entity, kind: 'match-leaders' }
  return termClasses.has(entity.class ?? '') ? { card, entity, kind: 'match-terms' } : undefined
}

function isFree(candidate: PairedCard, taken: readonly PairedCard[], context: QuizContext): boolean {
  return taken.every(other =>
    other.entity !== candidate.entity
    && other.card.factId !== candidate.card.factId
    && classLikeness(other.entity, candidate.entity) > 0
    && !entityCouldAnswer(candidate.entity, other.card, context)
    && !entityCouldAnswer(other.entity, candidate.card, context),
  )
}

function drawPairs(anchor: PairedCard, all: readonly PairedCard[], context: QuizContext, random: Random): PairedCard[] {
  const taken = [anchor]
  // People and terms of one class do not give each other away; the sort is stable, so that chance decides among equals.
  const likestFirst = random.shuffle(all).toSorted((a, b) =>
    classLikeness(anchor.entity, b.entity) - classLikeness(anchor.entity, a.entity),
  )
  for (const candidate of likestFirst) {
    if (taken.length < PAIRS && candidate.kind === anchor.kind && isFree(candidate, taken, context))
      taken.push(candidate)
  }
  return taken
}

/** People by their name; terms as the card answers, when that is a noun and not a sentence about it. */
function rightTextOf(
  { answer, kind }: DeckCard,
  { kind: entityKind, names }: DeckEntity,
  { isNameStart }: QuizContext,
): string {
  return entityKind === 'term' && ['singular', 'plural'].includes(formOf(answer))
    ? plainStart(answer, kind === 'cloze', isNameStart)
    : names.en
}

interface Side {
  left: Omit<QuestionOption, 'id'>
  right: Omit<QuestionOption, 'id'>
  factId: string
  cardId: string | null
}

/** Lays pairs out: left in drawn order, right shuffled, with ids that do not tell. */
function layOut(sides: readonly Side[], random: Random): Pick<MatchingQuestion, 'pairs' | 'right'> {
  const rightSides = random.shuffle(sides)
  const idOf = (side: Side): string => String.fromCharCode('a'.charCodeAt(0) + rightSides.indexOf(side))
  const pairs = sides.map((side, place): MatchingPair => ({
    left: { ...side.left, id: String(place + 1) },
    rightId: idOf(side),
    factId: side.factId,
    cardId: side.cardId,
  }))
  return { pairs: random.shuffle(pairs), right: rightSides.map(side => ({ ...side.right, id: idOf(side) })) }
}

/** Cards that ask for people or terms of one sort, their fronts to be matched with their answers. */
export function matchingBlueprint(anchor: PairedCard, all: readonly PairedCard[], context: QuizContext): Blueprint {
  const blueprint = {
    id: `matching:${anchor.card.id}`,
    kind: 'matching',
    fact: factOf(context, anchor.card),
    cardId: anchor.card.id,
    hardness: 2,
  } as const
  const prompt: Prompt = { kind: anchor.kind }
  return {
    ...blueprint,
    build: (random): MatchingQuestion | undefined => {
      const drawn = drawPairs(anchor, all, context, random)
      if (drawn.length < 3)
        return undefined
      const sides = drawn.map(({ card, entity }): Side => {
        const rationale = rationaleFrom('key', factOf(context, card), context)
        return {
          left: { text: card.front, rationale },
          right: { text: rightTextOf(card, entity, context), rationale },
          factId: card.factId,
          cardId: card.id,
        }
      })
      return {
        ...frameOfQuestion(blueprint),
        factIds: sides.map(({ factId }) => factId),
        kind: 'matching',
        prompt,
        ...layOut(sides, random),
      }
    },
  }
}

/** Letters that an acronym shares with another: the more, the less the initials tell which name is whose. */
function sharedLetters(first: DeckEntity, second: DeckEntity): number {
  return [...new Set(first.acronyms?.en)].filter(letter => second.acronyms?.en?.includes(letter)).length
}

/** Acronyms to choose from for one, of its kind: those most like it. */
const LIKEST_ACRONYMS = 7

function likestAcronyms(anchor: DeckEntity, entities: readonly DeckEntity[]): DeckEntity[] {
  return entities
    .filter(entity => entity.kind === anchor.kind && entity.id !== anchor.id)
    .toSorted((a, b) => sharedLetters(anchor, b) - sharedLetters(anchor, a) || hashText(a.id) - hashText(b.id))
    .slice(0, LIKEST_ACRONYMS)
}

/** Acronyms with what they are short for. `anchor` is the answer of the card. */
export function acronymBlueprint(
  card: DeckCard,
  anchor: DeckEntity,
  entities: readonly DeckEntity[],
  context: QuizContext,
): Blueprint {
  const fact = factOf(context, card)
  const likest = likestAcronyms(anchor, entities)
  const blueprint = { id: `matching:acronym:${anchor.id}`, kind: 'matching', fact, cardId: null, hardness: 1 } as const
  return {
    ...blueprint,
    build: (random): MatchingQuestion | undefined => {
      const others = random.shuffle(likest).slice(0, PAIRS - 1)
      if (others.length < 2)
        return undefined
      const sides = [anchor, ...others].map((entity): Side => {
        const rationale = { ...entityRationale(entity, entity.names.en, context), kind: 'acronym' } as const
        const values = {
          option: entity.acronyms?.en ?? '',
          name: entity.names.en,
          description: entity.description ?? '',
        }
        return {
          left: { text: values.option, rationale: { ...rationale, values } },
          right: { text: values.name, rationale: { ...rationale, values } },
          factId: rationale.factId ?? fact.id,
          cardId: null,
        }
      })
      return {
        ...frameOfQuestion(blueprint),
        kind: 'matching',
        prompt: { kind: 'match-acronyms' },
        ...layOut(sides, random),
      }
    },
  }
}
