import type { SearchGroup, SearchLine } from '#domain/search/search-document'
import { describe, expect, it } from 'vitest'
import { headDocuments, textDocuments } from '#domain/search/deck-documents'
import { parseSearch } from '#domain/search/search-query'
import { wordStem } from '#domain/answers/word-stem'
import { indexOfEverything } from '../../../../scripts/content/search-deck.ts'
import { realDecks } from '../../../support/real-deck.ts'
import { everySo } from '../../../support/thorough.ts'

const decks = await realDecks()
const indexes = { ru: indexOfEverything(decks.ru, 'ru'), ky: indexOfEverything(decks.ky, 'ky') }

function first(language: 'ru' | 'ky', typed: string, group?: SearchGroup): string | undefined {
  const { groups } = indexes[language].search(typed, { most: 1 })
  return (group ? groups.find(each => each.group === group) : groups[0])?.hits[0]?.document.to
}

/** What is typed, in whatever case, where the first hit leads. */
const golden: Record<'ru' | 'ky', readonly (readonly [typed: string, to: string, group?: SearchGroup])[]> = {
  ru: [
    ['Акаева', '/entities/askar-akayev'],
    ['Жапаровым', '/entities/sadyr-zhaparov'],
    ['Шанхайской организации сотрудничества', '/entities/sco'],
    ['в ШОС', '/entities/sco'],
    ['Китаю', '/entities/china'],
    ['многовекторной внешней политике', '/entities/multi-vector-policy'],
    ['тюльпановой революции', '/entities/tulip-revolution'],
    ['Sari 2012', '/articles/sari-2012', 'articles'],
    ['Kyrgyzstan', '/entities/kyrgyzstan'],
    ['настройки', '/settings'],
    ['экспорт', '/export'],
    ['1998 ВТО', '/facts/brussels-supported-wto-accession', 'facts'],
  ],
  ky: [
    ['Акаевдин', '/entities/askar-akayev'],
    ['Жапаровго', '/entities/sadyr-zhaparov'],
    ['ШКУга', '/entities/sco'],
    ['Шанхай кызматташтык уюмунда', '/entities/sco'],
    ['Кытайдын', '/entities/china'],
    ['Бишкекте', '/entities/bishkek'],
    ['Kyrgyzstan', '/entities/kyrgyzstan'],
    ['жөндөөлөр', '/settings'],
  ],
}

describe.each(['ru', 'ky'] as const)('a search on a page in %s', (language) => {
  it.each(golden[language].map(([typed, to, group]) => ({ typed, to, group })))('$typed leads to $to', ({ typed, to, group }) => {
    expect(first(language, typed, group)).toBe(to)
  })

  const translated = decks[language].facts.filter(({ lang }) => lang === undefined)

  it('finds every translated fact by its statement, among the first of all facts', () => {
    const lost = everySo(10, translated).filter(({ id, statement }) =>
      !indexes[language].search(statement, { most: 3, group: 'facts' }).groups.some(({ hits }) =>
        hits.some(({ document }) => document.id === `fact ${id}`)))
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  it('finds every entity by every one of its names in that language and in English', () => {
    const lost = everySo(3, decks[language].entities).flatMap(({ id, names }) =>
      [names.en, names[language] ?? names.en].filter(name =>
        !indexes[language].search(name, { most: 60 }).groups.some(({ hits }) =>
          hits.some(({ document }) => document.id === `entity ${id}`))))
    expect(lost).toEqual([])
  })

  it('says the language of what is in another one, and nothing of what is not', () => {
    const words = { language, kinds: {} as never, nameOfUnit: String }
    const { units, leadOf = new Map<string, string>(), ...deck } = { ...decks[language], leadOf: undefined }
    const documents = [
      ...headDocuments({ ...deck, units }, words),
      ...textDocuments({ ...deck, units, leadOf }, words),
    ]
    expect(documents.length).toBeGreaterThan(2000)
    const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text)
    const lines: SearchLine[] = documents.flatMap(({ title, lines: others }) => [title, ...others])
    const silent = lines.filter(({ field, text, lang }) =>
      ['title', 'sentence', 'text', 'why', 'note'].includes(field) && lang === undefined && isLatin(text) && / /.test(text))
    expect(silent.map(({ text }) => text)).toEqual([])
    const loud = lines.filter(({ text, lang }) => lang === 'en' && /^[\p{Script=Cyrillic}\s]+$/u.test(text))
    expect(loud).toEqual([])
  })
})

describe('the stem of a word', () => {
  it.each([
    ['безопасностью', 'безопасность'], ['договоров', 'договор'], ['внешнего', 'внешн'], ['внешняя', 'внешн'],
    ['внешний', 'внешн'],
    ['организациями', 'организаци'], ['күчтөрдүн', 'кучтор'], ['көзөмөлдө', 'козомол'], ['Бишкектен', 'бишкек'],
    ['карызынан', 'карыз'], ['уюмунда', 'уюму'],
    ['шоса', 'шоса'], ['ШКУга', 'шку'], ['НАТОнун', 'нато'], ['treaties', 'treaties'], ['дом', 'дом'],
  ])('%s is %s', (word, stem) => {
    expect(wordStem(word)).toBe(stem)
  })

  it('is what a search looks for, beside the word itself', () => {
    expect(parseSearch('внешняя политика ').words.map(keys => keys.length)).toEqual([2, 2])
  })
})
