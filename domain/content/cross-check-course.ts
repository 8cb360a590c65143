/**
 * What only the whole course can see: every fact in one unit, parts before comparisons, no circle, no dead reference.
 */
import type { CardSource, FactSource } from './schemas.ts'
import type { Located, ParsedSources } from './parse-sources.ts'
import type { UnitSource } from './course-schemas.ts'
import type { ContentFault } from './yaml-source.ts'
import { placesInCourse } from './course-places.ts'
import { faultAt } from './fault-at.ts'
import { countMember } from './membership.ts'

/** A unit is an evening's work: more core facts than this do not fit. */
export const MOST_CORE_FACTS = 12

function membership(units: readonly Located<UnitSource>[], facts: ReadonlyMap<string, FactSource>): ContentFault[] {
  const owner = new Map<string, string>()
  return units.flatMap(unit =>
    (['facts', 'depth'] as const).flatMap(list =>
      unit.value[list].flatMap((id, index) => {
        const at = (reason: string): ContentFault[] => [faultAt(unit, [list, index], reason)]
        const fault = countMember(id, unit.value.id, { kind: 'unit', facts, owner })
        if (fault)
          return at(fault)
        if (list === 'facts' && facts.get(id)!.importance === 3)
          return at(`the fact "${id}" has importance 3 and belongs into depth`)
        return []
      }),
    ),
  )
}

function unitReferences({ units, parts }: ParsedSources): ContentFault[] {
  const places = new Map(units.map((unit, place) => [unit.value.id, place]))
  const partOrder = new Map(parts.map((part, place) => [part.value.id, place]))
  let latestPart = 0
  return units.flatMap((unit, place) => {
    const faults = unit.value.after.flatMap((id, index) => {
      const before = places.get(id)
      if (before === undefined)
        return [faultAt(unit, ['after', index], `there is no unit "${id}"`)]
      // Units stand in teaching order, so this also rules out circles.
      return before < place ? [] : [faultAt(unit, ['after', index], `the unit "${id}" does not come before it`)]
    })
    const part = partOrder.get(unit.value.part)
    if (part === undefined)
      faults.push(faultAt(unit, ['part'], `there is no part "${unit.value.part}"`))
    else if (part < latestPart)
      faults.push(faultAt(unit, ['part'], `its part comes before that of the unit in front of it`))
    latestPart = Math.max(latestPart, part ?? 0)
    if (unit.value.facts.length > MOST_CORE_FACTS)
      faults.push(faultAt(unit, ['facts'], `has ${unit.value.facts.length} core facts, more than ${MOST_CORE_FACTS}`))
    return faults
  })
}

/** Why a fact or card named in `after` cannot come before this card, or undefined when it does. */
function faultOfPart(
  reference: string,
  fact: FactSource,
  card: CardSource,
  facts: ReadonlyMap<string, FactSource>,
  places: ReadonlyMap<string, number>,
): string | undefined {
  const [factId = '', key] = reference.split('/')
  const part = facts.get(factId)
  if (!part || part.withdrawn || (key !== undefined && !part.cards.some(other => other.key === key)))
    return `there is no fact or card "${reference}"`
  if (part.id === fact.id) {
    return key !== undefined && fact.cards.findIndex(other => other.key === key) < fact.cards.indexOf(card)
      ? undefined
      : `"${reference}" does not come before this card of its own fact`
  }
  return places.get(part.id)! < places.get(fact.id)! ? undefined : `its part "${reference}" comes later in the course`
}

function cardParts(
  fact: Located<FactSource>,
  facts: ReadonlyMap<string, FactSource>,
  places: ReadonlyMap<string, number>,
): ContentFault[] {
  return fact.value.cards.flatMap((card, index) => [
    ...(card.after ?? []).flatMap((reference, place) => {
      const fault = faultOfPart(reference, fact.value, card, facts, places)
      return fault ? [faultAt(fact, ['cards', index, 'after', place], `card ${card.key}: ${fault}`)] : []
    }),
    ...(card.distractors ?? []).flatMap((distractor, place) =>
      distractor.fact === undefined || facts.has(distractor.fact)
        ? []
        : [
            faultAt(
              fact,
              ['cards', index, 'distractors', place],
              `card ${card.key}: there is no fact "${distractor.fact}"`,
            ),
          ],
    ),
  ])
}

function leadLinks(unit: Located<UnitSource>, facts: ReadonlyMap<string, FactSource>): ContentFault[] {
  return [...unit.value.lead.matchAll(/\(fact:([^)]*)\)/g)]
    .filter(match => !facts.has(match[1]!) || facts.get(match[1]!)!.withdrawn)
    .map(match => faultAt(unit, ['lead'], `its lead links to "${match[1]}", which is no fact`))
}

function ticketReferences({ tickets, units }: ParsedSources, facts: ReadonlyMap<string, FactSource>): ContentFault[] {
  const unitIds = new Set(units.map(unit => unit.value.id))
  return tickets.flatMap((ticket) => {
    const seen = new Set<string>()
    return [
      ...ticket.value.units.flatMap((id, index) =>
        unitIds.has(id) ? [] : [faultAt(ticket, ['units', index], `there is no unit "${id}"`)],
      ),
      ...ticket.value.points.flatMap(({ fact: id }, index) => {
        const fact = facts.get(id)
        const isTwice = seen.has(id)
        seen.add(id)
        if (!fact || fact.withdrawn)
          return [faultAt(ticket, ['points', index, 'fact'], `there is no fact "${id}"`)]
        return isTwice ? [faultAt(ticket, ['points', index, 'fact'], `the fact "${id}" stands in it twice`)] : []
      }),
    ]
  })
}

/**
 * Every fault of the course and its tickets that needs more than one entry to see. A project without units has none.
 */
export function crossCheckCourse(parsed: ParsedSources): ContentFault[] {
  const { units } = parsed
  if (units.length === 0)
    return []
  const facts = new Map(parsed.facts.map(fact => [fact.value.id, fact.value]))
  const places = placesInCourse(units.map(unit => unit.value))
  return [
    ...membership(units, facts),
    ...unitReferences(parsed),
    ...parsed.facts
      .filter(({ value }) => !value.withdrawn && !places.has(value.id))
      .map(fact => faultAt(fact, ['id'], 'is in no unit of the course')),
    ...parsed.facts.filter(({ value }) => places.has(value.id)).flatMap(fact => cardParts(fact, facts, places)),
    ...units.flatMap(unit => leadLinks(unit, facts)),
    ...ticketReferences(parsed, facts),
  ]
}
