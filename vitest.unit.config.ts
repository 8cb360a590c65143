import process from 'node:process'
import { defineConfig } from 'vitest/config'

// Far from UTC on purpose: whatever counts days by UTC shows itself.
process.env.TZ = 'Asia/Bishkek'

/**
 * The core, the exports and storage, without Nuxt: a file of its own, because only reading Nuxt's configuration takes
 * seven seconds.
 */
export default defineConfig({
  test: {
    name: 'unit',
    environment: 'node',
    include: ['tests/unit/**/*.test.ts'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 50_000, interval: 10 } },
    // The files share nothing that they change, so they need no module graph of their own each.
    pool: 'threads',
    isolate: false,
    // Vitest leaves a core to itself, which has little to do once the files are read: of two cores that is half.
    maxWorkers: '100%',
  },
})
