/**
 * Builds the app into a folder beside its own, with a deck so many times as large, and writes how long that took (ms).
 * A program of its own: what one build leaves in memory is no concern of the next.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { buildNuxt, loadNuxt } from 'nuxt/kit'
import { multiplied } from './tenfold.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const times = Number(process.argv[2])
const cache = join(root, '.cache')
await mkdir(cache, { recursive: true })
const folder = await mkdtemp(join(cache, 'build-'))
try {
  const start = performance.now()
  const nuxt = await loadNuxt({
    cwd: root,
    overrides: {
      deck: { change: deck => multiplied(deck, times) },
      buildDir: join(folder, 'nuxt'),
      nitro: { output: { dir: join(folder, 'output') } },
    },
  })
  await buildNuxt(nuxt)
  await nuxt.close()
  const ms = performance.now() - start
  const pages = (await readdir(join(folder, 'output/public'), { recursive: true })).filter(name => name.endsWith('.html'))
  process.stdout.write(`\n${JSON.stringify({ ms, pages: pages.length })}\n`)
}
finally {
  await rm(folder, { recursive: true })
}
process.exit()
