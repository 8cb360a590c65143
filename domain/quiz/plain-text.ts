/** Prompts and rationales in words: for screens, which hand in the phrases of i18n, for files and for the audit. */
import type { LanguageCode, PreciseDate } from '../content/deck.ts'
import type { QuizPhrases } from './phrases.ts'
import type { Prompt, Question, Rationale } from './question.ts'
import { formatDateIn } from '../content/localized-dates.ts'
import { formatQuantityIn } from '../content/localized-quantities.ts'
import { kyrgyz } from '../content/kyrgyz.generated.ts'
import { englishPhrases } from './phrases.ts'
import { typeOf } from './question-types.ts'

function whereInWords({ language, say }: QuizPhrases, km: number, point: string): { km: string, direction: string } {
  return {
    km: formatQuantityIn(language, { type: 'quantity', value: km, accept: [] }) ?? '',
    direction: say(`compass.${point}`),
  }
}

/** A text that is to stand between «…»: its own quotation marks become those of the second kind. */
function quotable(text: string): string {
  return text.replaceAll('«', '„').replaceAll('»', '“')
}

/** What a question asks. */
export function promptInWords(prompt: Prompt, phrases: QuizPhrases = englishPhrases): string {
  const { say } = phrases
  switch (prompt.kind) {
    case 'card':
      return prompt.text
    case 'place-happening':
    case 'president-then':
      return say(`prompt.${prompt.kind}`, { title: quotable(prompt.title) })
    case 'which-lies':
      return say('prompt.which-lies', whereInWords(phrases, prompt.km, prompt.point))
    case 'odd-presidency': {
      const { name, from, to } = prompt
      return say(to === '' ? 'prompt.odd-presidency-now' : 'prompt.odd-presidency', { name, from, to })
    }
    case 'odd-class':
      return say('prompt.odd-class', { names: say(`oddClass.${prompt.entityClass}`) })
    case 'true-false':
      return say('prompt.true-false', { statement: prompt.statement })
    default:
      return say(`prompt.${prompt.kind}`)
  }
}

/** Why an option is right or wrong. */
export function reasonInWords({ kind, values }: Rationale, phrases: QuizPhrases = englishPhrases): string {
  const where = kind === 'lies' ? whereInWords(phrases, Number(values.km ?? 0), values.point ?? 'n') : {}
  return phrases.say(`rationale.${kind}`, { ...values, ...where }).trim()
}

/** Why an option is right or wrong, with its source. */
export function rationaleInWords(rationale: Rationale, phrases: QuizPhrases = englishPhrases): string {
  const reason = reasonInWords(rationale, rationale.lang === 'en' ? englishPhrases : phrases)
  return rationale.source ? `${reason} [${rationale.source.locator}]` : reason
}

/** Where on its line a gap is (0 before the first). */
export function gapInWords(
  line: readonly { text: string }[], gap: number, { say }: Pick<QuizPhrases, 'say'> = englishPhrases,
): string {
  const [before, after] = [line[gap - 1], line[gap]].map(item => item && quotable(item.text))
  if (before === undefined)
    return say('placing.before', { after: after ?? '' })
  return after === undefined ? say('placing.after', { before }) : say('placing.between', { before, after })
}

const or: Readonly<Record<LanguageCode, string>> = { en: 'or', ru: 'или', ky: kyrgyz.or }

/** Dates of which nobody knows which is right. */
export function datesInWords(
  dates: readonly PreciseDate[], { language }: Pick<QuizPhrases, 'language'> = englishPhrases,
): string {
  const words = dates.map(date => formatDateIn(language, date))
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(` ${or[language]} `)
}

/** A whole question as lines of text, its answer marked. */
export function questionInWords(question: Question, phrases: QuizPhrases = englishPhrases): string {
  const { lang: language = 'en' } = question
  const own = language === phrases.language ? phrases : englishPhrases
  return [
    promptInWords(question.prompt, own),
    ...typeOf(question).lines(
      question,
      rationale => rationaleInWords(rationale, own),
      date => formatDateIn(language, date),
    ),
  ].join('\n')
}
