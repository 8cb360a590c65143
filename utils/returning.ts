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

/** How much was answered here: so much that the states of cards lie in columns is much. */
export type Begun = 'nothing' | 'some' | 'much'

/** Remembers how much was answered here. */
export function rememberBegun(begun: Begun): void {
  try {
    if (begun === 'nothing')
      localStorage.removeItem(BEGAN_KEY)
    else
      localStorage.setItem(BEGAN_KEY, begun)
  }
  catch {
    // Without it a returning learner sees the newcomer's card until the log has been read; nothing is lost.
  }
}

/** Whether much was answered here when it was last known. */
export function hasBegunMuch(): boolean {
  try {
    return localStorage.getItem(BEGAN_KEY) === 'much' satisfies Begun
  }
  catch {
    return false
  }
}
