import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gather, gatheredRoots, unusedParts, withoutPart } from '../../../modules/first-card.ts'

const ENTRY = '/app/node_modules/nuxt/dist/app/entry.js'
const STORAGE = '/app/plugins/storage/open-storage.ts'
const STUDY = '/app/pages/study.vue'
const SETUP = '/app/pages/study.vue?vue&type=script&setup=true&lang.ts'

const imports: Record<string, string[]> = {
  [ENTRY]: ['/app/vue.js', '/app/routes.mjs', '/app/stores/progress.ts'],
  '/app/routes.mjs': ['/app/pages/study.vue?macro=true', '/app/pages/quiz/index.vue?macro=true'],
  '/app/stores/progress.ts': ['/app/vue.js', '/app/domain/scheduler.ts', ENTRY],
  [STUDY]: [SETUP],
  [SETUP]: ['/app/components/StudyCard.vue', '/app/vue.js'],
  '/app/components/StudyCard.vue': ['/app/domain/scheduler.ts', '/app/domain/cards.ts'],
  [STORAGE]: ['/app/idb.mjs', '/app/domain/cards.ts', '/app/stores/progress.ts'],
  '/app/pages/quiz/index.vue': ['/app/domain/cards.ts', '/app/domain/quiz.ts'],
}
const ids = [...new Set([...Object.keys(imports), ...Object.values(imports).flat()])]
const files = gather(ids, id => imports[id] ?? [])

describe('the few files of a cold visit', () => {
  it('are one for what every page imports, one for the first card, one for storage', () => {
    const inFile = (file: string): string[] => [...files].filter(([, found]) => found === file).map(([id]) => id).sort()
    expect(inFile('app')).toEqual([
      '/app/domain/scheduler.ts',
      ENTRY,
      '/app/pages/quiz/index.vue?macro=true',
      '/app/pages/study.vue?macro=true',
      '/app/routes.mjs',
      '/app/stores/progress.ts',
      '/app/vue.js',
    ])
    expect(inFile('first-card')).toEqual(['/app/components/StudyCard.vue', '/app/domain/cards.ts'])
    expect(inFile('storage')).toEqual(['/app/idb.mjs', STORAGE])
  })

  it('leave pages by themselves, and what no root imports', () => {
    const left = [STUDY, SETUP, '/app/pages/quiz/index.vue', '/app/domain/quiz.ts']
    expect(left.filter(id => files.has(id))).toEqual([])
  })

  it('begin with modules that there are', () => {
    const paths = ['node_modules/nuxt/dist/app/entry.js', 'pages/study.vue', 'layouts/study.vue', 'plugins/storage/open-storage.ts', 'domain/content/piece-reader.ts']
    const roots = gatheredRoots.flatMap(({ roots }) => roots)
    expect(paths.map(path => existsSync(path) && roots.filter(root => root.test(`/${path}`)).length)).toEqual(paths.map(() => 1))
    expect(roots).toHaveLength(paths.length)
  })
})

describe('what libraries bring and nobody here uses', () => {
  const codeOf: Record<string, string> = Object.fromEntries([
    'node_modules/@nuxtjs/color-mode/dist/runtime/plugin.client.js',
    'node_modules/pinia/dist/pinia.js',
    'node_modules/nuxt/dist/app/components/utils.js',
    'node_modules/nuxt/dist/pages/runtime/utils.js',
    'node_modules/vue-i18n/dist/vue-i18n.runtime.mjs',
    'node_modules/@intlify/core-base/dist/core-base.mjs',
  ].map(path => [`/${path}`, readFileSync(path, 'utf8')]))
  const written: Record<string, string> = {
    '/.nuxt/fetch.mjs': 'globalThis.$fetch = _$fetch.create({})',
    '/.nuxt/unhead-options.mjs': 'import { legacyPlugins } from "@unhead/vue/legacy";\nexport default {\n  plugins: legacyPlugins,\n}',
  }

  it.each(unusedParts)('is left out of the code that is installed: $what', (part) => {
    const found = Object.entries({ ...codeOf, ...written }).filter(([path]) => part.of.test(path))
    expect(found).toHaveLength(1)
    const [[, code]] = found as [[string, string]]
    expect(withoutPart(part, code).length).toBeLessThan(code.length)
  })

  it('is missed when there is none of it', () => {
    expect(() => withoutPart(unusedParts[0]!, 'storage === "localStorage"')).toThrow('cookies')
  })
})
