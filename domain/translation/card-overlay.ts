/** A card’s translation against its English: what it lacks, and what the app reads of it. */
import type { DeckCard, DeckEntity } from '../content/deck.ts'
import type { OverlayCard, TranslationLanguage } from '../content/overlay.ts'
import type { CardOverlay } from './overlay-schemas.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import { formatPreciseDate } from '../content/format-date.ts'
import { writtenQuantity } from '../content/localized-quantities.ts'

const GAP = /\[\[([^\]]+)\]\]/g

/** What must be translated of an answer because the app cannot write it, in words; undefined when it can. */
function whyAnswerIsNeeded(
  { expected, answer }: DeckCard,
  language: TranslationLanguage,
  entityById: ReadonlyMap<string, DeckEntity>,
): string | undefined {
  switch (expected.type) {
    case 'date':
      return answer === formatPreciseDate(expected) ? undefined : `the English has words of its own: "${answer}"`
    case 'quantity':
      return writtenQuantity(language, expected, answer) === undefined
        ? `the English has words of its own: "${answer}"`
        : undefined
    case 'entity':
      return entityById.get(expected.entity)?.names[language]
        ? undefined
        : `the entity ${expected.entity} has no name in ${language}: give it one in content/entities`
    case 'term':
    case 'text':
      return 'its answer is words'
    case 'order':
      return undefined
  }
}

/** Everything that keeps a translation from standing for its English card. */
export function cardFaults(
  overlay: CardOverlay,
  card: DeckCard,
  language: TranslationLanguage,
  entityById: ReadonlyMap<string, DeckEntity>,
): string[] {
  const gaps = [...overlay.front.matchAll(GAP)].length
  const faults: string[] = []
  if (gaps > 1)
    faults.push(`a cloze has one [[gap]], this has ${gaps}`)
  if (gaps > 0 && card.kind !== 'cloze')
    faults.push(`the English is a ${card.kind}, so there is no [[gap]]`)
  if (gaps > 0 && card.kind === 'cloze' && !overlay.gap)
    faults.push('a gap stands in the nominative, without an ending: say gap: nominative, or ask a question instead')
  if (overlay.gap && gaps === 0)
    faults.push('gap: nominative needs a [[gap]]')
  if (!overlay.front.includes('?') && gaps === 0 && card.kind !== 'ordering' && (card.front.includes('?') || card.kind === 'cloze'))
    faults.push('the front must be a question')
  const size = card.expected.type === 'order' ? card.expected.items.length : 0
  if ((overlay.items?.length ?? 0) !== size)
    faults.push(size > 0 ? `needs items: ${size} of them, in the order of the English ones` : 'the English has no items')
  const needed = gaps > 0 || overlay.answer ? undefined : whyAnswerIsNeeded(card, language, entityById)
  if (needed)
    faults.push(`needs an answer: ${needed}`)
  if (overlay.answer && card.expected.type === 'order')
    faults.push('an ordering is answered by its items')
  if (overlay.accept && !('accept' in card.expected))
    faults.push(`a ${card.expected.type} takes no accept`)
  return faults
}

/** What keeps wrong options from standing for the English ones. */
export function distractorFault({ distractors = [] }: CardOverlay, card: DeckCard): string | undefined {
  const size = card.distractors?.length ?? 0
  return distractors.length === size ? undefined : `needs ${size} distractors, in the order of the English ones`
}

/** A card as the app reads it. */
export function compileCardOverlay(overlay: CardOverlay, card: DeckCard, hasDistractors: boolean): OverlayCard {
  const gap = new RegExp(GAP.source).exec(overlay.front)?.[1]
  const answer = gap ?? overlay.answer
  const accept = [
    ...gap && overlay.answer && overlay.answer !== gap ? [overlay.answer] : [],
    ...overlay.accept ?? [],
  ]
  return {
    front: overlay.front.replace(GAP, CLOZE_GAP),
    ...card.kind === 'cloze' && !gap && { isQuestion: true as const },
    ...answer !== undefined && { answer },
    ...accept.length > 0 && { accept },
    ...overlay.items && { items: overlay.items },
    ...hasDistractors && overlay.distractors && { distractors: overlay.distractors },
  }
}
