import { defineConfig } from 'vitest/config'

/** Both projects, for editors and for `vitest --project …`; `npm test` calls each by its own file. */
export default defineConfig({ test: { projects: ['vitest.unit.config.ts', 'vitest.nuxt.config.ts'] } })
