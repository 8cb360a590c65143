/** The words of questions in English, the language of the deck, for files that have no i18n. */
import type { Prompt, Rationale } from '../../domain/quiz/question.ts'
import { CLOZE_GAP } from '../../domain/content/deck.ts'
import { promptInWords, rationaleInWords } from '../../domain/quiz/plain-text.ts'
import { cleanText } from '../clean-text.ts'

/** How a gap is written where it is to be read. */
const WRITTEN_GAP = '_____'

function rawPrompt(prompt: Prompt): string {
  return prompt.kind === 'true-false' ? prompt.statement : promptInWords(prompt).replaceAll(CLOZE_GAP, WRITTEN_GAP)
}

/** What is asked. */
export function promptText(prompt: Prompt): string {
  return cleanText(rawPrompt(prompt))
}

/** Why an option is right or wrong, with the place in the sources that shows it. */
export function rationaleText(rationale: Rationale): string {
  return cleanText(rationaleInWords(rationale))
}
