import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.ts'

const port = Number(process.env.PORT ?? 4173)
const { executablePath, args } = await findBrowser()

/** Journeys in a real browser against the built app, as `npm run build` leaves it. */
export default defineConfig({
  testDir: 'tests/e2e',
  // The journeys of quizzes, of the progress page and of backups are young: they run with ALL_JOURNEYS=1 until they have proven steady.
  testIgnore: process.env.ALL_JOURNEYS ? [] : ['**/quiz.spec.ts', '**/progress.spec.ts', '**/data-safety.spec.ts'],
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 2 : 0,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 390, height: 844 },
    timezoneId: 'Asia/Bishkek',
    locale: 'en-GB',
    trace: 'retain-on-failure',
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
