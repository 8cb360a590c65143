import type { QuizAttempt } from '#domain/progress/quiz-attempts'

/**
 * What a page about one attempt has: it is being read, it is there, there is no such attempt, or its questions are no
 * more.
 */
export type QuizPageState = { kind: 'loading' | 'failed' | 'missing' } | {
  kind: 'deck-changed' | 'ready'
  attempt: QuizAttempt
}

/** Makes the quizzes ready once the log has been read, and finds the attempt that the address names. */
export function useQuizPage(): ComputedRef<QuizPageState> {
  const progress = useProgressStore()
  const quiz = useQuizStore()
  const route = useRoute()
  useQuizzes()
  return computed(() => {
    if (progress.status === 'failed')
      return { kind: 'failed' }
    if (!quiz.isReady)
      return { kind: 'loading' }
    const attempt = quiz.attemptById(String(route.query.attempt ?? ''))
    return attempt ? { kind: quiz.quizOf(attempt) ? 'ready' : 'deck-changed', attempt } : { kind: 'missing' }
  })
}

/** Makes the quizzes ready once the log has been read; the generator alone where nothing can be stored. */
export function useQuizzes(): void {
  const progress = useProgressStore()
  const quiz = useQuizStore()
  watch(() => progress.status, (status) => {
    if (status !== 'loading' && import.meta.client)
      void quiz.open()
  }, { immediate: true })
}
