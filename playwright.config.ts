import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.ts'

const port = Number(process.env.PORT ?? 4173)
const { executablePath, args } = await findBrowser()
/** What takes minutes: a hundred kills, 200,000 answers, a build below the root. `npm run test:long` runs these. */
const long = ['kill.spec.ts', 'long/**/*.spec.ts']
/**
 * What looks at everything in every way: each page at each size and in forced colours. With single journeys that bear
 * the tag, because they go through all variants of what another journey has done once, it is run by `npm run test:long`
 * too; `npm test` runs the others, while one waits.
 */
const thorough = ['layout.spec.ts', 'forced-colours.spec.ts']
const THOROUGH = /@thorough/

/**
 * Journeys that hold or fail alike in every language: of servers, bytes on disk, colours and code that does not come;
 * beside them those that speak several languages by themselves. Single journeys of other files are tagged `@alike`.
 */
const alike = [
  'forced-colours', 'languages', 'pieces', 'plain-http', 'quiz-languages', 'second-copy', 'server', 'static-host',
].map(name => `${name}.spec.ts`)
/** What a browser in the language of these journeys says of itself. */
const locales: Readonly<Record<string, string>> = { ru: 'ru-RU', ky: 'ky-KG' }

/** Journeys in a real browser against the built app, as `npm run build` leaves it. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Limits that only end what hangs: no journey depends on how quickly something comes, and a busy machine may take
  // many times as long.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  // One more than the least of cores: a journey often waits, for the page or for what is written to disk.
  workers: 3,
  // What fails once is looked at. Where a change waits for all of them (.ci/run), a journey that fails gets a second
  // try, and is named as flaky.
  retries: Number(process.env.JOURNEY_RETRIES ?? 0),
  reporter: [['list']],
  projects: [
    { name: 'journeys', testIgnore: ['long/**', ...thorough], grepInvert: THOROUGH },
    // All others, every page at every size among them, in another language: `npm run test:languages`; with
    // TESTS=thorough their variants too.
    { name: 'words', testIgnore: [...long, ...alike], grepInvert: process.env.TESTS === 'thorough' ? /@alike/ : /@alike|@thorough/ },
    { name: 'sweeps', testMatch: thorough },
    { name: 'variants', testIgnore: [...long, ...thorough], grep: THOROUGH },
    { name: 'long', testMatch: long },
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 390, height: 844 },
    timezoneId: 'Asia/Bishkek',
    locale: locales[process.env.JOURNEY_LANGUAGE ?? ''] ?? 'en-GB',
    // Steps and network of what failed; a picture of every moment of every journey took a third of the run.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args },
  },
  webServer: {
    command: 'node .output/server/index.mjs',
    url: `http://localhost:${port}/manifest.webmanifest`,
    env: { PORT: String(port), HOST: '127.0.0.1' },
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
