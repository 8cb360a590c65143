import { describe, expect, it } from 'vitest'
import { citeArticle } from '../../../../domain/content/citation.ts'

const article = { title: 'On bases', container: 'Journal', volume: '4', issue: '2', pages: '1–9', year: 2012 }
const authors = [{ family: 'Doe', given: 'Ann Mary' }, { family: 'Roe', given: 'Bob' }, { family: 'Poe', given: 'Cyd' }]
const cite = (change: object) => citeArticle({ ...article, authors: authors.slice(0, 1), ...change } as never)

describe('the line of an article', () => {
  it.each([
    [1, 'Doe, A. M.'], [2, 'Doe, A. M., & Roe, B.'], [3, 'Doe, A. M., Roe, B., & Poe, C.'],
  ])('of %d authors names %s', (count, names) => {
    expect(cite({ authors: authors.slice(0, count) })).toEqual({
      authors: names, year: '2012', title: 'On bases', container: 'Journal, 4(2), 1–9',
    })
  })

  it('leaves out what is not known', () => {
    expect(cite({ year: undefined, issue: undefined, pages: undefined })).toMatchObject({ year: 'n.d.', container: 'Journal, 4' })
    expect(cite({ volume: undefined, container: undefined })).toMatchObject({ container: '(2), 1–9' })
  })

  it('of a site that is its own author names it once', () => {
    const site = { authors: [], organization: 'Open.kg', container: 'Open.kg', volume: undefined, issue: undefined, pages: undefined }
    expect(cite(site)).toMatchObject({ authors: 'Open.kg', container: '' })
    expect(cite({ ...site, container: 'News' })).toMatchObject({ authors: 'Open.kg', container: 'News' })
    expect(cite({ ...site, organization: undefined })).toMatchObject({ authors: '', container: 'Open.kg' })
  })
})
