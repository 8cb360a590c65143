/**
 * What only all happenings and facts together show: every happening is dated by its facts, and every fact with a time
 * of its own from 1990 on is part of one or says that it stands alone.
 */
import type { FactSource, HappeningSource } from './schemas.ts'
import type { Located, ParsedSources } from './parse-sources.ts'
import type { ContentFault } from './yaml-source.ts'
import type { Membership } from './membership.ts'
import { faultAt } from './fault-at.ts'
import { earliestDay, latestDay } from './format-date.ts'
import { countMember } from './membership.ts'

/** The year with which the timeline begins. */
export const FIRST_YEAR_OF_TIMELINE = 1990

/** Whether a fact is dated by itself, and not as a comparison, from the timeline's first year on. */
export function isOnTimeline({ when }: Pick<FactSource, 'when'>): boolean {
  return when !== undefined && when.what !== 'compared'
    && earliestDay(when.value) >= `${FIRST_YEAR_OF_TIMELINE}-01-01`
}

function areOverlapping(a: string, b: string): boolean {
  return earliestDay(a) <= latestDay(b) && earliestDay(b) <= latestDay(a)
}

/** Whether the first date contains the second, or equals it. */
function holds(a: string, b: string): boolean {
  return earliestDay(a) <= earliestDay(b) && latestDay(b) <= latestDay(a)
}

function memberFaults(
  happening: Located<HappeningSource>,
  membership: Membership,
): ContentFault[] {
  const { id, when } = happening.value
  return happening.value.facts.flatMap((factId, index) => {
    const at = (reason: string): ContentFault[] => [faultAt(happening, ['facts', index], reason)]
    const fault = countMember(factId, id, membership)
    if (fault)
      return at(fault)
    const fact = membership.facts.get(factId)!
    if (fact.alone)
      return at(`the fact "${factId}" says that it stands alone`)
    return isOnTimeline(fact) && !areOverlapping(fact.when!.value, when.value)
      ? at(`the fact "${factId}" is of ${fact.when!.value}, which is outside ${when.value}`)
      : []
  })
}

function dateFaults(happening: Located<HappeningSource>, facts: ReadonlyMap<string, FactSource>): ContentFault[] {
  const { when } = happening.value
  const dates = happening.value.facts.flatMap((id) => {
    const fact = facts.get(id)
    return fact && isOnTimeline(fact) ? [fact.when!.value] : []
  })
  if (dates.length === 0 && !when.by)
    return [faultAt(happening, ['when'], 'none of its facts has a date: say by whom it is dated')]
  if (dates.length > 0 && when.by)
    return [faultAt(happening, ['when', 'by'], 'its facts have dates, which date it')]
  return dates.length === 0 || dates.some(date => holds(when.value, date))
    ? []
    : [faultAt(happening, ['when'], `contains the date of none of its facts (${dates.join(', ')})`)]
}

/** Every fault of the happenings that needs more than one entry to see. A project without happenings has none. */
export function crossCheckHappenings({ happenings, facts }: ParsedSources): ContentFault[] {
  if (happenings.length === 0)
    return []
  const byId = new Map(facts.map(({ value }) => [value.id, value]))
  const owner = new Map<string, string>()
  return [
    ...happenings.flatMap(happening => [
      ...memberFaults(happening, { kind: 'happening', facts: byId, owner }),
      ...dateFaults(happening, byId),
    ]),
    ...facts.flatMap((fact) => {
      const { id, alone, withdrawn } = fact.value
      if (alone && !isOnTimeline(fact.value))
        return [faultAt(fact, ['alone'], 'only a fact that is dated from 1990 on can stand alone on the timeline')]
      return isOnTimeline(fact.value) && !withdrawn && !alone && !owner.has(id)
        ? [faultAt(fact, ['when'], 'is dated, but part of no happening: name it in happenings.yml or say alone: true')]
        : []
    }),
  ]
}
