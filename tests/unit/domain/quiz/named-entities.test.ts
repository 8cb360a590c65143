import { describe, expect, it } from 'vitest'
import { formsOf, nameEntitiesSteps } from '../../../../domain/quiz/named-entities.ts'
import { runThrough } from '../../../../domain/steps.ts'
import { entity } from './small-deck.ts'

const entities = [
  entity('sco', 'Shanghai Cooperation Organization', { acronyms: { en: 'SCO' }, aliases: ['Shanghai Five'], names: { en: 'Shanghai Cooperation Organization', ky: 'ШКУ' } as never }),
  entity('akaev', 'Askar Akaev', { kind: 'person' }), entity('osh', 'Osh', { kind: 'place' }), entity('russia', 'Russia', { kind: 'country' }),
  entity('un', 'United Nations'), entity('blank', 'Blank', { aliases: ['', '—'] }),
]

describe('the forms of a name', () => {
  it('are its names, its acronyms and what else it is called', () => {
    expect(formsOf(entities[0]!)).toEqual(['Shanghai Cooperation Organization', 'ШКУ', 'SCO', 'Shanghai Five'])
    expect(formsOf(entities[2]!)).toEqual(['Osh'])
  })
})

describe('the entities that a text names', () => {
  const namedIn = runThrough(nameEntitiesSteps(entities))
  it.each([
    ['The Shanghai Cooperation Organization met.', ['sco']], ['the shanghai five', ['sco']], ['SCO and UN', ['sco']],
    ['ШКУ', ['sco']],
    ['Shanghai met', []], ['Akaev left', ['akaev']], ['Askar left', []], ['Askar Akaev', ['akaev']],
    ['in Osh', ['osh']], ['oshers', []],
    ['Russian troops', ['russia']], ['in Russia', ['russia']], ['United they stand', []], ['', []],
    ['Nations United Nations', ['un']],
    ['Akaev of Osh, Russia', ['akaev', 'osh', 'russia']],
  ])('%j: %j', (text, ids) => {
    expect([...namedIn(text)].map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(namedIn(text)).toBe(namedIn(text))
  })
})
