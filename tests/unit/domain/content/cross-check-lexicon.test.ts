import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { crossCheckLexicon } from '../../../../domain/content/cross-check-lexicon.ts'
import { parseSources } from '../../../../domain/content/parse-sources.ts'
import { isLexiconModuleCurrent, lexiconModules } from '../../../../scripts/content/lexicon-module.ts'
import { readContent } from '../../../../scripts/content/read-content.ts'

const files = await readContent()
const path = 'lexicon/en.yml'
const { lexicon, kyrgyzLexicon } = parseSources(files.filter(file => file.path.startsWith('lexicon/')))

function faultsOf(change: (words: NonNullable<typeof lexicon>['value']) => void): string[] {
  const words = structuredClone(lexicon!.value)
  change(words)
  const parsed = parseSources([{ path, text: stringify(words) }])
  return [...parsed.faults, ...parsed.lexicon ? crossCheckLexicon(parsed.lexicon) : []].map(({ reason }) => reason)
}

describe('the lexicon', () => {
  it('has no faults, and is compiled as it stands', async () => {
    expect(faultsOf(() => {})).toEqual([])
    const changed = { ...lexicon!, value: { ...lexicon!.value, verbs: ['begin'] } }
    const modules = [
      ...lexiconModules({ lexicon, kyrgyzLexicon }),
      ...lexiconModules({ lexicon: changed, kyrgyzLexicon: undefined }),
    ]
    expect(modules.map(({ source }) => source)).toEqual([path, 'lexicon/ky.yml', path])
    expect(await Promise.all(modules.map(isLexiconModuleCurrent))).toEqual([true, true, false])
  })

  it.each<[string, (words: NonNullable<typeof lexicon>['value']) => void, RegExp]>([
    [
      'a noun of two classes',
      words => words.nouns['metal']!.push('threat'),
      /^nouns: "threat" stands here already, in line \d+: one place each$/,
    ],
    ['a modifier of two classes', words => words.modifiers['shape']!.push('global'), /^modifiers: "global"/],
    ['a head of two kinds', words => words.kindredHeads[0]!.push('word'), /^kindredHeads: "word"/],
    ['a word of two countries', words => words.countries[0]!.push('russian'), /^countries: "russian"/],
    ['a noun with a capital', words => words.nouns['metal']!.push('Iron'), /^nouns: "Iron" must be in lower case$/],
    [
      'a capital of no country',
      words => Object.assign(words.capitals, { paris: 'gaul' }),
      /^capitals: countries has no "gaul"$/,
    ],
    ['a list of another name', words => Object.assign(words, { adverbs: [] }), /adverbs/],
  ])('refuses %s', (_, change, reason) => {
    const faults = faultsOf(change)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(reason)
  })

  it('of Kyrgyz is read from its own file', () => {
    expect(parseSources([{ path: 'lexicon/ky.yml', text: 'nominatives: [карта, нота, карта]' }]).faults).toEqual([
      { path: 'lexicon/ky.yml', line: 1, reason: 'nominatives.2: "карта" stands in this list already: once is enough' },
    ])
  })

  it('stands in one place', () => {
    expect(parseSources([{ path: 'lexicon/tr.yml', text: '' }]).faults[0]?.reason).toMatch(
      /no such place: use .*lexicon\/en\.yml/,
    )
  })
})
