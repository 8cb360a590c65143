import type { CalibrationBin, ConfidenceLevel } from '#domain/statistics/calibration'
import type { RetentionPeriod } from '#domain/statistics/retention'
import type { Picture, PictureContext, PictureMaker } from './picture'
import { retentionPeriodNames, retentionPeriods } from '#domain/statistics/retention'
import { edgesOf, pictureWords, proportionText, shareRange } from './picture'

const retentionStages = ['young', 'mature', 'all'] as const
const tones = { young: 'sun', mature: 'lake', all: 'soft' } as const

/** The periods that a time filter leaves; one that reaches further back would only repeat it. */
function periodsWithin(filterDays: number): RetentionPeriod[] {
  return retentionPeriodNames.filter(period => filterDays === 0 || retentionPeriods[period][1] < filterDays)
}

function retentionPicture(context: PictureContext): Picture {
  const { report: { retention }, t, format, filterDays } = context
  const whole = retention.all.all
  const periods = periodsWithin(filterDays)
  // A period without answers would be an empty place in the drawing; the table keeps it.
  const drawn = periods.filter(period => retention[period].all.of > 0)
  const nameOf = (period: RetentionPeriod): string => t(`progress.period.${period}`)
  return {
    ...pictureWords(context, 'retention', ['period', 'young', 'mature', 'all', 'answers']),
    terms: t('progress.retention.term'),
    title: whole.share === null
      ? t('progress.retention.none')
      : t('progress.retention.title', {
          share: format.percent(whole.share),
          range: shareRange(whole.low, whole.high, context),
        }),
    isWide: true,
    ...whole.share === null && { missing: t('progress.retention.missing') },
    chart: {
      labels: drawn.map(nameOf),
      series: retentionStages.map(stage => ({
        label: t(`progress.column.${stage}`),
        values: drawn.map(period => retention[period][stage].share),
        bounds: drawn.map(period => retention[period][stage].share === null ? null : retention[period][stage]),
        tone: tones[stage],
      })),
      isShare: true,
      across: t('progress.column.period'),
      upwards: t('progress.column.recalledShare'),
    },
    rows: () =>
      periods.map(period => [
        nameOf(period),
        ...retentionStages.map(stage => proportionText(retention[period][stage], context)),
        format.number(retention[period].all.of),
      ]),
  }
}

interface Measures {
  logLoss: number
  rmseBins: number
}

/** The field's measures, for whoever asks what a picture is. */
function measuresOf({ logLoss, rmseBins }: Measures, { t, format }: PictureContext): string {
  return t('progress.calibration.measures', {
    loss: format.number(logLoss, 3),
    rmse: format.number(rmseBins, 3),
  })
}

/** "84" for 0.84: of 100 times. */
function ofHundred(share: number, { format }: PictureContext): string {
  return format.number(share * 100)
}

/** What a gated picture says while there are too few answers. */
function tooFew(
  context: PictureContext,
  key: 'calibration' | 'confidence',
  { answers, missing }: { answers: number, missing: number },
): Pick<Picture, 'title' | 'missing' | 'rows'> {
  const { t, format } = context
  return {
    title: t(`progress.${key}.none`),
    missing: t(`progress.${key}.missing`, { n: format.number(answers), missing: format.number(missing) }, answers),
    rows: () => [],
  }
}

function calibrationPicture(context: PictureContext): Picture {
  const { report: { calibration }, t, format } = context
  const words = pictureWords(context, 'calibration', ['predicted', 'happened', 'answers'])
  if (!calibration.isEnough)
    return { ...words, ...tooFew(context, 'calibration', calibration) }
  const { bins } = calibration
  const sumOf = (valueOf: (bin: CalibrationBin) => number): number =>
    bins.reduce((sum, bin) => sum + valueOf(bin), 0)
  const answers = sumOf(({ recalled }) => recalled.of)
  return {
    ...words,
    terms: measuresOf(calibration, context),
    title: t('progress.calibration.title', {
      expected: ofHundred(sumOf(({ predicted, recalled }) => predicted * recalled.of) / answers, context),
      came: ofHundred(sumOf(({ recalled }) => recalled.count) / answers, context),
    }),
    chart: {
      labels: bins.map(({ from, to }) => shareRange(from, to, context)),
      ...edgesOf(bins, format.percent),
      series: [
        {
          label: t('progress.column.predicted'),
          values: bins.map(({ predicted }) => predicted),
          tone: 'red',
          kind: 'line',
        },
        {
          label: t('progress.column.happened'),
          values: bins.map(({ recalled }) => recalled.share),
          bounds: bins.map(({ recalled }) => recalled),
          tone: 'lake',
        },
      ],
      isShare: true,
      across: t('progress.column.predicted'),
      upwards: t('progress.column.recalledShare'),
    },
    rows: () =>
      bins.map(({ predicted, recalled }) =>
        [format.percent(predicted), proportionText(recalled, context), format.number(recalled.of)]),
  }
}

/**
 * Whether the words that were said fit what came of them, by the level that is furthest off beyond chance, and to the
 * eye.
 */
function confidenceTitle(levels: readonly ConfidenceLevel[], context: PictureContext): string {
  const { t, format } = context
  const gapOf = ({ claimed, right }: ConfidenceLevel): number => claimed - (right.share ?? claimed)
  const off = levels.filter(({ claimed, right }) =>
    (claimed < right.low || claimed > right.high) && format.percent(claimed) !== format.percent(right.share ?? claimed),
  )
  const [worst] = off.sort((a, b) => Math.abs(gapOf(b)) - Math.abs(gapOf(a)))
  const told = worst ?? levels.at(-1)!
  return t(`progress.confidence.${!worst ? 'fits' : gapOf(worst) > 0 ? 'over' : 'under'}`, {
    level: t(`quiz.confidence.${told.confidence}`),
    claimed: ofHundred(told.claimed, context),
    right: ofHundred(told.right.share ?? 0, context),
  })
}

function confidencePicture(context: PictureContext): Picture {
  const { report: { quizConfidence }, t, format } = context
  const words = pictureWords(context, 'confidence', ['confidence', 'claimed', 'right', 'answers'])
  if (!quizConfidence.isEnough)
    return { ...words, ...tooFew(context, 'confidence', quizConfidence) }
  const { levels } = quizConfidence
  const labels = levels.map(({ confidence }) => t(`quiz.confidence.${confidence}`))
  return {
    ...words,
    terms: measuresOf(quizConfidence, context),
    title: confidenceTitle(levels, context),
    chart: {
      labels,
      series: [
        {
          label: t('progress.column.claimed'),
          values: levels.map(({ claimed }) => claimed),
          tone: 'red',
          kind: 'line',
        },
        {
          label: t('progress.column.right'),
          values: levels.map(({ right }) => right.share),
          bounds: levels.map(({ right }) => right),
          tone: 'lake',
        },
      ],
      isShare: true,
      across: t('progress.column.confidence'),
      upwards: t('progress.column.right'),
    },
    rows: () =>
      levels.map(({ claimed, right }, place) =>
        [labels[place]!, format.percent(claimed), proportionText(right, context), format.number(right.of)]),
  }
}

/** How well it works: true retention, and whether predictions and confidence come true. */
export const accuracyPictures: Record<string, PictureMaker> = {
  retention: retentionPicture,
  calibration: calibrationPicture,
  confidence: confidencePicture,
}
