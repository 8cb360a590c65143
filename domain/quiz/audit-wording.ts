/**
 * The audit of questions in the words of another language: which of them can be asked, and that each is the question
 * that it was in English.
 */
import type { Question, QuestionKind, QuestionOption } from './question.ts'
import type { QuizIndex } from './quiz-index.ts'
import type { Wording } from './text-in-language.ts'
import type { Unworded } from './word-question.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { gradeResponse, rightResponse } from './grade.ts'
import { promptText } from './giveaway.ts'
import { typeOf } from './question-types.ts'
import { buildQuestion } from './quiz-index.ts'
import { cardIn, isIn, textIn } from './text-in-language.ts'
import { wordAsMade, wordQuestion } from './word-question.ts'

/** What can be wrong with a question in another language. */
export type WordedRule
  /** A text says nothing of what it stands for. */
  = | 'without-reference'
    /** It asks for other facts, or has another key. */
    | 'another-question'
    /** What is shown as its answer is not right. */
    | 'right-is-wrong'
    | 'empty-text'
    /** Letters of English where everything is translated. */
    | 'latin-letters'
    /** Less than two thirds of what is translated can be asked. */
    | 'too-few-questions'

export interface WordingViolation {
  rule: WordedRule
  questionId: string
  seed: number
  detail: string
}

export interface KindCount { made: number, asMade: number, written: number }

export interface WordingReport {
  /** Questions unlike each other in English. */
  made: number
  /** Those that are asked as they were made, those that are asked in writing instead, and those left in English. */
  asMade: number
  written: number
  inEnglish: number
  /** Those whose every card, fact and name is translated, and how many of these are asked, in any way. */
  translated: number
  translatedAsked: number
  byKind: ReadonlyMap<QuestionKind, Readonly<KindCount>>
  /** Why questions are not asked as they were made. */
  reasons: ReadonlyMap<Unworded, number>
  violations: readonly WordingViolation[]
}

/** Of questions that are wholly translated so many are asked at least. */
export const LEAST_SHARE = 2 / 3

/** The parts of a question that are chosen, ordered or paired. */
export function partsOf(question: Question): readonly QuestionOption[] {
  switch (question.kind) {
    case 'typed':
      return []
    case 'ordering':
      return question.items
    case 'matching':
      return [...question.pairs.map(({ left }) => left), ...question.right]
    case 'place':
      return [question.card, ...question.line]
    default:
      return question.options
  }
}

/** Whether everything that a question speaks of is translated. */
export function isTranslated(question: Question, wording: Wording): boolean {
  const { translated, language } = wording
  const hasFacts = question.factIds.every(id => isIn(language, translated.factById.get(id)!, 'statement'))
  const hasCard = question.cardId === null || cardIn(wording, question.cardId) !== undefined
  const hasParts = partsOf(question).every(({ ref }) =>
    !ref || ref.of === 'event' || textIn(wording, ref) !== undefined || textIn(wording, ref, 'plain') !== undefined)
  return hasFacts && hasCard && hasParts
}

/** All that makes a question this one, its words aside. */
function skeletonOf(question: Question): string {
  const { id, factId, factIds, cardId, topic } = question
  return JSON.stringify([
    [id, factId, factIds, cardId, topic],
    'key' in question ? question.key : null,
    partsOf(question).map(part => [part.id, part.ref, 'rank' in part ? part.rank : null]),
    question.kind === 'matching' ? question.pairs.map(({ rightId, cardId: card }) => [rightId, card]) : null,
  ])
}

/** Every text that a learner reads before answering. */
export function textsOf(question: Question): string[] {
  return [
    promptText(question).replace(CLOZE_GAP, ''),
    ...partsOf(question).map(({ text }) => text),
    ...question.kind === 'typed' ? [question.answer] : [],
  ].filter(text => text !== '')
}

/** A word of English letters that no translator wrote: some names are written so. */
function latinIn(question: Question, wording: Wording): string | undefined {
  const { factById, cardById } = wording.translated
  const told = question.factIds.flatMap(id => factById.get(id) ?? [])
    .flatMap(({ statement, cards }) => [statement, ...cards.flatMap(id => cardById.get(id) ?? [])
      .filter(card => isIn(wording.language, card)).flatMap(({ front, answer }) => [front, answer])])
    .join(' ')
  return textsOf(question).flatMap(text => text.match(/[A-Z][\w.’-]*/gi) ?? []).find(word => !told.includes(word))
}

type Finding = Omit<WordingViolation, 'questionId' | 'seed'>

/** What is wrong with a question in another language, beside the one that it was made from. */
export function auditWorded(made: Question, worded: Question, wording: Wording): Finding[] {
  const isSameType = typeOf(made).responseKind === typeOf(worded).responseKind
  const bare = partsOf(made).find(({ text, ref }) => text !== '' && !ref)
  const latin = worded.lang === wording.language ? latinIn(worded, wording) : undefined
  const { verdict } = gradeResponse(worded, rightResponse(worded), wording.english.entityById)
  const isOther = isSameType
    ? skeletonOf(made) !== skeletonOf(worded)
    || gradeResponse(worded, rightResponse(made), wording.english.entityById).verdict !== 'right'
    : made.id !== worded.id || made.cardId !== worded.cardId
  return [
    ...bare ? [{ rule: 'without-reference', detail: `"${bare.text}"` } as const] : [],
    ...isOther ? [{ rule: 'another-question', detail: skeletonOf(worded) } as const] : [],
    ...verdict === 'right' ? [] : [{ rule: 'right-is-wrong', detail: textsOf(worded).at(-1) ?? '' } as const],
    ...partsOf(worded).some(({ text }, at) => text.trim() === '' && partsOf(made)[at]?.text !== '')
      ? [{ rule: 'empty-text', detail: textsOf(worded)[0] ?? '' } as const]
      : [],
    ...latin === undefined ? [] : [{ rule: 'latin-letters', detail: `"${latin}" in ${textsOf(worded).join(' | ')}` } as const],
  ]
}

export interface WordingAudit {
  addSeed: (seed: number) => void
  report: () => WordingReport
}

/** Begins an audit of a deck in a language. */
export function startWordingAudit(quizIndex: QuizIndex, wording: Wording): WordingAudit {
  const seen = new Set<string>()
  const byKind = new Map<QuestionKind, KindCount>()
  const reasons = new Map<Unworded, number>()
  const violations: WordingViolation[] = []
  let [translated, translatedAsked] = [0, 0]

  function add(made: Question, seed: number): void {
    const result = wordAsMade(made, wording)
    const worded = wordQuestion(made, wording)
    const isAsked = worded.lang === wording.language
    const counts = byKind.get(made.kind) ?? { made: 0, asMade: 0, written: 0 }
    counts.made++
    counts.asMade += 'question' in result ? 1 : 0
    counts.written += 'question' in result || !isAsked ? 0 : 1
    byKind.set(made.kind, counts)
    if ('unworded' in result)
      reasons.set(result.unworded, (reasons.get(result.unworded) ?? 0) + 1)
    if (isTranslated(made, wording)) {
      translated++
      translatedAsked += isAsked ? 1 : 0
    }
    violations.push(...auditWorded(made, worded, wording).map(finding => ({ ...finding, questionId: made.id, seed })))
  }

  return {
    addSeed: (seed) => {
      quizIndex.blueprints.forEach((_, place) => {
        const made = buildQuestion(quizIndex, place, seed)
        const content = made && `${place} ${typeOf(made).content(made)}`
        if (made && !seen.has(content!))
          add(made, seed)
        if (content !== undefined)
          seen.add(content)
      })
    },
    report: () => {
      const sum = (name: keyof KindCount): number => [...byKind.values()].reduce((all, counts) => all + counts[name], 0)
      const [made, asMade, written] = [sum('made'), sum('asMade'), sum('written')]
      const isShort = translatedAsked < LEAST_SHARE * translated
      const short = { rule: 'too-few-questions', questionId: wording.language, seed: -1 } as const
      return {
        made,
        asMade,
        written,
        inEnglish: made - asMade - written,
        translated,
        translatedAsked,
        byKind,
        reasons,
        violations: [...violations, ...isShort ? [{ ...short, detail: `${translatedAsked} of ${translated}` }] : []],
      }
    },
  }
}
