import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const text = readFileSync(`${root}CONTRIBUTING.md`, 'utf8')
const ignored = readFileSync(`${root}.gitignore`, 'utf8').split('\n')

/** The folders of the project at a place in it, but for what is made, installed or hidden. */
function foldersIn(place: string): string[] {
  return readdirSync(`${root}${place}`, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.includes(entry.name))
    .map(({ name }) => `${place}${name}`)
}

/** The walk through the folders, line by line; two spaces lead into a folder. */
const walk = /```\n([\s\S]*?)```/.exec(text)![1]!.split('\n')

function namedFolders(): string[] {
  let room = ''
  return walk.flatMap((line) => {
    const words = line.trimStart()
    const indent = line.length - words.length
    if (indent > 2)
      return []
    const named = [...words.matchAll(/(?:^|\s{2,}|(?<=\/) )([a-z][a-z\d-]+)\/(?=\s)/g)].map(match => match[1]!)
    if (indent === 0)
      room = named[0] ?? room
    return named.map(name => indent === 0 && existsSync(`${root}${name}`) ? name : `${room}/${name}`)
  })
}

describe('the walk through the folders', () => {
  it('names folders that are there', () => {
    expect(namedFolders().length).toBeGreaterThan(20)
    expect(namedFolders().filter(path => !existsSync(`${root}${path}`) || !statSync(`${root}${path}`).isDirectory()))
      .toEqual([])
  })

  it('leaves out no folder of the project and none of the core', () => {
    const named = new Set(namedFolders())
    expect([...foldersIn(''), ...foldersIn('domain/')].filter(path => !named.has(path))).toEqual([])
  })
})

describe('what contributors are told to open', () => {
  it('is there', () => {
    const paths = [...text.matchAll(/`([\w\-./][\w\-.]*\/[\w\-./]*)`/g)].map(match => match[1]!)
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter(path => !existsSync(`${root}${path}`))).toEqual([])
  })

  it('and every script that is named can be run', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> }
    const named = [...text.matchAll(/`npm (?:run )?([a-z]+(?::[a-z]+)*)/g)].map(match => match[1]!)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })
})
