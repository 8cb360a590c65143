import type { QuizAttempt } from '#domain/progress/quiz-attempts'
import { isReturning } from '~/utils/returning'

/**
 * What a page about one attempt has: it is being read, it is there, there is no such attempt, or its questions are no
 * more.
 */
export type QuizPageState = { kind: 'loading' | 'failed' | 'missing' } | {
  kind: 'deck-changed' | 'ready'
  attempt: QuizAttempt
}

/**
 * Makes the deck ready where the address names a quiz by this key: without one there is nothing to show. A page that
 * was drawn beforehand comes to life without its query, and hears of it afterwards: that there is any, or that somebody
 * returns who may have taken one, is known from the head (utils/returning.ts).
 */
export async function loadDeckForQuiz(key: 'attempt' | 'quiz'): Promise<{ isAsked: () => boolean }> {
  const route = useRoute()
  const wasAsked = import.meta.client && useNuxtApp().isHydrating && isReturning()
  const isAsked = (): boolean => wasAsked || route.query[key] !== undefined
  if (import.meta.server || isAsked())
    await loadDeck('whole')
  return { isAsked }
}

/** Makes the quizzes ready once the log has been read, and finds the attempt that the address names. */
export function useQuizPage(isAsked: () => boolean): ComputedRef<QuizPageState> {
  const progress = useProgressStore()
  const quiz = useQuizStore()
  const route = useRoute()
  useQuizzes(isAsked)
  return computed(() => {
    if (progress.status === 'failed')
      return { kind: 'failed' }
    if (progress.isReady && !isAsked())
      return { kind: 'missing' }
    if (!quiz.isReady)
      return { kind: 'loading' }
    const attempt = quiz.attemptById(String(route.query.attempt ?? ''))
    return attempt ? { kind: quiz.quizOf(attempt) ? 'ready' : 'deck-changed', attempt } : { kind: 'missing' }
  })
}

/**
 * Makes the quizzes ready once the log has been read, where any are asked for; the generator alone where nothing can be
 * stored.
 */
export function useQuizzes(isAsked: () => boolean = () => true): void {
  const progress = useProgressStore()
  const quiz = useQuizStore()
  watch(() => progress.status, (status) => {
    if (status !== 'loading' && import.meta.client && isAsked())
      void quiz.open()
  }, { immediate: true })
}
