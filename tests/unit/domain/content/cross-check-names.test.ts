import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { crossCheckNames } from '#domain/content/cross-check-names'
import type { NameWords } from '#domain/content/lexicon-schema'
import { parseSources } from '#domain/content/parse-sources'
import { realDeck, realNames } from '../../../support/real-deck.ts'

const entityIds = new Set((await realDeck()).entities.map(({ id }) => id))
const names = await realNames()

function faultsOf(change: (words: NameWords) => void): string[] {
  const words = structuredClone(names)
  change(words)
  const parsed = parseSources([{ path: 'lexicon/names.yml', text: stringify(words) }])
  return [...parsed.faults, ...parsed.names ? crossCheckNames(parsed.names, entityIds) : []].map(({ reason }) => reason)
}

const forms = { en: ['Gaul'], ru: ['Галли*'], ky: ['Галлия*'] }

describe('what texts call things beside their names', () => {
  it('has no faults as it stands', () => {
    expect(faultsOf(() => {})).toEqual([])
  })

  it.each<[string, (words: NameWords) => void, RegExp]>([
    ['words of no entity', words => Object.assign(words.words, { gaul: forms }), /^words: there is no entity "gaul"/],
    ['what stands alone and is an entity', words => words.alone.push('russia'), /^alone: "russia" is an entity$/],
    ['what stands alone without words', words => words.alone.push('gaul'), /^alone: "gaul" has no words$/],
    ['another name for no entity', words => Object.assign(words.sameAs, { gaul: 'russia' }), /^sameAs: .*"gaul"/],
    ['another name of no entity', words => Object.assign(words.sameAs, { europe: 'gaul' }), /^sameAs: .*"gaul"/],
    ['what need not be said and is none', words => words.unsaid.push('gaul'), /^unsaid: .*"gaul"/],
    ['a direction that is none', words => words.directions.push('gaul'), /^directions: .*"gaul"/],
    ['a form of two things', words => words.words['china']!.ru.push('росси*'), /^words: "росси\*" stands under russia/],
    ['a form that cannot be read', words => words.words['china']!.ky.push('кыт('), /"кыт\(" cannot be read/],
    ['a form that is found everywhere', words => words.words['china']!.en.push('*'), /"\*" is found where nothing is/],
    ['a language without a form', words => words.words['china']!.ky.splice(0), /^words\.china\.ky: /],
    ['a list of another name', words => Object.assign(words, { unsayable: [] }), /unsayable/],
  ])('refuses %s', (_, change, reason) => {
    const faults = faultsOf(change)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(reason)
  })
})
