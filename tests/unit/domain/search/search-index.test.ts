import type { SearchAnswer } from '../../../../domain/search/search-index.ts'
import type { SearchGroup } from '../../../../domain/search/search-document.ts'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearchIndex } from '../../../../domain/search/search-index.ts'
import { searchGroups } from '../../../../domain/search/search-document.ts'
import { indexOfEverything } from '../../../../scripts/content/search-deck.ts'
import { searchPlaces } from '../../../../utils/search-places.ts'
import { realDeck } from '../../../support/real-deck.ts'
import { everySo } from '../../../support/thorough.ts'

const deck = await realDeck()
const index = indexOfEverything(deck)

function first(typed: string, group?: SearchGroup): string | undefined {
  const { groups } = index.search(typed, { most: 1 })
  return (group ? groups.find(each => each.group === group) : groups[0])?.hits[0]?.document.to
}

/** What was found, as text, the first of each group. */
function reasons(typed: string, group: SearchGroup): string[] {
  const found = index.search(typed, { most: 5 }).groups.find(each => each.group === group)
  return (found?.hits ?? []).map(({ reason }) =>
    reason ? `${reason.field}: ${reason.parts.map(({ text, isHit }) => isHit ? `[${text}]` : text).join('')}` : '',
  )
}

/** What is typed, where the first hit of all leads, and what of one group comes first where another does. */
const golden: readonly (readonly [typed: string, to: string, group?: SearchGroup])[] = [
  ['Zhaparov', '/entities/sadyr-zhaparov'],
  ['Japarov', '/entities/sadyr-zhaparov'],
  ['Жапаров', '/entities/sadyr-zhaparov'],
  ['japrov', '/entities/sadyr-zhaparov'],
  ['Жапаровдун', '/entities/sadyr-zhaparov'],
  ['Жээнбеков', '/entities/sooronbay-jeenbekov'],
  ['Jeenbekov', '/entities/sooronbay-jeenbekov'],
  ['Otunbayeva', '/entities/roza-otunbayeva'],
  ['Otunbaeva', '/entities/roza-otunbayeva'],
  ['Отунбаевой', '/entities/roza-otunbayeva'],
  ['Акаевым', '/entities/askar-akayev'],
  ['Baktiyev', '/entities/kurmanbek-bakiyev'],
  ['kyrgyzstan', '/entities/kyrgyzstan'],
  ['ky', '/entities/kyrgyzstan'],
  ['Кыргызстан', '/entities/kyrgyzstan'],
  ['China', '/entities/china'],
  ['Кытай', '/entities/china'],
  ['nato', '/entities/nato'],
  ['НАТО', '/entities/nato'],
  ['ШОС', '/entities/sco'],
  ['шанхайская организация', '/entities/sco'],
  ['ЕАЭБ', '/entities/eaeu'],
  ['wto', '/entities/wto'],
  ['gazprom', '/entities/gazprom'],
  ['manas', '/entities/manas-air-base'],
  ['kant base', '/entities/kant-air-base'],
  ['лфте', '/glossary#kant'],
  ['belt and road', '/entities/belt-and-road'],
  ['tulip revolution', '/entities/tulip-revolution'],
  ['multi vektor polisy', '/entities/multi-vector-policy'],
  ['multivector', '/entities/multi-vector-policy'],
  ['small state theory', '/entities/small-state-theory'],
  ['1992 treaty', '/facts/treaty-friendship-kyrgyzstan-russia'],
  ['treaties of 1992', '/facts/treaty-friendship-kyrgyzstan-russia'],
  ['16 May 1992', '/facts/joint-declaration-china-16-may-1992', 'facts'],
  ['март 2005', '/facts/akayev-overthrown-march-2005', 'facts'],
  ['March 2005', '/facts/bakiyev-assumed-power-25-march-2005', 'facts'],
  ['batken 1999', '/facts/batken-incursion-august-1999', 'facts'],
  ['wto 1998', '/facts/brussels-supported-wto-accession', 'facts'],
  ['unit 5', '/learn/new-money-open-market'],
  ['Batken 1999 border', '/learn/batken-1999', 'units'],
  ['Sari 2012', '/articles/sari-2012', 'articles'],
  ['Ozdilek', '/articles/ozdilek-2025', 'articles'],
  ['export', '/export'],
  ['anki', '/export'],
  ['exam date', '/settings#exam'],
  ['suspended', '/suspended'],
  ['settings', '/settings'],
  ['glossary', '/glossary'],
  ['backup', '/data#data-backup'],
  ['dark mode', 'action:dark'],
  ['delete my data', '/data#data-delete'],
  ['quiz', '/quiz'],
  ['progress', '/progress'],
]

describe('a search', () => {
  it.each(golden.map(([typed, to, group]) => ({ typed, to, group })))('$typed leads to $to', ({ typed, to, group }) =>
    expect(first(typed, group)).toBe(to))

  it('finds every entity by every one of its names', () => {
    const lost = everySo(3, deck.entities).flatMap(({ id, names, acronyms, aliases }) =>
      [...Object.values(names), ...Object.values(acronyms ?? {}), ...aliases].filter((name) => {
        const { groups } = index.search(name, { most: 60 })
        return !groups.some(({ hits }) => hits.some(({ document }) => document.id === `entity ${id}`))
      }).map(name => `${id}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  it('finds every fact by its statement, among the first of all facts', () => {
    const lost = everySo(10, deck.facts).filter(({ id, statement }) =>
      !index.search(statement, { most: 3, group: 'facts' }).groups.some(({ hits }) =>
        hits.some(({ document }) => document.id === `fact ${id}`),
      ),
    )
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  it('finds what is dated in a year, and by the year alone', () => {
    for (const { id, when } of deck.facts.filter(fact => fact.when)) {
      const { groups } = index.search(when!.value.slice(0, 4), { most: 200, group: 'facts' })
      expect(groups.flatMap(({ hits }) => hits).map(({ document }) => document.id)).toContain(`fact ${id}`)
    }
  })

  it('leads a card to its fact, at the card', () => {
    expect(first('In which year did Kyrgyzstan’s Tulip Revolution take place?', 'cards'))
      .toBe('/facts/tulip-revolution-2005-colour-revolution#card-year')
  })

  it('says why, where the title does not', () => {
    expect(reasons('ШОС', 'organizations')[0]).toBe('name: [ШОС]')
    expect(reasons('Жапаров', 'people')[0]).toBe('name: Садыр [Жапаров]')
    expect(reasons('Zhaparov', 'people')[0]).toBe('')
    expect(reasons('март 2005', 'facts')[0]).toBe('when: [March 2005]')
    expect(reasons('1992 treaty', 'facts').slice(0, 2)).toEqual(['', 'kind: [Treaty]'])
  })

  it('says when nothing has all words, and when it was typed on the other layout', () => {
    expect(index.search('tulip zzyzzx', { most: 1 }).fit).toBe('some')
    expect(index.search('лфте', { most: 1 }).readAs).toBe('kant')
    expect(index.search('qqqwwwxx', { most: 1 })).toEqual({ total: 0, groups: [], fit: 'some' })
  })

  it('takes nothing for something else while documents are on their way', () => {
    for (const typed of ['japrov', 'лфте', 'tulip zzyzzx'])
      expect(index.search(typed, { most: 1, isPartial: true }).total).toBe(0)
    expect(index.search('Zhaparov', { most: 1, isPartial: true }).total).toBeGreaterThan(0)
  })

  it('never throws, counts what it shows, and shows nothing twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(undefined, ...searchGroups), (typed, group) => {
      const { total, groups }: SearchAnswer = index.search(typed, { most: 5, ...group && { group } })
      expect(groups.reduce((sum, each) => sum + each.total, 0)).toBe(total)
      const shown = groups.flatMap(({ hits }) => hits.map(({ document }) => document.to))
      expect(new Set(shown).size).toBe(shown.length)
    }), { numRuns: 200 })
  })

  it('is the same however the documents came', () => {
    const whole = createSearchIndex()
    const pieces = createSearchIndex()
    const documents = deck.facts.slice(0, 60).map(({ id, statement }) => ({
      id, group: 'facts' as const, to: `/facts/${id}`, title: { field: 'sentence' as const, text: statement }, lines: [], weight: 1,
    }))
    whole.add(documents)
    for (const document of documents)
      pieces.add([document, document])
    expect(pieces.size).toBe(whole.size)
    for (const typed of ['kyrgyzstan', 'policy', 'rusia', '2005'])
      expect(pieces.search(typed, { most: 9 })).toEqual(whole.search(typed, { most: 9 }))
  })
})

describe('the pages and actions that a search finds', () => {
  const files = readdirSync(new URL('../../../../pages/', import.meta.url), { recursive: true, encoding: 'utf8' })
  const pages = new Set(files.map(file => `/${file.replace(/(?:\/?index)?\.vue$/, '')}`))

  it.each(searchPlaces.filter(({ to }) => to.startsWith('/')))('$id is there: $to', ({ to }) => {
    expect(pages).toContain(to.split('#')[0])
  })

  it('lead to places within pages that are there', () => {
    const components = new URL('../../../../components/', import.meta.url)
    const code = readdirSync(components, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.vue'))
      .map(file => readFileSync(new URL(file, components), 'utf8')).join('\n')
    const lost = searchPlaces.flatMap(({ to }) => to.split('#')[1] ?? []).filter(id => !code.includes(`id="${id}"`))
    expect(lost).toEqual([])
  })
})
