import type { CardMark } from '#domain/progress/records'

export interface UndoableMark {
  /** Decides something about a card, and keeps the way back until the next decision. */
  decide: (cardId: string, mark: CardMark, words: string) => Promise<void>
  /** What was decided last; empty when nothing was, and once something else was written or it was taken back. */
  said: Readonly<Ref<string>>
  undo: () => Promise<void>
}

/** Decisions about cards outside of a session, each with its way back as long as it is the latest record. */
export function useUndoableMark(): UndoableMark {
  const progress = useProgressStore()
  const last = shallowRef<{ words: string, recordCount: number }>()
  return {
    said: computed(() => last.value?.recordCount === progress.recordCount ? last.value.words : ''),
    async decide(cardId, mark, words) {
      if (await progress.mark(cardId, mark))
        last.value = { words, recordCount: progress.recordCount }
    },
    async undo() {
      if (last.value?.recordCount === progress.recordCount && await progress.undo())
        last.value = undefined
    },
  }
}
