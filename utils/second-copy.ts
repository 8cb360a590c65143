import type { RunningDataWorker } from '~/utils/data-worker'
import type { CopyResult } from '#domain/progress/data-port'
import { dataFaultOf } from '#domain/progress/data-fault'
import { startDataWorker } from '~/utils/data-worker'

/**
 * A worker that has had nothing to do for so long (ms) is ended: on a phone its memory is worth more than its start.
 */
const IDLE_MS = 60_000

let worker: RunningDataWorker | undefined
/** How many questions are not answered yet. */
let open = 0
let running: Promise<CopyResult> | undefined
let isAskedAgain = false
let ending: ReturnType<typeof setTimeout> | undefined

function endWorker(): void {
  worker?.end()
  worker = undefined
}

/** Asks the worker that keeps the copy, and leaves it there for what is asked next. */
const ask: RunningDataWorker['ask'] = async (work) => {
  clearTimeout(ending)
  open++
  try {
    worker ??= startDataWorker()
    return await worker.ask(work)
  }
  finally {
    if (--open === 0)
      ending = setTimeout(endWorker, IDLE_MS)
  }
}

async function keepOnce(): Promise<CopyResult> {
  try {
    return { report: await ask(remote => remote.keepCopy()) }
  }
  catch (error) {
    return { fault: dataFaultOf(error) }
  }
}

async function keepUntilCurrent(): Promise<CopyResult> {
  let outcome = await keepOnce()
  while (isAskedAgain && 'report' in outcome) {
    isAskedAgain = false
    const { report: { restored } } = outcome
    outcome = await keepOnce()
    if (restored && 'report' in outcome)
      outcome = { report: { ...outcome.report, restored } }
  }
  running = undefined
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

/** Whether log and cache agree as far as that is quick, checked by the worker that keeps the copy. */
export function checkLogQuickly(): Promise<boolean> {
  return ask(remote => remote.checkQuickly())
}
