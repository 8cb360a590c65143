import type { CardState } from '#domain/progress/card-state'
import type { CustomSession, SessionScope } from '#domain/planning/session'
import type { CardRecord, ReviewRecord } from '#domain/progress/records'
import type { Outcomes } from '#domain/planning/outcomes'
import type { Rating } from '#domain/scheduling/scheduler'
import { outcomesOf, recordedDay } from '#domain/planning/outcomes'
import { isPractice } from '#domain/planning/session'
import { countDueDays, isExamTopic, isHeldBack, newCardsOfDay } from '#domain/planning/steering'
import { latestSitting } from '#domain/progress/session'
import { buildQueue, countIntroduced, isActive, nextCardOf, remainingCards } from '#domain/scheduling/queue'
import { isInScope, WHOLE_DECK } from '#domain/scheduling/scope'

/** An answer takes at most this long (ms): beyond it the learner has left the screen. */
const LONGEST_ANSWER_MS = 5 * 60_000

/** One session of study: which card is up, whether its back shows, and what comes next. */
export const useStudyStore = defineStore('study', () => {
  const progress = useProgressStore()
  const index = useDeck()

  const scope = shallowRef<SessionScope>(WHOLE_DECK)
  /** Cards that a custom session still wants, in order, and those it has done. */
  const round = shallowRef<readonly string[]>([])
  const roundDone = shallowRef<ReadonlySet<string>>(new Set())
  const isCustom = computed(() => scope.value.kind === 'custom')
  /** Whether answers leave the schedule alone. */
  const isCram = computed(() => isPractice(scope.value))
  const currentId = ref<string>()
  const isRevealed = ref(false)
  const isSaving = ref(false)
  const shownAt = ref(0)
  /** How often the card on screen had been answered when it came up. */
  const shownReps = ref(0)
  /** New cards asked for beyond today's limit. */
  const extraNewCards = ref(0)

  const today = computed(() => progress.moment.studyDay)
  const isUrgent = ({ topic }: { topic: string }): boolean => isExamTopic(progress.settings.exam, topic, today.value)
  /** The exam's cards that were begun before today. */
  const begunBefore = computed(() => progress.settings.exam ? index.queueCards.filter(card => isUrgent(card) && (progress.states.get(card.id)?.introducedOn ?? today.value) < today.value).length : 0)
  const newToday = computed(() => newCardsOfDay({ settings: progress.settings, studyDay: today.value, begunBefore: begunBefore.value }))
  const newAllowance = computed(() => newToday.value + extraNewCards.value - countIntroduced(progress.states.values(), today.value))
  /** While a backlog is worked off: the due cards by what an answer saves. */
  const savingPlaces = shallowRef<ReadonlyMap<string, number>>(new Map())
  const queue = computed(() => buildQueue({
    cards: index.queueCards,
    isInScope: card => cardsInScope.value.has(card.id) && (progress.states.get(card.id)?.memory != null || !isHeldBack(progress.settings.exam, card.topic, today.value)),
    states: progress.states,
    moment: progress.moment,
    newAllowance: newAllowance.value,
    isUrgent,
    placeOf: id => savingPlaces.value.get(id),
  }))
  const remainingIds = computed(() => isCustom.value ? round.value : remainingCards(queue.value, progress.states))
  const remaining = computed(() => remainingIds.value.length)
  const cardsInScope = computed(() => {
    const about = scope.value
    return about.kind === 'custom' ? new Set([...round.value, ...roundDone.value]) : new Set(index.queueCards.filter(card => isInScope(about, card, index)).map(card => card.id))
  })
  const isOfThisKind = (review: ReviewRecord): boolean => (review.mode === 'cram') === isCram.value
  const answeredToday = computed(() => new Set(progress.reviewsToday.filter(isOfThisKind).map(review => review.cardId).filter(id => cardsInScope.value.has(id))))
  /** Cards of today's work that are done: answered, and not waiting to be recalled. */
  const doneToday = computed(() => {
    if (isCustom.value)
      return roundDone.value.size
    const pending = new Set([...queue.value.learning, ...queue.value.waiting.filter(id => progress.states.get(id)?.lastRating === 1)])
    return [...answeredToday.value].filter(id => !pending.has(id)).length
  })
  const sitting = computed(() => latestSitting(progress.reviewsToday.filter(review => isOfThisKind(review) && answeredToday.value.has(review.cardId))))
  const card = computed(() => currentId.value === undefined ? undefined : index.cardById.get(currentId.value))
  const fact = computed(() => card.value && index.factById.get(card.value.factId))
  /** Whether a custom session still looks for its cards. */
  const isGathering = ref(false)
  const isFinished = computed(() => progress.isReady && currentId.value === undefined && !isGathering.value)

  const dueDays = computed(() => countDueDays(progress.states.values()))

  function outcomesNow(of: { id: string, topic: string }, state: CardState): Outcomes {
    return outcomesOf({ card: of, state, moment: progress.moment, settings: progress.settings, dueOn: day => dueDays.value.get(day) ?? 0 })
  }
  const scheduledCard = computed(() => card.value && fact.value && { id: card.value.id, topic: fact.value.topic })
  /** What each grade would lead to, by the very function that will grade; practice leads to nothing. */
  const previews = computed(() => scheduledCard.value && !isCram.value ? outcomesNow(scheduledCard.value, progress.stateOf(scheduledCard.value.id)).steered : undefined)

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
    show(isCustom.value ? round.value[0] : nextCardOf(queue.value, progress.states))
  }

  /** After an answer in a custom session: what was forgotten comes once more at the end. */
  function moveRoundOn(cardId: string, rating: Rating): void {
    if (!isCustom.value)
      return
    const others = round.value.filter(id => id !== cardId)
    round.value = rating === 1 ? [...others, cardId] : others
    if (rating > 1)
      roundDone.value = new Set([...roundDone.value, cardId])
  }

  /** Finds the cards of a custom session, with code that is loaded only now, and begins with them. */
  async function gather(of: SessionScope, session: CustomSession): Promise<void> {
    isGathering.value = true
    const { gatherCards } = await import('./custom-cards')
    const cards = await gatherCards(session, index)
    if (scope.value !== of)
      return
    isGathering.value = false
    round.value = cards
    advance()
  }

  /** Begins or resumes a session; what was answered before, here or elsewhere today, counts. */
  function begin(newScope: SessionScope): void {
    scope.value = newScope
    roundDone.value = new Set()
    round.value = []
    isGathering.value = false
    if (newScope.kind === 'custom')
      void gather(newScope, newScope.session)
    advance()
    if ((progress.settings.backlogThrough ?? -1) >= today.value)
      void orderBacklog()
  }

  /** Puts the due cards in the order in which they save most; what it takes is loaded only when there is a backlog. */
  async function orderBacklog(): Promise<void> {
    const { savingOrder } = await import('#domain/planning/backlog')
    savingPlaces.value = new Map(savingOrder(progress.states.values(), progress.moment, progress.settings).map((id, place) => [id, place]))
    if (!isRevealed.value && !isSaving.value)
      advance()
  }

  /** Moves on when the card on screen was dealt with in another tab, or came back into play by undo. */
  function followChanges(): void {
    if (isSaving.value)
      return
    const id = currentId.value
    const isStillWanted = id !== undefined
      && repsOf(id) === shownReps.value
      && (isCustom.value || isActive(progress.states.get(id), progress.moment.studyDay))
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
    const { id } = card.value
    const of = { id, topic: fact.value.topic }
    const review = await progress.answer(id, fact.value.revision, rating, durationMs, {
      mode: isCram.value ? 'cram' : 'study',
      chooseDay: state => recordedDay(outcomesNow(of, state), rating),
    })
    isSaving.value = false
    if (review) {
      moveRoundOn(id, rating)
      advance()
    }
    else if (progress.fault === null) { followChanges() }
    return review !== undefined
  }

  /** Takes back the latest answer or mark and shows its card again. */
  async function undo(): Promise<CardRecord | undefined> {
    isSaving.value = true
    const undone = await progress.undo()
    isSaving.value = false
    if (undone && index.cardById.has(undone.cardId)) {
      if (isCustom.value)
        round.value = [undone.cardId, ...round.value.filter(id => id !== undone.cardId)]
      roundDone.value = new Set([...roundDone.value].filter(id => id !== undone.cardId))
      show(undone.cardId)
    }
    return undone
  }

  function leaveOut(cardId: string): void {
    round.value = round.value.filter(id => id !== cardId)
    advance()
  }

  /** Puts the card away through today. */
  async function bury(): Promise<void> {
    if (card.value && await progress.mark(card.value.id, { mark: 'buried', value: progress.moment.studyDay }))
      leaveOut(card.value.id)
  }

  /** Puts the card away until the learner brings it back. */
  async function suspend(): Promise<void> {
    if (card.value && await progress.mark(card.value.id, { mark: 'suspended', value: true }))
      leaveOut(card.value.id)
  }

  /** In read-only study: on to another card of the queue without writing anything. */
  function skip(): void {
    const ids = isCustom.value ? round.value : queue.value.main
    show(ids[(ids.indexOf(currentId.value ?? '') + 1) % Math.max(ids.length, 1)])
  }

  return {
    scope, isCustom, isCram, newToday, begunBefore, currentId, isRevealed, isSaving, extraNewCards, queue, remaining, remainingIds, doneToday, sitting, card, fact, isFinished, previews,
    begin, followChanges, reveal, grade, undo, bury, suspend, skip,
  }
})
