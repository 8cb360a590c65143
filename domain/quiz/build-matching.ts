/** Matching: three or four pairs, where no right side fits another left side. */
import type { DeckCard, DeckEntity } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { QuizContext } from './quiz-context.ts'
import type { ReferredText } from './text-ref.ts'
import type { MatchingPair, MatchingQuestion, Prompt, QuestionOption } from './question.ts'
import type { Random } from '../random.ts'
import { frameOfQuestion } from './blueprint.ts'
import { asksWhoSays } from './build-choice.ts'
import { entityCouldAnswer } from './distractors-entity.ts'
import { plainStart } from './distractors-text.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { formOf, frameOf, kindOfAnswer } from './text-shape.ts'
import { answerText, nameText } from './text-ref.ts'
import { traitsAskedOf, isArticleAuthor } from './traits.ts'
import { isWideClass } from './wide-classes.ts'
import { holdsPhrase, tellingWords } from './words.ts'

/** Pairs of one question, at most. */
const PAIRS = 4

type MatchKind = 'match-leaders' | 'match-positions' | 'match-terms'

/** One card as a pair: its front on the left, its entity on the right as `text`. */
export interface PairedCard extends ReferredText {
  card: DeckCard
  entity: DeckEntity
  kind: MatchKind
}

const leaderClasses = new Set(['president', 'foreign-leader', 'minister', 'foreign-minister', 'politician', 'diplomat'])
const termClasses = new Set(['kind-of-power', 'state-type', 'theory', 'concept', 'policy', 'economic-concept'])

/** What a title, a book or a theory tells of somebody is no position. */
const noPosition = /\b(?:whose|titles?|books?|articles?|references?|synonyms?|investigat\w+|formulat\w+|asks|reports)\b/i

/** Whether a front asks for the one who holds a position. */
export function tellsPosition(front: string): boolean {
  return !noPosition.test(front)
}

/** In which sort of matching an entity that a card asks for can be; undefined when in none. */
function matchKindOf(card: DeckCard, entity: DeckEntity, context: QuizContext): MatchKind | undefined {
  if (asksWhoSays(card, context))
    return tellsPosition(card.front) ? 'match-positions' : undefined
  if (leaderClasses.has(entity.class ?? ''))
    return 'match-leaders'
  return termClasses.has(entity.class ?? '') ? 'match-terms' : undefined
}

/** The pair that a card can be one of, and in which sort of matching; undefined when it can be none. */
export function pairedCard(card: DeckCard, context: QuizContext): PairedCard | undefined {
  const entity = card.expected.type === 'entity' ? context.index.entityById.get(card.expected.entity) : undefined
  if (!entity || card.kind === 'cloze' || holdsPhrase(card.front, entity.names.en))
    return undefined
  const kind = matchKindOf(card, entity, context)
  return kind && { card, entity, kind, ...rightTextOf(card, entity, context) }
}

const opensWithArticle = /^(?:the|an?|its|their|his|her)\s/i

/** Whether two terms are asked for in one way, and answer in one form. */
function areTermsAlike(first: PairedCard, second: PairedCard): boolean {
  return frameOf(first.card) === frameOf(second.card) && formOf(first.text) === formOf(second.text)
    && opensWithArticle.test(first.text) === opensWithArticle.test(second.text)
    && (!isWideClass(first.entity.class)
      || (kindOfAnswer(first.text) !== undefined && kindOfAnswer(first.text) === kindOfAnswer(second.text)))
}

/**
 * Whether two pairs are of one kind: of one class, asked for in one way, and so that nothing that the one front says of
 * its answer (a country, an office) tells it from the other.
 */
function areAlike(first: PairedCard, second: PairedCard, context: QuizContext): boolean {
  if (first.kind !== second.kind || first.entity.class !== second.entity.class)
    return false
  if (first.kind === 'match-terms')
    return areTermsAlike(first, second)
  return traitsAskedOf(first.card.front, first.entity, context)(second.entity)
    && traitsAskedOf(second.card.front, second.entity, context)(first.entity)
    && (first.kind === 'match-leaders'
      || (frameOf(first.card) === frameOf(second.card)
        && isArticleAuthor(first.entity, context) === isArticleAuthor(second.entity, context)))
}

function isFree(candidate: PairedCard, taken: readonly PairedCard[], context: QuizContext): boolean {
  const all = [...taken, candidate]
  const answers = all.map(({ text }) => text)
  return taken.every(other =>
    other.entity !== candidate.entity
    && other.card.factId !== candidate.card.factId
    && areAlike(other, candidate, context)
    && !entityCouldAnswer(candidate.entity, other.card, context)
    && !entityCouldAnswer(other.entity, candidate.card, context),
  ) && all.every(({ card, text }) => tellingWords(card.front, text, answers).size === 0)
}

function drawPairs(anchor: PairedCard, all: readonly PairedCard[], context: QuizContext, random: Random): PairedCard[] {
  const taken = [anchor]
  for (const candidate of random.shuffle(all)) {
    if (taken.length < PAIRS && isFree(candidate, taken, context))
      taken.push(candidate)
  }
  return taken
}

/** People by their name; terms as the card answers, when that is a noun and not a sentence about it. */
function rightTextOf(card: DeckCard, entity: DeckEntity, { isNameStart }: QuizContext): ReferredText {
  return entity.kind === 'term' && ['singular', 'plural'].includes(formOf(card.answer))
    ? answerText(card, plainStart(card.answer, card.kind === 'cloze', isNameStart))
    : nameText(entity)
}

interface Side {
  left: Omit<QuestionOption, 'id'>
  right: Omit<QuestionOption, 'id'>
  factId: string
  cardId: string
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
      const sides = drawn.map(({ card, text, ref }): Side => {
        const rationale = rationaleFrom('key', factOf(context, card), context)
        return {
          left: { text: card.front, ref: { of: 'front', card: card.id }, rationale },
          right: { text, ref, rationale },
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
