import type { QuizAttempt } from '#domain/progress/quiz-attempts'
import type { Confidence, Grade, QuestionResponse } from '#domain/quiz/question'
import { deadlineOf } from '#domain/progress/quiz-attempts'
import { latestConfidence } from '#domain/quiz/confidence'
import { emptyResponse, gradeResponse, isCompleteResponse, responseAsShown } from '#domain/quiz/grade'

/** A look at a question counts at most this long (ms): beyond it the learner has left the screen. */
const LONGEST_LOOK_MS = 5 * 60_000

/** One sitting as the page sees it: which question is up, what has been answered, and every change written at once. */
export function useQuizSitting(attempt: () => QuizAttempt | undefined) {
  const store = useQuizStore()
  const { entityById } = useWholeDeck()
  const progress = useProgressStore()
  const isAsked = computed(() => progress.settings.askConfidence)

  const questionId = ref<string>()
  const response = shallowRef<QuestionResponse | null>(null)
  const confidence = ref<Confidence | null>(null)
  const isSaving = ref(false)
  /** How sure the learner is until they say otherwise; as they left it. */
  const usualConfidence = ref(latestConfidence(store.attempts))
  let shownAt = 0
  let earlierMs = 0
  let writing: Promise<boolean> = Promise.resolve(true)

  const questions = computed(() => {
    const current = attempt()
    return current ? store.quizOf(current)?.questions ?? [] : []
  })
  const isExam = computed(() => attempt()?.specification.settings.mode === 'exam')
  const deadline = computed(() => attempt() ? deadlineOf(attempt()!) : null)
  const question = computed(() => questions.value.find(({ id }) => id === questionId.value))
  const place = computed(() => questions.value.findIndex(({ id }) => id === questionId.value))
  const answer = computed(() => attempt()?.answers[questionId.value ?? ''])
  /** Practice: the answer has been given and its feedback shows. */
  const isChecked = computed(() => !isExam.value && answer.value !== undefined)
  const isComplete = computed(() => question.value !== undefined && isCompleteResponse(question.value, response.value))
  const grade = computed<Grade | undefined>(() =>
    isChecked.value && question.value && answer.value
      ? gradeResponse(question.value, answer.value.response, entityById)
      : undefined,
  )
  /**
   * Questions to come: unanswered, and in a round of mistakes those still wrong. What was asked less often comes first,
   * and what was skipped last.
   */
  const pending = computed(() => {
    const current = attempt()
    return [...questions.value.slice(place.value + 1), ...questions.value.slice(0, Math.max(0, place.value))]
      .filter(({ id }) => isPending(id))
      .toSorted((a, b) => (current?.retries[a.id] ?? 0) - (current?.retries[b.id] ?? 0))
  })
  const isAgain = computed(() =>
    attempt()?.purpose === 'mistakes' && grade.value !== undefined && grade.value.verdict !== 'right',
  )
  const doneCount = computed(() => questions.value.filter(({ id }) => attempt()?.answers[id] && !isPending(id)).length)

  function isPending(id: string): boolean {
    const given = attempt()?.answers[id]
    if (!given)
      return true
    const asked = questions.value.find(each => each.id === id)
    return attempt()?.purpose === 'mistakes' && asked !== undefined
      && gradeResponse(asked, given.response, entityById).verdict !== 'right'
  }

  function durationMs(): number {
    return Math.round(earlierMs + Math.min(Math.max(0, Date.now() - shownAt), LONGEST_LOOK_MS))
  }

  function show(id: string): void {
    const given = attempt()?.answers[id] ?? attempt()?.drafts[id]
    questionId.value = id
    response.value = given?.response ?? null
    confidence.value = isAsked.value ? given?.confidence ?? usualConfidence.value : null
    shownAt = Date.now()
    earlierMs = given?.durationMs ?? 0
  }

  /** Writes come after one another, each whole. */
  function write(event: Parameters<typeof store.record>[1]): Promise<boolean> {
    const id = attempt()?.id
    writing = writing.then(() => id === undefined ? false : store.record(id, event))
    return writing
  }

  function save(): Promise<boolean> {
    if (questionId.value === undefined || isChecked.value)
      return Promise.resolve(true)
    unsaved.settle()
    return write({
      event: isExam.value ? 'answered' : 'drafted',
      questionId: questionId.value,
      response: response.value,
      confidence: confidence.value,
      durationMs: durationMs(),
    })
  }

  const unsaved = useSaveSoon(save)

  const isTimeUp = (): boolean => Date.now() > (deadline.value ?? Infinity)

  /**
   * Takes a change of the response and writes it; an empty text takes the answer back. What comes after the time is up
   * changes nothing.
   */
  function change(next: QuestionResponse | null): void {
    if (isTimeUp())
      return
    response.value = next?.kind === 'typed' && next.text === '' ? null : next
    unsaved.soon()
    if (next?.kind !== 'typed')
      unsaved.now()
  }

  /** Says how sure the learner is, from here on; an answer of an exam that has been given gets it too. */
  function say(sure: Confidence): void {
    usualConfidence.value = sure
    confidence.value = sure
    if (response.value !== null && !isTimeUp()) {
      unsaved.soon()
      unsaved.now()
    }
  }

  async function give(given: QuestionResponse, sure: Confidence | null): Promise<boolean> {
    if (!question.value || isSaving.value || isChecked.value || isTimeUp())
      return false
    isSaving.value = true
    unsaved.settle()
    const wasSaved = await write({
      event: 'answered',
      questionId: question.value.id,
      response: given,
      confidence: sure,
      durationMs: durationMs(),
    })
    isSaving.value = false
    response.value = given
    return wasSaved
  }

  /** Gives the answer that stands there, as sure as the learner has said to be; true once it is on disk. */
  async function commit(): Promise<boolean> {
    const given = question.value && (response.value ?? responseAsShown(question.value))
    return given && isComplete.value ? give(given, confidence.value) : false
  }

  /** Says that the learner does not know: no guess, so nothing is said of being sure; true once it is on disk. */
  async function giveUp(): Promise<boolean> {
    return question.value ? give(emptyResponse(question.value), null) : false
  }

  /** On to another question, by its place from 0. */
  function goTo(target: number): void {
    unsaved.now()
    const next = questions.value[target]
    if (next)
      show(next.id)
  }

  /** Practice: the next question, which leaves one that was not answered for the end; false when there is none. */
  async function next(): Promise<boolean> {
    const following = pending.value[0] ?? (isAgain.value ? question.value : undefined)
    if (!following)
      return false
    unsaved.now()
    if (attempt()?.answers[following.id] && !await write({ event: 'retried', questionId: following.id }))
      return true
    show(following.id)
    return true
  }

  async function toggleFlag(): Promise<void> {
    const id = questionId.value
    if (id !== undefined)
      await write({ event: 'flagged', questionId: id, value: !attempt()?.flagged.includes(id) })
  }

  /** Ends the sitting, once; what was still being typed is part of it. */
  async function finish(): Promise<boolean> {
    if (unsaved.isUnsaved())
      await save()
    await writing
    const current = attempt()
    return current ? store.finish(current) : false
  }

  /** Opens where the learner left. */
  function resume(): void {
    const last = attempt()?.lastQuestionId
    const first = last && questions.value.some(({ id }) => id === last) ? last : questions.value[0]?.id
    if (first !== undefined)
      show(first)
  }

  return {
    questions,
    question,
    questionId,
    place,
    response,
    confidence,
    isExam,
    isChecked,
    isComplete,
    isSaving,
    isAgain,
    grade,
    answer,
    pending,
    doneCount,
    deadline,
    isAsked,
    resume,
    change,
    say,
    commit,
    giveUp,
    goTo,
    next,
    toggleFlag,
    finish,
  }
}
