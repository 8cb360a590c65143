/**
 * Opens every disclosure around the place that an address names. Browsers do so themselves when they find words on a
 * page, but not when the app goes to a place by its own router.
 */
export function useDisclosures(): void {
  const route = useRoute()
  async function openAround(): Promise<void> {
    await nextTick()
    const target = document.getElementById(decodeURIComponent(route.hash.slice(1)))
    if (!target)
      return
    const own = target.matches('details') ? target : target.querySelector(':scope > details')
    for (let part: Element | null = own ?? target; part; part = part.parentElement) {
      if (part instanceof HTMLDetailsElement)
        part.open = true
    }
    target.scrollIntoView()
  }
  onMounted(openAround)
  watch(() => route.hash, openAround)
}
