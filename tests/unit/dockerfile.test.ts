import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DockerfileParser } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const text = read('Dockerfile')
const dockerfile = DockerfileParser.parse(text)
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** Instructions by stage, as `NAME arguments`. */
const stages = dockerfile.getInstructions().reduce<string[][]>((found, instruction) => {
  const line = `${instruction.getKeyword()} ${instruction.getArguments().map(String).join(' ')}`
  if (instruction.getKeyword() === 'FROM')
    found.push([])
  found.at(-1)!.push(line)
  return found
}, [])
const last = stages.at(-1)!

/** The words of an instruction in JSON. */
function wordsOf(instruction: string): string[] {
  const found = new RegExp(`^${instruction}\\b[\\s\\S]*?(\\[.*\\])\\s*$`, 'm').exec(text)
  return JSON.parse(found![1]!) as string[]
}

describe('the Dockerfile', () => {
  it('has no fault that a linter knows', () => {
    expect(validate(text)).toEqual([])
  })

  it('builds by commands that package.json knows, from an install that is the lock file’s', () => {
    expect(stages[0]).toContain('RUN npm ci --ignore-scripts')
    const runs = stages.flat().flatMap(line => /^RUN npm run (\S+)/.exec(line)?.[1] ?? [])
    expect(runs).toEqual(['build'])
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(runs))
  })

  it('copies files that are there, and from the build its result alone', () => {
    const copied = dockerfile.getCOPYs().flatMap((copy) => {
      const words = copy.getArguments().map(String)
      return copy.getFlags().length > 0 ? [] : words.slice(0, -1)
    })
    expect(copied.filter(name => !existsSync(join(root, name)))).toEqual([])
    expect(last.filter(line => line.startsWith('COPY'))).toEqual(['COPY /app/.output/ ./'])
    // What Docker does not send must not be what the build reads.
    const kept = read('.dockerignore').split('\n')
    expect(copied.filter(name => kept.includes(name))).toEqual([])
  })

  it('is sent every part that the project’s types are told by: the build stops where one is missing', () => {
    const { references } = JSON.parse(read('tsconfig.json')) as { references: { path: string }[] }
    const lines = read('.dockerignore').split('\n')
    const own = references.map(({ path }) => path.replace(/^\.\//, '')).filter(path => !path.startsWith('.nuxt/'))
    const unsent = own.filter((path) => {
      const [folder] = path.split('/')
      return !lines.includes(`!${path}`) && [folder, `${folder}/*`, path].some(line => lines.includes(line!))
    })
    expect(own.length).toBeGreaterThan(0)
    expect(unsent).toEqual([])
  })

  it('runs the server that `npm run serve` runs, not as root', () => {
    expect(last.indexOf('USER node')).toBeGreaterThan(last.findIndex(line => line.startsWith('COPY')))
    expect(last.findIndex(line => line.startsWith('CMD'))).toBeGreaterThan(last.indexOf('USER node'))
    const server = wordsOf('CMD').at(-1)!
    expect(read('scripts/serve.ts')).toContain(`../.output/${server}`)
    expect(read('README.md')).toContain(`node .output/${server}`)
  })

  it('asks the server whether it is well', () => {
    const [, , code = ''] = wordsOf('HEALTHCHECK')
    // Part of every build (modules/version.ts), and small.
    expect(code).toContain('version.json')
    expect(() => new Function(code)).not.toThrow()
  })
})
