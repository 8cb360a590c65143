/**
 * What a cold visit fetches before the first card, and what it does not. Without this module the page works the same;
 * it only takes longer to open (`npm run bench:web`).
 */
import { defineNuxtModule } from 'nuxt/kit'

/**
 * What the first card needs of the core, which goes into one file: a dozen small ones cost more to fetch and compress
 * worse. Folders end with a slash.
 */
export const firstCardParts = [
  'domain/scheduling/',
  'domain/session/',
  'domain/progress/card-state.ts',
  'domain/progress/records.ts',
  'domain/progress/ports.ts',
  'domain/progress/session.ts',
  'domain/planning/session.ts',
  'domain/planning/steering.ts',
  'domain/planning/outcomes.ts',
  'domain/planning/load-balance.ts',
  'domain/planning/exam-days.ts',
] as const

/** Of those folders, what only the settings need. */
export const notOfFirstCard = ['domain/scheduling/measured-times.ts'] as const

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
              codeSplitting: { groups: [{ name: 'first-card', test: isOfFirstCard }] },
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
