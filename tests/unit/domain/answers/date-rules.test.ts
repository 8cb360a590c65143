import { describe, expect, it } from 'vitest'
import type { TypedDate } from '../../../../domain/answers/parse-typed-date.ts'
import { parseTypedDate } from '../../../../domain/answers/parse-typed-date.ts'

/** ISO, ends of a range on both sides of a slash, "~" before what is meant roughly. */
function read(text: string): string | undefined {
  const date: TypedDate | undefined = parseTypedDate(text)
  const iso = ({ year, month, day }: TypedDate['from']): string =>
    [year, month, day].filter(part => part !== undefined).join('-')
  return date && `${date.isApproximate ? '~' : ''}${iso(date.from)}${date.to ? `/${iso(date.to)}` : ''}`
}

describe('a date', () => {
  it.each<[string, string | undefined]>([
    // days of the week belong to a day
    ['Monday, 21 March 2005', '2005-3-21'],
    ['Tuesday, 21 March 2005', undefined],
    ['Sunday, 27 March 2005', '2005-3-27'],
    ['Monday, 27 March 2005', undefined],
    ['Friday, March 2005', undefined],
    ['Friday 2005', undefined],
    ['дүйшөмбү, 2005-жылдын 21-марты', '2005-3-21'],
    ['21 March 2005 (Monday)', undefined],
    ['21 March 2005, Monday', '2005-3-21'],
    // days in words
    ['the seventh of July 1999', '1999-7-7'],
    ['seven July 1999', '1999-7-7'],
    ['седьмое июля 1999 года', '1999-7-7'],
    ['thirty-first July 1999', '1999-7-31'],
    ['thirty-second July 1999', undefined],
    ['seven soldiers July 1999', undefined],
    ['between six and seven July 1999', undefined],
    ['soon July 1999', undefined],
    ['Saturday-night July 1999', undefined],
    // Roman months, Cyrillic letters among them
    ['25.Х.2005', '2005-10-25'],
    ['25.ХІІ.2005', '2005-12-25'],
    ['25.ХХ.2005', undefined],
    ['I.1999', '1999-1'],
    // day and month the other way round only where nothing else is a date
    ['12/13/2005', '2005-12-13'],
    ['13/12/2005', '2005-12-13'],
    ['12/11/2005', '2005-11-12'],
    ['13/13/2005', undefined],
    ['13/2005', undefined],
    // marks
    ['7. July 1999', '1999-7-7'],
    ['7, July, 1999', '1999-7-7'],
    ['1999.', '1999'],
    ['1999 !', '1999'],
    ['7 July 1999;', '1999-7-7'],
    ['July 1999 ?', '1999-7'],
    ['7‐7‐1999', '1999-7-7'],
    ['7‑7‑1999', '1999-7-7'],
    ['7−7−1999', '1999-7-7'],
    ['1999‒2000', '1999/2000'],
    ['1999–2000', '1999/2000'],
    ['1999—2000', '1999/2000'],
    ['１９９９', '1999'],
    // words before a date
    ['in the year 1999', '1999'],
    ['in the course of 1999', '1999'],
    ['during the year of 1999', '1999'],
    ['the 7th of the month of July 1999', '1999-7-7'],
    ['winter 1999', undefined],
    ['in', undefined],
    // doubt
    ['in about 1999', '~1999'],
    ['the about 1999', '~1999'],
    ['около 1999 года', '~1999'],
    ['1999-жылдын тегерегинде', '~1999'],
    ['1999-жылга жакын', '~1999'],
    ['about the 1990s', '~1990/1999'],
    ['about', undefined],
    // decades
    ['the 1990s', '1990/1999'],
    ['in the 1990s', '1990/1999'],
    ['1990\'s', '1990/1999'],
    ['the nice 1990s', undefined],
    ['\'90s', '1990/1999'],
    ['в 1990-х годах', '1990/1999'],
    ['1990-жылдары', '1990/1999'],
    ['1990-жылы', '1990'],
    ['1995s', undefined],
    ['20s', undefined],
    ['100s', undefined],
    // ranges
    ['7 July 1999 – 6 August 1999', '1999-7-7/1999-8-6'],
    ['7 July 1999 – 6 July 1999', undefined],
    ['July 1999 – June 1999', undefined],
    ['December 1998 – January 1999', '1998-12/1999-1'],
    ['1999–99', '1999/1999'],
    ['1999–98', '1999/2098'],
    ['1999–1', undefined],
    ['July 1999–05', undefined],
    ['in June–July 2005', '2005-6/2005-7'],
    ['nothing–2005', undefined],
    ['1999–nothing', undefined],
    ['с июня по июль 2005 года', '2005-6/2005-7'],
    ['в период с 1991 по 2010', '1991/2010'],
    ['the period from 1991 to 2010', '1991/2010'],
    ['1991-жылдын июлунан 2005-жылдын мартына чейин', '1991-7/2005-3'],
    // what says something else than the date
    ['before 1999', undefined],
    ['until 1999', undefined],
    ['after 1999', undefined],
    ['1999-жылдан кийин', undefined],
    ['1999-жылга чейин', undefined],
    ['к 1999 году', undefined],
    ['early 1999', undefined],
    ['в начале 1999 года', undefined],
    ['не 1999', undefined],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
