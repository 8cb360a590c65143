import { describe, expect, it } from 'vitest'
import type { DeckEntity, LanguageCode } from '#domain/content/deck'
import { nameBook, namesMissing, statedNames } from '#domain/translation/stated-names'
import { realNames } from '../../../support/real-deck.ts'

const entityOf = (id: string, kind: DeckEntity['kind'], en: string, ru: string, ky: string, rest = {}) =>
  ({ id, kind, names: { en, ru, ky }, acronyms: {}, aliases: [], offices: [], ...rest }) as unknown as DeckEntity
const names = await realNames()
const book = nameBook([
  entityOf('russia', 'country', 'Russia', 'Россия', 'Россия'), entityOf('china', 'country', 'China', 'Китай', 'Кытай'),
  entityOf('akaev', 'person', 'Askar Akaev', 'Аскар Акаев', 'Аскар Акаев'),
  entityOf('sco', 'organization', 'Shanghai Cooperation Organization', 'Шанхайская организация сотрудничества', 'Шанхай кызматташтык уюму', { acronyms: { en: 'SCO', ru: 'ШОС', ky: 'ШКУ' } }),
  entityOf('power', 'term', 'soft power', 'мягкая сила', 'жумшак күч'),
  entityOf('gaul-oil-company', 'organization', 'Gaul Oil Company', 'Нефть Галлии', 'Галлия мунайы', { aliases: ['Gaul Oil'] }),
], { ...names, noNames: ['Gaul[\'’]s oil'] })
const named = (text: string, language: LanguageCode) =>
  [...new Set(statedNames(text, language, book).said.map(({ id }) => id))].toSorted()
const missing = (english: string, other: string, language: LanguageCode = 'ru') =>
  namesMissing(statedNames(english, 'en', book), statedNames(other, language, book), book).map(({ text }) => text)

describe('the names of a text', () => {
  it.each([
    ['Russia met Akaev', 'en', ['akaev', 'russia']], ['The Russians came', 'en', ['russia']],
    ['Россию и Акаева', 'ru', ['akaev', 'russia']],
    ['российский посол', 'ru', ['russia']], ['в ШОС', 'ru', ['sco']],
    ['Шанхайской организации сотрудничества', 'ru', ['sco']],
    ['Кытайдын элчиси', 'ky', ['china']], ['ШКУга кирген', 'ky', ['sco']], ['Акаевдин', 'ky', ['akaev']],
    ['soft power', 'en', []], ['мягкой силы', 'ru', []],
    ['nobody', 'en', []],
  ] as const)('are found in any case, terms aside: %s', (text, language, ids) => {
    expect(named(text, language)).toEqual(ids)
  })

  it('are none where content says that they only look like one', () => {
    expect(named('a shipment of Gaul Oil', 'en')).toEqual(['gaul-oil-company'])
    expect([named('Gaul’s oil plant', 'en'), named('Gaul\'s oil', 'en')]).toEqual([[], []])
  })

  it('are the longest at each place, with where they stand', () => {
    const { said } = statedNames('the Shanghai Cooperation Organization', 'en', book)
    expect(said).toMatchObject([{ id: 'sco', text: 'Shanghai Cooperation Organization', start: 4, end: 37 }])
  })
})

describe('names that are missing', () => {
  it.each([
    ['Russia met Akaev', 'Россия приняла Акаева', []], ['Russia met Akaev', 'Россия приняла его', ['Akaev']],
    ['Russia and China', 'Россия', ['China']],
    ['the SCO', 'Организация сотрудничества, шанхайская', []], ['the SCO', 'Организация', ['SCO']],
    ['the SCO', 'SCO', []], ['nobody', 'никто', []],
  ])('of "%s" in "%s" are %j', (english, russian, texts) => {
    expect(missing(english, russian)).toEqual(texts)
  })

  it('of a text in itself are none', () => {
    expect(missing('Russia, China, the SCO and Akaev', 'Russia, China, the SCO and Akaev', 'en')).toEqual([])
  })
})
