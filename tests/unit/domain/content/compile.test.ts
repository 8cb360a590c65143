import { describe, expect, it } from 'vitest'
import { compileContent } from '#domain/content/compile'
import { fact, factWith, factWithCards, filesWith, lineOf } from './sources.ts'
import { compiledContent } from '../../../support/real-deck.ts'

function cardsOf(cards: string) {
  return compileContent(filesWith({ 'facts/eu.yml': factWithCards(cards) })).deck.cards
}

describe('compiling content', () => {
  it('turns faultless files into a deck without faults', () => {
    const { deck, faults } = compileContent(filesWith())
    expect(faults).toEqual([])
    expect(deck.facts.map(({ id }) => id)).toEqual(['pca-in-force'])
    expect(deck.cards.map(({ id }) => id)).toEqual(['pca-in-force/year'])
    expect(deck.articles[0]!.sections).toEqual([
      { id: 'eu', title: 'Relations with the EU', paragraphs: 2 },
      { id: 'bases', title: 'Bases', paragraphs: 1 },
    ])
  })

  it('compiles the project’s own content without a fault', async () => {
    const { deck, faults } = await compiledContent()
    expect(faults).toEqual([])
    expect(deck.facts.length).toBeGreaterThan(0)
  })

  it('reports an unknown key with its fact and line', () => {
    const text = factWith('importance: 3', 'importance: 3\n  colour: red')
    expect(compileContent(filesWith({ 'facts/eu.yml': text })).faults).toEqual([
      { path: 'facts/eu.yml', line: 1, reason: 'pca-in-force: Unrecognized key: "colour"' },
    ])
  })

  it('reports a syntax fault on the line where it stands', () => {
    const text = '- id: a\n  id: b\n'
    expect(compileContent(filesWith({ 'topics.yml': text })).faults).toContainEqual({
      path: 'topics.yml',
      line: 2,
      reason: 'Map keys must be unique',
    })
  })

  it('reports a file that stands nowhere it belongs', () => {
    expect(compileContent(filesWith({ 'stray.yml': '' })).faults).toEqual([
      { path: 'stray.yml', line: 1, reason: expect.stringContaining('no such place') },
    ])
  })

  it.each([
    [
      'a date that is not on the calendar',
      'when: { value: 1999, precision: year',
      'when: { value: 1999-02-30, precision: day',
      'when',
      '"1999-02-30" is not on the calendar',
    ],
    [
      'a date more precise than it says',
      'when: { value: 1999, precision: year',
      'when: { value: 1999-07, precision: year',
      'when',
      '"1999-07" is not a date of precision year',
    ],
    ['a graver status without a note', 'importance: 3', 'importance: 3\n  status: disputed', 'id: pca', 'needs a note'],
    [
      'a fact without evidence',
      '    - { article: doe-2020, section: eu, paragraph: 1 }',
      '    []',
      '    []',
      'a fact needs evidence',
    ],
  ])('reports %s on its line', (_, from, to, piece, reason) => {
    const text = factWith(from, to)
    const faults = compileContent(filesWith({ 'facts/eu.yml': text })).faults
    expect(faults[0]).toEqual({
      path: 'facts/eu.yml',
      line: lineOf(text, piece),
      reason: expect.stringContaining(reason),
    })
  })

  it('sorts faults by path and line', () => {
    const { faults } = compileContent(
      filesWith({
        'facts/eu.yml': factWith('topic: european-union', 'topic: nowhere').replace('[eu, pca]', '[eu, nobody]'),
        'entities/zzz.yml': '- id: X\n',
      }),
    )
    expect(faults.map(({ path, line }) => [path, line])).toEqual(
      [...faults].map(({ path, line }): [string, number] => [path, line]).sort((a, b) =>
        a[0].localeCompare(b[0]) || a[1] - b[1],
      ),
    )
    expect(faults.length).toBeGreaterThan(2)
  })

  it('leaves withdrawn facts and their cards out of the deck', () => {
    const { deck, faults } = compileContent(
      filesWith({ 'facts/eu.yml': factWith('importance: 3', 'importance: 3\n  withdrawn: true') }),
    )
    expect(faults).toEqual([])
    expect([deck.facts, deck.cards]).toEqual([[], []])
  })
})

describe('the status of a fact', () => {
  it('is single-source when one article supports it, however often', () => {
    const text = factWith('paragraph: 1 }', 'paragraph: 1 }\n    - { article: doe-2020, section: eu, paragraph: 2 }')
    expect(compileContent(filesWith({ 'facts/eu.yml': text })).deck.facts[0]).toMatchObject({
      status: 'single-source',
      sources: 1,
    })
  })

  it('is corroborated when two articles support it', () => {
    const second = filesWith()[0]!.text.replace('id: doe-2020', 'id: roe-2021')
    const text = factWith('paragraph: 1 }', 'paragraph: 1 }\n    - { article: roe-2021, section: eu, paragraph: 2 }')
    expect(compileContent(filesWith({ 'facts/eu.yml': text, 'articles/roe-2021.md': second })).deck.facts[0])
      .toMatchObject({ status: 'corroborated', sources: 2 })
  })

  it('does not count an article that contradicts', () => {
    const second = filesWith()[0]!.text.replace('id: doe-2020', 'id: roe-2021')
    const text = factWith(
      'paragraph: 1 }',
      'paragraph: 1 }\n    - { article: roe-2021, section: eu, paragraph: 2, stance: contradicts }',
    )
    expect(compileContent(filesWith({ 'facts/eu.yml': text, 'articles/roe-2021.md': second })).deck.facts[0])
      .toMatchObject({ status: 'single-source', sources: 1 })
  })

  it('is what its author says, where the author says something', () => {
    const text = factWith('importance: 3', 'importance: 3\n  status: doubtful\n  note: The sum does not add up.')
    expect(compileContent(filesWith({ 'facts/eu.yml': text })).deck.facts[0]!.status).toBe('doubtful')
  })
})

describe('the answer of a card', () => {
  it('is a date in words when nothing else is said', () => {
    expect(
      cardsOf(
        '    - { key: day, kind: question, front: On which day?, answer: { type: date, value: 1999-07-01, precision: day } }\n',
      )[0],
    )
      .toMatchObject({ answer: '1 July 1999', expected: { type: 'date', value: '1999-07-01', precision: 'day' } })
  })

  it('is the English name of an entity, unless another form is given', () => {
    expect(
      cardsOf(
        '    - { key: a, kind: question, front: Who?, answer: { type: entity, entity: eu } }\n    - { key: b, kind: question, front: Whom?, answer: { type: entity, entity: eu, text: the EU } }\n',
      ).map(({ answer }) => answer),
    )
      .toEqual(['European Union', 'the EU'])
  })

  it('of a cloze is its gap, and the front shows the gap only', () => {
    expect(cardsOf('    - { key: gap, kind: cloze, front: "A treaty with the [[European Union]]." }\n')[0])
      .toMatchObject({
        front: 'A treaty with the […].',
        answer: 'European Union',
        expected: { type: 'text', accept: [] },
      })
  })

  it('of a cloze also accepts the typed text where the gap is inflected', () => {
    expect(
      cardsOf(
        '    - { key: gap, kind: cloze, front: "It [[bandwagons]].", answer: { type: term, text: bandwagoning, accept: [follow] } }\n',
      )[0],
    )
      .toMatchObject({ answer: 'bandwagons', expected: { type: 'term', accept: ['bandwagoning', 'follow'] } })
  })

  it('of an ordering is its members in order', () => {
    expect(cardsOf('    - { key: order, kind: ordering, front: "Oldest first", items: [a, b, c] }\n')[0])
      .toMatchObject({ answer: 'a → b → c', expected: { type: 'order', items: ['a', 'b', 'c'] } })
  })
})

describe('the order of study', () => {
  it('is that of the course: unit by unit, core facts before depth', () => {
    const variant = (id: string): string =>
      fact.replace('id: pca-in-force', `id: ${id}`).replace('importance: 3', 'importance: 2')
    const unit = (id: string, facts: string, depth: string): string =>
      `id: ${id}\npart: one\ntitle: A unit\naim: Know it.\nlead: A lead.\nfacts: [${facts}]\ndepth: [${depth}]\n`
    const { deck, faults } = compileContent(filesWith({
      'course/parts.yml': '- { id: one, title: Part one }\n',
      'course/01-first.yml': unit('first', 'b, a', 'd'),
      'course/02-second.yml': unit('second', 'e', 'c'),
      'facts/eu.yml': ['e', 'd', 'c', 'b', 'a'].map(variant).join(''),
    }))
    expect(faults).toEqual([])
    expect(deck.facts.map(({ id }) => id)).toEqual(['b', 'a', 'd', 'e', 'c'])
    expect(deck.units.map(({ id, facts, depth }) => [id, facts, depth])).toEqual([['first', ['b', 'a'], ['d']], [
      'second',
      ['e'],
      ['c'],
    ]])
  })
})
