/** How long (ms) a browser that does not tell when it is idle is given. */
const GUESS_MS = 500

/** Does work when the page has nothing better to do; in browsers that do not tell (Safari), a little later. */
export function whenIdle(work: () => unknown): void {
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(() => void work())
  else
    setTimeout(work, GUESS_MS)
}
