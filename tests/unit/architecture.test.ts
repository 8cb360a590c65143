import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const rooms = [
  'app.vue',
  'error.vue',
  'pages',
  'layouts',
  'middleware',
  'components',
  'composables',
  'stores',
  'domain',
  'exports',
  'storage',
  'plugins',
  'workers',
  'server',
  'modules',
  'scripts',
]

interface Import {
  file: string
  specifier: string
  target: string
  isInside: boolean
}
interface Source {
  file: string
  room: string
  code: string
  imports: Import[]
}

function filesBelow(path: string): string[] {
  const entry = readdirSync(root, { withFileTypes: true }).find(each => each.name === path)
  if (!entry)
    return []
  if (entry.isFile())
    return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter(each => each.isFile() && /\.(?:ts|mts|js|mjs|vue)$/.test(each.name))
    .map(each => relative(root, join(each.parentPath, each.name)).split(sep).join('/'))
    // What a build has left, of the floor of `bench:web` too.
    .filter(file => !/(?:^|\/)\.(?:nuxt|output)\//.test(file))
}

/** Only script: in a .vue file what stands between its script tags. */
function scriptOf(file: string, text: string): string {
  return file.endsWith('.vue')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(match => match[1]).join('\n')
    : text
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

/** Code without its texts: what a word stands for, not what it says. */
function withoutTexts(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, '\'\'')
}

const importPattern
  = /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?\sfrom\s*['"]([^'"]+)['"]|(?:^|[\s;}])import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]/g

/** Where an import leads: a path from the root of the project, or the name of a package. */
function resolveImport(file: string, specifier: string): Import {
  const path = specifier.startsWith('.')
    ? posix.join(posix.dirname(file), specifier)
    : specifier.replace(/^#(?=domain\/|storage\/)/, '').replace(/^(?:~~|@@|~|@)\/\b/, '')
  const isAlias = /^(?:\.|#domain\/|#storage\/|~~\/|@@\/|~\/|@\/)/.test(specifier)
  return { file, specifier, target: path, isInside: isAlias }
}

function importsOf(file: string, code: string): Import[] {
  return [...code.matchAll(importPattern)].map(match => resolveImport(file, (match[1] ?? match[2] ?? match[3])!))
}

const sources: Source[] = rooms.flatMap(filesBelow).map((file) => {
  const code = withoutComments(scriptOf(file, readFileSync(join(root, file), 'utf8')))
  return { file, room: file.split('/')[0]!, code, imports: importsOf(file, code) }
})

const inRoom = (...names: string[]): Source[] => sources.filter(source => names.includes(source.room))
const roomOf = ({ target, isInside }: Import): string | undefined => isInside ? target.split('/')[0]! : undefined
const isPackage = ({ specifier, isInside }: Import, name: string): boolean =>
  !isInside && (specifier === name || specifier.startsWith(`${name}/`))

/** Faults as one readable text, so that a failing test says file and import. */
function faults(of: readonly Source[], isFault: (imported: Import) => boolean, rule: string): string[] {
  return of.flatMap(source => source.imports).filter(isFault).map(({ file, specifier }) =>
    `${file} imports '${specifier}': ${rule}`,
  )
}

function onlyIn(name: string, isAllowed: (file: string) => boolean, where: string): string[] {
  return faults(
    sources,
    imported => isPackage(imported, name) && !isAllowed(imported.file),
    `'${name}' belongs in ${where} only`,
  )
}

describe('the walk over the imports', () => {
  it('sees every room', () => {
    for (
      const room of [
        'domain',
        'storage',
        'stores',
        'composables',
        'components',
        'pages',
        'plugins',
        'workers',
        'server',
      ]
    )
      expect(inRoom(room).length, room).toBeGreaterThan(0)
    expect(sources.length).toBeGreaterThan(40)
  })

  it('sees every way to import', () => {
    const code
      = `import a from './a.ts'\nimport type { B } from '#domain/progress/records'\nimport {\n  c,\n  d,\n} from 'idb'\nimport '~/e.css'\nexport { f } from '../f.ts'\nexport * from 'zod/mini'\nconst g = await import('@/g')\n`
    expect(importsOf('domain/content/x.ts', withoutComments(code)).map(({ target, isInside }) => [target, isInside]))
      .toEqual([
        ['domain/content/a.ts', true],
        ['domain/progress/records', true],
        ['idb', false],
        ['e.css', true],
        ['domain/f.ts', true],
        ['zod/mini', false],
        ['g', true],
      ])
  })

  it('leads to files that exist', () => {
    const files = new Set(rooms.flatMap(filesBelow))
    const lost = sources.flatMap(source => source.imports).filter(imported =>
      imported.isInside && rooms.includes(roomOf(imported)!),
    )
      .filter(({ target }) =>
        !['', '.ts', '.vue', '/index.ts'].some(ending => files.has(target + ending))
        && !existsSync(join(root, target.replace(/\?raw$/, ''))),
      )
    expect(lost.map(({ file, specifier }) => `${file} imports '${specifier}', which is not there`)).toEqual([])
  })
})

describe('the domain', () => {
  it('imports only itself, by relative paths with their ending, and four packages in their places', () => {
    const packages = ['ts-fsrs', 'zod', 'yaml', 'minisearch']
    expect(faults(inRoom('domain'), imported =>
      imported.specifier.startsWith('.')
        ? roomOf(imported) !== 'domain' || !imported.specifier.endsWith('.ts')
        : !packages.some(name => isPackage(imported, name)), 'the domain knows only the domain')).toEqual([])
  })

  // A measurement must name what it measures against.
  it('knows ts-fsrs in one file, measurements apart', () => {
    expect(
      onlyIn(
        'ts-fsrs',
        file => file === 'domain/scheduling/scheduler.ts' || file.startsWith('scripts/bench'),
        'domain/scheduling/scheduler.ts',
      ),
    ).toEqual([])
  })

  it('knows zod where sources are read, and zod/mini in one file that all others use', () => {
    const readers = [
      'domain/content/schemas.ts',
      'domain/content/parse-sources.ts',
      'domain/content/course-schemas.ts',
      'domain/content/debate-schemas.ts',
      'domain/content/lexicon-schema.ts',
      'domain/translation/overlay-schemas.ts',
      'domain/translation/parse-overlays.ts',
    ]
    expect(
      faults(
        sources,
        imported => imported.specifier === 'zod' && !readers.includes(imported.file),
        `'zod' belongs in ${readers.join(' and ')} only`,
      ),
    ).toEqual([])
    expect(
      faults(
        sources,
        imported => imported.specifier === 'zod/mini' && imported.file !== 'domain/schema.ts',
        '\'zod/mini\' is told once, in domain/schema.ts, what the security policy asks of it',
      ),
    ).toEqual([])
    expect(
      faults(
        sources,
        imported => isPackage(imported, 'zod') && !['zod', 'zod/mini'].includes(imported.specifier),
        'zod is imported as \'zod\' or \'zod/mini\'',
      ),
    ).toEqual([])
  })

  it('knows MiniSearch in one file', () => {
    expect(
      onlyIn('minisearch', file => file === 'domain/search/search-index.ts', 'domain/search/search-index.ts'),
    ).toEqual([])
  })

  it('knows yaml in one file', () => {
    expect(onlyIn('yaml', file => file === 'domain/content/yaml-source.ts', 'domain/content/yaml-source.ts')).toEqual(
      [],
    )
  })

  /** Places that lead back to themselves by what they import. */
  function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
    const reaches = (from: string, to: string): boolean => {
      const seen = new Set<string>()
      const left = [...edges.get(from) ?? []]
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        if (next === to)
          return true
        if (!seen.has(next))
          left.push(...edges.get(next) ?? [])
        seen.add(next)
      }
      return false
    }
    return [...edges].flatMap(([from, targets]) =>
      [...targets].filter(to => reaches(to, from)).map(to => `${from} → ${to}`),
    )
  }

  function edgesBetween(nameOf: (file: string) => string): Map<string, Set<string>> {
    const edges = new Map<string, Set<string>>()
    for (const { file, target } of inRoom('domain').flatMap(source => source.imports)) {
      const [from, to] = [nameOf(file), nameOf(target)]
      if (from !== to)
        edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
    return edges
  }

  it('sees a circle where there is one', () => {
    expect(circlesOf(new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['b'])]]))).toEqual([
      'b → c',
      'c → b',
    ])
  })

  it('has no two folders that know each other, by types either', () => {
    expect(circlesOf(edgesBetween(file => file.split('/')[1]!))).toEqual([])
  })

  it('has no two files that know each other, by types either', () => {
    expect(circlesOf(edgesBetween(file => file))).toEqual([])
  })

  it('is handed time, chance and the world, and reaches for none of them', () => {
    const reaches: [RegExp, string][] = [
      [/\bDate\s*\.\s*now\b/, 'Date.now'],
      [/\bnew\s+Date\s*(?:\(\s*\)|(?![\s(]))/, 'new Date()'],
      [/(?<!new\s)(?<![\w.])Date\s*\(\s*\)/, 'Date()'],
      [/\bperformance\s*\./, 'performance'],
      [/\bMath\s*\.\s*random\b/, 'Math.random'],
      [
        /(?<![\w.$'-])(?:crypto|window|navigator|localStorage|sessionStorage|indexedDB|globalThis|process)\s*[.[]/,
        'a global of the platform',
      ],
      [
        /(?<![\w.$])(?:fetch|setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\s*\(/,
        'a timer or the network',
      ],
      // A YAML document may be called one.
      [/^(?![\s\S]*\bconst document\b)[\s\S]*(?<![\w.$])document\s*[.[]/, 'document'],
      [/\bconsole\s*\./, 'console'],
    ]
    const found = inRoom('domain').flatMap(({ file, code }) =>
      reaches
        .filter(([pattern]) => pattern.test(withoutTexts(code)))
        .map(([, what]) => `${file} uses ${what}: the domain is handed such things as arguments`),
    )
    expect(found).toEqual([])
  })
})

describe('what browsers keep for secure contexts', () => {
  it('is asked for only where its absence is thought of: a page may come over plain http', () => {
    const withheld
      = /\bcrypto\s*\.\s*(?:subtle|randomUUID)|\bnavigator\s*\.\s*(?:locks|storage|clipboard|share|canShare|serviceWorker|wakeLock)\b/
    const careful = [
      'storage/platform.ts',
      'storage/copy-files.ts',
      'plugins/storage/open-storage.ts',
      'plugins/synthetic-year.client.ts',
      'composables/useBackupFile.ts',
      'composables/useOfflineCopy.ts',
      'composables/useStorageHealth.ts',
      'components/app/AppUpdate.vue',
      'components/quiz/QuizShare.vue',
      'components/ticket/TicketSheet.vue',
    ]
    const pages = sources.filter(({ room }) => !['scripts', 'modules', 'server'].includes(room))
    expect(
      pages.filter(({ file, code }) => withheld.test(withoutTexts(code)) && !careful.includes(file)).map(({ file }) =>
        file,
      ),
    ).toEqual([])
  })

  it('and what some browsers lack is no bare name', () => {
    const bare = /(?<![\w.'])(?:requestIdleCallback|showSaveFilePicker)(?:\?\.)?\(/
    expect(
      sources.filter(({ room, code, file }) =>
        room !== 'scripts' && bare.test(withoutTexts(code)) && file !== 'utils/when-idle.ts',
      ).map(({ file }) => file),
    ).toEqual([])
  })
})

describe('storage', () => {
  it('imports only the domain, idb, checksums and itself', () => {
    expect(
      faults(inRoom('storage'), imported =>
        !['domain', 'storage'].includes(roomOf(imported)!) && imported.specifier !== 'idb'
        && !isPackage(imported, '@noble/hashes'), 'storage knows only the domain and idb'),
    ).toEqual([])
  })

  it('is where IndexedDB ends', () => {
    expect(onlyIn('idb', file => file.startsWith('storage/'), 'storage/')).toEqual([])
  })

  it('is known to nobody but the composition roots that open it, and the command line that reads backups', () => {
    expect(
      faults(
        sources,
        imported =>
          roomOf(imported) === 'storage'
          && !/^(?:storage|plugins|workers)\/|^scripts\/(?:bench[-/]|export\.)/.test(imported.file),
        'storage is reached through the ports of domain/progress',
      ),
    ).toEqual([])
  })
})

describe('a worker', () => {
  it('imports only the domain, storage, the formats, Comlink and, to fit, fsrs-browser', () => {
    expect(
      faults(
        inRoom('workers'),
        imported =>
          !['domain', 'storage', 'exports', 'workers'].includes(roomOf(imported)!) && imported.specifier !== 'comlink'
          && !(imported.file === 'workers/fit.ts' && isPackage(imported, 'fsrs-browser')),
        'a worker joins storage, formats and domain',
      ),
    ).toEqual([])
  })
})

describe('the server', () => {
  it('imports only the domain, the languages, what the build makes for it, and Node', () => {
    const built = ['#deck', '#first-faces', '#head-scripts', '#language-files']
    expect(
      faults(inRoom('server'), imported =>
        !['domain', 'i18n', 'server'].includes(roomOf(imported)!) && !built.includes(imported.specifier)
        && !imported.specifier.startsWith('node:'), `the server knows only the domain, the languages and ${built.join(', ')}`),
    ).toEqual([])
  })
})

describe('the layers', () => {
  // pages → components → composables → stores → domain ← storage: each may know what comes after it, none what comes
  // before.
  const layers = [['app.vue', 'error.vue', 'pages', 'layouts', 'middleware'], ['components'], ['composables'], [
    'stores',
  ], ['domain']]
  const depthOf = (room: string | undefined): number => layers.findIndex(layer => layer.includes(room!))

  it('import nothing that lies above them', () => {
    const backwards = layers.flatMap((layer, depth) =>
      faults(
        inRoom(...layer),
        imported => depthOf(roomOf(imported)) !== -1 && depthOf(roomOf(imported)) < depth,
        `${layer[0]} lies below it`,
      ),
    )
    expect(backwards).toEqual([])
  })

  it('import no plugin, server, module or script', () => {
    expect(
      faults(
        inRoom(...layers.flat()),
        imported => ['plugins', 'server', 'modules', 'scripts', 'tests'].includes(roomOf(imported)!),
        'nothing points back to what puts the app together',
      ),
    ).toEqual([])
  })

  // Nuxt imports these without an import statement, so names are followed as well.
  it('use no composable or component of a layer above them, though Nuxt would import it unasked', () => {
    // They only unwrap what plugins/deck.ts provides, which is data that never changes, and the address: stores stand
    // on both.
    const isAllowed = (file: string, name: string): boolean =>
      ['useDeckLoader', 'useEnglishLoader', 'useLanguage'].includes(name) && file.startsWith('stores/')
    const exportsOf = (room: string): string[] =>
      inRoom(room).flatMap(({ code }) =>
        [...code.matchAll(/export\s+(?:async\s+)?(?:function|const)\s+(\w+)/g)].map(match => match[1]!),
      )
    const composables = exportsOf('composables')
    const backwards = inRoom('stores', 'domain', 'storage').flatMap(({ file, code }) =>
      composables
        .filter(name => new RegExp(`(?<![\\w.])${name}\\b`).test(withoutTexts(code)) && !isAllowed(file, name))
        .map(name => `${file} uses ${name}() of composables/, which lies above it`),
    )
    const stores = exportsOf('stores')
    const deep = inRoom('domain', 'storage', 'server').flatMap(({ file, code }) =>
      stores
        .filter(name => new RegExp(`(?<![\\w.])${name}\\b`).test(withoutTexts(code)))
        .map(name => `${file} uses ${name}() of stores/, which lies above it`),
    )
    expect([...backwards, ...deep]).toEqual([])
  })
})
