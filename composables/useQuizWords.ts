import type { Prompt, Rationale } from '#domain/quiz/question'

interface QuizWords {
  /** What a question asks. */
  prompt: (prompt: Prompt) => string
  /** Why an option is right or wrong. */
  rationale: (rationale: Rationale) => string
  /** The text of an option; true and false have none of their own. */
  option: (option: { id: string, text: string }) => string
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
        return asked.to === '' ? t('quiz.prompt.odd-presidency-now', { ...asked }) : t('quiz.prompt.odd-presidency', { ...asked })
      case 'odd-class':
        return t('quiz.prompt.odd-class', { names: t(`quiz.oddClass.${asked.entityClass}`) })
      default:
        return t(`quiz.prompt.${asked.kind}`)
    }
  }

  return {
    prompt,
    rationale: ({ kind, values }) => t(`quiz.rationale.${kind}`, { option: '', description: '', ...values }).trim(),
    option: ({ id, text }) => text === '' ? t(`quiz.option.${id}`) : text,
  }
}
