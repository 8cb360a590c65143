import { describe, expect, it } from 'vitest'
import type { Prompt, Rationale } from '../../../../domain/quiz/question.ts'
import { datesInWords, gapInWords, promptInWords, questionInWords, rationaleInWords } from '../../../../domain/quiz/plain-text.ts'
import { choiceQuestion, matchingQuestion, orderingQuestion, placeItem, placeQuestion, typedQuestion } from './small-deck.ts'

describe('a prompt in words', () => {
  it.each<[Prompt, string]>([
    [{ kind: 'card', text: 'Which?' }, 'Which?'],
    [{ kind: 'match-leaders' }, 'Match each question with the person it asks for.'],
    [{ kind: 'match-positions' }, 'Match each position with the one who holds it.'],
    [{ kind: 'match-terms' }, 'Match each description with its term.'],
    [{ kind: 'order-by-date' }, 'Put these events in order, earliest first.'],
    [{ kind: 'order-happenings' }, 'Put these in order of time, earliest first.'],
    [{ kind: 'which-first' }, 'Which of these two came first?'],
    [{ kind: 'place-happening', title: 'T' }, 'Where on this line of time does “T” belong?'],
    [{ kind: 'president-then', title: 'T' }, 'Who was President of Kyrgyzstan at the time of “T”?'],
    [
      { kind: 'which-lies', km: 3000, point: 'nw' },
      'Which of these lies about 3,000 km to the north-west of Bishkek? (Along the globe, ± 10 %, by eight directions.)',
    ],
    [
      { kind: 'odd-presidency', name: 'A', from: '1990', to: '2005' },
      'Two of these happened under President A (1990–2005). Which one did not?',
    ],
    [
      { kind: 'odd-class', entityClass: 'theory' },
      'Two of these are theories and models of how states act. Which one is not?',
    ],
    [{ kind: 'odd-class', entityClass: 'president' }, 'Two of these are presidents of Kyrgyzstan. Which one is not?'],
    [{ kind: 'true-false', statement: 'It was.' }, 'True or false? It was.'],
  ])('%j', (prompt, words) => {
    expect(promptInWords(prompt)).toBe(words)
  })
})

describe('a rationale in words', () => {
  const values = {
    option: 'O', statement: 'S.', description: 'D.', date: '1999', name: 'N', question: 'Q?', others: '2001', shown: 'X', actual: 'Y', why: 'W.',
    km: '1200', point: 'sw',
  }
  it.each<[Rationale['kind'], string, string]>([
    ['key', 'S.', ''],
    ['unaltered', 'S.', ''],
    ['other-fact', 'This comes from another fact: S.', 'This comes from another fact:'],
    ['other-question', 'The answer to another question (Q?): S.', 'The answer to another question ():'],
    ['entity', 'D.', ''],
    ['dated', '1999: S.', ':'],
    ['dated-otherwise', '1999 (also dated 2001): S.', '(also dated ):'],
    ['authored', 'O: W.', ':'],
    [
      'lies', 'About 1,200 km to the south-west of Bishkek (coordinates: general knowledge, not from the articles).',
      'About 0 km to the north of Bishkek (coordinates: general knowledge, not from the articles).',
    ],
    ['altered', 'Not X but Y: S.', 'Not  but :'],
  ])('%s', (kind, words, withoutValues) => {
    const source = { article: 'a', section: 's', paragraph: 1, stance: 'supports', locator: 'Doe (2020), ¶ 1' } as const
    expect(rationaleInWords({ kind, values, factId: null, source: null })).toBe(words)
    expect(rationaleInWords({ kind, values, factId: 'f', source })).toBe(`${words} [Doe (2020), ¶ 1]`)
    expect(rationaleInWords({ kind, values: {}, factId: null, source: null })).toBe(withoutValues)
    expect(rationaleInWords({ kind, values: {}, factId: null, source })).toBe(`${withoutValues} [Doe (2020), ¶ 1]`)
  })
})

describe('a question in words', () => {
  it.each([
    [
      choiceQuestion(),
      'Which?\n   CIS ()\n * EU ()\n   SCO ()'.replaceAll('\n   ', '\n    ').replaceAll('\n *', '\n  *'),
    ],
    [typedQuestion('Osh', { type: 'text', accept: [] }), 'Which?\n  = Osh'],
    [orderingQuestion([{ id: 'one' }, { id: 'two' }]), 'Which?\n  1. one\n  2. two'],
    [
      placeQuestion(placeItem('x', '1999'), [placeItem('a', '1998'), placeItem('b', '1999-05'), placeItem('c', '2001', '2003')]),
      'Where on this line of time does “x” belong?\n    a, 1998\n  * here\n    b, May 1999\n  * here\n    c, 2001, 2003',
    ],
    [matchingQuestion({ left: 'right' }), 'Which?\n  left = right'],
  ])('has its answer marked', (question, words) => {
    expect(questionInWords(question)).toBe(words)
  })
})

describe('dates in words', () => {
  const dates = (['1999', '2001', '2003'] as const).map(value => ({ value, precision: 'year' as const }))
  it.each([
    [1, 'en', '1999'], [2, 'en', '1999 or 2001'], [3, 'ru', '1999, 2001 или 2003'], [2, 'ky', '1999 же 2001'],
  ] as const)('are %d in %s', (count, language, words) => {
    expect(datesInWords(dates.slice(0, count), { language })).toBe(words)
    expect(datesInWords(dates.slice(0, 1))).toBe('1999')
  })
})

describe('a gap in words', () => {
  it.each([[0, 'before “a”'], [1, 'between “a” and “b”'], [2, 'after “b”']])('%d: %s', (gap, words) => {
    expect(gapInWords([{ text: 'a' }, { text: 'b' }], gap)).toBe(words)
  })
})
