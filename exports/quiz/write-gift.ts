/** GIFT, the text format for questions that Moodle and others read (docs.moodle.org, "GIFT format"). */
import type { QuizPhrases } from '../../domain/quiz/phrases.ts'
import type { Question } from '../../domain/quiz/question.ts'
import type { PortableMatching, PortableQuestion } from './portable-question.ts'
import { englishPhrases } from '../../domain/quiz/phrases.ts'
import { byTopic, orderingAsMatching } from './portable-question.ts'

/** Control characters with a backslash, line ends as `\n`; spaces and tabs in a row are one space to every reader. */
export function escapeGift(text: string): string {
  return text.trim().replace(/[~=#{}:\\]/g, '\\$&').replaceAll('\n', '\\n').replace(/[^\S\n]+/g, ' ')
}

/** Inside an answer `->` would make a matching question of any other, and cannot be escaped. */
function escapeAnswer(text: string): string {
  return escapeGift(text.replaceAll('->', '→'))
}

/**
 * A text that begins like a format (`[html]`) or like a weight (`%50%`) gets its format before it. A weight of its own
 * would not do: Moodle reads none after the `=` of a right choice, and would show it as a part of the answer.
 */
function formatted(text: string): string {
  return escapeAnswer(text).replace(/^[[%]/, '[plain]$&')
}

function feedback(text: string): string {
  return text ? `#${formatted(text)}` : ''
}

function matchingLines({ pairs }: PortableMatching): string[] {
  return pairs.map(({ left, right }) => `=${formatted(left)} -> ${escapeAnswer(right)}`)
}

/** Moodle reads a star in a short answer as "anything". */
function shortAnswer(text: string): string {
  return formatted(text.replaceAll('*', '\\*'))
}

function answerLines(question: PortableQuestion): string[] {
  switch (question.shape) {
    case 'choice':
      return question.options.map(({ text, isRight, feedback: why }) =>
        `${isRight ? '=' : '~'}${formatted(text)}${feedback(why)}`,
      )
    // First what is said to a wrong answer, then to the right one.
    case 'truth':
      return [
        `${question.isTrue ? 'T' : 'F'}${
          feedback(question.isTrue ? question.feedbackIfFalse : question.feedbackIfTrue)
        }${feedback(question.isTrue ? question.feedbackIfTrue : question.feedbackIfFalse)}`,
      ]
    case 'typed':
      return question.accepted.map(text => `=${shortAnswer(text)}`)
    case 'matching':
      return matchingLines(question)
    case 'ordering':
      return matchingLines(orderingAsMatching(question))
  }
}

function giftQuestion(question: PortableQuestion): string {
  const explanation = question.explanation ? [`####${formatted(question.explanation)}`] : []
  return [
    `::${escapeGift(question.id)}::[plain]${escapeGift(question.stem)} {`,
    ...answerLines(question),
    ...explanation,
    '}',
  ].join('\n')
}

/** A slash would make a branch of a category. */
function category(topic: string): string {
  return `$CATEGORY: Manaschi/${topic.replaceAll('/', '//')}`
}

/**
 * All questions, each topic in a category of its own. `topicTitle` gives the category's name, `phrases`
 * the words that are not the deck's.
 */
export function writeGift(
  questions: readonly Question[], topicTitle: (topic: string) => string, phrases: QuizPhrases = englishPhrases,
): string {
  const blocks = [...byTopic(questions, phrases)].flatMap((
    [topic, portable],
  ) => [category(topicTitle(topic)), ...portable.map(giftQuestion)])
  return `${blocks.join('\n\n')}\n`
}
