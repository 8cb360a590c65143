import { describe, expect, it } from 'vitest'
import { createTapGuard, GUARD_MS, GUARD_RADIUS_PX, WATCH_MS } from '../../../utils/tap-guard.ts'

const PLACE = { x: 200, y: 700 }

/** A page on which one control lies under the finger, with a clock that the test moves. */
function page(first: string | null) {
  let now = 0
  let timers: { at: number, work: () => void }[] = []
  let control = first
  const guarded: boolean[] = []
  const guard = createTapGuard({
    now: () => now,
    controlAt: () => control,
    after(ms, work) {
      const timer = { at: now + ms, work }
      timers.push(timer)
      return () => timers = timers.filter(each => each !== timer)
    },
    onGuard: place => guarded.push(place !== undefined),
  })
  return {
    guarded,
    /** Taps, and the page hears of it some ms later: true when the tap goes through. */
    tap: (place = PLACE, lateMs = 0) => !guard.press(place, now - lateMs),
    drag: () => guard.cancel(),
    show(next: string | null) {
      control = next
      guard.look()
    },
    wait(ms: number) {
      now += ms
      for (const timer of timers.filter(({ at }) => at <= now)) {
        timers = timers.filter(each => each !== timer)
        timer.work()
      }
    },
  }
}

describe('a tap on a control', () => {
  it('goes through again and again while the control stays', () => {
    const { tap, show, wait } = page('plus')
    for (let taps = 0; taps < 5; taps++) {
      expect(tap()).toBe(true)
      show('plus')
      wait(100)
    }
  })

  it('is not taken for the control that has come up in its place', () => {
    const { tap, show, wait } = page('show the answer')
    tap()
    show('good')
    wait(100)
    expect(tap()).toBe(false)
  })

  it.each([[GUARD_MS - 1, false], [GUARD_MS, true], [GUARD_MS + 1, true]])(
    'counts %i ms after the control came up: %s',
    (ms, goesThrough) => {
      const { tap, show, wait } = page('show the answer')
      tap()
      show('good')
      wait(ms)
      expect(tap()).toBe(goesThrough)
    },
  )

  it.each([[GUARD_RADIUS_PX - 1, false], [GUARD_RADIUS_PX, false], [GUARD_RADIUS_PX + 1, true]])(
    'counts %i px away from the one before: %s',
    (px, goesThrough) => {
      const { tap, show } = page('show the answer')
      tap()
      show('good')
      expect(tap({ x: PLACE.x + px, y: PLACE.y })).toBe(goesThrough)
    },
  )

  it('and four more, however close together, are one', () => {
    const { tap, show, wait } = page('easy')
    expect(tap()).toBe(true)
    show('show the answer')
    for (let taps = 0; taps < 4; taps++) {
      wait(GUARD_MS - 50)
      expect(tap()).toBe(false)
    }
    wait(GUARD_MS)
    expect(tap()).toBe(true)
  })

  it('is followed to its effect, though the disk is slow', () => {
    const { tap, show, wait } = page('easy')
    tap()
    wait(WATCH_MS - 1)
    show('show the answer')
    expect(tap()).toBe(false)
  })

  it('has nothing to do with what comes up long after it', () => {
    const { tap, show, wait } = page('easy')
    tap()
    wait(WATCH_MS)
    show('update now')
    expect(tap()).toBe(true)
  })

  it('is not guarded where nothing can be tapped now, until something can', () => {
    const { tap, show, guarded } = page('link to study')
    tap()
    show(null)
    expect(guarded).toEqual([])
    show('card')
    expect(guarded).toEqual([true])
  })

  it('that became a scroll guards nothing', () => {
    const { tap, show, drag } = page('card')
    tap()
    drag()
    show('link')
    expect(tap()).toBe(true)
  })

  it('elsewhere is what is followed from then on', () => {
    const { tap, show, wait } = page('easy')
    tap()
    wait(100)
    tap({ x: 20, y: 20 })
    show('show the answer')
    expect(tap()).toBe(true)
  })

  it('counts from when it was made, however late a busy page hears of it', () => {
    const { tap, show, wait } = page('easy')
    tap()
    wait(300)
    show('show the answer')
    wait(3 * GUARD_MS)
    for (const everyMs of [250, 500, 750, 1000])
      expect(tap(PLACE, 300 + 3 * GUARD_MS - everyMs), `${everyMs} ms after the first`).toBe(false)
    expect(tap()).toBe(true)
  })

  it('ends its guard by itself, and says so', () => {
    const { tap, show, wait, guarded } = page('easy')
    tap()
    show('show the answer')
    wait(GUARD_MS)
    expect(guarded).toEqual([true, false])
  })
})
