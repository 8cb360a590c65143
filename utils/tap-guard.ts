/**
 * Taps that were not meant for what they hit: the second tap of a double one, on a control that has just taken the
 * place of the one tapped. Time and the page come in as arguments; plugins/tap-guard.client.ts joins this to the
 * document.
 */

/**
 * How long (ms) a control that came up under the finger ignores it. The longest pause of a double click that systems
 * allow by default.
 */
export const GUARD_MS = 500
/** How far (CSS px) from the tap another one still is at the same place: about half the width of a fingertip. */
export const GUARD_RADIUS_PX = 40
/** How long (ms) after a tap what comes up in its place is taken for its effect, a slow write to disk included. */
export const WATCH_MS = 2_000

interface Place { readonly x: number, readonly y: number }

export interface TapGuardEnvironment {
  /** The time (ms) now, on the clock of the taps (`Event.timeStamp`). */
  now: () => number
  /** The control that a tap at a place of the window would reach now; null where there is none. */
  controlAt: (place: Place) => unknown
  /** Calls back once after some time (ms); gives a way to call that off. */
  after: (ms: number, work: () => void) => () => void
  /** Told the place that is guarded from now on, and when none is any longer. */
  onGuard?: (place: Place | undefined) => void
}

export interface TapGuard {
  /** A finger or a mouse button went down at a time (ms). True when the tap it begins is to be ignored. */
  press: (place: Place, at: number) => boolean
  /** What went down became a scroll or a drag, and no tap. */
  cancel: () => void
  /**
   * The page may have changed: looks whether another control has come up where the last tap was. False when there is
   * nothing to look for.
   */
  look: () => boolean
}

function isNear(a: Place, b: Place): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= GUARD_RADIUS_PX
}

/**
 * A guard over the whole page. After a tap whose control is replaced by another, taps at that place do nothing until
 * the finger has been away for `GUARD_MS`: each ignored tap begins that time anew, so that five quick taps are one.
 */
export function createTapGuard({ now, controlAt, after, onGuard = () => {} }: TapGuardEnvironment): TapGuard {
  let watched: { place: Place, control: unknown, stop: () => void } | undefined
  let guarded: { place: Place, until: number, stop: () => void } | undefined

  function unwatch(): void {
    watched?.stop()
    watched = undefined
  }

  /** From a time on. A busy page hears of a tap late, so the tap's own time tells whether it was one too many. */
  function guard(place: Place, from: number): void {
    guarded?.stop()
    const until = Math.max(from + GUARD_MS, guarded?.until ?? 0)
    guarded = { place, until, stop: after(GUARD_MS, () => onGuard(undefined)) }
    onGuard(place)
  }

  return {
    press(place, at) {
      unwatch()
      if (guarded && at < guarded.until && isNear(place, guarded.place)) {
        guard(guarded.place, at)
        return true
      }
      watched = { place, control: controlAt(place), stop: after(WATCH_MS, unwatch) }
      return false
    },
    cancel: unwatch,
    look() {
      if (!watched)
        return false
      const { place, control } = watched
      const current = controlAt(place)
      if (current === null || current === control)
        return true
      unwatch()
      guard(place, now())
      return false
    },
  }
}
