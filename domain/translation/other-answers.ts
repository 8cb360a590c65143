/** Typed answers count in every language of the deck, whatever the language in which a card is shown. */
import type { Deck, DeckCard, DeckEntity } from '../content/deck.ts'
import type { DeckOverlay } from '../content/overlay.ts'
import { isRightAnswer, isTypable } from '../answers/compare-answer.ts'
import { foldName, foldText } from '../answers/fold-text.ts'
import { overlayOf } from '../content/translate.ts'

/** Forms of up to so many letters count as they are written, not as they sound. */
const LONGEST_SHORT = 4

/** What is the same in forms of which one is enough. */
function keyOf(form: string): string {
  const key = foldName(form)
  return key.length <= LONGEST_SHORT ? foldText(form) : key
}

/** Forms that count already: those of the card, and the names of the entity that it asks for in all languages. */
function formsOf({ answer, expected }: DeckCard, entityById: ReadonlyMap<string, DeckEntity>): string[] {
  const entity = expected.type === 'entity' ? entityById.get(expected.entity) : undefined
  return [
    answer,
    ...'accept' in expected ? expected.accept : [],
    ...entity ? [...Object.values(entity.names), ...Object.values(entity.acronyms ?? {}), ...entity.aliases] : [],
  ]
}

/**
 * Of the answers in other languages what would not count without: dates, figures and names are read in all, and an
 * answer that cannot be typed needs none.
 */
function otherAnswers(
  shown: DeckCard, english: DeckCard, overlays: readonly DeckOverlay[], entityById: ReadonlyMap<string, DeckEntity>,
): string[] {
  if (!('accept' in english.expected) || !isTypable(shown))
    return []
  const known = new Set(formsOf(shown, entityById).map(keyOf))
  const found: string[] = []
  for (const { answer, accept = [] } of [
    { answer: english.answer, accept: english.expected.accept },
    ...overlays.flatMap(overlay => overlayOf(english, overlay) ?? []),
  ]) {
    for (const form of [...answer === undefined ? [] : [answer], ...accept]) {
      const key = keyOf(form)
      if (!known.has(key) && !(english.expected.type === 'quantity' && isRightAnswer(form, shown)))
        found.push(form)
      known.add(key)
    }
  }
  return found
}

/**
 * A deck, as it is shown in one language, whose typed answers count in English and in the languages of the overlays;
 * `english` is the deck that they lie on.
 */
export function acceptAllLanguages<T extends Deck>(shown: T, english: Deck, overlays: readonly DeckOverlay[]): T {
  const entityById = new Map(english.entities.map(entity => [entity.id, entity]))
  const englishById = new Map(english.cards.map(card => [card.id, card]))
  return {
    ...shown,
    cards: shown.cards.map((card) => {
      const { expected } = card
      const alsoAccepted = otherAnswers(card, englishById.get(card.id)!, overlays, entityById)
      return 'accept' in expected && alsoAccepted.length > 0 ? { ...card, expected: { ...expected, alsoAccepted } } : card
    }),
  }
}
