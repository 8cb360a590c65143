/** A card of the deck as an Anki note: one note and one card each, so that every card keeps its own guid for ever. */
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import type { FactState } from '../../domain/log/subject-states.ts'
import type { DescribedCard } from '../described-card.ts'
import type { ExportInput } from '../export-input.ts'
import { CLOZE_GAP } from '../../domain/content/deck.ts'
import { cleanText } from '../clean-text.ts'
import { plainText } from '../language.ts'
import { clozePartFromText, fieldFromParts, fieldFromText, fieldInLanguage } from './html.ts'

/** In this order for ever: Anki joins an update to its notes by the shape of their type. */
export const ankiFieldNames = [
  'Front',
  'Back',
  'Statement',
  'Source',
  'Locator',
  'Status',
  'AsOf',
  'Note',
  'Topic',
  'Kind',
  'Link',
  'CardId',
] as const

export type AnkiNoteKind = 'basic' | 'cloze'

export interface AnkiNote {
  cardId: string
  guid: string
  kind: AnkiNoteKind
  /** HTML, in the order of `ankiFieldNames`. */
  fields: string[]
  tags: string[]
  topicId: string
  /** The day the fact last changed (ISO). */
  changedAt: string
  /** UTC ms at which what the learner keeps about its fact last changed, if anything is kept. */
  keptAt?: number
}

const GUID_PREFIX = 'manaschi-'

/** The name of a card's note in every Anki collection of the world. */
export function guidOfCard(cardId: string): string {
  return `${GUID_PREFIX}${cardId}`
}

/** Between the id of a card, which has no such character, and the language of a note beside the card's own. */
const SEPARATE_MARK = '~'

/** The name of a note that says the same in a language, beside the note of the card. */
export function separateGuid(cardId: string, language: LanguageCode): string {
  return `${guidOfCard(cardId)}${SEPARATE_MARK}${language}`
}

/** The card whose note has a guid, or undefined when it is not one of ours. */
export function cardIdOfGuid(guid: string): string | undefined {
  return guid.startsWith(GUID_PREFIX) && guid.length > GUID_PREFIX.length
    ? guid.slice(GUID_PREFIX.length).split(SEPARATE_MARK)[0]
    : undefined
}

/** Whether a note stands beside that of its card, in a language of its own. */
export function isSeparateGuid(guid: string): boolean {
  return guid.startsWith(GUID_PREFIX) && guid.includes(SEPARATE_MARK)
}

/** Tags end at white space, and `::` makes branches of them. */
function tag(...parts: string[]): string {
  return parts.map(part => part.replace(/\s+/g, '_')).join('::')
}

/** The tags of a card: topic, articles, status, kind and importance of its fact. */
export function tagsOfCard({ fact }: DescribedCard): string[] {
  return [
    'manaschi',
    tag('topic', fact.topic),
    ...[...new Set(fact.evidence.map(({ article }) => article))].map(article => tag('article', article)),
    tag('status', fact.status),
    tag('kind', fact.kind),
    tag('importance', String(fact.importance)),
  ]
}

/** The front of a cloze with its answer in Anki's gap. */
export function clozeField(front: string, answer: string): string {
  const at = front.indexOf(CLOZE_GAP)
  const gap = `{{c1::${clozePartFromText(answer)}}}`
  return at < 0
    ? `${clozePartFromText(front)} ${gap}`
    : `${clozePartFromText(front.slice(0, at))}${gap}${clozePartFromText(front.slice(at + CLOZE_GAP.length))}`
}

/** The note of a described card. */
export function noteOfCard(described: DescribedCard): AnkiNote {
  const { card, fact, front, answer } = described
  const ids = [fact.kind, described.link, card.id].map(fieldFromText)
  const kind = card.kind === 'cloze' ? 'cloze' : 'basic'
  const rest = [
    answer,
    described.statement,
    described.source,
    described.locator,
    described.status,
    described.asOf,
    described.note,
    described.topic,
  ]
  return {
    cardId: card.id,
    guid: guidOfCard(card.id),
    kind,
    fields: [
      kind === 'cloze'
        ? fieldInLanguage(clozeField(plainText(front), plainText(answer)), front[0]?.lang)
        : fieldFromParts(front),
      ...rest.map(fieldFromParts),
      ...ids,
    ],
    tags: tagsOfCard(described),
    topicId: fact.topic,
    changedAt: fact.changedAt,
  }
}

/** The tag by which Anki itself marks notes with a star. */
const STAR_TAG = 'marked'

/** A note with what the learner keeps about its fact: their own text below the editors' remark, and the star. */
export function withKept(note: AnkiNote, kept: FactState | undefined): AnkiNote {
  if (!kept)
    return note
  const place = ankiFieldNames.indexOf('Note')
  const texts = [note.fields[place] ?? '', fieldFromText(cleanText(kept.note))].filter(text => text !== '')
  return {
    ...note,
    fields: note.fields.with(place, texts.join('<br><br>')),
    tags: kept.isStarred ? [...note.tags, STAR_TAG] : note.tags,
    keptAt: kept.updatedAt,
  }
}

/** The note of a described card in a file: that of the card, or one beside it in a language of its own. */
export function noteFor(
  described: DescribedCard, { language, asSeparateCards }: Pick<ExportInput, 'language' | 'asSeparateCards'>,
): AnkiNote {
  const note = noteOfCard(described)
  return asSeparateCards ? { ...note, guid: separateGuid(note.cardId, language) } : note
}

/** What Anki decks are named by. */
type NamedDecks = Pick<ExportInput, 'asSeparateCards'> & { deck: Pick<Deck, 'topics'> } & {
  words: Pick<ExportInput['words'], 'deckName' | 'separateDeckName'>
}

/** The name of the Anki deck above those of the topics. */
export function parentDeckName({ words, asSeparateCards }: Omit<NamedDecks, 'deck'>): string {
  return asSeparateCards ? words.separateDeckName : words.deckName
}

/** A name as a branch of Anki's decks. A name's own `::` would make further branches. */
function branchName(title: string): string {
  return title.replace(/:{2,}/g, ':').replace(/[\n\t"]/g, ' ').trim()
}

/** Topic id → name of its Anki deck, a branch of ours. */
export function ankiDeckNames(input: NamedDecks): Map<string, string> {
  const parent = parentDeckName(input)
  return new Map(input.deck.topics.map(({ id, title }) => [id, `${parent}::${branchName(title)}`]))
}
