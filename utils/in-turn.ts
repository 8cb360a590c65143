import type { Component, HydrationStrategy } from 'vue'
import { defineAsyncComponent } from 'vue'
import { inSteps, nextTask } from './in-slices'

/** What a learner does to a place before it has come to life: then it does so at once, and hears of it. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown', 'change'] as const

/** Places of the page that are still to come to life, in the page's order. */
const queue: (() => void)[] = []
let running: Promise<void> | undefined
/** Whether something is coming to life just now: so does what it holds. */
let isWaking = false

function* turns(): Generator<void, void> {
  for (let wake = queue.shift(); wake; wake = queue.shift()) {
    wake()
    yield
  }
}

/** Until nothing is left: what comes to life may hold places that wait for their turn in it. */
async function runTurns(): Promise<void> {
  try {
    for (let isLeft = true; isLeft;) {
      await nextTask()
      isLeft = queue.length > 0
      await inSteps(turns())
    }
  }
  finally {
    running = undefined
  }
}

/**
 * Resolves when every place has had its turn: until then nothing may be shown that the server did not know, or what
 * comes to life would not be what stands there.
 */
export async function untilAllAlive(): Promise<void> {
  await nextTask()
  await running
}

const whenItsTurnComes: HydrationStrategy = (hydrate, forEachElement) => {
  let isAwake = false
  function wake(): void {
    if (isAwake)
      return
    isAwake = true
    stopListening()
    isWaking = true
    try {
      hydrate()
    }
    finally {
      isWaking = false
    }
  }
  function stopListening(): void {
    forEachElement(element => TOUCHES.forEach(touch => element.removeEventListener(touch, wake, true)))
  }
  forEachElement(element => TOUCHES.forEach(touch => element.addEventListener(touch, wake, true)))
  queue.push(wake)
  running ??= runTurns()
  return () => {
    isAwake = true
    stopListening()
  }
}

/**
 * A component of which a page has so many that a slow phone would be held up for as long as they come to life at one
 * go: they do so one after the other, and keys and taps are heard in between. What is touched does so at once. Where
 * nothing stands in the page that was drawn beforehand it is the component itself. To be called in a setup. What it is
 * given must stay the same as long as it says the same, handlers too: what changes before its turn is drawn anew.
 */
export function inTurn<T extends Component>(component: T): T {
  if (import.meta.client && !isWaking && !useNuxtApp().isHydrating)
    return component
  // On the server too, so that both count the same ids.
  return defineAsyncComponent({
    loader: async () => component,
    hydrate: whenItsTurnComes,
    suspensible: false,
    delay: 0,
  }) as unknown as T
}
