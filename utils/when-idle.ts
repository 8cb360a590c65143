/** How long (ms) a browser that does not tell when it is idle is given. */
const GUESS_MS = 500
/** After so long (ms) it is done all the same: a page that is never idle, or never looked at, must not lose it. */
const LATEST_MS = 10_000

/** Does work when the page has nothing better to do; in browsers that do not tell (Safari), a little later. */
export function whenIdle(work: () => unknown): void {
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(() => void work(), { timeout: LATEST_MS })
  else
    setTimeout(work, GUESS_MS)
}
