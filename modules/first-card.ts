/**
 * What a cold visit fetches before the first card, and what it does not. Without this module the page works the same;
 * it only takes longer to open (`npm run bench:web`).
 */
import { defineNuxtModule } from 'nuxt/kit'

/** Modules that are asked for by themselves: each with what it imports goes into one file. */
export const gatheredRoots = [
  { file: 'app', roots: [/\/nuxt\/dist\/app\/entry\.js$/] },
  { file: 'first-card', roots: [/\/pages\/study\.vue$/, /\/layouts\/study\.vue$/] },
  { file: 'storage', roots: [/\/plugins\/storage\/open-storage\.ts$/] },
] as const

/** What only the study page imports stays with it; so do pages, of which Nuxt announces each with what it imports. */
const apart = /\/(?:pages|layouts)\/[\w/-]+\.vue(?:\?vue|$)|deck-starter\.mjs$/

/** What nobody here uses, and which would be kept for what it does when it is loaded. */
const unused = /\/nuxt\/dist\/app\/composables\/(?:fetch|asyncData)\.js$/

/** What can keep the choice of colours in cookies, if it was told to. */
const cookieKeeper = /\/@nuxtjs\/color-mode\/dist\/runtime\/plugin\.client\.js$/

/**
 * Its code without them: nobody here sets any, and what writes them is as large as a first day’s cards. Throws when
 * there is nothing to leave out, as a later version may be written differently.
 */
export function withoutCookies(code: string): string {
  const left = code.replace(/\bstorage === "cookie"/, 'false')
  if (left === code)
    throw new Error('The colour mode keeps nothing in cookies any more: modules/first-card.ts need not leave it out')
  return left
}

/**
 * The file for each module, by what every module imports: dozens of small files cost more to fetch and compress worse.
 * What several roots need goes with the first of them.
 */
export function gather(ids: readonly string[], importsOf: (id: string) => readonly string[]): Map<string, string> {
  const files = new Map<string, string>()
  const isApart = (id: string): boolean =>
    apart.test(id) || gatheredRoots.some(({ roots }) => roots.some(root => root.test(id)))
  for (const { file, roots } of gatheredRoots) {
    const left = ids.filter(id => roots.some(root => root.test(id)))
    const seen = new Set(left)
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (!isApart(id))
        files.set(id, files.get(id) ?? file)
      for (const imported of importsOf(id).filter(found => !seen.has(found))) {
        seen.add(imported)
        left.push(imported)
      }
    }
  }
  return files
}

export default defineNuxtModule({
  meta: { name: 'manaschi-first-card' },
  setup(_, nuxt) {
    nuxt.hook('vite:extendConfig', (config, { isClient }) => {
      if (!isClient || nuxt.options.dev)
        return
      let files = new Map<string, string>()
      config.plugins?.push({
        name: 'manaschi-first-card',
        transform(code, id) {
          if (unused.test(id))
            return { code, map: null, moduleSideEffects: false }
          return cookieKeeper.test(id) ? { code: withoutCookies(code), map: null } : undefined
        },
        buildEnd() {
          files = gather([...this.getModuleIds()], id => this.getModuleInfo(id)?.importedIds ?? [])
        },
      })
      Object.assign(config, {
        build: {
          ...config.build,
          rolldownOptions: {
            ...config.build?.rolldownOptions,
            output: {
              ...config.build?.rolldownOptions?.output,
              codeSplitting: {
                // What is imported is told apart already.
                includeDependenciesRecursively: false,
                groups: [{ name: (id: string) => files.get(id) ?? null }],
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
