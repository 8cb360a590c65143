import type { RunningDataWorker } from '~/utils/data-worker'
import type { CopyResult } from '#domain/progress/data-port'
import { dataFaultOf } from '#domain/progress/data-fault'
import { startDataWorker } from '~/utils/data-worker'

/**
 * A worker that has had nothing to do for so long (ms) is ended: on a phone its memory is worth more than its start.
 */
const IDLE_MS = 60_000

let worker: RunningDataWorker | undefined
let running: Promise<CopyResult> | undefined
let isAskedAgain = false
let ending: ReturnType<typeof setTimeout> | undefined

function endWorker(): void {
  worker?.end()
  worker = undefined
}

async function keepOnce(): Promise<CopyResult> {
  try {
    worker ??= startDataWorker()
    return { report: await worker.ask(remote => remote.keepCopy()) }
  }
  catch (error) {
    return { fault: dataFaultOf(error) }
  }
}

async function keepUntilCurrent(): Promise<CopyResult> {
  clearTimeout(ending)
  let outcome = await keepOnce()
  while (isAskedAgain && 'report' in outcome) {
    isAskedAgain = false
    const { report: { restored } } = outcome
    outcome = await keepOnce()
    if (restored && 'report' in outcome)
      outcome = { report: { ...outcome.report, restored } }
  }
  running = undefined
  ending = setTimeout(endWorker, IDLE_MS)
  return outcome
}

/**
 * Makes the second copy and the database agree. Asked again while it works, it goes on until it has seen the latest,
 * and everybody who asked gets the same outcome.
 */
export function keepSecondCopy(): Promise<CopyResult> {
  isAskedAgain = running !== undefined
  return running ??= keepUntilCurrent()
}
