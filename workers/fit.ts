/**
 * The fit worker, a composition root: it reads the log, fits parameters with fsrs-rs in WebAssembly and measures them.
 * It is made for one fit and ended afterwards, which is also how a fit is cancelled: nothing inside can be stopped
 * (docs/adr/0009).
 */
import type { FitItems } from '../domain/fitting/items.ts'
import type { FitResult } from '../domain/fitting/fit.ts'
import type { SeenMemory } from '../domain/progress/ports.ts'
import type { Settings } from '../domain/progress/settings.ts'
import type { CardAnswers } from '../domain/statistics/evaluate.ts'
import type { History } from '../domain/statistics/history.ts'
import './polyfills.ts'
import { expose } from 'comlink'
import init, { Fsrs } from 'fsrs-browser'
import wasmUrl from 'fsrs-browser/fsrs_browser_bg.wasm?url'
import { fitParameters, memoriesSeenBy } from '../domain/fitting/fit.ts'
import { scheduledAnswers } from '../domain/statistics/evaluate.ts'
import { createHistory } from '../domain/statistics/history.ts'
import { openDatabase } from '../storage/database.ts'
import { readLogFrom } from '../storage/log.ts'

/** Passes that fsrs-rs makes over the items (`num_epochs` in its `src/training.rs`). */
const EPOCHS = 5

export type FitStage = 'reading' | 'fitting'
/** How far a stage has come, 0–1. */
export type OnFitProgress = (stage: FitStage, share: number) => void

/**
 * Why a fit did not come about: its code could not be fetched (`unreachable`), this browser cannot run it
 * (`unsupported`), or something else went wrong (`failed`).
 */
export type FitFaultKind = 'unreachable' | 'unsupported' | 'failed'

class FitFault extends Error {
  readonly kind: FitFaultKind
  constructor(kind: FitFaultKind, cause: unknown) {
    super(`the fit is ${kind}`, { cause })
    this.kind = kind
  }
}

/** Errors lose their class on the way to the page; the kind of a fault stays. */
export type FitWorkerResult = { result: FitResult } | { fault: FitFaultKind }

async function readHistory(onProgress: OnFitProgress): Promise<History> {
  const database = openDatabase()
  const history = createHistory()
  await readLogFrom(database, new Map(), (records, share) => {
    records.forEach(history.add)
    onProgress('reading', share)
  })
  database.close()
  return history
}

function answersOf(history: History): CardAnswers[] {
  return [...history.states().keys()].map(cardId => scheduledAnswers(cardId, history.recordsOf(cardId))).filter((
    { answers },
  ) => answers.length > 0)
}

/**
 * The fit does not come back before it is done, and its own progress lies in memory that nobody else can read. But it
 * writes a line to the console after each pass, and in this worker the console is ours.
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

/**
 * The WebAssembly of fsrs-rs. It is no part of the first visit, so without a network it is there only if it was fetched
 * before.
 */
async function fetchCode(): Promise<ArrayBuffer> {
  try {
    const response = await fetch(wasmUrl)
    if (!response.ok)
      throw new Error(`${wasmUrl} came with status ${response.status}`)
    return await response.arrayBuffer()
  }
  catch (cause) {
    throw new FitFault('unreachable', cause)
  }
}

/** 21 numbers by fsrs-rs, in this one thread: without `initThreadPool` it needs no shared memory from the page. */
async function compute({ ratings, deltaTs, lengths }: FitItems, onProgress: OnFitProgress): Promise<readonly number[]> {
  const code = await fetchCode()
  await init({ module_or_path: code }).catch((cause: unknown) => {
    throw new FitFault('unsupported', cause)
  })
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

async function resultOf({ today, settings, topics }: FitOrder, onProgress: OnFitProgress): Promise<FitResult> {
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

/** Fits parameters to the log and says what they would change, or why it could not. Changes nothing. */
async function fit(order: FitOrder, onProgress: OnFitProgress): Promise<FitWorkerResult> {
  try {
    return { result: await resultOf(order, onProgress) }
  }
  catch (error) {
    return { fault: error instanceof FitFault ? error.kind : 'failed' }
  }
}

/** The memories of all cards as some parameters (undefined: the standard ones) see them. */
async function seeAnew(parameters: string | undefined, onProgress: OnFitProgress): Promise<Map<string, SeenMemory>> {
  return memoriesSeenBy(parameters, answersOf(await readHistory(onProgress)))
}

const api = { fit, seeAnew }

/** What the worker can be asked. */
export type FitWorker = typeof api

expose(api)
