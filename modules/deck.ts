/**
 * Compiles content/ into the deck when Nuxt starts and offers it to the server as `#deck`. A fault in the content stops
 * the build with every fault listed; in development it is printed and the last good deck stays.
 */
import type { Deck } from '../domain/content/deck.ts'
import type { ContentFault } from '../domain/content/yaml-source.ts'
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addServerHandler, addTemplate, createResolver, defineNuxtModule, updateTemplates, useLogger } from 'nuxt/kit'
import { compileContent } from '../domain/content/compile.ts'
import { contentFolder, readContent } from '../scripts/content/read-content.ts'

interface CompiledFile {
  version: string
  json: string
  deck: Deck
  faults: ContentFault[]
}

async function compileDeck(): Promise<CompiledFile> {
  const { deck, faults } = compileContent(await readContent())
  const json = JSON.stringify(deck)
  return { version: createHash('sha256').update(json).digest('hex').slice(0, 12), json, deck, faults }
}

function listFaults(faults: readonly ContentFault[]): string {
  return faults.map(fault => `  content/${fault.path}:${fault.line}: ${fault.reason}`).join('\n')
}

export default defineNuxtModule({
  meta: { name: 'manaschi-deck' },
  async setup(_, nuxt) {
    const logger = useLogger('deck')
    const { resolve } = createResolver(import.meta.url)
    let compiled = await compileDeck()
    if (compiled.faults.length > 0) {
      const message = `content/ has ${compiled.faults.length} faults:\n${listFaults(compiled.faults)}`
      if (!nuxt.options.dev && !nuxt.options._prepare)
        throw new Error(message)
      logger.error(message)
    }

    const jsonPath = join(nuxt.options.buildDir, 'deck.json')
    const writeJson = async (): Promise<void> => {
      await mkdir(nuxt.options.buildDir, { recursive: true })
      await writeFile(jsonPath, compiled.json)
    }
    nuxt.hook('build:before', writeJson)

    // The page asks for the deck by its version, so that a cached one is never stale and never fetched twice.
    addTemplate({
      filename: 'deck-version.mjs',
      write: true,
      getContents: () => `export const deckVersion = ${JSON.stringify(nuxt.options.dev ? 'dev' : compiled.version)}\n`,
    })
    nuxt.options.alias['#deck-version'] = join(nuxt.options.buildDir, 'deck-version.mjs')
    addTemplate({
      filename: 'deck-version.d.ts',
      write: true,
      getContents: () => 'export declare const deckVersion: string\n',
    })

    addServerHandler({
      route: `/deck/${nuxt.options.dev ? 'dev' : compiled.version}.json`,
      handler: resolve('../server/handlers/deck.ts'),
    })
    nuxt.hook('nitro:config', (nitro) => {
      nitro.virtual ??= {}
      nitro.virtual['#deck'] = () =>
        nuxt.options.dev
          ? `import { readFile } from 'node:fs/promises'\nexport const readDeckJson = () => readFile(${
            JSON.stringify(jsonPath)
          }, 'utf8')\n`
          : `const json = ${JSON.stringify(compiled.json)}\nexport const readDeckJson = () => Promise.resolve(json)\n`
      nitro.prerender ??= {}
      nitro.prerender.routes = [
        ...nitro.prerender.routes ?? [],
        ...nuxt.options.dev ? [] : [`/deck/${compiled.version}.json`],
        '/200.html',
        '/404.html',
        ...compiled.deck.topics.map(topic => `/topics/${topic.id}`),
        ...compiled.deck.units.flatMap(unit => [`/learn/${unit.id}`, `/learn/${unit.id}/check`]),
        ...compiled.deck.tickets.map(ticket => `/tickets/${ticket.id}`),
        ...compiled.deck.articles.map(article => `/articles/${article.id}`),
        ...compiled.deck.facts.map(fact => `/facts/${fact.id}`),
        ...compiled.deck.entities.map(entity => `/entities/${entity.id}`),
      ]
    })

    let pagesWithoutParameters: string[] = []
    nuxt.hook('pages:resolved', (pages) => {
      pagesWithoutParameters = pages.map(page => page.path).filter(path => !path.includes(':'))
    })
    nuxt.hook('prerender:routes', ({ routes }) => pagesWithoutParameters.forEach(path => routes.add(path)))

    if (nuxt.options.dev) {
      nuxt.options.watch.push(contentFolder)
      nuxt.hook('builder:watch', async (_event, path) => {
        if (!/^content\/|\/content\//.test(path))
          return
        const next = await compileDeck()
        if (next.faults.length > 0) {
          logger.error(
            `content/ has ${next.faults.length} faults; the deck stays as it was:\n${listFaults(next.faults)}`,
          )
          return
        }
        compiled = next
        await writeJson()
        await updateTemplates()
        logger.success(`deck compiled: ${compiled.deck.facts.length} facts, ${compiled.deck.cards.length} cards`)
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
