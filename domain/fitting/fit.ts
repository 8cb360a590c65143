/**
 * Personal parameters: fitted on a learner's earlier answers, measured on the later ones, and what they would change.
 */
import type { Reschedule } from '../planning/reschedule.ts'
import type { CardState } from '../progress/card-state.ts'
import type { SeenMemory } from '../progress/ports.ts'
import type { Settings } from '../progress/settings.ts'
import type { MemoryState } from '../scheduling/scheduler.ts'
import type { CardAnswers, Evaluation } from '../statistics/evaluate.ts'
import type { FitItems } from './items.ts'
import { NORMAL_WEEK } from '../planning/load-balance.ts'
import { previewReschedule } from '../planning/reschedule.ts'
import { memoryModelFor, spellParameters, weightsOf } from '../scheduling/parameters.ts'
import { evaluateWeights, splitDay } from '../statistics/evaluate.ts'
import { fitItems } from './items.ts'

/** Share of the answers that are fitted on; the rest, the latest, are held out to measure on. */
const FITTED_SHARE = 0.75
/** Held-out answers under which the learner is told that a difference may well be chance. */
export const FEWEST_TO_JUDGE = 100
/** Study days over which newly due cards would be spread, for the count alone. */
const SPREAD_DAYS = 7

/**
 * How much could be fitted. By fsrs-rs (`compute_parameters` in `src/training.rs`): from fewer than 8 items nothing,
 * from fewer than 64, or from first intervals alone, only the first four parameters (how long a new card lasts after
 * each button). Rare first intervals do not count (`filter_outlier` in `src/dataset.rs`).
 */
export type FittedPart = 'none' | 'start' | 'all'

/** Which of the 21 parameters differ from the standard ones. */
export function fittedPart(parameters: string): FittedPart {
  const standard = weightsOf(undefined)
  const isOther = weightsOf(parameters).map((weight, place) => Math.abs(weight - standard[place]!) > 1e-4)
  if (isOther.slice(4).some(Boolean))
    return 'all'
  return isOther.some(Boolean) ? 'start' : 'none'
}

export interface FitRequest {
  cards: readonly CardAnswers[]
  states: ReadonlyMap<string, CardState>
  today: number
  settings: Pick<Settings, 'desiredRetention' | 'parameters' | 'exam'>
  /**
   * The topic of a card; undefined for one that is no longer in the deck: its answers are fitted on, but it has no date
   * to move.
   */
  topicOf: (cardId: string) => string | undefined
  /** The fit itself: 21 numbers from the items. */
  compute: (items: FitItems) => readonly number[] | Promise<readonly number[]>
}

export interface FitResult {
  /** As the log spells them. */
  parameters: string
  part: FittedPart
  /** Answers a study day or more after the one before: fitted on. */
  fittedOn: number
  /** On the held-out answers: the parameters in use, the standard ones, and the fitted ones. */
  current: Evaluation
  standard: Evaluation
  fitted: Evaluation
  /** Whether log loss and RMSE(bins) are both better than those of the parameters in use. */
  isBetter: boolean
  /** What moving the dates to the fitted parameters would do. */
  reschedule: Omit<Reschedule, 'dueDays'>
}

/** The memories of cards as the parameters that a text spells (none: the standard ones) see all their answers. */
export function memoriesSeenBy(parameters: string | undefined, cards: readonly CardAnswers[]): Map<string, SeenMemory> {
  const see = memoryModelFor(parameters)
  const memories = new Map<string, SeenMemory>()
  for (const { cardId, answers } of cards) {
    let seen: MemoryState | undefined
    let lastAt = -Infinity
    for (const { rating, studyDay, at } of answers) {
      seen = see(seen, rating, studyDay)
      lastAt = Math.max(lastAt, at)
    }
    if (seen)
      memories.set(cardId, { stability: seen.stability, difficulty: seen.difficulty, lastAt })
  }
  return memories
}

function movesBy(
  parameters: string,
  { cards, states, today, settings: { desiredRetention, exam }, topicOf }: FitRequest,
): FitResult['reschedule'] {
  const seen = memoriesSeenBy(parameters, cards)
  const anew = [...states.values()].map((state): CardState => ({
    ...state,
    memory: state.memory && { ...state.memory, ...seen.get(state.cardId), lastAt: state.memory.lastAt },
  }))
  const { moved, earlier, later, newlyDue } = previewReschedule({
    states: anew,
    today,
    desiredRetention,
    weights: weightsOf(parameters),
    spreadOver: SPREAD_DAYS,
    weekLoad: NORMAL_WEEK,
    exam,
    topicOf,
  })
  return { moved, earlier, later, newlyDue }
}

function isLower(value: number | null, than: number | null): boolean {
  return value !== null && than !== null && value < than
}

/**
 * Fits parameters on the earlier three quarters of the answers and measures them on the rest. What is measured is what
 * would be kept: there is no second fit on everything, whose figures nobody could show. Nothing changes by it.
 */
export async function fitParameters(request: FitRequest): Promise<FitResult> {
  const { cards, settings, compute } = request
  const day = splitDay(cards, FITTED_SHARE)
  const items = fitItems(cards, day)
  const parameters = spellParameters(items.lengths.length === 0 ? weightsOf(undefined) : await compute(items))
  const measure = (text: string | undefined): Evaluation => evaluateWeights(weightsOf(text), cards, day)
  const [current, standard, fitted] = [measure(settings.parameters?.values), measure(undefined), measure(parameters)]
  return {
    parameters,
    part: fittedPart(parameters),
    fittedOn: items.lengths.length,
    current,
    standard,
    fitted,
    isBetter: isLower(fitted.logLoss, current.logLoss) && isLower(fitted.rmseBins, current.rmseBins),
    reschedule: movesBy(parameters, request),
  }
}
