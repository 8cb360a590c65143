/** Wrong people, organizations, places, documents and terms: entities of the same class that no fact makes right. */
import type { DeckCard, DeckEntity, DeckFact } from '../content/deck.ts'
import type { Candidate, ChoicePool } from './distractors.ts'
import type { QuizGround } from './ground.ts'
import type { Rationale } from './question.ts'
import { indexNames } from '../content/text-names.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { poolFrom } from './distractors.ts'
import { factOf, rationaleFrom } from './ground.ts'
import { coverage, holdsPhrase, isSameText, likeness, stemsOf } from './words.ts'

/** Likeness of two stems from which they ask for the same thing. */
const SAME_QUESTION = 0.45

/** Share of a stem's words from which a fact that names somebody says that very thing of him. */
const SAME_WORDS = 0.6

/** Classes whose members may stand beside each other though they have different names. */
const kindredClasses: readonly (readonly string[])[] = [
  ['president', 'foreign-leader', 'minister', 'foreign-minister', 'politician'],
  ['foreign-minister', 'diplomat', 'minister'],
  ['country', 'great-power', 'central-asian-state'],
  ['regional-organization', 'military-alliance', 'international-organization'],
  ['international-financial-institution', 'bank', 'aid-organization'],
  ['agreement', 'treaty', 'declaration'],
  ['programme', 'initiative', 'strategy'],
  ['city', 'capital'],
  ['region', 'province'],
  ['policy', 'theory'],
  ['state-type', 'kind-of-power'],
  ['company', 'bank'],
  ['military-base', 'airport'],
]

/** 2 for one class, 1 for kindred classes of one kind, 0 for what is not alike. */
export function classLikeness(first: DeckEntity, second: DeckEntity): number {
  if (first.kind !== second.kind || !first.class || !second.class)
    return 0
  if (first.class === second.class)
    return 2
  return kindredClasses.some(classes => classes.includes(first.class!) && classes.includes(second.class!)) ? 1 : 0
}

/** Every name an entity goes by. */
export function formsOf({ names, acronyms, aliases }: DeckEntity): string[] {
  return [...Object.values(names), ...Object.values(acronyms ?? {}), ...aliases]
}

/** How an answer names its entity; options must do likewise. Undefined when it does so in a way that others cannot follow. */
export function namingOf({ answer, kind }: DeckCard, entity: DeckEntity): ((other: DeckEntity) => string | undefined) | undefined {
  if (entity.acronyms?.en && isSameText(answer, entity.acronyms.en) && !isSameText(answer, entity.names.en))
    return other => other.acronyms?.en
  if (isSameText(answer, entity.names.en) && !(kind === 'cloze' && /^the /i.test(answer)))
    return other => other.names.en
  return kind !== 'cloze' && formsOf(entity).some(form => isSameText(form, answer)) ? other => other.names.en : undefined
}

/** Who or what an entity is, with a fact about it where there is one. */
export function entityRationale(entity: DeckEntity, text: string, ground: QuizGround): Rationale {
  const about = ground.factsAbout(entity.id)
  const told = about.find(fact => fact.status !== 'disputed' && fact.cards.some(id => isAnswer(entity, ground.index.cardById.get(id)))) ?? about[0]
  const values = { option: text, description: entity.description ?? '' }
  if (told)
    return rationaleFrom(entity.description ? 'entity' : 'other-fact', told, ground, values)
  return { kind: 'entity', values, factId: null, source: null }
}

function isAnswer(entity: DeckEntity, card: DeckCard | undefined): boolean {
  return card?.expected.type === 'entity' && card.expected.entity === entity.id
}

function isNamed(entity: DeckEntity, text: string): boolean {
  if (entity.kind === 'country')
    return countryNames(text).holdsCountry(entity.names.en.toLowerCase()) || formsOf(entity).some(form => holdsPhrase(text, form))
  return formsOf(entity).some(form => holdsPhrase(text, form)) || (entity.kind === 'person' && holdsPhrase(text, entity.names.en.split(' ').at(-1)!))
}

const countryNamesOf = new Map<string, ReturnType<typeof indexNames>>()

/** Countries stand in a text also as peoples and adjectives: "Kyrgyz" is Kyrgyzstan. Remembered. */
function countryNames(text: string): ReturnType<typeof indexNames> {
  const known = countryNamesOf.get(text) ?? indexNames(text)
  countryNamesOf.set(text, known)
  return known
}

/** Whether somebody held, at the time of a fact, the office that a stem asks for. */
export function heldOfficeThen(entity: DeckEntity, stem: string, { when, validFrom, validTo }: Pick<DeckFact, 'when' | 'validFrom' | 'validTo'>): boolean {
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
function isOpponent(entity: DeckEntity, card: DeckCard, fact: DeckFact, ground: QuizGround): boolean {
  return fact.status === 'disputed' && fact.cards.some(id => id !== card.id && isAnswer(entity, ground.index.cardById.get(id)))
}

/** Whether any fact of the deck could make the entity a right answer to the card. */
export function entityCouldAnswer(entity: DeckEntity, card: DeckCard, ground: QuizGround): boolean {
  const fact = factOf(ground, card)
  if (isNamed(entity, card.front) || (/\b(?:when|in which year|who)\b/i.test(card.front) && fact.when && heldOfficeThen(entity, card.front, fact)))
    return true
  if (isOpponent(entity, card, fact, ground))
    return false
  const asked = stemsOf(card.front)
  return fact.entities.includes(entity.id) || isNamed(entity, `${fact.statement} ${fact.note ?? ''}`)
    || ground.factsAbout(entity.id).some(other => coverage(asked, ground.ties.stemsOfFact.get(other.id)!) >= SAME_WORDS)
    || ground.cardsAskingFor(entity.id).some(other => likeness(asked, stemsOf(other.front)) >= SAME_QUESTION)
}

function scoreOf(entity: DeckEntity, fact: DeckFact, key: DeckEntity, ground: QuizGround): number {
  const about = ground.factsAbout(entity.id)
  const inTopic = about.filter(other => other.topic === fact.topic).length
  return classLikeness(key, entity) * 3 + Math.log2(1 + inTopic) * 0.8 + Math.log2(1 + about.length) * 0.4
}

/** The choice of a card that asks for an entity; undefined when the deck has too few like it. */
export function entityPool(card: DeckCard, ground: QuizGround): ChoicePool | undefined {
  const key = card.expected.type === 'entity' ? ground.index.entityById.get(card.expected.entity) : undefined
  const naming = key && namingOf(card, key)
  const keyText = key && naming?.(key)
  if (!key || !naming || !keyText || holdsPhrase(card.front, keyText))
    return undefined
  const fact = factOf(ground, card)
  const leastLikeness = holdsPhrase(card.front, key.class?.replaceAll('-', ' ') ?? '') ? 2 : 1
  const candidates = ground.entitiesOfKind(key.kind).flatMap((entity): Candidate[] => {
    const text = naming(entity)
    const isLike = entity.id !== key.id && text !== undefined && classLikeness(key, entity) >= leastLikeness && entity.names.en !== key.names.en
    return isLike && !entityCouldAnswer(entity, card, ground)
      ? [{ text, explain: () => entityRationale(entity, text, ground), score: scoreOf(entity, fact, key, ground), position: null }]
      : []
  })
  return poolFrom(card, { text: keyText, position: null }, candidates, true)
}
