/** A happening to put into the gap of a line of others. */
import type { PreciseDate } from '../../content/deck.ts'
import type { QuestionBase, QuestionOption } from '../question-parts.ts'
import type { Fault, QuestionType, ResponseOf } from './question-type.ts'
import { formatPreciseDate } from '../../content/format-date.ts'
import { isSurelyBefore, isUndecided, isWellApart, rightGaps } from '../../time-line/certainty.ts'
import { gradeWith } from '../grade-question.ts'
import { rewordAll } from './question-type.ts'

export interface PlaceItem extends QuestionOption {
  /** All dates that are given for it, its own first. */
  dates: readonly PreciseDate[]
  /** Every fact that its date belongs to. */
  factIds: readonly string[]
}

export interface PlaceQuestion extends QuestionBase {
  kind: 'place'
  /** What is to be placed, its dates hidden until it is. */
  card: PlaceItem
  /** With their dates, in order of time, which is certain. */
  line: readonly PlaceItem[]
}

/** Things of a line, unless the deck has fewer. */
export const LINE_LENGTH = 4

/** Fewest things of a line. */
export const SHORTEST_LINE = 3

/** Of all gaps so many may be right; with more a guess would be too good. */
export const MOST_RIGHT_GAPS = 2

/** The gaps (0 before the first of the line) into which the card may go. */
export function gapsOf({ card, line }: Pick<PlaceQuestion, 'card' | 'line'>): number[] {
  return rightGaps(card.dates, line.map(({ dates }) => dates))
}

/** The things of the line before or after which the card may have been: why several gaps are right. */
export function undecidedOf({ card, line }: Pick<PlaceQuestion, 'card' | 'line'>): PlaceItem[] {
  return line.filter(({ dates }) => isUndecided(card.dates, dates))
}

/** Whether some gap is wrong by a full unit of the dates, so that no slip within their precision decides it. */
export function hasWellWrongGap({ card, line }: Pick<PlaceQuestion, 'card' | 'line'>): boolean {
  return line.some(({ dates }) => isWellApart(card.dates, dates))
}

function gapText({ line }: PlaceQuestion, gap: number): string {
  return [line[gap - 1]?.text ?? '', line[gap]?.text ?? ''].join(' … ').trim()
}

function lineText({ text, dates }: PlaceItem, when: (date: PreciseDate) => string = formatPreciseDate): string {
  return [text, ...dates.map(when)].join(', ')
}

/** One gap is chosen; the line says the dates of what lies in it. */
export const placeType: QuestionType<PlaceQuestion, ResponseOf<'place'>> = {
  responseKind: 'place',
  isRecalled: false,
  grade: (question, { gap }) => gradeWith(question, gap !== null && gapsOf(question).includes(gap) ? 1 : 0),
  rightResponse: question => ({ kind: 'place', gap: gapsOf(question)[0] ?? null }),
  emptyResponse: { kind: 'place', gap: null },
  isEmpty: ({ gap }) => gap === null,
  statedParts: ({ line }) => line.map(item => lineText(item)),
  isStemTelling: false,
  shownParts: () => [],
  toldFacts: ({ line }) => line.flatMap(({ factIds }) => factIds),
  secrets: () => [],
  reworded: (question, reword) => {
    const [card] = rewordAll([question.card], reword) ?? []
    const line = rewordAll(question.line, reword)
    return card && line && { ...question, card, line }
  },
  content: ({ line }) => line.map(({ text }) => text).join('|'),
  chosenText: (question, { gap }) => gap === null ? undefined : gapText(question, gap),
  lines: (question, _, when) => {
    const right = gapsOf(question)
    const mark = (gap: number): string[] => right.includes(gap) ? ['  * here'] : []
    return [...mark(0), ...question.line.flatMap((item, place) => [`    ${lineText(item, when)}`, ...mark(place + 1)])]
  },
  faults: (question) => {
    const { line } = question
    const right = gapsOf(question)
    return [
      ...line.length < SHORTEST_LINE || line.length > LINE_LENGTH
        ? [{ rule: 'too-few-parts', detail: `${line.length} things on the line` } as const]
        : [],
      ...line.slice(1).flatMap(({ text, dates }, place): Fault[] =>
        isSurelyBefore(line[place]!.dates, dates)
          ? []
          : [{ rule: 'order-not-certain', detail: `"${line[place]!.text}" before "${text}"` }],
      ),
      ...right.length > MOST_RIGHT_GAPS
        ? [{ rule: 'easily-guessed', detail: `${right.length} of ${line.length + 1} gaps are right` } as const]
        : [],
      ...hasWellWrongGap(question)
        ? []
        : [{ rule: 'nothing-well-wrong', detail: 'no gap is wrong by a full unit' } as const],
    ]
  },
}
