import type { FactState } from '../../domain/log/subject-states.ts'
import type { Describable, DescribedCard } from '../described-card.ts'
import type { ExportWords } from '../export-words.ts'
import Papa from 'papaparse'
import { cleanText } from '../clean-text.ts'
import { describeCards } from '../described-card.ts'
import { plainText } from '../language.ts'

/** Spreadsheets take a file for UTF-8 only if it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF'

function rowOf(
  { card, fact, language, front, answer, statement, topic, status, note, source, locator, link }: DescribedCard,
): Record<string, string | number> {
  return {
    card_id: card.id,
    card_kind: card.kind,
    topic: plainText(topic),
    front: plainText(front),
    answer: plainText(answer),
    statement: plainText(statement),
    status: plainText(status),
    as_of: fact.asOf ?? '',
    note: plainText(note),
    source: plainText(source),
    locator: plainText(locator),
    link,
    fact_id: fact.id,
    fact_kind: fact.kind,
    importance: fact.importance,
    revision: fact.revision,
    changed_at: fact.changedAt,
    entities: cleanText(fact.entities.join(' ')),
    language,
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
  'language',
] as const satisfies readonly (keyof ReturnType<typeof rowOf>)[]

/** What the table is made from. */
export type CardsCsvInput = Describable & { words: Pick<ExportWords, 'yes'> }

/** What the learner keeps about the fact of a card, as further columns. */
function keptColumns(kept: FactState | undefined, yes: string): { own_note: string, starred: string } {
  return { own_note: cleanText(kept?.note ?? ''), starred: kept?.isStarred ? yes : '' }
}

/**
 * Every card of a deck as a line of RFC 4180 CSV, with a header and the mark of UTF-8; with what the learner keeps
 * about facts, where that is to come along. Columns are named the same in all languages.
 */
export function writeCardsCsv(input: CardsCsvInput, kept?: ReadonlyMap<string, FactState>): string {
  const rows = describeCards(input).map(described =>
    ({ ...rowOf(described), ...kept && keptColumns(kept.get(described.fact.id), input.words.yes) }),
  )
  const allColumns = [...columns, ...kept ? ['own_note', 'starred'] : []]
  return `${BYTE_ORDER_MARK}${Papa.unparse(rows, { columns: allColumns, newline: '\r\n' })}\r\n`
}
