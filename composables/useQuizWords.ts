import type { PlaceItem, Prompt, Question, QuestionResponse, Rationale } from '#domain/quiz/question'
import { compassPoints } from '#domain/places/earth'
import { formatPreciseDate } from '#domain/content/format-date'

interface QuizWords {
  /** What a question asks. */
  prompt: (prompt: Prompt) => string
  /** Why an option is right or wrong. */
  rationale: (rationale: Rationale) => string
  /** What of that is left to say where its fact stands below as a whole; empty when nothing is. */
  rationaleBesideFact: (rationale: Rationale) => string
  /** The text of an option; true and false have none of their own. */
  option: (option: { id: string, text: string }) => string
  /** Where on a line a gap is; 0 is before its first. */
  gap: (line: readonly PlaceItem[], gap: number) => string
  /** All dates of a thing on a line. */
  dates: (item: PlaceItem) => string
  /** An answer on one line; nothing where it would not fit on one (an order, pairs) or none was given. */
  answer: (question: Question, response: QuestionResponse | undefined) => string
}

/** Rationales that say more than the statement of their fact. */
const remainders = { 'altered': true, 'dated': true, 'other-question': true } satisfies Partial<Record<Rationale['kind'], true>>

/** Questions in the learner's language. */
export function useQuizWords(): QuizWords {
  const { t, locale } = useI18n()
  const kilometres = (km: number): string => km.toLocaleString(locale.value)

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
      case 'which-lies':
        return t('quiz.prompt.which-lies', { km: kilometres(asked.km), direction: t(`quiz.compass.${asked.point}`) })
      case 'place-happening':
        return t('quiz.prompt.place-happening', { title: asked.title })
      case 'president-then':
        return t('quiz.prompt.president-then', { title: asked.title })
      default:
        return t(`quiz.prompt.${asked.kind}`)
    }
  }

  const optionText = ({ id, text }: { id: string, text: string }): string => text === '' ? t(`quiz.option.${id}`) : text

  function gap(line: readonly PlaceItem[], at: number): string {
    const [before, after] = [line[at - 1]?.text, line[at]?.text]
    if (before === undefined)
      return t('quiz.placing.before', { after: after ?? '' })
    return after === undefined ? t('quiz.placing.after', { before }) : t('quiz.placing.between', { before, after })
  }

  function answer(question: Question, response: QuestionResponse | undefined): string {
    if (response?.kind === 'typed')
      return response.text
    if (response?.kind === 'place' && question.kind === 'place')
      return response.gap === null ? '' : gap(question.line, response.gap)
    const chosen = response?.kind === 'choice' && 'options' in question
      ? question.options.find(({ id }) => id === response.optionId)
      : undefined
    return chosen ? optionText(chosen) : ''
  }

  function rationale({ kind, values }: Rationale): string {
    if (kind !== 'lies')
      return t(`quiz.rationale.${kind}`, { option: '', description: '', ...values }).trim()
    const point = compassPoints.find(each => each === values.point) ?? 'n'
    return t('quiz.rationale.lies', { ...values, km: kilometres(Number(values.km)), direction: t(`quiz.compass.${point}`) })
  }

  return {
    prompt,
    gap,
    dates: ({ dates }) =>
      new Intl.ListFormat(locale.value, { type: 'disjunction' }).format(dates.map(formatPreciseDate)),
    answer,
    rationale,
    rationaleBesideFact: ({ kind, values }) => kind in remainders ? t(`quiz.told.${kind}`, { ...values }) : '',
    option: optionText,
  }
}
