/**
 * Compiles content/ into the deck when Nuxt starts and offers it to the server as `#deck`, in the pieces in which it
 * travels. A fault in the content stops the build with every fault listed; in development it is printed and the last
 * good deck stays.
 */
import type { Deck, LanguageCode } from '../domain/content/deck.ts'
import type { ContentFault } from '../domain/content/yaml-source.ts'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addServerHandler, addTemplate, createResolver, defineNuxtModule, updateTemplates, useLogger } from 'nuxt/kit'
import { translationLanguages } from '../domain/content/overlay.ts'
import { compileContent } from '../domain/content/compile.ts'
import { starterOf } from '../domain/planning/first-day.ts'
import { contentFolder, readContent } from '../scripts/content/read-content.ts'
import { readTranslations } from '../scripts/content/read-translations.ts'
import type { DeckNames } from '../scripts/content/deck-files.ts'
import { deckFiles } from '../scripts/content/deck-files.ts'
import { deckPages, pagesIn } from '../scripts/content/deck-pages.ts'
import { spokenDecks } from '../scripts/content/spoken-decks.ts'
import { pathIn } from '../i18n/languages.ts'

interface CompiledDeck {
  /** Of the English deck. */
  version: string
  /** Name of the study index, by language. */
  indexNames: Record<LanguageCode, string>
  /** JSON by name of file, of all languages. */
  files: Map<string, string>
  /** Names of all files, by language: those that study needs, and those that are wanted later. */
  namesOf: Record<LanguageCode, DeckNames>
  decks: Record<LanguageCode, Deck>
  faults: ContentFault[]
}

/** In development names hold the language in place of a hash. */
function filesOf(decks: Record<LanguageCode, Deck>, isDev: boolean): Pick<CompiledDeck, 'indexNames' | 'files' | 'namesOf'> {
  const files = new Map<string, string>()
  const indexNames = {} as Record<LanguageCode, string>
  const namesOf = {} as Record<LanguageCode, DeckNames>
  for (const [language, deck] of Object.entries(decks) as [LanguageCode, Deck][]) {
    const written = deckFiles(deck, language, isDev ? language : undefined)
    indexNames[language] = written.index
    const { later } = written
    namesOf[language] = { needed: [...written.files.keys()].filter(name => !later.includes(name)), later }
    for (const [name, text] of written.files)
      files.set(name, text)
  }
  return { indexNames, files, namesOf }
}

export interface DeckOptions {
  /** What is done to the deck of each language before it is cut into pieces; for measurements. */
  change: (deck: Deck) => Deck
}

async function compileDeck(isDev: boolean, { change }: DeckOptions): Promise<CompiledDeck> {
  const english = compileContent(await readContent())
  const spoken = spokenDecks(english.deck, await readTranslations())
  const { faults } = spoken
  const decks = Object.fromEntries(
    Object.entries(spoken.decks).map(([language, deck]) => [language, change(deck)]),
  ) as Record<LanguageCode, Deck>
  const version = createHash('sha256').update(JSON.stringify(english.deck)).digest('hex').slice(0, 12)
  return { version, decks, faults: [...english.faults, ...faults], ...filesOf(decks, isDev) }
}

function listFaults(faults: readonly ContentFault[]): string {
  return faults.map(fault => `  content/${fault.path}:${fault.line}: ${fault.reason}`).join('\n')
}

export default defineNuxtModule<DeckOptions>({
  meta: { name: 'manaschi-deck', configKey: 'deck' },
  defaults: { change: deck => deck },
  async setup(options, nuxt) {
    const logger = useLogger('deck')
    const { resolve } = createResolver(import.meta.url)
    const { dev } = nuxt.options
    let compiled = await compileDeck(dev, options)
    if (compiled.faults.length > 0) {
      const message = `content/ has ${compiled.faults.length} faults:\n${listFaults(compiled.faults)}`
      if (!dev && !nuxt.options._prepare)
        throw new Error(message)
      logger.error(message)
    }

    const filesPath = join(nuxt.options.buildDir, 'deck.json')
    const writeFiles = async (): Promise<void> => {
      await mkdir(nuxt.options.buildDir, { recursive: true })
      await writeFile(filesPath, JSON.stringify(Object.fromEntries(compiled.files)))
      // For the service workers (modules/offline.ts).
      await writeFile(join(nuxt.options.buildDir, 'deck-names.json'), JSON.stringify(compiled.namesOf))
    }
    nuxt.hook('build:before', writeFiles)

    /** A module that code may import as `#name`. */
    function addModule(name: string, getContents: () => string, types: string): void {
      addTemplate({ filename: `${name}.mjs`, write: true, getContents })
      addTemplate({ filename: `${name}.d.ts`, write: true, getContents: () => types })
      nuxt.options.alias[`#${name}`] = join(nuxt.options.buildDir, `${name}.mjs`)
    }
    // Pages ask for the pieces by names that hold hashes, so that a cached one is never stale and never fetched twice.
    addModule('deck-version', () => [
      `export const deckVersion = ${JSON.stringify(dev ? 'dev' : compiled.version)}`,
      `export const deckIndexNames = ${JSON.stringify(compiled.indexNames)}\n`,
    ].join('\n'), [
      'import type { LanguageCode } from \'../domain/content/deck\'',
      'export declare const deckVersion: string',
      'export declare const deckIndexNames: Record<LanguageCode, string>\n',
    ].join('\n'))
    // What a first day needs, as code: read as text, which is quicker than as an object.
    for (const language of Object.keys(compiled.decks) as LanguageCode[]) {
      addModule(
        `deck-starter-${language}`,
        () => `export const readStarter = () => JSON.parse(${
          JSON.stringify(JSON.stringify(starterOf(compiled.decks[language])))
        })\n`,
        'import type { Deck } from \'../domain/content/deck\'\nexport declare function readStarter(): Deck\n',
      )
    }

    addServerHandler({ route: '/deck/:piece', handler: resolve('../server/handlers/deck.ts') })
    nuxt.hook('nitro:config', (nitro) => {
      nitro.virtual ??= {}
      // Read where it was written, while the app is built and in development: in 9 MB of code the bundler would look
      // for what it could leave out.
      nitro.virtual['#deck'] = () => [
        `import { readFile } from 'node:fs/promises'`,
        `const read = async () => JSON.parse(await readFile(${JSON.stringify(filesPath)}, 'utf8'))`,
        dev ? 'const files = read' : 'let reading\nconst files = () => reading ??= read()',
        'export async function readDeckPiece(name) {',
        '  const all = await files()',
        '  return Object.hasOwn(all, name) ? all[name] : undefined',
        '}',
      ].join('\n')
      nitro.prerender ??= {}
      nitro.prerender.routes = [
        ...nitro.prerender.routes ?? [],
        ...dev ? [] : [...compiled.files.keys()].map(name => `/deck/${name}`),
        '/200.html',
        '/404.html',
        ...deckPages(compiled.decks.en),
        ...dev ? [] : translationLanguages.flatMap(language => pagesIn(language, compiled.decks[language])),
      ]
    })

    let pagesWithoutParameters: string[] = []
    nuxt.hook('pages:resolved', (pages) => {
      pagesWithoutParameters = pages.map(page => page.path).filter(path => !path.includes(':'))
    })
    nuxt.hook('prerender:routes', ({ routes }) => {
      for (const language of Object.keys(compiled.decks) as LanguageCode[])
        pagesWithoutParameters.forEach(path => routes.add(pathIn(language, path)))
    })

    if (dev) {
      nuxt.options.watch.push(contentFolder)
      nuxt.hook('builder:watch', async (_event, path) => {
        if (!/^content\/|\/content\//.test(path))
          return
        const next = await compileDeck(dev, options)
        if (next.faults.length > 0) {
          logger.error(
            `content/ has ${next.faults.length} faults; the deck stays as it was:\n${listFaults(next.faults)}`,
          )
          return
        }
        compiled = next
        await writeFiles()
        await updateTemplates()
        logger.success(`deck compiled: ${compiled.decks.en.facts.length} facts, ${compiled.decks.en.cards.length} cards`)
        await nuxt.callHook('deck:compiled')
      })
      nuxt.hook('vite:serverCreated', (server, { isClient }) => {
        if (isClient)
          nuxt.hook('deck:compiled', () => server.ws.send({ type: 'full-reload' }))
      })
    }
  },
})

declare module '@nuxt/schema' {
  interface NuxtHooks {
    /** The deck was compiled again after a change of content, in development. */
    'deck:compiled': () => void
  }
}
