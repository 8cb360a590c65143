/** The texts of a card as its author wrote them, for checks that read them as a learner does. */
import type { PreciseDate } from './deck.ts'
import type { CardSource, EntitySource } from './schemas.ts'
import { formatPreciseDate } from './format-date.ts'

/** The three months of a season, by the first. */
const seasonOfMonth: Readonly<Record<string, string>> = { '03': 'spring', '06': 'summer', '09': 'autumn' }

/**
 * A date as a source may have it: a range of whole decades reads "1950s" or "1950s and 1960s", the three months of a
 * season "autumn of 2013".
 */
export function sourceDateText(date: PreciseDate): string {
  const [, year, first, last] = /^(\d{4})-(\d{2})\/\1-(\d{2})$/.exec(date.value) ?? []
  const season = seasonOfMonth[first ?? '']
  if (season && Number(last) === Number(first) + 2)
    return `${season} of ${year}`
  const decades = /^(\d{3})0\/(\d{3})9$/.exec(date.value)
  if (!decades)
    return formatPreciseDate(date)
  return [...new Set([decades[1], decades[2]])].map(decade => `${decade}0s`).join(' and ')
}

/** The answer of a card as text; the gap of a cloze that has no other; the members of an ordering in their order. */
export function answerTextOf(card: CardSource, entities: ReadonlyMap<string, EntitySource>): string {
  const { answer } = card
  if (card.items)
    return card.items.join(' → ')
  if (!answer)
    return gapOf(card) ?? ''
  switch (answer.type) {
    case 'date': return answer.text && /\d/.test(answer.text) ? answer.text : sourceDateText(answer)
    case 'entity': return answer.text ?? entities.get(answer.entity)?.names.en ?? answer.entity
    default: return answer.text
  }
}

/** What fills the gap of a cloze. */
export function gapOf({ front }: CardSource): string | undefined {
  return /\[\[([^\]]+)\]\]/.exec(front)?.[1]
}

/** The front of a card with its gap filled in. */
export function frontWithAnswer({ front }: CardSource): string {
  return front.replace(/\[\[([^\]]+)\]\]/, '$1')
}

/** The front of a card with its gap left out. */
export function frontWithoutAnswer({ front }: CardSource): string {
  return front.replace(/\[\[[^\]]+\]\]/, '…')
}
