import type { ExportCallbacks } from './export-input.ts'
import { ExportCancelled } from './export-input.ts'

/**
 * Units of work between two yields: about 20 ms on a slow phone, so that the page stays alive and cancelling is quick.
 */
const UNITS_PER_STEP = 1000

export interface Work {
  /** Does something with each item, yielding to the main thread after every step. Throws ExportCancelled. */
  forEach: <T>(items: Iterable<T>, work: (item: T, index: number) => void) => Promise<void>
  /** Counts units done elsewhere, tells how far it is and yields. Throws ExportCancelled. */
  advance: (units: number) => Promise<void>
  /** Says that all is done, where the number of units had been a guess. */
  finish: () => void
}

function yieldToMain(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}

/** Follows a long piece of work of a known number of units; `unitsPerStep` is smaller where one unit takes long. */
export function startWork(
  total: number,
  { onProgress, isCancelled }: ExportCallbacks,
  unitsPerStep = UNITS_PER_STEP,
): Work {
  let done = 0

  async function advance(units: number): Promise<void> {
    done += units
    onProgress?.(Math.min(done, total), total)
    await yieldToMain()
    if (isCancelled?.())
      throw new ExportCancelled()
  }

  async function forEach<T>(items: Iterable<T>, work: (item: T, index: number) => void): Promise<void> {
    let index = 0
    let pending = 0
    for (const item of items) {
      work(item, index++)
      if (++pending < unitsPerStep)
        continue
      await advance(pending)
      pending = 0
    }
    await advance(pending)
  }

  return { forEach, advance, finish: () => onProgress?.(total, total) }
}
