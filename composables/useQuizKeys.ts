import { useEventListener } from '@vueuse/core'

export interface QuizKeyActions {
  /** Enter outside fields and buttons: on to what comes next. */
  advance: () => void
  /** Left and right arrows outside choices: to the question before or after. */
  step: (by: -1 | 1) => void
  /** False while a dialog is open: its keys are its own. */
  isListening: () => boolean
}

/** The keys of a quiz: a digit presses what bears it, Enter goes on, arrows move between the questions of an exam. */
export function useQuizKeys({ advance, step, isListening }: QuizKeyActions): void {
  useEventListener('keydown', (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : undefined
    const isRadio = target?.matches('input[type="radio"]') ?? false
    const isTyping = !isRadio && (target?.matches('input, textarea, select') ?? false)
    if (!isListening() || event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey || isTyping)
      return
    const bearer = /^[1-9]$/.test(event.key) ? document.querySelector<HTMLElement>(`[data-digit="${event.key}"]`) : undefined
    if (bearer)
      press(bearer)
    else if (event.key === 'Enter' && (isRadio || !target?.closest('button, a, summary')))
      advance()
    else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !isRadio)
      step(event.key === 'ArrowLeft' ? -1 : 1)
    else
      return
    event.preventDefault()
  })
}

function press(bearer: HTMLElement): void {
  bearer.focus()
  bearer.click()
}
