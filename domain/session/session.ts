/**
 * The rules of a session of study: a state, and what an event makes of it. Nothing here knows the page, the clock or
 * the disk; the store tells what has happened and holds what comes of it.
 */
import type { SessionScope } from '../planning/session.ts'
import type { CardState } from '../progress/card-state.ts'
import type { StudyQueue } from '../scheduling/queue.ts'
import type { Rating } from '../scheduling/scheduler.ts'
import { isPractice } from '../planning/session.ts'
import { isActive, nextCardOf } from '../scheduling/queue.ts'
import { WHOLE_DECK } from '../scheduling/scope.ts'

/** What an answer is for: the schedule, or practice that it ignores. */
export type AnswerMode = 'study' | 'cram'

/** The card on screen. */
export interface ShownCard {
  readonly id: string
  /** What its answer is for. That of the session, unless undo asks the card again for what it was. */
  readonly mode: AnswerMode
  /** UTC ms at which its front came up. */
  readonly shownAt: number
  /** How often it had been answered then. */
  readonly reps: number
  readonly isRevealed: boolean
}

export interface SessionState {
  readonly scope: SessionScope
  /** The study day that everything for one day belongs to. */
  readonly studyDay: number
  /** New cards asked for beyond the day's own; for this day. */
  readonly extraNewCards: number
  /** Cards that a custom session still wants, in order, and those it has done. */
  readonly round: readonly string[]
  readonly roundDone: ReadonlySet<string>
  /** Of `round`: answered, forgotten, and to come once more. */
  readonly roundAgain: ReadonlySet<string>
  /** Whether its cards, or the session itself, are still looked for: until then no card comes up. */
  readonly isGathering: boolean
  /** Whether cards in steps of minutes come without waiting for their time. */
  readonly isFinishing: boolean
  readonly card: ShownCard | undefined
  /** Whether an answer is on its way to the disk. Until then nothing else begins. */
  readonly isSaving: boolean
}

export type SessionEvent
  /** Another session is looked for: what the address asks for is not known yet. */
  = | { kind: 'sought' }
  /** `keepsCard`: only now is known what holds; a card that was up before stays as it is where it is the right one. */
    | { kind: 'begun', scope: SessionScope, keepsCard?: boolean }
  /** The cards of a custom session were found. */
    | { kind: 'gathered', scope: SessionScope, cardIds: readonly string[] }
    | { kind: 'revealed' }
    | { kind: 'writing' }
  /** What was being written came to nothing: not saved, or not wanted. */
    | { kind: 'notWritten' }
    | { kind: 'answered', cardId: string, rating: Rating }
  /** A record was taken back; `mode` is that of an answer, and missing for other marks. */
    | { kind: 'undone', cardId: string, mode?: AnswerMode }
  /** A card was put away. */
    | { kind: 'putAway', cardId: string }
  /** Where nothing can be saved: on to another card. */
    | { kind: 'skipped' }
    | { kind: 'moreAsked', newCards: number }
    | { kind: 'finishAsked' }
  /** On with what can be answered now: the order has changed, or something has become due since all was done. */
    | { kind: 'resumed' }
  /** The pages of study were left; what was asked for today stays. */
    | { kind: 'left' }
  /** The log or the clock has moved on, here or in another tab. */
    | { kind: 'progressed' }

/** What a session sees of the world at an event, the event's own effects included. */
export interface SessionWorld {
  moment: { at: number, studyDay: number }
  states: ReadonlyMap<string, CardState>
  /** The queue that a session in a state has. */
  queueOf: (state: SessionState) => StudyQueue
}

/** A session over the whole deck that nobody has begun. */
export function idleSession(studyDay: number): SessionState {
  return {
    scope: WHOLE_DECK,
    studyDay,
    extraNewCards: 0,
    round: [],
    roundDone: new Set(),
    roundAgain: new Set(),
    isGathering: false,
    isFinishing: false,
    card: undefined,
    isSaving: false,
  }
}

/** What answers in a session are for. */
export function modeOf({ scope }: SessionState): AnswerMode {
  return isPractice(scope) ? 'cram' : 'study'
}

function show(
  state: SessionState,
  id: string | undefined,
  { moment, states }: SessionWorld,
  mode = modeOf(state),
): SessionState {
  const reps = states.get(id ?? '')?.memory?.reps ?? 0
  return { ...state, card: id === undefined ? undefined : { id, mode, reps, shownAt: moment.at, isRevealed: false } }
}

function advance(state: SessionState, world: SessionWorld): SessionState {
  const next = state.isGathering
    ? undefined
    : state.scope.kind === 'custom'
      ? state.round[0]
      : nextCardOf(world.queueOf(state), world.states, state.isFinishing)
  const advanced = show(state, next, world)
  // Whoever has finished the steps of minutes waits for the next ones again.
  return next === undefined ? { ...advanced, isFinishing: false } : advanced
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter(each => each !== id))
}

/** In a custom session what was forgotten comes once more at the end. */
function moveRoundOn(state: SessionState, cardId: string, rating: Rating): SessionState {
  // Asked for something else than the round is about, it still has its turn there.
  if (!state.round.includes(cardId) || state.card?.mode !== modeOf(state))
    return state
  const others = state.round.filter(id => id !== cardId)
  return {
    ...state,
    round: rating === 1 ? [...others, cardId] : others,
    roundDone: rating === 1 ? state.roundDone : new Set([...state.roundDone, cardId]),
    roundAgain: rating === 1 ? new Set([...state.roundAgain, cardId]) : without(state.roundAgain, cardId),
  }
}

/** What belonged to the day before ends with it. A custom session keeps its cards until new ones are found. */
function turnDay(state: SessionState, { moment }: SessionWorld): SessionState {
  return state.studyDay === moment.studyDay
    ? state
    : {
        ...state,
        studyDay: moment.studyDay,
        extraNewCards: 0,
        isFinishing: false,
        roundDone: new Set(),
        roundAgain: new Set(),
      }
}

/** Whether the card on screen is still to be answered, as far as the world is concerned. */
function isStillWanted({ card, scope }: SessionState, { states, moment }: SessionWorld): boolean {
  if (!card || (states.get(card.id)?.memory?.reps ?? 0) !== card.reps)
    return false
  return scope.kind === 'custom' || isActive(states.get(card.id), moment.studyDay)
}

/**
 * Moves on when the card on screen was dealt with elsewhere, or when there is one again after all was done: on another
 * day, or by undo in another tab. What merely became due while the summary is open waits to be asked for: a card must
 * not come up under the eyes.
 */
function follow(state: SessionState, world: SessionWorld): SessionState {
  const turned = turnDay(state, world)
  if (turned.isSaving || isStillWanted(turned, world))
    return turned
  return turned.card || turned !== state || world.queueOf(turned).main.length > 0 ? advance(turned, world) : turned
}

/** A session of which nothing is known but what was asked for today. */
function renewed(state: SessionState, world: SessionWorld): SessionState {
  const { studyDay, extraNewCards } = turnDay(state, world)
  return { ...idleSession(studyDay), extraNewCards }
}

function afterUndo(state: SessionState, cardId: string, mode: AnswerMode, world: SessionWorld): SessionState {
  // An answer for the schedule that is taken back in practice is asked for again, but is no part of the round.
  const isOfRound = state.scope.kind === 'custom' && mode === modeOf(state)
  const others = state.round.filter(id => id !== cardId)
  const reopened = {
    ...state,
    isSaving: false,
    round: isOfRound ? [cardId, ...others] : state.round,
    roundDone: without(state.roundDone, cardId),
    roundAgain: without(state.roundAgain, cardId),
  }
  return show(reopened, cardId, world, mode)
}

function skip(state: SessionState, world: SessionWorld): SessionState {
  const ids = state.scope.kind === 'custom' ? state.round : world.queueOf(state).main
  const next = (ids.indexOf(state.card?.id ?? '') + 1) % Math.max(ids.length, 1)
  return show(state, ids[next], world)
}

function begin(state: SessionState, { scope, keepsCard }: SessionEvent & { kind: 'begun' }, world: SessionWorld): SessionState {
  const begun = advance({ ...renewed(state, world), scope, isGathering: scope.kind === 'custom' }, world)
  const { card, isSaving } = state
  const isSame = (['id', 'mode', 'reps'] as const).every(key => begun.card?.[key] === card?.[key])
  return keepsCard && isSame ? { ...begun, card, isSaving } : begun
}

function putAway(state: SessionState, cardId: string): SessionState {
  return {
    ...state,
    isSaving: false,
    round: state.round.filter(id => id !== cardId),
    roundAgain: without(state.roundAgain, cardId),
  }
}

/** The session after an event. */
export function reduceSession(state: SessionState, event: SessionEvent, world: SessionWorld): SessionState {
  switch (event.kind) {
    case 'sought':
      return { ...renewed(state, world), isGathering: true }
    case 'begun':
      return begin(state, event, world)
    case 'left':
      return renewed(state, world)
    case 'resumed':
      return advance(turnDay(state, world), world)
    case 'gathered':
      return event.scope === state.scope
        ? advance({ ...state, round: event.cardIds, isGathering: false }, world)
        : state
    case 'revealed':
      return state.card && !state.isSaving ? { ...state, card: { ...state.card, isRevealed: true } } : state
    case 'writing':
      return { ...state, isSaving: true }
    case 'notWritten':
      return follow({ ...state, isSaving: false }, world)
    case 'answered':
      return advance({ ...moveRoundOn(turnDay(state, world), event.cardId, event.rating), isSaving: false }, world)
    case 'undone':
      return afterUndo(state, event.cardId, event.mode ?? modeOf(state), world)
    case 'putAway':
      return advance(putAway(state, event.cardId), world)
    case 'skipped':
      return skip(state, world)
    case 'moreAsked':
      return follow({ ...turnDay(state, world), extraNewCards: state.extraNewCards + event.newCards }, world)
    case 'finishAsked':
      return advance({ ...turnDay(state, world), isFinishing: true }, world)
    case 'progressed':
      return follow(state, world)
  }
}
