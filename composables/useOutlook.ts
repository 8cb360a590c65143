import type { KnownOverTime } from '#domain/statistics/known-over-time'
import type { Readiness } from '#domain/simulation/readiness'
import type { StatisticsFault } from './useStatistics'

/** How far ahead (days) is looked where no exam is. */
const MONTH_DAYS = 30
/** On the way to the day that is asked about so many days are told at most. */
const MOST_STOPS = 12

export interface Outlook {
  /** What was known on each day; undefined until it is worked out, and before the first answer. */
  known: Ref<KnownOverTime | undefined>
  /** What will be known on the day of the exam, or in a month; undefined until it is worked out. */
  readiness: Ref<Readiness | undefined>
  /** Whether the day is that of an exam. */
  isExam: Ref<boolean>
  fault: Ref<StatisticsFault | undefined>
  again: () => void
}

/** The days from tomorrow to a day, evenly, the day itself the last. */
function stopsUntil(day: number, today: number): number[] {
  const step = Math.ceil((day - today) / MOST_STOPS)
  const stops: number[] = []
  for (let stop = day; stop > today; stop -= step)
    stops.unshift(stop)
  return stops
}

/** What was known and what will be, worked out by the worker one after the other, and anew when the log has changed. */
export function useOutlook(): Outlook {
  const progress = useProgressStore()
  const past = useStatisticsWorker()
  const future = useStatisticsWorker()
  const known = shallowRef<KnownOverTime>()
  const readiness = shallowRef<Readiness>()
  const exam = computed(() => {
    const { exam } = progress.settings
    return exam && exam.examDay > progress.moment.studyDay ? exam : undefined
  })

  async function work(): Promise<void> {
    const { moment: { at, studyDay: today }, parameters, settings } = progress
    known.value = await past.run(remote => remote.known({ moment: { at, studyDay: today }, parameters })) ?? known.value
    const day = exam.value?.examDay ?? today + MONTH_DAYS
    const request = {
      today,
      day,
      stops: stopsUntil(day, today),
      topics: [...exam.value?.topics ?? []],
      desiredRetention: settings.desiredRetention,
      parameters,
      choice: { lists: [...settings.courseLists], topics: [...settings.courseTopics] },
    }
    readiness.value = await future.run<Readiness>(async remote => remote.readiness(request)) ?? readiness.value
  }
  watch([() => progress.isReady, () => progress.recordCount, () => progress.moment.studyDay], () => {
    if (import.meta.client && progress.isReady)
      void work()
  }, { immediate: true })
  return {
    known,
    readiness,
    isExam: computed(() => exam.value !== undefined),
    fault: computed(() => past.fault.value ?? future.fault.value),
    again: () => void work(),
  }
}
