import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '#domain/content/deck'
import { figuresMissing, statedFigures } from '#domain/translation/stated-figures'

/** Figures as keys: loose ones in brackets, small ones with a star. */
const keys = (text: string, language: LanguageCode) => statedFigures(text, language)
  .map(({ key, isLoose, isSmall }) => isLoose ? `(${key})` : isSmall ? `${key}*` : key).toSorted()

describe('the figures of an English text', () => {
  it.each([
    ['It was in 1999', ['n:1999']], ['on 7 July 1999', ['m:7', 'n:1999', 'n:7']], ['in July 1999', ['m:7', 'n:1999']],
    ['the 1990s', ['d:1990']],
    ['the nineties', ['d:1990']], ['12 men', ['n:12']], ['twelve men', ['n:12*']], ['thirteen men', ['n:13']],
    ['one man', ['(n:1)']],
    ['1 man', ['n:1']], ['the two', ['(n:2)']], ['these two', ['(n:2)']], ['two men', ['n:2*']], ['both', ['(n:2)']],
    ['a decade', ['(n:1)', '(n:10)']],
    ['two hundred million', ['n:200000000']], ['a hundred and fifty million', ['n:150000000']],
    ['from $2 to $200 million', ['n:2000000', 'n:200000000', 'sign:USD*']],
    ['53 %', ['n:53', 'sign:%*']], ['53 per cent', ['n:53', 'sign:%*']], ['€5', ['n:5', 'sign:EUR*']],
    ['5 roubles', ['n:5', 'sign:RUB*']],
    ['World War II', ['n:2*']], ['Chapter XIX', ['n:19*']], ['Chapter I', []],
    ['the twentieth century', ['(n:100)', 'n:20*']],
    ['before the first day of June 2006', ['m:6', 'n:1', 'n:2006']], ['the first day of the war', ['(n:1)']],
    ['in early May', ['m:5']], ['May be', []], ['July', ['m:7']],
  ])('of "%s" are %j', (text, figures) => {
    expect(keys(text, 'en')).toEqual(figures)
  })
})

describe('the figures of a Russian text', () => {
  it.each([
    ['в 1999 году', ['n:1999']], ['7 июля 1999 г.', ['m:7', 'n:1999', 'n:7']], ['июльский договор', ['m:7']],
    ['1990-е годы', ['d:1990']],
    ['90-х', ['d:1990']], ['девяностых', ['d:1990']], ['в 1990 году', ['n:1990']], ['двенадцать стран', ['n:12*']],
    ['тринадцать стран', ['n:13']],
    ['двадцать один', ['n:21']], ['сто двадцать', ['n:120']], ['двести миллионов', ['n:200000000']],
    ['1,7 млрд долларов', ['n:1700000000', 'sign:USD*']],
    ['10 000 человек', ['n:10000']], ['53 %', ['n:53', 'sign:%*']], ['оба', ['(n:2)']], ['Глава XIX', ['n:19*']],
    ['вдвое', ['(n:2)']],
  ])('of "%s" are %j', (text, figures) => {
    expect(keys(text, 'ru')).toEqual(figures)
  })
})

describe('the figures of a Kyrgyz text', () => {
  it.each([
    ['1999-жылы', ['n:1999']], ['1999-жылдын 7-июлу', ['m:7', 'n:1999', 'n:7']], ['1990-жылдары', ['d:1990']],
    ['1950- жана 1960-жылдары', ['d:1950', 'd:1960']],
    ['1999–2000-жылдары', ['n:1999', 'n:2000']], ['он жети', ['n:17']], ['он эки', ['n:12*']],
    ['жүз жыйырма', ['n:120']], ['53 пайыз', ['n:53', 'sign:%*']],
    ['1,7 миллиард доллар', ['n:1700000000', 'sign:USD*']], ['күйүүчү май', []], ['үчүн', []], ['алтын', []],
    ['кош', ['(n:2)']],
  ])('of "%s" are %j', (text, figures) => {
    expect(keys(text, 'ky')).toEqual(figures)
  })
})

describe('figures that are missing', () => {
  const missing = (english: string, russian: string) =>
    figuresMissing(statedFigures(english, 'en'), statedFigures(russian, 'ru')).map(({ text }) => text)

  it.each([
    ['in 1999', 'в 1999 году', []], ['in 1999', 'в 1998 году', ['1999']], ['in 1999 and 1999', 'в 1999 году', ['1999']],
    ['two and two', 'два', []], ['two men', 'оба', []], ['both men', 'люди', []], ['53 %', '53', ['3 %']],
    ['twelve men', 'двенадцать', []],
    ['thirteen men', 'двенадцать', ['thirteen']],
  ])('of "%s" in "%s" are %j', (english, russian, texts) => {
    expect(missing(english, russian)).toEqual(texts)
  })

  it('of a text in itself are none', () => {
    for (const [text, language] of [['7 July 1999, 53 % of twenty-one', 'en'], ['7 июля 1999 г., 53 % из 21', 'ru'], ['1999-жылдын 7-июлу', 'ky']] as const)
      expect(figuresMissing(statedFigures(text, language), statedFigures(text, language))).toEqual([])
  })
})
