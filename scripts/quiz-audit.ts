/**
 * `npm run quiz:audit`: generates every question of the deck under many seeds (`--seeds N`, 200 by default) and holds
 * them to the rules of domain/quiz/audit.ts. Prints violations and facts without a good question; the last line is one
 * sentence of figures. Exit code 1 when a rule is broken or content/ has faults. `--show N` prints N questions to judge
 * by eye instead. With `--language ru|ky` it words them in that language: how many can be asked, and that each is the
 * same question.
 */
import { parseArgs } from 'node:util'
import { indexDeck } from '../domain/content/deck-index.ts'
import { compileContent } from '../domain/content/compile.ts'
import type { Deck } from '../domain/content/deck.ts'
import type { TranslationLanguage } from '../domain/content/overlay.ts'
import { translationLanguages } from '../domain/content/overlay.ts'
import type { AuditReport } from '../domain/quiz/audit-run.ts'
import { startAudit } from '../domain/quiz/audit-run.ts'
import type { WordingReport } from '../domain/quiz/audit-wording.ts'
import { startWordingAudit } from '../domain/quiz/audit-wording.ts'
import type { QuizPhrases } from '../domain/quiz/phrases.ts'
import { englishPhrases } from '../domain/quiz/phrases.ts'
import type { QuizIndex } from '../domain/quiz/quiz-index.ts'
import { buildQuestion, buildQuizIndex } from '../domain/quiz/quiz-index.ts'
import { questionInWords } from '../domain/quiz/plain-text.ts'
import type { Wording } from '../domain/quiz/text-in-language.ts'
import { wordQuestion } from '../domain/quiz/word-question.ts'
import { createRandom } from '../domain/random.ts'
import { readContent } from './content/read-content.ts'
import { deckInLanguage } from './content/deck-in-language.ts'
import { readPhrases } from './content/read-phrases.ts'

function wholeNumber(text: string, name: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} is a whole number from 1, not "${text}"`)
  return value
}

function languageFrom(code: string | undefined): TranslationLanguage | undefined {
  const language = translationLanguages.find(each => each === code)
  if (code !== undefined && code !== 'en' && !language)
    throw new Error(`--language is en or ${translationLanguages.join(' or ')}, not "${code}"`)
  return language
}

async function wordingIn(language: TranslationLanguage, deck: Deck): Promise<Wording> {
  const { spoken, faults } = await deckInLanguage(deck, language)
  if (faults.length > 0)
    throw new Error(`content/translations/ has ${faults.length} faults: see npm run content:check`)
  return { language, english: indexDeck(deck), translated: indexDeck(spoken.deck) }
}

function showQuestions(quizIndex: QuizIndex, count: number, wording: Wording | undefined, phrases: QuizPhrases): void {
  const random = createRandom(count, 'show')
  for (let shown = 0; shown < count;) {
    const question = buildQuestion(quizIndex, random.below(quizIndex.blueprints.length), random.next())
    if (!question)
      continue
    const worded = wording ? wordQuestion(question, wording) : question
    console.log(`[${question.id}]\n${questionInWords(worded, phrases)}\n`)
    shown++
  }
}

function printReport(
  { seeds, generated, distinct, quizzes, violations, factsWithout, facts, lastResorts, keyPositions }: AuditReport,
): void {
  for (const { rule, questionId, seed, detail } of violations)
    console.error(`${rule}: ${questionId} (seed ${seed}): ${detail}`)
  for (const { factId, reason } of factsWithout)
    console.log(`no good question: ${factId}: ${reason}`)
  for (const [kind, counts] of keyPositions) {
    if (counts.some(count => count > 0))
      console.log(`key positions of ${kind}: ${counts.join(' : ')}`)
  }
  console.log(
    `${generated} questions (${distinct} distinct) and ${quizzes} quizzes of ${seeds} seeds audited: ${violations.length} violations; `
    + `${
      facts - factsWithout.length
    } of ${facts} facts give a question, ${lastResorts} of them only one in writing with an open wording, ${factsWithout.length} none.`,
  )
}

function inPercent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor(100 * part / whole)} %`
}

function printWording(language: string, seeds: number, report: WordingReport): void {
  const { made, asMade, written, inEnglish, translated, translatedAsked, byKind, reasons, violations } = report
  for (const { rule, questionId, seed, detail } of violations)
    console.error(`${rule}: ${questionId} (seed ${seed}): ${detail}`)
  for (const [kind, counts] of byKind) {
    console.log(
      `${kind.padEnd(14)} ${String(counts.asMade).padStart(6)} as made, ${String(counts.written).padStart(4)} in writing, `
      + `of ${String(counts.made).padStart(5)} (${inPercent(counts.asMade + counts.written, counts.made)})`,
    )
  }
  for (const [reason, count] of reasons)
    console.log(`not as made: ${reason}: ${count}`)
  console.log(
    `${made} distinct questions of ${seeds} seeds in ${language}: ${asMade} as made, ${written} in writing, ${inEnglish} `
    + `left in English (${inPercent(asMade + written, made)} asked); of ${translated} that are wholly translated `
    + `${translatedAsked} are asked (${inPercent(translatedAsked, translated)}); ${violations.length} violations.`,
  )
}

function auditWording(quizIndex: QuizIndex, wording: Wording, seeds: number): void {
  const audit = startWordingAudit(quizIndex, wording)
  for (let seed = 0; seed < seeds; seed++)
    audit.addSeed(seed)
  const report = audit.report()
  printWording(wording.language, seeds, report)
  if (report.violations.length > 0)
    process.exitCode = 1
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '200' }, show: { type: 'string' }, language: { type: 'string' } },
  })
  const language = languageFrom(values.language)
  const { deck, faults } = compileContent(await readContent())
  if (faults.length > 0)
    throw new Error(`content/ has ${faults.length} faults: see npm run content:check`)
  const quizIndex = buildQuizIndex(indexDeck(deck))
  const wording = language && await wordingIn(language, deck)
  const seeds = wholeNumber(values.seeds, 'seeds')
  if (values.show !== undefined) {
    const phrases = language ? await readPhrases(language) : englishPhrases
    return showQuestions(quizIndex, wholeNumber(values.show, 'show'), wording, phrases)
  }
  if (wording)
    return auditWording(quizIndex, wording, seeds)
  const audit = startAudit(quizIndex)
  for (let seed = 0; seed < seeds; seed++)
    audit.addSeed(seed)
  const report = audit.report()
  printReport(report)
  if (report.violations.length > 0)
    process.exitCode = 1
}

try {
  await main()
}
catch (error) {
  console.error(`quiz:audit: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
