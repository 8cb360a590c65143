import type { Picture, PictureContext } from './picture'
import { proportionText, pictureWords } from './picture'

function overTimePicture(context: PictureContext): Picture {
  const { report: { quizDays }, t, format } = context
  const answers = quizDays.reduce((sum, { right }) => sum + right.of, 0)
  const right = quizDays.reduce((sum, day) => sum + day.right.count, 0)
  return {
    ...pictureWords(context, 'quizDays', ['day', 'right', 'answers']),
    title: answers > 0 ? t('progress.quizDays.title', { share: format.percent(right / answers), n: format.number(answers) }) : t('progress.quizDays.none'),
    ...answers === 0 && { missing: t('progress.quizDays.missing') },
    chart: {
      labels: quizDays.map(({ key }) => format.studyDay(key)),
      series: [{ label: t('progress.column.right'), values: quizDays.map(day => day.right.share), tone: 'lake', kind: 'line' }],
      isShare: true,
      across: t('progress.column.day'),
      upwards: t('progress.column.right'),
    },
    rows: quizDays.map(day => [format.studyDay(day.key), proportionText(day.right, context), format.number(day.right.of)]),
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
