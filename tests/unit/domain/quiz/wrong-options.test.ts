import { describe, expect, it } from 'vitest'
import type { FactSketch } from './small-deck.ts'
import type { DeckEntity } from '../../../../domain/content/deck.ts'
import { poolOf } from '../../../../domain/quiz/build-choice.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { keyLengthRatio } from '../../../../domain/quiz/distractors.ts'
import { dated, entity, smallDeck } from './small-deck.ts'

/**
 * The wrong options that the first card of a deck can be asked with. A fact speaks of every entity, so that all are
 * known.
 */
function optionsFor(facts: readonly FactSketch[], entities: readonly DeckEntity[] = [], spokenOf = entities): string[] {
  const index = smallDeck([...facts, {
    id: 'roll',
    statement: 'Here they stand.',
    entities: spokenOf.map(({ id }) => id),
    cards: [],
  }], entities)
  const pool = poolOf(index.deck.cards[0]!, createQuizContext(index))
  return [...new Set(pool?.pairs.flat().map(({ text }) => text) ?? [])].toSorted()
}

const alpha = dated('alpha', 'the alpha pact', '1999')
const beta = dated('beta', 'the beta treaty', '1995')
const gamma = dated('gamma', 'the gamma charter', '2001')

describe('wrong dates', () => {
  it('are real dates of other facts near in time', () => {
    expect(optionsFor([alpha, beta, gamma, dated('delta', 'the delta code', '1950')])).toEqual(['1995', '2001'])
  })

  it('say what they really are, with the source', () => {
    const index = smallDeck([alpha, beta, gamma])
    const [first] = poolOf(index.deck.cards[0]!, createQuizContext(index))!.pairs[0]!
    expect(first.rationale).toMatchObject({
      kind: 'dated',
      factId: expect.stringMatching(/beta|gamma/),
      source: { locator: expect.stringContaining('Doe (2020), The EU') },
    })
  })

  it('are never nearer than the source is precise', () => {
    const ranged = dated('range', 'the range war', '1999/2000', {
      when: { value: '1999/2000', precision: 'range', what: 'signed' },
    })
    ranged.cards[0]!.expected = { type: 'date', value: '1999/2000', precision: 'range' }
    const overlapping = dated('other', 'the other war', '2000/2001', {
      when: { value: '2000/2001', precision: 'range', what: 'signed' },
    })
    expect(optionsFor([ranged, overlapping, beta, gamma])).toEqual([])
  })

  it('are no finer than the key: a day counts as its year', () => {
    const day = dated('day', 'the daily accord', '1997-05-06', {
      when: { value: '1997-05-06', precision: 'day', what: 'signed' },
    })
    day.cards = []
    expect(optionsFor([alpha, beta, day])).toEqual(['1995', '1997'])
  })

  it('are none that the stem names', () => {
    const stem = dated('alpha', 'the alpha pact, begun in 1995', '1999')
    expect(optionsFor([stem, beta, gamma, dated('delta', 'the delta code', '2003')])).toEqual(['2001', '2003'])
  })

  it('are none that another fact gives for the same thing', () => {
    const rival = dated('rival', 'the alpha pact', '2003', { entities: ['eu', 'pca'] })
    expect(optionsFor([{ ...alpha, entities: ['eu', 'pca'] }, beta, gamma, rival])).toEqual(['1995', '2001'])
  })

  it('may be the date of another stage of the same thing', () => {
    const inForce = dated('alpha-in-force', 'the alpha pact', '2003', {
      when: { value: '2003', precision: 'year', what: 'in-force' },
    })
    expect(optionsFor([alpha, beta, inForce])).toEqual(['1995', '2003'])
  })
})

describe('wrong dates of like kind', () => {
  it('are as long spans as the key', () => {
    const span = (id: string, value: string): FactSketch => {
      const sketch = dated(id, `the ${id} war`, value, {
        when: { value, precision: 'range', what: 'happened' },
        statement: `${id}land burnt, ${value}.`,
      })
      sketch.cards[0]!.expected = { type: 'date', value, precision: 'range' }
      return sketch
    }
    expect(
      optionsFor([
        span('first', '1999/2001'),
        span('second', '2003/2005'),
        span('third', '1994/1997'),
        span('long', '1989/1998'),
      ]),
    ).toEqual(['1994–1997', '2003–2005'])
  })

  it('belong to happenings when the key does: the year of a book is no temptation', () => {
    const book = dated('book', 'the book on bases', '2000', {
      when: { value: '2000', precision: 'year', what: 'published' },
    })
    expect(optionsFor([alpha, beta, gamma, book])).toEqual(['1995', '2001'])
  })

  it('are told by the statement that explains them', () => {
    const silent = dated('silent', 'the silent treaty', '1998', {
      statement: 'The silent treaty is dated in many ways.',
    })
    expect(optionsFor([alpha, beta, gamma, silent])).toEqual(['1995', '2001'])
  })
})

function amount(
  id: string,
  value: number,
  text: string,
  unit: { currency?: 'USD' | 'EUR', unit?: string } = { currency: 'USD' },
): FactSketch {
  return {
    id,
    statement: `The ${id} project costs ${text}.`,
    cards: [{
      front: `How much does the ${id} project cost?`,
      answer: text,
      expected: { type: 'quantity', value, accept: [], ...unit },
    }],
  }
}

describe('wrong amounts', () => {
  const dam = amount('dam', 300e6, '$300 million')
  const road = amount('road', 150e6, '$150 million')
  const plant = amount('plant', 500e6, '$500 million')

  it('are real amounts of the same currency and magnitude', () => {
    expect(
      optionsFor([
        dam,
        road,
        plant,
        amount('port', 2e6, '$2 million'),
        amount('aid', 250e6, '€250 million', { currency: 'EUR' }),
      ]),
    ).toEqual(['$150 million', '$500 million'])
  })

  it('are never the key in other words, nor its rounding', () => {
    expect(
      optionsFor([
        dam,
        road,
        plant,
        amount('again', 300_000_000, '$300 million'),
        amount('near', 305e6, '$305 million'),
      ]),
    ).toEqual(['$150 million', '$500 million'])
  })

  it('are of one scale: a billion among millions would show', () => {
    expect(optionsFor([dam, road, plant, amount('rail', 1.7e9, '$1.7 billion')])).toEqual([
      '$150 million',
      '$500 million',
    ])
  })

  it('are written as the key is: figures stand beside figures', () => {
    const three = amount('layer', 3, 'three', { unit: 'layers' })
    expect(
      optionsFor([
        three,
        amount('level', 4, 'four', { unit: 'levels' }),
        amount('kind', 5, 'five', { unit: 'kinds' }),
        amount('part', 6, '6', { unit: 'parts' }),
      ]),
    ).toEqual(['five', 'four'])
  })
})

function asksFor(
  id: string,
  front: string,
  answer: string,
  entityId: string,
  rest: Partial<FactSketch> = {},
): FactSketch {
  return {
    id,
    statement: `${id} is about ${answer}.`,
    entities: [entityId],
    cards: [{ front, answer, expected: { type: 'entity', entity: entityId, accept: [] } }],
    ...rest,
  }
}

describe('wrong entities', () => {
  const organizations = [
    entity('sco', 'Shanghai Organization'),
    entity('cis', 'Commonwealth Union'),
    entity('eu', 'European Community'),
    entity('un', 'World Council', { class: 'bank' }),
  ]
  const question = asksFor('summit', 'Which body met at Astana in July?', 'Shanghai Organization', 'sco')

  it('are of the class of the key', () => {
    expect(optionsFor([question], organizations)).toEqual(['Commonwealth Union', 'European Community'])
  })

  it('are none that the stem or the fact names', () => {
    const naming = asksFor(
      'summit',
      'Which body met beside the Commonwealth Union?',
      'Shanghai Organization',
      'sco',
    )
    expect(optionsFor([naming], [...organizations, entity('csto', 'Security Pact')])).toEqual([
      'European Community',
      'Security Pact',
    ])
  })

  it('are none for which another card asks in the same words', () => {
    const rival = asksFor('other', 'Which body met at Astana in the same July?', 'European Community', 'eu')
    expect(optionsFor([question, rival], [...organizations, entity('csto', 'Security Pact')])).toEqual([
      'Commonwealth Union',
      'Security Pact',
    ])
  })

  it('are none of whom another fact says nearly the same', () => {
    const rival: FactSketch = {
      id: 'other',
      statement: 'The body met at Astana, July.',
      entities: ['eu'],
      cards: [],
    }
    expect(optionsFor([question, rival], [...organizations, entity('csto', 'Security Pact')])).toEqual([
      'Commonwealth Union',
      'Security Pact',
    ])
  })

  it('are shown as acronyms when the key is one', () => {
    const acronyms = organizations.map(organization => ({
      ...organization,
      acronyms: { en: organization.id.toUpperCase() },
    }))
    expect(optionsFor([asksFor('summit', 'Which body met at Astana?', 'SCO', 'sco')], acronyms)).toEqual(['CIS', 'EU'])
  })

  it('share the nation that the stem asks for', () => {
    const envoy = (id: string, en: string, description: string): DeckEntity =>
      entity(id, en, { kind: 'person', class: 'diplomat', description })
    const nations = ['Russia', 'Kazakhstan'].map(en =>
      entity(en.toLowerCase(), en, { kind: 'country', class: 'country' }),
    )
    const people = [
      envoy('a', 'Ann Ash', 'Russian diplomat in Osh'),
      envoy('b', 'Bob Birch', 'Russian diplomat, sent to Kazakhstan'),
      envoy('c', 'Cyd Cedar', 'Russian diplomat'),
      envoy('d', 'Dan Deal', 'Kazakh diplomat, later in Russia'),
    ]
    expect(
      optionsFor([asksFor('talk', 'Which Russian diplomat opened the talks?', 'Ann Ash', 'a')], [
        ...people,
        ...nations,
      ]),
    ).toEqual(['Bob Birch', 'Cyd Cedar'])
  })

  it('are no one of whom the deck hardly speaks', () => {
    const others = [...organizations, entity('csto', 'Security Pact')]
    expect(optionsFor([question], others, others.filter(({ id }) => id !== 'eu'))).toEqual([
      'Commonwealth Union',
      'Security Pact',
    ])
  })

  it('are not what the whole deck is about', () => {
    const many = Array.from(
      { length: 30 },
      (_, place): FactSketch => ({ id: `about-${place}`, statement: `Event ${place}.`, entities: ['eu'], cards: [] }),
    )
    expect(optionsFor([question, ...many], [...organizations, entity('csto', 'Security Pact')])).toEqual([
      'Commonwealth Union',
      'Security Pact',
    ])
  })

  it('take the article that stands before the gap, or none when none does', () => {
    const cloze: FactSketch = {
      ...question,
      cards: [{
        front: 'The talks were held by the […].',
        answer: 'Shanghai Organization',
        kind: 'cloze',
        expected: { type: 'entity', entity: 'sco', accept: [] },
      }],
    }
    const written: FactSketch = {
      id: 'written',
      statement: 'On one side the Commonwealth Union and the Security Pact, on the other European Community.',
      cards: [],
    }
    expect(optionsFor([cloze, written], [...organizations, entity('csto', 'Security Pact')])).toEqual([
      'Commonwealth Union',
      'Security Pact',
    ])
  })

  it('are none when the stem has the key’s acronym: its letters would tell', () => {
    const acronyms = organizations.map(organization => ({
      ...organization,
      acronyms: { en: organization.id.toUpperCase() },
    }))
    expect(optionsFor([asksFor('meaning', 'What is SCO short for?', 'Shanghai Organization', 'sco')], acronyms))
      .toEqual([])
  })

  it('never held at that time the office that is asked for', () => {
    const president = (id: string, en: string, from: string, to: string): DeckEntity =>
      entity(id, en, {
        kind: 'person',
        class: 'president',
        offices: [{ title: 'President of Kyrgyzstan', from, to, basis: 'sources' }],
      })
    const people = [
      president('a', 'Askar One', '1990', '2005'),
      president('b', 'Boris Two', '2004', '2010'),
      president('c', 'Cholpon Three', '2011', '2017'),
      president('d', 'Daniyar Four', '2018', '2020'),
    ]
    const who = asksFor('rule', 'Who was President when the base opened?', 'Askar One', 'a', {
      when: { value: '2004-06', precision: 'month', what: 'opened' },
    })
    expect(optionsFor([who], people)).toEqual(['Cholpon Three', 'Daniyar Four'])
  })

  it('may be the other side of a disputed fact', () => {
    const scholar = (id: string, en: string): DeckEntity => entity(id, en, { kind: 'person', class: 'scholar' })
    const dispute = asksFor('dispute', 'Which author doubts that neutrality can last?', 'Ann Ash', 'ann', {
      status: 'disputed',
      entities: ['ann', 'bob'],
      statement: 'Ann Ash doubts it, Bob Birch does not.',
    })
    dispute.cards.push({
      front: 'Which author trusts in neutrality?',
      answer: 'Bob Birch',
      expected: { type: 'entity', entity: 'bob', accept: [] },
    })
    expect(optionsFor([dispute], [scholar('ann', 'Ann Ash'), scholar('bob', 'Bob Birch'), scholar('cyd', 'Cyd Cedar')]))
      .toEqual(['Bob Birch', 'Cyd Cedar'])
  })
})

function term(id: string, front: string, answer: string, rest: Partial<FactSketch> = {}): FactSketch {
  return {
    id,
    statement: `${id}: ${answer}.`,
    cards: [{ front, answer, kind: 'cloze', expected: { type: 'text', accept: [] } }],
    ...rest,
  }
}

describe('wrong texts', () => {
  const key = term('values', 'The four values are democracy, law, peace and […].', 'human rights')
  const rules = term('rules', 'Elders keep tales and […].', 'unwritten rules')
  const customs = term('customs', 'Guests keep gifts and […].', 'old traditions')

  it('are of the sort of the key, as its head tells: a norm beside norms, no mineral', () => {
    expect(
      optionsFor([
        key,
        rules,
        customs,
        term('c', 'Exports are wool and […].', 'rare metals'),
        term('d', 'It was […].', 'unstable'),
      ]),
    ).toEqual(['old traditions', 'unwritten rules'])
  })

  it('are of the number of the key', () => {
    expect(optionsFor([key, rules, customs, term('c', 'Courts know […].', 'common law')])).toEqual([
      'old traditions',
      'unwritten rules',
    ])
  })

  it('are none that a fact of the same paragraph bears out', () => {
    const place = { evidence: [{ article: 'doe-2020', section: 'eu', paragraph: 1, stance: 'supports' as const }] }
    const same = term('b', 'More values are beauty and […].', 'civil freedoms and norms', place)
    const norms = term('e', 'More is beauty and […].', 'shared beliefs', place)
    expect(optionsFor([{ ...key, ...place }, same, norms, rules, customs])).toEqual([
      'old traditions',
      'unwritten rules',
    ])
  })

  it('are none that any fact says in the words of the stem', () => {
    const elsewhere: FactSketch = {
      id: 'elsewhere',
      statement: 'Democracy, law, peace and shared beliefs are four values.',
      cards: [],
    }
    expect(optionsFor([key, elsewhere, term('e', 'Clans have […].', 'shared beliefs'), rules, customs])).toEqual([
      'old traditions',
      'unwritten rules',
    ])
  })

  it('share no telling word with the key', () => {
    expect(optionsFor([key, rules, customs, term('d', 'Wants are bread and […].', 'women’s rights')])).toEqual([
      'old traditions',
      'unwritten rules',
    ])
  })

  it('are none that may say the same in another word', () => {
    const inner = term('inner', 'They had […] reasons.', 'domestic')
    expect(
      optionsFor([
        inner,
        term('b', 'It was […].', 'internal'),
        term('c', 'It was […].', 'regional'),
        term('d', 'It was […].', 'multilateral'),
      ]),
    ).toEqual(['multilateral', 'regional'])
  })

  it('fit the article before the gap', () => {
    const a = term('a', 'It played a […] role.', 'relative')
    expect(
      optionsFor([
        a,
        term('b', 'It had a […] end.', 'lasting'),
        term('c', 'It had a […] end.', 'limited'),
        term('d', 'It had an […] end.', 'ambiguous'),
      ]),
    ).toEqual(['lasting', 'limited'])
  })

  it('agree with the stem as the key does: "its" does not stand beside "their"', () => {
    const its = term('its', 'It wants […].', 'its sovereignty')
    expect(
      optionsFor([
        its,
        term('b', 'It lost […].', 'its prosperity'),
        term('c', 'It guards […].', 'its survival'),
        term('d', 'They guard […].', 'their stability'),
      ]),
    ).toEqual(['its prosperity', 'its survival'])
  })

  it('are acronyms beside an acronym', () => {
    const acronym = term('oic', 'It joined […].', 'NGO')
    expect(optionsFor([acronym, term('b', 'It met […].', 'Council'), term('c', 'It met […].', 'Committee')])).toEqual(
      [],
    )
  })

  it('are offices of the same country beside an office', () => {
    const office = (id: string, answer: string): FactSketch => ({
      id,
      statement: id,
      cards: [{ front: `Which office did ${id} hold?`, answer, expected: { type: 'text', accept: [] } }],
    })
    const russia = entity('russia', 'Russia', { kind: 'country', class: 'country' })
    expect(
      optionsFor([
        office('ann', 'finance minister of Russia'),
        office('bob', 'defence minister of Russia'),
        office('cyd', 'trade minister of Russia'),
        office('dan', 'finance minister of Japan'),
      ], [russia]),
    ).toEqual(['defence minister of Russia', 'trade minister of Russia'])
  })

  it('are none when no list knows what sort of thing the answer is', () => {
    expect(
      optionsFor([
        term('a', 'He saw […].', 'wobblers'),
        term('b', 'She saw […].', 'gribbles'),
        term('c', 'They saw […].', 'snarks'),
      ]),
    ).toEqual([])
  })
})

describe('the length of the key', () => {
  it('is measured against the mean of all options', () => {
    expect(keyLengthRatio('aaaa', ['aa', 'aaaaaa'])).toBe(1)
    expect(keyLengthRatio('aaaaaa', ['aa', 'aaaa'])).toBe(1.5)
  })
})
