import { describe, expect, it } from 'vitest'
import { presidenciesOf, presidencyAt } from '../../../../domain/quiz/presidencies.ts'
import { entity } from './small-deck.ts'

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

describe('the presidencies of a deck', () => {
  const presidencies = presidenciesOf(people)

  it('are in order of time, acting and elected terms as one', () => {
    expect(presidencies).toEqual([
      { name: 'Askar', from: '1990-01-01', to: '2005-03-24' },
      { name: 'Boris', from: '2005-03-01', to: '2010-04-30' },
      { name: 'Cyd', from: '2021-01-01', to: '9999-12-31' },
    ])
  })

  it.each([
    ['1989-12-31', undefined], ['1990-01-01', 'Askar'], ['2005-02-28', 'Askar'], ['2005-03-01', 'Boris'], ['2015-01-01', 'Boris'],
    ['2021-01-01', 'Cyd'], ['2026-01-01', 'Cyd'],
  ])('on %s it is that of %s', (day, name) => {
    expect(presidencyAt(day, presidencies)?.name).toBe(name)
  })
})
