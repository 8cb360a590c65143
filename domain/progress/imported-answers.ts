/**
 * Answers imported from another program, which may have had them from here: they left in a package, and come back under
 * another name with those given there. Each was given once, so each counts once, whichever way it came.
 */
import type { LogRecord, ReviewRecord } from './records.ts'
import { recordKey, withoutVoided } from './records.ts'

/** The names of devices under which answers are imported begin so. */
export const IMPORTED_DEVICE_PREFIX = 'anki-'

/**
 * ms by which a package may have moved an answer: Anki's review log has room for one row a ms. Nobody answers the same
 * card twice in that time.
 */
export const MOVED_AT_MOST_MS = 100

interface Answer {
  cardId: string
  at: number
}

/**
 * The answers of some cards, by card and by the time they may have been moved: what an imported answer is compared
 * with. Both adding and looking take the same short time however many answers a card has.
 */
export class KnownAnswers {
  /** By card, then by place in a row of stretches of that length: the earliest and the latest answer (UTC ms) in it. */
  readonly #stretches = new Map<string, Map<number, { first: number, last: number }>>()

  add({ cardId, at }: Answer): void {
    const ofCard = this.#stretches.get(cardId) ?? new Map<number, { first: number, last: number }>()
    this.#stretches.set(cardId, ofCard)
    const place = Math.floor(at / MOVED_AT_MOST_MS)
    const stretch = ofCard.get(place)
    ofCard.set(place, { first: Math.min(stretch?.first ?? at, at), last: Math.max(stretch?.last ?? at, at) })
  }

  has({ cardId, at }: Answer): boolean {
    const ofCard = this.#stretches.get(cardId)
    const place = Math.floor(at / MOVED_AT_MOST_MS)
    // Whatever lies at most that long before lies in this stretch or in the one before it.
    return (ofCard?.get(place)?.first ?? Infinity) <= at
      || (ofCard?.get(place - 1)?.last ?? -Infinity) >= at - MOVED_AT_MOST_MS
  }
}

function isImported({ device }: LogRecord): boolean {
  return device.startsWith(IMPORTED_DEVICE_PREFIX)
}

/**
 * The imported answers that stand though the log has them under another name, taken back there or not. Of two that were
 * both imported, the one of the later name is the copy, so that every browser that joins the same logs takes back the
 * same ones.
 */
export function findImportedCopies(records: readonly LogRecord[]): ReviewRecord[] {
  const reviews = records.filter(record => record.kind === 'review')
  const imported = reviews.filter(isImported).sort((a, b) =>
    a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq,
  )
  if (imported.length === 0)
    return []
  const known = new KnownAnswers()
  for (const review of reviews) {
    if (!isImported(review))
      known.add(review)
  }
  const standing = new Set(withoutVoided(records).map(recordKey))
  return imported.filter((review) => {
    const isCopy = known.has(review)
    known.add(review)
    return isCopy && standing.has(recordKey(review))
  })
}
