/** One question of every shape, made of any texts. */
import type { Question, QuestionOption, Rationale } from '../../../../domain/quiz/question.ts'
import type { Texts } from '../fixture.ts'
import { CLOZE_GAP } from '../../../../domain/content/deck.ts'

function why(statement: string, kind: Rationale['kind'] = 'key'): Rationale {
  return {
    kind,
    values: { statement, option: statement, description: statement, date: '1999', shown: 'a', actual: 'b', name: 'n' },
    factId: 'pca',
    source: {
      article: 'sari-2012',
      section: 'eu',
      paragraph: 2,
      stance: 'supports',
      locator: 'Sarı (2012), Relations with the EU, ¶ 2',
    },
  }
}

function option(id: string, text: string, rationale: Rationale): QuestionOption {
  return { id, text, rationale }
}

const base = { factId: 'pca', factIds: ['pca'], cardId: 'pca/year', topic: 'european-union' }

export function questionsWith({ front, answer, statement, note }: Texts): Question[] {
  const item = (id: string, text: string, rank: number) => ({ ...option(id, text, why(statement)), rank, days: null })
  const lies = (text: string): Rationale =>
    ({ kind: 'lies', values: { option: text, km: '300', point: 'sw' }, factId: null, source: null })
  const placed = (id: string, text: string, value: string) => ({
    ...option(id, text, why(statement, 'dated')),
    dates: [{ value, precision: value.length === 4 ? 'year' as const : 'month' as const }],
    factIds: ['pca'],
  })
  return [
    {
      ...base,
      id: 'choice:pca/year',
      kind: 'choice',
      prompt: { kind: 'card', text: front },
      key: 'b',
      options: [
        option('a', note, why(note, 'other-fact')),
        option('b', answer, why(statement)),
        option('c', `${answer} ${note}`, why(note, 'entity')),
      ],
    },
    {
      ...base,
      id: 'true-false:pca/year',
      kind: 'true-false',
      prompt: { kind: 'true-false', statement },
      key: 'false',
      options: [option('true', '', why(statement, 'altered')), option('false', '', why(statement, 'altered'))],
    },
    {
      ...base,
      id: 'typed:pca/gap',
      kind: 'typed',
      prompt: { kind: 'card', text: `${front} ${CLOZE_GAP}` },
      answer,
      expected: { type: 'text', accept: [note] },
      rationale: why(statement),
    },
    {
      ...base,
      id: 'matching:x',
      kind: 'matching',
      topic: 'small-states',
      prompt: { kind: 'match-terms' },
      pairs: [{ left: option('1', front, why(statement)), rightId: 'B', factId: 'pca', cardId: null }, {
        left: option('2', `${front} 2`, why(note)),
        rightId: 'A',
        factId: 'waves',
        cardId: null,
      }],
      right: [option('A', `${answer} 2`, why(note)), option('B', answer, why(statement))],
    },
    {
      ...base,
      id: 'ordering:x',
      kind: 'ordering',
      topic: 'small-states',
      prompt: { kind: 'order-by-date' },
      items: [item('1', 'third', 2), item('2', `${answer} first`, 0), item('3', `${note} second`, 1)],
    },
    {
      ...base,
      id: 'ordering:tie',
      kind: 'ordering',
      topic: 'small-states',
      prompt: { kind: 'order-by-date' },
      items: [item('1', 'late', 1), item('2', 'early', 0), item('3', 'also late', 1)],
    },
    {
      ...base,
      id: 'place:x',
      kind: 'place',
      topic: 'small-states',
      prompt: { kind: 'place-happening', title: answer },
      card: placed('card', answer, '1999'),
      line: [placed('1', 'first', '1995'), placed('2', 'of that year', '1999-05'), placed('3', 'third', '2003'), placed('4', note, '2005')],
    },
    {
      ...base,
      id: 'before-after:x',
      kind: 'before-after',
      topic: 'small-states',
      prompt: { kind: 'which-first' },
      key: 'b',
      options: [option('a', note, why(note, 'dated')), option('b', answer, why(statement, 'dated-otherwise'))],
    },
    {
      ...base,
      id: 'president:x',
      kind: 'president',
      topic: 'small-states',
      prompt: { kind: 'president-then', title: front },
      key: 'c',
      options: [option('a', note, why(note, 'entity')), option('b', `${answer} 2`, why(note, 'entity')), option('c', answer, why(statement, 'dated'))],
    },
    {
      ...base,
      id: 'where:x',
      kind: 'where',
      topic: 'small-states',
      prompt: { kind: 'which-lies', km: 300, point: 'sw' },
      key: 'b',
      options: [option('a', note, lies(note)), option('b', answer, lies(answer)), option('c', `${answer} 2`, lies(answer))],
    },
  ]
}
