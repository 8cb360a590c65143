import { createConfigForNuxt } from '@nuxt/eslint-config'
import esX from 'eslint-plugin-es-x'

/** What a room may not import; the arrows of CONTRIBUTING as lint. */
function forbid(files, patterns, extra = {}) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', {
        patterns: patterns.map(([group, message]) => ({ group, message })),
        ...extra,
      }],
    },
  }
}

const storageOnly = [
  ['idb', '**/storage/**', '#storage/*'],
  'Only storage/ and the composition roots (plugins/, workers/) know the database.',
]
/**
 * What the oldest browsers of docs/browsers.md do not have. Methods that iterators share with arrays cannot be told
 * apart by name.
 */
function tooNew() {
  const rules = ['es2024', 'es2025', 'es2026', 'esnext'].flatMap(year =>
    Object.entries(esX.configs[`flat/no-new-in-${year}`].rules),
  )
  const has
    = /^es-x\/no-(?:map-groupby|string-prototype-(?:is|to)wellformed|string-prototype-iswellformed-towellformed|set-prototype-\w+|iterator\S*)$/
  return Object.fromEntries(rules.filter(([name]) => !has.test(name)))
}

const iterators = {
  selector:
    'CallExpression[callee.property.name=/^(?:map|filter|flatMap|find|some|every|reduce|forEach|take|drop|toArray)$/] > MemberExpression > CallExpression[callee.property.name=/^(?:values|keys|entries|matchAll)$/]:not([callee.object.name=/^(?:Object|Reflect)$/])',
  message: 'Iterators have this only since Chrome 122 and Safari 18.4: spread them into an array before.',
}
/** Chromium has no Kyrgyz: whoever asks it writes English on a Kyrgyz page, and something else on the server. */
const byLocale = [
  ['MemberExpression[object.name="Intl"]', 'Intl'],
  ['CallExpression[callee.property.name=/^toLocale(?:Date|Time)?String$/]', 'toLocaleString'],
  ['CallExpression[callee.property.name="localeCompare"]', 'localeCompare'],
  ['VariableDeclarator[init.callee.name="useI18n"] Property[key.name=/^[dn]$/]', 'd and n of vue-i18n'],
  ['CallExpression[callee.name=/^\\$[dn]$/]', '$d and $n of vue-i18n'],
].map(([selector, name]) => ({
  selector,
  message: `${name} does not know Kyrgyz in every browser: use useFormat, or words of domain/.`,
}))

const vueOnly = [[
  'vue',
  'vue-router',
  'vue-i18n',
  'pinia',
  'nuxt',
  'nuxt/*',
  '#app',
  '#imports',
  '#components',
  '@vueuse/*',
], 'This room is plain TypeScript: no Vue, no Nuxt.']
const nodeOnly = [['node:*'], 'This room does no input or output.']
const fsrsOnly = [['ts-fsrs'], 'Only domain/scheduling/scheduler.ts knows ts-fsrs.']

const longLines = {
  code: 120,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
  ignoreUrls: true,
}

export default createConfigForNuxt({ features: { stylistic: true, tooling: true }, dirs: { src: ['.'] } })
  .append(
    {
      ignores: [
        '.nuxt/**',
        '.output/**',
        'node_modules/**',
        'public/**',
        'test-results/**',
        'domain/**/*.generated.ts',
      ],
    },
    {
      rules: {
        'curly': ['error', 'multi-or-nest', 'consistent'],
        'vue/multi-word-component-names': 'off',
        'vue/require-default-prop': 'off',
        'vue/no-multiple-template-root': 'off',
        'vue/html-self-closing': ['error', { html: { void: 'never', normal: 'always', component: 'always' } }],
        'vue/max-attributes-per-line': 'off',
        'vue/first-attribute-linebreak': 'off',
        'vue/html-closing-bracket-newline': 'off',
        'vue/singleline-html-element-content-newline': 'off',
        'vue/html-indent': ['error', 2],
        'vue/no-bare-strings-in-template': ['error', {
          allowlist: ['·', '…', '—', '/', '(', ')', ':', ',', '.', '¶', '→', '–', '%', '×', '+'],
        }],
        '@stylistic/max-statements-per-line': 'off',
        // A line fits the half of a screen; what cannot be broken without harm may be longer.
        '@stylistic/max-len': ['error', longLines],
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/unified-signatures': 'off',
      },
    },
    {
      // What runs in browsers keeps to those of docs/browsers.md: ECMAScript 2023, and what has a polyfill
      // (workers/polyfills.ts) or came to all of them early (well-formed strings).
      files: [
        'domain',
        'exports',
        'storage',
        'stores',
        'composables',
        'components',
        'pages',
        'layouts',
        'plugins',
        'workers',
        'utils',
      ].flatMap(room => [`${room}/**/*.ts`, `${room}/**/*.vue`]).concat('*.vue'),
      plugins: { 'es-x': esX },
      settings: { 'es-x': { aggressive: true } },
      rules: { ...tooNew(), 'no-restricted-syntax': ['error', iterators] },
    },
    {
      files: [
        'stores/**/*.ts',
        'composables/**/*.ts',
        'components/**/*.vue',
        'pages/**/*.vue',
        'layouts/**/*.vue',
        'plugins/**/*.ts',
        'utils/**/*.ts',
        'workers/**/*.ts',
        'exports/**/*.ts',
        'i18n/*.ts',
        '*.vue',
      ],
      ignores: ['composables/useFormat.ts', 'utils/number-format.ts'],
      rules: {
        'no-restricted-syntax': ['error', iterators, ...byLocale],
        'vue/no-restricted-syntax': ['error', ...byLocale],
      },
    },
    {
      files: ['**/*.vue'],
      rules: {
        '@stylistic/max-len': 'off',
        'vue/max-len': ['error', {
          ...longLines,
          template: 120,
          ignoreHTMLAttributeValues: true,
          ignoreHTMLTextContents: true,
        }],
      },
    },
    {
      // What these match is cut to 120 characters before.
      files: ['domain/answers/parse-typed-*.ts'],
      rules: { 'regexp/no-super-linear-backtracking': 'off' },
    },
    forbid(['domain/**/*.ts'], [vueOnly, storageOnly, nodeOnly, fsrsOnly, [[
      '**/server/**',
      '**/stores/**',
      '**/composables/**',
      '**/components/**',
      '**/exports/**',
    ], 'The core points nowhere outside itself.']]),
    {
      files: ['domain/**/*.ts'],
      rules: {
        'no-restricted-globals': [
          'error',
          'document',
          'window',
          'navigator',
          'localStorage',
          'indexedDB',
          'fetch',
          'setTimeout',
          'setInterval',
        ],
        'no-restricted-properties': ['error', {
          object: 'Date',
          property: 'now',
          message: 'Time comes in as an argument.',
        }, { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' }],
      },
    },
    forbid(['domain/scheduling/scheduler.ts'], [vueOnly, storageOnly, nodeOnly]),
    forbid(['storage/**/*.ts'], [vueOnly, nodeOnly, fsrsOnly]),
    forbid([
      'stores/**/*.ts',
      'composables/**/*.ts',
      'components/**/*.vue',
      'pages/**/*.vue',
      'layouts/**/*.vue',
      'app.vue',
      'error.vue',
    ], [storageOnly, nodeOnly, fsrsOnly]),
    forbid(['workers/**/*.ts'], [vueOnly, nodeOnly, fsrsOnly, [[
      'idb',
      '**/stores/**',
      '**/composables/**',
      '**/components/**',
      '**/server/**',
    ], 'A worker joins storage and domain, and knows nothing of the page.']]),
    forbid(['server/**/*.ts'], [storageOnly, fsrsOnly, [
      ['vue', 'pinia', '**/stores/**', '**/components/**'],
      'The server serves files and the deck.',
    ]]),
  )
