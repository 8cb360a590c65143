/** Who was President of Kyrgyzstan when, by the offices of the deck's people. */
import type { DeckEntity } from '../content/deck.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'

/** First and last day (ISO); `to` is far away for the one in office. */
export interface Presidency {
  name: string
  from: string
  to: string
}

/** In order of time. Acting and elected terms that follow each other are one. */
export function presidenciesOf(entities: readonly DeckEntity[]): Presidency[] {
  return entities.flatMap(({ names, offices }) => {
    const terms = offices.filter(({ title, from }) =>
      /^(?:acting )?president of kyrgyzstan$/i.test(title) && from !== undefined,
    )
    return terms.length > 0
      ? [{ name: names.en, from: earliestDay(terms[0]!.from!), to: latestDay(terms.at(-1)!.to ?? '9999') }]
      : []
  }).toSorted((a, b) => a.from.localeCompare(b.from))
}

/** The presidency in which a day (ISO) falls, or which it follows; undefined before the first. */
export function presidencyAt(day: string, presidencies: readonly Presidency[]): Presidency | undefined {
  return presidencies.findLast(({ from }) => from <= day)
}
