/**
 * `npm run bench:web`: what a cold visit costs a learner on a throttled phone, measured in a browser against the built
 * app, beside a floor that is built and measured in the same run: bare Nuxt with Pinia and ts-fsrs. Times on their own
 * say as much about the machine, so the targets are ratios. Exit code 1 when one is missed by more than a tenth.
 *
 * `--runs N`: loads of each page (5). `--node`: the app's own server instead of plain files. `--files`: what came until
 * the first answer was on disk, file by file.
 */
import type { Browser } from '@playwright/test'
import type { FetchedFile, Load } from './bench/web-load.ts'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { cacheControlOf, IMMUTABLE } from '../server/utils/http-rules.ts'
import { serveFolder, startServer } from './bench/web-host.ts'
import { loadCold, newPhone, SLOWDOWN, throttle } from './bench/web-load.ts'
import { findBrowser } from './find-browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = join(root, '.output')
const floorFolder = join(root, 'scripts/bench/floor')
const PORT = 4199
/** How far beyond its target a figure may be before the run fails: machines are noisy. */
const LENIENCE = 1.1
const KB = 1024

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, node: { type: 'boolean' }, files: { type: 'boolean' } },
})

interface Line { what: string, value: number, target: number, unit: string, shown: string }
const lines: Line[] = []

function line(what: string, value: number, target: number, unit = '', shown = ''): void {
  lines.push({ what, value, target, unit, shown })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function bytesOf(files: readonly FetchedFile[], isMeant: (path: string) => boolean = () => true): number {
  return files.filter(({ path }) => isMeant(path)).reduce((sum, { bytes }) => sum + bytes, 0)
}

function buildFloor(): void {
  const { status } = spawnSync('npx', ['nuxt', 'build', floorFolder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0)
    throw new Error('the floor could not be built')
}

/** What the service worker fetches of its own accord after a first session’s answers, in bytes. */
async function backgroundBytes(browser: Browser, origin: string): Promise<number> {
  const context = await newPhone(browser, 'allow')
  const page = await context.newPage()
  let bytes = 0
  /** What the page has had already, under a name that holds a hash, comes from the browser’s cache. */
  const cached = new Set<string>()
  context.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url())
    if (!request.serviceWorker())
      cached.add(pathname)
    else if (!cached.has(pathname) || cacheControlOf(pathname, 200) !== IMMUTABLE)
      void request.sizes().then(({ responseBodySize }) => bytes += responseBodySize, () => {})
  })
  await page.goto(`${origin}/study`)
  for (let answered = 0; answered < 5; answered++) {
    await page.getByRole('button', { name: 'Show the answer' }).click()
    await page.locator('[data-rating="3"]').click()
    await page.locator(`[data-saved-records="${answered + 1}"]`).waitFor()
  }
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes
}

/** Time (ms) from a tap on the icon to the right first card of a learner, offline, with a slow processor. */
async function warmOffline(browser: Browser, origin: string, runs: number): Promise<number> {
  const context = await newPhone(browser, 'allow')
  const first = await context.newPage()
  await first.goto(`${origin}/study`)
  for (let answered = 0; answered < 5; answered++) {
    await first.getByRole('button', { name: 'Show the answer' }).click()
    await first.locator('[data-rating="3"]').click()
    await first.locator(`[data-saved-records="${answered + 1}"]`).waitFor()
  }
  await first.evaluate(() => navigator.serviceWorker.ready)
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await first.close()
  await context.setOffline(true)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    await page.goto(`${origin}/study`)
    const time = await page.waitForFunction(() =>
      document.querySelector('[data-saved-records="5"] [data-card-id]') && performance.now())
    times.push(Number(await time.jsonValue()))
    await page.close()
  }
  await context.close()
  return median(times)
}

/** Median and worst time (ms) from a press to the next frame, over a session of answers at a slow processor. */
async function interactionTimes(browser: Browser, origin: string): Promise<{ typical: number, worst: number }> {
  const context = await newPhone(browser)
  const page = await context.newPage()
  await page.goto(`${origin}/study`)
  await page.waitForLoadState('networkidle')
  await throttle(page)
  await page.evaluate(() => {
    const slow: number[] = []
    Object.assign(globalThis, { benchPresses: slow })
    new PerformanceObserver(list => list.getEntries().forEach(({ duration, name }) => {
      if (name === 'click' || name === 'pointerup')
        slow.push(duration)
    })).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  for (let answered = 0; answered < 8; answered++) {
    await page.getByRole('button', { name: 'Show the answer' }).tap()
    // A second press in the same place within a moment is taken for a slip.
    await page.waitForTimeout(600)
    await page.locator('[data-rating="3"]').tap()
    await page.locator(`[data-saved-records="${answered + 1}"]`).waitFor()
    await page.waitForTimeout(600)
  }
  const presses = await page.evaluate(() => (globalThis as unknown as { benchPresses: number[] }).benchPresses)
  await context.close()
  return { typical: median(presses), worst: Math.max(...presses) }
}

buildFloor()
const runs = Number(options.runs)
const floor = await serveFolder(join(floorFolder, '.output/public'))
const app = options.node
  ? await startServer(join(output, 'server/index.mjs'), PORT)
  : await serveFolder(join(output, 'public'))
const browser = await chromium.launch(await findBrowser())
try {
  const factId = readdirSync(join(output, 'public/facts'))[0]!
  const unitId = readdirSync(join(output, 'public/learn'), { withFileTypes: true }).find(entry => entry.isDirectory())!.name
  const pages = { '/': '/', 'Learn': '/learn', 'a unit': `/learn/${unitId}`, 'a fact': `/facts/${factId}` }
  const loads = new Map<string, Load[]>()
  const note = (name: string, load: Load): void => void loads.set(name, [...loads.get(name) ?? [], load])
  // In turn, so that a busy minute of the machine falls on all alike.
  for (let run = 0; run < runs; run++) {
    note('floor', await loadCold(browser, `${floor.origin}/`))
    note('study', await loadCold(browser, `${app.origin}/study`))
    note('answer', await loadCold(browser, `${app.origin}/study`, { answers: true }))
    for (const [name, path] of Object.entries(pages))
      note(name, await loadCold(browser, app.origin + path))
  }
  const of = (name: string, figure: (load: Load) => number): number => median(loads.get(name)!.map(figure))
  const floorLcp = of('floor', ({ lcp }) => lcp)
  const ms = (time: number): string => `${Math.round(time)} ms`
  const ratio = (what: string, time: number, target: number): void =>
    line(what, time / floorLcp, target, '×', `${ms(time)}, floor ${ms(floorLcp)}`)

  ratio('/study: largest contentful paint', of('study', ({ lcp }) => lcp), 1.5)
  ratio('/study: first card answerable', of('answer', ({ answerable = Number.NaN }) => answerable), 3.5)
  ratio('/study: first answer on disk', of('answer', ({ saved = Number.NaN }) => saved), 4)
  line('bytes until the first answer is on disk', of('answer', ({ files }) => bytesOf(files)) / KB, 210, 'KB')
  line('scripts until then', of('answer', ({ files }) => bytesOf(files, path => path.endsWith('.js'))) / KB, 165, 'KB')
  line('blocking time', of('study', ({ blocking }) => blocking) / Math.max(1, of('floor', ({ blocking }) => blocking)), 2, '×', `${ms(of('study', ({ blocking }) => blocking))}, floor ${ms(of('floor', ({ blocking }) => blocking))}`)
  for (const name of Object.keys(pages)) {
    ratio(`${name}: largest contentful paint`, of(name, ({ lcp }) => lcp), 1.6)
    line(`${name}: layout shift`, of(name, ({ shift }) => shift), 0.01)
  }
  line('/study: layout shift', of('study', ({ shift }) => shift), 0.01)
  line('offline, tap on the icon to the first card', await warmOffline(browser, app.origin, runs), 1000, 'ms')
  line('the service worker in a first session', await backgroundBytes(browser, app.origin) / KB, 600, 'KB')
  const { typical, worst } = await interactionTimes(browser, app.origin)
  line('a press to the next frame, worst of a session', worst, 200, 'ms', `typical ${ms(typical)}`)

  for (const { what, value, target, unit, shown } of lines) {
    const mark = value <= target ? ' ' : value <= target * LENIENCE ? '~' : '!'
    const digits = unit === 'KB' || unit === 'ms' ? 0 : 2
    console.log(`${mark} ${what.padEnd(46)} ${value.toFixed(digits).padStart(7)} ${unit.padEnd(2)} (≤ ${target}) ${shown}`)
  }
  if (options.files) {
    for (const { path, bytes } of [...loads.get('answer')![0]!.files].sort((a, b) => b.bytes - a.bytes))
      console.log(`  ${(bytes / KB).toFixed(1).padStart(7)} KB ${path}`)
  }
  process.exitCode = lines.some(({ value, target }) => !(value <= target * LENIENCE)) ? 1 : 0
}
finally {
  await browser.close()
  floor.close()
  app.close()
}
