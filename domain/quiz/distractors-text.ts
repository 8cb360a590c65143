/**
 * Wrong terms and free texts: answers of other cards that fit the stem's grammar and that no related fact bears out.
 */
import type { DeckCard } from '../content/deck.ts'
import type { Candidate, ChoicePool } from './distractors.ts'
import type { IsNameStart } from './name-starts.ts'
import type { QuizContext } from './quiz-context.ts'
import type { Rationale } from './question.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { frameOf, kindOfAnswer } from './text-shape.ts'
import { answerText } from './text-ref.ts'
import { isWideClass } from './wide-classes.ts'
import { meaningsOf } from './word-classes.ts'
import { holdsPhrase, likeness, stemsOf } from './words.ts'
import { runThrough } from '../steps.ts'

/** An answer with all that decides what it may stand beside. */
interface ShapedCard {
  card: DeckCard
  topic: string
  text: string
  /** See `kindOfAnswer`: only answers of one kind stand beside each other; those without one make no choice. */
  kind: string
  frame: string
  hasName: boolean
  /** Which of `looks` it has, and its number of words. */
  look: string
  words: number
  stems: ReadonlySet<string>
  /** See `meaningsOf`. */
  meanings: ReadonlySet<number>
  frontStems: ReadonlySet<string>
}

/** Looks that all options of a question share or none. */
const looks = [/–/, /\p{Lu}/u, /^\p{Lu}{2,}$/u, / and /, /[“"]/, /,/, /’s?$/, /\d/, /^(?:the|an?)\s/i]

/** In a question every option begins with a capital or none does; we choose none, but for names. */
export function plainStart(text: string, isCloze: boolean, isNameStart: IsNameStart): string {
  if (/^(?:The|An?) /.test(text) && !isCloze)
    return text[0]!.toLowerCase() + text.slice(1)
  return isCloze
    || !/^(?:The|An?|It|They|He|She|That|As|To|In|By|On|From|One|Its|Their|Making|Remaining|Taking|[A-Z][a-z]+ [a-z]+|[A-Z][a-z]+)(?:\s|$)/
      .test(text)
      || isNameStart(text)
    ? text
    : text[0]!.toLowerCase() + text.slice(1)
}

function shapeCard(card: DeckCard, context: QuizContext): ShapedCard[] {
  const kind = kindOfAnswer(card.answer)
  if (kind === undefined)
    return []
  const text = plainStart(card.answer, card.kind === 'cloze', context.isNameStart)
  const stems = stemsOf(card.answer)
  return [{
    card,
    text,
    topic: factOf(context, card).topic,
    kind,
    frame: frameOf(card),
    hasName: /\p{Lu}/u.test(text),
    look: looks.map(look => Number(look.test(text))).join(''),
    words: text.split(' ').length,
    stems,
    meanings: meaningsOf(stems),
    frontStems: stemsOf(card.front),
  }]
}

/** Whether a card is asked for words, not for one of the names of a class. */
export function asksForWords({ expected }: DeckCard, { index }: QuizContext): boolean {
  return expected.type === 'term' || expected.type === 'text'
    || (expected.type === 'entity' && isWideClass(index.entityById.get(expected.entity)?.class))
}

interface ShapedCards {
  byCard: ReadonlyMap<DeckCard, ShapedCard>
  byKind: ReadonlyMap<string, readonly ShapedCard[]>
}

const shapedCards = new WeakMap<QuizContext, ShapedCards>()

/** Shapes the deck's answers now, one by one, so that the first question need not wait for it. */
export function* prepareTextPools(context: QuizContext): Generator<void, void> {
  const all: ShapedCard[] = []
  for (const card of context.index.deck.cards) {
    if (!asksForWords(card, context))
      continue
    all.push(...shapeCard(card, context))
    yield
  }
  shapedCards.set(context, {
    byCard: new Map(all.map(shaped => [shaped.card, shaped])),
    byKind: Map.groupBy(all, ({ kind }) => kind),
  })
}

function allShapedCards(context: QuizContext): ShapedCards {
  if (!shapedCards.has(context))
    runThrough(prepareTextPools(context))
  return shapedCards.get(context)!
}

/** Frames that say what is asked for: "what" and "who" fit answers of any kind. */
const tellingFrame = /^(?:which |kind$|gap )/

/** Whether an answer of some sort is to a question of the same frame, one that says what it asks for. */
function fitsFrame(key: ShapedCard, other: ShapedCard): boolean {
  if (!isSorted(key) || !tellingFrame.test(key.frame) || isNamed(key) !== isNamed(other))
    return false
  return key.frame.startsWith('gap') ? fitsGap(key, other) : key.frame === other.frame
}

/** Whether the words of the answer say what sort of thing it is. */
function isSorted({ kind }: ShapedCard): boolean {
  return /noun|modifier/.test(kind)
}

/** Whether the answer is an entity of the deck, and not words of a card's own. */
function isNamed({ card }: ShapedCard): boolean {
  return card.expected.type === 'entity'
}

/** "a […]" takes consonants, "an […]" vowels, and after any article no other may stand. */
function fitsGap(key: ShapedCard, other: ShapedCard): boolean {
  const [, article] = key.frame.split(' ')
  const hasArticle = /^(?:the|an?|its|their|his)\s/i.test(other.text)
  const isVowel = /^[aeiou]/i.test(other.text.replace(/[“”"]/g, ''))
  if (key.card.answer === '' || (hasArticle && article !== 'none'))
    return false
  if ((article === 'a' && isVowel) || (article === 'an' && !isVowel))
    return false
  return key.kind.startsWith('modifier') || isBeforeNoun(key) === isBeforeNoun(other)
}

function isBeforeNoun({ frame }: ShapedCard): boolean {
  return frame.endsWith('before noun')
}

/** Whether any fact that speaks of the stem's matter bears a text out: all its telling words stand in it. */
export function textCouldAnswer(stems: ReadonlySet<string>, card: DeckCard, context: QuizContext): boolean {
  return stems.size === 0
    || context.factsSpeakingOf(card).some(({ id }) => stems.isSubsetOf(context.ties.stemsOfFact.get(id)!))
}

function hasLikeLook(key: ShapedCard, other: ShapedCard): boolean {
  return key.look === other.look && other.words <= 2 * key.words + 1 && key.words <= 2 * other.words + 1
}

/** The frame of a question for an office. Offices share their words, as names do. */
const OFFICE = 'which office'

function areEqual<T>(first: ReadonlySet<T>, second: ReadonlySet<T>): boolean {
  return first.size === second.size && first.isSubsetOf(second)
}

/** An office of the same country that none of the people of the stem's fact is known to have held. */
function isOtherOffice(key: ShapedCard, other: ShapedCard, context: QuizContext): boolean {
  const people = factOf(context, key.card).entities.flatMap(id => context.index.entityById.get(id) ?? [])
  return areEqual(context.namedIn(key.text), context.namedIn(other.text)) && !holdsPhrase(key.text, other.text)
    && !holdsPhrase(other.text, key.text)
    && !people.some(({ offices }) =>
      offices.some(({ title }) => holdsPhrase(title, other.text) || holdsPhrase(other.text, title)),
    )
}

/** Whether an answer could be chosen by mistake and is wrong. The cheapest tests stand first. */
function isTempting(key: ShapedCard, other: ShapedCard, context: QuizContext): boolean {
  return other.card.factId !== key.card.factId && fitsFrame(key, other)
    && (key.frame === OFFICE
      ? isOtherOffice(key, other, context)
      : key.stems.isDisjointFrom(other.stems) && key.meanings.isDisjointFrom(other.meanings))
    && other.stems.isDisjointFrom(key.frontStems)
    && !holdsPhrase(key.card.front, other.text)
    && !textCouldAnswer(other.stems, key.card, context)
}

function scoreOf(key: ShapedCard, other: ShapedCard): number {
  return Number(key.topic === other.topic) * 1.5
    + Number(key.card.kind === other.card.kind) * 0.5
    + likeness(key.frontStems, other.frontStems) * 8
    - Math.abs(key.text.length - other.text.length) / 12
}

/** What the answer to another card really is: told by its fact, when that says the words; otherwise by its question. */
function explain(other: ShapedCard, context: QuizContext): Rationale {
  const fact = factOf(context, other.card)
  const option = answerText(other.card, other.text)
  const question = { text: other.card.front, ref: { of: 'front', card: other.card.id } } as const
  return other.stems.isSubsetOf(stemsOf(fact.statement))
    ? rationaleFrom('other-fact', fact, context, { option })
    : rationaleFrom('other-question', fact, context, { option, question })
}

/** The choice of a card that asks for a term or a free text; undefined when no two others fit. */
export function textPool(card: DeckCard, context: QuizContext): ChoicePool | undefined {
  const { byCard, byKind } = allShapedCards(context)
  const key = byCard.get(card)
  if (!key || holdsPhrase(card.front, card.answer))
    return undefined
  const candidates = byKind.get(key.kind)!
    .filter(other => hasLikeLook(key, other) && isTempting(key, other, context))
    .map((other): Candidate => ({
      ...answerText(other.card, other.text),
      explain: () => explain(other, context),
      score: scoreOf(key, other),
      position: null,
    }))
  return poolFrom(card, { ...answerText(card, key.text), position: null }, candidates, key.frame === OFFICE)
}
