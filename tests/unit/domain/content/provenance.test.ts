import { describe, expect, it } from 'vitest'
import type { Desk } from '#domain/content/provenance'
import type { ArticleSource, EntitySource } from '#domain/content/schemas'
import { citedIn, metadataText, missingFrom, placeOf } from '#domain/content/provenance'
import { indexFigures } from '#domain/content/text-figures'
import { catalogueNames, indexNames } from '#domain/content/text-names'

const article = {
  id: 'doe-2020', title: 'Small State', shortTitle: 'Doe (2020)', container: 'Journal of Asia', year: 2020,
  authors: [{ given: 'Jane', family: 'Doe' }], sections: [{ id: 'eu', title: 'Ties with Brussels', paragraphs: [] }],
} as unknown as ArticleSource
const entities = [
  { id: 'five', kind: 'organization', names: { en: 'Shanghai Five' }, aliases: [] },
] as unknown as EntitySource[]
const empty = { figures: indexFigures(''), names: indexNames(''), articles: [article] }
const paragraph = (number: number, text: string) => ({ article: 'doe-2020', section: 'eu', paragraph: number, text })
const desk: Desk = {
  catalogue: catalogueNames(entities),
  entities: new Map(entities.map(each => [each.id, each])),
  articles: new Map([[article.id, article]]),
  paragraphs: new Map([paragraph(1, 'Ankara paid 40.'), paragraph(2, 'Tokyo paid 50.')]
    .map(each => [placeOf(each), each])),
  apparatus: new Map([[article.id, 'Notes of 1961 by Novak.']]),
  everything: empty,
  isCommonWord: () => false,
}
const figures = (text: string, context?: string) =>
  missingFrom(text, empty, desk, context).figures.map(each => each.text)

describe('a figure that no cited paragraph has', () => {
  it.each([
    ['nine reasons', []], ['ten reasons', []], ['eleven reasons', ['eleven']], ['9 reasons', ['9']],
    ['two hundred reasons', ['two hundred']],
    ['these ten years', []], ['what ten years', []], ['ten years', ['ten']], ['ten full years', ['ten']],
    ['ten-level games', ['ten']],
    ['ten people', ['ten']], ['ten times', ['ten']], ['ten %', ['ten']], ['ten kilometres', ['ten']],
    ['ten and a half dollars', ['ten']],
  ])('is none where a word up to ten counts what a list holds: %s', (text, missing) => {
    expect(figures(text)).toEqual(missing)
  })

  it.each([
    ['one base', []], ['the first base', []], ['the third year', []], ['fourth year', ['fourth']], ['zero years', []],
    ['two years', ['two']],
  ])('is none where it is one, or an ordinal up to three: %s', (text, missing) => {
    expect(figures(text)).toEqual(missing)
  })

  it.each([
    ['paragraph 9', []], ['paragraphs 9 and 12', []], ['¶ 9', []], ['reference [12]', []], ['as said [12]', []],
    ['items 3–5', []],
    ['no. 7', []], ['page 97', ['97']],
  ])('is none where it points into an article: %s', (text, missing) => {
    expect(figures(text)).toEqual(missing)
  })

  it.each([
    ['15 years later', 'from 1991 to 2006', []], ['14 years later', 'from 1991 to 2006', ['14']],
    ['15 years later', undefined, ['15']],
  ])('is none where it lies between two years of the text: %s, %s', (text, context, missing) => {
    expect(figures(text, context)).toEqual(missing)
  })

  it.each([
    ['as Doe (2020) says', []], ['the article of 2020', []], ['the study of 2020', []], ['the author said in 2020', []],
    ['on a page of 2020', []], ['in 2020', ['2020']], ['as Doe (2021) says', ['2021']],
    // Sixty characters before it and after it are looked at, with what lies between.
    [`Doe ${'x'.repeat(54)} 2020`, []], [`Doe ${'x'.repeat(55)} 2020`, []], [`Doe ${'x'.repeat(56)} 2020`, ['2020']],
    [`in 2020 ${'x'.repeat(54)} Doe`, []], [`in 2020 ${'x'.repeat(55)} Doe`, []], [`in 2020 ${'x'.repeat(56)} Doe`, ['2020']],
  ])('is none where it is the year of the article beside its author: %s', (text, missing) => {
    expect(figures(text)).toEqual(missing)
  })

  it('is none where it is part of a name that has one', () => {
    expect(figures('the Shanghai Five of 12')).toEqual(['12'])
    expect(figures('the five dollars')).toEqual([])
    expect(figures('Five dollars')).toEqual(['Five'])
  })
})

describe('what is cited', () => {
  const cite = (number: number, withReferences = false) =>
    citedIn([{ article: 'doe-2020', section: 'eu', paragraph: number }], desk, withReferences)
  const missing = (text: string, number: number, withReferences = false) => {
    const { figures: some, names } = missingFrom(text, cite(number, withReferences), desk)
    return [...some.map(each => each.text), ...names]
  }

  it('is the paragraph, with headings and what is known of the article, and nothing else', () => {
    expect(missing('Ankara paid 40 dollars', 1)).toEqual([])
    expect(missing('Tokyo paid 50 dollars', 1)).toEqual(['50', 'Tokyo'])
    expect(missing('Ties with Brussels, by Jane Doe, in the Journal of Asia', 1)).toEqual([])
    expect(missing('it was 2020 dollars', 1)).toEqual(['2020'])
    expect(cite(1).articles).toEqual([article])
  })

  it('is the list of references as well where that is wanted', () => {
    expect(missing('Novak in 1961', 1)).toEqual(['1961', 'Novak'])
    expect(missing('Novak in 1961', 1, true)).toEqual([])
  })

  it('is nothing of an article that is not there', () => {
    expect(citedIn([{ article: 'lost', section: 'eu', paragraph: 1 }], desk, true).articles).toEqual([])
  })

  it('is known by its place and by what its title page says', () => {
    expect(placeOf({ article: 'a', section: 'b', paragraph: 3 })).toBe('a/b/3')
    expect(metadataText(article)).toBe('Small State | Doe (2020) | Journal of Asia | 2020 | Jane Doe')
    expect(metadataText({ ...article, published: '2020-05', container: undefined } as ArticleSource))
      .toBe('Small State | Doe (2020) | 2020 | 2020-05 | Jane Doe')
  })
})
