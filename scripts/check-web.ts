/**
 * `npm run check:web`: Lighthouse on the built app as a phone opens it from a static host, one page of every kind.
 * Prints the scores, and what each page loses them by; exit code 1 when one is below its least.
 *
 * `--page PATH`: this page alone; may be given several times. `--runs N`: loads of each page, of which the median
 * counts (1). Times on a busy machine say little: run it when nothing else runs.
 */
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { allRoutes } from '../tests/support/routes.ts'
import { serveFolder } from './bench/web-host.ts'
import { findBrowser } from './find-browser.ts'

/** Of a hundred. */
const LEAST = 98
/**
 * A host that is near. Lighthouse works a slow line out from a quick one: what has come before the first paint it takes
 * for what that paint waited for, and without any latency that is chance.
 */
const LATENCY_MS = 60
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

async function examine(url: string, port: number): Promise<Result> {
  const found = await lighthouse(url, { port, onlyCategories: [...categories], output: 'json', logLevel: 'error' })
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
// Not by the app's own server: with its security headers Lighthouse takes a page for one that was aborted.
const server = await serveFolder(
  fileURLToPath(new URL('../.output/public', import.meta.url)), { latencyMs: LATENCY_MS },
)
const { executablePath, args } = await findBrowser()
const browser = await launch({ chromePath: executablePath, chromeFlags: [...args, '--headless=new'] })
try {
  const width = Math.max(...paths.map(path => path.length))
  console.log(`${''.padEnd(width)}  ${categories.join('  ')}   (each ≥ ${LEAST})`)
  let isShort = false
  for (const path of paths) {
    const runs: Result[] = []
    while (runs.length < Number(options.runs))
      runs.push(await examine(server.origin + path, browser.port))
    const { scores, losses } = middle(runs)
    isShort ||= scores.some(score => score < LEAST)
    const columns = scores.map((score, place) => `${score < LEAST ? '!' : ''}${score}`.padStart(categories[place]!.length))
    console.log(`${path.padEnd(width)}  ${columns.join('  ')}   ${losses.join(', ')}`.trimEnd())
  }
  process.exitCode = isShort ? 1 : 0
}
finally {
  browser.kill()
  server.close()
}
