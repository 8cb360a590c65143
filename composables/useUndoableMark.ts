import type { CardMark } from '#domain/progress/records'

export interface UndoableMark {
  /** Decides something about a card, and keeps the way back until the next decision. */
  decide: (cardId: string, to: CardMark, back: CardMark, words: string) => Promise<void>
  /** What was decided last; empty when nothing was, and once it was taken back. */
  said: Readonly<Ref<string>>
  undo: () => Promise<void>
}

/** Decisions about cards outside of a session, each with its way back: the decision that it replaced. */
export function useUndoableMark(): UndoableMark {
  const progress = useProgressStore()
  const last = shallowRef<{ cardId: string, back: CardMark, words: string }>()
  return {
    said: computed(() => last.value?.words ?? ''),
    async decide(cardId, to, back, words) {
      if (await progress.mark(cardId, to))
        last.value = { cardId, back, words }
    },
    async undo() {
      const done = last.value
      if (done && await progress.mark(done.cardId, done.back))
        last.value = undefined
    },
  }
}
