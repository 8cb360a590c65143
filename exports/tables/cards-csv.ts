import type { Deck } from '../../domain/content/deck.ts'
import type { FactState } from '../../domain/log/subject-states.ts'
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

/** What the learner keeps about the fact of a card, as further columns. */
function keptColumns(kept: FactState | undefined): { own_note: string, starred: string } {
  return { own_note: cleanText(kept?.note ?? ''), starred: kept?.isStarred ? 'yes' : '' }
}

/**
 * Every card of a deck as a line of RFC 4180 CSV, with a header and the mark of UTF-8; with what the learner keeps
 * about facts, where that is to come along.
 */
export function writeCardsCsv(deck: Deck, kept?: ReadonlyMap<string, FactState>): string {
  const rows = describeCards(deck).map(described =>
    ({ ...rowOf(described), ...kept && keptColumns(kept.get(described.fact.id)) }),
  )
  const allColumns = [...columns, ...kept ? ['own_note', 'starred'] : []]
  return `${BYTE_ORDER_MARK}${Papa.unparse(rows, { columns: allColumns, newline: '\r\n' })}\r\n`
}
