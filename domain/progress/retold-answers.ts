/**
 * Answers that another program tells again: they left in a package, with those given there, and come back under another name.
 * Each was given once, so each counts once, whichever way it came.
 */
import type { LogRecord, ReviewRecord } from './records.ts'
import { recordKey, withoutVoided } from './records.ts'

/** Devices whose names begin so retell. */
export const RETOLD_PREFIX = 'anki-'

/**
 * ms by which a package may have moved an answer: Anki's review log has room for one row a ms. Nobody answers the same card twice
 * in that time.
 */
const MOVED_AT_MOST_MS = 100

interface Answer { cardId: string, at: number }

/** The answers of some cards, by card: what a retold answer is compared with. */
export class KnownAnswers {
  readonly #times = new Map<string, number[]>()

  add({ cardId, at }: Answer): void {
    const times = this.#times.get(cardId)
    if (times)
      times.push(at)
    else
      this.#times.set(cardId, [at])
  }

  has({ cardId, at }: Answer): boolean {
    return this.#times.get(cardId)?.some(known => at >= known && at - known <= MOVED_AT_MOST_MS) ?? false
  }
}

function isRetold({ device }: LogRecord): boolean {
  return device.startsWith(RETOLD_PREFIX)
}

/**
 * The retold answers that stand though the log has them under another name, taken back there or not. Of two that were both
 * retold, the one of the later name is the copy, so that every browser that joins the same logs takes back the same ones.
 */
export function findRetoldCopies(records: readonly LogRecord[]): ReviewRecord[] {
  const reviews = records.filter(record => record.kind === 'review')
  const retold = reviews.filter(isRetold).sort((a, b) => a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)
  if (retold.length === 0)
    return []
  const known = new KnownAnswers()
  for (const review of reviews) {
    if (!isRetold(review))
      known.add(review)
  }
  const standing = new Set(withoutVoided(records).map(recordKey))
  return retold.filter((review) => {
    const isCopy = known.has(review)
    known.add(review)
    return isCopy && standing.has(recordKey(review))
  })
}
