/** Wrong terms and free texts: answers of other cards that fit the stem's grammar and that no related fact bears out. */
import type { DeckCard } from '../content/deck.ts'
import type { Candidate, ChoicePool } from './distractors.ts'
import type { QuizGround } from './ground.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './ground.ts'
import { formOf, frameOf } from './text-shape.ts'
import { holdsPhrase, likeness, stemsOf } from './words.ts'

interface ShapedCard {
  card: DeckCard
  topic: string
  text: string
  form: string
  frame: string
  hasName: boolean
  /** Which of `looks` it has, and its number of words. */
  look: string
  words: number
  stems: ReadonlySet<string>
  frontStems: ReadonlySet<string>
}

/** Looks that all options of a question share or none. */
const looks = [/\p{Lu}/u, / and /, /[“"]/, /,/, /’s?$/, /\d/]

/** In a question every option begins with a capital or none does; we choose none, but for names. */
function plainStart(text: string, isCloze: boolean): string {
  if (/^(?:The|An?) /.test(text) && !isCloze)
    return text[0]!.toLowerCase() + text.slice(1)
  return isCloze || !/^(?:The|An?|It|They|He|She|That|As|To|In|By|On|From|One|Its|Their|Making|Remaining|Taking|[A-Z][a-z]+ [a-z]+|[A-Z][a-z]+)(?:\s|$)/.test(text) || isNameStart(text)
    ? text
    : text[0]!.toLowerCase() + text.slice(1)
}

/** First words that keep their capital anywhere. */
function isNameStart(text: string): boolean {
  return /^(?:[A-Z]\p{L}*\s[A-Z]|[A-Z]{2}|Akayev|Bakiyev|Atambayev|Zhaparov|Jeenbekov|Sarı|Ozdilek|Başaran|Open|Russia|China|Chin|Europe|Moscow|Kant|Manas|Kyrgyz|Central|Soviet|Western|Eastern|American|Asia|Islam|Arab|Persian|North|South|West|East|Batken|Datka|President|Prime|Minister|Foreign|Deputy|Acting|December|January|February|March|April|May|June|July|August|September|October|November|Rosneft|Gazprom|Washington|Brussels|Bishkek|Turk|Uzbek|Kazakh|Tajik|Afghan|Africa|German|India|Japan|Korea|Iran|Latin|English|Osh|Maxim|Dastan|Baldacchino|Namatbekova|Keohane|Cold|Sorosian)/u.test(text)
}

function shapeCard(card: DeckCard, ground: QuizGround): ShapedCard {
  const text = plainStart(card.answer, card.kind === 'cloze')
  return {
    card,
    text,
    topic: factOf(ground, card).topic,
    form: formOf(card.answer),
    frame: frameOf(card),
    hasName: /\p{Lu}/u.test(text),
    look: looks.map(look => Number(look.test(text))).join(''),
    words: text.split(' ').length,
    stems: stemsOf(card.answer),
    frontStems: stemsOf(card.front),
  }
}

interface ShapedCards { byCard: ReadonlyMap<DeckCard, ShapedCard>, byForm: ReadonlyMap<string, readonly ShapedCard[]> }

const shapedCards = new WeakMap<QuizGround, ShapedCards>()

function allShapedCards(ground: QuizGround): ShapedCards {
  let known = shapedCards.get(ground)
  if (!known) {
    const all = ground.index.deck.cards.filter(({ expected }) => expected.type === 'term' || expected.type === 'text').map(card => shapeCard(card, ground))
    known = { byCard: new Map(all.map(shaped => [shaped.card, shaped])), byForm: Map.groupBy(all, ({ form }) => form) }
    shapedCards.set(ground, known)
  }
  return known
}

/** Questions of these frames ask for one sort of thing: only an answer to the like will do. */
function isParticular(frame: string): boolean {
  return /^(?:which .+|why|where|when|do|how.*)$/.test(frame)
}

/** An adjective asked for by "which …" or "what kind of …" fits wherever an adjective is asked for. */
function fitsFrame(key: ShapedCard, other: ShapedCard): boolean {
  if (key.form === 'sentence' && firstWord(key.text) !== firstWord(other.text))
    return false
  if (key.frame.startsWith('gap'))
    return fitsGap(key, other)
  if (isModifier(key))
    return true
  if (key.frame === other.frame)
    return true
  const isOpen = !isParticular(key.frame) && !isParticular(other.frame) && key.frame !== 'who' && other.frame !== 'who' && key.frame !== 'whose' && other.frame !== 'whose'
  return isOpen && !(key.frame.startsWith('gap') && other.frame.startsWith('gap'))
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
  if (isModifier(key))
    return true
  return isBeforeNoun(key) === isBeforeNoun(other) && !isParticular(other.frame)
}

function isModifier({ form }: ShapedCard): boolean {
  return form === 'adjective' || form === 'relational adjective' || form === 'participle'
}

function isBeforeNoun({ frame }: ShapedCard): boolean {
  return frame.endsWith('before noun')
}

function firstWord(text: string): string {
  return text.split(' ')[0]!.toLowerCase()
}

/** The kin of a fact, the fact itself among them, that could bear the text out: all its telling words stand in one of them. */
export function textCouldAnswer(stems: ReadonlySet<string>, card: DeckCard, ground: QuizGround): boolean {
  return stems.size === 0 || ground.ties.kinOf(card.factId).some(({ id }) => stems.isSubsetOf(ground.ties.stemsOfFact.get(id)!))
}

function hasLikeLook(key: ShapedCard, other: ShapedCard): boolean {
  return key.look === other.look && other.words <= 2 * key.words + 1 && key.words <= 2 * other.words + 1
}

/** The frame of a question for an office. Offices share their words, as names do. */
const OFFICE = 'which office'

/** An office that none of the people of the stem's fact is known to have held. */
function isOtherOffice(key: ShapedCard, other: ShapedCard, ground: QuizGround): boolean {
  const people = factOf(ground, key.card).entities.flatMap(id => ground.index.entityById.get(id) ?? [])
  return !holdsPhrase(key.text, other.text) && !holdsPhrase(other.text, key.text)
    && !people.some(({ offices }) => offices.some(({ title }) => holdsPhrase(title, other.text) || holdsPhrase(other.text, title)))
}

/** Whether an answer could be chosen by mistake and is wrong. The cheapest tests stand first. */
function isTempting(key: ShapedCard, other: ShapedCard, ground: QuizGround): boolean {
  return other.card.factId !== key.card.factId && fitsFrame(key, other)
    && (key.frame === OFFICE ? isOtherOffice(key, other, ground) : key.stems.isDisjointFrom(other.stems))
    && other.stems.isDisjointFrom(key.frontStems)
    && !holdsPhrase(key.card.front, other.text)
    && !textCouldAnswer(other.stems, key.card, ground)
}

/** Likeness of stems from which two questions move in one field. */
const LIKE_MATTER = 0.07

/** An answer tempts when it comes from the same topic or field, or answers the same particular question. */
function isOfLikeMatter(key: ShapedCard, other: ShapedCard): boolean {
  return key.topic === other.topic || (isParticular(key.frame) && key.frame === other.frame) || likeness(key.frontStems, other.frontStems) >= LIKE_MATTER
}

function scoreOf(key: ShapedCard, other: ShapedCard): number {
  return Number(key.topic === other.topic) * 1.5
    + Number(key.frame === other.frame) * 1.5
    + Number(key.card.kind === other.card.kind) * 0.5
    + likeness(key.frontStems, other.frontStems) * 8
    + Number(/^(?:the|an?)\s/i.test(key.text) === /^(?:the|an?)\s/i.test(other.text)) * 0.7
    - Math.abs(key.text.length - other.text.length) / 12
}

/** Below it, nothing but grammar makes an option like the key. */
const LEAST_SCORE = 0.8
const LEAST_SCORE_OF_NAMES = 3

/** Shapes the deck's answers now, so that the first question need not wait for it. */
export function prepareTextPools(ground: QuizGround): void {
  allShapedCards(ground)
}

/**
 * The choice of a card that asks for a term or a free text; undefined when no two others fit. `isOpen`: options need only fit
 * the grammar and be wrong, from wherever they come.
 */
export function textPool(card: DeckCard, ground: QuizGround, isOpen = false): ChoicePool | undefined {
  const { byCard, byForm } = allShapedCards(ground)
  const key = byCard.get(card)
  if (!key || holdsPhrase(card.front, card.answer))
    return undefined
  const candidates = (byForm.get(key.form) ?? []).filter(other => hasLikeLook(key, other) && (isOpen || isOfLikeMatter(key, other)) && isTempting(key, other, ground)).map((other): Candidate => ({
    text: other.text,
    explain: () => rationaleFrom('other-fact', factOf(ground, other.card), ground, { option: other.text }),
    score: scoreOf(key, other),
    position: null,
  }))
  const least = isOpen ? -Infinity : key.hasName ? LEAST_SCORE_OF_NAMES : LEAST_SCORE
  return poolFrom(card, { text: key.text, position: null }, candidates.filter(({ score }) => score >= least), key.frame === OFFICE)
}
