import type { StudyIndex } from '#domain/content/deck-index'
import type { CustomSession } from '#domain/planning/session'
import { sessionCards } from '#domain/planning/session-cards'

/**
 * The cards of custom sessions; apart, so that what finds them, and the code of quizzes, does not come with the first
 * card.
 */

/** What a session of mistakes asks of the quizzes. */
export interface QuizMistakes {
  readonly mistakenToday: ReadonlySet<string>
}

/** The quizzes, ready to tell which cards were behind mistakes of today, and to keep telling it as that changes. */
export async function openQuizMistakes(): Promise<QuizMistakes> {
  const { useQuizStore } = await loadPiece(() => import('./quiz'))
  const quiz = useQuizStore()
  await quiz.openMistakes()
  return quiz
}

/**
 * Ids of the cards of a custom session now, in order; with those behind mistakes of quizzes where these were opened.
 */
export function cardsOfSession(session: CustomSession, index: Pick<StudyIndex, 'queueCards'>, quizzes?: QuizMistakes): string[] {
  const { states, recentReviews, moment, settings } = useProgressStore()
  return sessionCards(session, {
    index,
    states,
    reviews: recentReviews,
    quizMistakes: quizzes?.mistakenToday,
    moment,
    settings,
  })
}

/** The same, once all is known that the session asks for; where quizzes cannot be loaded, without their mistakes. */
export async function gatherCards(session: CustomSession, index: Pick<StudyIndex, 'queueCards'>): Promise<string[]> {
  const quizzes = session.kind === 'mistakes' ? await openQuizMistakes().catch(() => undefined) : undefined
  return cardsOfSession(session, index, quizzes)
}
