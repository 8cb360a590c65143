import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'manaschi-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...parameters: string[]): Promise<{ code: number, stdout: string, stderr: string }> {
  try {
    return { code: 0, ...await promisify(execFile)('node_modules/.bin/node', ['scripts/export.ts', ...parameters]) }
  }
  catch (error) {
    const { code, stdout, stderr } = error as { code: number, stdout: string, stderr: string }
    return { code, stdout, stderr }
  }
}

describe('npm run export', () => {
  it('writes an article’s citations where it is told', async () => {
    const out = join(folder, 'sari.ris')
    const { code, stdout } = await run('--format', 'ris', '--out', out, '--article', 'sari-2012')
    expect([code, stdout]).toEqual([0, expect.stringContaining('as ris')])
    expect(readFileSync(out, 'utf8')).toContain('AU  - Sarı, Yaşar')
  })

  it.each([
    [['--format', 'docx', '--out', 'x'], /^export: --format is not "docx"; one of: apkg, .*qti\n$/],
    [['--format', 'ris', '--out', join(folder, 'x'), '--topic', 'mars'], /^export: --topic is not "mars"; one of: .*russia.*\n$/],
    [['--format', 'ris', '--out', join(folder, 'x'), '--article', 'mars'], /^export: --article is not "mars"; one of: .*sari-2012.*\n$/],
    [['--format', 'ris'], /^export: --out is missing.*\n$/],
    [['--nonsense'], /^export: Unknown option '--nonsense'.*\n$/],
  ])('answers %j with one line and exit code 2', async (parameters, line) => {
    const { code, stdout, stderr } = await run(...parameters)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(line)
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })
})
