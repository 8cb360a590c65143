import { defineVitestProject } from '@nuxt/test-utils/config'
import { defineConfig } from 'vitest/config'

// Far from UTC on purpose: whatever counts days by UTC shows itself.
process.env.TZ = 'Asia/Bishkek'

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 },
      },
      await defineVitestProject({
        test: { name: 'nuxt', environment: 'nuxt', include: ['tests/nuxt/**/*.test.ts'], setupFiles: ['tests/nuxt/support/setup.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      }),
    ],
  },
})
