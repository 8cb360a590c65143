/**
 * `npm run check:web`: Lighthouse on the built app, served by its own server, as a phone opens it: one page of every
 * kind. Prints the scores, and what each page loses them by; exit code 1 when one is below its least.
 *
 * `--page PATH`: this page alone; may be given several times. `--runs N`: loads of each page, of which the median
 * counts (1). Times on a busy machine say little: run it when nothing else runs.
 */
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { allRoutes } from '../tests/support/routes.ts'
import { startServer } from './bench/web-host.ts'
import { findBrowser } from './find-browser.ts'

const PORT = Number(process.env.PORT ?? 4197)
/** Lighthouse talks to the browser here. */
const DEBUGGING_PORT = PORT + 1000
/** Of a hundred. */
const LEAST = 98
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

const { values: options } = parseArgs({
  options: { page: { type: 'string', multiple: true }, runs: { type: 'string', default: '1' } },
})

interface Result {
  /** Of a hundred, in the order of `categories`. */
  scores: number[]
  /** What takes something off a score, by its name, with the figure that is shown. */
  losses: string[]
}

async function examine(url: string): Promise<Result> {
  const flags = { port: DEBUGGING_PORT, onlyCategories: [...categories], output: 'json', logLevel: 'error' } as const
  const found = await lighthouse(url, flags)
  if (!found || found.lhr.runtimeError)
    throw new Error(`${url}: ${found?.lhr.runtimeError?.message ?? 'Lighthouse gave nothing'}`)
  const { lhr } = found
  const scores = categories.map(id => Math.round((lhr.categories[id]?.score ?? 0) * 100))
  const losses = categories.flatMap((id, place) => scores[place]! >= LEAST
    ? []
    : lhr.categories[id]!.auditRefs
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id: audit }) => lhr.audits[audit] ?? [])
        .filter(({ score }) => score !== null && score < 0.9)
        .map(({ id: audit, displayValue = '' }) => `${audit} ${displayValue}`.trim()))
  return { scores, losses }
}

/** The run whose performance is in the middle. */
function middle(runs: readonly Result[]): Result {
  return runs.toSorted((a, b) => a.scores[0]! - b.scores[0]!)[Math.floor(runs.length / 2)]!
}

// An old address, which only leads on.
const paths = options.page ?? allRoutes().filter(path => path !== '/set-aside')
const output = fileURLToPath(new URL('../.output', import.meta.url))
const server = await startServer(join(output, 'server/index.mjs'), PORT)
const found = await findBrowser()
const browser = await chromium.launch({ ...found, args: [...found.args, `--remote-debugging-port=${DEBUGGING_PORT}`] })
try {
  const width = Math.max(...paths.map(path => path.length))
  console.log(`${''.padEnd(width)}  ${categories.join('  ')}   (each ≥ ${LEAST})`)
  let isShort = false
  for (const path of paths) {
    const runs: Result[] = []
    while (runs.length < Number(options.runs))
      runs.push(await examine(server.origin + path))
    const { scores, losses } = middle(runs)
    isShort ||= scores.some(score => score < LEAST)
    const columns = scores.map((score, place) => `${score < LEAST ? '!' : ''}${score}`.padStart(categories[place]!.length))
    console.log(`${path.padEnd(width)}  ${columns.join('  ')}   ${losses.join(', ')}`.trimEnd())
  }
  process.exitCode = isShort ? 1 : 0
}
finally {
  await browser.close()
  server.close()
}
