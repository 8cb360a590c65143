import type { StatisticsReport } from '#domain/statistics/report'
import type { Cell, Picture, PictureContext } from './progress/picture'
import { CLOZE_GAP } from '#domain/content/deck'
import { comingPictures } from './progress/coming'
import { didPictures } from './progress/did'
import { knowPictures } from './progress/know'
import { memoryPictures } from './progress/memory'
import { quizPictures } from './progress/quizzes'
import { worksPictures } from './progress/works'

export interface PictureSection { key: string, pictures: Picture[] }

const makers = { know: knowPictures, coming: comingPictures, did: didPictures, works: worksPictures, memory: memoryPictures, quizzes: quizPictures }

/** How many days the forecast looks ahead and the days of work look back. */
export interface PictureSpans { forecastDays: number, activityDays: number }

/** The pictures of a report in words, figures and drawings, section by section. */
export function useProgressPictures(report: Ref<StatisticsReport | undefined>, spans: Ref<PictureSpans>): ComputedRef<PictureSection[]> {
  const { t } = useI18n()
  const format = useFormat()
  const progress = useProgressStore()
  const { cardById, factById, topicById, articleById } = useDeck()

  // The clock ticks; only a new day is worth new pictures.
  const today = computed(() => progress.moment.studyDay)

  function cardCell(id: string): Cell {
    const card = cardById.get(id)
    return card ? { text: card.front.replaceAll(CLOZE_GAP, '…'), to: `/facts/${card.factId}` } : id
  }

  function factCell(id: string): Cell {
    const fact = factById.get(id)
    return fact ? { text: fact.statement, to: `/facts/${id}` } : id
  }

  return computed(() => {
    if (!report.value)
      return []
    const context: PictureContext = {
      report: report.value,
      t,
      format,
      today: today.value,
      ...spans.value,
      topicName: id => topicById.get(id)?.title ?? id,
      articleName: id => articleById.get(id)?.shortTitle ?? id,
      cardCell,
      factCell,
    }
    return Object.entries(makers).map(([key, make]) => ({ key, pictures: make(context) }))
  })
}
