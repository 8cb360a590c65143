import { describe, expect, it } from 'vitest'
import { lintContent } from '#domain/content/lint'
import { article, entities, fact, factWith, factWithCards, lineOf, parsedWith } from './sources.ts'

function lint(changes: Record<string, string>) {
  const parsed = parsedWith(changes)
  expect(parsed.faults).toEqual([])
  return lintContent(parsed)
}

function card(front: string, answer: string, more = ''): string {
  return `    - key: card\n      kind: question\n      front: ${
    JSON.stringify(front)
  }\n      answer: ${answer}\n${more}`
}

/** Reasons for the base fact with one card, without the fact's id and the card's key. */
function reasonsForCard(front: string, answer = '{ type: text, text: something }', kind = 'question'): string[] {
  const text = factWithCards(card(front, answer).replace('kind: question', `kind: ${kind}`))
  return lint({ 'facts/eu.yml': text }).map(({ reason }) => reason.replace('pca-in-force: card card: ', ''))
}

function reasonsForStatement(statement: string): string[] {
  return lint({ 'facts/eu.yml': fact.replace(/statement: .*/, `statement: ${JSON.stringify(statement)}`) }).map((
    { reason },
  ) => reason.replace('pca-in-force: ', ''))
}

describe('content without faults', () => {
  it('passes', () => {
    expect(lint({})).toEqual([])
  })
})

describe('the length of texts', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

  it('of an answer is twelve words at most', () => {
    expect(reasonsForCard('What is it that the EU wants?', `{ type: text, text: ${words(12)} }`)).toEqual([])
    const text = factWithCards(card('What does the EU want?', `{ type: text, text: ${words(13)} }`))
    expect(lint({ 'facts/eu.yml': text })).toEqual([
      {
        path: 'facts/eu.yml',
        line: lineOf(text, 'answer:'),
        reason: 'pca-in-force: card card: the answer has 13 words, more than 12',
      },
    ])
  })

  it('of a statement is 45 words at most', () => {
    expect(reasonsForStatement(`The EU ${words(43)}`)).toEqual([])
    expect(reasonsForStatement(`The EU ${words(44)}`)).toEqual(['the statement has 46 words, more than 45'])
  })

  it('of a fact is four cards at most', () => {
    const cards = ['one', 'two', 'three', 'four', 'five'].map(name =>
      card(`What is the ${name} of the EU?`, '{ type: text, text: that }').replace('key: card', `key: ${name}`),
    )
    expect(lint({ 'facts/eu.yml': factWithCards(cards.slice(0, 4).join('')) })).toEqual([])
    expect(lint({ 'facts/eu.yml': factWithCards(cards.join('')) }).map(({ reason }) => reason)).toEqual([
      'pca-in-force: has 5 cards, more than 4',
    ])
  })
})

describe('a stem gives its answer away', () => {
  it.each([
    [
      'the words that distinguish the answer',
      'Which oil company of Bishkek was sold?',
      '{ type: term, text: Bishkek Oil Company }',
      'bishkek oil company',
    ],
    [
      'another form of those words',
      'Who were the militants of Batken?',
      '{ type: text, text: Batken militant }',
      'batken militant',
    ],
    ['an acronym of the entity', 'What did the EU sign?', '{ type: entity, entity: eu }', 'EU'],
    [
      'the year',
      'In which year, 1999, did the treaty of Brussels enter into force?',
      '{ type: date, value: 1999, precision: year }',
      '1999',
    ],
    ['the month', 'When, after July 1999, was it?', '{ type: date, value: 1999-07, precision: month }', 'July 1999'],
    [
      'the amount',
      'How much of $1.7 billion did Russia promise?',
      '{ type: quantity, value: 1700000000, currency: USD, text: $1.7 billion }',
      '$1.7 billion',
    ],
  ])('with %s', (_, front, answer, what) => {
    expect(reasonsForCard(front, answer)).toEqual([`the stem gives the answer away: "${what}" stands in it`])
  })

  it.each([
    [
      'when only common words of the answer stand in it',
      'Which agreement did the Union sign?',
      '{ type: term, text: Partnership and Cooperation Agreement }',
    ],
    [
      'when it asks for the other form of a name',
      'What does the acronym EU stand for?',
      '{ type: entity, entity: eu }',
    ],
    ['when it quotes a spelling', 'Whom does Doe mean by “EU”?', '{ type: entity, entity: eu }'],
    ['when it offers a choice', 'Was it signed by the EU or by NATO?', '{ type: entity, entity: eu }'],
    [
      'when it gives the year of a day or month that is asked for',
      'In which month of 1999 did the treaty enter into force?',
      '{ type: date, value: 1999-07, precision: month }',
    ],
    [
      'when a small number counts something else',
      'Of the 3 powers, how many bases had Kyrgyzstan?',
      '{ type: quantity, value: 3, unit: bases, text: "3" }',
    ],
  ])('not %s', (_, front, answer) => {
    expect(reasonsForCard(front, answer)).toEqual([])
  })

  it('outside the gap of a cloze only', () => {
    expect(
      reasonsForCard(
        'Besides Brussels the [[European Union]] has Strasbourg.',
        '{ type: entity, entity: eu }',
        'cloze',
      ),
    ).toEqual([])
    expect(reasonsForCard('The EU, or [[European Union]], sits in Brussels.', '{ type: entity, entity: eu }', 'cloze'))
      .toEqual([])
    expect(reasonsForCard('The EU is the [[European Union]].', '{ type: entity, entity: eu }', 'cloze')).toHaveLength(1)
  })
})

describe('a pronoun without a noun', () => {
  it.each([
    ['It wanted a base.', 'It'],
    ['When did they sign?', 'they'],
    ['In which year was it signed?', 'it'],
    ['These reforms failed.', 'These'],
  ])('is a fault: %s', (front, pronoun) => {
    expect(reasonsForCard(front)).toEqual([`"${pronoun}" has no noun before it`])
    expect(reasonsForStatement(front)).toEqual([`"${pronoun}" has no noun before it`])
  })

  it('is a fault where only its author stands before a demonstrative', () => {
    expect(reasonsForStatement('Doe explains these reforms by aid.')).toEqual(['"these reforms" has no noun before it'])
  })

  it.each([
    'What did Kyrgyzstan want for its base?',
    'On his first visit Bakiyev signed what?',
    'Which power kept its base?',
    'Why is it odd to count Manas?',
    'Before it became costly, what was Manas for?',
    'Doe names these reforms: which?',
  ])('is none where a noun is in sight: %s', (front) => {
    expect(reasonsForCard(front)).toEqual([])
  })
})

describe('the form of a question', () => {
  it.each([
    ['Did Kyrgyzstan join the WTO?', '{ type: text, text: in time }', 'a question that yes or no answers'],
    ['According to Doe, is Manas open?', '{ type: text, text: "No, closed" }', 'a question that yes or no answers'],
    [
      'Which of the following is a base?',
      '{ type: text, text: Manas }',
      '"which of the following" does not stand without its options',
    ],
    ['Name three bases.', '{ type: text, text: these }', 'asks for a list: make one card per member'],
    ['List the bases.', '{ type: text, text: these }', 'asks for a list: make one card per member'],
    [
      'In which year was Manas closed?',
      '{ type: date, value: 2014-06, precision: month }',
      'asks for the year, but the answer is a month',
    ],
    [
      'On which day was Manas closed?',
      '{ type: date, value: 2014, precision: year }',
      'asks for the day, but the answer is a year',
    ],
    [
      'In which month and year was Manas closed?',
      '{ type: date, value: 2014, precision: year }',
      'asks for the month, but the answer is a year',
    ],
    [
      'How much did Manas cost?',
      '{ type: quantity, value: 17000000, text: $17 thousand }',
      'the text "$17 thousand" does not state the number 17000000',
    ],
  ])('%s %s', (front, answer, reason) => {
    expect(reasonsForCard(front, answer)).toEqual([reason])
  })

  it.each([
    ['In which years was Manas used?', '{ type: date, value: 2001/2014, precision: range }'],
    ['When was Manas closed?', '{ type: date, value: 2014-06, precision: month }'],
    ['In which month and year was Manas closed?', '{ type: date, value: 2014-06, precision: month }'],
    ['How much did Manas cost?', '{ type: quantity, value: 17000000, currency: USD, text: 17 million dollars }'],
    ['How many bases were there?', '{ type: quantity, value: 2, unit: bases, text: two }'],
    ['How many times more was it for Manas?', '{ type: quantity, value: 189, text: about 190 }'],
    ['Under which name do we know Manas?', '{ type: text, text: Ganci }'],
  ])('is sound: %s %s', (front, answer) => {
    expect(reasonsForCard(front, answer)).toEqual([])
  })

  it.each([
    [94, 'about 100', false], [96, 'about 100', true], [100, 'about 95', true], [100, 'about 105', true],
    [100, 'about 106', false],
    [100, 'about 94', false], [1000, 'about 1050', true], [1000, 'about 1051', false], [1000, 'about 949', false],
    [2_000_000, '2–17 million', true], [2_000_000, '2–17', false], [105, 'about 100', true], [106, 'about 100', false],
    [100, '101', false], [100, '100', true],
  ])('states a rounded number within a twentieth, and any other exactly: %d as "%s"', (value, text, isSound) => {
    const reasons = reasonsForCard('How much more was it for Manas?', `{ type: quantity, value: ${value}, text: "${text}" }`)
    expect(reasons.length === 0).toBe(isSound)
  })

  it.each([
    ['What did the EU plan?', 'plans', 1], ['What was the use of it for Doe?', 'uses', 0],
    ['Which quarry does Doe mean?', 'xy quarry', 1],
    ['Which quarry does Doe mean?', 'xyz quarry', 0],
  ])('is given away by words without endings from five letters on, those of two letters aside: %s %s', (front, answer, faults) => {
    expect(reasonsForCard(front, `{ type: text, text: ${answer} }`)).toHaveLength(faults)
  })

  it.each([[19, true], [20, true], [21, false], [22, false]])(
    'may give the number of the answer up to 20, unless it counts the same: %d', (value, isSound) => {
      const reasonsWith = (counted: string) => reasonsForCard(
        `Of the ${value} ${counted}, how many bases had Kyrgyzstan?`, `{ type: quantity, value: ${value}, unit: bases, text: "${value}" }`)
      expect(reasonsWith('powers').length === 0).toBe(isSound)
      expect(reasonsWith('bases').length === 0).toBe(false)
    },
  )
})

describe('stems of the whole deck', () => {
  const twin = (front: string, answer: string): string =>
    factWithCards(card(front, answer)).replace('id: pca-in-force', 'id: twin')

  it('that ask the same are a fault of the later one, with the place of the earlier', () => {
    const first = factWithCards(card('Which base did the US use in Kyrgyzstan?', '{ type: term, text: Manas }'))
    const second = twin('Which base did the US use in  kyrgyzstan', '{ type: term, text: Ganci }')
    expect(lint({ 'facts/a.yml': first, 'facts/eu.yml': second })).toEqual([
      {
        path: 'facts/eu.yml',
        line: lineOf(second, 'front:'),
        reason: `twin: card card: asks the same as pca-in-force/card (facts/a.yml:${lineOf(first, 'front:')})`,
      },
    ])
  })

  it('that differ in a year or a name are two questions', () => {
    const first = factWithCards(card('Which base did the US use in 2001?', '{ type: term, text: Manas }'))
    expect(
      lint({
        'facts/a.yml': first,
        'facts/eu.yml': twin('Which base did the US use in 2009?', '{ type: term, text: Ganci }'),
      }),
    ).toEqual([])
  })
})

describe('the substance of a fact', () => {
  it('of a treaty or event that says one year has that year as data', () => {
    const text = factWith('  when: { value: 1999, precision: year, what: in-force }\n', '')
    expect(lint({ 'facts/eu.yml': text })).toEqual([
      {
        path: 'facts/eu.yml',
        line: lineOf(text, 'statement'),
        reason: 'pca-in-force: the statement says "1999", but the fact has no when, validFrom or asOf',
      },
    ])
    expect(lint({ 'facts/eu.yml': text.replace('kind: treaty', 'kind: concept') })).toEqual([])
    expect(lint({ 'facts/eu.yml': text.replace('since 1999', 'since 1999, signed in 1995') })).toEqual([])
  })

  it('with a problem has a card that teaches it', () => {
    const text = factWith('importance: 3', 'importance: 3\n  status: disputed\n  note: They differ.')
    expect(lint({ 'facts/eu.yml': text })).toEqual([
      {
        path: 'facts/eu.yml',
        line: lineOf(text, '- key: year'),
        reason: 'pca-in-force: is disputed, but no card asks who says so or what the problem is',
      },
    ])
    expect(lint({ 'facts/eu.yml': text.replace('key: year', 'key: who-says') })).toEqual([])
    expect(lint({ 'facts/eu.yml': text.replace('In which year did', 'According to Doe, in which year did') })).toEqual(
      [],
    )
  })

  // A third of fifty is 16.7; a little more is let pass.
  it.each([[16, 0], [17, 0], [18, 1]])('that is examined is at most .34 of an article’s facts: %d of 50', (important, faults) => {
    const facts = Array.from({ length: 50 }, (_, index) => fact
      .replace('id: pca-in-force', `id: fact-${index}`).replace('In which year did', `In round ${index}, in which year did`)
      .replace('importance: 3', `importance: ${index < important ? 1 : 2}`)).join('')
    expect(lint({ 'facts/eu.yml': facts })).toHaveLength(faults)
  })

  it('that is examined is at most a third of an article’s facts', () => {
    const facts = (important: number): string =>
      Array.from({ length: 9 }, (_, index) =>
        fact
          .replace('id: pca-in-force', `id: fact-${index}`)
          .replace('In which year did', `In round ${index}, in which year did`)
          .replace('importance: 3', `importance: ${index < important ? 1 : 2}`)).join('')
    expect(lint({ 'facts/eu.yml': facts(3) })).toEqual([])
    expect(lint({ 'facts/eu.yml': facts(4) })).toEqual([
      {
        path: 'articles/doe-2020.md',
        line: 1,
        reason: 'doe-2020: 4 of its 9 facts (44 %) have importance 1, more than a third',
      },
    ])
  })

  it('is not asked of withdrawn facts', () => {
    expect(
      lint({ 'facts/eu.yml': factWith('importance: 3', 'importance: 1\n  withdrawn: true') }).filter(({ path }) =>
        path === 'facts/eu.yml',
      ),
    ).toEqual([])
  })
})

describe('entities', () => {
  const nato
    = `${entities}- id: nato\n  kind: organization\n  names: { en: North Atlantic Treaty Organization }\n  acronyms: { en: NATO }\n  description: An alliance.\n`

  it('to which nothing refers are a fault', () => {
    expect(lint({ 'entities/all.yml': nato })).toEqual([
      {
        path: 'entities/all.yml',
        line: lineOf(nato, 'id: nato'),
        reason: 'nato: no fact or card refers to this entity',
      },
    ])
  })

  it('are reached by id or by any of their names', () => {
    expect(lint({ 'entities/all.yml': nato, 'facts/eu.yml': factWith('[eu, pca]', '[eu, pca, nato]') })).toEqual([])
    expect(lint({ 'entities/all.yml': nato, 'facts/eu.yml': factWith('the EU has', 'the EU, not with NATO, has') }))
      .toEqual([])
  })

  it('of the glossary’s kinds need a description', () => {
    const bare = nato.replace('  description: An alliance.\n', '')
    const used = factWith('[eu, pca]', '[eu, pca, nato]')
    expect(lint({ 'entities/all.yml': bare, 'facts/eu.yml': used }).map(({ reason }) => reason)).toEqual([
      'nato: an organization needs a description for the glossary',
    ])
    expect(
      lint({
        'entities/all.yml': bare.replace(
          'kind: organization\n  names: { en: North',
          'kind: country\n  names: { en: North',
        ),
        'facts/eu.yml': used,
      }),
    ).toEqual([])
  })
})

describe('all findings', () => {
  it('come in order of path and line', () => {
    const faults = lint({
      'articles/doe-2020.md': article,
      'facts/eu.yml': factWith('importance: 3', 'importance: 1').replace('In which year did', 'Did'),
      'entities/all.yml': `${entities}- { id: x, kind: term, names: { en: xenon } }\n`,
    })
    expect(faults.map(({ path }) => path)).toEqual([
      'articles/doe-2020.md',
      'entities/all.yml',
      'entities/all.yml',
      'facts/eu.yml',
    ])
  })
})
