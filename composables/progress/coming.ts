import type { Picture, PictureContext, PictureMaker } from './picture'
import { pictureWords } from './picture'

function forecastPicture(context: PictureContext): Picture {
  const { report: { forecast }, t, format, today, forecastDays } = context
  const days = forecast.days.slice(0, forecastDays)
  const coming = days.reduce((sum, count) => sum + count, 0)
  const later = forecast.days.slice(forecastDays).reduce((sum, count) => sum + count, forecast.later)
  const backlog = t('progress.forecast.backlog')
  const dayNames = days.map((_, place) => place === 0 ? t('progress.period.today') : format.shortDay(today + place))
  const isBehind = forecast.backlog > 0
  return {
    ...pictureWords(context, 'forecast', ['day', 'cards']),
    title: t(forecast.backlog > 0 ? 'progress.forecast.titleBacklog' : 'progress.forecast.title', {
      n: format.number(coming),
      days: format.counted('days', forecastDays),
      backlog: format.number(forecast.backlog),
    }, coming),
    chart: {
      labels: isBehind ? [backlog, ...dayNames] : dayNames,
      // The legend names what waits; on the axis it would take the place of today.
      ticks: isBehind ? ['', ...dayNames] : dayNames,
      series: [
        ...isBehind
          ? [{ label: backlog, values: [forecast.backlog, ...days.map(() => null)], tone: 'red' as const }]
          : [],
        { label: t('progress.forecast.due'), values: isBehind ? [null, ...days] : days, tone: 'lake' },
      ],
      isStacked: true,
      across: t('progress.column.day'),
      upwards: t('progress.column.cards'),
    },
    rows: () => [
      [backlog, format.number(forecast.backlog)],
      ...days.map((count, place) => [format.studyDay(today + place), format.number(count)]),
      [t('progress.forecast.later'), format.number(later)],
    ],
  }
}

/** Cards named beside the bars; the table has the rest. */
const FADING_SHOWN = 5

function forgettingPicture(context: PictureContext): Picture {
  const { report: { forgetting: { knownNow, knownThen, fading } }, t, format, cardCell } = context
  // The difference of the figures that are shown, not of what lies behind them: so the reader can check it.
  const lost = Math.round(knownNow) - Math.round(knownThen)
  const most = Math.max(knownNow, 1)
  return {
    ...pictureWords(context, 'forgetting', ['card', 'now', 'inAWeek']),
    title: t('progress.forgetting.title', { n: format.number(lost) }, lost),
    bars: [
      { label: t('progress.column.now'), share: knownNow / most, figure: format.number(knownNow) },
      { label: t('progress.forgetting.then'), share: knownThen / most, figure: format.number(knownThen) },
    ],
    list: {
      title: t('progress.forgetting.most'),
      rows: fading.slice(0, FADING_SHOWN).map((
        { cardId, recallNow, recallThen },
      ) => [
        cardCell(cardId),
        t('progress.forgetting.falls', { now: format.percent(recallNow), then: format.percent(recallThen) }),
      ]),
    },
    rows: () => [
      [t('progress.forgetting.all'), format.number(knownNow, 1), format.number(knownThen, 1)],
      ...fading.map((
        { cardId, recallNow, recallThen },
      ) => [cardCell(cardId), format.percent(recallNow), format.percent(recallThen)]),
    ],
  }
}

/** What is coming: cards due, and what fades without study. */
export const comingPictures: Record<string, PictureMaker> = { forecast: forecastPicture, forgetting: forgettingPicture }
