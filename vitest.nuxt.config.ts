import process from 'node:process'
import { defineVitestProject } from '@nuxt/test-utils/config'

process.env.TZ = 'Asia/Bishkek'

/** Components, stores and composables in Nuxt's own environment. */
export default defineVitestProject({
  test: {
    name: 'nuxt',
    environment: 'nuxt',
    include: ['tests/nuxt/**/*.test.ts'],
    setupFiles: ['tests/nuxt/support/setup.ts'],
    // Quicker to start than a process for each file. For the workers see vitest.unit.config.ts.
    pool: 'threads',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes when it comes: the limit only ends what hangs.
    expect: { poll: { timeout: 50_000, interval: 10 } },
  },
})
