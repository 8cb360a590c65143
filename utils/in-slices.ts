/** Longest (ms) that a slice may hold up the page: half a frame. */
const SLICE_MS = 8

/** Does work for each item, a few at a time, so that keys and taps are heard in between. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let begun = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - begun < SLICE_MS)
      continue
    await new Promise(resolve => setTimeout(resolve, 0))
    begun = performance.now()
  }
}
