import type { DeckFact } from '#domain/content/deck'
import { tellsAnswer } from '#domain/content/revealed-words'

/** What must not be told while a session goes on: the answers of cards that it still asks. */
export function useSessionSecrets(): { mayTell: (fact: Pick<DeckFact, 'id' | 'statement'>) => boolean } {
  const study = useStudyStore()
  const { texts } = useDeckLoader()
  const asked = computed(() => {
    const ids = new Set([...study.remainingIds, ...study.isCustom ? [] : study.queue.waiting])
    return [...ids].flatMap(id => id === study.currentId ? [] : texts.value.cardById.get(id) ?? [])
  })
  return {
    mayTell: ({ id, statement }) => !asked.value.some(card => card.factId === id || tellsAnswer(statement, card)),
  }
}
