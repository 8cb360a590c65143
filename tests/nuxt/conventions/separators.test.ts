// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const files = ['components', 'pages', 'layouts'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.vue'))
    .map(file => `${folder}/${file}`),
)

describe('a middle dot between two things', () => {
  it('is held to the one before it: no line begins with it', () => {
    const loose = files.flatMap((file) => {
      const code = readFileSync(file, 'utf8')
      const template = code.slice(code.indexOf('\n<template>'))
      return [...template.matchAll(/[^\n]*[ \t]·[^\n]*/g), ...code.matchAll(/[^\n]*(?:join\(|[?:] )' · '[^\n]*/g)]
        .map(([line]) => `${file}: ${line.trim()}`)
    })
    expect(files.length).toBeGreaterThan(150)
    expect(loose).toEqual([])
  })
})
