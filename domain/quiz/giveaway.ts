/** Whether one question of a quiz gives another's answer away. */
import type { QuizContext } from './quiz-context.ts'
import type { Question } from './question.ts'
import type { Secret } from './types/question-type.ts'
import { typeOf } from './question-types.ts'
import { holdsPhrase, stemsOf } from './words.ts'

/** Share of a question's words in another's text from which both speak of the same thing. */
const SAME_MATTER = 0.5

/** The words of a prompt that come from the deck. */
export function promptText({ prompt }: Question): string {
  switch (prompt.kind) {
    case 'card':
      return prompt.text
    case 'true-false':
      return prompt.statement
    case 'odd-presidency':
      return prompt.name
    case 'place-happening':
    case 'president-then':
      return prompt.title
    default:
      return ''
  }
}

/** A question as a reader of the whole quiz meets it. Made once for all comparisons. */
export interface QuestionView {
  factIds: readonly string[]
  /** Facts whose dates are shown. */
  told: readonly string[]
  isTyped: boolean
  stated: readonly string[]
  /** What is stated, and all options: enough to copy a typed answer from. */
  shown: readonly string[]
  secrets: readonly Secret[]
}

/** What a question tells and what it must not be told. */
export function viewOf(question: Question): QuestionView {
  const { isRecalled, isStemTelling, statedParts, shownParts, toldFacts, secrets } = typeOf(question)
  const stem = promptText(question)
  const stated = [...isStemTelling ? [stem] : [], ...statedParts(question)]
  return {
    factIds: question.factIds,
    told: toldFacts?.(question) ?? [],
    isTyped: isRecalled,
    stated,
    shown: [...stated, ...shownParts(question)],
    secrets: secrets(question, stem),
  }
}

/** Whether half of a stem's words stand in some texts together. */
function isSameMatter(stem: string, texts: readonly string[]): boolean {
  const asked = stemsOf(stem)
  const told = texts.map(stemsOf)
  const shared = [...asked].filter(word => told.some(words => words.has(word))).length
  return asked.size > 0 && shared / asked.size >= SAME_MATTER
}

/** True when whoever reads the first question can answer the second from it. */
export function givesAway(first: QuestionView, second: QuestionView, { ties }: QuizContext): boolean {
  if (first.told.some(id => second.factIds.includes(id)))
    return true
  const texts = second.isTyped ? first.shown : first.stated
  return second.secrets.some(({ stem, text, factId }) =>
    texts.some(told => holdsPhrase(told, text))
    && (isSameMatter(stem, texts) || ties.kinOf(factId).some(kin => first.factIds.includes(kin.id))),
  )
}
