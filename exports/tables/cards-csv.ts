import type { Deck } from '../../domain/content/deck.ts'
import type { DescribedCard } from '../described-card.ts'
import Papa from 'papaparse'
import { cleanText } from '../clean-text.ts'
import { describeCards } from '../described-card.ts'

/** Spreadsheets take a file for UTF-8 only if it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF'

function rowOf(
  { card, fact, front, answer, statement, topic, status, asOf, note, source, locator, link }: DescribedCard,
): Record<string, string | number> {
  return {
    card_id: card.id,
    card_kind: card.kind,
    topic,
    front,
    answer,
    statement,
    status,
    as_of: asOf,
    note,
    source,
    locator,
    link,
    fact_id: fact.id,
    fact_kind: fact.kind,
    importance: fact.importance,
    revision: fact.revision,
    changed_at: fact.changedAt,
    entities: cleanText(fact.entities.join(' ')),
  }
}

const columns = [
  'card_id',
  'card_kind',
  'topic',
  'front',
  'answer',
  'statement',
  'status',
  'as_of',
  'note',
  'source',
  'locator',
  'link',
  'fact_id',
  'fact_kind',
  'importance',
  'revision',
  'changed_at',
  'entities',
] as const satisfies readonly (keyof ReturnType<typeof rowOf>)[]

/** Every card of a deck as a line of RFC 4180 CSV, with a header and the mark of UTF-8. */
export function writeCardsCsv(deck: Deck): string {
  return `${BYTE_ORDER_MARK}${
    Papa.unparse(describeCards(deck).map(rowOf), { columns: [...columns], newline: '\r\n' })
  }\r\n`
}
