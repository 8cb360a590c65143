/** The words that the texts of a question have in a language. */
import type { DeckCard, DeckHappening, InLanguage, LanguageCode } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import type { TextRef } from './text-ref.ts'
import { formatDateIn } from '../content/localized-dates.ts'
import { formatQuantityIn, writtenQuantity } from '../content/localized-quantities.ts'
import { measureFormat, plainAmount } from './distractors-quantity.ts'

/** The deck that questions are made from, and the same deck in a language. */
export interface Wording {
  english: DeckIndex
  translated: DeckIndex
  language: LanguageCode
}

/** As the reference says; plain: names in full, and counts in figures; and so with the card's question for a gap. */
export type TextForm = 'as-made' | 'plain' | 'asked'

/** Whether a text of something is in the language of its deck. */
export function isIn(language: LanguageCode, { lang = language, inEnglish = [] }: InLanguage, text = ''): boolean {
  return lang === language && !inEnglish.includes(text)
}

/** The card of a question in the language; undefined where it is not translated. */
export function cardIn({ translated, language }: Wording, id: string): DeckCard | undefined {
  const card = translated.cardById.get(id)
  return card && isIn(language, card) ? card : undefined
}

/** A count in figures, where the English has nothing but the count. */
function countIn({ english, language }: Wording, id: string): string | undefined {
  const { expected, answer } = english.cardById.get(id)!
  return expected.type === 'quantity' && /^(?:#|number)$/.test(measureFormat(answer))
    ? formatQuantityIn(language, expected)
    : undefined
}

/** The answer of a card: its translator's, or the one that the app writes. */
function answerIn(wording: Wording, id: string): string | undefined {
  const { english, language } = wording
  const card = cardIn(wording, id)
  if (card)
    return card.expected.type === 'quantity' ? plainAmount(card.answer) : card.answer
  const made = english.cardById.get(id)
  switch (made?.expected.type) {
    case 'date':
      return formatDateIn(language, made.expected)
    case 'quantity':
      return writtenQuantity(language, made.expected, plainAmount(made.answer))
    case 'entity':
      return english.entityById.get(made.expected.entity)?.names[language]
    default:
      return undefined
  }
}

/** The happening that a fact is told as without its date: the one that has the very date of the fact. */
function happeningOf({ english }: Wording, factId: string): DeckHappening | undefined {
  const when = english.factById.get(factId)?.when
  return english.deck.happenings.find(happening =>
    happening.facts.includes(factId) && happening.when.value === when?.value)
}

const titlesByWording = new WeakMap<DeckIndex, ReadonlyMap<string, DeckHappening>>()

function titleIn({ translated, language }: Wording, id: string | undefined): string | undefined {
  const known = titlesByWording.get(translated)
    ?? new Map(translated.deck.happenings.map(happening => [happening.id, happening]))
  titlesByWording.set(translated, known)
  const happening = known.get(id ?? '')
  return happening && isIn(language, happening, 'title') ? happening.title : undefined
}

function entityText(
  { translated, language }: Wording, ref: Extract<TextRef, { entity: string }>, form: TextForm,
): string | undefined {
  const entity = translated.entityById.get(ref.entity)
  switch (ref.of) {
    case 'acronym':
      return form === 'as-made' ? entity?.acronyms?.[language] : entity?.names[language]
    case 'name':
      return entity?.names[language]
    case 'description':
      return entity && isIn(language, entity, 'description') ? entity.description ?? '' : undefined
  }
}

function cardText(wording: Wording, ref: Extract<TextRef, { card: string }>, form: TextForm): string | undefined {
  const card = cardIn(wording, ref.card)
  switch (ref.of) {
    case 'front':
      return card?.front
    case 'answer':
      return (form === 'as-made' ? undefined : countIn(wording, ref.card)) ?? answerIn(wording, ref.card)
    case 'item':
      return card?.expected.type === 'order' ? card.expected.items[ref.at] : undefined
    case 'distractor':
      return card?.distractors?.[ref.at]?.text
    case 'why':
      return card?.distractors?.[ref.at]?.why
  }
}

/** A text in the language of a wording; undefined where it has none. */
export function textIn(wording: Wording, ref: TextRef, form: TextForm = 'as-made'): string | undefined {
  if ('card' in ref)
    return cardText(wording, ref, form)
  if ('entity' in ref)
    return entityText(wording, ref, form)
  switch (ref.of) {
    case 'date':
      return ref.dates.map(date => formatDateIn(wording.language, date)).join(', ')
    case 'title':
      return titleIn(wording, ref.happening)
    case 'event':
      return titleIn(wording, happeningOf(wording, ref.fact)?.id)
    case 'statement': {
      const fact = wording.translated.factById.get(ref.fact)
      return fact && isIn(wording.language, fact, 'statement') ? fact.statement : undefined
    }
  }
}
