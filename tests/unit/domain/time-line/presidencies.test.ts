import { describe, expect, it } from 'vitest'
import { bandsOf, byPresidency, presidenciesOf, presidencyAt, presidencyOf, onlyPresidencyOf } from '../../../../domain/time-line/presidencies.ts'
import { emptyOverlay } from '../../../../domain/content/overlay.ts'
import { translateDeck } from '../../../../domain/content/translate.ts'
import { englishDeck } from '../translation/overlays.ts'
import { entity } from '../quiz/small-deck.ts'

const office = (title: string, from?: string, to?: string) => ({ title, from, to, basis: 'sources' as const })
const people = [
  entity('b', 'Boris', { offices: [
    office('Prime Minister', '1999', '2000'), office('Acting President of Kyrgyzstan', '2005-03', '2005-08'),
    office('President of Kyrgyzstan', '2005-08', '2010-04'), office('Member', '2010', '2011'),
  ] }),
  entity('a', 'Askar', { offices: [office('president of kyrgyzstan', '1990', '2005-03-24')] }),
  entity('c', 'Cyd', { offices: [office('President of Kyrgyzstan', '2021')] }),
  entity('d', 'Dan', { offices: [office('President of Kyrgyzstan')] }),
  entity('e', 'Eve', { offices: [office('Vice President of Kyrgyzstan', '1992'), office('President of Kyrgyzstan Bank', '1992')] }),
]
const presidencies = presidenciesOf(people)
const date = (value: string) => ({ value, precision: 'range' as const })

describe('the presidencies of a deck', () => {
  it('are in order of time, acting and elected terms as one', () => {
    expect(presidencies).toEqual([
      { name: 'Askar', from: '1990-01-01', to: '2005-03-24' },
      { name: 'Boris', from: '2005-03-01', to: '2010-04-30' },
      { name: 'Cyd', from: '2021-01-01', to: '9999-12-31' },
    ])
  })

  it('are found in a translated deck, and named in its language where there is a name', () => {
    const [president] = translateDeck(
      { ...englishDeck(), entities: [{ ...people[1]!, names: { en: 'Askar', ru: 'Аскар' } }] },
      { ...emptyOverlay('ru'), offices: { 'president of kyrgyzstan': 'Президент Кыргызстана' } },
    ).entities
    expect(president!.offices[0]!.title).toBe('Президент Кыргызстана')
    expect(presidenciesOf([president!], 'ru')).toEqual([{ name: 'Аскар', from: '1990-01-01', to: '2005-03-24' }])
    expect(presidenciesOf(people, 'ru')).toEqual(presidencies)
  })

  it.each([
    ['1989-12-31', undefined], ['1990-01-01', 'Askar'], ['2005-02-28', 'Askar'], ['2005-03-01', 'Boris'],
    ['2015-01-01', 'Boris'],
    ['2021-01-01', 'Cyd'], ['2026-01-01', 'Cyd'],
  ])('on %s it is that of %s', (day, name) => {
    expect(presidencyAt(day, presidencies)?.name).toBe(name)
  })

  it('are bands without overlap, with a gap where there is no president, cut at the ends of the line', () => {
    const bands = bandsOf(presidencies, { first: 1995, last: 2022 })
    expect(bands.map(({ name }) => name)).toEqual(['Askar', 'Boris', undefined, 'Cyd'])
    expect(bands[0]!.from).toBe(1995)
    expect(bands.at(-1)!.to).toBe(2023)
    bands.slice(1).forEach((band, at) => expect(band.from).toBe(bands[at]!.to))
  })

  it.each([
    ['2005', 'Boris'], ['2004-12/2005-03', 'Askar'], ['2015', undefined], ['1989', undefined], ['2009/2022', 'Cyd'],
  ])('most of %s lies in that of %s', (value, name) => {
    expect(presidencyOf(date(value), presidencies)?.name).toBe(name)
  })

  it('group what happened, each thing once', () => {
    const happenings = ['1989', '1999', '2005', '2006', '2015', '2022'].map(value => ({ when: date(value) }))
    const groups = byPresidency(happenings, presidencies)
    expect(groups.map(({ presidency, happenings: own }) => [presidency?.name, own.length]))
      .toEqual([[undefined, 2], ['Askar', 1], ['Boris', 2], ['Cyd', 1]])
  })

  it('is the only one of days that all lie in it', () => {
    const only = (from: string, to: string) => onlyPresidencyOf({ from, to }, presidencies)?.name
    const [first, second] = presidencies
    expect(only(first!.from, first!.from)).toBe(first!.name)
    expect(only('1900-01-01', first!.from)).toBeUndefined()
    expect(only(first!.from, second!.from)).toBeUndefined()
  })
})
