import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'pages/**/*.vue',
    'layouts/*.vue',
    // Nuxt registers components, stores and composables by their place, not by imports.
    'components/**/*.vue',
    'stores/*.ts',
    'composables/*.ts',
    'plugins/*.ts',
    'modules/*.ts',
    'server/**/*.ts',
    'scripts/*.ts',
    'tests/**/*.{test,spec}.ts',
  ],
  project: ['**/*.{ts,vue}'],
  // A type or constant exported for its doc comment and used in its own file is no dead code.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // The Node that npm scripts run on; used by its place on the PATH.
    'node',
    // Read by unplugin-icons when it resolves `~icons/lucide/*`.
    '@iconify-json/lucide',
  ],
}

export default config
