import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'docs/adr')
const records = readdirSync(folder).toSorted().map(name => ({
  name,
  number: name.slice(0, 4),
  text: readFileSync(join(folder, name), 'utf8'),
}))
const numbers = new Set(records.map(record => record.number))
const names = new Set(records.map(record => record.name.replace('.md', '')))

/** Every text file that git keeps. */
const files = execFileSync('git', ['ls-files', '*.ts', '*.vue', '*.md', '*.js', '*.css', '*.yml'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(file => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile())

describe('the records of decisions', () => {
  it('are numbered from one, each number once and none left out', () => {
    expect(records.map(record => record.number)).toEqual(records.map((_, place) => String(place + 1).padStart(4, '0')))
  })

  it.each(records)('have one header and one order of parts: $name', ({ number, text }) => {
    expect(text).toMatch(
      new RegExp(`^# ${number}: \\S.*\\n\\nDate: \\d{4}-\\d{2}-\\d{2} · Status: (?:accepted|superseded by \\d{4})\\n`),
    )
    expect([...text.matchAll(/^## (.+)$/gm)].map(match => match[1])).toEqual([
      'Context',
      'Decision',
      'Consequences',
      'Verification',
    ])
  })

  it('are there wherever one is named', () => {
    const lost = files.flatMap(file =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:adr\/|ADR )(\d{4})(-[a-z0-9-]+)?/g)]
        .filter(([, number, rest]) => rest === undefined ? !numbers.has(number!) : !names.has(number! + rest))
        .map(match => `${file}: ${match[0]}`),
    )
    expect(lost).toEqual([])
  })
})
