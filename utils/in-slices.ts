/** Longest (ms) that a slice may hold up the page: half a frame. */
const SLICE_MS = 8

/** Lets whatever waits have its turn. */
export const nextTask = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0))

/** Does work that comes in steps, a few at a time, so that keys and taps are heard in between. Gives what it gives. */
export async function inSteps<T>(steps: Generator<void, T>): Promise<T> {
  let begun = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done)
      return step.value
    if (performance.now() - begun < SLICE_MS)
      continue
    await nextTask()
    begun = performance.now()
  }
}

function* stepsOf<T>(items: Iterable<T>, work: (item: T) => void): Generator<void, void> {
  for (const item of items) {
    work(item)
    yield
  }
}

/** Does work for each item, a few at a time, so that keys and taps are heard in between. */
export function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  return inSteps(stepsOf(items, work))
}
