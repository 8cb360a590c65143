/** Wrong people, organizations, places, documents and terms: entities of the same class that no fact makes right. */
import type { DeckCard, DeckEntity, DeckFact } from '../content/deck.ts'
import type { Candidate, ChoicePool } from './distractors.ts'
import type { QuizContext } from './quiz-context.ts'
import type { Rationale } from './question.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './quiz-context.ts'
import { formsOf } from './named-entities.ts'
import { nameText, toldBy } from './text-ref.ts'
import { isArticleAuthor, traitsAskedOf } from './traits.ts'
import { holdsPhrase, isSameText } from './words.ts'

/** Classes whose members may stand beside each other though they have different names. */
const kindredClasses: readonly (readonly string[])[] = [
  ['minister', 'foreign-minister', 'politician'],
  ['foreign-minister', 'diplomat'],
  ['country', 'central-asian-state'],
  ['regional-organization', 'military-alliance', 'international-organization'],
  ['agreement', 'treaty'],
  ['city', 'capital'],
]

/** 2 for one class, 1 for kindred classes of one kind, 0 for what is not alike. */
export function classLikeness(first: DeckEntity, second: DeckEntity): number {
  if (first.kind !== second.kind || !first.class || !second.class)
    return 0
  if (first.class === second.class)
    return 2
  return kindredClasses.some(classes => classes.includes(first.class!) && classes.includes(second.class!)) ? 1 : 0
}

/**
 * How an answer names its entity; options must do likewise. Undefined when it does so in a way that others cannot
 * follow.
 */
export function namingOf(
  { answer, kind }: DeckCard,
  entity: DeckEntity,
): ((other: DeckEntity) => string | undefined) | undefined {
  if (entity.acronyms?.en && isSameText(answer, entity.acronyms.en) && !isSameText(answer, entity.names.en))
    return other => other.acronyms?.en
  if (isSameText(answer, entity.names.en) && !(kind === 'cloze' && /^the /i.test(answer)))
    return other => other.names.en
  return kind !== 'cloze' && formsOf(entity).some(form => isSameText(form, answer))
    ? other => other.names.en
    : undefined
}

/** Who or what an entity is, with a fact about it where there is one. */
export function entityRationale(entity: DeckEntity, text: string, context: QuizContext): Rationale {
  const about = context.factsAbout(entity.id)
  const told
    = about.find(fact =>
      fact.status !== 'disputed' && fact.cards.some(id => isAnswer(entity, context.index.cardById.get(id))),
    ) ?? about[0]
  const texts = {
    option: nameText(entity, text),
    description: { text: entity.description ?? '', ref: { of: 'description', entity: entity.id } as const },
  }
  if (told)
    return rationaleFrom(entity.description ? 'entity' : 'other-fact', told, context, texts)
  return { kind: 'entity', ...toldBy(texts), factId: null, source: null }
}

function isAnswer(entity: DeckEntity, card: DeckCard | undefined): boolean {
  return card?.expected.type === 'entity' && card.expected.entity === entity.id
}

/** Whether somebody held, at the time of a fact, the office that a stem asks for. */
export function heldOfficeThen(
  entity: DeckEntity,
  stem: string,
  { when, validFrom, validTo }: Pick<DeckFact, 'when' | 'validFrom' | 'validTo'>,
): boolean {
  const from = when ? earliestDay(when.value) : earliestDay(validFrom ?? '0000')
  const to = when ? latestDay(when.value) : latestDay(validTo ?? '9999')
  return entity.offices.some((office) => {
    const title = office.title.replace(/ of .*$/, '')
    const isLater = office.from !== undefined && earliestDay(office.from) > to
    const isEarlier = office.to !== undefined && latestDay(office.to) < from
    return holdsPhrase(stem, title) && !isLater && !isEarlier
  })
}

/** Another card of a disputed fact that says of whom the other side is: the best of wrong answers. */
function isOpponent(entity: DeckEntity, card: DeckCard, fact: DeckFact, context: QuizContext): boolean {
  return fact.status === 'disputed'
    && fact.cards.some(id => id !== card.id && isAnswer(entity, context.index.cardById.get(id)))
}

/** Whether any fact of the deck could make the entity a right answer to the card. */
export function entityCouldAnswer(entity: DeckEntity, card: DeckCard, context: QuizContext): boolean {
  const fact = factOf(context, card)
  if (
    context.namedIn(card.front).has(entity)
    || (/\b(?:when|in which year|who)\b/i.test(card.front) && fact.when && heldOfficeThen(entity, card.front, fact))
  )
    return true
  if (isOpponent(entity, card, fact, context))
    return false
  return context.answeringEntities(card).has(entity.id)
}

function scoreOf(entity: DeckEntity, fact: DeckFact, key: DeckEntity, context: QuizContext): number {
  const about = context.factsAbout(entity.id)
  const inTopic = about.filter(other => other.topic === fact.topic).length
  return classLikeness(key, entity) * 3 + Math.log2(1 + inTopic) * 0.8 + Math.log2(1 + about.length) * 0.4
}

/** Facts about an entity from which it is known all over the deck. */
const WELL_KNOWN_FACTS = 3

/**
 * Whoever reads of a topic knows the entities of that topic, and those that the deck speaks of often; what the whole
 * deck is about tempts nobody.
 */
function isKnownHere(entity: DeckEntity, { topic }: DeckFact, context: QuizContext): boolean {
  const about = context.factsAbout(entity.id)
  return !context.isSubject(entity) && (about.length >= WELL_KNOWN_FACTS || about.some(fact => fact.topic === topic))
}

/** "the" before a gap wants a name that takes the article, and only such a one. */
function fitsArticle(entity: DeckEntity, { kind, front }: DeckCard, context: QuizContext): boolean {
  return kind !== 'cloze' || entity.kind === 'term'
    || /\bthe $/i.test(front.split(CLOZE_GAP)[0] ?? '') === context.takesArticle(entity)
}

/** So many of the key's own class, and nobody else is needed beside it. */
const ENOUGH_OF_CLASS = 2

/** Those of the key's class where there are enough: a foreign leader beside presidents of the country tempts nobody. */
function likestOnly(candidates: readonly (Candidate & { likeness: number })[]): readonly Candidate[] {
  const best = candidates.filter(({ likeness }) => likeness === 2)
  return best.length >= ENOUGH_OF_CLASS ? best : candidates
}

/** The choice of a card that asks for an entity; undefined when the deck has too few like it. */
export function entityPool(card: DeckCard, context: QuizContext): ChoicePool | undefined {
  const key = card.expected.type === 'entity' ? context.index.entityById.get(card.expected.entity) : undefined
  const naming = key && namingOf(card, key)
  const keyText = key && naming?.(key)
  if (!key || !naming || !keyText || context.namedIn(card.front).has(key))
    return undefined
  const fact = factOf(context, card)
  const hasTraits = traitsAskedOf(card.front, key, context)
  const candidates = context.entitiesOfKind(key.kind).flatMap((entity): (Candidate & { likeness: number })[] => {
    const text = naming(entity)
    const isLike = entity.id !== key.id && text !== undefined && classLikeness(key, entity) > 0
      && isKnownHere(entity, fact, context) && fitsArticle(entity, card, context)
    return isLike && hasTraits(entity) && isArticleAuthor(entity, context) === isArticleAuthor(key, context)
      && !entityCouldAnswer(entity, card, context)
      ? [{
          ...nameText(entity, text),
          explain: () => entityRationale(entity, text, context),
          score: scoreOf(entity, fact, key, context),
          position: null,
          likeness: classLikeness(key, entity),
        }]
      : []
  })
  return poolFrom(card, { ...nameText(key, keyText), position: null }, likestOnly(candidates), true)
}
