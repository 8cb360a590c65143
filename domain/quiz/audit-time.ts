/** The audit of questions about the time of happenings: what the deck says of each, found anew by its title. */
import type { DeckHappening } from '../content/deck.ts'
import type { Dates } from '../time-line/certainty.ts'
import type { Question } from './question.ts'
import type { QuizIndex } from './quiz-index.ts'
import { isSurelyBefore, widestDays } from '../time-line/certainty.ts'
import { onlyPresidencyOf } from '../time-line/presidencies.ts'
import { othersTold, tellsOneEvent } from './event-label.ts'
import { datesOfHappening, datingFact, hasCertainDate, titleTellsPresident, titleTellsTime } from './happening-event.ts'

/** What can be wrong with a question about time, beside what its type sees by itself. */
export type TimeRule
  = | 'date-not-certain'
    | 'order-not-certain'
    | 'president-not-certain'
    | 'title-tells-time'
    | 'title-tells-president'
    | 'label-of-two-events'
    | 'label-of-several-events'

export interface TimeFinding {
  rule: TimeRule
  detail: string
}

/** The titles of a question about happenings, the one asked for first; none of any other question. */
function titlesOf(question: Question): readonly string[] {
  switch (question.prompt.kind) {
    case 'place-happening':
      return [question.prompt.title, ...'line' in question ? question.line.map(({ text }) => text) : []]
    case 'president-then':
      return [question.prompt.title]
    case 'order-happenings':
      return 'items' in question ? question.items.map(({ text }) => text) : []
    case 'which-first':
      return 'options' in question ? question.options.map(({ text }) => text) : []
    default:
      return []
  }
}

function auditHappening(happening: DeckHappening, { index }: QuizIndex): TimeFinding[] {
  const { title } = happening
  const fact = datingFact(happening, index.factById)
  const told = fact ? othersTold(title, fact, index.deck.facts) : []
  return [
    ...hasCertainDate(happening) && fact
      ? []
      : [{ rule: 'date-not-certain', detail: `"${title}" has no date that can be asked for` } as const],
    ...titleTellsTime(title) ? [{ rule: 'title-tells-time', detail: `"${title}"` } as const] : [],
    ...tellsOneEvent(`a ${title}`)
      ? []
      : [{ rule: 'label-of-several-events', detail: `"${title}" happens again and again` } as const],
    ...told.length > 0
      ? [{ rule: 'label-of-two-events', detail: `"${title}" tells of ${told[0]!.id} too` } as const]
      : [],
  ]
}

/** Happenings in their right order, as a question has it. */
function orderOf(question: Question): readonly string[] {
  if (question.kind === 'ordering')
    return question.items.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text)
  if (question.kind !== 'before-after')
    return []
  const { options, key } = question
  const [first, others] = [options.filter(({ id }) => id === key), options.filter(({ id }) => id !== key)]
  return [...first, ...others].map(({ text }) => text)
}

function auditOrder(question: Question, datesOf: (title: string) => Dates): TimeFinding[] {
  const order = orderOf(question)
  return order.slice(1).flatMap((title, place): TimeFinding[] => {
    const [before, after] = [datesOf(order[place]!), datesOf(title)]
    return isSurelyBefore(before, after)
      ? []
      : [{ rule: 'order-not-certain', detail: `"${order[place]!}" before "${title}"` }]
  })
}

function auditPresident(question: Question, datesOf: (title: string) => Dates, { context }: QuizIndex): TimeFinding[] {
  if (question.prompt.kind !== 'president-then' || !('options' in question))
    return []
  const { title } = question.prompt
  const own = onlyPresidencyOf(widestDays(datesOf(title)), context.presidencies)
  const key = question.options.find(({ id }) => id === question.key)!.text
  return [
    ...own?.name === key ? [] : [{ rule: 'president-not-certain', detail: `"${title}" under ${key}` } as const],
    ...titleTellsPresident(title, context.presidencies)
      ? [{ rule: 'title-tells-president', detail: `"${title}"` } as const]
      : [],
  ]
}

/** What is wrong with a question about the time of happenings; nothing with any other. */
export function auditTime(question: Question, quizIndex: QuizIndex): TimeFinding[] {
  const titles = titlesOf(question)
  if (titles.length === 0)
    return []
  const byTitle = Map.groupBy(quizIndex.index.deck.happenings, ({ title }) => title)
  const known = titles.filter(title => byTitle.get(title)?.length === 1)
  if (known.length < titles.length)
    return [{ rule: 'date-not-certain', detail: `"${titles.find(title => !known.includes(title))}" is no happening or several` }]
  const datesOf = (title: string): Dates => datesOfHappening(byTitle.get(title)![0]!)
  return [
    ...titles.flatMap(title => auditHappening(byTitle.get(title)![0]!, quizIndex)),
    ...question.prompt.kind === 'place-happening' ? [] : auditOrder(question, datesOf),
    ...auditPresident(question, datesOf, quizIndex),
  ]
}
