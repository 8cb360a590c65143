/**
 * What fsrs-rs is fitted on: an item for every answer a study day or more after the one before, with all that came
 * before it.
 */
import type { DayCount } from '../scheduling/study-day.ts'
import type { CardAnswers } from '../statistics/evaluate.ts'
import { countDays } from '../scheduling/study-day.ts'

/** Items in columns, one after the other: the answers of all, and how many each has. */
export interface FitItems {
  /** 1–4. */
  ratings: Uint32Array
  /** Study days since the answer before; 0 at the first. */
  deltaTs: Uint32Array
  lengths: Uint32Array
}

/**
 * Longer items are left out by fsrs-rs itself (`max_seq_len` in `src/training.rs`); so long histories do not fill the
 * memory.
 */
const LONGEST_ITEM = 64

interface Place {
  card: CardAnswers
  length: number
  at: number
  elapsed: readonly number[]
}

/**
 * Study days from each answer of a card to the next, 0 at the first: counted as the memory counts them, whatever the
 * clocks said.
 */
function elapsedDaysOf({ answers }: CardAnswers): number[] {
  let days: DayCount | undefined
  return answers.slice(0, LONGEST_ITEM).map(({ studyDay }) => {
    const { elapsedDays, ...counted } = countDays(days, studyDay)
    days = counted
    return elapsedDays
  })
}

function placesOf(card: CardAnswers, beforeDay: number): Place[] {
  const elapsed = elapsedDaysOf(card)
  return card.answers.slice(0, LONGEST_ITEM).flatMap(({ studyDay, at }, place) =>
    elapsed[place]! > 0 && studyDay < beforeDay ? [{ card, length: place + 1, at, elapsed }] : [],
  )
}

/** The items of the answers before a study day, in order of time, because fsrs-rs weights later ones more. */
export function fitItems(cards: readonly CardAnswers[], beforeDay = Infinity): FitItems {
  const places = cards.flatMap(card => placesOf(card, beforeDay)).sort((a, b) => a.at - b.at)
  const total = places.reduce((sum, { length }) => sum + length, 0)
  const items: FitItems = {
    ratings: new Uint32Array(total),
    deltaTs: new Uint32Array(total),
    lengths: Uint32Array.from(places, ({ length }) => length),
  }
  let row = 0
  for (const { card: { answers }, length, elapsed } of places) {
    for (let place = 0; place < length; place++, row++) {
      items.ratings[row] = answers[place]!.rating
      items.deltaTs[row] = elapsed[place]!
    }
  }
  return items
}
