import type { HistogramBin } from '#domain/statistics/memory'
import type { Picture, PictureContext, PictureMaker } from './picture'
import { edgesOf, pictureWords, shareRange } from './picture'

/** Recall (0–1) below which a begun card is told as fading. */
const FADED_BELOW = 0.8

type Measure = 'stability' | 'difficulty' | 'recall'

/** The range in which the middle card lies. */
function middleBin(bins: readonly HistogramBin[]): HistogramBin | undefined {
  const half = bins.reduce((sum, { count }) => sum + count, 0) / 2
  let passed = 0
  return half === 0 ? undefined : bins.find(({ count }) => (passed += count) >= half)
}

function rangeText(measure: Measure, { from, to }: HistogramBin, context: PictureContext): string {
  const { t, format } = context
  if (measure === 'recall')
    return shareRange(from, to, context)
  return to === Infinity
    ? t('progress.memory.over', { from: format.number(from) })
    : `${format.number(from)}–${format.number(to)}`
}

/** The finding: where the middle card lies, or how many cards have faded. */
function titleOf(
  measure: Measure,
  bins: readonly HistogramBin[],
  middle: HistogramBin,
  context: PictureContext,
): string {
  const { t, format } = context
  const faded = bins.filter(({ to }) => to <= FADED_BELOW).reduce((sum, { count }) => sum + count, 0)
  if (measure === 'recall')
    return t('progress.recall.title', { n: format.number(faded), share: format.percent(FADED_BELOW) }, faded)
  // The noun goes by the figure that stands before it: "1–3 days", "over 730 days".
  const { from, to } = middle
  return t(`progress.${measure}.title`, { range: rangeText(measure, middle, context) }, to === Infinity ? from : to)
}

function histogramPicture(context: PictureContext, measure: Measure): Picture {
  const { report, t, format } = context
  const bins = report.memory[measure]
  const labels = bins.map(bin => rangeText(measure, bin, context))
  const middle = middleBin(bins)
  return {
    ...pictureWords(context, measure, [measure, 'cards']),
    title: middle ? titleOf(measure, bins, middle, context) : t(`progress.${measure}.none`),
    isWide: measure === 'stability',
    ...!middle && { missing: t('progress.memory.missing') },
    chart: {
      labels,
      ...edgesOf(bins, bound => measure === 'recall' ? format.percent(bound) : format.number(bound)),
      series: [{
        label: t('progress.column.cards'),
        values: bins.map(({ count }) => count),
        tone: measure === 'difficulty' ? 'sun' : 'lake',
      }],
      across: t(`progress.column.${measure}`),
      upwards: t('progress.column.cards'),
    },
    rows: () => bins.map(({ count }, place) => [labels[place]!, format.number(count)]),
  }
}

function leechesPicture(context: PictureContext): Picture {
  const { report: { leeches }, t, format, cardCell } = context
  return {
    ...pictureWords(context, 'leeches', ['card', 'lapses', 'state']),
    title: t('progress.leeches.title', { n: leeches.length }, leeches.length),
    ...leeches.length === 0 && { missing: t('progress.leeches.missing') },
    rows: () =>
      leeches.map((
        { cardId, lapses, isSuspended },
      ) => [
        cardCell(cardId),
        format.number(lapses),
        t(isSuspended ? 'progress.leeches.suspended' : 'progress.leeches.inPlay'),
      ]),
  }
}

function hardestPicture(context: PictureContext): Picture {
  const { report: { hardest }, t, format, factCell } = context
  return {
    ...pictureWords(context, 'hardest', ['fact', 'lapses', 'difficulty']),
    title: hardest[0]
      ? t('progress.hardest.title', { n: hardest[0].lapses }, hardest[0].lapses)
      : t('progress.hardest.none'),
    ...hardest.length === 0 && { missing: t('progress.hardest.missing') },
    rows: () =>
      hardest.map((
        { factId, lapses, difficulty },
      ) => [factCell(factId), format.number(lapses), format.number(difficulty, 1)]),
  }
}

/** Memory: three histograms, and what gives trouble. */
export const memoryPictures: Record<string, PictureMaker> = {
  stability: context => histogramPicture(context, 'stability'),
  difficulty: context => histogramPicture(context, 'difficulty'),
  recall: context => histogramPicture(context, 'recall'),
  leeches: leechesPicture,
  hardest: hardestPicture,
}
