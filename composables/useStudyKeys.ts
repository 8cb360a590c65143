import type { Rating } from '#domain/scheduling/scheduler'
import { useEventListener } from '@vueuse/core'

export interface StudyKeyActions {
  reveal: () => void
  /** The digit that was pressed, 1–4. */
  digit: (digit: Rating) => void
  undo: () => void
  /** False while a dialog is open: its keys are its own. */
  isListening: () => boolean
}

const interactive = 'button, a, input, textarea, select, summary, [role="button"]'

/** The keys of study: Space or Enter shows the answer, 1–4 grade, u or Ctrl+Z takes back. Fields and buttons keep theirs. */
export function useStudyKeys({ reveal, digit, undo, isListening }: StudyKeyActions): void {
  useEventListener('keydown', (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const isTyping = target?.matches('input, textarea, select') ?? false
    if (!isListening() || event.repeat || event.altKey || isTyping)
      return
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey)
      undo()
    else if (event.ctrlKey || event.metaKey)
      return
    else if (event.key === 'u')
      undo()
    else if (/^[1-4]$/.test(event.key))
      digit(Number(event.key) as Rating)
    else if ((event.key === ' ' || event.key === 'Enter') && !target?.closest(interactive))
      reveal()
    else
      return
    event.preventDefault()
  })
}
