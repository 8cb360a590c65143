import type { Deck } from '#domain/content/deck'
import type { QuizSettings } from '#domain/quiz/question'
import { mockNuxtImport } from '@nuxt/test-utils/runtime'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyOverlay } from '#domain/content/overlay'
import { translateDeck, withoutOwnLanguage } from '#domain/content/translate'
import { encodeSpecification } from '#domain/quiz/address'
import { rightResponse } from '#domain/quiz/grade'
import { deckFiles } from '../../../scripts/content/deck-files'
import { createDeckLoader } from '~/utils/deck-loader'
import { testDeck } from '../support/deck'
import { enterWorld } from '../support/world'

/** English while the app starts. */
const page = vi.hoisted(() => ({ language: 'en' as 'en' | 'ru' }))
mockNuxtImport('useLanguage', () => () => page.language)
mockNuxtImport('useDeckLoader', () => () => page.language === 'ru' ? russianLoader : useNuxtApp().$deck.loader)

/** The test deck with two of its facts in Russian. */
const russianDeck: Deck = withoutOwnLanguage(translateDeck(testDeck, {
  ...emptyOverlay('ru'),
  facts: {
    pca: {
      statement: 'Соглашение с ЕС действует с 1999 года.',
      cards: {
        year: { front: 'С какого года действует соглашение?' },
        gap: { front: 'Соглашение подписано в Брюсселе, год — […].' },
      },
    },
    sco: {
      statement: 'ШОС основана в 2001 году.',
      cards: { founded: { front: 'В каком году основана ШОС?' } },
    },
  },
}), 'ru')

const { index, files } = deckFiles(russianDeck, 'ru')
const russianLoader = createDeckLoader(index, async name => JSON.parse(files.get(name)!) as never)

const settings: QuizSettings = {
  selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
  count: 3,
  kinds: ['typed'],
  mode: 'practice',
  timeLimitMinutes: null,
}

afterEach(() => {
  page.language = 'en'
})

/** The quizzes of a page in a language, over the same log. */
async function turnTo(language: 'en' | 'ru') {
  page.language = language
  useQuizStore().$dispose()
  delete usePinia().state.value.quiz
  const quiz = useQuizStore()
  await quiz.open()
  return quiz
}

describe('a quiz on a Russian page', () => {
  it('asks what is translated before what is not, and says which is which', async () => {
    await enterWorld()
    const quiz = await turnTo('ru')
    const made = quiz.make(settings)
    expect(made.questions.map(({ lang }) => lang).toSorted()).toEqual(['en', 'ru', 'ru'])
    expect(quiz.make({ ...settings, count: 2 }).questions.map(({ lang }) => lang)).toEqual(['ru', 'ru'])
  })

  it('is the same quiz on an English page, with the same answers and result, and no words in the log', async () => {
    const { progress } = await enterWorld()
    const russian = await turnTo('ru')
    const id = await russian.begin(russian.make(settings))
    const attempt = () => useQuizStore().attemptById(id!)!
    for (const question of russian.quizOf(attempt())!.questions) {
      await russian.record(id!, {
        event: 'answered', questionId: question.id, response: rightResponse(question), confidence: 3, durationMs: 1_000,
      })
    }
    const asked = russian.quizOf(attempt())!.questions
    const english = await turnTo('en')
    const same = english.quizOf(attempt())!.questions
    expect(same.map(({ id: each, factId, cardId }) => [each, factId, cardId]))
      .toEqual(asked.map(({ id: each, factId, cardId }) => [each, factId, cardId]))
    expect(same.every(({ lang }) => lang === undefined)).toBe(true)
    expect(english.resultFor(attempt())!.total).toMatchObject({ questions: 3, right: 3 })
    const begun = progress.quizRecords!.filter(({ event }) => event === 'started')
    expect(JSON.stringify(begun)).not.toMatch(/[\u0400-\u04FF]/)
  })

  it('is restored from an address as it is on any page', async () => {
    await enterWorld()
    const english = await turnTo('en')
    const { specification, questions } = english.make(settings)
    const russian = await turnTo('ru')
    expect(russian.deckVersion).toBe(specification.deckVersion)
    const shared = russian.restore(specification)!
    expect(encodeSpecification(shared.specification)).toBe(encodeSpecification(specification))
    expect(shared.questions.map(({ id }) => id)).toEqual(questions.map(({ id }) => id))
  })
})
