/** The words of questions as files carry them. */
import type { QuizPhrases } from '../../domain/quiz/phrases.ts'
import type { Prompt, Question, Rationale } from '../../domain/quiz/question.ts'
import { CLOZE_GAP } from '../../domain/content/deck.ts'
import { englishPhrases } from '../../domain/quiz/phrases.ts'
import { promptInWords, rationaleInWords } from '../../domain/quiz/plain-text.ts'
import { cleanText } from '../clean-text.ts'

/** How a gap is written where it is to be read. */
const WRITTEN_GAP = '_____'

function rawPrompt(prompt: Prompt, phrases: QuizPhrases): string {
  return prompt.kind === 'true-false'
    ? prompt.statement
    : promptInWords(prompt, phrases).replaceAll(CLOZE_GAP, WRITTEN_GAP)
}

/** What is asked. */
export function promptText(prompt: Prompt, phrases: QuizPhrases = englishPhrases): string {
  return cleanText(rawPrompt(prompt, phrases))
}

/** Why an option is right or wrong, with the place in the sources that shows it. */
export function rationaleText(rationale: Rationale, phrases: QuizPhrases = englishPhrases): string {
  return cleanText(rationaleInWords(rationale, phrases))
}

/** The phrases of a file, or English ones for a question that is left in English. */
export function phrasesOf({ lang = 'en' }: Pick<Question, 'lang'>, phrases: QuizPhrases): QuizPhrases {
  return lang === phrases.language ? phrases : englishPhrases
}
