import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citeArticle } from '../../../../domain/content/citation.ts'
import { writeBibtex, writeCslJson, writeRis } from '../../../../exports/citations/write-citations.ts'
import { anyText, plainTexts, smallDeck } from '../fixture.ts'
import { realDeck } from '../../../support/real-deck.ts'

const { articles } = smallDeck()
const deckWith = (title: string): typeof articles => smallDeck({ ...plainTexts, title }).articles
/** Reference managers read one space for many. */
const spaced = (text: unknown): string => String(text).normalize('NFC').replace(/\s+/g, ' ').trim()

describe('the citations', () => {
  it('are BibTeX with the ids of the articles as keys and letters as they are', () => {
    const text = writeBibtex(articles)
    expect(text).toContain('@article{sari-2012,')
    expect(text).toContain('author = {Sarı, Yaşar}')
    expect(text).toContain('pages = {131--150}')
    expect(text).toContain('Внешняя политика: ң ө ү')
    expect(text).toContain('@techreport{basaran-2023,')
  })

  it('are RIS, each reference begun and ended', () => {
    const text = writeRis(articles)
    expect(text.match(/^TY {2}- /gm)).toHaveLength(3)
    expect(text.match(/^ER {2}-/gm)).toHaveLength(3)
    expect(text).toMatch(/^AU {2}- Sarı, Yaşar\r?$/m)
    expect(text).toMatch(/^DO {2}- 10\.1000\/x\r?$/m)
    expect(text).toMatch(/^SP {2}- 131\r?\nEP {2}- 150\r?$/m)
    expect(new Cite(text).data[0]).toMatchObject({ page: '131-150' })
  })

  it('are RIS with one line for every field, long ones too', () => {
    const long = articles.map(article => ({ ...article, url: `https://example.org/${'path/'.repeat(60)}` }))
    expect(writeRis(long).trimEnd().split(/\r?\n/).filter(line => !/^[A-Z][A-Z\d] {2}-/.test(line))).toEqual([])
    expect(writeRis(long)).toContain(`UR  - https://example.org/${'path/'.repeat(60)}`)
  })

  it('are CSL-JSON that citation.js reads back the same', () => {
    const items = JSON.parse(writeCslJson(articles)) as Record<string, unknown>[]
    expect(items.map(({ id, type }) => [id, type])).toEqual([['sari-2012', 'article-journal'], ['open-kg', 'webpage'], [
      'basaran-2023',
      'report',
    ]])
    expect(items[2]).toMatchObject({ publisher: 'ANKASAM', issued: { 'date-parts': [[2023, 3]] } })
    expect(new Cite(items).data).toMatchObject(items)
  })

  it('name who answers for a text without an author, as an organization and not as a person', () => {
    const own = articles.map(article =>
      article.id === 'open-kg' ? { ...article, organization: 'Open.kg & {partners}' } : article,
    )
    expect(writeBibtex(own)).toContain('author = {{Open.kg \\& \\{partners\\}}}')
    expect(writeRis(own)).toMatch(/^AU {2}- Open\.kg & \{partners\}\r?$/m)
    expect((JSON.parse(writeCslJson(own)) as object[])[1]).toMatchObject({
      author: [{ literal: 'Open.kg & {partners}' }],
    })
    expect(citeArticle(own[1]!)).toMatchObject({ authors: 'Open.kg & {partners}', container: 'Open.kg' })
    expect(citeArticle({ ...own[1]!, organization: 'Open.kg' })).toMatchObject({ authors: 'Open.kg', container: '' })
  })

  it('have dates with two digits for month and day in RIS', () => {
    const dates = ['2023-03', '2023-11-09', '2023'].map(published => ({ ...articles[2]!, published }))
    expect(writeRis(dates).match(/^DA.*$/gm)?.map(line => line.trim())).toEqual([
      'DA  - 2023/03//',
      'DA  - 2023/11/09/',
      'DA  - 2023///',
    ])
  })

  it('have no field in BibTeX that their type does not know', () => {
    // Patashnik, BibTeXing (1988), 3.1; doi, url and the month are read by every style of today.
    const fields: Record<string, string[]> = {
      article: ['author', 'title', 'journal', 'year', 'volume', 'number', 'pages', 'month', 'note', 'doi', 'url'],
      techreport: [
        'author',
        'title',
        'institution',
        'year',
        'type',
        'number',
        'address',
        'month',
        'note',
        'doi',
        'url',
      ],
      misc: ['author', 'title', 'howpublished', 'month', 'year', 'note', 'doi', 'url'],
    }
    const complete = articles.map(article => ({ ...article, url: 'https://example.org/a' }))
    for (const [, type = '', body = ''] of writeBibtex(complete).matchAll(/^@(\w+)\{([\s\S]*?)^\}/gm)) {
      expect(
        [...body.matchAll(/^\s*(\w+) = /gm)].map(([, name]) => name).filter(name => !fields[type]?.includes(name!)),
        type,
      ).toEqual([])
    }
  })

  it('of the real articles all name an author, and the journal of what a journal published', async () => {
    const deck = await realDeck()
    const items = JSON.parse(writeCslJson(deck.articles)) as Record<string, unknown>[]
    expect(items.filter(({ author }) => author === undefined)).toEqual([])
    expect(
      items.filter(({ type, 'container-title': container }) => type === 'article-journal' && container === undefined),
    ).toEqual([])
  })

  it('keep any title in CSL-JSON', () => {
    fc.assert(fc.property(anyText, (title) => {
      expect((JSON.parse(writeCslJson(deckWith(title))) as { title: string }[])[0]!.title).toBe(title)
    }))
  })

  it('give back titles and authors when BibTeX and RIS are read again', () => {
    for (
      const title of [
        '100 % & more_of: {this} #1 $x$ ^ ~ \\ “quoted”',
        'Кыргызстан: ң ө ү',
        'مرحبا',
        '🇰🇬 Small, states',
        '</script> a < b',
        'A long title of many words, so long that a line of eighty letters cannot hold it, and neither can two of them: to the end',
      ]
    ) {
      for (const text of [writeBibtex(deckWith(title)), writeRis(deckWith(title))]) {
        const [item] = new Cite(text).data
        expect(spaced(item!.title).replace(/<span class="nocase">|<\/span>/g, ''), text).toBe(spaced(title))
        expect(item!.author).toEqual([{ family: 'Sarı', given: 'Yaşar' }])
        expect(spaced(item!['container-title'])).toBe('Perceptions')
      }
    }
  })
})
