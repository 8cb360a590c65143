import type { z } from 'zod'
import type { ContentFault, SourceFile, YamlSource } from './yaml-source.ts'
import type { ArticleSource, EntitySource, FactSource, HappeningSource, TopicSource } from './schemas.ts'
import type { PartSource, TicketSource, UnitSource } from './course-schemas.ts'
import type { DebateSource, UndebatedSource } from './debate-schemas.ts'
import type { KyrgyzLexicon, Lexicon, NameWords } from './lexicon-schema.ts'
import { debateSchema, undebatedSchema } from './debate-schemas.ts'
import { kyrgyzLexiconSchema, lexiconSchema, namesSchema } from './lexicon-schema.ts'
import { partSchema, ticketSchema, unitSchema } from './course-schemas.ts'
import { articleSchema, entitySchema, factSchema, happeningSchema, topicSchema } from './schemas.ts'
import { parseYamlSource } from './yaml-source.ts'

/** A parsed entry and the way back to the lines it came from. */
export interface Located<T> {
  value: T
  path: string
  /** Line of a value inside the entry, by its keys. */
  lineAt: (keys?: readonly PropertyKey[]) => number
}

export interface ParsedSources {
  articles: Located<ArticleSource & { guide: string }>[]
  topics: Located<TopicSource>[]
  entities: Located<EntitySource>[]
  facts: Located<FactSource>[]
  parts: Located<PartSource>[]
  /** In teaching order: the order of their files' names. */
  units: Located<UnitSource>[]
  tickets: Located<TicketSource>[]
  debates: Located<DebateSource>[]
  /** Disputed and doubtful facts that are in no case. */
  undebated: Located<UndebatedSource>[]
  happenings: Located<HappeningSource>[]
  lexicon: Located<Lexicon> | undefined
  kyrgyzLexicon: Located<KyrgyzLexicon> | undefined
  names: Located<NameWords> | undefined
  faults: ContentFault[]
}

/** Unions report one issue that holds the branches' issues; the branch that got furthest says most. */
function flattenIssues(issues: readonly z.core.$ZodIssue[]): { path: PropertyKey[], message: string }[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0)
      return [{ path: issue.path, message: issue.message }]
    const deepest = [...issue.errors].sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0))[0]!
    return flattenIssues(deepest).map(inner => ({ path: [...issue.path, ...inner.path], message: inner.message }))
  })
}

/** The value as one entry, or the faults that keep it from being one. */
function parseEntry<T>(
  schema: z.ZodType<T>,
  value: unknown,
  path: string,
  source: YamlSource,
  prefix: readonly PropertyKey[],
): Located<T> | ContentFault[] {
  const lineAt = (keys: readonly PropertyKey[] = []): number => source.lineAt([...prefix, ...keys])
  const result = schema.safeParse(value)
  if (result.success)
    return { value: result.data, path, lineAt }
  const id = typeof value === 'object' && value !== null && 'id' in value ? `${String(value.id)}: ` : ''
  return flattenIssues(result.error.issues).map(issue => ({
    path,
    line: lineAt(issue.path),
    reason: `${id}${issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''}${issue.message}`,
  }))
}

/** A file that is a list of entries, each parsed by itself. */
export function parseList<T>(schema: z.ZodType<T>, file: SourceFile, into: Located<T>[], faults: ContentFault[]): void {
  const source = parseYamlSource(file.path, file.text)
  faults.push(...source.faults)
  if (source.faults.length > 0 || source.value === null)
    return
  if (!Array.isArray(source.value)) {
    faults.push({ path: file.path, line: 1, reason: 'must be a list of entries, each starting with "- id:"' })
    return
  }
  source.value.forEach((value: unknown, index) => {
    const entry = parseEntry(schema, value, file.path, source, [index])
    if (Array.isArray(entry))
      faults.push(...entry)
    else
      into.push(entry)
  })
}

/** A file that is one entry; undefined when it has faults. */
export function parseWhole<T>(schema: z.ZodType<T>, file: SourceFile, faults: ContentFault[]): Located<T> | undefined {
  const source = parseYamlSource(file.path, file.text)
  faults.push(...source.faults)
  if (source.faults.length > 0)
    return undefined
  const entry = parseEntry(schema, source.value, file.path, source, [])
  if (!Array.isArray(entry))
    return entry
  faults.push(...entry)
  return undefined
}

function parseUnit(file: SourceFile, into: ParsedSources): void {
  const unit = parseWhole(unitSchema, file, into.faults)
  if (unit)
    into.units.push(unit)
}

function parseArticle(file: SourceFile, into: ParsedSources): void {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(file.text)
  if (!match) {
    into.faults.push({ path: file.path, line: 1, reason: 'must start with front matter between two lines of ---' })
    return
  }
  const source = parseYamlSource(file.path, match[1]!, 2)
  into.faults.push(...source.faults)
  if (source.faults.length > 0)
    return
  const entry = parseEntry(articleSchema, source.value, file.path, source, [])
  if (Array.isArray(entry))
    into.faults.push(...entry)
  else
    into.articles.push({ ...entry, value: { ...entry.value, guide: match[2]!.trim() } })
}

const places = 'articles/*.md, topics.yml, entities/*.yml, facts/*.yml, course/parts.yml, course/*.yml, tickets.yml, '
  + 'debates.yml, undebated.yml, happenings.yml, lexicon/en.yml, lexicon/ky.yml or lexicon/names.yml'

/** Reads every file by its place; a file that stands nowhere it belongs is a fault. */
export function parseSources(files: readonly SourceFile[]): ParsedSources {
  const parsed: ParsedSources = {
    articles: [],
    topics: [],
    entities: [],
    facts: [],
    parts: [],
    units: [],
    tickets: [],
    debates: [],
    undebated: [],
    happenings: [],
    lexicon: undefined,
    kyrgyzLexicon: undefined,
    names: undefined,
    faults: [],
  }
  for (const file of files) {
    if (/^articles\/[^/]+\.md$/.test(file.path))
      parseArticle(file, parsed)
    else if (file.path === 'topics.yml')
      parseList(topicSchema, file, parsed.topics, parsed.faults)
    else if (/^entities\/[^/]+\.yml$/.test(file.path))
      parseList(entitySchema, file, parsed.entities, parsed.faults)
    else if (/^facts\/[^/]+\.yml$/.test(file.path))
      parseList(factSchema, file, parsed.facts, parsed.faults)
    else if (file.path === 'course/parts.yml')
      parseList(partSchema, file, parsed.parts, parsed.faults)
    else if (/^course\/[^/]+\.yml$/.test(file.path))
      parseUnit(file, parsed)
    else if (file.path === 'lexicon/en.yml')
      parsed.lexicon = parseWhole(lexiconSchema, file, parsed.faults)
    else if (file.path === 'lexicon/ky.yml')
      parsed.kyrgyzLexicon = parseWhole(kyrgyzLexiconSchema, file, parsed.faults)
    else if (file.path === 'lexicon/names.yml')
      parsed.names = parseWhole(namesSchema, file, parsed.faults)
    else if (file.path === 'happenings.yml')
      parseList(happeningSchema, file, parsed.happenings, parsed.faults)
    else if (file.path === 'tickets.yml')
      parseList(ticketSchema, file, parsed.tickets, parsed.faults)
    else if (file.path === 'debates.yml')
      parseList(debateSchema, file, parsed.debates, parsed.faults)
    else if (file.path === 'undebated.yml')
      parseList(undebatedSchema, file, parsed.undebated, parsed.faults)
    else
      parsed.faults.push({ path: file.path, line: 1, reason: `no such place: use ${places}` })
  }
  return parsed
}
