import type { ContentFault } from './yaml-source.ts'
import type { ParagraphCounts } from './evidence-faults.ts'
import type { Located, ParsedSources } from './parse-sources.ts'
import type { EntitySource, FactSource } from './schemas.ts'
import { crossCheckLexicon } from './cross-check-lexicon.ts'
import { crossCheckCourse } from './cross-check-course.ts'
import { crossCheckDebates } from './cross-check-debates.ts'
import { countParagraphs, evidenceFaults, placeFaults } from './evidence-faults.ts'
import { crossCheckHappenings } from './cross-check-happenings.ts'
import { crossCheckNames } from './cross-check-names.ts'
import { faultAt } from './fault-at.ts'

function duplicateIds(entries: readonly Located<{ id: string }>[], what: string): ContentFault[] {
  const first = new Map<string, Located<{ id: string }>>()
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.value.id)
    if (!earlier) {
      first.set(entry.value.id, entry)
      return []
    }
    return [faultAt(entry, ['id'], `this ${what} id is already used in ${earlier.path}:${earlier.lineAt(['id'])}`)]
  })
}

/** Every name by which an entity may be typed must mean one entity only. */
function ambiguousNames(entities: readonly Located<EntitySource>[]): ContentFault[] {
  const owner = new Map<string, string>()
  return entities.flatMap((entry) => {
    const { id, names, acronyms, aliases } = entry.value
    const forms = new Set(
      [...Object.values(names), ...Object.values(acronyms ?? {}), ...aliases].map(form => form.toLowerCase()),
    )
    return [...forms].flatMap((form) => {
      const other = owner.get(form)
      owner.set(form, other ?? id)
      return other && other !== id
        ? [faultAt(entry, ['aliases'], `the name "${form}" already means the entity ${other}`)]
        : []
    })
  })
}

/** Who is said to give a date must be there; and a date is not given by whom the fact rests on anyway. */
function datedByFaults(fact: Located<FactSource>, paragraphCounts: ParagraphCounts): ContentFault[] {
  const { when, otherDates = [], evidence } = fact.value
  const dates = [{ by: when?.by, keys: ['when', 'by'] as PropertyKey[] }, ...otherDates.map(({ by }, index) => {
    return { by, keys: ['otherDates', index, 'by'] }
  })]
  const faults = dates.flatMap(({ by, keys }) =>
    typeof by === 'object' ? placeFaults(fact, by, keys, paragraphCounts) : [],
  )
  const { by } = when ?? {}
  const isOwn = typeof by === 'object' && evidence.some(({ article, section, paragraph, stance }) =>
    stance === 'supports' && article === by.article && section === by.section && paragraph === by.paragraph)
  return isOwn && evidence.filter(({ stance }) => stance === 'supports').length === 1
    ? [...faults, faultAt(fact, ['when', 'by'], 'the fact rests on this paragraph alone, so it need not be said')]
    : faults
}

function cardFaults(fact: Located<FactSource>, entityIds: ReadonlySet<string>): ContentFault[] {
  const keys = new Set<string>()
  return fact.value.cards.flatMap((card, index) => {
    const faults: ContentFault[] = []
    if (keys.has(card.key))
      faults.push(faultAt(fact, ['cards', index, 'key'], `the card key "${card.key}" is used twice`))
    keys.add(card.key)
    if (card.answer?.type === 'entity' && !entityIds.has(card.answer.entity))
      faults.push(faultAt(fact, ['cards', index, 'answer', 'entity'], `there is no entity "${card.answer.entity}"`))
    return faults
  })
}

/** What no single entry can see: ids used twice, and references that lead nowhere. */
export function crossCheck(parsed: ParsedSources): ContentFault[] {
  const { articles, topics, entities, facts, parts, units, tickets, debates, undebated, happenings } = parsed
  const topicIds = new Set(topics.map(topic => topic.value.id))
  const entityIds = new Set(entities.map(entity => entity.value.id))
  const factIds = new Set(facts.map(fact => fact.value.id))
  const paragraphCounts = countParagraphs(articles)
  return [
    ...duplicateIds(articles, 'article'),
    ...duplicateIds(topics, 'topic'),
    ...duplicateIds(entities, 'entity'),
    ...duplicateIds(facts, 'fact'),
    ...duplicateIds(parts, 'part'),
    ...duplicateIds(units, 'unit'),
    ...duplicateIds(tickets, 'ticket'),
    ...duplicateIds(debates, 'debate'),
    ...duplicateIds(undebated, 'undebated'),
    ...duplicateIds(happenings, 'happening'),
    ...crossCheckCourse(parsed),
    ...crossCheckDebates(parsed, paragraphCounts),
    ...crossCheckHappenings(parsed),
    ...parsed.lexicon ? crossCheckLexicon(parsed.lexicon) : [],
    ...parsed.names ? crossCheckNames(parsed.names, entityIds) : [],
    ...ambiguousNames(entities),
    ...entities.flatMap(entity =>
      entity.value.seatOf === undefined || entityIds.has(entity.value.seatOf)
        ? []
        : [faultAt(entity, ['seatOf'], `there is no entity "${entity.value.seatOf}"`)],
    ),
    ...articles.flatMap(article =>
      [...article.value.guide.matchAll(/\(fact:([^)]+)\)/g)]
        .filter(match => !factIds.has(match[1]!))
        .map(match => faultAt(article, [], `its study guide links to "${match[1]}", which is no fact`)),
    ),
    ...facts.flatMap(fact => [
      ...(topicIds.has(fact.value.topic)
        ? []
        : [faultAt(fact, ['topic'], `there is no topic "${fact.value.topic}"; there are ${[...topicIds].join(', ')}`)]),
      ...fact.value.entities.flatMap((id, index) =>
        entityIds.has(id) ? [] : [faultAt(fact, ['entities', index], `there is no entity "${id}"`)],
      ),
      ...fact.value.owedTo === undefined || entityIds.has(fact.value.owedTo)
        ? []
        : [faultAt(fact, ['owedTo'], `there is no entity "${fact.value.owedTo}"`)],
      ...evidenceFaults(fact, fact.value.evidence, paragraphCounts),
      ...datedByFaults(fact, paragraphCounts),
      ...cardFaults(fact, entityIds),
    ]),
  ]
}
