/** What held between Kyrgyzstan and others in a year: bases, memberships, agreements, debts. */
import type { BasedDate, DeckCard, DeckEntity, DeckFact } from '../content/deck.ts'
import { earliestDay, latestDay } from '../content/format-date.ts'

export const heldKinds = ['base', 'membership', 'treaty', 'debt'] as const
export type HeldKind = typeof heldKinds[number]

/** Something that held from one year to another, as far as the deck says. */
export interface Held {
  kind: HeldKind
  /** The base, the organization, the agreement, or to whom the debt was owed. */
  entity: DeckEntity
  /** The first year. */
  from: number
  /** The last year in which it held at all; undefined for what still does. */
  to: number | undefined
  /** Whether one of its dates is from outside the articles. */
  isOutside: boolean
  /** Of a debt: the sum. */
  amount?: string
}

function heldFrom(
  kind: HeldKind, entity: DeckEntity, from: BasedDate | undefined, to: BasedDate | undefined,
): Held[] {
  return from
    ? [{
        kind,
        entity,
        from: Number(earliestDay(from.value).slice(0, 4)),
        to: to && Number(latestDay(to.value).slice(0, 4)),
        isOutside: [from, to].some(date => date?.basis === 'general-knowledge'),
      }]
    : []
}

/** A debt holds in the year in which it was measured: nobody says what it was before and after. */
function debtOf(
  { owedTo, when, cards }: DeckFact,
  entityById: ReadonlyMap<string, DeckEntity>,
  cardById: ReadonlyMap<string, DeckCard>,
): Held[] {
  const entity = entityById.get(owedTo ?? '')
  const sum = cards.map(id => cardById.get(id)).find(card => card?.expected.type === 'quantity' && card.expected.currency)
  if (!entity || !when || !sum)
    return []
  const year = Number(when.value.slice(0, 4))
  return [{ kind: 'debt', entity, from: year, to: year, isOutside: when.by === 'general-knowledge', amount: sum.answer }]
}

/** All that held at some time, by kind, then in order of time. */
export function heldOf({ entityById, facts, cardById }: {
  entityById: ReadonlyMap<string, DeckEntity>
  facts: readonly DeckFact[]
  cardById: ReadonlyMap<string, DeckCard>
}): Held[] {
  const entities = [...entityById.values()]
  return [
    ...entities.filter(({ kind }) => kind === 'place').flatMap(each => heldFrom('base', each, each.held?.from, each.held?.to)),
    ...entities.flatMap(each => heldFrom('membership', each, each.kyrgyzstanJoined, each.kyrgyzstanLeft)),
    ...entities.filter(({ kind }) => kind === 'document')
      .flatMap(each => heldFrom('treaty', each, each.held?.from, each.held?.to)),
    ...facts.flatMap(fact => debtOf(fact, entityById, cardById)),
  ].toSorted((a, b) => heldKinds.indexOf(a.kind) - heldKinds.indexOf(b.kind) || a.from - b.from)
}

/** What of it held in a year, the years of its beginning and end included. */
export function heldIn(year: number, held: readonly Held[]): Held[] {
  return held.filter(({ from, to }) => from <= year && year <= (to ?? Infinity))
}
