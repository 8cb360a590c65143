import type { Confidence } from '../../../../domain/quiz/question.ts'
import type { Answer } from '../../../../domain/statistics/answers.ts'
import type { QuizAnswer } from '../../../../domain/statistics/quizzes.ts'
import { describe, expect, it } from 'vitest'
import { calibrationOf, quizConfidenceOf, CALIBRATION_MINIMUM, CONFIDENCE_MINIMUM } from '../../../../domain/statistics/calibration.ts'
import { answer, quizAnswer } from '../../../support/statistics-builders.ts'

const predicted = (recall: number, isRecalled: boolean): Answer =>
  answer({
    rating: isRecalled ? 3 : 1,
    prediction: { recall, isRecalled, elapsedDays: 5, longTermReviews: 2, longTermLapses: 0 },
  })

describe('the calibration of cards', () => {
  it('says what is missing while answers are few', () => {
    expect(calibrationOf(Array.from({ length: 299 }, () => predicted(0.9, true)))).toEqual({
      isEnough: false,
      answers: 299,
      missing: 1,
    })
    expect(calibrationOf([])).toEqual({ isEnough: false, answers: 0, missing: 300 })
  })

  it('sets mean prediction against share recalled, bin by bin', () => {
    const answers = [predicted(0.81, true), predicted(0.83, false), predicted(1, true)]
    const picture = calibrationOf(answers, 3)
    expect(picture).toMatchObject({ isEnough: true, answers: 3 })
    if (!picture.isEnough)
      throw new Error('enough answers make no picture')
    expect(picture.bins.map(({ from, predicted: mean, recalled }) => [from, mean, recalled.count, recalled.of]))
      .toEqual([
        [expect.closeTo(0.8), expect.closeTo(0.82), 1, 2],
        [expect.closeTo(0.95), 1, 1, 1],
      ])
  })

  it('leaves out what was not predicted', () => {
    expect(calibrationOf([answer(), predicted(0.9, true)], 1).answers).toBe(1)
  })
})

describe('the confidence of quiz answers', () => {
  const sure = (confidence: Confidence | null, isRight: boolean): QuizAnswer => quizAnswer({ confidence, isRight })

  it('is set against what was claimed, least sure first', () => {
    const picture = quizConfidenceOf([sure(3, true), sure(1, false), sure(3, true), sure(1, true)], 4)
    expect(
      picture.isEnough && picture.levels.map(({ confidence, claimed, right }) => [confidence, claimed, right.share]),
    ).toEqual([[1, 0.335, 0.5], [3, 0.9, 1]])
  })

  it('is measured as predictions of cards are, the levels being the bins', () => {
    const picture = quizConfidenceOf([sure(3, true), sure(3, false), sure(2, true)], 3)
    if (!picture.isEnough)
      throw new Error('enough answers make no picture')
    expect(picture.logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.1) + Math.log(0.735)) / 3, 12)
    expect(picture.rmseBins).toBeCloseTo(Math.sqrt((2 * 0.4 ** 2 + 0.265 ** 2) / 3), 12)
  })

  it('says what is missing, and heeds no answer without it', () => {
    expect(quizConfidenceOf([sure(null, true), sure(1, true)])).toEqual({ isEnough: false, answers: 1, missing: 59 })
  })
})

describe('how many answers a picture takes', () => {
  it.each([[CALIBRATION_MINIMUM - 1, false, 1], [CALIBRATION_MINIMUM, true, 0], [CALIBRATION_MINIMUM + 1, true, 0]])('%d predictions are enough: %s', (count, isEnough, missing) => {
    const picture = calibrationOf(Array.from({ length: count }, () => predicted(0.9, true)))
    expect(picture).toMatchObject(isEnough ? { isEnough, answers: count } : { isEnough, answers: count, missing })
    expect([CALIBRATION_MINIMUM, CONFIDENCE_MINIMUM]).toEqual([300, 60])
  })

  it.each([[CONFIDENCE_MINIMUM - 1, false, 1], [CONFIDENCE_MINIMUM, true, 0], [CONFIDENCE_MINIMUM + 1, true, 0]])('%d answers with confidence are enough: %s', (count, isEnough, missing) => {
    const picture = quizConfidenceOf(Array.from({ length: count }, () => quizAnswer({ confidence: 2 })))
    expect(picture).toMatchObject(isEnough ? { isEnough, answers: count } : { isEnough, answers: count, missing })
  })

  it.each([[0, 0], [0.0499, 0], [0.05, 0.05], [0.5, 0.5], [0.9499, 0.9], [0.95, 0.95], [1, 0.95]])('a prediction of %d is in the bin from %d', (recall, from) => {
    const picture = calibrationOf([predicted(recall, true)], 1)
    expect(picture.isEnough && picture.bins.map(bin => bin.from)).toEqual([expect.closeTo(from, 12)])
  })
})
