/**
 * `npm run bench:web`: what a cold visit costs a learner on a throttled phone, measured in a browser against the built
 * app, beside a floor that is built and measured in the same run: bare Nuxt with Pinia and ts-fsrs. Times on their own
 * say as much about the machine, so the targets are ratios. Exit code 1 when one is missed by more than a tenth.
 *
 * `--runs N`: loads of each page (5). `--node`: the app's own server instead of plain files. `--files`: what came until
 * the first answer was on disk, file by file. `--long`: also 200,000 answers on 20,000 cards, and 1,000 answers on end;
 * `--long-only`: nothing but these, and no floor. `--build`: also how long the app takes to build with a deck of ten
 * times as many facts; `--build-only`: nothing but that.
 */
import type { Host } from './bench/web-host.ts'
import type { FetchedFile, Load } from './bench/web-load.ts'
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { tenfoldFolder } from './bench/tenfold.ts'
import { serveFolder, startServer } from './bench/web-host.ts'
import { backgroundBytes, interactionTimes, offlineStarts } from './bench/web-learner.ts'
import { loadCold } from './bench/web-load.ts'
import { measureLongLog } from './bench/web-long.ts'
import { findBrowser } from './find-browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = join(root, '.output')
const floorFolder = join(root, 'scripts/bench/floor')
const PORT = 4199
/** How far beyond its target a figure may be before the run fails: machines are noisy. */
const LENIENCE = 1.1
const KB = 1024

const { values: options } = parseArgs({
  options: {
    'runs': { type: 'string', default: '5' },
    'node': { type: 'boolean' },
    'files': { type: 'boolean' },
    'long': { type: 'boolean' },
    'long-only': { type: 'boolean' },
    'build': { type: 'boolean' },
    'build-only': { type: 'boolean' },
  },
})

/** What a browser of each language says of itself. */
const LOCALES = { ru: 'ru-RU', ky: 'ky-KG' }

interface Line { what: string, value: number, target: number, unit: string, shown: string }
const lines: Line[] = []

function line(what: string, value: number, target: number, unit = '', shown = ''): void {
  lines.push({ what, value, target, unit, shown })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The value that 95 of 100 are not above. */
function p95(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN
}

function ms(time: number): string {
  return `${Math.round(time)} ms`
}

function bytesOf(files: readonly FetchedFile[], isMeant: (path: string) => boolean = () => true): number {
  return files.filter(({ path }) => isMeant(path)).reduce((sum, { bytes }) => sum + bytes, 0)
}

function buildFloor(): void {
  const { status } = spawnSync('npx', ['nuxt', 'build', floorFolder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0)
    throw new Error('the floor could not be built')
}

/** Builds the app in a process of its own; gives how long that took (ms) and how many pages it has. */
function buildWith(times: number): { ms: number, pages: number } {
  const { status, stdout } = spawnSync(
    process.execPath, ['--max-semi-space-size=64', join(root, 'scripts/bench/build-app.ts'), String(times)],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * KB * KB, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0)
    throw new Error(`the app with a deck ${times} times as large could not be built`)
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as { ms: number, pages: number }
}

function measureBuilds(): void {
  const [own, tenfold] = [buildWith(1), buildWith(10)]
  line('tenfold deck: build, to this deck', tenfold.ms / own.ms, 10, '×', `${ms(tenfold.ms)}, this ${ms(own.ms)}`)
  line('tenfold deck: pages drawn, to this deck', tenfold.pages / own.pages, 1.1, '×', `${tenfold.pages} and ${own.pages}`)
}

const runs = Number(options.runs)
const app = options.node
  ? await startServer(join(output, 'server/index.mjs'), PORT)
  : await serveFolder(join(output, 'public'))
const browser = await chromium.launch(await findBrowser())

/** Cold visits beside the floor, and what a learner has of the app after the first one. Gives the loads by name. */
async function measureVisits(floor: Host, bigApp: Host): Promise<Map<string, Load[]>> {
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
    note('tenfold', await loadCold(browser, `${bigApp.origin}/study`))
    note('tenfold answer', await loadCold(browser, `${bigApp.origin}/study`, { answers: true }))
    for (const [language, locale] of Object.entries(LOCALES)) {
      note(`${language} study`, await loadCold(browser, `${app.origin}/${language}/study`, { locale }))
      note(`${language} answer`, await loadCold(browser, `${app.origin}/${language}/study`, { answers: true, locale }))
    }
    for (const [name, path] of Object.entries(pages))
      note(name, await loadCold(browser, app.origin + path))
  }
  // What these pages alone need: code, words and geometry, once each.
  const common = new Set((await loadCold(browser, `${app.origin}/explore`)).files.map(({ path }) => path))
  const drawn = new Map<string, number>()
  for (const path of ['/timeline', '/map', '/map?view=region', '/map?view=vectors', '/map?view=years']) {
    for (const file of (await loadCold(browser, app.origin + path)).files) {
      if (file.path.startsWith('/_nuxt/') && /\.(?:js|json|css)$/.test(file.path) && !common.has(file.path))
        drawn.set(file.path, file.bytes)
    }
  }
  const drawnBytes = [...drawn.values()].reduce((sum, bytes) => sum + bytes, 0)
  line('timeline and map: code and geometry of their own', drawnBytes / KB, 45, 'KB')
  const of = (name: string, figure: (load: Load) => number): number => median(loads.get(name)!.map(figure))
  const floorLcp = of('floor', ({ lcp }) => lcp)
  const ratio = (what: string, time: number, target: number): void =>
    line(what, time / floorLcp, target, '×', `${ms(time)}, floor ${ms(floorLcp)}`)

  ratio('/study: largest contentful paint', of('study', ({ lcp }) => lcp), 1.5)
  ratio('/study: first card answerable', of('answer', ({ answerable = Number.NaN }) => answerable), 3.5)
  const gradable = of('answer', ({ gradable: at = Number.NaN }) => at)
  console.log(`/study: grades there after ${ms(gradable)}, ${(gradable / floorLcp).toFixed(1)} × floor`)
  ratio('/study: first answer on disk', of('answer', ({ saved = Number.NaN }) => saved), 4)
  line('bytes until the first answer is on disk', of('answer', ({ files }) => bytesOf(files)) / KB, 210, 'KB')
  line('scripts until then', of('answer', ({ files }) => bytesOf(files, path => path.endsWith('.js'))) / KB, 165, 'KB')
  line('blocking time', of('study', ({ blocking }) => blocking) / Math.max(1, of('floor', ({ blocking }) => blocking)), 2, '×', `${ms(of('study', ({ blocking }) => blocking))}, floor ${ms(of('floor', ({ blocking }) => blocking))}`)
  for (const language of Object.keys(LOCALES)) {
    ratio(`/${language}/study: largest contentful paint`, of(`${language} study`, ({ lcp }) => lcp), 1.5)
    ratio(`/${language}/study: first card answerable`, of(`${language} answer`, ({ answerable = Number.NaN }) => answerable), 3.5)
    line(`/${language}/study: bytes until the first answer`, of(`${language} answer`, ({ files }) => bytesOf(files)) / KB, 210, 'KB')
    line(`/${language}/study: layout shift`, of(`${language} study`, ({ shift }) => shift), 0.01)
  }
  for (const name of Object.keys(pages)) {
    ratio(`${name}: largest contentful paint`, of(name, ({ lcp }) => lcp), 1.6)
    line(`${name}: layout shift`, of(name, ({ shift }) => shift), 0.01)
  }
  line('/study: layout shift', of('study', ({ shift }) => shift), 0.01)
  const saved = ({ saved = Number.NaN }: Load): number => saved
  line('tenfold deck, first card, to this deck', of('tenfold', ({ lcp }) => lcp) / of('study', ({ lcp }) => lcp), 1.1, '×')
  line('tenfold deck, first answer on disk', of('tenfold answer', saved) / of('answer', saved), 1.1, '×')
  line('offline, tap on the icon to the first card', median(await offlineStarts(browser, app.origin, runs)), 1000, 'ms')
  line('the service worker in a first session', await backgroundBytes(browser, app.origin) / KB, 600, 'KB')
  const presses = await interactionTimes(browser, app.origin)
  line('a press to the next frame, worst of a session', Math.max(...presses), 200, 'ms', `typical ${ms(median(presses))}`)
  return loads
}

/** What a log of many years costs. */
async function measureYears(): Promise<void> {
  const long = await measureLongLog(browser, app.origin, runs, 1000)
  const empty = median(long.emptyOpens)
  line('200,000 answers: open, to an empty log', median(long.longOpens) / empty, 1.3, '×', `${ms(median(long.longOpens))}, empty ${ms(empty)}`)
  line('200,000 answers: key to next card, p95', p95(long.nextCards), 33, 'ms', `typical ${ms(median(long.nextCards))}`)
  line('the same at a slow processor, p95', p95(long.slowNextCards), 100, 'ms', `typical ${ms(median(long.slowNextCards))}`)
  line('second tab while the first copies, to none', median(long.opensBesideCopy) / median(long.longOpens), 1.1, '×', ms(median(long.opensBesideCopy)))
  line('heap after 1,000 answers, to before', long.heapAfter / long.heapBefore, 1.1, '×', `${Math.round(long.heapAfter / KB / KB)} MB`)
}

function printLines(): void {
  for (const { what, value, target, unit, shown } of lines) {
    const mark = value <= target ? ' ' : value <= target * LENIENCE ? '~' : '!'
    const digits = unit === 'KB' || unit === 'ms' ? 0 : 2
    console.log(`${mark} ${what.padEnd(46)} ${value.toFixed(digits).padStart(7)} ${unit.padEnd(2)} (≤ ${target}) ${shown}`)
  }
}

function printFiles(files: readonly FetchedFile[]): void {
  for (const { path, bytes } of [...files].sort((a, b) => b.bytes - a.bytes))
    console.log(`  ${(bytes / KB).toFixed(1).padStart(7)} KB ${path}`)
}

const closing: (() => void)[] = [app.close]
try {
  let answerFiles: readonly FetchedFile[] = []
  if (options.build || options['build-only'])
    measureBuilds()
  if (!options['long-only'] && !options['build-only']) {
    buildFloor()
    const floor = await serveFolder(join(floorFolder, '.output/public'))
    const tenfold = await tenfoldFolder(join(output, 'public'))
    const bigApp = await serveFolder(tenfold)
    closing.push(floor.close, bigApp.close, () => rmSync(tenfold, { recursive: true }))
    answerFiles = (await measureVisits(floor, bigApp)).get('answer')![0]!.files
  }
  if (options.long || options['long-only'])
    await measureYears()
  printLines()
  if (options.files)
    printFiles(answerFiles)
  process.exitCode = lines.some(({ value, target }) => !(value <= target * LENIENCE)) ? 1 : 0
}
finally {
  await browser.close()
  closing.forEach(close => close())
}
