/**
 * The 21 parameters of FSRS-6 as the log keeps them: a text with one spelling for one set. An answer carries it, so
 * that a replay needs nothing else; as a text it is compared, looked up and shared by thousands of answers like a name.
 */
import type { ForgettingCurve, MemoryModel } from './scheduler.ts'
import { clipWeights, createMemoryModel, DEFAULT_SCHEDULING, forgettingCurveOf } from './scheduler.ts'

const COUNT = 21
/** Digits after the point: those that Anki shows, and more than a fit can tell. */
const DIGITS = 4

/** The spelling of some parameters, brought within the bounds of FSRS-6. Throws when they are not 21 numbers. */
export function spellParameters(weights: readonly number[]): string {
  if (weights.length !== COUNT || !weights.every(Number.isFinite))
    throw new Error(`FSRS-6 has ${COUNT} parameters, which ${weights.join(' ')} are not`)
  return clipWeights(weights).map(weight => Number(weight.toFixed(DIGITS))).join(' ')
}

interface ReadParameters { weights: readonly number[], curve: ForgettingCurve, model: MemoryModel }

function readWeights(weights: readonly number[]): ReadParameters {
  return { weights, curve: forgettingCurveOf(weights), model: createMemoryModel(weights) }
}

const STANDARD = readWeights(DEFAULT_SCHEDULING.weights)
const known = new Map<string, ReadParameters>()

/**
 * What a text says, kept, as a log holds few of them and asks for them with every answer; undefined when it is no
 * spelling.
 */
function readParameters(text: string): ReadParameters | undefined {
  const kept = known.get(text)
  if (kept)
    return kept
  const weights = text.split(' ').map(Number)
  if (weights.length !== COUNT || !weights.every(Number.isFinite) || spellParameters(weights) !== text)
    return undefined
  const read = readWeights(weights)
  known.set(text, read)
  return read
}

/** Whether a text spells parameters within the bounds of FSRS-6, in their one spelling. @public */
export function isParameters(text: string): boolean {
  return readParameters(text) !== undefined
}

function parametersOf(text: string | undefined): ReadParameters {
  const read = text === undefined ? STANDARD : readParameters(text)
  if (!read)
    throw new Error(`not a spelling of FSRS parameters: ${text}`)
  return read
}

/** The 21 numbers that a text spells; the standard ones without a text. Throws when it is no spelling. */
export function weightsOf(text: string | undefined): readonly number[] {
  return parametersOf(text).weights
}

/**
 * The forgetting curve of the parameters that a text spells; the standard one without a text. Throws when it is no
 * spelling.
 */
export function curveFor(text: string | undefined): ForgettingCurve {
  return parametersOf(text).curve
}

/**
 * The memory model of the parameters that a text spells; the standard one without a text. Throws when it is no
 * spelling.
 */
export function memoryModelFor(text: string | undefined): MemoryModel {
  return parametersOf(text).model
}
