import { describe, expect, it } from 'vitest'
import { compileContent } from '#domain/content/compile'
import { formatReport, reportOn } from '#domain/content/report'
import { fact, filesWith } from './sources.ts'

const second = fact.replace('id: pca-in-force', 'id: other').replace('kind: treaty', 'kind: event').replace(
  'paragraph: 1 }',
  'paragraph: 1 }\n    - { article: doe-2020, section: bases, paragraph: 1 }',
).replace('enter into force', 'end')
const report = reportOn(compileContent(filesWith({ 'facts/eu.yml': fact + second })).deck)

describe('a report on the deck', () => {
  it('counts a fact once for each article and section it cites', () => {
    expect(report.articles).toEqual([{
      id: 'doe-2020',
      title: 'Treaties of a Small State',
      facts: 2,
      cards: 2,
      sections: [
        {
          id: 'eu',
          title: 'Relations with the EU',
          paragraphs: 2,
          facts: 2,
          cards: 2,
          factsPerParagraph: 1,
          isThin: false,
          uncited: [2],
        },
        {
          id: 'bases',
          title: 'Bases',
          paragraphs: 1,
          facts: 1,
          cards: 1,
          factsPerParagraph: 1,
          isThin: false,
          uncited: [],
        },
      ],
    }])
  })

  it('marks a section with less than one fact a paragraph', () => {
    const { articles } = reportOn(compileContent(filesWith()).deck)
    expect(articles[0]!.sections.map(({ isThin }) => isThin)).toEqual([true, true])
  })

  it.each([
    [10, 4, false], [10, 5, false], [5, 2, false], [2, 1, false], [12, 1, true], [12, 2, false], [13, 1, true],
  ])('marks a section with less than half the average of its article: of %d facts %d', (all, own, isThin) => {
    const deck = compileContent(filesWith({ 'facts/eu.yml': fact })).deck
    const [article] = deck.articles
    const sections = ['eu', 'bases'].map((id, place) => ({ ...article!.sections[place]!, id, paragraphs: 2 }))
    const facts = Array.from({ length: all }, (_, place) => ({
      ...deck.facts[0]!,
      id: `f${place}`,
      evidence: [{ ...deck.facts[0]!.evidence[0]!, section: place < own * 2 ? 'eu' : 'bases' }],
    }))
    const report = reportOn({ ...deck, articles: [{ ...article!, sections }], facts })
    const average = all / 4
    expect(report.articles[0]!.sections[0]).toMatchObject({ factsPerParagraph: Math.min(own, all / 2) })
    expect([own < average / 2, report.articles[0]!.sections[0]!.isThin]).toEqual([isThin, isThin])
  })

  it('counts by kind, importance, status, topic, support, card kind, answer and entity', () => {
    expect(report).toMatchObject({
      facts: 2,
      cards: 2,
      entities: 2,
      topics: [{ name: 'european-union', facts: 2, cards: 2 }],
      kinds: [{ name: 'event', facts: 1, cards: 1 }, { name: 'treaty', facts: 1, cards: 1 }],
      importances: [{ name: '1', facts: 0, cards: 0 }, { name: '2', facts: 0, cards: 0 }, {
        name: '3',
        facts: 2,
        cards: 2,
      }],
      statuses: [{ name: 'single-source', facts: 2, cards: 2 }],
      corroboration: [{ name: '1', facts: 2, cards: 2 }],
      cardKinds: [{ name: 'question', cards: 2 }],
      answerTypes: [{ name: 'date', cards: 2 }],
      entityKinds: [{ name: 'document', entities: 1 }, { name: 'organization', entities: 1 }],
    })
  })

  it('aligns its columns and says what is missing', () => {
    const lines = formatReport(report).split('\n')
    expect(lines[0]).toBe('2 facts, 2 cards, 2 entities')
    const [head, row] = [lines.find(line => line.startsWith('kind'))!, lines.find(line => line.startsWith('treaty'))!]
    expect(row.indexOf('1') - head.indexOf('facts')).toBe('fact'.length)
    expect(lines.find(line => line.includes('Relations with the EU'))).toContain('no fact cites ¶ 2')
  })
})
