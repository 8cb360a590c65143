/**
 * Tab-separated text that Anki imports (manual, "Text files"). It uses Anki's own types Basic and Cloze, which every
 * English profile has; who wants our fields, or the schedule, takes the package.
 */
import type { ExportInput } from '../export-input.ts'
import { describeCards } from '../described-card.ts'
import { fieldFromParts } from './html.ts'
import { ankiDeckNames, noteFor, parentDeckName } from './note.ts'

const header = [
  '#separator:Tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:6',
  '#columns:GUID\tNote type\tDeck\tFront\tBack\tTags',
]

/** Quoted where a tab, a line end or a quotation mark would end the cell. */
function cell(value: string): string {
  return /[\t\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** What the text is made from. */
export type AnkiTextInput = Pick<ExportInput, 'deck' | 'language' | 'words' | 'asSeparateCards'>

/** The text of a whole deck, one note a line. */
export function writeAnkiText(input: AnkiTextInput): string {
  const decks = ankiDeckNames(input)
  const lines = describeCards(input).map((described) => {
    const note = noteFor(described, input)
    const type = note.kind === 'cloze' ? 'Cloze' : 'Basic'
    const deck = decks.get(note.topicId) ?? parentDeckName(input)
    return [note.guid, type, deck, note.fields[0] ?? '', fieldFromParts(described.back), note.tags.join(' ')]
      .map(cell).join('\t')
  })
  return `${[...header, ...lines].join('\n')}\n`
}
