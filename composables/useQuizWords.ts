import type { Prompt, Question, QuestionResponse, Rationale } from '#domain/quiz/question'

interface QuizWords {
  /** What a question asks. */
  prompt: (prompt: Prompt) => string
  /** Why an option is right or wrong. */
  rationale: (rationale: Rationale) => string
  /** The text of an option; true and false have none of their own. */
  option: (option: { id: string, text: string }) => string
  /** An answer on one line; nothing where it would not fit on one (an order, pairs) or none was given. */
  answer: (question: Question, response: QuestionResponse | undefined) => string
}

/** Questions in the learner's language. */
export function useQuizWords(): QuizWords {
  const { t } = useI18n()

  function prompt(asked: Prompt): string {
    switch (asked.kind) {
      case 'card':
        return asked.text
      case 'true-false':
        return t('quiz.prompt.true-false', { statement: asked.statement })
      case 'odd-presidency':
        return asked.to === ''
          ? t('quiz.prompt.odd-presidency-now', { ...asked })
          : t('quiz.prompt.odd-presidency', { ...asked })
      case 'odd-class':
        return t('quiz.prompt.odd-class', { names: t(`quiz.oddClass.${asked.entityClass}`) })
      default:
        return t(`quiz.prompt.${asked.kind}`)
    }
  }

  const optionText = ({ id, text }: { id: string, text: string }): string => text === '' ? t(`quiz.option.${id}`) : text

  function answer(question: Question, response: QuestionResponse | undefined): string {
    if (response?.kind === 'typed')
      return response.text
    const chosen = response?.kind === 'choice' && 'options' in question
      ? question.options.find(({ id }) => id === response.optionId)
      : undefined
    return chosen ? optionText(chosen) : ''
  }

  return {
    prompt,
    answer,
    rationale: ({ kind, values }) => t(`quiz.rationale.${kind}`, { option: '', description: '', ...values }).trim(),
    option: optionText,
  }
}
