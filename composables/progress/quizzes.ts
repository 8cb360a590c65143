import type { QuizResults } from '#domain/statistics/quizzes'
import type { Picture, PictureContext, PictureMaker, Ranked } from './picture'
import { weekdayOf } from '#domain/scheduling/study-day'
import { proportionOf } from '#domain/statistics/proportion'
import { pictureWords, proportionText, rankShares } from './picture'

/** Days are too few answers each to tell anything, so they are put together by week. */
function byWeek(days: readonly QuizResults<number>[]): QuizResults<number>[] {
  const weeks = new Map<number, { attempts: number, count: number, of: number }>()
  for (const { key, attempts, right } of days) {
    const monday = key - weekdayOf(key)
    const week = weeks.get(monday) ?? { attempts: 0, count: 0, of: 0 }
    weeks.set(monday, { attempts: week.attempts + attempts, count: week.count + right.count, of: week.of + right.of })
  }
  return [...weeks].map(([key, { attempts, count, of }]) => ({ key, attempts, right: proportionOf(count, of) }))
}

/** Every week from the first with a quiz to the last, those without one too, so that time runs evenly. */
function everyWeek(weeks: readonly QuizResults<number>[]): (QuizResults<number> | undefined)[] {
  const [first, last] = [weeks[0], weeks.at(-1)]
  const byMonday = new Map(weeks.map(week => [week.key, week]))
  return first && last
    ? Array.from({ length: (last.key - first.key) / 7 + 1 }, (_, place) => byMonday.get(first.key + 7 * place))
    : []
}

function overTimePicture(context: PictureContext): Picture {
  const { report, t, format } = context
  const weeks = byWeek(report.quizDays)
  const sum = (valueOf: (week: QuizResults<number>) => number): number =>
    weeks.reduce((total, week) => total + valueOf(week), 0)
  const [answers, right, attempts] = [
    sum(week => week.right.of),
    sum(week => week.right.count),
    sum(week => week.attempts),
  ]
  const drawn = everyWeek(weeks)
  return {
    ...pictureWords(context, 'quizDays', ['week', 'quizzes', 'right', 'answers']),
    title: answers > 0
      ? t('progress.quizDays.title', {
          share: format.percent(right / answers),
          answers: format.counted('answers', answers),
          quizzes: format.counted('quizzes', attempts),
        })
      : t('progress.quizDays.none'),
    isWide: true,
    ...answers === 0 && { missing: t('progress.quizDays.missing') },
    chart: {
      labels: drawn.map((_, place) => format.shortDay(weeks[0]!.key + 7 * place)),
      series: [{
        label: t('progress.column.right'),
        values: drawn.map(week => week?.right.share ?? null),
        bounds: drawn.map(week => week?.right ?? null),
        tone: 'lake',
      }],
      isShare: true,
      across: t('progress.column.week'),
      upwards: t('progress.column.right'),
    },
    rows: () =>
      weeks.toReversed().map(
        week => [
          format.studyDay(week.key),
          format.number(week.attempts),
          proportionText(week.right, context),
          format.number(week.right.of),
        ],
      ),
  }
}

/** The finding about some topics: the weakest where it stands out, else how far apart all lie. */
function topicsTitle({ t }: PictureContext, topics: readonly Ranked[]): string {
  const { sorted, lowest } = rankShares(topics)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most)
    return t('progress.quizTopics.none')
  if (least === most)
    return t('progress.quizTopics.only', { topic: least.name, share: least.figure })
  if (lowest)
    return t('progress.quizTopics.title', { topic: lowest.name, share: lowest.figure })
  return t(`progress.quizTopics.${least.figure === most.figure ? 'alike' : 'between'}`, {
    least: least.figure,
    most: most.figure,
  })
}

function byTopicPicture(context: PictureContext): Picture {
  const { report: { quizTopics }, t, format, topicName } = context
  const topics = quizTopics.map(({ key, right: { share, of } }) => ({
    key,
    name: topicName(key),
    share: share ?? 0,
    figure: format.percent(share ?? 0),
    of,
  }))
  return {
    ...pictureWords(context, 'quizTopics', ['topic', 'quizzes', 'right', 'answers']),
    title: topicsTitle(context, topics),
    isWide: true,
    ...topics.length === 0 && { missing: t('progress.quizDays.missing') },
    bars: topics.map(({ key, name, share, figure }) => ({ label: name, share, figure, to: `/topics/${key}` })),
    rows: () =>
      quizTopics.map((
        { key, attempts, right },
      ) => [topicName(key), format.number(attempts), proportionText(right, context), format.number(right.of)]),
  }
}

/** Quizzes: over time and by topic. */
export const quizPictures: Record<string, PictureMaker> = { quizDays: overTimePicture, quizTopics: byTopicPicture }
