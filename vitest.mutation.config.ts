import process from 'node:process'
import { defineConfig } from 'vitest/config'

// See vitest.config.ts. Only the unit tests of the folder that is mutated, without those of the whole deck: they take
// minutes and state no rule that the others leave out.
process.env.TZ = 'Asia/Bishkek'
const folder = process.env['MUTATION_FOLDER'] ?? 'domain/answers'

export default defineConfig({
  test: {
    environment: 'node',
    include: [`tests/unit/${folder}/**/*.test.ts`],
    exclude: ['**/real-deck.test.ts', '**/generated-forms.test.ts', '**/typed-length.test.ts'],
    testTimeout: 60_000,
  },
})
