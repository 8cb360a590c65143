/** “I know this already”: a check of a unit, in which what is right and sure is taken as known. */
import type { BegunCard } from './begun-card.ts'
import type { OrderedCard } from './study-order.ts'

/** After how many days a card that was known beforehand comes back. */
export const KNOWN_INTERVAL_DAYS = 60

/** How well a card was known in the check. */
export type CheckedAs = 'sure' | 'unsure' | 'unknown'

/**
 * The grade that the check of a card is recorded with. What was right but not sure is learnt normally, and this was its
 * first answer: nobody has to give it twice. What was not known stays new, and its day comes with the course.
 */
export const gradeOfCheck = { sure: 4, unsure: 3, unknown: undefined } as const satisfies
  Record<CheckedAs, number | undefined>

/**
 * What is left to ask after an answer: of a fact that was not known the other cards are not asked, and stay new.
 */
export function leftToCheck<T extends { factId: string }>(
  left: readonly T[],
  answered: { factId: string },
  checked: CheckedAs,
): T[] {
  return checked === 'unknown' ? left.filter(({ factId }) => factId !== answered.factId) : [...left]
}

/**
 * The study day on which a card that was right and sure comes back: after a long interval, but once before an exam
 * about it. `examDayOf` draws a day into the final days of an exam.
 */
export function knownDueDay(studyDay: number, examDayOf: (dueDay: number) => number): number {
  return examDayOf(studyDay + KNOWN_INTERVAL_DAYS)
}

/**
 * The cards of a unit's core that a check asks, in the order in which they would be learnt: not begun, not put away.
 */
export function checkedCards<T extends OrderedCard>(
  cards: readonly T[],
  unit: string,
  states: ReadonlyMap<string, BegunCard>,
): T[] {
  return cards.filter(card =>
    card.unit === unit && !card.isDepth
    && !states.get(card.id)?.memory && states.get(card.id)?.suspended == null,
  )
}
