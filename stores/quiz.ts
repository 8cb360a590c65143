import type { CardState } from '#domain/progress/card-state'
import type { QuizAttempt } from '#domain/progress/quiz-attempts'
import type { QuizEvent, QuizPurpose } from '#domain/progress/records'
import type { AttemptResult } from '#domain/quiz/result'
import type {
  AttemptAnswer, Question, QuestionResponse, Quiz, QuizSettings, QuizSpecification,
} from '#domain/quiz/question'
import type { QuizIndex } from '#domain/quiz/quiz-index'
import type { Wording } from '#domain/quiz/text-in-language'
import type { PlannedEffect } from '#domain/quiz/schedule-effect'
import { deadlineOf, foldAttempts } from '#domain/progress/quiz-attempts'
import { typeOf } from '#domain/quiz/question-types'
import { mistakenCards, resultOf } from '#domain/quiz/result'
import { planScheduleEffect, stateAfterEffect } from '#domain/quiz/schedule-effect'
import { studyDayAt } from '#domain/scheduling/study-day'
import { randomName } from '#domain/random-name'
import { inSteps } from '~/utils/in-slices'

/** In which way a question was answered, if it was. */
type AnsweredAs = QuestionResponse['kind'] | undefined

const NOTHING_ANSWERED = { answers: {}, drafts: {} }

interface QuizMaker {
  /** Of the English deck: a quiz is the same in every language. */
  quizIndex: QuizIndex
  wording: Wording
  createQuiz: typeof import('#domain/quiz/generate').createQuiz
  restoreQuiz: typeof import('#domain/quiz/generate').restoreQuiz
  wordAsMade: typeof import('#domain/quiz/word-question').wordAsMade
  wordForLearner: typeof import('#domain/quiz/word-question').wordForLearner
}

/** A plain copy without Vue's proxies, which the database cannot store. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** Quizzes: making them, every sitting as the log tells it, what it came to, and what it does to the schedule. */
export const useQuizStore = defineStore('quiz', () => {
  const progress = useProgressStore()
  const deck = useDeckLoader()
  const english = useEnglishLoader()
  const language = useLanguage()
  const maker = shallowRef<QuizMaker>()
  /** As they were made, in English. */
  const quizzes = new Map<string, Quiz | undefined>()
  /** Their questions in words, by how they were answered; of one identity as long as nothing changes. */
  const wordedQuestions = new WeakMap<Question, Map<AnsweredAs, Question>>()

  const attempts = computed<readonly QuizAttempt[]>(() => foldAttempts(progress.quizRecords ?? []))
  const isReady = computed(() => maker.value !== undefined && progress.quizRecords !== undefined)

  /** Without them a quiz is asked all the same: typed answers count in its own language then, and in English. */
  function loadAnswers(): Promise<unknown> {
    return Promise.all([english, deck].map(loader => loader.load('answers').catch(() => {})))
  }

  async function makeMaker(): Promise<void> {
    const code = await reportedPiece(() => Promise.all([
      import('#domain/quiz/quiz-index'),
      import('#domain/quiz/generate'),
      import('#domain/quiz/word-question'),
      english.load('whole'),
      deck.load('whole'),
      loadAnswers(),
    ]))
    if (!code)
      return
    const [{ quizIndexSteps }, { createQuiz, restoreQuiz }, { wordAsMade, wordForLearner }] = code
    // A phone takes more than a second for it: in steps, so that it hears what is pressed meanwhile.
    const quizIndex = await inSteps(quizIndexSteps(english.whole.value!))
    maker.value = {
      quizIndex,
      wording: { language, english: english.whole.value!, translated: deck.whole.value! },
      createQuiz,
      restoreQuiz,
      wordAsMade,
      wordForLearner,
    }
  }

  let loading: Promise<void> | undefined
  /** The generator is fetched when the first quiz page opens, and not with the cards. */
  function loadMaker(): Promise<void> {
    loading ??= makeMaker().finally(() => loading = undefined)
    return loading
  }

  function wordedQuestion(question: Question, answeredAs: AnsweredAs): Question {
    const known = wordedQuestions.get(question) ?? new Map<AnsweredAs, Question>()
    wordedQuestions.set(question, known)
    const { wording, wordForLearner } = maker.value!
    const wordAs = (kind: AnsweredAs): Question => {
      const worded = known.get(kind) ?? wordForLearner(question, wording, kind)
      known.set(kind, worded)
      return worded
    }
    const usual = wordAs(undefined)
    return typeOf(usual).responseKind === answeredAs ? usual : wordAs(answeredAs)
  }

  /** A quiz in the learner's language; what an attempt has answered is shown in the way in which it was. */
  function worded(quiz: Quiz, { answers, drafts }: Pick<QuizAttempt, 'answers' | 'drafts'> = NOTHING_ANSWERED): Quiz {
    const answeredAs = ({ id }: Question): AnsweredAs => (answers[id] ?? drafts[id])?.response.kind
    return { ...quiz, questions: quiz.questions.map(question => wordedQuestion(question, answeredAs(question))) }
  }

  /** Makes ready what the quiz pages need. */
  async function open(): Promise<void> {
    if (maker.value)
      void loadAnswers()
    await Promise.all([maker.value ?? loadMaker(), progress.quizRecords ?? progress.readQuizzes()])
  }

  function attemptById(id: string): QuizAttempt | undefined {
    return attempts.value.find(attempt => attempt.id === id)
  }

  /** The questions of an attempt; undefined when the deck has changed since. */
  function quizOf(attempt: QuizAttempt): Quiz | undefined {
    const { id, specification } = attempt
    if (!quizzes.has(id) && maker.value)
      quizzes.set(id, maker.value.restoreQuiz(maker.value.quizIndex, specification))
    const made = quizzes.get(id)
    return made && worded(made, attempt)
  }

  /** The quiz of a specification that came from elsewhere; undefined when it is of another deck. */
  function restore(specification: QuizSpecification): Quiz | undefined {
    const made = maker.value?.restoreQuiz(maker.value.quizIndex, specification)
    return made && worded(made)
  }

  /**
   * A new quiz for this learner now, about these facts alone where some are named. It may be shorter, or empty. What
   * can be asked in the learner's language comes first.
   */
  function make(settings: QuizSettings, among?: readonly string[]): Quiz {
    if (!maker.value)
      throw new Error('Inconsistent: a quiz is asked for before the generator is there')
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    const { quizIndex, wording, createQuiz, wordAsMade } = maker.value
    const knowledge = { states: progress.states, at: progress.moment.at, curve: progress.curve }
    const isPreferred = language === 'en'
      ? undefined
      : (question: Question): boolean => 'question' in wordAsMade(question, wording)
    return worded(createQuiz(quizIndex, plain(settings), seed, knowledge, among && new Set(among), isPreferred))
  }

  /**
   * Writes what happens in an attempt; true once it is on disk. What is answered is written as of the end of an exam's
   * time at the latest: the answer that stood there when the time was up is being written a moment later, and counts.
   */
  async function record(attemptId: string, event: QuizEvent): Promise<boolean> {
    const attempt = attemptById(attemptId)
    const latest = event.event === 'answered' && attempt ? deadlineOf(attempt) ?? Infinity : Infinity
    const at = Math.max(Math.min(Date.now(), latest), attempt?.updatedAt ?? 0)
    return progress.recordQuiz(plain({ attemptId, at, ...event }))
  }

  /** Begins a sitting; resolves with its id, or with nothing when it could not be saved. */
  async function begin({ specification }: Quiz, purpose: QuizPurpose = 'quiz'): Promise<string | undefined> {
    const id = randomName(bytes => crypto.getRandomValues(bytes))
    return await record(id, { event: 'started', specification, purpose }) ? id : undefined
  }

  /** Begins a round of an attempt's mistakes, with other options where chance gives them. */
  async function beginMistakes(attempt: QuizAttempt, mistakes: readonly Question[]): Promise<string | undefined> {
    const wrong = new Set(mistakes.map(({ id }) => id))
    const { settings, picks, seed, deckVersion } = attempt.specification
    const places = (picks ?? []).filter((_, place) => wrong.has(quizOf(attempt)?.questions[place]?.id ?? ''))
    const specification = {
      deckVersion,
      seed,
      picks: places,
      settings: { ...settings, mode: 'practice' as const, timeLimitMinutes: null, count: Math.max(1, places.length) },
    }
    const reseeded = restore({ ...specification, seed: (seed + 1) >>> 0 })
    return begin(reseeded ?? { specification, questions: mistakes }, 'mistakes')
  }

  /** What an attempt has come to; undefined when its questions are no more. */
  function resultFor(attempt: QuizAttempt): AttemptResult | undefined {
    const quiz = quizOf(attempt)
    return quiz && resultOf(attempt.answers, quiz, deck.entityById)
  }

  const isOfToday = ({ at }: AttemptAnswer): boolean => studyDayAt(at, progress.clock) === progress.moment.studyDay
  /** Attempts with answers of today that the learner may know the worth of: an exam tells nothing before its end. */
  const toldToday = computed(() =>
    attempts.value.filter(({ answers, finishedAt, specification: { settings: { mode } } }) =>
      (finishedAt !== null || mode === 'practice') && Object.values(answers).some(isOfToday),
    ),
  )
  /** Cards behind what was answered today and was not right; none before `openMistakes`. */
  const mistakenToday = computed<ReadonlySet<string>>(() =>
    new Set(toldToday.value.flatMap(attempt => mistakenCards(resultFor(attempt)?.questions ?? [], isOfToday))),
  )

  /** Makes ready what `mistakenToday` needs: the generator only when there was a quiz today. */
  async function openMistakes(): Promise<void> {
    await (progress.quizRecords ?? progress.readQuizzes())
    if (toldToday.value.length > 0)
      await open()
  }

  /** Ends an attempt; true once it is on disk. */
  async function finish(attempt: QuizAttempt): Promise<boolean> {
    const result = resultFor(attempt)
    if (!result || attempt.finishedAt !== null)
      return attempt.finishedAt !== null
    const topics = [...result.byTopic].map(([topic, { questions, points }]) => ({ topic, questions, points }))
    const { questions, right, points } = result.total
    const results = result.questions.map(({ question, grade, answer }) => ({
      factId: question.factId,
      points: grade?.points ?? 0,
      confidence: answer?.confidence ?? null,
    }))
    const { studyDay } = progress.moment
    return record(attempt.id, {
      event: 'finished',
      score: { questions, right, points, durationMs: result.durationMs, topics, studyDay, results },
    })
  }

  /**
   * What the answers would do to the schedule now, by card; nothing for a round of mistakes, where the answers have
   * just been read.
   */
  function effectsOf(attempt: QuizAttempt): PlannedEffect[] {
    const result = resultFor(attempt)
    if (!result || attempt.purpose === 'mistakes')
      return []
    const { settings, states, moment } = progress
    const { mode } = attempt.specification.settings
    const index = deck.whole.value!
    return planScheduleEffect({ results: result.questions, mode, states, index, moment, settings })
  }

  /** The card as it would be after a planned answer. */
  function stateAfter(effect: PlannedEffect): CardState {
    return stateAfterEffect(effect, progress.stateOf(effect.cardId))
  }

  /** Only on the day of the quiz: later, its answers say nothing about that day's memory. */
  function canDecide({ finishedAt, scheduled }: QuizAttempt): boolean {
    return finishedAt !== null && scheduled === null
      && studyDayAt(finishedAt, progress.clock) === progress.moment.studyDay
  }

  /** Lets the attempt change the schedule, or leaves it alone; true once that is on disk. */
  async function decide(attempt: QuizAttempt, isAccepted: boolean): Promise<boolean> {
    const effects = isAccepted ? effectsOf(attempt).filter(({ changesSchedule }) => changesSchedule) : []
    return progress.scheduleQuiz(
      attempt.id,
      effects.map(({ cardId, review }) => ({ review: plain(review), seen: progress.stateOf(cardId) })),
    )
  }

  return {
    attempts,
    isReady,
    open,
    attemptById,
    quizOf,
    restore,
    make,
    record,
    begin,
    beginMistakes,
    resultFor,
    mistakenToday,
    openMistakes,
    finish,
    effectsOf,
    stateAfter,
    canDecide,
    decide,
    undo: (id: string) => progress.undoQuiz(id, false),
    forget: (id: string) => progress.undoQuiz(id, true),
    deckVersion: computed(() => maker.value?.quizIndex.deckVersion),
  }
})
