/** Whether one question of a quiz gives another's answer away. */
import type { QuizContext } from './quiz-context.ts'
import type { Question } from './question.ts'
import { holdsPhrase, stemsOf } from './words.ts'

/** Share of a question's words in another's text from which both speak of the same thing. */
const SAME_MATTER = 0.5

/** The words of a prompt that come from the deck. */
export function promptText({ prompt }: Question): string {
  switch (prompt.kind) {
    case 'card': return prompt.text
    case 'true-false': return prompt.statement
    case 'odd-presidency': return prompt.name
    default: return ''
  }
}

/** All that a question states: its prompt, and parts that are statements themselves. */
function statedTexts(question: Question): string[] {
  const prompt = promptText(question)
  switch (question.kind) {
    case 'ordering': return [prompt, ...question.items.map(({ text }) => text)]
    case 'matching': return question.pairs.map(({ left }) => left.text)
    case 'odd-one-out': return question.options.map(({ text }) => text)
    default: return [prompt]
  }
}

/** What must not stand in another question, and the stem that asks for it. */
interface Secret { stem: string, text: string, factId: string }

function secretsOf(question: Question): Secret[] {
  switch (question.kind) {
    case 'typed': return [{ stem: promptText(question), text: question.answer, factId: question.factId }]
    case 'choice':
    case 'cloze':
    case 'who-says': return [{ stem: promptText(question), text: question.options.find(({ id }) => id === question.key)!.text, factId: question.factId }]
    case 'matching': return question.pairs.map(({ left, rightId, factId }) => ({ stem: left.text, text: question.right.find(({ id }) => id === rightId)!.text, factId }))
    default: return []
  }
}

/** A question as a reader of the whole quiz meets it. Made once for all comparisons. */
export interface QuestionView {
  factIds: readonly string[]
  isTyped: boolean
  stated: readonly string[]
  /** What is stated, and all options: enough to copy a typed answer from. */
  shown: readonly string[]
  secrets: readonly Secret[]
}

/** What a question tells and what it must not be told. */
export function viewOf(question: Question): QuestionView {
  const stated = statedTexts(question)
  const shown = 'options' in question ? [...stated, ...question.options.map(({ text }) => text)] : stated
  return { factIds: question.factIds, isTyped: question.kind === 'typed', stated, shown, secrets: secretsOf(question) }
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
  const texts = second.isTyped ? first.shown : first.stated
  return second.secrets.some(({ stem, text, factId }) => texts.some(told => holdsPhrase(told, text))
    && (isSameMatter(stem, texts) || ties.kinOf(factId).some(kin => first.factIds.includes(kin.id))))
}
