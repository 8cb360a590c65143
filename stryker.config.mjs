/**
 * Mutation testing, by hand and a folder of the core at a time: `npm run test:mutation -- domain/answers`. Only the
 * tests of the same place under tests/unit run, so a survivor is a rule of that folder that its own tests do not state.
 * See docs/testing.md.
 */
const folder = process.env.MUTATION_FOLDER ?? 'domain/answers'

export default {
  mutate: [`${folder}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `.cache/stryker/${folder.replaceAll('/', '-')}.json`,
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.cache/stryker/${folder.replaceAll('/', '-')}-report.json` },
  htmlReporter: { fileName: `.cache/stryker/${folder.replaceAll('/', '-')}.html` },
  tempDirName: '.cache/stryker/tmp',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  ignoreStatic: true,
  // The parts of tsconfig.json are in .nuxt; the rest of it is not needed.
  ignorePatterns: [
    '.nuxt/**',
    '!.nuxt/tsconfig.*.json',
    '.output',
    'test-results',
    'coverage',
    'public',
    'tests/e2e',
    'tests/nuxt',
  ],
  disableTypeChecks: false,
  thresholds: { high: 85, low: 80, break: 80 },
  timeoutMS: 20_000,
}
