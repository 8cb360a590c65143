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
  { file: 'pieces', roots: [/\/domain\/content\/piece-reader\.ts$/] },
] as const

/** Pages stay by themselves: Nuxt announces each with what it imports. */
const apart = /\/pages\/[\w/-]+\.vue(?:\?vue|$)/

/** What nobody here uses, and which would be kept for what it does when it is loaded. */
const unused = /\/nuxt\/dist\/app\/composables\/(?:fetch|asyncData)\.js$/

/** A part of a library that nobody here uses, but which its code keeps. */
interface UnusedPart {
  what: string
  /** The module, by the end of its path. */
  of: RegExp
  code: RegExp
  instead: string
}

/** What is left out of libraries, as nothing of it is ever done here. */
export const unusedParts: readonly UnusedPart[] = [
  {
    what: 'the choice of colours in cookies',
    of: /\/@nuxtjs\/color-mode\/dist\/runtime\/plugin\.client\.js$/,
    code: /\bstorage === "cookie"/,
    instead: 'false',
  },
  {
    what: 'what developers’ tools save of the stores',
    of: /\/pinia\/dist\/pinia\.js$/,
    code: /\bconst saveAs = !IS_CLIENT[^;]+;/,
    instead: 'const saveAs = () => {};',
  },
  {
    what: 'transitions between pages and layouts',
    of: /\/nuxt\/dist\/app\/components\/utils\.js$/,
    code: /(?:\bimport\.meta\.client|\btrue) && props \? h\(Transition,[^)]*\) : /,
    instead: '',
  },
  {
    what: 'pages that are kept when they are left',
    of: /\/nuxt\/dist\/pages\/runtime\/utils\.js$/,
    code: /(?:\bimport\.meta\.client|\btrue) && props \? h\(KeepAlive,[^)]*\) : /,
    instead: '',
  },
  {
    what: 'a second way to fetch',
    of: /(?:\/|%2F)fetch\.mjs$/,
    code: /[\s\S]*\$fetch\.create[\s\S]*/,
    instead: 'export const $fetch = undefined',
  },
  {
    what: 'dates and figures as the library of messages writes them',
    of: /\/vue-i18n\/dist\/vue-i18n\.runtime\.mjs$/,
    code: /\breturn wrapWithDeps\(context => Reflect\.apply\((?:datetime|number), [^\n]+/g,
    instead: 'return \'\'',
  },
  {
    what: 'messages that hold HTML',
    of: /\/@intlify\/core-base\/dist\/core-base\.mjs$/,
    code: /\bescapeParameter && escapeParams\(options\);|\bif \(escapeParameter && isString\(ret\)\) \{[^}]+\}/g,
    instead: '',
  },
  {
    what: 'older ways to write what stands in the head',
    of: /(?:\/|%2F)unhead-options\.mjs$/,
    code: /import \{ legacyPlugins \}[^;]+;|\bplugins: legacyPlugins,/g,
    instead: '',
  },
]

/**
 * The code of a library without a part. Throws when there is nothing to leave out, as a later version may be written
 * differently.
 */
export function withoutPart({ what, code: part, instead }: UnusedPart, code: string): string {
  const left = code.replace(part, () => instead)
  if (left === code)
    throw new Error(`There is no such thing any more: ${what}. modules/first-card.ts need not leave it out`)
  return left
}

/**
 * The file for each module, by what every module imports: dozens of small files cost more to fetch and compress worse.
 * What several roots need goes with the first of them.
 */
export function gather(ids: readonly string[], importsOf: (id: string) => readonly string[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const { file, roots } of gatheredRoots) {
    const left = ids.filter(id => roots.some(root => root.test(id)))
    const seen = new Set(left)
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (!apart.test(id))
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
          const part = unusedParts.find(({ of }) => of.test(id))
          return part && { code: withoutPart(part, code), map: null }
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
