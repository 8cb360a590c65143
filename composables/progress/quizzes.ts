import type { QuizResults } from '#domain/statistics/quizzes'
import type { Picture, PictureContext } from './picture'
import { weekdayOf } from '#domain/scheduling/study-day'
import { proportionOf } from '#domain/statistics/proportion'
import { proportionText, pictureWords } from './picture'

/** Days are too few answers each to tell anything, so they are put together by week. */
function byWeek(days: readonly QuizResults<number>[]): QuizResults<number>[] {
  const weeks = new Map<number, { count: number, of: number }>()
  for (const { key, right } of days) {
    const monday = key - weekdayOf(key)
    const week = weeks.get(monday) ?? { count: 0, of: 0 }
    weeks.set(monday, { count: week.count + right.count, of: week.of + right.of })
  }
  return [...weeks].map(([key, { count, of }]) => ({ key, right: proportionOf(count, of) }))
}

function overTimePicture(context: PictureContext): Picture {
  const { report, t, format } = context
  const weeks = byWeek(report.quizDays)
  const answers = weeks.reduce((sum, { right }) => sum + right.of, 0)
  const right = weeks.reduce((sum, week) => sum + week.right.count, 0)
  return {
    ...pictureWords(context, 'quizDays', ['week', 'right', 'answers']),
    title: answers > 0 ? t('progress.quizDays.title', { share: format.percent(right / answers), n: format.number(answers) }) : t('progress.quizDays.none'),
    ...answers === 0 && { missing: t('progress.quizDays.missing') },
    chart: {
      labels: weeks.map(({ key }) => format.shortDay(key)),
      series: [{ label: t('progress.column.right'), values: weeks.map(week => week.right.share), tone: 'lake', kind: 'line' }],
      isShare: true,
      across: t('progress.column.week'),
      upwards: t('progress.column.right'),
    },
    rows: weeks.map(week => [format.studyDay(week.key), proportionText(week.right, context), format.number(week.right.of)]),
  }
}

function byTopicPicture(context: PictureContext): Picture {
  const { report: { quizTopics }, t, format, topicName } = context
  const weakest = [...quizTopics].sort((a, b) => (a.right.share ?? 1) - (b.right.share ?? 1))[0]
  return {
    ...pictureWords(context, 'quizTopics', ['topic', 'right', 'answers']),
    title: weakest ? t('progress.quizTopics.title', { topic: topicName(weakest.key), share: format.percent(weakest.right.share ?? 0) }) : t('progress.quizTopics.none'),
    ...!weakest && { missing: t('progress.quizDays.missing') },
    bars: quizTopics.map(({ key, right }) => ({ label: topicName(key), share: right.share ?? 0, figure: format.percent(right.share ?? 0), to: `/topics/${key}` })),
    rows: quizTopics.map(({ key, right }) => [topicName(key), proportionText(right, context), format.number(right.of)]),
  }
}

/** Quizzes: over time and by topic. */
export function quizPictures(context: PictureContext): Picture[] {
  return [overTimePicture(context), byTopicPicture(context)]
}
