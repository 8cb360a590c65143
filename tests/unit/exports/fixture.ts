/** A small deck whose texts can be anything, and the texts that break careless writers. */
import type { Deck, DeckCard, DeckFact } from '../../../domain/content/deck.ts'
import type { CardState } from '../../../domain/progress/card-state.ts'
import type { CardRecord } from '../../../domain/progress/records.ts'
import type { ExportInput } from '../../../exports/export-input.ts'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { englishBackWords } from '../../../domain/content/card-back.ts'
import { CLOZE_GAP } from '../../../domain/content/deck.ts'
import { foldLog } from '../../../domain/progress/card-state.ts'
import { wordsOfExports } from '../../../scripts/content/words-of-exports.ts'
import { bishkek, clockIn, DAY } from '../../support/builders.ts'

export const sqlWasm = fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm.wasm'))

/** The words of English files. */
export const englishWords = await wordsOfExports({ language: 'en', words: { back: englishBackWords } })

/** A deck in English, for whoever describes its cards. */
export function inEnglish(deck: Deck): Pick<ExportInput, 'deck' | 'language' | 'words'> {
  return { deck, language: 'en', words: englishWords }
}

/** Strings in which every character means something to one format or another. */
export const nastyTexts = [
  'a, b; "c" \'d\'',
  'line one\nline two\n\nline four',
  'tab\there',
  '~ = # { } : ~%50% -> ->',
  'a::b::c',
  '{{c1::no gap}} {{Front}}',
  'Кыргызстандын тышкы саясаты: ң ө ү Ң Ө Ү',
  'مرحبا שלום \u202Bmixed\u202C',
  '🇰🇬🏔️👩🏽‍🎓',
  '</script><script>alert(1)</script>',
  '&amp; & &lt; <b> >',
  ']]> <!-- -->',
  '=SUM(A1)',
  '#hash first',
  '//no comment',
  '\\ \\n \\= back\\slash',
  '[sound:x.mp3]',
  '$CATEGORY: x',
  '%d %s',
  '100 % “quoted” – — …',
  ' spaced  out ',
  '\u00A0nbsp',
  '{1:MC:=x}',
  '%50%',
  '%-33.3% of it',
  '%',
  '[html]',
  '[plain]',
  '::',
  '####',
  'TRUE',
  'F',
  '~',
  'a & b &amp; < > c',
  'e\u0301 vs é',
]

/**
 * Text with whatever a source may hold, lone halves of surrogate pairs and control characters aside (see
 * clean-text.test.ts).
 */
export const anyText: fc.Arbitrary<string> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...nastyTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  ),
  { minLength: 1, maxLength: 4 },
).map(parts => parts.join(' ')).filter(text => text.trim() !== '')

export interface Texts {
  front: string
  answer: string
  statement: string
  note: string
  title: string
}

export const anyTexts: fc.Arbitrary<Texts> = fc.record({
  front: anyText,
  answer: anyText,
  statement: anyText,
  note: anyText,
  title: anyText,
})

export const plainTexts: Texts = {
  front: 'In which year did the PCA enter into force?',
  answer: '1999',
  statement: 'The PCA, signed in 1995, entered into force in 1999.',
  note: 'Signed is not in force.',
  title: 'Foreign Policy of Kyrgyzstan',
}

function factWith(id: string, texts: Texts, cards: string[], fact: Partial<DeckFact> = {}): DeckFact {
  return {
    id,
    kind: 'treaty',
    topic: 'european-union',
    statement: texts.statement,
    importance: 1,
    entities: ['eu'],
    evidence: [
      { article: 'sari-2012', section: 'eu', paragraph: 2, stance: 'supports' },
      { article: 'open-kg', section: 'text', paragraph: 1, stance: 'contradicts' },
    ],
    status: 'single-source',
    sources: 1,
    note: texts.note,
    revision: 1,
    changedAt: '2024-10-02',
    cards,
    ...fact,
  }
}

/** Two facts in two topics, three cards: a question, a cloze and an ordering. */
export function smallDeck(texts: Texts = plainTexts): Deck {
  const cards: DeckCard[] = [
    {
      id: 'pca/year',
      factId: 'pca',
      kind: 'question',
      front: texts.front,
      answer: texts.answer,
      expected: { type: 'text', accept: [] },
    },
    {
      id: 'pca/gap',
      factId: 'pca',
      kind: 'cloze',
      front: `${texts.statement.replaceAll(CLOZE_GAP, '')} ${CLOZE_GAP} ${texts.note}`,
      answer: texts.answer,
      expected: { type: 'text', accept: [] },
    },
    {
      id: 'waves/order',
      factId: 'waves',
      kind: 'ordering',
      front: 'Put in order.',
      answer: 'a → b → c',
      expected: { type: 'order', items: ['a', 'b', 'c'] },
    },
  ]
  return {
    parts: [],
    units: [],
    tickets: [],
    debates: [],
    happenings: [],
    articles: [
      {
        id: 'sari-2012',
        title: texts.title,
        shortTitle: 'Sarı (2012)',
        kind: 'journal-article',
        authors: [{ family: 'Sarı', given: 'Yaşar' }],
        year: 2012,
        container: 'Perceptions',
        volume: '17',
        issue: '3',
        pages: '131–150',
        doi: '10.1000/x',
        url: 'https://doi.org/10.1000/x',
        language: 'en',
        scope: 'full',
        sections: [{ id: 'eu', title: 'Relations with the EU', paragraphs: 3 }],
        guide: '',
      },
      {
        id: 'open-kg',
        title: 'Внешняя политика: ң ө ү',
        shortTitle: 'Open.kg',
        kind: 'web-page',
        authors: [],
        container: 'Open.kg',
        language: 'en',
        scope: 'full',
        sections: [{ id: 'text', title: 'Text', paragraphs: 9 }],
        guide: '',
      },
      {
        id: 'basaran-2023',
        title: 'Steps',
        shortTitle: 'Başaran (2023)',
        kind: 'analysis',
        authors: [{ family: 'Başaran', given: 'Doğacan' }],
        year: 2023,
        published: '2023-03',
        container: 'ANKASAM',
        language: 'en',
        scope: 'full',
        sections: [{ id: 'text', title: 'Text', paragraphs: 15 }],
        guide: '',
      },
    ],
    topics: [{ id: 'european-union', title: 'The European Union', description: '' }, {
      id: 'small-states',
      title: 'Small states',
      description: '',
    }],
    entities: [{ id: 'eu', kind: 'organization', names: { en: 'European Union' }, aliases: [], offices: [] }],
    facts: [
      factWith('pca', texts, ['pca/year', 'pca/gap']),
      factWith('waves', texts, ['waves/order'], {
        topic: 'small-states',
        status: 'outdated',
        asOf: '2012-09-01',
        note: undefined,
        changedAt: '2024-09-20',
        evidence: [{ article: 'basaran-2023', section: 'text', paragraph: 4, stance: 'supports' }],
      }),
    ],
    cards,
  }
}

/** The export of a deck at noon of a day in Bishkek, with a learner's answers when there are any. */
export function inputWith(
  deck: Deck = smallDeck(),
  records?: readonly CardRecord[],
  states?: ReadonlyMap<string, CardState>,
): ExportInput {
  return {
    ...inEnglish(deck),
    scopeName: 'deck',
    exportedAt: bishkek(DAY),
    clock: clockIn('Asia/Bishkek'),
    progress: records ? { states: states ?? foldLog(records), records } : null,
    questions: async () => [],
    noteStamps: async () => new Map(),
    sqlWasm,
  }
}
