/** Things to put in order. */
import type { QuestionBase, QuestionOption } from '../question-parts.ts'
import type { QuestionType, ResponseOf } from './question-type.ts'
import type { Grade } from '../response.ts'
import { gradeWith } from '../grade-question.ts'
import { rewordAll } from './question-type.ts'

export interface OrderingItem extends QuestionOption {
  /** Things of one rank may stand in any order among themselves; 0 comes first. */
  rank: number
  /**
   * First and last day it can have been (ISO), null where the order is the source's own. Things whose days overlap may
   * change places.
   */
  days: { from: string, to: string } | null
}

export interface OrderingQuestion extends QuestionBase {
  kind: 'ordering'
  /** As shown at first: shuffled, never in the right order. */
  items: readonly OrderingItem[]
}

/** Most items of one question. */
export const MOST_ITEMS = 5

/** Fewest items whose order says something. */
const FEWEST_ITEMS = 3

/**
 * 1 when the first must come before the second, −1 the other way round, 0 when the sources do not tell: equal ranks, or
 * days that overlap within their precision.
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
  question.items.forEach((first, at) =>
    question.items.slice(at + 1).forEach((second) => {
      const order = compareItems(first, second)
      pairs += Math.abs(order)
      wrong += order !== 0 && Math.sign(placeOf(second.id) - placeOf(first.id)) !== order ? 1 : 0
    }),
  )
  return gradeWith(question, pairs === 0 ? 1 : Math.max(0, 1 - 2 * wrong / pairs))
}

function inOrder({ items }: OrderingQuestion): OrderingItem[] {
  return items.toSorted((a, b) => a.rank - b.rank)
}

const itemTexts = ({ items }: OrderingQuestion): string[] => items.map(({ text }) => text)

/** Three to five things; the order in which they are shown is an answer. */
export const orderingType: QuestionType<OrderingQuestion, ResponseOf<'ordering'>> = {
  responseKind: 'ordering',
  isRecalled: false,
  grade: (question, { itemIds }) => gradeOrdering(question, itemIds),
  rightResponse: question => ({ kind: 'ordering', itemIds: inOrder(question).map(({ id }) => id) }),
  emptyResponse: { kind: 'ordering', itemIds: [] },
  isEmpty: ({ itemIds }) => itemIds.length === 0,
  responseAsShown: ({ items }) => ({ kind: 'ordering', itemIds: items.map(({ id }) => id) }),
  statedParts: itemTexts,
  isStemTelling: true,
  shownParts: () => [],
  secrets: () => [],
  reworded: (question, reword) => {
    const items = rewordAll(question.items, reword)
    return items && { ...question, items }
  },
  content: question => itemTexts(question).join('|'),
  chosenText: () => undefined,
  lines: ({ items }) => items.map(({ rank, text }) => `  ${rank + 1}. ${text}`),
  faults: (question) => {
    const { items } = question
    const isInOrder = items.every((item, place) => place === 0 || items[place - 1]!.rank <= item.rank)
    return [
      ...items.length < FEWEST_ITEMS || items.length > MOST_ITEMS
        ? [{ rule: 'too-few-parts', detail: `${items.length} items` } as const]
        : [],
      ...isInOrder ? [{ rule: 'already-in-order', detail: itemTexts(question).join(', ') } as const] : [],
    ]
  },
}
