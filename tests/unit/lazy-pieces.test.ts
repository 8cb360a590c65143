/** Whatever is loaded after the page goes by one way, which tells why it did not come (utils/load-piece.ts). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withPieces } from '../../modules/pieces.ts'

const folders = [
  'components', 'composables', 'exports', 'layouts', 'pages', 'plugins', 'storage', 'stores', 'utils', 'workers',
]
const files = [
  ...folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
  ),
  'app.vue',
  'error.vue',
]
  .filter(file => /\.(?:ts|vue)$/.test(file))

/** The code of a file without what is no code: comments, and types of what another file exports. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/typeof import\([^)]*\)/g, '')
}

/** What stands before a place, back to the statement it is in: long enough for a list of imports. */
function before(code: string, at: number): string {
  return code.slice(Math.max(0, at - 300), at)
}

const byPiece
  = /(?:loadPiece|reportedPiece|definePiece|loadLate)(?:<[^>]*>)?\(\s*\(\) =>\s*(?:Promise\.all\(\[\s*)?(?:import\([^)]*\),?\s*)*$/

function bareImports(code: string): string[] {
  return [...code.matchAll(/\bimport\(/g)].filter(({ index }) => !byPiece.test(before(code, index))).map(({ index }) =>
    code.slice(index, index + 60),
  )
}

/** The piece itself, and what loads nothing: its components are there already (utils/in-turn.ts). */
const ownDefiners = new Set(['utils/define-piece.ts', 'utils/in-turn.ts'])

describe('what is loaded after the page', () => {
  it('is looked for everywhere', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(files.flatMap(file => [...codeOf(file).matchAll(/\bimport\(/g)]).length).toBeGreaterThan(10)
  })

  it.each(files)('%s imports nothing later but as a piece', file => expect(bareImports(codeOf(file))).toEqual([]))

  it.each(files)('%s defines no component that fails in silence', (file) => {
    if (!ownDefiners.has(file))
      expect(codeOf(file)).not.toMatch(/defineAsyncComponent|createLazy\w+Component|preloadRouteComponents\(.*\)\.then/)
  })

  it.each(files)('%s starts no worker, and no WebAssembly, whose failure to come nobody would know', (file) => {
    const code = codeOf(file)
    for (const [start, way] of [['new Worker(', 'createWorkerClient'], ['initSqlJs(', 'loadLate']] as const)
      expect(code.includes(start) && !code.includes(way), start).toBe(false)
  })

  it('is found out when it is not', () => {
    expect(bareImports('const a = await import("./a")')).toHaveLength(1)
    expect(bareImports('Promise.all([import("./a"), import("./b")])')).toHaveLength(2)
    expect(bareImports('await loadLate(() => import("./a"))')).toEqual([])
    expect(bareImports('loadPiece(() => Promise.all([import("./a"), import("./b")]))')).toEqual([])
    expect(bareImports('definePiece(() => import("./A.vue"))')).toEqual([])
  })
})

describe('a component by the name of Lazy…', () => {
  it('is made a piece as Nuxt writes it', () => {
    const nuxts
      = 'import { defineAsyncComponent as __defineAsyncComponent } from "vue";\nconst a = __defineAsyncComponent(() => import("./A.vue"))'
    expect(withPieces(nuxts, '/utils/define-piece.ts')).toBe(
      'import { definePiece as __defineAsyncComponent } from "/utils/define-piece.ts";\nconst a = __defineAsyncComponent(() => import("./A.vue"))',
    )
    expect(withPieces('import { ref } from "vue"', '/x')).toBe('import { ref } from "vue"')
  })
})
