import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { kyrgyzLexiconSchema, latinNamesSchema, nameFormsSchema, namesSchema } from '#domain/content/lexicon-schema'

function faultsOf(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ path, message }) => [...path.map(String), message].join(': ')) ?? []
}

const forms = { en: ['Gaul'], ru: ['Галли*'], ky: ['Галлия*'] }
const names = {
  words: { gaul: forms }, alone: [], sameAs: {}, unsaid: [], directions: [], noDirections: forms, noNames: [],
}

describe('a list of the lexicon', () => {
  it.each([[[]], [['USAID']], [['USAID', 'usaid']]])('may have nothing, and what differs: %j', (list) => {
    expect(faultsOf(latinNamesSchema, list)).toEqual([])
  })

  it('names each value that stands twice, where it does so again', () => {
    expect(faultsOf(latinNamesSchema, ['BRI', 'NED', 'BRI', 'NED', 'BRI'])).toEqual([
      '2: "BRI" stands in this list already: once is enough',
      '3: "NED" stands in this list already: once is enough',
      '4: "BRI" stands in this list already: once is enough',
    ])
  })

  it('of forms has those that can be read and find a letter', () => {
    expect(faultsOf(nameFormsSchema, ['кита*', '/Кант(?!ип)/'])).toEqual([])
    expect(faultsOf(nameFormsSchema, ['кита*', '(', '*'])).toEqual([
      '1: "(" cannot be read: close every bracket that it opens',
      '2: "*" is found where nothing is: write a letter of it',
    ])
  })

  it('of Kyrgyz words has one word each, in lower case', () => {
    expect(faultsOf(kyrgyzLexiconSchema, { nominatives: ['карта', 'өлкө'] })).toEqual([])
    expect(faultsOf(kyrgyzLexiconSchema, { nominatives: ['Карта', 'чет жака', ''] })).toEqual([
      'nominatives: 0: "Карта" must be one word in lower case',
      'nominatives: 1: "чет жака" must be one word in lower case',
      'nominatives: 2: "" must be one word in lower case',
    ])
  })
})

describe('names beside names', () => {
  it('are forms in every language', () => {
    expect(faultsOf(namesSchema, names)).toEqual([])
  })

  it.each(['en', 'ru', 'ky'])('without a form in a language (%s) are told with what to write', (language) => {
    for (const list of [[], undefined]) {
      const some = { ...forms, [language]: list }
      expect(faultsOf(namesSchema, { ...names, words: { gaul: some }, noDirections: some })).toEqual([
        `words: gaul: ${language}: must be a list of one form or more: every language has words for it`,
        `noDirections: ${language}: must be a list of one form or more: every language has words for it`,
      ])
    }
  })

  it('in a language that the app has not are a fault', () => {
    expect(faultsOf(namesSchema, { ...names, words: { gaul: { ...forms, de: ['Gallien'] } } })[0]).toContain('"de"')
  })
})
