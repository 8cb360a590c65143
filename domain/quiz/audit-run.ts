/**
 * An audit over many seeds: every question that the deck can give, and quizzes of it. What has been seen is not checked
 * again.
 */
import type { AuditViolation } from './audit.ts'
import type { Question, QuestionKind } from './question.ts'
import type { QuizIndex } from './quiz-index.ts'
import { auditQuestion, auditQuiz, isUniform, reasonWithoutQuestion } from './audit.ts'
import { defaultQuizSettings } from './default-settings.ts'
import { createQuiz } from './generate.ts'
import { questionKinds } from './question-kinds.ts'
import { typeOf } from './question-types.ts'
import { buildQuestion } from './quiz-index.ts'

export interface AuditReport {
  seeds: number
  /** Questions generated, and how many of them were unlike each other. */
  generated: number
  distinct: number
  quizzes: number
  violations: readonly AuditViolation[]
  /** Facts that give no good question, with the reason. */
  factsWithout: readonly { factId: string, reason: string }[]
  facts: number
  /** Facts that can only be asked in writing though their wording is open. */
  lastResorts: number
  /** How often the key stood first, second and third, by kind; only where options are shuffled. */
  keyPositions: ReadonlyMap<QuestionKind, readonly number[]>
}

export interface AuditRun {
  addSeed: (seed: number) => void
  report: () => AuditReport
}

const QUIZ_SIZE = 20

/** Begins an audit of a deck. */
export function startAudit(quizIndex: QuizIndex): AuditRun {
  const seen = new Set<string>()
  const violations: AuditViolation[] = []
  const factsWith = new Set<string>()
  const factsWithGood = new Set<string>()
  const positions = new Map<QuestionKind, number[]>(
    questionKinds.map(kind => [kind, kind === 'true-false' || kind === 'before-after' ? [0, 0] : [0, 0, 0]]),
  )
  let [seeds, generated, quizzes] = [0, 0, 0]

  const countPosition = (question: Question): void => {
    const type = quizIndex.index.cardById.get(question.cardId ?? '')?.expected.type
    if ('options' in question && (question.kind === 'true-false' || (type !== 'date' && type !== 'quantity')))
      positions.get(question.kind)![question.options.findIndex(({ id }) => id === question.key)]!++
  }
  const addQuestion = (place: number, seed: number): void => {
    const { fact, isLastResort = false } = quizIndex.blueprints[place]!
    const question = buildQuestion(quizIndex, place, seed)
    if (!question)
      return
    generated++
    factsWith.add(fact.id)
    if (!isLastResort)
      factsWithGood.add(fact.id)
    countPosition(question)
    const content = `${place} ${typeOf(question).content(question)}`
    if (!seen.has(content)) {
      violations.push(
        ...auditQuestion(question, quizIndex).map(finding => ({ ...finding, questionId: question.id, seed })),
      )
    }
    seen.add(content)
  }
  const addQuiz = (seed: number, topics: readonly string[]): void => {
    const settings = defaultQuizSettings()
    const quiz = createQuiz(
      quizIndex,
      { ...settings, count: QUIZ_SIZE, selection: { ...settings.selection, topics } },
      seed,
    )
    quizzes++
    violations.push(...auditQuiz(quiz, quizIndex))
  }

  return {
    addSeed: (seed) => {
      seeds++
      quizIndex.blueprints.forEach((_, place) => addQuestion(place, seed))
      const { topics } = quizIndex.index.deck
      addQuiz(seed, [])
      addQuiz(seed, topics.length > 0 ? [topics[seed % topics.length]!.id] : [])
    },
    report: () => {
      const uneven = [...positions].filter(([, counts]) => !isUniform(counts)).map((
        [kind, counts],
      ): AuditViolation => ({ rule: 'key-position', questionId: kind, seed: -1, detail: counts.join(' : ') }))
      const { facts } = quizIndex.index.deck
      return {
        seeds,
        generated,
        distinct: seen.size,
        quizzes,
        violations: [...violations, ...uneven],
        factsWithout: facts.filter(({ id }) => !factsWith.has(id)).map(fact => ({
          factId: fact.id,
          reason: reasonWithoutQuestion(fact, quizIndex),
        })),
        facts: facts.length,
        lastResorts: factsWith.size - factsWithGood.size,
        keyPositions: positions,
      }
    },
  }
}
