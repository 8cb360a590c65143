/** Stands in the page of the first card, which shows itself with rules of its own (scripts/pages/first-styles.ts). */
const lateLinks = 'link[data-late-styles]'

let coming: Promise<void> | undefined

function applied(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve(), { once: true })
    link.addEventListener('error', () => reject(new Error(`${link.href} did not come`)), { once: true })
    link.disabled = false
    if (link.sheet)
      resolve()
  })
}

/**
 * Asks for the rest of the rules, which whatever else is shown than the first card needs. Resolves when they hold; on
 * pages that have them already, at once. Rejects when they do not come; who asks again gets another try.
 */
export function loadLateStyles(): Promise<void> {
  coming ??= Promise.all([...document.querySelectorAll<HTMLLinkElement>(lateLinks)].map(applied)).then(
    () => {},
    (fault: unknown) => {
      coming = undefined
      for (const link of document.querySelectorAll<HTMLLinkElement>(lateLinks))
        link.disabled = true
      throw fault
    },
  )
  return coming
}
