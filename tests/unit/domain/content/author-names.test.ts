import { describe, expect, it } from 'vitest'
import { authorNames } from '../../../../domain/content/author-names.ts'

const author = (family: string) => ({ given: 'A.', family })

describe('the names by which an article is told of', () => {
  it('are those of its authors, whoever publishes it', () => {
    expect(authorNames({ authors: [author('Namatbekova'), author('Saliev')], organization: 'A university' }))
      .toEqual(['Namatbekova', 'Saliev'])
  })

  it('are that of the organization where nobody signs', () => {
    expect(authorNames({ authors: [], organization: 'Open.kg' })).toEqual(['Open.kg'])
  })

  it('are none where nobody is known', () => {
    expect(authorNames({ authors: [] })).toEqual([])
  })
})
