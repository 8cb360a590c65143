import type { StudyScope } from '#domain/scheduling/scope'
import type { CardRecord } from '#domain/progress/records'
import type { Rating } from '#domain/scheduling/scheduler'
import { schedulerFor, nextRecordTime } from '#domain/progress/card-state'
import { latestSitting } from '#domain/progress/session'
import { buildQueue, countIntroduced, countRemaining, isActive, nextCardOf } from '#domain/scheduling/queue'
import { isInScope, WHOLE_DECK } from '#domain/scheduling/scope'

/** An answer takes at most this long (ms): beyond it the learner has left the screen. */
const LONGEST_ANSWER_MS = 5 * 60_000

/** One session of study: which card is up, whether its back shows, and what comes next. */
export const useStudyStore = defineStore('study', () => {
  const progress = useProgressStore()
  const index = useDeck()

  const scope = shallowRef<StudyScope>(WHOLE_DECK)
  const currentId = ref<string>()
  const isRevealed = ref(false)
  const isSaving = ref(false)
  const shownAt = ref(0)
  /** How often the card on screen had been answered when it came up. */
  const shownReps = ref(0)
  /** New cards asked for beyond today's limit. */
  const extraNewCards = ref(0)

  const newAllowance = computed(() =>
    progress.settings.newCardsPerDay + extraNewCards.value - countIntroduced(progress.states.values(), progress.moment.studyDay))
  const queue = computed(() => buildQueue({
    cards: index.queueCards,
    isInScope: card => cardsInScope.value.has(card.id),
    states: progress.states,
    moment: progress.moment,
    newAllowance: newAllowance.value,
  }))
  const remaining = computed(() => countRemaining(queue.value, progress.states))
  const cardsInScope = computed(() => new Set(index.queueCards.filter(card => isInScope(scope.value, card, index)).map(card => card.id)))
  const answeredToday = computed(() => new Set(progress.reviewsToday.map(review => review.cardId).filter(id => cardsInScope.value.has(id))))
  /** Cards of today's work that are done: answered, and not waiting to be recalled. */
  const doneToday = computed(() => {
    const pending = new Set([...queue.value.learning, ...queue.value.waiting.filter(id => progress.states.get(id)?.lastRating === 1)])
    return [...answeredToday.value].filter(id => !pending.has(id)).length
  })
  const sitting = computed(() => latestSitting(progress.reviewsToday.filter(review => answeredToday.value.has(review.cardId))))
  const card = computed(() => currentId.value === undefined ? undefined : index.cardById.get(currentId.value))
  const fact = computed(() => card.value && index.factById.get(card.value.factId))
  const isFinished = computed(() => progress.isReady && currentId.value === undefined)

  /** What each grade would lead to, by the very function that will grade. */
  const previews = computed(() => {
    if (!card.value)
      return undefined
    const state = progress.stateOf(card.value.id)
    const { at, studyDay } = progress.moment
    return schedulerFor(progress.settings.desiredRetention)
      .preview(card.value.id, state.memory ?? undefined, { at: nextRecordTime(state, at), studyDay })
  })

  function show(id: string | undefined): void {
    currentId.value = id
    shownReps.value = repsOf(id)
    isRevealed.value = false
    shownAt.value = Date.now()
  }

  function repsOf(id: string | undefined): number {
    return id === undefined ? 0 : progress.states.get(id)?.memory?.reps ?? 0
  }

  function advance(): void {
    show(nextCardOf(queue.value, progress.states))
  }

  /** Begins or resumes a session; what was answered before, here or elsewhere today, counts. */
  function begin(newScope: StudyScope): void {
    scope.value = newScope
    advance()
  }

  /** Moves on when the card on screen was dealt with in another tab, or came back into play by undo. */
  function followChanges(): void {
    if (isSaving.value)
      return
    const id = currentId.value
    const isStillWanted = id !== undefined
      && repsOf(id) === shownReps.value
      && isActive(progress.states.get(id), progress.moment.studyDay)
    if (!isStillWanted)
      advance()
  }

  function reveal(): void {
    isRevealed.value = true
  }

  /** Writes the grade and moves on. False when it could not be saved: the card stays. */
  async function grade(rating: Rating): Promise<boolean> {
    if (!card.value || !fact.value || !isRevealed.value || isSaving.value)
      return false
    isSaving.value = true
    const durationMs = Math.round(Math.min(Math.max(0, Date.now() - shownAt.value), LONGEST_ANSWER_MS))
    const review = await progress.answer(card.value.id, fact.value.revision, rating, durationMs)
    isSaving.value = false
    if (review)
      advance()
    else if (progress.fault === null)
      followChanges()
    return review !== undefined
  }

  /** Takes back the latest answer or mark and shows its card again. */
  async function undo(): Promise<CardRecord | undefined> {
    isSaving.value = true
    const undone = await progress.undo()
    isSaving.value = false
    if (undone && index.cardById.has(undone.cardId))
      show(undone.cardId)
    return undone
  }

  /** Puts the card away through today. */
  async function bury(): Promise<void> {
    if (card.value && await progress.mark(card.value.id, { mark: 'buried', value: progress.moment.studyDay }))
      advance()
  }

  /** Puts the card away until the learner brings it back. */
  async function suspend(): Promise<void> {
    if (card.value && await progress.mark(card.value.id, { mark: 'suspended', value: true }))
      advance()
  }

  /** In read-only study: on to another card of the queue without writing anything. */
  function skip(): void {
    const ids = queue.value.main
    show(ids[(ids.indexOf(currentId.value ?? '') + 1) % Math.max(ids.length, 1)])
  }

  return {
    scope, currentId, isRevealed, isSaving, extraNewCards, queue, remaining, doneToday, sitting, card, fact, isFinished, previews,
    begin, followChanges, reveal, grade, undo, bury, suspend, skip,
  }
})
