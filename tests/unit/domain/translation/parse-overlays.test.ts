import { describe, expect, it } from 'vitest'
import { parseOverlays, partsOfGuide, placeOfOverlay } from '#domain/translation/parse-overlays'

const parse = (place: string, text: string, language: 'ru' | 'ky' = 'ru') =>
  parseOverlays([{ path: `translations/${place}`, text }], language)
const reasons = (place: string, text: string) => parse(place, text).faults.map(({ reason }) => reason)

describe('the place of a translation', () => {
  it.each([
    ['translations/ru/facts/01.yml', { language: 'ru', place: 'facts/01.yml' }],
    ['translations/ky/topics.yml', { language: 'ky', place: 'topics.yml' }],
    ['translations/de/topics.yml', undefined], ['facts/01.yml', undefined], ['translations/ru', undefined],
    ['translations/ru/', undefined],
  ])('%s', (path, place) => {
    expect(placeOfOverlay(path)).toEqual(place)
  })
})

describe('a study guide', () => {
  it.each([
    ['---\nof: {}\n---\nText', { front: 'of: {}', guide: 'Text', line: 4 }],
    ['---\n---\nText', { front: '', guide: 'Text', line: 3 }],
    ['Text\n', { front: '', guide: 'Text', line: 1 }],
    ['---\r\nof: {}\r\n---\r\nText', { front: 'of: {}', guide: 'Text', line: 4 }],
  ])('has its text below front matter, if there is any: %j', (text, parts) => {
    expect(partsOfGuide(text)).toEqual(parts)
  })

  it('is read by the name of its article', () => {
    expect(parse('ru/guides/doe-2020.md', '---\n---\nТекст').entries.guides.map(({ value }) => value)).toEqual([{ id: 'doe-2020', guide: 'Текст', of: undefined }])
    for (const text of ['', '---\nof: {}\nText', '---\nother: 1\n---\nТекст'])
      expect(reasons('ru/guides/doe-2020.md', text)).toEqual(['must be a text below front matter that has nothing but "of"'])
  })
})

describe('overlays', () => {
  it.each([
    ['ru/facts/01.yml', '- { id: a, statement: Текст. }', 'facts'],
    ['ru/course/parts.yml', '- { id: a, title: Текст }', 'parts'],
    ['ru/course/01.yml', '{ id: a, title: Текст, aim: Текст, lead: Текст }', 'units'],
    ['ru/topics.yml', '- { id: a, title: Текст, description: Текст }', 'topics'],
    ['ru/tickets.yml', '- { id: a, question: Текст, points: {} }', 'tickets'],
    ['ru/debates.yml', '- { id: a, question: Текст, positions: [], answer: Текст }', 'debates'],
    ['ru/happenings.yml', '- { id: a, title: Текст }', 'happenings'],
    ['ru/entities/all.yml', '- { id: a, description: Текст }', 'entities'],
  ] as const)('are read by their place: %s', (place, text, kind) => {
    const { entries, faults } = parse(place, text)
    expect(faults).toEqual([])
    expect(Object.entries(entries).filter(([, list]) => list.length > 0).map(([name, list]) => [name, list[0]!.value.id])).toEqual([[kind, 'a']])
  })

  it('of another language are left for it', () => {
    expect(parse('ky/topics.yml', '- { id: a, title: Текст, description: Текст }').entries.topics).toEqual([])
    expect(parse('ky/topics.yml', '- nonsense').faults).toEqual([])
  })

  it('are offices and the words on the backs of cards as well', () => {
    expect(parse('ru/offices.yml', 'President: Президент').offices.map(({ value }) => value)).toEqual([{ President: 'Президент' }])
    expect(parse('ru/back-words.yml', 'why: Почему').backWords).toBeUndefined()
    expect(reasons('ru/back-words.yml', 'why: Почему').length).toBeGreaterThan(0)
  })

  it('have words that the lint knows, of which the language may have none without their ё', () => {
    expect(parse('ru/words.yml', 'latin: [USAID]\nwithoutYo: [еще]').lintWords).toEqual({ latin: ['USAID'], withoutYo: ['еще'] })
    expect(parse('ky/words.yml', 'latin: [USAID]', 'ky').lintWords).toEqual({ latin: ['USAID'], withoutYo: [] })
    expect(reasons('ru/words.yml', 'latin: []\nwithoutYo: ["["]')[0]).toContain('"[" cannot be read')
  })

  it.each([
    ['latin: [USAID, USAID]', 'latin.1: "USAID" stands in this list already: once is enough'],
    ['latin: []\nwithoutYo: [еще, ее, еще]', 'withoutYo.2: "еще" stands in this list already: once is enough'],
    ['latin: []\nwithoutYo: ["*"]', 'withoutYo.0: "*" is found where nothing is: write a letter of it'],
  ])('have each of these words once, and none that is found everywhere: %s', (text, reason) => {
    expect(reasons('ru/words.yml', text)).toEqual([reason])
  })

  it('that stand nowhere, or of no language, are a fault, told once', () => {
    expect(reasons('ru/elsewhere.yml', '[]')[0]).toContain('no such place: use facts/NN-<unit>.yml')
    const strange = [{ path: 'translations/de/topics.yml', text: '[]' }]
    expect(parseOverlays(strange, 'ru').faults).toMatchObject([{ line: 1, reason: 'no such language: use ru, ky' }])
    expect(parseOverlays(strange, 'ky').faults).toEqual([])
  })

  it('name the line of what is wrong', () => {
    expect(parse('ru/topics.yml', '- { id: a, title: Текст, description: Текст }\n- id: b\n  title: Текст\n').faults).toMatchObject([{ line: 2 }])
  })
})
