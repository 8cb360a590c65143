/** Where the browser remembers, beside the log, that the first visit's panel was put away. */
export const WELCOMED_KEY = 'manaschi-welcomed'

/**
 * Runs in the head before the first paint: marks a first visit on the root element. Read by nuxt.config.ts alone.
 *
 * @internal
 */
export const firstVisitScript
  = `try{localStorage.getItem('${WELCOMED_KEY}')||document.documentElement.classList.add('first-visit')}catch{document.documentElement.classList.add('first-visit')}`
