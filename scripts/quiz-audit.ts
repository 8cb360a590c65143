/**
 * `npm run quiz:audit`: generates every question of the deck under many seeds (`--seeds N`, 200 by default) and holds
 * them to the rules of domain/quiz/audit.ts. Prints violations and facts without a good question; the last line is one
 * sentence of figures. Exit code 1 when a rule is broken or content/ has faults. `--show N` prints N questions to judge
 * by eye instead.
 */
import { parseArgs } from 'node:util'
import { indexDeck } from '../domain/content/deck-index.ts'
import { compileContent } from '../domain/content/compile.ts'
import type { AuditReport } from '../domain/quiz/audit-run.ts'
import { startAudit } from '../domain/quiz/audit-run.ts'
import type { QuizIndex } from '../domain/quiz/quiz-index.ts'
import { buildQuestion, buildQuizIndex } from '../domain/quiz/quiz-index.ts'
import { questionInWords } from '../domain/quiz/plain-text.ts'
import { createRandom } from '../domain/random.ts'
import { readContent } from './content/read-content.ts'

function wholeNumber(text: string, name: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} is a whole number from 1, not "${text}"`)
  return value
}

function showQuestions(quizIndex: QuizIndex, count: number): void {
  const random = createRandom(count, 'show')
  for (let shown = 0; shown < count;) {
    const question = buildQuestion(quizIndex, random.below(quizIndex.blueprints.length), random.next())
    if (!question)
      continue
    console.log(`[${question.id}]\n${questionInWords(question)}\n`)
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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seeds: { type: 'string', default: '200' }, show: { type: 'string' } } })
  const { deck, faults } = compileContent(await readContent())
  if (faults.length > 0)
    throw new Error(`content/ has ${faults.length} faults: see npm run content:check`)
  const quizIndex = buildQuizIndex(indexDeck(deck))
  if (values.show !== undefined)
    return showQuestions(quizIndex, wholeNumber(values.show, 'show'))
  const audit = startAudit(quizIndex)
  for (let seed = 0; seed < wholeNumber(values.seeds, 'seeds'); seed++)
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
