import { beforeAll, describe, expect, it } from 'vitest'
import type { ChoiceQuestion, Question } from '../../../../domain/quiz/question.ts'
import type { QuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import type { Wording } from '../../../../domain/quiz/text-in-language.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { isTranslated, LEAST_SHARE, partsOf, startWordingAudit, textsOf } from '../../../../domain/quiz/audit-wording.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { createQuiz, restoreQuiz } from '../../../../domain/quiz/generate.ts'
import { gradeResponse, rightResponse } from '../../../../domain/quiz/grade.ts'
import { typeOf } from '../../../../domain/quiz/question-types.ts'
import { buildQuestion, buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { wordingFaults } from '../../../../domain/quiz/wording-faults.ts'
import { askedInWriting, wordAsMade, wordForLearner, wordQuestion } from '../../../../domain/quiz/word-question.ts'
import { realDeck, realDecks } from '../../../support/real-deck.ts'

const languages = ['ru', 'ky'] as const
let quizIndex: QuizIndex
let wordings: Record<typeof languages[number] | 'en', Wording>
let made: Question[]

beforeAll(async () => {
  const deck = await realDeck()
  const decks = await realDecks()
  const english = indexDeck(deck)
  quizIndex = buildQuizIndex(english)
  wordings = {
    en: { language: 'en', english, translated: english },
    ru: { language: 'ru', english, translated: indexDeck(decks.ru) },
    ky: { language: 'ky', english, translated: indexDeck(decks.ky) },
  }
  made = quizIndex.blueprints.flatMap((_, place) => buildQuestion(quizIndex, place, 1) ?? [])
}, 120_000)

/** What a question is about, its words and the way of answering aside. */
function refsOf({ id, factId, factIds, cardId, topic }: Question): unknown {
  return { id, factId, factIds, cardId, topic }
}

describe('a quiz', () => {
  it.each(['en', ...languages] as const)('of one seed is the same in %s', (language) => {
    const settings = { ...defaultQuizSettings(), count: 40 }
    const { specification, questions } = createQuiz(quizIndex, settings, 7)
    const again = restoreQuiz(quizIndex, specification)!.questions.map(each => wordQuestion(each, wordings[language]))
    expect(again.map(refsOf)).toEqual(questions.map(refsOf))
    again.forEach((worded, place) => {
      const own = questions[place]!
      if (typeOf(worded).responseKind === typeOf(own).responseKind) {
        expect(partsOf(worded).map(({ id, ref }) => [id, ref])).toEqual(partsOf(own).map(({ id, ref }) => [id, ref]))
        expect((worded as ChoiceQuestion).key).toBe((own as ChoiceQuestion).key)
      }
    })
  })

  it('stays as it is in English', () => {
    expect(made.every(question => wordQuestion(question, wordings.en) === question)).toBe(true)
  })
})

describe.each(languages)('a question in %s', (language) => {
  it('grades what was chosen as in English', () => {
    const { english } = wordings.en
    for (const question of made) {
      const worded = wordQuestion(question, wordings[language])
      if ('options' in question && 'options' in worded) {
        for (const { id } of question.options) {
          const response = { kind: 'choice', optionId: id } as const
          expect(gradeResponse(worded, response, english.entityById))
            .toEqual(gradeResponse(question, response, english.entityById))
        }
      }
      expect(gradeResponse(worded, rightResponse(worded), english.entityById).verdict).toBe('right')
    }
  })

  it('takes an answer in English where it is typed', () => {
    const typed = made.flatMap(question => question.kind === 'typed' ? [question] : [])
    const refused = typed.filter((question) => {
      const worded = wordQuestion(question, wordings[language])
      return gradeResponse(worded, rightResponse(question), wordings.en.english.entityById).verdict === 'wrong'
    })
    expect(refused.map(({ id }) => id)).toEqual([])
  })

  it('says in which language it is, and is whole in it', () => {
    for (const question of made) {
      const worded = wordQuestion(question, wordings[language])
      expect([language, 'en']).toContain(worded.lang)
      if (worded.lang === 'en')
        expect(worded).toEqual({ ...question, lang: 'en' })
      else
        expect(textsOf(worded).every(text => /[\p{Script=Cyrillic}\d]/u.test(text) || text.length < 20)).toBe(true)
    }
  })

  it('can be asked of two thirds of what is translated, and is the same question', () => {
    const audit = startWordingAudit(quizIndex, wordings[language])
    audit.addSeed(1)
    const report = audit.report()
    expect(report.violations).toEqual([])
    expect(report.made).toBe(report.asMade + report.written + report.inEnglish)
    expect(report.translatedAsked).toBeGreaterThan(LEAST_SHARE * report.translated)
    expect(report.translatedAsked).toBeLessThanOrEqual(report.asMade + report.written)
  })

  it('is preferred in a quiz of one’s own, and never missing from it', () => {
    const settings = { ...defaultQuizSettings(), count: 20 }
    const isPreferred = (question: Question): boolean => 'question' in wordAsMade(question, wordings[language])
    const own = createQuiz(quizIndex, settings, 3, undefined, undefined, isPreferred)
    expect(own.questions.every(isPreferred)).toBe(true)
    expect(own.questions).toHaveLength(20)
    expect(restoreQuiz(quizIndex, own.specification)).toEqual(own)
    const none = createQuiz(quizIndex, settings, 3, undefined, undefined, () => false)
    expect(none.questions).toHaveLength(20)
  })
})

describe('a question that was answered in writing', () => {
  it('is asked so again, with the answer of its card', () => {
    for (const { english, ...rest } of [wordings.en, wordings.ru]) {
      const wording = { english, ...rest }
      const choice = made.find(question => question.kind === 'choice' && isTranslated(question, wordings.ru))!
      const written = askedInWriting(choice, wording)!
      expect(refsOf(written)).toEqual(refsOf(choice))
      expect(gradeResponse(written, rightResponse(written), english.entityById).verdict).toBe('right')
    }
  })

  it.each(['en', ...languages] as const)('can be gone on with in %s, however it was answered elsewhere', (language) => {
    const { english } = wordings.en
    for (const question of made) {
      for (const other of ['en', ...languages] as const) {
        const answered = wordQuestion(question, wordings[other])
        const response = rightResponse(answered)
        const here = wordForLearner(question, wordings[language], response.kind)
        expect(refsOf(here)).toEqual(refsOf(question))
        expect(typeOf(here).responseKind).toBe(response.kind)
        if (response.kind !== 'typed')
          expect(gradeResponse(here, response, english.entityById).verdict).toBe('right')
      }
    }
  })

  it('is none where nothing but a choice asks it', () => {
    const pair = made.find(({ kind }) => kind === 'matching')!
    expect(askedInWriting(pair, wordings.en)).toBe(undefined)
    const truth = made.find(({ kind }) => kind === 'true-false')!
    expect(askedInWriting(truth, wordings.ru)).toBe(undefined)
  })
})

describe('a Kyrgyz question whose options its author wrote', () => {
  const authored = (): ChoiceQuestion => made
    .flatMap(question => question.kind === 'choice' ? [wordQuestion(question, wordings.ky)] : [])
    .find((question): question is ChoiceQuestion => question.kind === 'choice' && question.lang === 'ky'
      && question.options.every(({ id, ref }) => id === question.key ? ref?.of === 'answer' : ref?.of === 'distractor')
      && !wordingFaults(question, wordings.ky).includes('unlike-form'))!
  /** The question with the words of its options turned by an ending that a wrong option gets, or the right one. */
  function turned(question: ChoiceQuestion, isTurned: (isKey: boolean) => boolean): ChoiceQuestion {
    const options = question.options.map(option =>
      isTurned(option.id === question.key) ? { ...option, text: `${option.text} базасына` } : { ...option, text: `${option.text} базасы` })
    return { ...question, options }
  }

  it.each([
    ['the key alone in the nominative', (isKey: boolean) => !isKey, true],
    ['the key alone in the dative', (isKey: boolean) => isKey, true],
    ['all in the nominative', () => false, false],
    ['all in the dative', () => true, false],
  ] as const)('is unfair or not by their cases: %s', (_, isTurned, isUnlike) => {
    expect(wordingFaults(turned(authored(), isTurned), wordings.ky).includes('unlike-form')).toBe(isUnlike)
  })
})
