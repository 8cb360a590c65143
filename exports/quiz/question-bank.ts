/** Every question that the deck can give about some facts: what a lecturer takes along. */
import type { Deck } from '../../domain/content/deck.ts'
import type { DeckIndex } from '../../domain/content/deck-index.ts'
import type { Question } from '../../domain/quiz/question.ts'
import type { ExportCallbacks } from '../export-input.ts'
import { usualQuestionKinds } from '../../domain/quiz/question-types.ts'
import { buildQuestion, buildQuizIndex } from '../../domain/quiz/quiz-index.ts'
import { startWork } from '../work.ts'

/** Always the same, so that the same deck gives the same file. */
const SEED = 1

/** A question takes some ms to make. */
const QUESTIONS_PER_STEP = 10

/**
 * The questions of all usual kinds that ask only for facts of `part`. Their wrong options come from the whole deck, so
 * it is needed too. Rejects with ExportCancelled.
 */
export async function buildQuestionBank(
  whole: DeckIndex,
  part: Deck,
  callbacks: ExportCallbacks = {},
): Promise<Question[]> {
  const quizIndex = buildQuizIndex(whole)
  const factIds = new Set(part.facts.map(({ id }) => id))
  const places = part.facts.flatMap(({ id }) => quizIndex.placesOfFact.get(id) ?? [])
  const questions = new Map<string, Question>()
  await startWork(places.length, callbacks, QUESTIONS_PER_STEP).forEach(places, (place) => {
    const question = buildQuestion(quizIndex, place, SEED)
    if (question && usualQuestionKinds.includes(question.kind) && question.factIds.every(id => factIds.has(id)))
      questions.set(question.id, question)
  })
  return [...questions.values()]
}
