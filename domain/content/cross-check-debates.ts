/** What only all cases together can see: facts that are none, places that no article has, facts nobody weighs. */
import type { DebateSource } from './debate-schemas.ts'
import type { ContentFault } from './yaml-source.ts'
import type { ParagraphCounts } from './evidence-faults.ts'
import type { Located, ParsedSources } from './parse-sources.ts'
import type { FactSource } from './schemas.ts'
import { evidenceFaults } from './evidence-faults.ts'
import { faultAt } from './fault-at.ts'

/** What `better` may say beside the holder of a position. */
export const OPEN_VERDICTS = ['both', 'open'] as const
/** What `better` says of what is known outside the articles. */
export const OUTSIDE_VERDICT = 'outside'

/** Facts of these statuses are each in a case, or it is said why not. */
const statusesToWeigh: readonly FactSource['status'][] = ['disputed', 'doubtful']

function factFaults(debate: Located<DebateSource>, facts: ReadonlyMap<string, FactSource>): ContentFault[] {
  const { value } = debate
  const isThere = (id: string): boolean => facts.has(id) && !facts.get(id)!.withdrawn
  const unknown = [
    ...value.facts.map((id, index) => ({ id, keys: ['facts', index] })),
    ...value.positions.flatMap(({ fact }, index) =>
      fact === undefined ? [] : [{ id: fact, keys: ['positions', index, 'fact'] }],
    ),
  ].filter(({ id }) => !isThere(id))
  const first = facts.get(value.facts[0] ?? '')
  return [
    ...unknown.map(({ id, keys }) => faultAt(debate, keys, `there is no fact "${id}"`)),
    ...value.facts.flatMap((id, index) =>
      value.facts.indexOf(id) < index ? [faultAt(debate, ['facts', index], `the fact "${id}" stands in it twice`)] : [],
    ),
    ...first && first.status === undefined
      ? [faultAt(debate, ['facts', 0], `its first fact "${first.id}" has no status: there is nothing to weigh`)]
      : [],
  ]
}

function verdictFaults(debate: Located<DebateSource>): ContentFault[] {
  const { positions, better } = debate.value
  const holders = positions.map(({ by }) => by ?? OUTSIDE_VERDICT)
  const twice = holders.find((holder, index) => holders.indexOf(holder) < index)
  return [
    ...twice === undefined ? [] : [faultAt(debate, ['positions'], `two of its positions are held by "${twice}"`)],
    ...[...OPEN_VERDICTS, ...holders].includes(better)
      ? []
      : [faultAt(debate, ['better'], `"${better}" holds none of its positions, and is not both or open`)],
  ]
}

function unweighedFaults({ debates, undebated, facts }: ParsedSources): ContentFault[] {
  const weighed = new Set(debates.flatMap(({ value }) => value.facts))
  const excused = new Set(undebated.map(({ value }) => value.id))
  const open = facts.filter(({ value }) =>
    !value.withdrawn && statusesToWeigh.includes(value.status) && !weighed.has(value.id),
  )
  const openIds = new Set(open.map(({ value }) => value.id))
  return [
    ...open.filter(({ value }) => !excused.has(value.id)).map(fact =>
      faultAt(fact, ['status'], `is ${fact.value.status} and in no case of debates.yml, nor does undebated.yml say why`),
    ),
    ...undebated.filter(({ value }) => !openIds.has(value.id)).map(entry =>
      faultAt(entry, ['id'], 'is in a case, or is no disputed or doubtful fact'),
    ),
  ]
}

/** Every fault of the cases that needs more than one entry to see. A project without cases has none. */
export function crossCheckDebates(parsed: ParsedSources, paragraphCounts: ParagraphCounts): ContentFault[] {
  if (parsed.debates.length === 0)
    return []
  const facts = new Map(parsed.facts.map(({ value }) => [value.id, value]))
  return [
    ...parsed.debates.flatMap(debate => [
      ...factFaults(debate, facts),
      ...verdictFaults(debate),
      ...debate.value.positions.flatMap(({ evidence }, index) =>
        evidenceFaults(debate, evidence, paragraphCounts, ['positions', index, 'evidence']),
      ),
    ]),
    ...unweighedFaults(parsed),
  ]
}
