import type { StatisticsReport } from '#domain/statistics/report'
import type { Cell, PictureContext, PictureMaker } from './progress/picture'
import { comingPictures } from './progress/coming'
import { activityPictures } from './progress/activity'
import { knowledgePictures } from './progress/knowledge'
import { memoryPictures } from './progress/memory'
import { quizPictures } from './progress/quizzes'
import { accuracyPictures } from './progress/accuracy'

/** A section's pictures, and the one whose finding stands beside its name while it is folded. */
interface PictureSection {
  makers: Record<string, PictureMaker>
  headline: string
}

/** The pictures of the page by section, in reading order. */
export const pictureSections: Readonly<Record<string, PictureSection>> = {
  knowledge: { makers: knowledgePictures, headline: 'byTopic' },
  coming: { makers: comingPictures, headline: 'forecast' },
  activity: { makers: activityPictures, headline: 'calendar' },
  accuracy: { makers: accuracyPictures, headline: 'retention' },
  memory: { makers: memoryPictures, headline: 'hardest' },
  quizzes: { makers: quizPictures, headline: 'quizDays' },
}

/** How many days the forecast looks ahead, and how many the time filter leaves (0: all). */
export interface PictureSpans {
  forecastDays: number
  filterDays: number
}

/** What the pictures of a report are made from: its figures, and the words of deck and language. */
export function usePictureContext(
  report: Ref<StatisticsReport>,
  spans: Ref<PictureSpans>,
): ComputedRef<PictureContext> {
  const { t } = useI18n()
  const format = useFormat()
  const progress = useProgressStore()
  const { cardById, factById, topicById, articleById } = useWholeDeck()

  // The clock ticks; only a new day is worth new pictures.
  const today = computed(() => progress.moment.studyDay)

  function cardCell(id: string): Cell {
    const card = cardById.get(id)
    return card ? { text: card.front, to: `/facts/${card.factId}` } : id
  }

  function factCell(id: string): Cell {
    const fact = factById.get(id)
    return fact ? { text: fact.statement, to: `/facts/${id}` } : id
  }

  return computed(() => ({
    report: report.value,
    t,
    format,
    today: today.value,
    ...spans.value,
    topicName: id => topicById.get(id)?.title ?? id,
    articleName: id => articleById.get(id)?.shortTitle ?? id,
    cardCell,
    factCell,
  }))
}
