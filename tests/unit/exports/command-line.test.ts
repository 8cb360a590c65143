import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { encodeBackup } from '../../../domain/progress/backup-format.ts'
import { backupTools } from '../../../storage/backup-tools.ts'
import { bishkek, DAY, logOf, reviewOn, voidRecord } from '../../support/builders.ts'

const folder = mkdtempSync(join(tmpdir(), 'manaschi-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What one run has read as code the next need not read again. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'code') }

async function run(...parameters: string[]): Promise<{ code: number, stdout: string, stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)('node_modules/.bin/node', ['scripts/export.ts', ...parameters], { env })
    return { code: 0, stdout, stderr }
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

  it('writes what follows from the answers in a learner’s backup', async () => {
    const backup = join(folder, 'own.manaschi')
    const cardId = 'kant-base-opened-2003/year'
    const log = logOf([
      reviewOn(DAY, { cardId, durationMs: 4200 }),
      reviewOn(DAY + 1, { cardId }),
      voidRecord({ device: 'phone', seq: 1 }, { at: bishkek(DAY + 1, 13) }),
    ])
    writeFileSync(
      backup,
      await encodeBackup({ createdAt: bishkek(DAY + 2), records: log, quarantined: [] }, backupTools),
    )
    const out = join(folder, 'log.csv')
    const { code, stderr } = await run('--format', 'review-log-csv', '--out', out, '--backup', backup)
    expect([code, stderr]).toEqual([0, ''])
    // The answer that was taken back has not been given.
    expect(readFileSync(out, 'utf8')).toBe(
      `card_id,review_time,review_rating,review_state,review_duration\n${cardId},${bishkek(DAY)},3,0,4200\n`,
    )
  })

  it('writes a language’s own cards, says how many it left out, and takes the English ones along when asked', async () => {
    const out = join(folder, 'russia.csv')
    const asked = ['--format', 'csv', '--out', out, '--topic', 'russia', '--language', 'ky']
    const part = await run(...asked)
    // None are left out where everything is translated.
    const [, left = 0] = /^left out, because they are not translated: (\d+) cards /.exec(part.stderr) ?? []
    const [, made] = /: (\d+) cards of \d+ facts as csv/.exec(part.stdout) ?? []
    expect([part.code, part.stderr === '', Number(made) > 0]).toEqual([0, Number(left) === 0, true])
    expect(readFileSync(out, 'utf8').split('\r\n')[1]).toMatch(/жыл.*,ky$/)
    const whole = await run(...asked, '--with-english')
    expect([whole.code, whole.stderr]).toEqual([0, ''])
    expect(whole.stdout).toContain(`: ${Number(left) + Number(made)} cards of `)
  })

  it.each([
    [['--format', 'docx', '--out', 'x'], /^export: --format is not "docx"; one of: apkg, .*qti\n$/],
    [
      ['--format', 'ris', '--out', join(folder, 'x'), '--topic', 'mars'],
      /^export: --topic is not "mars"; one of: .*russia.*\n$/,
    ],
    [
      ['--format', 'ris', '--out', join(folder, 'x'), '--article', 'mars'],
      /^export: --article is not "mars"; one of: .*sari-2012.*\n$/,
    ],
    [
      ['--format', 'calendar', '--out', join(folder, 'x')],
      /^export: --format calendar is made of a learner's answers; --backup FILE .*\n$/,
    ],
    [
      ['--format', 'apkg', '--out', join(folder, 'x'), '--backup', 'package.json'],
      /^export: --backup package\.json: the backup is foreign\n$/,
    ],
    [
      ['--format', 'ris', '--out', join(folder, 'x'), '--language', 'de'],
      /^export: --language is not "de"; one of: en, ru, ky\n$/,
    ],
    [['--format', 'ris'], /^export: --out is missing.*\n$/],
    [['--nonsense'], /^export: Unknown option '--nonsense'.*\n$/],
  ])('answers %j with one line and exit code 2', async (parameters, line) => {
    const { code, stdout, stderr } = await run(...parameters)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(line)
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })
})
