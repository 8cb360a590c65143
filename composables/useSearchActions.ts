import { cutText, LONGEST_SEARCH } from '#domain/answers/typed-length'
import { createGlobalState, useLocalStorage } from '@vueuse/core'

/** How many searches a browser remembers. */
const MOST_RECENT = 6

/** Lives as long as the page: what is chosen closes the search at once, and must be written all the same. */
const useStored = createGlobalState(() => useLocalStorage<unknown>('manaschi-searches', [], { writeDefaults: false }))

/** The latest searches, kept in this browser alone. */
export function useRecentSearches(): { recent: Ref<string[]>, remember: (text: string) => void, forget: () => void } {
  const stored = useStored()
  const recent = computed(() =>
    Array.isArray(stored.value) ? stored.value.filter(each => typeof each === 'string').slice(0, MOST_RECENT) : [],
  )
  return {
    recent,
    remember(text) {
      const kept = cutText(text.trim(), LONGEST_SEARCH)
      if (kept)
        stored.value = [kept, ...recent.value.filter(each => each !== kept)].slice(0, MOST_RECENT)
    },
    forget() {
      stored.value = []
    },
  }
}

/** Opens what was found, or does what it says. */
export function useSearchActions(): { open: (to: string) => Promise<void> } {
  const progress = useProgressStore()
  const colorMode = useColorMode()

  async function setTheme(theme: 'dark' | 'light'): Promise<void> {
    // Where nothing can be saved it holds for this visit.
    if (!await progress.setSetting('theme', theme))
      colorMode.preference = theme
  }

  async function open(to: string): Promise<void> {
    if (to === 'action:dark' || to === 'action:light') {
      await setTheme(to === 'action:dark' ? 'dark' : 'light')
      return
    }
    await navigateTo(to)
    // A place within the page is where the browser goes; else the reader begins at the page's beginning.
    if (!to.includes('#'))
      document.getElementById('main')?.focus({ preventScroll: true })
  }
  return { open }
}
