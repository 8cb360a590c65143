/** Certainty-based marking and calibration: how well one knows what one knows. */
import type { AttemptAnswer, Confidence, Grade } from './question.ts'
import { confidences } from './question.ts'

/** Marks of Gardner-Medwin's scheme, as Moodle has them: right and wrong at C1, C2, C3. */
const marks: Readonly<Record<Confidence, { right: number, wrong: number }>> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
}

/** Where each level pays best: below 67 % right, 67–80 %, above 80 % (Moodle, "Using certainty-based marking"). */
export const bestRange: Readonly<Record<Confidence, { from: number, to: number }>> = {
  1: { from: 0, to: 0.67 },
  2: { from: 0.67, to: 0.8 },
  3: { from: 0.8, to: 1 },
}

/** Mark of one answer, −6 to 3; what is half right lies half way. */
export function certaintyMark({ points }: Pick<Grade, 'points'>, confidence: Confidence): number {
  const { right, wrong } = marks[confidence]
  return wrong + (right - wrong) * points
}

export interface CalibrationLevel {
  confidence: Confidence
  answers: number
  /** Mean points, 0–1; null without answers. */
  accuracy: number | null
  /** Against the range in which this level pays best. `too-few` below three answers. */
  judgement: 'fits' | 'overconfident' | 'underconfident' | 'too-few'
}

export interface Calibration {
  levels: readonly CalibrationLevel[]
  /** Mean mark of the answers with a confidence, −6 to 3; null without any. */
  meanMark: number | null
}

const FEWEST_ANSWERS = 3

function judge(confidence: Confidence, answers: number, accuracy: number): CalibrationLevel['judgement'] {
  if (answers < FEWEST_ANSWERS)
    return 'too-few'
  const { from, to } = bestRange[confidence]
  return accuracy < from ? 'overconfident' : accuracy > to ? 'underconfident' : 'fits'
}

/** The calibration of some answers; those without a confidence are left out. */
export function calibrate(
  answers: readonly { grade: Pick<Grade, 'points'>, confidence: Confidence | null }[],
): Calibration {
  const said = answers.flatMap(({ grade, confidence }) =>
    confidence === null ? [] : [{ points: grade.points, confidence }],
  )
  const levels = confidences.map((confidence): CalibrationLevel => {
    const at = said.filter(answer => answer.confidence === confidence)
    const sum = at.reduce((total, { points }) => total + points, 0)
    const accuracy = at.length === 0 ? null : sum / at.length
    return { confidence, answers: at.length, accuracy, judgement: judge(confidence, at.length, accuracy ?? 0) }
  })
  const total = said.reduce((sum, answer) => sum + certaintyMark(answer, answer.confidence), 0)
  return { levels, meanMark: said.length === 0 ? null : total / said.length }
}

/** How sure the learner said to be when last asked, in any attempt; null when never. */
export function latestConfidence(
  attempts: readonly {
    answers: Readonly<Record<string, AttemptAnswer>>
    drafts: Readonly<Record<string, AttemptAnswer>>
  }[],
): Confidence | null {
  const said = attempts
    .flatMap(({ answers, drafts }) => [...Object.values(answers), ...Object.values(drafts)])
    .filter(({ confidence }) => confidence !== null)
  return said.toSorted((a, b) => b.at - a.at)[0]?.confidence ?? null
}
