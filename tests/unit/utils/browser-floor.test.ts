import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { browserFloor } from '../../../utils/browser-floor.ts'

describe('the oldest browsers that the app is made for', () => {
  const page = readFileSync('docs/browsers.md', 'utf8')

  it.each([
    ['Chrome', browserFloor.chrome],
    ['Edge', browserFloor.edge],
    ['Firefox', browserFloor.firefox],
    ['Safari', browserFloor.safari],
  ])('are those that the page on browsers names: %s', (name, version) => {
    const row = page.split('\n').find(line => line.startsWith('|') && line.includes(name))
    expect(row?.split('|').map(cell => cell.trim())).toContain(String(version))
  })
})
