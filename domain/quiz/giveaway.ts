/** Whether one question of a quiz gives another's answer away. */
import type { QuizGround } from './ground.ts'
import type { Question } from './question.ts'
import { coverage, holdsPhrase, stemsOf } from './words.ts'

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

/** All that a question states: its prompt, and options that are statements themselves. */
function statedText(question: Question): string {
  const prompt = promptText(question)
  switch (question.kind) {
    case 'ordering': return [prompt, ...question.items.map(({ text }) => text)].join('. ')
    case 'matching': return question.pairs.map(({ left }) => left.text).join('. ')
    case 'odd-one-out': return question.options.map(({ text }) => text).join('. ')
    default: return prompt
  }
}

/** All that a question shows. */
function shownText(question: Question): string {
  return 'options' in question ? [statedText(question), ...question.options.map(({ text }) => text)].join('. ') : statedText(question)
}

/** What must not stand in another question: the key of a choice, a typed answer. */
function secretsOf(question: Question): { stem: string, secret: string, factId: string }[] {
  switch (question.kind) {
    case 'typed': return [{ stem: promptText(question), secret: question.answer, factId: question.factId }]
    case 'choice':
    case 'cloze':
    case 'who-says': return [{ stem: promptText(question), secret: question.options.find(({ id }) => id === question.key)!.text, factId: question.factId }]
    case 'matching': return question.pairs.map(({ left, rightId, factId }) => ({ stem: left.text, secret: question.right.find(({ id }) => id === rightId)!.text, factId }))
    default: return []
  }
}

/** True when whoever reads the first question can answer the second from it. */
export function givesAway(first: Question, second: Question, { ties }: QuizGround): boolean {
  const stated = second.kind === 'typed' ? shownText(first) : statedText(first)
  return secretsOf(second).some(({ stem, secret, factId }) => holdsPhrase(stated, secret)
    && (coverage(stemsOf(stem), stemsOf(stated)) >= SAME_MATTER || ties.kinOf(factId).some(kin => first.factIds.includes(kin.id))))
}
