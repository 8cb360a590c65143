/** Wrong terms and free texts: answers of other cards that fit the stem's grammar and that no related fact bears out. */
import type { DeckCard } from '../content/deck.ts'
import type { ChoicePool, Distractor } from './distractors.ts'
import type { QuizGround } from './ground.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './ground.ts'
import { formOf, frameOf } from './text-shape.ts'
import { countShared, holdsPhrase, likeness, stemsOf } from './words.ts'

interface ShapedCard {
  card: DeckCard
  topic: string
  text: string
  form: string
  frame: string
  hasName: boolean
  stems: ReadonlySet<string>
  frontStems: ReadonlySet<string>
}

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
  return /^(?:[A-Z][\p{L}]*\s[A-Z]|[A-Z]{2}|Akayev|Bakiyev|Atambayev|Zhaparov|Jeenbekov|Sarı|Ozdilek|Başaran|Open|Russia|China|Chin|Europe|Moscow|Kant|Manas|Kyrgyz|Central|Soviet|Western|Eastern|American|Asia|Islam|Arab|Persian|North|South|West|East|Batken|Datka|President|Prime|Minister|Foreign|Deputy|Acting|December|January|February|March|April|May|June|July|August|September|October|November|Rosneft|Gazprom|Washington|Brussels|Bishkek|Turk|Uzbek|Kazakh|Tajik|Afghan|Africa|German|India|Japan|Korea|Iran|Latin|English|Osh|Maxim|Dastan|Baldacchino|Namatbekova|Keohane|Cold|Sorosian)/u.test(text)
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
    stems: stemsOf(card.answer),
    frontStems: stemsOf(card.front),
  }
}

const shapedCards = new WeakMap<QuizGround, readonly ShapedCard[]>()

function allShapedCards(ground: QuizGround): readonly ShapedCard[] {
  const known = shapedCards.get(ground) ?? ground.index.deck.cards
    .filter(({ expected }) => expected.type === 'term' || expected.type === 'text')
    .map(card => shapeCard(card, ground))
  shapedCards.set(ground, known)
  return known
}

/** Questions of these frames ask for one sort of thing: only an answer to the like will do. */
function isParticular(frame: string): boolean {
  return /^(?:which .+|why|where|when|do|how.*)$/.test(frame)
}

/** An adjective asked for by "which …" or "what kind of …" fits wherever an adjective is asked for. */
function fitsFrame(key: ShapedCard, other: ShapedCard): boolean {
  if (key.form !== other.form || (key.form === 'sentence' && firstWord(key.text) !== firstWord(other.text)))
    return false
  if (key.frame.startsWith('gap'))
    return fitsGap(key, other)
  if (key.form === 'adjective' || key.form === 'participle')
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
  if (key.form === 'adjective' || key.form === 'participle')
    return true
  return isBeforeNoun(key) === isBeforeNoun(other) && !isParticular(other.frame)
}

function isBeforeNoun({ frame }: ShapedCard): boolean {
  return frame.endsWith('before noun')
}

function firstWord(text: string): string {
  return text.split(' ')[0]!.toLowerCase()
}

/** The kin of a fact, the fact itself among them, that could bear the text out: all its telling words stand in one of them. */
export function textCouldAnswer(stems: ReadonlySet<string>, card: DeckCard, ground: QuizGround): boolean {
  return stems.size === 0 || ground.ties.kinOf(card.factId).some((fact) => {
    const said = ground.ties.stemsOfFact.get(fact.id)!
    return countShared(stems, said) === stems.size
  })
}

/** Looks that all options of a question share or none. */
const looks = [/ and /, /[“"]/, /,/, /’s?$/, /\d/]

function hasLikeLook(key: ShapedCard, other: ShapedCard): boolean {
  const [keyWords, otherWords] = [key.text.split(' ').length, other.text.split(' ').length]
  return key.hasName === other.hasName && looks.every(look => look.test(key.text) === look.test(other.text))
    && otherWords <= 2 * keyWords + 1 && keyWords <= 2 * otherWords + 1
}

/** The frame of a question for an office. Offices share their words, as names do. */
const OFFICE = 'which office'

/** An office that none of the people of the stem's fact is known to have held. */
function isOtherOffice(key: ShapedCard, other: ShapedCard, ground: QuizGround): boolean {
  const people = factOf(ground, key.card).entities.flatMap(id => ground.index.entityById.get(id) ?? [])
  return !holdsPhrase(key.text, other.text) && !holdsPhrase(other.text, key.text)
    && !people.some(({ offices }) => offices.some(({ title }) => holdsPhrase(title, other.text) || holdsPhrase(other.text, title)))
}

function isTempting(key: ShapedCard, other: ShapedCard, ground: QuizGround): boolean {
  return other.card.factId !== key.card.factId && fitsFrame(key, other) && hasLikeLook(key, other)
    && (key.frame === OFFICE ? isOtherOffice(key, other, ground) : countShared(key.stems, other.stems) === 0)
    && countShared(other.stems, key.frontStems) === 0
    && !holdsPhrase(key.card.front, other.text)
    && !textCouldAnswer(other.stems, key.card, ground)
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
const LEAST_SCORE_OF_NAMES = 2.2

/** The choice of a card that asks for a term or a free text; undefined when no two others fit. */
export function textPool(card: DeckCard, ground: QuizGround): ChoicePool | undefined {
  const key = allShapedCards(ground).find(shaped => shaped.card === card)
  if (!key || holdsPhrase(card.front, card.answer))
    return undefined
  const candidates = allShapedCards(ground).filter(other => isTempting(key, other, ground)).map((other): Distractor => ({
    text: other.text,
    rationale: rationaleFrom('other-fact', factOf(ground, other.card), ground, { option: other.text }),
    score: scoreOf(key, other),
    position: null,
  }))
  return poolFrom(card, { text: key.text, position: null }, candidates.filter(({ score }) => score >= (key.hasName ? LEAST_SCORE_OF_NAMES : LEAST_SCORE)), key.frame === OFFICE)
}
