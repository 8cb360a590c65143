import type { Quiz, QuizSettings } from '#domain/quiz/question'
import { encodeSpecification } from '#domain/quiz/address'

interface QuizBegin {
  /** Why it did not begin; empty when nothing was in the way. */
  message: Ref<string>
  /** Makes a quiz and goes to its first question, or to its pages for printing; true once it has begun. */
  begin: (settings: QuizSettings, where?: 'take' | 'print') => Promise<boolean>
}

/** Beginning a quiz; for pages whose quizzes are ready. */
export function useQuizBegin(): QuizBegin {
  const { t } = useI18n()
  const quiz = useQuizStore()
  const message = ref('')

  async function take(made: Quiz): Promise<boolean> {
    const id = await quiz.begin(made)
    message.value = id === undefined ? t('quiz.notSaved') : ''
    if (id === undefined)
      return false
    await navigateTo({ path: '/quiz/take', query: { attempt: id } })
    return true
  }

  async function begin(settings: QuizSettings, where: 'take' | 'print' = 'take'): Promise<boolean> {
    const made = quiz.make(settings)
    message.value = made.questions.length === 0 ? t('quiz.setup.noQuestions') : ''
    if (made.questions.length === 0)
      return false
    if (where === 'take')
      return take(made)
    await navigateTo({ path: '/quiz/print', query: { quiz: encodeSpecification(made.specification) } })
    return false
  }

  return { message, begin }
}
