import type { Deck } from '../../domain/content/deck.ts'
import type { DeckIndex } from '../../domain/content/deck-index.ts'
import type { QuizContext } from '../../domain/quiz/quiz-context.ts'
import { deckVersionSteps } from '../../domain/quiz/deck-version.ts'
import { quizContextSteps } from '../../domain/quiz/quiz-context.ts'
import { runThrough } from '../../domain/steps.ts'

/** Lays the context for a deck at one go. */
export function createQuizContext(index: DeckIndex): QuizContext {
  return runThrough(quizContextSteps(index))
}

/** The version of a deck at one go. */
export function deckVersionOf(deck: Deck): string {
  return runThrough(deckVersionSteps(deck))
}
