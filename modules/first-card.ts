/**
 * What a cold visit fetches before the first card, and what it does not. Without this module the page works the same;
 * it only takes longer to open (`npm run bench:web`).
 */
import { defineNuxtModule } from 'nuxt/kit'

/**
 * What the first card needs, which goes into one file: dozens of small ones cost more to fetch and compress worse.
 * Folders end with a slash. Pages stay apart: in a file of several, Nuxt does not know what to announce for each.
 */
export const firstCardParts = [
  'domain/content/deck.ts',
  'domain/content/deck-index.ts',
  'domain/content/deck-pieces.ts',
  'domain/content/title-reveals.ts',
  'domain/course/',
  'domain/log/default-settings.ts',
  'domain/log/record-order.ts',
  'domain/planning/day.ts',
  'domain/planning/exam-days.ts',
  'domain/planning/load-balance.ts',
  'domain/planning/outcomes.ts',
  'domain/planning/session.ts',
  'domain/planning/steering.ts',
  'domain/progress/ports.ts',
  'domain/progress/session.ts',
  'domain/scheduling/',
  'domain/session/',
  'components/base/BaseBar.vue',
  'components/base/BaseDialog.vue',
  'components/base/BaseDock.vue',
  'components/fact/FactEvidence.vue',
  'components/fact/FactSource.vue',
  'components/ornament/OrnamentHorn.vue',
  'components/study/StudyCard.vue',
  'components/study/StudyGradeBar.vue',
  'components/study/StudyHeader.vue',
  'components/study/StudyLoading.vue',
  'components/study/StudySession.vue',
  'components/study/StudyTypedAnswer.vue',
  'composables/useDeck.ts',
  'composables/useDock.ts',
  'composables/useFormat.ts',
  'composables/useShortcuts.ts',
  'stores/clock.ts',
  'stores/progress.ts',
  'stores/recovery.ts',
  'stores/study.ts',
] as const

/** Of those folders, what only others need. */
export const notOfFirstCard = [
  'domain/course/unit-check.ts',
  'domain/course/unit-progress.ts',
  'domain/scheduling/measured-times.ts',
] as const

/** Whether a module, by its path, belongs into the first card's file. */
export function isOfFirstCard(path: string): boolean {
  if (path.includes('/node_modules/ts-fsrs/'))
    return true
  const isBelow = (part: string): boolean => path.includes(`/${part}`)
  return firstCardParts.some(isBelow) && !notOfFirstCard.some(isBelow)
}

export default defineNuxtModule({
  meta: { name: 'manaschi-first-card' },
  setup(_, nuxt) {
    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      if (!isClient || nuxt.options.dev)
        return
      Object.assign(config, {
        build: {
          ...config.build,
          rolldownOptions: {
            ...config.build?.rolldownOptions,
            output: {
              ...config.build?.rolldownOptions?.output,
              codeSplitting: {
                // What they need beside is shared with other pages, and finds its own place.
                includeDependenciesRecursively: false,
                groups: [{ name: 'first-card', test: isOfFirstCard }],
              },
            },
          },
        },
      })
    })
    // From this list Nuxt writes into every page that the browser should fetch whatever might be wanted later; the
    // service worker does that, when the first card is up.
    nuxt.hook('build:manifest', (manifest) => {
      for (const chunk of Object.values(manifest))
        chunk.dynamicImports = []
    })
  },
})
