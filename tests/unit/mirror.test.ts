import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** What of the core has nothing to state: types, lists, re-exports. All else has a test of its own name. */
const without = [
  'domain/content/fact-kinds.ts',
  'domain/content/kyrgyz.generated.ts',
  'domain/content/language-codes.ts',
  'domain/content/lexicon/en.generated.ts',
  'domain/content/lexicon/ky.generated.ts',
  'domain/content/piece-reader.ts',
  'domain/course/begun-card.ts',
  'domain/log/confidence.ts',
  'domain/log/longest-note.ts',
  'domain/log/quiz-record.ts',
  'domain/log/record-id.ts',
  'domain/log/study-mode.ts',
  'domain/log/subject-states.ts',
  'domain/progress/data-port.ts',
  'domain/progress/records.ts',
  'domain/quiz/question-parts.ts',
  'domain/quiz/question.ts',
  'domain/quiz/response.ts',
  'domain/quiz/specification.ts',
  'domain/schema.ts',
  'domain/search/search-document.ts',
  'domain/search/small-words.ts',
]

const files = readdirSync('domain', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts')).map(name => `domain/${name.replaceAll('\\', '/')}`).toSorted()
const testOf = (file: string): string => `tests/unit/${file.replace(/\.ts$/, '.test.ts')}`

describe('the tests of the core', () => {
  it('stand where their files stand, but for those of types and lists', () => {
    expect(files.length).toBeGreaterThan(250)
    expect(files.filter(file => !existsSync(testOf(file)))).toEqual(without)
  })

  it('state something of them', () => {
    const empty = files.filter(file => !without.includes(file))
      .filter(file => !/\b(?:it\b|describeTables\()/.test(readFileSync(testOf(file), 'utf8')))
    expect(empty).toEqual([])
  })

  it('need none where there is no function', () => {
    const withLogic = without.filter(file => !file.endsWith('.generated.ts')).filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      return /\bfunction\b|=> [^;]*\breturn\b|=>\s*\{/.test(code)
    })
    expect(withLogic).toEqual([])
  })
})
