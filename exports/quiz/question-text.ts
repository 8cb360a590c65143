/** The words of questions in English, the language of the deck, for files that have no i18n. */
import type { Prompt, Rationale } from '../../domain/quiz/question.ts'
import { CLOZE_GAP } from '../../domain/content/deck.ts'
import { cleanText } from '../clean-text.ts'

/** How a gap is written where it is to be read. */
const WRITTEN_GAP = '_____'

function rawPrompt(prompt: Prompt): string {
  switch (prompt.kind) {
    case 'card': return prompt.text.replaceAll(CLOZE_GAP, WRITTEN_GAP)
    case 'match-acronyms': return 'Which acronym is short for which organization?'
    case 'match-leaders': return 'Match the leaders with their times in office.'
    case 'match-positions': return 'Who holds which position?'
    case 'match-terms': return 'Match the terms with what they mean.'
    case 'order-by-date': return 'Put in order, earliest first.'
    case 'who-says': return `Whose claim is it? “${prompt.claim}”`
    case 'odd-presidency': return `Two of these happened under ${prompt.name} (${prompt.from}–${prompt.to}). Which did not?`
    case 'odd-position': return `Two of these are positions of ${prompt.name}. Which is not?`
    case 'true-false': return prompt.statement
  }
}

/** What is asked. */
export function promptText(prompt: Prompt): string {
  return cleanText(rawPrompt(prompt))
}

function rawRationale({ kind, values }: Rationale): string {
  const { statement = '', option = '', description = '', date = '', shown = '', actual = '' } = values
  switch (kind) {
    case 'key': return statement
    case 'other-fact': return `${option}: ${statement}`
    case 'entity': return `${option}: ${description}`
    case 'other-claim': return `${option} says something else: ${statement}`
    case 'dated': return `${date}: ${statement}`
    case 'altered': return `It is ${actual}, not ${shown}. ${statement}`
    case 'unaltered': return statement
  }
}

/** Why an option is right or wrong, with the place in the sources that shows it. */
export function rationaleText(rationale: Rationale): string {
  const text = rawRationale(rationale).trim()
  return cleanText(rationale.source ? `${text} [${rationale.source.locator}]` : text)
}
