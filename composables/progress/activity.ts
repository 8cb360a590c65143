import type { CalendarDay, DayActivity } from '#domain/statistics/activity'
import type { Picture, PictureContext, PictureMaker } from './picture'
import { calendarOf, countButtons, idleDay } from '#domain/statistics/activity'
import { stages } from '#domain/statistics/answers'
import { ratings } from '#domain/scheduling/scheduler'
import { MINUTE_MS, weekdayOf } from '#domain/scheduling/study-day'
import { pictureWords } from './picture'

/** The year, or the days that the time filter leaves: days outside of them are not days without study. */
function calendarWithin(days: readonly DayActivity[], today: number, filterDays: number): CalendarDay[][] {
  if (filterDays === 0)
    return calendarOf(days, today)
  const firstDay = today - filterDays + 1
  const weeks = (today - weekdayOf(today) - firstDay + weekdayOf(firstDay)) / 7 + 1
  return calendarOf(days, today, weeks).map(week => week.filter(({ studyDay }) => studyDay >= firstDay))
}

function calendarPicture(context: PictureContext): Picture {
  const { report: { days, daysStudied }, t, format, today, filterDays } = context
  const calendar = calendarWithin(days, today, filterDays)
  const studied = calendar.flat().filter(({ questions }) => questions > 0)
  return {
    ...pictureWords(context, 'calendar', ['day', 'answers', 'quizzes', 'time']),
    title: filterDays > 0
      ? t('progress.calendar.titleSpan', { studied: studied.length, days: format.counted('days', filterDays) })
      : t(
          'progress.calendar.title',
          { studied: daysStudied.studied, passed: daysStudied.passed, year: studied.length },
          daysStudied.passed,
        ),
    isWide: true,
    calendar,
    rows: () =>
      studied.toReversed().map((
        { studyDay, answers, quizzes, durationMs },
      ) => [format.studyDay(studyDay), format.number(answers), format.number(quizzes), format.duration(durationMs)]),
  }
}

function daysUpTo(days: readonly DayActivity[], today: number, length: number): DayActivity[] {
  const byDay = new Map(days.map(day => [day.studyDay, day]))
  return Array.from({ length }, (_, place) => {
    const studyDay = today - length + 1 + place
    return byDay.get(studyDay) ?? idleDay(studyDay)
  })
}

/**
 * Days that the work is drawn for when no time is chosen: since the first study, at least a week and at most a season.
 */
const [FEWEST_DAYS, MOST_DAYS] = [7, 90]

function daysOfWork([first]: readonly DayActivity[], today: number): number {
  return Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, today - (first?.studyDay ?? today) + 1))
}

function workPicture(context: PictureContext, key: 'answers' | 'time'): Picture {
  const { report, t, format, today, filterDays } = context
  const length = filterDays || daysOfWork(report.days, today)
  const days = daysUpTo(report.days, today, length)
  const valueOf = (day: DayActivity): number => key === 'answers' ? day.answers : day.durationMs / MINUTE_MS
  const total = days.reduce((sum, day) => sum + valueOf(day), 0)
  return {
    ...pictureWords(context, key, ['day', key === 'answers' ? 'answers' : 'minutes']),
    title: t(`progress.${key}.title`, {
      [key === 'answers' ? 'answers' : 'minutes']: format.counted(key === 'answers' ? 'answers' : 'minutes', total),
      days: format.counted('days', length),
      mean: format.number(total / length, 1),
    }),
    ...total === 0 && { missing: t('progress.answers.missing') },
    chart: {
      labels: days.map(({ studyDay }) => format.shortDay(studyDay)),
      series: [{
        label: t(`progress.column.${key === 'answers' ? 'answers' : 'minutes'}`),
        values: days.map(valueOf),
        tone: key === 'answers' ? 'lake' : 'sun',
      }],
      across: t('progress.column.day'),
      upwards: t(`progress.column.${key === 'answers' ? 'answers' : 'minutes'}`),
    },
    rows: () =>
      days.toReversed().map(
        day => [format.studyDay(day.studyDay), format.number(valueOf(day), key === 'answers' ? 0 : 1)],
      ),
  }
}

function hoursPicture(context: PictureContext): Picture {
  const { report: { hours }, t, format } = context
  const busiest = hours.reduce((most, hour) => hour.answers > most.answers ? hour : most, hours[0]!)
  const label = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
  return {
    ...pictureWords(context, 'hours', ['hour', 'answers', 'recalledShare', 'time']),
    title: busiest.answers > 0 ? t('progress.hours.title', { hour: label(busiest.hour) }) : t('progress.hours.none'),
    ...busiest.answers === 0 && { missing: t('progress.answers.missing') },
    chart: {
      labels: hours.map(({ hour }) => label(hour)),
      edges: [...hours.map(({ hour }) => label(hour)), label(hours.length)],
      series: [{ label: t('progress.column.answers'), values: hours.map(({ answers }) => answers), tone: 'lake' }],
      across: t('progress.column.hour'),
      upwards: t('progress.column.answers'),
    },
    rows: () =>
      hours.map((
        { hour, answers, recalled, durationMs },
      ) => [
        label(hour),
        format.number(answers),
        answers > 0 ? format.percent(recalled / answers) : '—',
        format.duration(durationMs),
      ]),
  }
}

function buttonsPicture(context: PictureContext): Picture {
  const { report: { buttons }, t, format } = context
  const total = countButtons(buttons)
  const again = stages.reduce((sum, stage) => sum + buttons[stage][1], 0)
  const tones = { 1: 'red', 2: 'sun', 3: 'lake', 4: 'soft' } as const
  return {
    ...pictureWords(context, 'buttons', ['stage']),
    columns: [t('progress.column.stage'), ...ratings.map(rating => t(`grade.${rating}`))],
    title: total > 0
      ? t('progress.buttons.title', { again: format.percent(again / total), n: format.number(total) }, total)
      : t('progress.buttons.none'),
    ...total === 0 && { missing: t('progress.buttons.missing') },
    chart: {
      labels: stages.map(stage => t(`progress.stage.${stage}`)),
      series: ratings.map(rating => ({
        label: t(`grade.${rating}`),
        values: stages.map(stage => buttons[stage][rating]),
        tone: tones[rating],
      })),
      isStacked: true,
      across: t('progress.column.stage'),
      upwards: t('progress.column.answers'),
    },
    rows: () =>
      stages.map(stage => [
        t(`progress.stage.${stage}`),
        ...ratings.map(rating => format.number(buttons[stage][rating])),
      ]),
  }
}

/** What I did: the year, the days, the hours, the buttons. */
export const activityPictures: Record<string, PictureMaker> = {
  calendar: calendarPicture,
  answers: context => workPicture(context, 'answers'),
  time: context => workPicture(context, 'time'),
  hours: hoursPicture,
  buttons: buttonsPicture,
}
