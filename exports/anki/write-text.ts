/**
 * Tab-separated text that Anki imports (manual, "Text files"). It uses Anki's own types Basic and Cloze, which every
 * English profile has; who wants our fields, or the schedule, takes the package.
 */
import type { Deck } from '../../domain/content/deck.ts'
import { cardBack } from '../../domain/content/card-back.ts'
import { cleanText } from '../clean-text.ts'
import { describeCards } from '../described-card.ts'
import { fieldFromText } from './html.ts'
import { ankiDeckNames, noteOfCard } from './note.ts'

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

/** The text of a whole deck, one note a line. */
export function writeAnkiText(deck: Deck): string {
  const articles = new Map(deck.articles.map(article => [article.id, article]))
  const decks = ankiDeckNames(deck)
  const lines = describeCards(deck).map((described) => {
    const note = noteOfCard(described)
    const back = fieldFromText(cleanText(cardBack(described.card, described.fact, articles)))
    const type = note.kind === 'cloze' ? 'Cloze' : 'Basic'
    return [note.guid, type, decks.get(note.topicId) ?? 'Manaschi', note.fields[0] ?? '', back, note.tags.join(' ')]
      .map(cell).join('\t')
  })
  return `${[...header, ...lines].join('\n')}\n`
}
