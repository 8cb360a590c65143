/** What a session of mistakes asks of the quizzes; apart, so that the code of quizzes is not even named where the first card is. */
export interface QuizMistakes { readonly mistakenToday: ReadonlySet<string> }

/** The quizzes, ready to tell which cards were behind mistakes of today, and to keep telling it as that changes. */
export async function openQuizMistakes(): Promise<QuizMistakes> {
  const { useQuizStore } = await import('./quiz')
  const quiz = useQuizStore()
  await quiz.openMistakes()
  return quiz
}
