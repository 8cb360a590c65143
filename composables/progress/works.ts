import type { Picture, PictureContext } from './picture'
import { retentionPeriodNames } from '#domain/statistics/retention'
import { proportionText, pictureWords } from './picture'

const retentionStages = ['young', 'mature', 'all'] as const

function retentionPicture(context: PictureContext): Picture {
  const { report: { retention }, t, format } = context
  const whole = retention.all.all
  const tones = { young: 'sun', mature: 'lake', all: 'soft' } as const
  return {
    ...pictureWords(context, 'retention', ['period', 'young', 'mature', 'all', 'answers']),
    title: whole.share === null ? t('progress.retention.none') : t('progress.retention.title', { share: format.percent(whole.share), low: format.percent(whole.low), high: format.percent(whole.high) }),
    ...whole.share === null && { missing: t('progress.retention.missing') },
    chart: {
      labels: retentionPeriodNames.map(period => t(`progress.period.${period}`)),
      series: retentionStages.map(stage => ({
        label: t(`progress.column.${stage}`),
        values: retentionPeriodNames.map(period => retention[period][stage].share),
        bounds: retentionPeriodNames.map(period => retention[period][stage].share === null ? null : retention[period][stage]),
        tone: tones[stage],
      })),
      isShare: true,
      across: t('progress.column.period'),
      upwards: t('progress.column.recalledShare'),
    },
    rows: retentionPeriodNames.map(period => [t(`progress.period.${period}`), ...retentionStages.map(stage => proportionText(retention[period][stage], context)), format.number(retention[period].all.of)]),
  }
}

function calibrationPicture(context: PictureContext): Picture {
  const { report: { calibration }, t, format } = context
  const words = pictureWords(context, 'calibration', ['predicted', 'happened', 'answers'])
  if (!calibration.isEnough) {
    return {
      ...words,
      title: t('progress.calibration.none'),
      missing: t('progress.calibration.missing', { answers: format.number(calibration.answers), missing: format.number(calibration.missing) }),
      rows: [],
    }
  }
  const { bins, logLoss, rmseBins } = calibration
  return {
    ...words,
    title: t('progress.calibration.title', { error: format.number(rmseBins * 100, 1), loss: format.number(logLoss, 3), n: format.number(calibration.answers) }),
    chart: {
      labels: bins.map(({ from, to }) => `${format.percent(from)}–${format.percent(to)}`),
      series: [
        { label: t('progress.column.predicted'), values: bins.map(({ predicted }) => predicted), tone: 'red', kind: 'line' },
        { label: t('progress.column.happened'), values: bins.map(({ recalled }) => recalled.share), bounds: bins.map(({ recalled }) => recalled), tone: 'lake' },
      ],
      isShare: true,
      across: t('progress.column.predicted'),
      upwards: t('progress.column.happened'),
    },
    rows: [
      ...bins.map(({ predicted, recalled }) => [format.percent(predicted), proportionText(recalled, context), format.number(recalled.of)]),
      [t('progress.calibration.logLoss'), format.number(logLoss, 4), format.number(calibration.answers)],
      [t('progress.calibration.rmse'), format.number(rmseBins, 4), format.number(calibration.answers)],
    ],
  }
}

function confidencePicture(context: PictureContext): Picture {
  const { report: { quizConfidence }, t, format } = context
  const words = pictureWords(context, 'confidence', ['confidence', 'right', 'answers'])
  if (!quizConfidence.isEnough) {
    return {
      ...words,
      title: t('progress.confidence.none'),
      missing: t('progress.confidence.missing', { answers: format.number(quizConfidence.answers), missing: format.number(quizConfidence.missing) }),
      rows: [],
    }
  }
  const { levels } = quizConfidence
  const labels = levels.map(({ confidence }) => t(`quiz.confidence.${confidence}`))
  const surest = levels.at(-1)!
  return {
    ...words,
    title: t('progress.confidence.title', { share: format.percent(surest.right.share ?? 0) }),
    chart: {
      labels,
      series: [{ label: t('progress.column.right'), values: levels.map(({ right }) => right.share), bounds: levels.map(({ right }) => right), tone: 'lake' }],
      isShare: true,
      across: t('progress.column.confidence'),
      upwards: t('progress.column.right'),
    },
    rows: levels.map(({ right }, place) => [labels[place]!, proportionText(right, context), format.number(right.of)]),
  }
}

/** How well it works: true retention, and whether predictions and confidence come true. */
export function worksPictures(context: PictureContext): Picture[] {
  return [retentionPicture(context), calibrationPicture(context), confidencePicture(context)]
}
