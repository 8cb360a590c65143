/**
 * `node scripts/bench-export.ts [--cards 20000 --answers 200000]`: size, time and peak memory of an Anki package of
 * synthetic cards and answers, and of reading its history back.
 */
import type { Random } from '../domain/random.ts'
import type { Deck } from '../domain/content/deck.ts'
import type { ReviewRecord } from '../domain/progress/records.ts'
import type { ExportInput } from '../exports/export-input.ts'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { englishBackWords } from '../domain/content/card-back.ts'
import { foldLog } from '../domain/progress/card-state.ts'
import { createRandom } from '../domain/random.ts'
import { DAY_MS, MINUTE_MS } from '../domain/scheduling/study-day.ts'
import { readAnkiHistory } from '../exports/anki/read-history.ts'
import { writeAnkiPackage } from '../exports/anki/write-package.ts'
import { wordsOfExports } from './content/words-of-exports.ts'

const FIRST_DAY = 20_000
const CARDS_PER_FACT = 2

const words
  = 'Kyrgyzstan Russia China treaty signed force president foreign policy multi-vector Кыргызстан тышкы саясат Бишкек debt security organization border 1991 2005 2010'
    .split(' ')

function sentence(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(words)).join(' ')
}

/** Texts as long as those of the real deck. */
function syntheticDeck(cardCount: number, random: Random): Deck {
  const facts = Array.from({ length: Math.ceil(cardCount / CARDS_PER_FACT) }, (_, index): Deck['facts'][number] => ({
    id: `fact-${index}`,
    kind: 'event',
    topic: `topic-${index % 13}`,
    statement: sentence(random, 18),
    importance: 2,
    entities: [],
    evidence: [{ article: 'article', section: 'section', paragraph: 1 + index % 30, stance: 'supports' }],
    status: 'single-source',
    sources: 1,
    note: sentence(random, 15),
    revision: 1,
    changedAt: '2024-10-01',
    cards: Array.from({ length: CARDS_PER_FACT }, (_, key) => `fact-${index}/${key}`),
  }))
  return {
    parts: [],
    units: [],
    tickets: [],
    debates: [],
    happenings: [],
    articles: [{
      id: 'article',
      title: sentence(random, 9),
      shortTitle: 'Author (2020)',
      kind: 'journal-article',
      authors: [{ family: 'Author', given: 'An' }],
      year: 2020,
      language: 'en',
      scope: 'full',
      sections: [{ id: 'section', title: 'Section', paragraphs: 30 }],
      guide: '',
    }],
    topics: Array.from(
      { length: 13 },
      (_, index) => ({ id: `topic-${index}`, title: `Topic ${index}`, description: '' }),
    ),
    entities: [],
    facts,
    cards: facts.flatMap(fact =>
      fact.cards.map(id => ({
        id,
        factId: fact.id,
        kind: 'question' as const,
        front: sentence(random, 14),
        answer: sentence(random, 3),
        expected: { type: 'text' as const, accept: [] },
      })),
    ),
  }
}

/** Answers over two years, ten seconds apart on each day. */
function syntheticReviews(deck: Deck, count: number, random: Random): ReviewRecord[] {
  const days = 730
  return Array.from({ length: count }, (_, seq): ReviewRecord => {
    const studyDay = FIRST_DAY + Math.floor(seq * days / count)
    const card = random.pick(deck.cards)
    return {
      kind: 'review',
      device: 'bench',
      seq,
      at: studyDay * DAY_MS + (seq % Math.ceil(count / days)) * MINUTE_MS / 6,
      cardId: card?.id ?? '',
      factRevision: 1,
      utcOffset: 360,
      studyDay,
      mode: 'study',
      rating: random.fraction() < 0.1 ? 1 : 3,
      durationMs: 1000 + random.below(15_000),
      desiredRetention: 0.9,
    }
  })
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  let peak = 0
  const watch = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const timer = setInterval(watch, 20)
  const start = performance.now()
  const cpuBefore = process.cpuUsage()
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  const cpu = process.cpuUsage(cpuBefore)
  watch()
  clearInterval(timer)
  console.log(
    `${name}: ${seconds.toFixed(2)} s (${
      ((cpu.user + cpu.system) / 1e6).toFixed(2)
    } s of processor time), peak resident memory ${Math.round(peak / 2 ** 20)} MB`,
  )
  return result
}

const { values } = parseArgs({
  options: { cards: { type: 'string', default: '20000' }, answers: { type: 'string', default: '200000' } },
})
const random = createRandom(1)
const deck = syntheticDeck(Number(values.cards), random)
const reviews = syntheticReviews(deck, Number(values.answers), random)
const states = await timed('fold of the log', async () => foldLog(reviews))
const now = (FIRST_DAY + 731) * DAY_MS
const english = { language: 'en', words: { back: englishBackWords } } as const
const input: ExportInput = {
  deck,
  ...english,
  words: await wordsOfExports(english),
  scopeName: 'deck',
  exportedAt: now,
  clock: { utcOffsetAt: () => 360, dayStartHour: 4 },
  progress: { states, records: reviews },
  questions: async () => [],
  noteStamps: async () => new Map(),
  sqlWasm: fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm.wasm')),
}
console.log(`before: resident memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)
const bytes = await timed(
  `apkg of ${deck.cards.length} cards and ${reviews.length} answers`,
  () => writeAnkiPackage(input),
)
console.log(`size: ${(bytes.length / 2 ** 20).toFixed(1)} MB`)
const history = await timed(
  'reading its history',
  () => readAnkiHistory(bytes, { sqlWasm: input.sqlWasm, cardIds: new Set(deck.cards.map(({ id }) => id)), now }),
)
console.log(`answers read: ${history.answers.length}`)
