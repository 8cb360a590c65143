import { describe, expect, it } from 'vitest'
import { verifyContent } from '#domain/content/verify'
import { article, entities, fact, factWith, factWithCards, filesWith, lineOf } from './sources.ts'

const articleText = `
The agreement of 1995, the Partnership and Cooperation Agreement, binds the EU since 1999 for a sum of US\\$1.7 billion.[12]

In March 2005 Bakiyev took power, on 25 March; some thirty deputies fled in the 1990s.
the second half of the praise.

The Manas base cost 17,100,000 dollars and 53 per cent of Sarı’s attention, with Moscow’s two-level games for two years.

A pull-quote with 1812
`

function reasons(changes: Record<string, string>, text = articleText): string[] {
  return verifyContent(filesWith(changes), new Map([['doe-2020', text]])).faults.map(({ reason }) => reason)
}

/** Reasons for the base fact with another statement (and no date of its own), citing all paragraphs. */
function reasonsForStatement(statement: string, more = ''): string[] {
  const text = fact
    .replace(/statement: .*/, `statement: ${JSON.stringify(statement)}`)
    .replace(/ {2}when: .*\n/, more)
    .replace(
      'paragraph: 1 }',
      'paragraph: 1 }\n    - { article: doe-2020, section: eu, paragraph: 2 }\n    - { article: doe-2020, section: bases, paragraph: 1 }',
    )
    .replace('changedAt:', `${more.includes('status:') ? '' : 'status: compared\n  note: Side by side.\n  '}changedAt:`)
  return reasons({ 'facts/eu.yml': text })
}

describe('a paragraph that is said to support a fact', () => {
  const withSecond = (stance: string, change = (text: string): string => text): string[] =>
    reasons({
      'facts/eu.yml': change(
        fact.replace(
          'paragraph: 1 }',
          `paragraph: 1 }\n    - { article: doe-2020, section: eu, paragraph: 2${stance} }`,
        ),
      ),
    })

  it('holds the claim’s figures, dates and names by itself, whatever stands in the others', () => {
    expect(withSecond('')).toEqual([
      'pca-in-force: "1999" does not stand in doe-2020/eu/2, which is said to support it',
      'pca-in-force: "Partnership and Cooperation Agreement" does not stand in doe-2020/eu/2, which is said to support it',
    ])
  })

  it.each(['context', 'contradicts'])('need not when it only says %s', (stance) => {
    expect(withSecond(`, stance: ${stance}`)).toEqual([])
  })

  it.each(['disputed', 'doubtful', 'compared'])('says its part of what is %s', (status) => {
    expect(withSecond('', text => text.replace('changedAt:', `status: ${status}\n  note: It is.\n  changedAt:`)))
      .toEqual([])
  })
})

describe('a date that the supporting paragraph does not give', () => {
  const dated = (by: string): string[] => reasons({
    'facts/eu.yml': fact
      .replace('since 1999', 'for long')
      .replace('value: 1999, precision: year, what: in-force', `value: 2005-03, precision: month, what: in-force${by}`)
      .replace(/ {2}cards:[\s\S]*/, `  cards:
    - { key: name, kind: question, front: What binds Brussels?, answer: { type: term, text: a treaty } }
`),
  })

  it('is a fault unless it is said by whom it is given', () => {
    expect(dated('').length).toBeGreaterThan(0)
    expect(dated(', by: general-knowledge')).toEqual([])
    expect(dated(', by: { article: doe-2020, section: eu, paragraph: 2 }')).toEqual([])
  })

  it('stands in the paragraph that is said to give it', () => {
    expect(dated(', by: { article: doe-2020, section: bases, paragraph: 1 }')).toEqual([
      'pca-in-force: "March 2005" does not stand in doe-2020/bases/1, which is said to give the date',
    ])
  })
})

describe('figures of a fact', () => {
  it('that stand in the cited paragraph are no fault', () => {
    expect(reasons({})).toEqual([])
  })

  it('that do not are a fault with line, figure and paragraphs', () => {
    const text = factWith('force since 1999', 'force since 1998')
    expect(verifyContent(filesWith({ 'facts/eu.yml': text }), new Map([['doe-2020', articleText]])).faults).toEqual([
      {
        path: 'facts/eu.yml',
        line: lineOf(text, 'statement'),
        reason: 'pca-in-force: "1998" does not stand in doe-2020 eu ¶1',
      },
    ])
  })

  it('must stand where they are cited, not elsewhere in the article', () => {
    expect(reasons({ 'facts/eu.yml': factWith('section: eu, paragraph: 1', 'section: bases, paragraph: 1') }))
      .toContain('pca-in-force: "1999" does not stand in doe-2020 bases ¶1')
  })

  it('may stand in any one of the cited paragraphs', () => {
    expect(reasonsForStatement('The EU and 53 % and 1995.')).toEqual([])
  })

  it('are looked for in the date of the fact and in the answers of its cards', () => {
    expect(
      reasons({
        'facts/eu.yml': factWith('when: { value: 1999', 'when: { value: 1997').replace(
          'type: date, value: 1999',
          'type: date, value: 1996',
        ),
      }),
    ).toEqual([
      'pca-in-force: "1997" does not stand in doe-2020 eu ¶1',
      'pca-in-force: "1996" does not stand in doe-2020 eu ¶1',
    ])
  })

  it.each([
    '$1.7 bn',
    '$1,700,000,000',
    '1.7 milliard dollars',
    '17.1 million dollars',
    '53 percent',
    '53 %',
    '30 deputies',
    'March 25, 2005',
    '25.03.2005',
    '25 March',
    'March 2005',
    'the 1990s',
    'two-level games',
    'two years',
  ])('stand there in any form: %s', (form) => {
    expect(reasonsForStatement(`The EU: ${form}.`)).toEqual([])
  })

  it.each([
    ['$1.8 billion', '1.8 billion'],
    ['26 March 2005', '26 March 2005'],
    ['April 2005', 'April 2005'],
    ['the 1980s', '1980s'],
    ['forty deputies', 'forty'],
    ['1812', '1812'],
    ['12', '12'],
    ['three years', 'three'],
  ])('do not stand there when they differ: %s', (form, item) => {
    expect(reasonsForStatement(`The EU: ${form}.`)[0]).toContain(`"${item}" does not stand in`)
  })

  it('that count what a list holds are no figures of the source', () => {
    expect(reasonsForStatement('The EU has two aims and four partners.')).toEqual([])
  })

  it('may be the difference of two years that the statement gives', () => {
    expect(reasonsForStatement('Signed in 1995, it bound the EU 4 years later, in 1999.')).toEqual([])
  })

  it('may be the year of publication beside the author’s name, not elsewhere', () => {
    expect(reasonsForStatement('Doe (2020) praises the EU.')).toEqual([])
    expect(reasonsForStatement('The EU was founded in 2020.')).toHaveLength(1)
  })

  it('may be derived in the cards of a doubtful fact, but dates may not', () => {
    const cards = factWithCards(
      '    - { key: sum, kind: question, front: How much is 8 and 9?, answer: { type: quantity, value: 17, text: "17" } }\n    - { key: when, kind: question, front: When?, answer: { type: date, value: 1987, precision: year } }\n',
    )
    expect(reasons({ 'facts/eu.yml': cards }).join()).toMatch(/"8".*"9".*"17".*"1987"/)
    expect(
      reasons({
        'facts/eu.yml': cards.replace(
          'importance: 3',
          'importance: 3\n  status: doubtful\n  note: The sum does not add up.',
        ),
      }),
    ).toEqual(['pca-in-force: "1987" does not stand in doe-2020 eu ¶1'])
  })

  it('of an outdated fact’s answers are exempt when its note leaves the sources', () => {
    const now = factWithCards(
      '    - { key: now, kind: question, front: And today?, answer: { type: date, value: 2021, precision: year } }\n',
    )
      .replace(
        'importance: 3',
        'importance: 3\n  status: outdated\n  asOf: 2020\n  note: "Since then, outside these sources: replaced in 2021."',
      )
    expect(reasons({ 'facts/eu.yml': now })).toEqual([])
    expect(reasons({ 'facts/eu.yml': now.replace('outside these sources', 'later') })).toHaveLength(1)
  })

  it('may stand in the list of references where the fact is about a reference', () => {
    expect(reasonsForStatement('Doe cites a work of 1812 on the EU.')).toEqual([])
    expect(reasonsForStatement('Doe knows a work of 1812 on the EU.')).toHaveLength(1)
  })

  it('of a note must stand in some article, up to where it leaves the sources', () => {
    expect(
      reasons({
        'facts/eu.yml': factWith(
          'changedAt',
          'note: "Since 2005, see paragraph 9. Outside these sources: 2077."\n  changedAt',
        ),
      }),
    ).toEqual([])
    expect(reasons({ 'facts/eu.yml': factWith('changedAt', 'note: "Since 2077."\n  changedAt') })).toEqual([
      'pca-in-force: "2077" does not stand in any article (a note may say "outside these sources")',
    ])
  })
})

describe('names of a fact', () => {
  it.each([
    ['by its acronym', 'Europe’s European Union.'],
    ['by the country of its people', 'The Russian side.'],
    ['by a country whose capital is named', 'Russia agreed.'],
    ['without accents', 'An idea of Sari.'],
    ['as the author of the cited article', 'An idea of Doe.'],
    ['when it is a common word that opens the sentence', 'Games of the EU.'],
    ['when it is a month or Kyrgyzstan', 'The Kyrgyz side, in Kyrgyzstan, in May.'],
  ])('stand there %s', (_, statement) => {
    expect(reasonsForStatement(statement)).toEqual([])
  })

  it('that no cited paragraph has are a fault', () => {
    expect(reasonsForStatement('The EU and Nazarbayev agreed in Astana.').map(reason => /"(.*?)"/.exec(reason)![1]))
      .toEqual(['Nazarbayev', 'Astana'])
  })

  it('of an answer must stand there even when they are common words', () => {
    const text = factWithCards(
      '    - { key: a, kind: question, front: "What does the EU do?", answer: { type: entity, entity: hedging } }\n',
    )
    expect(
      reasons({
        'facts/eu.yml': text,
        'entities/all.yml': `${entities}- { id: hedging, kind: term, names: { en: hedging } }\n`,
      }),
    ).toEqual(['pca-in-force: "hedging" does not stand in doe-2020 eu ¶1'])
  })
})

describe('our wording', () => {
  const source = articleText.replace(
    'The Manas base cost',
    'The Manas base, which nobody had ever wanted to build in that valley, cost',
  )

  it('that shares eight words with an article is a fault with the words', () => {
    expect(
      reasons({
        'facts/eu.yml': factWithCards(
          '    - { key: a, kind: question, front: "What did nobody had ever wanted to build in that valley mean?", answer: { type: text, text: this } }\n',
        ),
      }, source),
    )
      .toEqual(['pca-in-force: shares 9 words with doe-2020: "nobody had ever wanted to build in that valley"'])
  })

  it('may share seven', () => {
    expect(
      reasons({
        'facts/eu.yml': factWithCards(
          '    - { key: a, kind: question, front: "Which ever wanted to build in that valley?", answer: { type: text, text: this } }\n',
        ),
      }, source),
    ).toEqual([])
  })

  it('is compared across line breaks, broken words and curly quotes', () => {
    const broken = source.replace('nobody had ever wanted to build', 'no-\nbody had *ever*\nwanted.7 to build')
    expect(
      reasons({
        'entities/all.yml': entities.replace(
          'A treaty with the EU.',
          'What nobody had ever wanted to build in that valley.',
        ),
      }, broken)[0],
    ).toContain('pca: shares 9 words')
  })

  it('of a study guide is compared too, with its line', () => {
    const guide
      = `${article}\n## Bases\n\nA base **nobody** had ever wanted to [build](fact:pca-in-force) in that valley.\n`
    expect(verifyContent(filesWith({ 'articles/doe-2020.md': guide }), new Map([['doe-2020', source]])).faults).toEqual(
      [
        {
          path: 'articles/doe-2020.md',
          line: lineOf(guide, '**nobody**'),
          reason: 'doe-2020: shares 9 words with doe-2020: "nobody had ever wanted to build in that valley"',
        },
      ],
    )
  })

  it('that consists mostly of names is nobody’s', () => {
    const names
      = `- { id: long, kind: organization, names: { en: Organization for Security and Cooperation in Europe and Asia } }\n`
    expect(
      reasons({
        'entities/all.yml':
          entities.replace('A union', 'The Organization for Security and Cooperation in Europe and Asia, a union')
          + names,
      }, articleText.replace('cost', 'of the Organization for Security and Cooperation in Europe and Asia cost')),
    ).toEqual([])
  })
})

describe('articles', () => {
  it('without a text are a fault, and their facts are not verified', () => {
    const { facts, faults } = verifyContent(filesWith(), new Map())
    expect([facts, faults]).toEqual([0, [{
      path: 'articles/doe-2020.md',
      line: 1,
      reason: 'doe-2020: there is no doe-2020.txt to verify against',
    }]])
  })
})
