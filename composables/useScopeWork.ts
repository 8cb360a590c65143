import type { StudyScope } from '#domain/scheduling/scope'
import { planDay } from '#domain/planning/day'
import { answerTimesOf, cardMinutes } from '#domain/scheduling/measured-times'
import { remainingCards } from '#domain/scheduling/queue'
import { isInScope } from '#domain/scheduling/scope'
import { MINUTE_MS } from '#domain/scheduling/study-day'

/** Minutes that some cards take, by the learner's own times; at least one. */
export function useMinutesOf(): (cardIds: readonly string[]) => number {
  const progress = useProgressStore()
  const times = computed(() => answerTimesOf(progress.recentReviews, progress.states))
  return (cardIds) => {
    const { states, now, curve } = progress
    const minutes = cardIds.reduce((sum, id) => sum + cardMinutes(states.get(id)?.memory, now, times.value, curve), 0)
    return Math.max(1, Math.round(minutes))
  }
}

/** Minutes (at least 1) until the next card that waits in steps of minutes is due. */
export function useMinutesToNext(): ComputedRef<number> {
  const progress = useProgressStore()
  const study = useStudyStore()
  return computed(() => Math.max(1, Math.ceil(((study.coming.nextAt ?? 0) - progress.now) / MINUTE_MS)))
}

/** What a session about a part of the deck would hold now. */
export interface ScopeWork { cards: number, newCards: number, minutes: number }

/** What a session about a part of the deck would hold, by the very function that will plan it; nothing until known. */
export function useScopeWork(scope: StudyScope): ComputedRef<ScopeWork | undefined> {
  const index = useDeck()
  const progress = useProgressStore()
  const minutesOf = useMinutesOf()
  return computed(() => {
    if (!progress.isReady)
      return undefined
    const { queue } = planDay({
      cards: index.queueCards,
      states: progress.states,
      moment: progress.moment,
      settings: progress.settings,
      isInScope: card => isInScope(scope, card, index),
      followsTopics: false,
    })
    const ids = remainingCards(queue, progress.states, false)
    const newCards = ids.filter(id => !progress.states.get(id)?.memory).length
    return { cards: ids.length, newCards, minutes: minutesOf(ids) }
  })
}
