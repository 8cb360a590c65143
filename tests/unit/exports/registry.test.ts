import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ReviewRecord } from '../../../domain/progress/records.ts'
import { indexDeck } from '../../../domain/content/deck-index.ts'
import { deckOfScope } from '../../../exports/deck-of-scope.ts'
import { exportFormats } from '../../../exports/formats.ts'
import { buildQuestionBank } from '../../../exports/quiz/question-bank.ts'
import { exportRegistry } from '../../../exports/registry.ts'
import { DAY, logOf, reviewOn } from '../../support/builders.ts'
import { inputWith, smallDeck, plainTexts } from './fixture.ts'
import { questionsWith } from './quiz/fixture.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const messages: Record<string, unknown> = {
  export: JSON.parse(readFileSync(join(root, 'i18n/locales/en/export.json'), 'utf8')),
}

function message(key: string): unknown {
  return key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages)
}

describe('the registry', () => {
  const reviews = logOf([reviewOn(DAY - 3, { cardId: 'pca/year' })]) as ReviewRecord[]
  const input = { ...inputWith(smallDeck(), reviews), questions: async () => questionsWith(plainTexts) }

  it.each(exportRegistry.map(format => [format.id, format] as const))(
    'makes %s, with a name, a type and a label',
    async (_id, format) => {
      const made = await format.make(input)
      expect(made.length).toBeGreaterThan(50)
      expect(format.fileName(input)).toMatch(new RegExp(`^manaschi-deck-[\\w-]*2024-10-04\\.${format.extension}$`))
      expect(format.mimeType).toMatch(/^(?:application|text)\//)
      expect(message(format.labelKey), format.labelKey).toEqual(expect.any(String))
      expect(message(format.hintKey), format.hintKey).toEqual(expect.any(String))
    },
  )

  it('lists what the page lists', () => {
    expect(exportRegistry.map(({ id }) => id)).toEqual(exportFormats.map(({ id }) => id))
  })
})

describe('a part of the deck', () => {
  it('is the facts of a topic or article, their cards, and what they name', () => {
    const deck = smallDeck()
    expect(deckOfScope(deck, { kind: 'all' })).toBe(deck)
    const part = deckOfScope(deck, { kind: 'article', id: 'basaran-2023' })
    expect([part.facts, part.cards, part.topics, part.articles].map(list => list.map(({ id }) => id))).toEqual([
      ['waves'],
      ['waves/order'],
      ['small-states'],
      ['basaran-2023'],
    ])
    expect(deckOfScope(deck, { kind: 'topic', id: 'european-union' }).cards.map(({ id }) => id)).toEqual([
      'pca/year',
      'pca/gap',
    ])
  })

  it('has only the answers to its own cards, in the log and in the calendar', async () => {
    const reviews = logOf([
      reviewOn(DAY - 3, { cardId: 'pca/year' }),
      reviewOn(DAY - 3, { cardId: 'waves/order', rating: 4 }),
    ]) as ReviewRecord[]
    const input = inputWith(deckOfScope(smallDeck(), { kind: 'topic', id: 'small-states' }), reviews)
    const made = async (id: string): Promise<unknown> => exportRegistry.find(format => format.id === id)!.make(input)
    expect(await made('review-log-csv')).toMatch(/^card_id.*\nwaves\/order,\d+,4,0,\d+\n$/)
    expect(String(await made('calendar')).match(/SUMMARY;.*/g)).toEqual([expect.stringContaining('1 card to review')])
  })

  it('is asked about only by questions that stay inside it', async () => {
    const deck = smallDeck()
    const part = deckOfScope(deck, { kind: 'topic', id: 'small-states' })
    const questions = await buildQuestionBank(indexDeck(deck), part)
    expect(questions.flatMap(({ factIds }) => factIds).filter(id => id !== 'waves')).toEqual([])
  })
})

describe('the room of exports', () => {
  const files = readdirSync(join(root, 'exports'), { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.ts') && !file.endsWith('.d.ts'),
  )
  const importsOf = (path: string): string[] =>
    [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*(?:\(\s*)?'([^']+)'/g)].map(match => match[1]!)
  const packages = [
    '@noble/hashes/legacy.js',
    '@noble/hashes/utils.js',
    'fast-xml-parser',
    'sql.js',
    'fflate',
    'fzstd',
    'papaparse',
    'ical-generator',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
    // Types alone.
    'schema-dts',
  ]

  it('imports the domain, itself and format libraries, nothing of Node or the app', () => {
    const foreign = files.flatMap(file =>
      importsOf(join(root, 'exports', file)).filter(name =>
        !name.startsWith('.')
          ? !packages.includes(name)
          : !/^(?:exports|domain)\//.test(join('exports', dirname(file), name)),
      ).map(name => `${file}: ${name}`),
    )
    expect(files.length).toBeGreaterThan(25)
    expect(foreign).toEqual([])
  })

  it('is loaded by pages and composables only when a file is made', () => {
    const light = ['~/exports/formats', '~/exports/deck-of-scope', '~/exports/export-input']
    const eager = ['pages', 'components', 'composables', 'stores', 'plugins', 'layouts'].flatMap(room =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        // What the server alone runs costs a page nothing.
        .filter(file => /\.(?:ts|vue)$/.test(file) && !file.startsWith('page-head'))
        .flatMap(file =>
          [...readFileSync(join(root, room, file), 'utf8').matchAll(/^import (?!type).*'(~\/exports\/[^']+)'/gm)].map(
            match => match[1]!,
          ),
        ),
    )
    expect(eager.filter(name => !light.includes(name))).toEqual([])
  })
})
