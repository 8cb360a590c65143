import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { ContentFault } from '#domain/content/yaml-source'
import { crossCheckNames } from '#domain/content/cross-check-names'
import type { NameWords } from '#domain/content/lexicon-schema'
import { parseSources } from '#domain/content/parse-sources'
import { realDeck, realNames } from '../../../support/real-deck.ts'

const entityIds = new Set((await realDeck()).entities.map(({ id }) => id))
const names = await realNames()

function faultsIn(text: string): ContentFault[] {
  const parsed = parseSources([{ path: 'lexicon/names.yml', text }])
  return [...parsed.faults, ...parsed.names ? crossCheckNames(parsed.names, entityIds) : []]
}

function faultsOf(change: (words: NameWords) => void): string[] {
  const words = structuredClone(names)
  change(words)
  return faultsIn(stringify(words)).map(({ reason }) => reason)
}

const forms = { en: ['Gaul'], ru: ['Галли*'], ky: ['Галлия*'] }

describe('what texts call things beside their names', () => {
  it('has no faults as it stands', () => {
    expect(faultsOf(() => {})).toEqual([])
  })

  it.each<[string, (words: NameWords) => void, RegExp]>([
    ['words of no entity', words => Object.assign(words.words, { gaul: forms }), /^words: there is no entity "gaul"/],
    ['what stands alone and is an entity', words => words.alone.push('russia'), /^alone: "russia" is an entity: take it out of this list$/],
    ['what stands alone without words', words => words.alone.push('gaul'), /^alone: "gaul" has no words: write them under words, or/],
    ['another name for no entity', words => Object.assign(words.sameAs, { gaul: 'russia' }), /^sameAs: .*"gaul"/],
    ['another name of no entity', words => Object.assign(words.sameAs, { europe: 'gaul' }), /^sameAs: .*"gaul"/],
    ['what need not be said and is none', words => words.unsaid.push('gaul'), /^unsaid: .*"gaul"/],
    ['a direction that is none', words => words.directions.push('gaul'), /^directions: .*"gaul"/],
    ['a form of two things', words => words.words['china']!.ru.push('росси*'), /^words: "росси\*" stands under russia/],
    ['a form that cannot be read', words => words.words['china']!.ky.push('кыт('), /"кыт\(" cannot be read/],
    ['a form that is found everywhere', words => words.words['china']!.en.push('*'), /"\*" is found where nothing is/],
    [
      'a form twice',
      words => words.words['china']!.ky.push('кытай*'),
      /^words\.china\.ky\.3: "кытай\*" stands in this list already: once is enough$/,
    ],
    [
      'a language without a form',
      words => words.words['china']!.ky.splice(0),
      /^words\.china\.ky: must be a list of one form or more: every language/,
    ],
    [
      'a language that is missing',
      words => Reflect.deleteProperty(words.words['china']!, 'ky'),
      /^words\.china\.ky: must be a list of one form or more: every language/,
    ],
    ['an entity twice among what need not be said', words => words.unsaid.push('kyrgyzstan'), /^unsaid\.1: "kyrgyzstan" stands/],
    ['a direction twice', words => words.directions.push('asia'), /^directions\.\d: "asia" stands in this list already/],
    ['a thing alone twice', words => words.alone.push('asia'), /^alone\.\d: "asia" stands in this list already/],
    ['a name with a direction twice', words => words.noDirections.en.push('North Atlantic'), /^noDirections\.en\.\d: "North Atlantic"/],
    ['names with a direction in two languages alone', words => words.noDirections.ru.splice(0), /^noDirections\.ru: must be/],
    ['what is no name and cannot be read', words => words.noNames.push('['), /^noNames\.1: "\[" cannot be read: close/],
    ['what is no name and is found everywhere', words => words.noNames.push('*'), /^noNames\.1: "\*" is found where nothing is/],
    ['a list of another name', words => Object.assign(words, { unsayable: [] }), /unsayable/],
  ])('refuses %s', (_, change, reason) => {
    const faults = faultsOf(change)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(reason)
  })

  it('has its faults told on their lines', () => {
    const text = stringify({ ...names, unsaid: ['kyrgyzstan', 'gaul'] })
    const line = text.split('\n').findIndex(each => each.trim() === '- gaul') + 1
    expect(faultsIn(text)).toMatchObject([{ path: 'lexicon/names.yml', line }])
  })
})
