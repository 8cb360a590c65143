import type { LanguageCode } from '#domain/content/deck'
import type { PlaceItem, Prompt, Question, QuestionResponse, Rationale } from '#domain/quiz/question'
import { datesInWords, gapInWords, promptInWords, reasonInWords } from '#domain/quiz/plain-text'

interface QuizWords {
  /** What a question asks. */
  prompt: (prompt: Prompt) => string
  /** The language of what is asked, where that is not the page's. */
  promptLang: (question: Question) => LanguageCode | undefined
  /** The language of what can be chosen, where that is not the page's; true and false are in the page's. */
  optionLang: (question: Question) => LanguageCode | undefined
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
  const { t } = useI18n()
  const phrases = {
    language: useLanguage(),
    say: (key: string, values: Readonly<Record<string, string>> = {}) => t(`quiz.${key}`, { ...values }),
  }
  const optionText = ({ id, text }: { id: string, text: string }): string => text === '' ? t(`quiz.option.${id}`) : text
  const gap = (line: readonly PlaceItem[], at: number): string => gapInWords(line, at, phrases)

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

  return {
    prompt: asked => promptInWords(asked, phrases),
    promptLang: ({ prompt, lang }) => prompt.kind === 'card' || prompt.kind === 'true-false' ? lang : undefined,
    optionLang: ({ kind, lang }) => kind === 'true-false' ? undefined : lang,
    gap,
    dates: ({ dates }) => datesInWords(dates, phrases),
    answer,
    rationale: rationale => reasonInWords({ ...rationale, values: { option: '', description: '', ...rationale.values } }, phrases),
    rationaleBesideFact: ({ kind, values }) => kind in remainders ? t(`quiz.besideFact.${kind}`, { ...values }) : '',
    option: optionText,
  }
}
