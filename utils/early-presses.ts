/**
 * What is pressed before the page's code has come: the page that the server sent looks ready, and on a poor network its
 * code follows seconds later. A script in the head keeps what was pressed or chosen, and
 * plugins/early-presses.client.ts does it once there is somebody to hear it.
 */

/** Where the script in the head leaves what it kept. */
declare global {
  interface Window {
    manaschiEarly?: { kept: EarlyPress[], stop: () => void }
  }
}

/** A control that was pressed, or a field with what was chosen or written in it. */
export interface EarlyPress {
  element: HTMLElement
  value?: string
  checked?: boolean
}

/**
 * Runs in the head, before anything can be pressed. Links, and what opens and closes, work without code and are left
 * alone. Read by nuxt.config.ts alone.
 *
 * @internal
 */
export const earlyPressScript
  = `(function(){var kept=[];function keep(e){var t=e.target;if(e.type==='click'){t=t.closest&&t.closest('button');if(!t||t.disabled)return;if(t.type==='submit')e.preventDefault()}`
    + `else if(!t.matches('input,select,textarea'))return;kept=window.manaschiEarly.kept=kept.filter(function(k){return k.element!==t});`
    + `kept.push({element:t,value:t.value,checked:t.checked})}`
    + `['click','input','change'].forEach(function(n){addEventListener(n,keep,true)});`
    + `window.manaschiEarly={kept:kept,stop:function(){['click','input','change'].forEach(function(n){removeEventListener(n,keep,true)})}}})()`

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
