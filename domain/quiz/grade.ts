/** What a response is worth. */
import type { DeckEntity } from '../content/deck.ts'
import type { ChoiceQuestion, Grade, MatchingQuestion, OrderingItem, OrderingQuestion, Question, QuestionResponse, TypedQuestion } from './question.ts'
import { compareTypedAnswer } from '../answers/compare-answer.ts'

function gradeWith(question: Question, points: number, rest: Partial<Grade> = {}): Grade {
  const verdict = points >= 1 ? 'right' : points > 0 ? 'partial' : 'wrong'
  return { verdict, points, parts: [{ id: question.id, cardId: question.cardId, factId: question.factId, isRight: verdict === 'right' }], typed: null, ...rest }
}

function gradeChoice(question: ChoiceQuestion, optionId: string): Grade {
  return gradeWith(question, optionId === question.key ? 1 : 0)
}

/** A slip of spelling is forgiven, as on cards; half of it right (a year for a month) is half a point. */
function gradeTyped(question: TypedQuestion, text: string, entities: ReadonlyMap<string, DeckEntity>): Grade {
  const entity = question.expected.type === 'entity' ? entities.get(question.expected.entity) : undefined
  const card = { answer: question.answer, expected: question.expected, ...(question.prompt.kind === 'card' ? { front: question.prompt.text } : {}) }
  const typed = compareTypedAnswer(text, card, entity)
  return gradeWith(question, { right: 1, close: 1, partial: 0.5, wrong: 0 }[typed.verdict], { typed })
}

/**
 * 1 when the first must come before the second, −1 the other way round, 0 when the sources do not tell: equal ranks, or days
 * that overlap within their precision.
 */
export function compareItems(first: OrderingItem, second: OrderingItem): -1 | 0 | 1 {
  if (first.days && second.days)
    return first.days.to < second.days.from ? 1 : second.days.to < first.days.from ? -1 : 0
  return first.rank < second.rank ? 1 : second.rank < first.rank ? -1 : 0
}

/**
 * Share of the pairs that stand right, from 0 at what chance would give (half of them) to 1: Kendall's rank correlation
 * over the pairs that have an order, not below 0. Items that are left out count as last.
 */
function gradeOrdering(question: OrderingQuestion, itemIds: readonly string[]): Grade {
  const placeOf = (id: string): number => itemIds.includes(id) ? itemIds.indexOf(id) : itemIds.length
  let [pairs, wrong] = [0, 0]
  question.items.forEach((first, at) => question.items.slice(at + 1).forEach((second) => {
    const order = compareItems(first, second)
    pairs += Math.abs(order)
    wrong += order !== 0 && Math.sign(placeOf(second.id) - placeOf(first.id)) !== order ? 1 : 0
  }))
  return gradeWith(question, pairs === 0 ? 1 : Math.max(0, 1 - 2 * wrong / pairs))
}

/** A point for each pair, shared out; each pair is a memory of its own. */
function gradeMatching(question: MatchingQuestion, chosen: Readonly<Record<string, string>>): Grade {
  const parts = question.pairs.map(({ left, rightId, factId, cardId }) => ({ id: left.id, cardId, factId, isRight: chosen[left.id] === rightId }))
  return gradeWith(question, parts.filter(({ isRight }) => isRight).length / parts.length, { parts })
}

/** Grades a response; `entities` by id, for the names that typed answers may use. Throws when it is of another kind than the question. */
export function gradeResponse(question: Question, response: QuestionResponse, entities: ReadonlyMap<string, DeckEntity>): Grade {
  if (question.kind === 'typed' && response.kind === 'typed')
    return gradeTyped(question, response.text, entities)
  if (question.kind === 'ordering' && response.kind === 'ordering')
    return gradeOrdering(question, response.itemIds)
  if (question.kind === 'matching' && response.kind === 'matching')
    return gradeMatching(question, response.pairs)
  if ('options' in question && response.kind === 'choice')
    return gradeChoice(question, response.optionId)
  throw new Error(`a ${question.kind} question cannot be answered by ${response.kind}`)
}

/** A response that is right: what is shown as the answer. Typed questions give the card's own answer. */
export function rightResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'typed': return { kind: 'typed', text: question.answer }
    case 'ordering': return { kind: 'ordering', itemIds: question.items.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id) }
    case 'matching': return { kind: 'matching', pairs: Object.fromEntries(question.pairs.map(({ left, rightId }) => [left.id, rightId])) }
    default: return { kind: 'choice', optionId: question.key }
  }
}

/** What "I don't know" gives: a response without content, which is wrong for every question and reads as any other in the log. */
export function emptyResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'typed': return { kind: 'typed', text: '' }
    case 'ordering': return { kind: 'ordering', itemIds: [] }
    case 'matching': return { kind: 'matching', pairs: {} }
    default: return { kind: 'choice', optionId: '' }
  }
}

/** Whether a response says that the learner did not know. */
export function isEmptyResponse(response: QuestionResponse): boolean {
  switch (response.kind) {
    case 'typed': return response.text.trim() === ''
    case 'ordering': return response.itemIds.length === 0
    case 'matching': return Object.keys(response.pairs).length === 0
    case 'choice': return response.optionId === ''
  }
}

/** What stands on the screen before anything is touched, where that is an answer: the order shown. */
export function responseAsShown(question: Question): QuestionResponse | null {
  return question.kind === 'ordering' ? { kind: 'ordering', itemIds: question.items.map(({ id }) => id) } : null
}

/** Whether a response is one that can be given: something chosen, written, put in order, or every pair made. */
export function isCompleteResponse(question: Question, response: QuestionResponse | null): boolean {
  if (question.kind === 'matching' && response?.kind === 'matching')
    return question.pairs.every(({ left }) => response.pairs[left.id] !== undefined)
  const given = response ?? responseAsShown(question)
  return given !== null && !isEmptyResponse(given)
}
