/** The rules of item writing (Haladyna, Downing and Rodriguez 2002), checked on questions as they come out. */
import type { DeckCard, DeckEntity, DeckFact } from '../content/deck.ts'
import type { ChoiceQuestion, MatchingQuestion, Question, QuestionOption, Quiz } from './question.ts'
import type { QuizIndex } from './quiz-index.ts'
import type { TimeRule } from './audit-time.ts'
import type { WhereRule } from './audit-where.ts'
import type { Fault } from './types/question-type.ts'
import { compareTypedAnswer } from '../answers/compare-answer.ts'
import { parseTypedDate } from '../answers/parse-typed-date.ts'
import { parseTypedQuantity } from '../answers/parse-typed-quantity.ts'
import { auditTime } from './audit-time.ts'
import { auditWhere } from './audit-where.ts'
import { asksForWords } from './distractors-text.ts'
import { tellsPosition } from './build-matching.ts'
import { othersTold, tellsAspect, tellsOneEvent } from './event-label.ts'
import { keyLengthRatio, LONGEST_KEY, wordsOfKeyAlone } from './distractors.ts'
import { measureFormat } from './distractors-quantity.ts'
import { givesAway, promptText, viewOf } from './giveaway.ts'
import { typeOf } from './question-types.ts'
import { frameOf, kindOfAnswer } from './text-shape.ts'
import { describeEntity } from './traits.ts'
import { meaningsOf } from './word-classes.ts'
import { holdsPhrase, isSameText, stemsOf } from './words.ts'

export type AuditRule
  = | Fault['rule']
    | TimeRule
    | WhereRule
    | 'key-too-long'
    | 'mixed-options'
    | 'not-sorted'
    | 'label-of-another-date'
    | 'unlike-pairs'
    | 'told-by-country'
    | 'no-position'
    | 'unlike-answers'
    | 'another-member'
    | 'near-synonym'
    | 'given-away'
    | 'fact-asked-twice'
    | 'key-position'

export interface AuditViolation {
  rule: AuditRule
  questionId: string
  seed: number
  detail: string
}

type Finding = Omit<AuditViolation, 'questionId' | 'seed'>

function keyTextOf({ options, key }: ChoiceQuestion): string {
  return options.find(({ id }) => id === key)!.text
}

function wrongTexts({ options, key }: ChoiceQuestion): string[] {
  return options.filter(({ id }) => id !== key).map(({ text }) => text)
}

const takenAsRight = new WeakMap<DeckCard, Map<string, boolean>>()

/** Whether the grading of typed answers takes a text as right; remembered, since options come back under many seeds. */
function isTakenAsRight(text: string, card: DeckCard, entity: DeckEntity | undefined): boolean {
  const known = takenAsRight.get(card) ?? new Map<string, boolean>()
  takenAsRight.set(card, known)
  const verdict = known.get(text) ?? ['right', 'close'].includes(compareTypedAnswer(text, card, entity).verdict)
  known.set(text, verdict)
  return verdict
}

const kindsByName = new WeakMap<QuizIndex, Map<string, string>>()

/** The kind of the entity of a name or acronym. */
function entityKindOf(text: string, quizIndex: QuizIndex): string {
  const known = kindsByName.get(quizIndex)
    ?? new Map(
      quizIndex.index.deck.entities.flatMap(({ kind, names, acronyms }) =>
        [names.en, acronyms?.en ?? names.en].map(name => [stripped(name), kind]),
      ),
    )
  kindsByName.set(quizIndex, known)
  return known.get(stripped(text)) ?? 'unknown'
}

function stripped(name: string): string {
  return name.replace(/^the /i, '').toLowerCase()
}

/** Wrong options that the grading of typed answers would take as right, and options that read the same. */
function alsoRight(question: ChoiceQuestion, card: DeckCard | undefined, { index }: QuizIndex): Finding[] {
  const key = keyTextOf(question)
  const entity = card?.expected.type === 'entity' ? index.entityById.get(card.expected.entity) : undefined
  return wrongTexts(question)
    .filter(text =>
      isSameText(text, key)
      || (card !== undefined && question.kind !== 'odd-one-out' && isTakenAsRight(text, card, entity)),
    )
    .map(text => ({ rule: 'key-not-unique', detail: `"${text}" is right too, beside "${key}"` }))
}

function dateFormat(text: string): string {
  return text.replace(/January|February|March|April|May|June|July|August|September|October|November|December/g, 'M')
    .replace(/\d{4}/g, 'Y').replace(/\d+/g, 'D')
}

/** What must be alike in all options of a card. */
function formatsOf(texts: readonly string[], card: DeckCard, quizIndex: QuizIndex): string[] {
  switch (card.expected.type) {
    case 'date':
      return texts.map(dateFormat)
    case 'quantity':
      return texts.map(measureFormat)
    case 'entity':
      return texts.map(text =>
        asksForWords(card, quizIndex.context) ? kindOfAnswer(text) ?? text : entityKindOf(text, quizIndex),
      )
    default:
      return texts.map(text => kindOfAnswer(text) ?? text)
  }
}

function mixedOptions({ options }: ChoiceQuestion, card: DeckCard, quizIndex: QuizIndex): Finding[] {
  const formats = formatsOf(options.map(({ text }) => text), card, quizIndex)
  return new Set(formats).size > 1
    ? [{ rule: 'mixed-options', detail: options.map(({ text }, place) => `"${text}" is ${formats[place]}`).join(', ') }]
    : []
}

function sortValue(text: string, card: DeckCard): number {
  if (card.expected.type === 'quantity')
    return parseTypedQuantity(text)?.value ?? Number.NaN
  const { year = Number.NaN, month = 0, day = 0 } = parseTypedDate(text)?.from ?? {}
  return year * 10_000 + month * 100 + day
}

function notSorted({ options }: ChoiceQuestion, card: DeckCard): Finding[] {
  if (card.expected.type !== 'date' && card.expected.type !== 'quantity')
    return []
  const values = options.map(({ text }) => sortValue(text, card))
  return values.every((value, place) => place === 0 || values[place - 1]! < value)
    ? []
    : [{ rule: 'not-sorted', detail: options.map(({ text }) => text).join(', ') }]
}

function labelsOf(question: Question): readonly QuestionOption[] {
  switch (question.prompt.kind) {
    case 'order-by-date':
      return 'items' in question ? question.items : []
    case 'odd-presidency':
      return 'options' in question ? question.options : []
    default:
      return []
  }
}

/** Events told without their dates: each tells of what its date is the date of, and of nothing that was at another. */
function labelFaults(question: Question, { index }: QuizIndex): Finding[] {
  return labelsOf(question).flatMap(({ text, rationale: { kind, factId } }): Finding[] => {
    const fact = kind === 'dated' && factId !== null ? index.factById.get(factId) : undefined
    if (!fact?.when)
      return []
    const others = othersTold(text, fact, index.deck.facts)
    return [
      ...tellsOneEvent(text)
        ? []
        : [{ rule: 'label-of-several-events', detail: `"${text}" happens again and again` } as const],
      ...tellsAspect(text, fact.when.what)
        ? []
        : [{ rule: 'label-of-another-date', detail: `"${text}" does not say what was ${fact.when.what}` } as const],
      ...others.length > 0
        ? [{ rule: 'label-of-two-events', detail: `"${text}" tells of ${others[0]!.id} too` } as const]
        : [],
    ]
  })
}

const cardsByFront = new WeakMap<QuizIndex, Map<string, DeckCard[]>>()

/** The cards that ask in the very same words. */
function cardsAskedAlike({ front }: DeckCard, quizIndex: QuizIndex): readonly DeckCard[] {
  const known = cardsByFront.get(quizIndex) ?? Map.groupBy(quizIndex.index.deck.cards, card => card.front.toLowerCase())
  cardsByFront.set(quizIndex, known)
  return known.get(front.toLowerCase()) ?? []
}

/**
 * Wrong options that belong to what is asked for as well: the answer of a card that asks in the same words, or named by
 * the very fact, unless an author has put it there because the stem tells the members apart.
 */
function otherMembers(question: ChoiceQuestion, card: DeckCard, quizIndex: QuizIndex): Finding[] {
  const fact = quizIndex.index.factById.get(card.factId)
  const isNamed = (text: string): boolean => card.distractors === undefined && card.expected.type !== 'date'
    && card.expected.type !== 'quantity' && fact?.status !== 'disputed' && holdsPhrase(fact?.statement ?? '', text)
  const isAskedAlike = (text: string): boolean =>
    cardsAskedAlike(card, quizIndex).some(other => other.id !== card.id && isSameText(other.answer, text))
  return wrongTexts(question).filter(text => isNamed(text) || isAskedAlike(text))
    .map(text => ({ rule: 'another-member', detail: `"${text}" belongs there too` }))
}

/** What makes of a word its contrary. */
const negation = /\b(?:no|not|non|without|never|neither|nor|un\w+)\b/i

/** Words of which one says all that the other says: "comparative" beside "relative or comparative". */
function nearSynonyms(question: ChoiceQuestion, card: DeckCard, { context }: QuizIndex): Finding[] {
  if (!asksForWords(card, context))
    return []
  const key = keyTextOf(question)
  const stems = stemsOf(key)
  const meanings = meaningsOf(stems)
  const isCovered = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean =>
    few.size > 0 && few.isSubsetOf(many)
  return wrongTexts(question).filter((text) => {
    const others = stemsOf(text)
    return (negation.test(key) === negation.test(text) && (isCovered(others, stems) || isCovered(stems, others)))
      // An author may set "fragile" beside "weak" where it is the very word that is asked for.
      || (card.distractors === undefined && !meaningsOf(others).isDisjointFrom(meanings))
  }).map(text => ({ rule: 'near-synonym', detail: `"${text}" says what "${key}" says` }))
}

/** Options that the deck brings for words: answers to questions that say in the same words what they ask for. */
function unlikeAnswers(question: ChoiceQuestion, card: DeckCard, { index, context }: QuizIndex): Finding[] {
  if (!asksForWords(card, context) || card.distractors !== undefined)
    return []
  const frame = frameOf(card)
  return wrongTexts(question)
    .filter(text => !index.deck.cards.some(other => isSameText(other.answer, text) && frameOf(other) === frame))
    .map(text => ({ rule: 'unlike-answers', detail: `"${text}" answers no question like "${card.front}"` }))
}

/** A word of the stem that of all options the key alone has. */
function toldByWord(question: ChoiceQuestion, card: DeckCard): Finding[] {
  const isOrdered = card.expected.type === 'date' || card.expected.type === 'quantity'
  const words = isOrdered || card.distractors !== undefined
    ? new Set<string>()
    : wordsOfKeyAlone(promptText(question), keyTextOf(question), wrongTexts(question))
  return [...words].map(word => ({ rule: 'told-by-word', detail: `"${word}" of the stem stands in the key alone` }))
}

/** Countries that a stem names and that tell what its answer is: "which Chinese president". */
function countriesTold(stem: string, entity: DeckEntity, { context }: QuizIndex): DeckEntity[] {
  const told = context.namedIn(describeEntity(entity))
  return [...context.namedIn(stem)].filter(named => named.kind === 'country' && named !== entity && told.has(named))
}

/** Pairs of people or terms: of one class, none told by a country, and nothing but positions where these are asked. */
function auditMatching(question: MatchingQuestion, quizIndex: QuizIndex): Finding[] {
  const { entityById, cardById } = quizIndex.index
  const rows = question.pairs.flatMap(({ left, cardId }) => {
    const expected = cardById.get(cardId ?? '')?.expected
    const entity = expected?.type === 'entity' ? entityById.get(expected.entity) : undefined
    return entity ? [{ stem: left.text, entity }] : []
  })
  const classes = new Set(rows.map(({ entity }) => entity.class))
  const isTold = ({ stem, entity }: typeof rows[number]): boolean =>
    entity.kind === 'person' && countriesTold(stem, entity, quizIndex).some(country =>
      rows.some(other => !quizIndex.context.namedIn(describeEntity(other.entity)).has(country)),
    )
  return [
    ...classes.size > 1 ? [{ rule: 'unlike-pairs', detail: [...classes].join(', ') } as const] : [],
    ...rows.filter(isTold).map(({ stem }): Finding => ({ rule: 'told-by-country', detail: `"${stem}"` })),
    ...question.prompt.kind === 'match-positions'
      ? rows.filter(({ stem }) => !tellsPosition(stem))
          .map(({ stem }): Finding => ({ rule: 'no-position', detail: `"${stem}"` }))
      : [],
  ]
}

/** Which of two came first: two things that happened tell nothing by how long their titles are. */
function auditTwo({ options }: ChoiceQuestion): Finding[] {
  return options.length === 2 ? [] : [{ rule: 'too-few-parts', detail: `${options.length} options` }]
}

function auditChoice(question: ChoiceQuestion, quizIndex: QuizIndex): Finding[] {
  if (question.kind === 'true-false')
    return []
  if (question.kind === 'before-after')
    return auditTwo(question)
  const key = keyTextOf(question)
  const card = quizIndex.index.cardById.get(question.cardId ?? '')
  const ratio = keyLengthRatio(key, wrongTexts(question))
  return [
    ...alsoRight(question, card, quizIndex),
    ...holdsPhrase(promptText(question), key)
      ? [{ rule: 'key-in-stem', detail: `"${key}" stands in the stem` } as const]
      : [],
    ...ratio > LONGEST_KEY
      ? [{ rule: 'key-too-long', detail: `"${key}" is ${ratio.toFixed(2)} times the mean option` } as const]
      : [],
    // Whoever wrote the options has seen to it that they are of one kind.
    ...card && !card.distractors ? mixedOptions(question, card, quizIndex) : [],
    ...card ? notSorted(question, card) : [],
    ...card && question.kind !== 'odd-one-out'
      ? [
          ...otherMembers(question, card, quizIndex),
          ...nearSynonyms(question, card, quizIndex),
          ...unlikeAnswers(question, card, quizIndex),
          ...toldByWord(question, card),
        ]
      : [],
    ...question.options.length === 3
      ? []
      : [{ rule: 'too-few-parts', detail: `${question.options.length} options` } as const],
  ]
}

/** What is wrong with one question by itself. */
export function auditQuestion(question: Question, quizIndex: QuizIndex): Finding[] {
  const { faults } = typeOf(question)
  return [
    ...faults?.(question, promptText(question)) ?? [],
    ...'options' in question ? auditChoice(question, quizIndex) : [],
    ...question.kind === 'matching' ? auditMatching(question, quizIndex) : [],
    ...labelFaults(question, quizIndex),
    ...auditTime(question, quizIndex),
    ...auditWhere(question, quizIndex),
  ]
}

/** What is wrong between the questions of one quiz. */
export function auditQuiz({ questions, specification: { seed } }: Quiz, { context }: QuizIndex): AuditViolation[] {
  const views = questions.map(viewOf)
  return questions.flatMap((first, place) =>
    questions.flatMap((second, otherPlace): AuditViolation[] => [
      ...place < otherPlace && first.factIds.some(id => second.factIds.includes(id))
        ? [{ rule: 'fact-asked-twice', questionId: second.id, seed, detail: `also asked by ${first.id}` } as const]
        : [],
      ...place !== otherPlace && givesAway(views[place]!, views[otherPlace]!, context)
        ? [{ rule: 'given-away', questionId: second.id, seed, detail: `by ${first.id}` } as const]
        : [],
    ]),
  )
}

/** Pearson's chi-square of counts against an even spread. */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return expected === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** Values of chi-square that chance passes once in ten thousand runs, by degrees of freedom 1 and 2. */
const CRITICAL: Readonly<Record<number, number>> = { 1: 15.14, 2: 18.42 }

/** Whether keys are spread evenly over their positions, as far as chance explains. */
export function isUniform(counts: readonly number[]): boolean {
  return chiSquare(counts) <= (CRITICAL[counts.length - 1] ?? 0)
}

/** Why a fact gives no question: what was tried with each of its cards. */
export function reasonWithoutQuestion(fact: DeckFact, { index, context }: QuizIndex): string {
  return fact.cards.flatMap((id) => {
    const card = index.cardById.get(id)
    if (!card)
      return []
    const sort = asksForWords(card, context) ? kindOfAnswer(card.answer) ?? 'of no known sort' : card.expected.type
    return [`"${card.answer}" (${sort}) has fewer than two fair wrong options and no single wording`]
  }).join('; ')
}
