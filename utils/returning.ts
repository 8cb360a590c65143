/** Where the browser remembers, beside the log, that something was answered here. */
const BEGAN_KEY = 'manaschi-began'
/** On the root element: what the page that was drawn beforehand shows to a newcomer is not for this learner. */
const RETURNING_CLASS = 'returning'

/**
 * Runs in the head before the first paint: tells a returning learner, or a session with a subject of its own, from a
 * newcomer, whose first card stands in the page. Read by modules/head-scripts.ts alone.
 *
 * @internal
 */
export const returningScript = `try{(location.search||localStorage.getItem('${BEGAN_KEY}'))`
  + `&&document.documentElement.classList.add('${RETURNING_CLASS}')}catch{}`

/** Whether the newcomer's card that was drawn beforehand is hidden. */
export function isReturning(): boolean {
  return document.documentElement.classList.contains(RETURNING_CLASS)
}

/** Remembers whether anything was answered here. */
export function rememberBegun(hasBegun: boolean): void {
  try {
    if (hasBegun)
      localStorage.setItem(BEGAN_KEY, '1')
    else
      localStorage.removeItem(BEGAN_KEY)
  }
  catch {
    // Without it a returning learner sees the newcomer's card until the log has been read; nothing is lost.
  }
}
