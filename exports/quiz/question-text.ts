/** The words of questions in English, the language of the deck, for files that have no i18n. */
import type { Prompt, Rationale } from '../../domain/quiz/question.ts'
import { CLOZE_GAP } from '../../domain/content/deck.ts'
import { cleanText } from '../clean-text.ts'

/** How a gap is written where it is to be read. */
const WRITTEN_GAP = '_____'

function rawPrompt(prompt: Prompt): string {
  switch (prompt.kind) {
    case 'card': return prompt.text.replaceAll(CLOZE_GAP, WRITTEN_GAP)
    case 'match-acronyms': return 'Match the acronyms with what they are short for.'
    case 'match-leaders': return 'Match the questions with the people they ask for.'
    case 'match-positions': return 'Match the statements with those who made them.'
    case 'match-terms': return 'Match the questions with the terms they ask for.'
    case 'order-by-date': return 'Put in order, earliest first.'
    case 'odd-presidency': return `Two of these happened while ${prompt.name} was president of Kyrgyzstan (${prompt.from}–${prompt.to}). Which did not?`
    case 'odd-class': return `Two of these belong together (${prompt.entityClass}). Which does not belong with them?`
    case 'true-false': return prompt.statement
  }
}

/** What is asked. */
export function promptText(prompt: Prompt): string {
  return cleanText(rawPrompt(prompt))
}

function rawRationale({ kind, values }: Rationale): string {
  const { statement = '', option = '', description = '', date = '', shown = '', actual = '', name = '' } = values
  switch (kind) {
    case 'key': return statement
    case 'other-fact': return `${option}: ${statement}`
    case 'entity': return `${option}: ${description}`
    case 'dated': return `${date}: ${statement}`
    case 'altered': return `It is ${actual}, not ${shown}. ${statement}`
    case 'unaltered': return statement
    case 'acronym': return `${option}: ${name}. ${description}`
  }
}

/** Why an option is right or wrong, with the place in the sources that shows it. */
export function rationaleText(rationale: Rationale): string {
  const text = rawRationale(rationale).trim()
  return cleanText(rationale.source ? `${text} [${rationale.source.locator}]` : text)
}
