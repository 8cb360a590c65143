import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const script = (code: string): string => `<script setup lang="ts">\n${code}\n</script>\n\n<template>\n  <p />\n</template>\n`
const template = (code: string): string => `<template>\n  <p>\n    {{ ${code} }}\n  </p>\n</template>\n`

const cases: [path: string, code: string, complaints: string[]][] = [
  ['components/x/XDay.vue', script('const day = new Intl.DateTimeFormat(\'ky\')'), ['Intl']],
  ['pages/x.vue', script('const text = (1234).toLocaleString()'), ['toLocaleString']],
  ['pages/x.vue', script('const text = new Date(0).toLocaleDateString(\'ru\')'), ['toLocaleString']],
  [
    'composables/useX.ts', 'export const sorted = [\'b\', \'a\'].sort((a, b) => a.localeCompare(b))\n',
    ['localeCompare'],
  ],
  ['stores/x.ts', 'export const list = Intl.ListFormat\n', ['Intl']],
  ['components/x/XDay.vue', script('const { t, n } = useI18n()'), ['d and n of vue-i18n']],
  ['components/x/XDay.vue', template('$d(0)'), ['$d and $n of vue-i18n']],
  ['components/x/XDay.vue', template('value.toLocaleString()'), ['toLocaleString']],
  ['composables/useFormat.ts', 'export const number = new Intl.NumberFormat(\'ru\')\n', []],
  ['domain/content/x.ts', 'export const number = new Intl.NumberFormat(\'ru\')\n', []],
  ['components/x/XDay.vue', script('const { t } = useI18n()'), []],
  ['components/x/XDay.vue', template('format.number(value)'), []],
]

/** In a process of its own: what reads the configuration of lint cannot run in a thread. */
const program = `
import { ESLint } from 'eslint'
import { text } from 'node:stream/consumers'
const eslint = new ESLint()
const results = []
for (const [filePath, code] of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(code, { filePath })
  results.push(messages.filter(({ ruleId }) => /no-restricted-syntax$/.test(ruleId)).map(({ message }) => message))
}
console.log(JSON.stringify(results))
`

describe('what a browser may not know in Kyrgyz is never asked of it, outside useFormat and the core', () => {
  it('by lint', () => {
    const said = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root, input: JSON.stringify(cases), encoding: 'utf8',
    })) as string[][]
    const complaints = said.map(messages => messages.map(message => message.split(' does not')[0]!))
    expect(cases.map(([path, code], place) => [path, code, complaints[place]])).toEqual(cases)
  })
})
