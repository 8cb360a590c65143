/** What a learner finds on a screen that was mounted. */
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { mountSuspended } from '@nuxt/test-utils/runtime'
import axe from 'axe-core'
import { vi } from 'vitest'

type Screen = Pick<VueWrapper, 'findAll'>

/** Text as it is read: without runs of white space. */
export function readable(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Texts of every element that a selector finds. */
export function textsOf(screen: Screen, selector: string): string[] {
  return screen.findAll(selector).map(element => readable(element.text()))
}

/** The button of a name (its text or label). Throws when there is none, or more than one. */
export function buttonNamed(screen: Screen, name: string): DOMWrapper<Element> {
  const all = screen.findAll('button')
  const named = all.filter(button => [button.attributes('aria-label'), readable(button.text())].includes(name))
  if (named.length !== 1) {
    throw new Error(
      `${named.length} buttons are named "${name}"; there are: ${
        all.map(button => readable(button.text())).join(' | ')
      }`,
    )
  }
  return named[0]!
}

/** Terms and descriptions of a list of figures. */
export function figuresOf(screen: Screen): Record<string, string> {
  const terms = textsOf(screen, 'dt')
  const values = textsOf(screen, 'dd')
  return Object.fromEntries(terms.map((term, place) => [term, values[place] ?? '']))
}

/** What axe has against an element of the page. Colours are judged in a real browser. */
export async function complaintsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, 'region': { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`))
}

/** Mounts a component in the page itself, where it can have the focus and axe can look at it. */
export const mountInPage: typeof mountSuspended = (component, options) =>
  mountSuspended(component, { ...options, attachTo: document.body })

/** Waits until what is expected has come true, however slow the machine: the limit only ends what hangs. */
export function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 50_000 })
}
