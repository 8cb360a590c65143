/**
 * The oldest browsers that the app is made for (docs/browsers.md): what Tailwind's style sheets and the code need
 * without help. The lint holds the code to it, with the polyfills as exceptions.
 */
export const browserFloor = { chrome: 111, edge: 111, firefox: 128, safari: 16.4 } as const

/** The element that says it to older ones. */
export const FLOOR_NOTE_ID = 'browser-floor'

/**
 * Runs in the head, in words that browsers of 2010 understand, because in old ones no other script of the page runs:
 * shows the note where something is missing that came with the floor (registered properties, well-formed strings,
 * looking back in expressions).
 */
export const floorScript
  = `(function(){var ok=false;try{ok=!!(window.CSSPropertyRule&&''.toWellFormed&&[].toSorted&&window.CompressionStream&&new RegExp('(?<=a)b').test('ab'))}catch(e){}`
    + `if(!ok)document.addEventListener('DOMContentLoaded',function(){var note=document.getElementById('${FLOOR_NOTE_ID}');if(note)note.removeAttribute('hidden')})})()`
