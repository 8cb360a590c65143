import type { CustomSession, SessionScope } from '#domain/planning/session'
import type { DayPlan } from '#domain/planning/day'
import type { GradeOutcomes } from '#domain/planning/outcomes'
import type { CardState } from '#domain/progress/card-state'
import type { CardRecord, FactRecord } from '#domain/progress/records'
import type { Rating } from '#domain/scheduling/scheduler'
import type { QueueCard } from '#domain/content/deck-index'
import type { SessionEvent, SessionState, SessionWorld } from '#domain/session/session'
import { comingUp, planDay } from '#domain/planning/day'
import { gradeOutcomes, recordedDay } from '#domain/planning/outcomes'
import { dueOnBy } from '#domain/planning/steering'
import { latestSitting } from '#domain/progress/session'
import { remainingCards } from '#domain/scheduling/queue'
import { isInScope } from '#domain/scheduling/scope'
import { startOfStudyDay } from '#domain/scheduling/study-day'
import { answerDuration, answersFor, cardsOf, workFigures } from '#domain/session/figures'
import { idleSession, modeOf, reduceSession } from '#domain/session/session'
import { indexHeads } from '#domain/content/deck-index'

/** What a page knows of the deck that has asked for nothing of it. */
const NO_DECK = indexHeads({ heads: { parts: [], units: [], articles: [], topics: [], facts: [] }, after: {} })

/**
 * One session of study as the pages see it. Its rules are those of domain/session; here it meets the log and the clock.
 */
export const useStudyStore = defineStore('study', () => {
  const progress = useProgressStore()
  const deck = useDeckLoader()
  const index = computed(() => deck.index.value ?? NO_DECK)

  const today = computed(() => progress.moment.studyDay)
  const session = shallowRef<SessionState>(idleSession(today.value))
  /** While a backlog is worked off: the due cards by what an answer saves. */
  const savingPlaces = shallowRef<ReadonlyMap<string, number>>(new Map())
  /** Cards answered today for the schedule, in the order of their first answers. */
  const answeredOrder = computed(() => cardsOf(answersFor('study', progress.reviewsToday)))

  function scopeOf({ scope, round, roundDone }: Pick<SessionState, 'scope' | 'round' | 'roundDone'>): (card: QueueCard) => boolean {
    if (scope.kind !== 'custom')
      return card => isInScope(scope, card, index.value)
    const ids = new Set([...round, ...roundDone])
    return ({ id }) => ids.has(id)
  }

  /**
   * The day as planned last, with what it was planned from: an event and the page that shows what came of it ask for
   * the same.
   */
  let planned: { from: readonly unknown[], plan: DayPlan, at: number } | undefined

  /** Whether a plan of the day is the same at a moment: until the first card in steps of minutes is due. */
  function holdsAt(now: number, { plan, at }: { plan: DayPlan, at: number }): boolean {
    const [next] = plan.queue.waiting
    return at <= now && (next === undefined || now < (progress.states.get(next)?.memory?.dueAt ?? 0))
  }

  function dayOf(state: SessionState): DayPlan {
    const { states, moment, settings } = progress
    const answered = answeredOrder.value
    const places = savingPlaces.value
    const cards = index.value.queueCards
    const { scope, round, roundDone, extraNewCards } = state
    const { at, studyDay } = moment
    const from = [cards, scope, round, roundDone, extraNewCards, states, studyDay, settings, answered, places]
    if (!planned || from.some((part, place) => part !== planned!.from[place]) || !holdsAt(at, planned)) {
      const plan = planDay({
        cards,
        states,
        moment,
        settings,
        extraNewCards,
        answered,
        placeOf: id => places.get(id),
        isInScope: scopeOf(state),
        followsTopics: scope.kind === 'all',
      })
      planned = { from, plan, at }
    }
    return planned.plan
  }

  function world(): SessionWorld {
    // A page that is drawn beforehand must not hold the time at which it was.
    const at = import.meta.server ? 0 : Date.now()
    return {
      moment: { at, studyDay: today.value },
      states: progress.states,
      queueOf: state => dayOf(state).queue,
    }
  }

  function dispatch(event: SessionEvent): void {
    session.value = reduceSession(session.value, event, world())
  }

  const scope = computed(() => session.value.scope)
  // What follows from these alone stays as it is when something else of the session changes.
  const round = computed(() => session.value.round)
  const roundDone = computed(() => session.value.roundDone)
  const isFinishing = computed(() => session.value.isFinishing)
  /** Whether it is not known yet which session begins. */
  const isSought = computed(() => session.value.isGathering && scope.value.kind !== 'custom')
  const isCustom = computed(() => scope.value.kind === 'custom')
  /** Whether the answer to the card on screen, and without one those of the session, leave the schedule alone. */
  const isCram = computed(() => (session.value.card?.mode ?? modeOf(session.value)) === 'cram')
  const currentId = computed(() => session.value.card?.id)
  const isRevealed = computed(() => session.value.card?.isRevealed ?? false)
  const isSaving = computed(() => session.value.isSaving)

  const day = computed(() => dayOf(session.value))
  const queue = computed(() => day.value.queue)
  const newToday = computed(() => day.value.newCards)
  const begunBefore = computed(() => day.value.begunBefore)
  const remainingIds = computed(() =>
    isCustom.value ? round.value : remainingCards(queue.value, progress.states, isFinishing.value),
  )
  const remaining = computed(() => remainingIds.value.length)
  const mode = computed(() => modeOf(session.value))
  const answersToday = computed(() => answersFor(mode.value, progress.reviewsToday))
  const answeredToday = computed(() => {
    const isMeant = scopeOf({ scope: scope.value, round: round.value, roundDone: roundDone.value })
    const ids = new Set(cardsOf(answersToday.value))
    return new Set(index.value.queueCards.filter(card => ids.has(card.id) && isMeant(card)).map(({ id }) => id))
  })
  const figures = computed(() => workFigures(
    session.value, answeredToday.value, remainingIds.value, isCustom.value ? undefined : queue.value,
  ))
  const doneToday = computed(() => figures.value.done)
  const begunToday = computed(() => figures.value.begun)
  const totalToday = computed(() => figures.value.total)
  /** Cards of today in steps of minutes whose time has not come. */
  const settling = computed(() => figures.value.settling)
  const sitting = computed(() =>
    latestSitting(answersToday.value.filter(review => answeredToday.value.has(review.cardId))),
  )
  /** What comes later today and tomorrow, over the whole deck. */
  const coming = computed(() => comingUp({
    cards: index.value.queueCards,
    states: progress.states,
    moment: progress.moment,
    settings: progress.settings,
    tomorrowAt: startOfStudyDay(today.value + 1, progress.clock),
  }))
  /** The card on screen with its fact; nothing while their texts are on their way. */
  const card = computed(() => deck.texts.value.cardById.get(currentId.value ?? ''))
  const fact = computed(() => card.value && deck.texts.value.factById.get(card.value.factId))
  /** Whether all is done; while only a part of the deck is there, nobody knows. */
  const isFinished = computed(() =>
    progress.isReady && deck.isComplete.value && currentId.value === undefined && !session.value.isGathering,
  )

  const dueOn = computed(() => dueOnBy(progress.states))

  function outcomesNow(of: { id: string, topic: string }, state: CardState): GradeOutcomes {
    return gradeOutcomes({
      card: of,
      state,
      moment: progress.moment,
      settings: progress.settings,
      dueOn: dueOn.value,
    })
  }
  const scheduledCard = computed(() => card.value && fact.value && { id: card.value.id, topic: fact.value.topic })
  /** What each grade would lead to, by the very function that will grade; practice leads to nothing. */
  const previews = computed(() =>
    scheduledCard.value && !isCram.value
      ? outcomesNow(scheduledCard.value, progress.stateOf(scheduledCard.value.id)).steered
      : undefined,
  )

  /** Finds the cards of a custom session, with code that is loaded only now, and begins with them. */
  async function gather(of: SessionScope, custom: CustomSession): Promise<void> {
    const code = await reportedPiece(() => import('./custom-cards'))
    if (code)
      dispatch({ kind: 'gathered', scope: of, cardIds: await code.gatherCards(custom, index.value) })
  }

  /** Puts the due cards in the order in which they save most; what it takes is loaded only when there is a backlog. */
  async function orderBacklog(): Promise<void> {
    const { backlogThrough } = progress.settings
    // Without a backlog there is nothing to load, whatever day it is: a page that wakes up knows none yet.
    if (backlogThrough === null || backlogThrough < today.value) {
      savingPlaces.value = new Map()
      return
    }
    const code = await reportedPiece(() => import('#domain/planning/backlog'))
    if (!code)
      return
    savingPlaces.value = new Map(
      code.savingOrder(progress.states.values(), progress.moment, progress.settings).map((id, place) => [id, place]),
    )
    if (!isRevealed.value && !isSaving.value)
      dispatch({ kind: 'resumed' })
  }

  /**
   * Begins or resumes a session; what was answered before, here or elsewhere today, counts. `keepsCard` when storage
   * has just said what was known: the card that is up stays as it is where it is the one.
   */
  function begin(newScope: SessionScope, { keepsCard = false } = {}): void {
    dispatch({ kind: 'begun', scope: newScope, keepsCard })
    if (newScope.kind === 'custom')
      void gather(newScope, newScope.session)
    else
      void orderBacklog()
  }

  /** Ends the session before it is known which one begins: no card comes up until then. */
  function seek(): void {
    dispatch({ kind: 'sought' })
  }

  /** Ends the session: from here on the figures are those of the whole deck. */
  function leave(): void {
    dispatch({ kind: 'left' })
  }

  /** Moves on when the card on screen was dealt with in another tab, or came back into play by undo. */
  function followChanges(): void {
    dispatch({ kind: 'progressed' })
  }

  // The study day turns while a page is open: what belonged to the day before ends, and the new day's cards come.
  watch(today, () => {
    dispatch({ kind: 'progressed' })
    if (session.value.card)
      return
    if (scope.value.kind === 'custom')
      begin(scope.value)
    else
      void orderBacklog()
  })

  function factsOf(cardIds: readonly string[]): string[] {
    return cardIds.flatMap(id => index.value.queueCardById.get(id)?.factId ?? [])
  }

  /** Fetches the texts of the card on screen, then those of the cards to come; the latter quietly. */
  async function fetchTexts(): Promise<void> {
    if (currentId.value !== undefined && !card.value)
      await reportedPiece(() => deck.loadUnits({ facts: factsOf([currentId.value!]) }))
    if (deck.isComplete.value && card.value)
      await deck.loadUnits({ facts: factsOf(remainingIds.value) }).catch(() => {})
  }
  // What did not come is asked for again once that was read, and put away.
  watch([currentId, deck.isComplete, () => missingPiece.value === undefined], () => {
    if (import.meta.client)
      void fetchTexts()
  })

  function reveal(): void {
    dispatch({ kind: 'revealed' })
  }

  /** Whether a card that is being graded is still the one, once storage has said what was known before. */
  async function isStillUp(id: string): Promise<boolean> {
    await new Promise<void>((resolve) => {
      watch(() => progress.status, () => resolve(), { once: true, flush: 'post' })
    })
    return session.value.isSaving && currentId.value === id
  }

  /** Writes the grade and moves on. False when it could not be saved: the card stays. */
  async function grade(rating: Rating): Promise<boolean> {
    const shown = session.value.card
    if (!shown?.isRevealed || !card.value || !fact.value || isSaving.value)
      return false
    dispatch({ kind: 'writing' })
    if (progress.status === 'loading' && !await isStillUp(shown.id))
      return false
    const durationMs = answerDuration(shown.shownAt, Date.now())
    const of = { id: shown.id, topic: fact.value.topic }
    const review = await progress.answer(shown.id, fact.value.revision, rating, durationMs, {
      mode: shown.mode,
      chooseDay: state => recordedDay(outcomesNow(of, state), rating),
      onSaved: () => dispatch({ kind: 'answered', cardId: shown.id, rating }),
    })
    if (!review)
      dispatch({ kind: 'notWritten' })
    return review !== undefined
  }

  /**
   * Takes back the latest answer, mark, note or star. The card of an answer or a mark is asked again, for what it was
   * asked then.
   */
  async function undo(): Promise<CardRecord | FactRecord | undefined> {
    if (isSaving.value)
      return undefined
    dispatch({ kind: 'writing' })
    const undone = await progress.undoInStudy()
    const mode = undone?.kind === 'review' ? (undone.mode === 'cram' ? 'cram' : 'study') : undefined
    const cardId = undone && 'cardId' in undone ? undone.cardId : ''
    dispatch(index.value.queueCardById.has(cardId) ? { kind: 'undone', cardId, mode } : { kind: 'notWritten' })
    return undone
  }

  async function putAway(cardMark: Parameters<typeof progress.mark>[1]): Promise<boolean> {
    const id = currentId.value
    if (id === undefined || isSaving.value)
      return false
    dispatch({ kind: 'writing' })
    const wasSaved = await progress.mark(id, cardMark)
    dispatch(wasSaved ? { kind: 'putAway', cardId: id } : { kind: 'notWritten' })
    return wasSaved
  }

  /** Puts the card away through today; true once it is on disk. */
  const bury = (): Promise<boolean> => putAway({ mark: 'buried', value: today.value })

  /** Puts the card away until the learner brings it back; true once it is on disk. */
  const suspend = (): Promise<boolean> => putAway({ mark: 'suspended', value: true })

  /** In read-only study: on to another card of the queue without writing anything. */
  const skip = (): void => dispatch({ kind: 'skipped' })

  /** Adds new cards to today's. */
  const askMore = (newCards: number): void => dispatch({ kind: 'moreAsked', newCards })

  /** Goes on with what has become due since the session was over; with `isEarly` also with what settles still. */
  const goOn = (isEarly: boolean): void => dispatch({ kind: isEarly ? 'finishAsked' : 'resumed' })

  return {
    scope,
    isCustom,
    isCram,
    newToday,
    begunBefore,
    currentId,
    isRevealed,
    isSaving,
    queue,
    remaining,
    remainingIds,
    answeredToday,
    settling,
    doneToday,
    begunToday,
    totalToday,
    sitting,
    coming,
    card,
    fact,
    isFinished,
    previews,
    begin,
    seek,
    isSought,
    leave,
    followChanges,
    reveal,
    grade,
    undo,
    bury,
    suspend,
    skip,
    askMore,
    goOn,
  }
})
