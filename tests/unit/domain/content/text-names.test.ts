import { describe, expect, it } from 'vitest'
import type { EntitySource } from '#domain/content/schemas'
import { catalogueNames, entitySpans, foldedWords, holdsName, indexNames, namesOf } from '#domain/content/text-names'

const entityOf = (id: string, en: string, rest: Partial<EntitySource> = {}): EntitySource =>
  ({ id, kind: 'organization', names: { en }, aliases: [], offices: [], ...rest }) as unknown as EntitySource
const catalogue = catalogueNames([
  entityOf('eu', 'European Union', { acronyms: { en: 'EU' } }), entityOf('sco', 'Shanghai Cooperation Organization'),
  entityOf('shanghai', 'Shanghai Five', { aliases: ['Shanghai'] }), entityOf('power', 'soft power', { kind: 'term' }),
  entityOf('akaev', 'Askar Akaev', { kind: 'person' }), entityOf('bohr', 'Niels Bohr', { kind: 'person' }), entityOf('moscow', 'Moscow', { kind: 'place' }), entityOf('lee', 'Ann Lee', { kind: 'person' }),
] as EntitySource[])
const named = (text: string, common: readonly string[] = []) =>
  namesOf(text, catalogue, word => common.includes(word)).map(({ text: name, entity }) => [name, entity])
const holds = (source: string, claim: string): boolean => namesOf(claim, catalogue, () => false)
  .every(mention => holdsName(indexNames(source), mention, catalogue))

describe('the words of a name', () => {
  it.each([
    ['Akaev’s visit', ['akaev', 'visit']], ['Sarı', ['sari']], ['Çelik', ['celik']], ['U.S.A.', ['usa']],
    ['Ala-Too', ['ala', 'too']],
    ['peoples’ O’Neill', ['peoples', 'oneill']], ['', []],
  ])('have neither case, accents, possessive nor dots: %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words)
  })
})

describe('a name of a text', () => {
  it.each([
    ['that European Union agreed', [['European Union', 'eu']]],
    ['the EU and Akaev', [['EU', 'eu'], ['Akaev', 'akaev']]],
    ['the Shanghai Cooperation Organization', [['Shanghai Cooperation Organization', 'sco']]],
    ['the Shanghai Five', [['Shanghai Five', 'shanghai']]], ['a meeting in Shanghai', [['Shanghai', 'shanghai']]],
    ['european union', []], ['Soft power counts', []], ['with soft power', []],
    ['in Ankara', [['Ankara', undefined]]], ['in May the Minister', []], ['in Ann', [['Ann', undefined]]],
    ['Ann Lee came', [['Ann Lee', 'lee']]],
  ])('is the longest form of an entity, or a word with a capital: %s', (text, names) => {
    expect(named(text)).toEqual(names)
  })

  it.each([
    ['entity of three letters is none by the family name alone', 'as Lee said', [['Lee', undefined]]],
    ['entity of five letters is one by the family name', 'as Akaev said', [['Akaev', 'akaev']]],
    ['entity of four letters is one as well', 'as Bohr said', [['Bohr', 'bohr']]],
  ])('of an %s', (_, text, names) => {
    expect(named(text)).toEqual(names)
  })

  it.each([
    ['Villages grew.', 0], ['It grew. Villages grew.', 0], ['“Villages” grew', 0], ['It grew: Villages.', 0],
    ['many Villages grew', 1],
  ])('is none where a common word opens a sentence: %s', (text, count) => {
    expect(named(text.replace('It', 'it'), ['Villages'])).toHaveLength(count)
    expect(named(text.replace('It', 'it'))).toHaveLength(1)
  })

  it.each([
    ['in Moscow', true], ['at Moscow', true], ['visited Moscow', true], ['visiting Moscow', true],
    ['the city Moscow', true],
    ['from Moscow', true], ['and Moscow', false], ['Moscow agreed', false],
  ])('is a place where something is there: %s', (text, isPlace) => {
    expect(namesOf(text, catalogue, () => false)).toMatchObject([{ text: 'Moscow', isPlace }])
  })

  it('stands where it is said to', () => {
    expect(entitySpans('Then the EU’s Shanghai Five', catalogue)).toEqual([
      { entity: 'eu', start: 9, end: 11 }, { entity: 'shanghai', start: 14, end: 27 },
    ])
    expect(entitySpans('Then nobody', catalogue)).toEqual([])
  })
})

describe('a name stands in a text', () => {
  it.each([
    ['by another form of its entity', 'the EU', 'the European Union', true],
    ['by none of them', 'the Union', 'the EU', false],
    ['in the plural', 'many Unions', 'a Union', true], ['in the singular', 'a Union', 'many Unions', true],
    ['as a beginning of five letters', 'the Uzbeks', 'the Uzbek', true],
    ['as a beginning of five', 'Ankarali', 'Ankar', true],
    ['not as a beginning of four', 'Ankarali', 'Anka', false],
    ['in a plural of four letters', 'an Oil', 'many Oils', true],
    ['not in what has three letters', 'a Ga', 'the Gas', false],
    ['not in what ends otherwise', 'the Pas', 'a Pass', false], ['not in the middle', 'Trankara', 'Ankara', false],
    ['a country by its people', 'the Russians', 'with Russia', true],
    ['a country by its capital', 'Moscow agreed', 'with Russia', true],
    ['a government by its country', 'Russia agreed', 'and Moscow agreed', true],
    ['not a city by its country', 'Russia agreed', 'it was in Moscow', false],
    ['a government by no other country', 'China agreed', 'and Moscow agreed', false],
    ['word by word, but for words of three letters', 'Fund of Asia', 'the Asia', true],
  ])('%s: "%s" names "%s": %s', (_, source, claim, isThere) => {
    expect(holds(source, claim)).toBe(isThere)
  })

  it('of three letters where it is all of the name', () => {
    const mention = { text: 'Osh', entity: undefined, isPlace: false }
    expect(holdsName(indexNames('Osh'), mention, catalogue)).toBe(true)
    expect(holdsName(indexNames('Kant'), mention, catalogue)).toBe(false)
    const long = { text: 'Bay of Kara', entity: undefined, isPlace: false }
    expect(holdsName(indexNames('Kara'), long, catalogue)).toBe(true)
    expect(holdsName(indexNames('Bay'), long, catalogue)).toBe(false)
    expect(holdsName(indexNames('Kara'), { ...long, text: 'Mare of Kara' }, catalogue)).toBe(false)
  })

  it('never as nothing', () => {
    expect(indexNames('Osh').holds('')).toBe(false)
    expect(indexNames('Osh').holdsCountry('russia')).toBe(false)
    expect(indexNames('Russian').holdsCountry('russia')).toBe(true)
  })
})
