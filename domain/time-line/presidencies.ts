/** Who was President of Kyrgyzstan when, by the offices of the deck's people. */
import type { DeckEntity, LanguageCode, PreciseDate } from '../content/deck.ts'
import type { Span, YearRange } from './scale.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'
import { isPresidency } from '../content/is-presidency.ts'
import { placeOfDay } from './scale.ts'

/** First and last day (ISO); `to` is far away for the one in office. */
export interface Presidency {
  name: string
  from: string
  to: string
}

/** In order of time, each by the name in a language. Acting and elected terms that follow each other are one. */
export function presidenciesOf(entities: readonly DeckEntity[], language: LanguageCode = 'en'): Presidency[] {
  return entities.flatMap(({ names, offices }) => {
    const terms = offices.filter(office => isPresidency(office) && office.from !== undefined)
    return terms.length > 0
      ? [{ name: names[language] ?? names.en, from: earliestDay(terms[0]!.from!), to: latestDay(terms.at(-1)!.to ?? '9999') }]
      : []
  }).toSorted((a, b) => a.from.localeCompare(b.from))
}

/** The presidency in which a day (ISO) falls, or which it follows; undefined before the first. */
export function presidencyAt(day: string, presidencies: readonly Presidency[]): Presidency | undefined {
  return presidencies.findLast(({ from }) => from <= day)
}

/** A president's time on the line; without a name where the deck has none. */
export interface Band extends Span { name: string | undefined }

/** The presidencies as bands, with the gaps between them, as far as the line reaches. */
export function bandsOf(presidencies: readonly Presidency[], { first, last }: YearRange): Band[] {
  const [start, end] = [first, last + 1]
  const bands = presidencies.flatMap(({ name, from }, index): Band[] => {
    const next = presidencies[index + 1]
    const own = { from: placeOfDay(from), to: Math.min(placeOfDay(presidencies[index]!.to), end) }
    if (!next)
      return [{ name, ...own }]
    const following = placeOfDay(next.from)
    return own.to >= following
      ? [{ name, from: own.from, to: following }]
      : [{ name, ...own }, { name: undefined, from: own.to, to: following }]
  })
  return bands
    .map(band => ({ ...band, from: Math.max(band.from, start), to: Math.min(band.to, end) }))
    .filter(({ from, to }) => from < to)
}

function overlapOf(a: { from: string, to: string }, b: { from: string, to: string }): number {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to]
  return Date.parse(to) - Date.parse(from)
}

/** The presidency in which most of a date lies; undefined where it touches none. */
export function presidencyOf({ value }: PreciseDate, presidencies: readonly Presidency[]): Presidency | undefined {
  const days = { from: earliestDay(value), to: latestDay(value) }
  return presidencies
    .filter(({ from, to }) => from <= days.to && days.from <= to)
    .reduce<Presidency | undefined>((best, each) =>
      best && overlapOf(days, best) >= overlapOf(days, each) ? best : each, undefined)
}

/** The presidency in which all of some days (ISO) lie for certain; undefined where they touch another, or none. */
export function onlyPresidencyOf(
  days: { from: string, to: string },
  presidencies: readonly Presidency[],
): Presidency | undefined {
  const [only, other] = presidencies.filter(({ from, to }) => from <= days.to && days.from <= to)
  return only && !other && only.from <= days.from && days.to <= only.to ? only : undefined
}

/** Happenings of one presidency; `presidency` is undefined for those of none. */
export interface PresidencyGroup<T> {
  presidency: Presidency | undefined
  happenings: T[]
}

/** Happenings in order of time, presidency by presidency; those of none stand where their time is. */
export function byPresidency<T extends { when: PreciseDate }>(
  happenings: readonly T[],
  presidencies: readonly Presidency[],
): PresidencyGroup<T>[] {
  const groups: PresidencyGroup<T>[] = presidencies.map(presidency => ({ presidency, happenings: [] }))
  const none: PresidencyGroup<T> = { presidency: undefined, happenings: [] }
  for (const happening of happenings) {
    const own = presidencyOf(happening.when, presidencies)
    const group = groups.find(({ presidency }) => presidency === own) ?? none
    group.happenings.push(happening)
  }
  return [none, ...groups].filter(group => group.happenings.length > 0)
}
