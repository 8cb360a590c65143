/** A card of the deck as an Anki note: one note and one card each, so that every card keeps its own guid for ever. */
import type { Deck } from '../../domain/content/deck.ts'
import type { FactState } from '../../domain/log/subject-states.ts'
import type { DescribedCard } from '../described-card.ts'
import { CLOZE_GAP } from '../../domain/content/deck.ts'
import { cleanText } from '../clean-text.ts'
import { clozePartFromText, fieldFromText } from './html.ts'

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

/** The card whose note has a guid, or undefined when it is not one of ours. */
export function cardIdOfGuid(guid: string): string | undefined {
  return guid.startsWith(GUID_PREFIX) && guid.length > GUID_PREFIX.length ? guid.slice(GUID_PREFIX.length) : undefined
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
    fact.kind,
    described.link,
    card.id,
  ]
  return {
    cardId: card.id,
    guid: guidOfCard(card.id),
    kind,
    fields: [kind === 'cloze' ? clozeField(front, answer) : fieldFromText(front), ...rest.map(fieldFromText)],
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

/** The name of the Anki deck of a topic: a branch of ours. A name's own `::` would make further branches. */
export function ankiDeckName(topicTitle: string): string {
  return `Manaschi::${topicTitle.replace(/:{2,}/g, ':').replace(/[\n\t"]/g, ' ').trim()}`
}

/** Topic id → name of its Anki deck. */
export function ankiDeckNames(deck: Deck): Map<string, string> {
  return new Map(deck.topics.map(topic => [topic.id, ankiDeckName(topic.title)]))
}
