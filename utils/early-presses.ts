/**
 * What is pressed before the page's code has come: the page that the server sent looks ready, and on a poor network its
 * code follows seconds later. A script in the head keeps what was pressed or chosen, and
 * plugins/early-presses.client.ts does it once there is somebody to hear it.
 */
import type { KeyPress } from './shortcuts'
import { PRESSED_BY_ITSELF, TEXT_FIELDS } from './shortcuts'
import { GUARD_RADIUS_PX } from './tap-guard'

/** Where the script in the head leaves what it kept. */
declare global {
  interface Window {
    manaschiEarly?: { kept: EarlyPress[], keys: KeyPress[], stop: () => void }
  }
}

/** A control that was pressed, or a field with what was chosen or written in it. */
export interface EarlyPress {
  element: HTMLElement
  value?: string
  checked?: boolean
  /** The key that pressed it, where it was its shortcut. */
  key?: string
  /** Where a finger or a mouse pressed it. */
  place?: { x: number, y: number }
}

/** On the root element once the answer was shown without the page’s code: what stands hidden in it is seen then. */
const ANSWER_SHOWN = 'shows-answer'

/** Whether the answer was shown before the page had its code. */
export function isAnswerShownEarly(): boolean {
  return import.meta.client ? document.documentElement.classList.contains(ANSWER_SHOWN) : false
}

/** Leaves what is shown to the page's code from now on. */
export function endEarlyAnswer(): void {
  document.documentElement.classList.remove(ANSWER_SHOWN)
}

/** Keys that the script keeps; whoever presses more has given up on all of them. */
const MOST_KEYS = 20

let heldKeys: KeyPress[] = []

/** Keeps the keys that the script has kept, and keeps still, for the screens that listen for them. */
export function holdEarlyKeys(keys: KeyPress[]): void {
  heldKeys = keys
}

/** The keys that were pressed early and are wanted, each once and in order; nobody gets these again. */
export function takeEarlyKeys(isWanted: (press: KeyPress) => boolean = () => true): KeyPress[] {
  const taken = heldKeys.filter(isWanted)
  // In place: the script still puts its keys into this very list.
  heldKeys.splice(0, heldKeys.length, ...heldKeys.filter(press => !taken.includes(press)))
  return taken
}

/**
 * Runs in the head, before anything can be pressed. Links, and what opens and closes, work without code and are left
 * alone. Space and Enter press the control on screen that names them as its keys; other keys are kept as they are. What
 * shows the answer of a card shows at once the one that the page has. Read by modules/head-scripts.ts alone.
 *
 * @internal
 */
export const earlyPressScript
  = `(function(){var kept=[],keys=[];`
    + `function put(t,more){kept=window.manaschiEarly.kept=kept.filter(function(k){return k.element!==t});`
    + `kept.push(Object.assign({element:t,value:t.value,checked:t.checked},more));`
    + `if(t.hasAttribute('data-shows-answer'))document.documentElement.classList.add('${ANSWER_SHOWN}')}`
    + `function keep(e){var t=e.target;if(e.type==='click'){t=t.closest&&t.closest('button');if(!t||t.disabled)return;if(t.type==='submit')e.preventDefault();`
    + `put(t,e.detail?{place:{x:e.clientX,y:e.clientY}}:{})}else if(t.matches('input,select,textarea'))put(t)}`
    + `function press(e){var t=e.target,k=e.key,name={' ':'Space',Enter:'Enter'}[k],other=e.ctrlKey||e.metaKey||e.altKey;`
    + `if(e.repeat||e.isComposing||!t.closest||t.closest('${TEXT_FIELDS}'))return;`
    + `if(!name){if(keys.length<${MOST_KEYS}&&!keys.some(function(o){return o.key===k&&o.code===e.code&&o.ctrlKey===e.ctrlKey&&o.metaKey===e.metaKey}))`
    + `keys.push({key:k,code:e.code,ctrlKey:e.ctrlKey,metaKey:e.metaKey,altKey:e.altKey,shiftKey:e.shiftKey,repeat:false,isComposing:false});return}`
    + `if(other||e.shiftKey||t.closest('${PRESSED_BY_ITSELF}'))return;`
    + `var all=document.querySelectorAll('button[aria-keyshortcuts~="'+name+'"]:not([disabled])');`
    + `for(var i=0;i<all.length;i++)if(all[i].getClientRects().length&&getComputedStyle(all[i]).visibility!=='hidden'){e.preventDefault();put(all[i],{key:k});return}}`
    + `var hears={click:keep,input:keep,change:keep,keydown:press};`
    + `function each(what){for(var n in hears)window[what](n,hears[n],true)}`
    + `window.manaschiEarly={kept:kept,keys:keys,stop:function(){each('removeEventListener')}};each('addEventListener')})()`

/**
 * Whether a press, just after the page has come to life, is one more of those that were kept: whoever made it had not
 * seen yet that anything happened.
 */
export function isOneMore(event: KeyboardEvent | MouseEvent, kept: readonly EarlyPress[]): boolean {
  return kept.some(({ key, place }) =>
    'key' in event
      ? event.key === key
      : event.detail > 0 && place !== undefined
        && Math.hypot(event.clientX - place.x, event.clientY - place.y) <= GUARD_RADIUS_PX,
  )
}

/**
 * Does what was pressed early, in the order in which it was pressed, each control once however often: whoever hears
 * nothing presses again. What is no longer on the page is left out.
 */
export function replay(kept: readonly EarlyPress[]): void {
  for (const { element, value, checked } of kept) {
    if (!element.isConnected)
      continue
    if (element instanceof HTMLButtonElement) {
      element.click()
      continue
    }
    if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio'))
      element.checked = checked!
    else if ('value' in element)
      element.value = value
    element.dispatchEvent(new Event('input', { bubbles: true }))
    element.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
