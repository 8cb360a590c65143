// @vitest-environment node
import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.vue'))

describe('the name of a component', () => {
  it('is looked at for all of them', () => {
    expect(files.length).toBeGreaterThan(25)
  })

  it.each(files)('%s is its folder and then what it is, in words without a gap', (file) => {
    const area = dirname(file)
    expect(area).toMatch(/^[a-z]+$/)
    expect(basename(file)).toMatch(new RegExp(`^${area[0]!.toUpperCase()}${area.slice(1)}(?:[A-Z][a-z0-9]+)+\\.vue$`))
  })

  it('is given once', () => {
    expect(new Set(files.map(file => basename(file).toLowerCase())).size).toBe(files.length)
  })
})
