/**
 * The fit worker, a composition root: it reads the log, fits parameters with fsrs-rs in WebAssembly and measures them. It is made
 * for one fit and ended afterwards, which is also how a fit is cancelled: nothing inside can be stopped (docs/adr/0012).
 */
import type { FitItems } from '../domain/fitting/items.ts'
import type { FitResult } from '../domain/fitting/fit.ts'
import type { SeenMemory } from '../domain/progress/ports.ts'
import type { Settings } from '../domain/progress/settings.ts'
import type { CardAnswers } from '../domain/statistics/evaluate.ts'
import type { History } from '../domain/statistics/history.ts'
import { expose } from 'comlink'
import init, { Fsrs } from 'fsrs-browser'
import wasmUrl from 'fsrs-browser/fsrs_browser_bg.wasm?url'
import { fitParameters, memoriesSeenBy } from '../domain/fitting/fit.ts'
import { scheduledAnswers } from '../domain/statistics/evaluate.ts'
import { createHistory } from '../domain/statistics/history.ts'
import { ManaschiDatabase } from '../storage/database.ts'
import { readLogFrom } from '../storage/log.ts'

/** Passes that fsrs-rs makes over the items (`num_epochs` in its `src/training.rs`). */
const EPOCHS = 5

export type FitStage = 'reading' | 'fitting'
/** How far a stage has come, 0–1. */
export type OnFitProgress = (stage: FitStage, share: number) => void

async function readHistory(onProgress: OnFitProgress): Promise<History> {
  const database = new ManaschiDatabase()
  const history = createHistory()
  await readLogFrom(database, new Map(), (records, share) => {
    records.forEach(history.add)
    onProgress('reading', share)
  })
  database.close()
  return history
}

function answersOf(history: History): CardAnswers[] {
  return [...history.states().keys()].map(cardId => scheduledAnswers(cardId, history.recordsOf(cardId))).filter(({ answers }) => answers.length > 0)
}

/**
 * The fit does not come back before it is done, and its own progress lies in memory that nobody else can read. But it writes a
 * line to the console after each pass, and in this worker the console is ours.
 */
function watchPasses(onPass: (pass: number) => void): void {
  let passes = 0
  const listen = (...words: unknown[]): void => {
    if (words.some(word => typeof word === 'string' && word.includes('epoch:')))
      onPass(++passes)
  }
  for (const level of ['log', 'info', 'debug'] as const)
    console[level] = listen
}

/** 21 numbers by fsrs-rs, in this one thread: without `initThreadPool` it needs no shared memory from the page. */
async function compute({ ratings, deltaTs, lengths }: FitItems, onProgress: OnFitProgress): Promise<readonly number[]> {
  await init({ module_or_path: wasmUrl })
  watchPasses(pass => onProgress('fitting', Math.min(1, pass / EPOCHS)))
  const fsrs = new Fsrs()
  return [...fsrs.computeParameters(ratings, deltaTs, lengths, undefined, true)]
}

export interface FitOrder {
  today: number
  settings: Pick<Settings, 'desiredRetention' | 'parameters' | 'exam'>
  /** Topics of cards, by which an exam is told what it is about. */
  topics: ReadonlyMap<string, string>
}

/** Fits parameters to the log and says what they would change. Changes nothing. */
async function fit({ today, settings, topics }: FitOrder, onProgress: OnFitProgress): Promise<FitResult> {
  const history = await readHistory(onProgress)
  return fitParameters({
    cards: answersOf(history),
    states: history.states(),
    today,
    settings,
    topicOf: cardId => topics.get(cardId),
    compute: items => compute(items, onProgress),
  })
}

/** The memories of all cards as some parameters (undefined: the standard ones) see them. */
async function seeAnew(parameters: string | undefined, onProgress: OnFitProgress): Promise<Map<string, SeenMemory>> {
  return memoriesSeenBy(parameters, answersOf(await readHistory(onProgress)))
}

const api = { fit, seeAnew }

/** What the worker can be asked. */
export type FitWorker = typeof api

expose(api)
