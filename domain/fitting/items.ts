/** What fsrs-rs is fitted on: an item for every answer a study day or more after the one before, with all that came before it. */
import type { CardAnswers } from '../statistics/evaluate.ts'

/** Items in columns, one after the other: the answers of all, and how many each has. */
export interface FitItems {
  /** 1–4. */
  ratings: Uint32Array
  /** Study days since the answer before; 0 at the first. */
  deltaTs: Uint32Array
  lengths: Uint32Array
}

/** Longer items are left out by fsrs-rs itself (`max_seq_len` in `src/training.rs`); so long histories do not fill the memory. */
const LONGEST_ITEM = 64

interface Place { card: CardAnswers, length: number, at: number }

function placesOf(card: CardAnswers, beforeDay: number): Place[] {
  return card.answers.slice(0, LONGEST_ITEM).flatMap(({ studyDay, at }, place) =>
    studyDay > (card.answers[place - 1]?.studyDay ?? studyDay) && studyDay < beforeDay ? [{ card, length: place + 1, at }] : [])
}

/** The items of the answers before a study day, in order of time, because fsrs-rs weights later ones more. */
export function fitItems(cards: readonly CardAnswers[], beforeDay = Infinity): FitItems {
  const places = cards.flatMap(card => placesOf(card, beforeDay)).sort((a, b) => a.at - b.at)
  const total = places.reduce((sum, { length }) => sum + length, 0)
  const items: FitItems = { ratings: new Uint32Array(total), deltaTs: new Uint32Array(total), lengths: Uint32Array.from(places, ({ length }) => length) }
  let row = 0
  for (const { card: { answers }, length } of places) {
    for (let place = 0; place < length; place++, row++) {
      items.ratings[row] = answers[place]!.rating
      items.deltaTs[row] = place === 0 ? 0 : Math.max(0, answers[place]!.studyDay - answers[place - 1]!.studyDay)
    }
  }
  return items
}
