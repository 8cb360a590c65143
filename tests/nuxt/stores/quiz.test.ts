import type { QuizAttempt } from '#domain/progress/quiz-attempts'
import type { Question, QuestionResponse, QuizMode, QuizSettings } from '#domain/quiz/question'
import { eventually } from '../support/screen'
import type { World, WorldOptions } from '../support/world'
import { describe, expect, it } from 'vitest'
import { StorageFault } from '#domain/progress/ports'
import { rightResponse } from '#domain/quiz/grade'
import { DAY_MS } from '#domain/scheduling/study-day'
import { bishkek, DAY, reviewOn, settingRecord } from '../../support/builders'
import { testDeck } from '../support/deck'
import { gatherCards } from '~/stores/custom-cards'
import { enterWorld, setClock } from '../support/world'

interface QuizWorld extends World {
  quiz: ReturnType<typeof useQuizStore>
}

/** Written answers only: each card is asked for its own answer. */
function settings(mode: QuizMode = 'practice', count = 3): QuizSettings {
  return {
    selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' },
    count,
    kinds: ['typed'],
    mode,
    timeLimitMinutes: null,
  }
}

async function enterQuizzes(options: WorldOptions = {}): Promise<QuizWorld> {
  const world = await enterWorld(options)
  const quiz = useQuizStore()
  await quiz.open()
  return { ...world, quiz }
}

const noIdea = (): QuestionResponse => ({ kind: 'typed', text: 'no idea' })

interface Taking {
  mode?: QuizMode
  respond?: (question: Question) => QuestionResponse
  count?: number
}

/** A sitting that is begun and answered, wrongly throughout unless told otherwise; resolves with its id. */
async function answerQuiz({ quiz }: QuizWorld, { mode, respond = noIdea, count }: Taking = {}): Promise<string> {
  const id = await quiz.begin(quiz.make(settings(mode, count)))
  for (const question of quiz.quizOf(quiz.attemptById(id!)!)!.questions) {
    await quiz.record(id!, {
      event: 'answered',
      questionId: question.id,
      response: respond(question),
      confidence: 1,
      durationMs: 2_000,
    })
  }
  return id!
}

/** The same, and finished. */
async function takeQuiz(world: QuizWorld, taking?: Taking): Promise<QuizAttempt> {
  const { quiz } = world
  const id = await answerQuiz(world, taking)
  await quiz.finish(quiz.attemptById(id)!)
  return quiz.attemptById(id)!
}

describe('a quiz', () => {
  it('is on disk from its first moment, and another tab finds it', async () => {
    const world = await enterQuizzes()
    const id = await world.quiz.begin(world.quiz.make(settings()))
    const records = await (await world.openTab()).readQuizzes()
    expect(records).toMatchObject([{ attemptId: id, event: 'started', specification: { picks: expect.any(Array) } }])
    expect(world.announced.at(-1)?.records).toEqual(records)
  })

  it('has the same questions when it is opened again', async () => {
    const { quiz } = await enterQuizzes()
    const made = quiz.make(settings())
    const id = await quiz.begin(made)
    expect(made.questions.length).toBeGreaterThan(1)
    expect(quiz.quizOf(quiz.attemptById(id!)!)?.questions).toEqual(made.questions)
  })

  it('that cannot be saved does not begin', async () => {
    const { quiz, progress } = await enterQuizzes({
      broken: { recordQuiz: () => Promise.reject(new StorageFault('full')) },
    })
    expect(await quiz.begin(quiz.make(settings()))).toBeUndefined()
    expect(progress.fault).toBe('full')
  })

  it('keeps its score with its end', async () => {
    const attempt = await takeQuiz(await enterQuizzes())
    const questions = attempt.specification.picks!.length
    expect(attempt.score).toMatchObject({ questions, right: 0, points: 0, durationMs: questions * 2_000 })
  })

  it('of another edition of the deck has no questions any more', async () => {
    const { quiz } = await enterQuizzes()
    const made = quiz.make(settings())
    expect(quiz.restore({ ...made.specification, deckVersion: '00000000' })).toBeUndefined()
  })

  it('taken from a link is the same quiz', async () => {
    const { quiz } = await enterQuizzes()
    const made = quiz.make(settings())
    expect(quiz.restore(made.specification)?.questions).toEqual(made.questions)
  })
})

describe('the end of an exam’s time', () => {
  const MINUTE_MS = 60_000
  it.each([[-1, 'an answer'], [0, 'an answer'], [1, 'an answer']])(
    '%i ms off, what stood there counts though it is written late',
    async (off, text) => {
      const { quiz } = await enterQuizzes()
      const id = await quiz.begin(quiz.make({ ...settings('exam', 1), timeLimitMinutes: 1 }))
      const attempt = quiz.attemptById(id!)!
      const [question] = quiz.quizOf(attempt)!.questions
      setClock(attempt.startedAt + MINUTE_MS + off)
      await quiz.record(id!, {
        event: 'answered',
        questionId: question!.id,
        response: { kind: 'typed', text },
        confidence: null,
        durationMs: 1,
      })
      expect(quiz.attemptById(id!)!.answers[question!.id]).toMatchObject({
        response: { text },
        at: attempt.startedAt + MINUTE_MS + Math.min(off, 0),
      })
    },
  )
})

describe('a round of mistakes', () => {
  it('asks what was wrong again, and leaves the schedule alone', async () => {
    const { quiz, ...world } = await enterQuizzes()
    const attempt = await takeQuiz({ quiz, ...world })
    const { mistakes } = quiz.resultFor(attempt)!
    const round = quiz.attemptById((await quiz.beginMistakes(attempt, mistakes.slice(1)))!)!
    expect(round).toMatchObject({
      purpose: 'mistakes',
      specification: { picks: attempt.specification.picks!.slice(1) },
    })
    expect(quiz.effectsOf(round)).toEqual([])
  })
})

describe('what a quiz does to the schedule', () => {
  it('is nothing before the learner agrees, then what was shown, in one go', async () => {
    const { quiz, progress, ...world } = await enterQuizzes()
    const attempt = await takeQuiz({ quiz, progress, ...world })
    expect(progress.states.size).toBe(0)
    const effects = quiz.effectsOf(attempt)
    const shown = effects.map(effect => quiz.stateAfter(effect))
    expect(await quiz.decide(attempt, true)).toBe(true)
    expect([...progress.states.values()]).toEqual(shown)
    expect(quiz.attemptById(attempt.id)?.scheduled).toHaveLength(effects.length)
    expect(quiz.canDecide(quiz.attemptById(attempt.id)!)).toBe(false)
  })

  it('is no record of a card that does not move: an answer of mode `cram` is always a grade that was given', async () => {
    // Which questions are asked is chance: all of them are.
    const inSteps = ['sco/founded', 'sco/name'].map(cardId =>
      reviewOn(DAY, { cardId, at: bishkek(DAY, 11), rating: 3 }),
    )
    const { quiz, repository, ...world } = await enterQuizzes({ records: inSteps })
    const attempt = await takeQuiz({ quiz, repository, ...world }, { count: testDeck.cards.length })
    expect(new Set(quiz.effectsOf(attempt).map(({ review }) => review.mode))).toEqual(new Set(['quiz', 'cram']))
    await quiz.decide(attempt, true)
    const written = (await repository.readLog()).filter(record => record.kind === 'review')
    expect(written.map(({ mode }) => mode)).toEqual(['study', 'study', ...written.slice(2).map(() => 'quiz')])
    expect(written.length).toBeGreaterThan(2)
  })

  it('heeds an exam as study does: the days shown are those written, in its final days', async () => {
    const exam = { examDay: DAY + 20, finalDay: DAY + 13, topics: [], minutesPerDay: 30, target: 5 }
    const met = ['sco/founded', 'pca/year', 'pca/gap', 'trade/share'].map(cardId =>
      reviewOn(DAY - 40, { cardId, rating: 4 }),
    )
    const { quiz, progress, repository, ...world } = await enterQuizzes({
      records: [...met, settingRecord('exam', exam, { at: bishkek(DAY - 1) })],
    })
    const attempt = await takeQuiz({ quiz, progress, repository, ...world }, { respond: rightResponse })
    const effects = quiz.effectsOf(attempt).filter(({ changesSchedule }) => changesSchedule)
    const shown = effects.map(effect => quiz.stateAfter(effect))
    expect(shown.length).toBeGreaterThan(0)
    for (const { memory } of shown) {
      expect(memory!.dueDay).toBeGreaterThanOrEqual(exam.finalDay)
      expect(memory!.dueDay).toBeLessThan(exam.examDay)
    }
    expect(await quiz.decide(attempt, true)).toBe(true)
    expect(effects.map(({ cardId }) => progress.stateOf(cardId))).toEqual(shown)
    await repository.rebuild()
    const { states } = await repository.load()
    expect(effects.map(({ cardId }) => states.get(cardId))).toEqual(shown)
  })

  it('is taken back as a whole, and can be decided anew', async () => {
    const { quiz, progress, repository, ...world } = await enterQuizzes({
      records: [reviewOn(DAY - 5, { cardId: 'sco/founded', rating: 4 })],
    })
    const before = (await repository.load()).states
    const attempt = await takeQuiz({ quiz, progress, repository, ...world })
    await quiz.decide(attempt, true)
    expect(await quiz.undo(attempt.id)).toBe(true)
    expect((await repository.load()).states).toEqual(before)
    expect(quiz.canDecide(quiz.attemptById(attempt.id)!)).toBe(true)
  })

  it('declined stays nothing', async () => {
    const { quiz, progress, ...world } = await enterQuizzes()
    const attempt = await takeQuiz({ quiz, progress, ...world })
    await quiz.decide(attempt, false)
    expect(quiz.attemptById(attempt.id)?.scheduled).toEqual([])
    expect(progress.states.size).toBe(0)
  })

  it('cannot be decided on another day', async () => {
    const { quiz, ...world } = await enterQuizzes()
    const attempt = await takeQuiz({ quiz, ...world })
    setClock(bishkek(DAY) + DAY_MS)
    await world.progress.refreshIfBehind()
    expect(quiz.canDecide(attempt)).toBe(false)
  })

  it('is nothing for an exam', async () => {
    const world = await enterQuizzes()
    const attempt = await takeQuiz(world, { mode: 'exam' })
    expect(world.quiz.effectsOf(attempt).filter(({ changesSchedule }) => changesSchedule)).toEqual([])
  })

  it('goes when the quiz is deleted', async () => {
    const { quiz, progress, repository, ...world } = await enterQuizzes()
    const attempt = await takeQuiz({ quiz, progress, repository, ...world })
    await quiz.decide(attempt, true)
    expect(await quiz.forget(attempt.id)).toBe(true)
    expect(quiz.attempts).toEqual([])
    expect((await repository.load()).states.size).toBe(0)
  })
})

describe('mistakes of today', () => {
  const mistakes = { kind: 'custom', session: { kind: 'mistakes' }, counts: false } as const

  function cardsOf(quiz: QuizWorld['quiz'], attempt: QuizAttempt): string[] {
    return quiz.quizOf(attempt)!.questions.flatMap(({ cardId }) => cardId ?? []).sort()
  }

  it('are the cards behind what was answered wrong, whatever was decided about the schedule', async () => {
    const { quiz, ...world } = await enterQuizzes()
    const attempt = await takeQuiz({ quiz, ...world })
    const cards = cardsOf(quiz, attempt)
    expect(cards.length).toBeGreaterThan(0)
    for (const isAccepted of [false, true]) {
      await quiz.decide(attempt, isAccepted)
      expect([...quiz.mistakenToday].sort()).toEqual(cards)
      await quiz.undo(attempt.id)
    }
    await quiz.forget(attempt.id)
    expect([...quiz.mistakenToday]).toEqual([])
  })

  it('are none of right answers, and none of yesterday', async () => {
    const { quiz, progress, ...world } = await enterQuizzes()
    await takeQuiz({ quiz, progress, ...world }, { respond: rightResponse })
    expect([...quiz.mistakenToday]).toEqual([])
    await takeQuiz({ quiz, progress, ...world })
    expect(quiz.mistakenToday.size).toBeGreaterThan(0)
    setClock(bishkek(DAY) + DAY_MS)
    await progress.refreshIfBehind()
    expect([...quiz.mistakenToday]).toEqual([])
  })

  it('of an exam are not told before its end', async () => {
    const { quiz, ...world } = await enterQuizzes()
    const id = await answerQuiz({ quiz, ...world }, { mode: 'exam' })
    expect([...quiz.mistakenToday]).toEqual([])
    await quiz.finish(quiz.attemptById(id)!)
    expect([...quiz.mistakenToday].sort()).toEqual(cardsOf(quiz, quiz.attemptById(id)!))
  })

  it('are studied with those of study, once they are known', async () => {
    const { quiz, study, ...world } = await enterQuizzes({
      records: [reviewOn(DAY, { at: bishkek(DAY, 9), cardId: 'base/who', rating: 1 })],
    })
    const attempt = await takeQuiz({ quiz, study, ...world })
    await quiz.decide(attempt, false)
    study.begin(mistakes)
    expect(study).toMatchObject({ currentId: undefined, isFinished: false })
    await eventually(() => expect(study.currentId).toBeDefined())
    expect([...study.remainingIds].sort()).toEqual([...new Set(['base/who', ...cardsOf(quiz, attempt)])].sort())
  })

  it('do not take over a session that was begun meanwhile', async () => {
    const { quiz, study, ...world } = await enterQuizzes()
    await takeQuiz({ quiz, study, ...world })
    study.begin(mistakes)
    study.begin({ kind: 'all' })
    await gatherCards({ kind: 'mistakes' }, useDeck())
    expect(study).toMatchObject({ isCustom: false, currentId: 'pca/year' })
  })

  it('are those of study alone where quizzes cannot be read', async () => {
    const { study } = await enterWorld({
      records: [reviewOn(DAY, { at: bishkek(DAY, 9), cardId: 'base/who', rating: 1 })],
      broken: { readQuizzes: () => Promise.reject(new StorageFault('unknown')) },
    })
    study.begin(mistakes)
    await eventually(() => expect(study.remainingIds).toEqual(['base/who']))
  })

  it('ask for no generator on a day without a quiz', async () => {
    await enterWorld()
    const quiz = useQuizStore()
    await quiz.openMistakes()
    expect(quiz).toMatchObject({ deckVersion: undefined, isReady: false })
  })
})
