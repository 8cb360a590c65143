import { describe, expect, it } from 'vitest'
import { cutArticle, findAnchor, readableText, textWithBrokenWords } from '#domain/content/article-text'
import { article, lineOf, parsedWith } from './sources.ts'

const text = `Relations with the EU

The agreement of
1995 was long. In March 2005
it was praised.

A pull-quote from
elsewhere

the second half of the praise.
The Manas base was closed.
`

function cut(map: string, raw: string) {
  return cutArticle(parsedWith({ 'articles/doe-2020.md': map }).articles[0]!, raw)
}

describe('cutting an article', () => {
  it('joins a paragraph’s pieces in order and keeps what stands between them apart', () => {
    expect(cut(article, text)).toEqual({
      faults: [],
      apparatus: 'A pull-quote from elsewhere',
      paragraphs: [
        { article: 'doe-2020', section: 'eu', paragraph: 1, text: 'The agreement of 1995 was long.' },
        {
          article: 'doe-2020',
          section: 'eu',
          paragraph: 2,
          text: 'In March 2005 it was praised. the second half of the praise.',
        },
        { article: 'doe-2020', section: 'bases', paragraph: 1, text: 'The Manas base was closed.' },
      ],
    })
  })

  it('names file and line of an anchor that does not stand in the text', () => {
    expect(cut(article, text.replace('The Manas base', 'The Kant base')).faults).toEqual([
      {
        path: 'articles/doe-2020.md',
        line: lineOf(article, '"The Manas base"'),
        reason: 'doe-2020: "The Manas base" does not stand in the article\'s text',
      },
    ])
  })

  it('names an anchor that stands twice and does not say which', () => {
    expect(cut(article, `${text}And so The Manas base again.`).faults).toEqual([
      {
        path: 'articles/doe-2020.md',
        line: lineOf(article, '"The Manas base"'),
        reason: 'doe-2020: "The Manas base" stands 2 times in the article\'s text: say which with occurrence',
      },
    ])
  })

  it('takes the occurrence that is asked for', () => {
    const map = article.replace('- "The Manas base"', '- { opens: "The Manas base", occurrence: 2 }')
    expect(cut(map, `${text}And so The Manas base again.`).paragraphs[2]!.text).toBe('The Manas base again.')
    expect(cut(map, text).faults[0]!.reason).toContain('stands 1 times in the article\'s text, not 2')
  })

  it('takes the one that stands alone where others stand inside a sentence', () => {
    expect(cut(article, `${text.replace('it was praised', 'A pull-quote was praised')}`).faults).toEqual([])
  })

  it('names two anchors that open at the same place', () => {
    expect(cut(article.replace('- "A pull-quote"', '- "The Manas"'), text).faults[0]!.reason).toContain(
      'opens at the same place as',
    )
  })

  it('looks for an anchor by its case', () => {
    expect(cut(article, text.replace('The Manas base', 'the Manas base')).faults).toHaveLength(1)
  })
})

describe('finding an anchor', () => {
  it.each([
    ['across line breaks', 'a long  line\nof words', 'line of words'],
    ['across a word broken at a line’s end', 'strong insti-\ntutional design', 'institutional design'],
    ['whatever the form of its quotes', 'Kyrgyzstan’s “island”', 'Kyrgyzstan\'s "island"'],
    ['whatever the form of its dashes', 'the years 1999–2000', 'years 1999-2000'],
    ['through Markdown marks and escapes', 'a **bold** US\\$9 loan', 'bold US$9'],
  ])('succeeds %s', (_, haystack, anchor) => {
    expect(findAnchor(haystack, anchor)).toHaveLength(1)
  })
})

describe('readable text', () => {
  it.each([
    ['joins a word broken at a line’s end', 'strong insti-\ntutions', 'strong institutions'],
    [
      'keeps the hyphen of a compound known elsewhere',
      'multi-vector, that is multi-\nvector',
      'multi-vector, that is multi-vector',
    ],
    [
      'keeps the hyphen between two words of their own',
      'low rates of interest: low-\ninterest',
      'low rates of interest: low-interest',
    ],
    ['drops footnote marks that cling to words', 'a policy.7 The economy5 grew', 'a policy. The economy grew'],
    ['drops raised figures', 'Ozdilek S.E.¹', 'Ozdilek S.E.'],
    ['keeps years and amounts', 'In 2008 it was 9 million.', 'In 2008 it was 9 million.'],
    ['undoes escapes and Markdown marks', '**US\\$9** million', 'US$9 million'],
  ])('%s', (_, raw, readable) => {
    expect(readableText(raw)).toBe(readable)
  })

  it('can keep the halves of a broken word apart', () => {
    expect(textWithBrokenWords('insti-\ntutions')).toBe('insti- tutions')
  })
})
