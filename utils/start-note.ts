/**
 * When the app's own code does not come (a new version was put in place while the page was on its way, or the network
 * went), the page that the server sent stands there and hears nothing. A few lines in the head tell.
 */

/** The element that says it. */
export const START_NOTE_ID = 'not-started'

/**
 * Runs in the head: shows the note when a module of ours, or one that it needs, does not come. Read by
 * modules/head-scripts.ts alone.
 *
 * @internal
 */
export const startScript = `(function(){function show(){var note=document.getElementById('${START_NOTE_ID}');`
  + `if(note)note.removeAttribute('hidden');else document.addEventListener('DOMContentLoaded',show)}`
  + `addEventListener('error',function(e){var t=e.target;if(t&&t.tagName==='SCRIPT'&&t.type==='module')show()},true)})()`
