import type { CardState } from '#domain/progress/card-state'
import type { LastAnswer } from '#domain/progress/last-answer'
import type {
  NewQuizRecord,
  NewSubjectRecord,
  PlannedReview,
  ProgressChange,
  ProgressRepository,
  ProgressSnapshot,
  SeenMemory,
  StorageFaultKind,
} from '#domain/progress/ports'
import type { CardMark, CardRecord, FactRecord, QuizRecord, ReviewRecord, StudyMode } from '#domain/progress/records'
import type { SettingKey, Settings } from '#domain/progress/settings'
import type { KeptStates } from '#domain/progress/subjects'
import type { Rating } from '#domain/scheduling/scheduler'
import type { StudyClock } from '#domain/scheduling/study-day'
import { NotLoaded } from '#domain/load-late'
import { defaultSettings } from '#domain/log/default-settings'
import { recordKey } from '#domain/log/record-order'
import { mayChangeKept } from '#domain/log/subjects-apart'
import { lastAnswerAfter } from '#domain/progress/last-answer'
import { hasSameContent } from '#domain/progress/same-content'
import { StaleCardError, StorageFault } from '#domain/progress/ports'
import { untouchedCard } from '#domain/scheduling/card-state'
import { curveFor } from '#domain/scheduling/parameters'
import { readClock } from '#domain/scheduling/study-day'
import { withChanged } from '#domain/scheduling/tallied-states'

interface AnswerOptions {
  mode?: StudyMode
  /**
   * The study day on which a card comes back after this answer, from its state before it; undefined leaves it to the
   * scheduler.
   */
  chooseDay?: (state: CardState) => number | undefined
  /** Told of the record together with what it changed, so that the page is drawn once. */
  onSaved?: (review: ReviewRecord) => void
}

/** Something about a fact, a unit or a ticket, without its time: that is now. */
type KeptNews = NewSubjectRecord extends infer R ? R extends NewSubjectRecord ? Omit<R, 'at'> : never : never

/** What can be asked of records: there as soon as storage is, and not needed before. */
function readRecords(): Promise<typeof import('#domain/progress/records')> {
  return loadPiece(() => import('#domain/progress/records'))
}

/**
 * The learner's log as the pages see it, kept equal to what is on disk: loaded, appended to, and told to whoever
 * subscribes.
 */
export const useProgressStore = defineStore('progress', () => {
  /** `loading` until storage has answered; `failed` when it cannot be used and nothing can be saved. */
  const status = ref<'loading' | 'ready' | 'failed'>('loading')
  const fault = ref<StorageFaultKind | null>(null)
  const states = shallowRef<ReadonlyMap<string, CardState>>(new Map())
  const settings = ref<Settings>(defaultSettings())
  const recentReviews = shallowRef<readonly ReviewRecord[]>([])
  const recordCount = ref(0)
  /** The records of quizzes that stand; nothing until a page has asked for them. */
  const quizRecords = shallowRef<readonly QuizRecord[]>()
  /** What the learner keeps about facts, units and tickets; nothing until a page has asked for it. */
  const kept = shallowRef<KeptStates>()
  let reading: Promise<void> | undefined
  /** How many stored rows could not be read and were quarantined. */
  const quarantinedCount = ref(0)
  const deviceClock = useClockStore()
  const { tick } = deviceClock
  const now = computed(() => deviceClock.now)

  let repository: ProgressRepository | undefined
  const listeners = new Set<(change: ProgressChange) => void>()

  const clock = computed<StudyClock>(() => ({
    utcOffsetAt: at => -new Date(at).getTimezoneOffset(),
    dayStartHour: settings.value.dayStartHour,
  }))
  /** The latest answer of all, by the clock that it was given on. */
  const lastAnswer = shallowRef<LastAnswer>()
  const moment = computed(() => readClock(now.value, clock.value, lastAnswer.value))
  /** How far (ms) the device's clock stands behind the latest answer. */
  const clockBehindMs = computed(() => isReady.value ? moment.value.behindByMs : 0)
  // By itself: what follows from the day stays as it is when the clock is looked at.
  const studyDay = computed(() => moment.value.studyDay)
  const reviewsToday = computed(() => recentReviews.value.filter(review => review.studyDay === studyDay.value))
  /** The learner's parameters of FSRS as the log spells them; undefined for the standard ones. */
  const parameters = computed(() => settings.value.parameters?.values)
  /** How the learner forgets, by those parameters. */
  const curve = computed(() => curveFor(parameters.value))
  const isReady = computed(() => status.value === 'ready')

  function announce(change: ProgressChange): void {
    for (const listener of listeners)
      listener(change)
  }

  /** Tells a listener of every change that is written here. Gives a way to stop that. */
  function subscribe(listener: (change: ProgressChange) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  function takeSnapshot(snapshot: ProgressSnapshot): void {
    states.value = snapshot.states
    lastAnswer.value = snapshot.lastReview
    settings.value = snapshot.settings
    recentReviews.value = snapshot.recentReviews
    recordCount.value = snapshot.recordCount
    quarantinedCount.value = snapshot.quarantinedCount
    tick()
    status.value = 'ready'
    fault.value = null
  }

  function reportFault(kind: StorageFaultKind): void {
    fault.value = kind
    if (kind !== 'full')
      status.value = 'failed'
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    }
    catch (error) {
      if (error instanceof StaleCardError) {
        await refresh()
        return undefined
      }
      // Storage is in order when it is the code that did not come.
      if (!await reportMissing(error))
        reportFault(error instanceof StorageFault ? error.kind : 'unknown')
      return undefined
    }
  }

  /** Joins the store to storage. The snapshot may still be on its way. */
  async function connect(to: ProgressRepository, loading: Promise<ProgressSnapshot>): Promise<void> {
    repository = to
    await guarded(async () => takeSnapshot(await loading))
    deviceClock.start()
    if (isReady.value)
      whenIdle(() => guarded(sealQuietly))
  }

  /** Nobody has asked for it: when its code does not come, it is done after another start. */
  async function sealQuietly(): Promise<void> {
    try {
      await repository?.seal()
    }
    catch (error) {
      if (!(error instanceof NotLoaded))
        throw error
    }
  }

  async function refresh(): Promise<void> {
    await guarded(async () => repository && takeSnapshot(await repository.load()))
    if (quizRecords.value)
      await readQuizzes()
    if (kept.value)
      await readKept()
  }

  /** Reads again when another tab has written what this one was not told of, for instance while it slept. */
  async function refreshIfBehind(): Promise<void> {
    tick()
    if (isReady.value && await guarded(async () => repository?.countRecords()) !== recordCount.value)
      await refresh()
  }

  /** Reads everything again, here and in the other tabs: the log has changed as a whole. */
  async function refreshEverywhere(): Promise<void> {
    await refresh()
    // A count that cannot follow on any other makes the other tabs read for themselves.
    announce({ records: [], states: [], settings: defaultSettings(), recordCount: -1 })
  }

  function apply(change: ProgressChange): void {
    // A change of settings alone is no news for whoever watches the cards.
    if (change.states.length > 0) {
      const before = states.value
      const next = withChanged(before, change.states)
      states.value = next
      lastAnswer.value = lastAnswerAfter(
        lastAnswer.value,
        change.states.map(({ cardId }) => before.get(cardId)),
        change.states,
        next,
      )
    }
    // What follows from the settings stays where they stay.
    if (!hasSameContent(toRaw(settings.value), change.settings))
      settings.value = change.settings
    recordCount.value = change.recordCount
    const voided = new Set(change.records.flatMap(record => record.kind === 'void' ? [recordKey(record.target)] : []))
    const reviews = change.records.filter(record => record.kind === 'review')
    recentReviews.value = [...recentReviews.value.filter(review => !voided.has(recordKey(review))), ...reviews]
    if (quizRecords.value) {
      quizRecords.value = [...quizRecords.value, ...change.records.filter(record => record.kind === 'quiz')].filter(
        record => !voided.has(recordKey(record)),
      )
    }
    if (kept.value && change.records.some(({ kind }) => mayChangeKept(kind)))
      void readKept()
    tick()
  }

  function applyFromOtherTab(change: ProgressChange): void {
    if (!isReady.value)
      return
    if (change.recordCount === recordCount.value + change.records.length)
      apply(change)
    else
      void refresh()
  }

  function commit<T extends ProgressChange>(change: T | undefined): T | undefined {
    if (!change)
      return undefined
    fault.value = null
    const { records, states: changedStates, settings: changedSettings, recordCount: count } = change
    apply(change)
    announce({ records, states: changedStates, settings: { ...changedSettings }, recordCount: count })
    return change
  }

  function stateOf(cardId: string): CardState {
    return states.value.get(cardId) ?? untouchedCard(cardId)
  }

  /**
   * Writes an answer. Resolves with its record once it is on disk; with nothing when it was not saved. `chooseDay` may
   * choose the study day of the card's return; practice (`cram`) leaves the schedule alone.
   */
  async function answer(
    cardId: string,
    factRevision: number,
    rating: Rating,
    durationMs: number,
    { mode = 'study', chooseDay, onSaved }: AnswerOptions = {},
  ): Promise<ReviewRecord | undefined> {
    tick()
    const { at, utcOffset } = moment.value
    const { desiredRetention } = settings.value
    const seen = stateOf(cardId)
    const dueDay = mode === 'cram' ? undefined : chooseDay?.(seen)
    const change = commit(
      await guarded(async () =>
        repository?.answer(
          {
            cardId,
            factRevision,
            at,
            utcOffset,
            studyDay: studyDay.value,
            mode,
            rating,
            durationMs,
            desiredRetention,
            ...parameters.value !== undefined && { parameters: parameters.value },
            ...dueDay !== undefined && { dueDay },
          },
          seen,
        ),
      ),
    )
    if (change)
      onSaved?.(change.review)
    return change?.review
  }

  /** Suspends, buries or flags a card; true once it is on disk. */
  async function mark(cardId: string, cardMark: CardMark): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.mark(cardId, cardMark, now.value))) !== undefined
  }

  /** Suspends many cards, or takes that back; true once it is on disk. */
  async function markAll(cardIds: readonly string[], cardMark: CardMark): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.markAll(cardIds, cardMark, now.value))) !== undefined
  }

  /** Marks many facts, or takes that back; true once it is on disk. */
  async function starAll(factIds: readonly string[], value: boolean): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.starAll(factIds, value, now.value))) !== undefined
  }

  /** Moves the return of cards to other study days; true once it is on disk. */
  async function reschedule(dueDays: ReadonlyMap<string, number>): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.reschedule(dueDays, now.value))) !== undefined
  }

  /** Takes on other parameters, with the memories as those see them; true once it is on disk. */
  async function takeParameters(
    to: Settings['parameters'],
    memories: ReadonlyMap<string, SeenMemory>,
  ): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.takeParameters(to, memories, now.value))) !== undefined
  }

  /** Takes back the latest answer or mark; resolves with it. */
  async function undo(): Promise<CardRecord | undefined> {
    tick()
    const work = async () => repository?.undo(now.value, (await readRecords()).isCardRecord)
    return commit(await guarded(work))?.undone
  }

  /** Takes back the latest answer, mark, note or star; resolves with it. */
  async function undoInStudy(): Promise<CardRecord | FactRecord | undefined> {
    tick()
    const work = async () => repository?.undo(now.value, (await readRecords()).isStudyRecord)
    const undone = commit(await guarded(work))?.undone
    await reading
    return undone
  }

  /** Reads what is kept about facts, units and tickets, and keeps it equal to the log from then on. */
  function readKept(): Promise<void> {
    const own = guarded(async () => repository?.readSubjects()).then((states) => {
      // What was asked for later knows more.
      if (states && reading === own)
        kept.value = states
    })
    return reading = own
  }

  /** Writes something about a fact, a unit or a ticket; true once it is on disk. */
  async function keep(news: KeptNews): Promise<boolean> {
    tick()
    const work = async () => repository?.write({ ...news, at: now.value } as NewSubjectRecord)
    const isSaved = commit(await guarded(work)) !== undefined
    await reading
    return isSaved
  }

  /** Reads the records of quizzes, and keeps them equal to the log from then on. */
  async function readQuizzes(): Promise<void> {
    const records = await guarded(async () => repository?.readQuizzes())
    quizRecords.value = records ?? quizRecords.value
  }

  /** Writes what happens in a quiz; true once it is on disk. */
  async function recordQuiz(record: NewQuizRecord): Promise<boolean> {
    return commit(await guarded(async () => repository?.recordQuiz(record))) !== undefined
  }

  /** Lets a quiz change the schedule by these answers; false when it was not saved or a card has changed since. */
  async function scheduleQuiz(attemptId: string, planned: readonly PlannedReview[]): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.scheduleQuiz(attemptId, planned, now.value))) !== undefined
  }

  /** Takes back what a quiz did to the schedule; with `forget` the quiz itself as well. */
  async function undoQuiz(attemptId: string, forget: boolean): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.undoQuiz(attemptId, forget, now.value))) !== undefined
  }

  async function setSetting<K extends SettingKey>(key: K, value: Settings[K]): Promise<boolean> {
    tick()
    return commit(await guarded(async () => repository?.setSetting(key, toRaw(value), now.value))) !== undefined
  }

  /** The records of one card that stand, oldest first. */
  async function historyOf(cardId: string): Promise<CardRecord[]> {
    return await guarded(async () => repository?.historyOf(cardId)) ?? []
  }

  /** Every answer and mark that stands, oldest first; undefined when storage does not give them. */
  async function readCardRecords(): Promise<CardRecord[] | undefined> {
    return guarded(async () => {
      const log = await repository?.readLog()
      return log && (await readRecords()).standingCardRecords(log)
    })
  }

  return {
    status,
    fault,
    states,
    settings,
    recentReviews,
    recordCount,
    clockBehindMs,
    now,
    parameters,
    curve,
    clock,
    moment,
    reviewsToday,
    isReady,
    quarantinedCount,
    refreshEverywhere,
    connect,
    subscribe,
    refreshIfBehind,
    applyFromOtherTab,
    reportFault,
    stateOf,
    answer,
    mark,
    markAll,
    starAll,
    reschedule,
    takeParameters,
    undo,
    undoInStudy,
    kept,
    readKept,
    keep,
    setSetting,
    historyOf,
    readCardRecords,
    quizRecords,
    readQuizzes,
    recordQuiz,
    scheduleQuiz,
    undoQuiz,
  }
})
