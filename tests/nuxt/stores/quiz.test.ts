import type { QuizAttempt } from '#domain/progress/quiz-attempts'
import type { QuizMode, QuizSettings } from '#domain/quiz/question'
import type { World, WorldOptions } from '../support/world'
import { describe, expect, it } from 'vitest'
import { StorageFault } from '#domain/progress/ports'
import { DAY_MS } from '#domain/scheduling/study-day'
import { bishkek, DAY, reviewOn } from '../../support/builders'
import { testDeck } from '../support/deck'
import { enterWorld, setClock } from '../support/world'

interface QuizWorld extends World { quiz: ReturnType<typeof useQuizStore> }

/** Written answers only: each card is asked for its own answer. */
function settings(mode: QuizMode = 'practice', count = 3): QuizSettings {
  return { selection: { topics: [], articles: [], factKinds: [], importances: [], knowledge: 'any' }, count, kinds: ['typed'], mode, timeLimitMinutes: null }
}

async function enterQuizzes(options: WorldOptions = {}): Promise<QuizWorld> {
  useQuizStore().$dispose()
  const world = await enterWorld(options)
  const quiz = useQuizStore()
  await quiz.open()
  return { ...world, quiz }
}

/** A sitting in which every answer is wrong. */
async function takeQuiz({ quiz }: QuizWorld, mode: QuizMode = 'practice', count?: number): Promise<QuizAttempt> {
  const id = await quiz.begin(quiz.make(settings(mode, count)))
  for (const { id: questionId } of quiz.quizOf(quiz.attemptById(id!)!)!.questions)
    await quiz.record(id!, { event: 'answered', questionId, response: { kind: 'typed', text: 'no idea' }, confidence: 1, durationMs: 2_000 })
  await quiz.finish(quiz.attemptById(id!)!)
  return quiz.attemptById(id!)!
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
    const { quiz, progress } = await enterQuizzes({ broken: { recordQuiz: () => Promise.reject(new StorageFault('full')) } })
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

describe('a round of mistakes', () => {
  it('asks what was wrong again, and leaves the schedule alone', async () => {
    const { quiz, ...world } = await enterQuizzes()
    const attempt = await takeQuiz({ quiz, ...world })
    const { mistakes } = quiz.resultFor(attempt)!
    const round = quiz.attemptById((await quiz.beginMistakes(attempt, mistakes.slice(1)))!)!
    expect(round).toMatchObject({ purpose: 'mistakes', specification: { picks: attempt.specification.picks!.slice(1) } })
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
    const inSteps = ['sco/founded', 'sco/name'].map(cardId => reviewOn(DAY, { cardId, at: bishkek(DAY, 11), rating: 3 }))
    const { quiz, repository, ...world } = await enterQuizzes({ records: inSteps })
    const attempt = await takeQuiz({ quiz, repository, ...world }, 'practice', testDeck.cards.length)
    expect(new Set(quiz.effectsOf(attempt).map(({ review }) => review.mode))).toEqual(new Set(['quiz', 'cram']))
    await quiz.decide(attempt, true)
    const written = (await repository.readLog()).filter(record => record.kind === 'review')
    expect(written.map(({ mode }) => mode)).toEqual(['study', 'study', ...written.slice(2).map(() => 'quiz')])
    expect(written.length).toBeGreaterThan(2)
  })

  it('is taken back as a whole, and can be decided anew', async () => {
    const { quiz, progress, repository, ...world } = await enterQuizzes({ records: [reviewOn(DAY - 5, { cardId: 'sco/founded', rating: 4 })] })
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
    const attempt = await takeQuiz(world, 'exam')
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
