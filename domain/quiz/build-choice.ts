/** Single choice, cloze choice, who-says-what and the warm-up, from the pool of a card. */
import type { DeckCard } from '../content/deck.ts'
import type { Blueprint } from './blueprint.ts'
import type { ChoicePool, Distractor } from './distractors.ts'
import type { QuizContext } from './quiz-context.ts'
import type { ChoiceQuestion, QuestionOption } from './question.ts'
import type { Random } from '../random.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { frameOfQuestion, once } from './blueprint.ts'
import { authoredPool } from './distractors-authored.ts'
import { datePool, isHappening } from './distractors-date.ts'
import { entityPool } from './distractors-entity.ts'
import { quantityPool } from './distractors-quantity.ts'
import { asksForWords, textPool } from './distractors-text.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'

/** People whose claims the articles report. */
const claimants = new Set(['scholar', 'diplomat', 'foreign-minister'])

/**
 * The wrong options that a card can be asked with, its author's before those of the deck; undefined when there are not
 * two good ones.
 */
export function poolOf(card: DeckCard, context: QuizContext): ChoicePool | undefined {
  return authoredPool(card, context) ?? deckPool(card, context)
}

function deckPool(card: DeckCard, context: QuizContext): ChoicePool | undefined {
  switch (card.expected.type) {
    case 'date':
      return datePool(card, context)
    case 'quantity':
      return quantityPool(card, context)
    case 'entity':
      return asksForWords(card, context) ? textPool(card, context) : entityPool(card, context)
    case 'term':
    case 'text':
      return textPool(card, context)
    case 'order':
      return undefined
  }
}

/** Words of claiming: scholars are cited for their views anyway, statesmen for their deeds too. */
const claiming
  = /\b(?:reject|argu|advis|advoc|warn|said|says|hold|claim|stress|critici[sz]|plead|doubt|believ|contrary|against|unlike|oppos|object)/i

/** Asks for the one who holds a view, not for a thing. */
export function asksWhoSays({ front, expected }: DeckCard, { index }: QuizContext): boolean {
  const entity = expected.type === 'entity' ? index.entityById.get(expected.entity) : undefined
  return entity?.kind === 'person' && claimants.has(entity.class ?? '')
    && (entity.class === 'scholar' || claiming.test(front))
    && /\b(?:who|whose|which (?:[\p{L}-]+ )*(?:author|scholar|diplomat)s?|which of)\b/iu.test(front)
}

/**
 * A pair of wrong options. Where options stand in ascending order the place of the key is drawn first, so that it is
 * not always the middle one.
 */
function drawPair({ pairs, keyPosition }: ChoicePool, random: Random): readonly [Distractor, Distractor] {
  if (keyPosition === null)
    return random.pick(pairs)
  const placeOf = (pair: readonly [Distractor, Distractor]): number =>
    pair.filter(({ position }) => position! < keyPosition).length
  const places = [...new Set(pairs.map(placeOf))]
  const place = random.pick(places)
  return random.pick(pairs.filter(pair => placeOf(pair) === place))
}

interface PlacedOption {
  option: QuestionOption
  position: number | null
}

function optionsOf(pool: ChoicePool, context: QuizContext, random: Random): { options: QuestionOption[], key: string } {
  const key: PlacedOption = {
    option: { id: 'key', text: pool.keyText, ref: pool.keyRef, rationale: rationaleFrom('key', factOf(context, pool.card), context) },
    position: pool.keyPosition,
  }
  const others = drawPair(pool, random).map(({ text, ref, rationale, position }): PlacedOption => ({
    option: { id: '', text, ref, rationale },
    position,
  }))
  const placed = pool.keyPosition === null
    ? random.shuffle([key, ...others])
    : [key, ...others].toSorted((a, b) => a.position! - b.position!)
  const ids = ['a', 'b', 'c']
  return {
    options: placed.map(({ option }, place) => ({ ...option, id: ids[place]! })),
    key: ids[placed.indexOf(key)]!,
  }
}

/** Says of a card whose front is the statement of its fact that it is. */
function statementMark(card: DeckCard, { index }: QuizContext): { isStatement?: true } {
  return index.cardById.get(card.id) === card ? {} : { isStatement: true }
}

/** The choice that a card gives, with its options from `pool`. */
export function choiceBlueprint(card: DeckCard, context: QuizContext, pool: () => ChoicePool | undefined): Blueprint {
  const kind = asksWhoSays(card, context) && card.kind !== 'cloze'
    ? 'who-says'
    : card.kind === 'cloze'
      ? 'cloze'
      : 'choice'
  const blueprint = {
    id: `${kind}:${card.id}`,
    kind,
    fact: factOf(context, card),
    cardId: card.id,
    hardness: 1,
  } as const
  return {
    ...blueprint,
    build: (random): ChoiceQuestion | undefined => {
      const options = pool()
      return options
        && {
          ...frameOfQuestion(blueprint),
          kind,
          prompt: { kind: 'card', text: card.front, ...statementMark(card, context) },
          ...optionsOf(options, context, random),
        }
    },
  }
}

/**
 * Whether a sentence with another answer in it is false for certain: a date, an amount, and whoever had part in one
 * happening. That something else holds as well ("adheres to the goals of the EU") no source denies.
 */
export function isExclusive(card: DeckCard, context: QuizContext): boolean {
  const { when } = factOf(context, card)
  return card.expected.type === 'date' || card.expected.type === 'quantity'
    || (when !== undefined && isHappening(when.what))
}

/** True or false? The sentence of a cloze with its gap filled rightly or with one wrong option. */
export function trueFalseBlueprint(
  card: DeckCard,
  context: QuizContext,
  pool: () => ChoicePool | undefined,
): Blueprint {
  const fact = factOf(context, card)
  const blueprint = { id: `true-false:${card.id}`, kind: 'true-false', fact, cardId: card.id, hardness: 1 } as const
  const rightRationale = once(() => rationaleFrom('unaltered', fact, context))
  return {
    ...blueprint,
    build: (random): ChoiceQuestion | undefined => {
      const options = pool()
      if (!options)
        return undefined
      const isTrue = random.below(2) === 0
      const actual = { text: options.keyText, ref: options.keyRef }
      const shown = isTrue ? actual : random.pick(random.pick(options.pairs))
      const rationale = isTrue
        ? rightRationale()
        : rationaleFrom('altered', fact, context, { shown: { text: shown.text, ref: shown.ref }, actual })
      return {
        ...frameOfQuestion(blueprint),
        kind: 'true-false',
        prompt: {
          kind: 'true-false',
          statement: card.front.replace(CLOZE_GAP, shown.text),
          filled: shown.ref,
          ...statementMark(card, context),
        },
        options: [{ id: 'true', text: '', rationale }, { id: 'false', text: '', rationale }],
        key: isTrue ? 'true' : 'false',
      }
    },
  }
}
