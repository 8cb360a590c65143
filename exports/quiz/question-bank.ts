/** Every question that the deck can give about some facts: what a lecturer takes along. */
import type { Deck } from '../../domain/content/deck.ts'
import type { DeckIndex } from '../../domain/content/deck-index.ts'
import type { Question } from '../../domain/quiz/question.ts'
import type { Wording } from '../../domain/quiz/text-in-language.ts'
import type { ExportCallbacks } from '../export-input.ts'
import { usualQuestionKinds } from '../../domain/quiz/question-kinds.ts'
import { buildQuestion, buildQuizIndex } from '../../domain/quiz/quiz-index.ts'
import { wordAsMade } from '../../domain/quiz/word-question.ts'
import { startWork } from '../work.ts'

/** Always the same, so that the same deck gives the same file. */
const SEED = 1

/** A question takes some ms to make. */
const QUESTIONS_PER_STEP = 10

/** In which language questions leave. */
export interface BankLanguage {
  wording: Wording
  /** Whether questions that cannot be asked in it come along in English. */
  withEnglish: boolean
}

/** Whether a gap is asked by the question of its card, which is in the bank already. */
function isRepeated(made: Question, worded: Question): boolean {
  return made.prompt.kind === 'card' && made.prompt.isStatement === true && worded.kind !== made.kind
}

/** A question in the language, or why it is not in the bank. */
function inLanguage(question: Question, language: BankLanguage | undefined): Question | 'repeated' | 'untranslated' {
  if (!language || language.wording.language === 'en')
    return question
  const worded = wordAsMade(question, language.wording)
  if ('question' in worded)
    return isRepeated(question, worded.question) ? 'repeated' : worded.question
  return language.withEnglish ? { ...question, lang: 'en' } : 'untranslated'
}

/**
 * The questions of all usual kinds that ask only for facts of `part`. Their wrong options come from the whole deck, so
 * it is needed too; both are in English, whatever the language of the questions. Rejects with ExportCancelled.
 */
export async function buildQuestionBank(
  whole: DeckIndex,
  part: Deck,
  callbacks: ExportCallbacks = {},
  language?: BankLanguage,
): Promise<Question[]> {
  const quizIndex = buildQuizIndex(whole)
  const factIds = new Set(part.facts.map(({ id }) => id))
  const places = part.facts.flatMap(({ id }) => quizIndex.placesOfFact.get(id) ?? [])
  const questions = new Map<string, Question>()
  const untranslated = new Set<string>()
  const isAsked = (question: Question): boolean =>
    usualQuestionKinds.includes(question.kind) && question.factIds.every(id => factIds.has(id))
  await startWork(places.length, callbacks, QUESTIONS_PER_STEP).forEach(places, (place) => {
    const made = buildQuestion(quizIndex, place, SEED)
    const question = made && inLanguage(made, language)
    if (question === 'untranslated' && isAsked(made!))
      untranslated.add(made!.id)
    else if (typeof question === 'object' && isAsked(question))
      questions.set(question.id, question)
  })
  if (untranslated.size > 0)
    callbacks.onUntranslatedQuestions?.(untranslated.size)
  return [...questions.values()]
}
