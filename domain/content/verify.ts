/**
 * Proves the facts against the articles' own texts: figures and names stand where they are cited, wording is not
 * copied.
 */
import type { ArticleParagraph, CutArticle } from './article-text.ts'
import type { Located, ParsedSources } from './parse-sources.ts'
import type { SharedRun } from './shared-runs.ts'
import type { CardSource, EntitySource, FactSource } from './schemas.ts'
import type { Cited, Desk } from './provenance.ts'
import type { ContentFault, SourceFile } from './yaml-source.ts'
import { answerTextOf, frontWithAnswer, sourceDateText } from './card-text.ts'
import { cutArticle, readableText, textWithBrokenWords } from './article-text.ts'
import { parseSources } from './parse-sources.ts'
import { indexRuns, sharedRuns } from './shared-runs.ts'
import { citedIn, metadataText, missingFrom, placeOf } from './provenance.ts'
import { figuresOf, holdsFigure, indexFigures } from './text-figures.ts'
import { catalogueNames, entitySpans, foldedWords, holdsName, indexNames } from './text-names.ts'
import { debateFaults } from './verify-debates.ts'

interface Verification {
  /** Number of facts that were compared with the texts. */
  facts: number
  faults: ContentFault[]
}

/** Where a note begins to speak from general knowledge. */
const outsideMark = /\boutside (?:these|the|this) (?:sources?|articles?)/i

/** A statement, front or answer to prove, and what is forgiven there. */
interface Claim {
  text: string
  line: number
  part: 'statement' | 'front' | 'answer' | 'when'
  /** An ordering puts several facts in order, so it may draw on every article's text. */
  isOrdering: boolean
}

function claimsOf({ value, lineAt }: Located<FactSource>, entities: ReadonlyMap<string, EntitySource>): Claim[] {
  return [
    { text: value.statement, line: lineAt(['statement']), part: 'statement', isOrdering: false },
    ...(value.when && !value.when.by
      ? [{ text: sourceDateText(value.when), line: lineAt(['when']), part: 'when' as const, isOrdering: false }]
      : []),
    ...value.cards.flatMap((card, index): Claim[] => [
      {
        text: frontWithAnswer(card),
        line: lineAt(['cards', index, 'front']),
        part: 'front',
        isOrdering: card.kind === 'ordering',
      },
      {
        text: answerTextOf(card, entities),
        line: lineAt(['cards', index, card.items ? 'items' : 'answer']),
        part: 'answer',
        isOrdering: card.kind === 'ordering',
      },
    ]),
  ]
}

/** An answer that is an entity must be named where it is cited, even when it is a common word. */
function missingAnswer(card: CardSource, cited: Cited, desk: Desk): string[] {
  const entity = card.answer?.type === 'entity' ? card.answer.entity : undefined
  const name = entity && desk.entities.get(entity)?.names.en
  if (
    !entity || !name || entity === 'kyrgyzstan'
    || holdsName(cited.names, { text: name, entity, isPlace: false }, desk.catalogue)
  )
    return []
  return [name]
}

/**
 * What stands in a text that speaks from outside the sources is forgiven where the fact's status makes it a subject.
 */
function isSaidToBeOutside(item: string, fact: FactSource): boolean {
  const sentences = fact.note?.split(/(?<=[.!?]) /) ?? []
  const from = sentences.findIndex(sentence => outsideMark.test(sentence))
  return fact.status !== undefined && from >= 0
    && sentences.slice(from).join(' ').toLowerCase().includes(item.toLowerCase().replace(/ing$/, ''))
}

/** A fact about what an article cites may use its list of references, which is no paragraph. */
function isAboutReferences(fact: FactSource): boolean {
  return /\b(?:references?|bibliograph|cites?|cited|citation|footnotes?)\b/i.test(
    [fact.statement, ...fact.cards.map(({ front }) => front)].join(' '),
  )
}

/** What the paragraphs of some of a fact's evidence hold, with their headings and the articles' own names. */
function citedBy(fact: FactSource, desk: Desk, evidence: FactSource['evidence'] = fact.evidence): Cited {
  return citedIn(evidence, desk, isAboutReferences(fact))
}

function placesText(fact: FactSource): string {
  return fact.evidence.map(({ article, section, paragraph }) => `${article} ${section} ¶${paragraph}`).join('; ')
}

function provenanceFaults(fact: Located<FactSource>, desk: Desk): ContentFault[] {
  const { value, path } = fact
  const cited = citedBy(value, desk)
  const isContested = value.status === 'disputed' || value.status === 'doubtful'
  const answersFromOutside = value.status === 'outdated' && outsideMark.test(value.note ?? '')
  const seen = new Set<string>()
  const fault = (line: number, item: string, where: string): ContentFault[] => {
    if (seen.has(item))
      return []
    seen.add(item)
    return [{ path, line, reason: `${value.id}: "${item}" does not stand in ${where}` }]
  }
  const claims = claimsOf(fact, desk.entities).flatMap(({ text, line, part, isOrdering }) => {
    if (part === 'answer' && answersFromOutside)
      return []
    const { figures, names } = missingFrom(
      text,
      isOrdering ? desk.everything : cited,
      desk,
      `${value.statement} ${text}`,
    )
    const isCard = part === 'front' || part === 'answer'
    return [
      ...figures.filter(figure => !(isCard && isContested && figure.kind === 'number')).map(figure => figure.text),
      ...names,
    ]
      .filter(item => !(isCard && isSaidToBeOutside(item, value)))
      .flatMap(item => fault(line, item, placesText(value)))
  })
  const answers = answersFromOutside
    ? []
    : value.cards.flatMap((card, index) =>
        missingAnswer(card, cited, desk)
          .filter(item => !isSaidToBeOutside(item, value))
          .flatMap(item => fault(fact.lineAt(['cards', index, 'answer']), item, placesText(value))),
      )
  return [
    ...claims,
    ...answers,
    ...noteFaults(fact, desk).flatMap(({ line, item }) =>
      fault(line, item, 'any article (a note may say "outside these sources")'),
    ),
  ]
}

/** Whose view it is stands in the statement, and another article may say the same without naming him. */
function isSourceName(name: string, { articles }: Desk): boolean {
  const words = new Set([...articles.values()].flatMap(({ authors, shortTitle }) =>
    authors.length > 0
      ? authors.flatMap(({ family, given }) => foldedWords(`${given} ${family}`))
      : foldedWords(shortTitle),
  ))
  return foldedWords(name).every(word => words.has(word))
}

/**
 * `supports` means that this very paragraph says the claim: figures, dates and names of the statement stand in each
 * supporting paragraph. What authors say to be contested or compared is put together from several, each saying its
 * part.
 */
function supportFaults(
  fact: Located<FactSource>,
  missingEverywhere: readonly ContentFault[],
  desk: Desk,
): ContentFault[] {
  const { value, path, lineAt } = fact
  const isReported = (item: string): boolean =>
    missingEverywhere.some(fault => fault.reason.includes(`"${item}" does not`))
  if (value.status !== undefined && value.status !== 'outdated')
    return []
  const claims = [value.statement, ...(value.when && !value.when.by ? [sourceDateText(value.when)] : [])]
  return value.evidence.flatMap((evidence, index) => {
    if (evidence.stance !== 'supports')
      return []
    const cited = citedBy(value, desk, [evidence])
    const missing = claims.flatMap((text) => {
      const { figures, names } = missingFrom(text, cited, desk, value.statement)
      return [...figures.map(figure => figure.text), ...names.filter(name => !isSourceName(name, desk))]
    }).filter(item => !isSaidToBeOutside(item, value) && !isReported(item))
    return [...new Set(missing)].map(item => ({
      path,
      line: lineAt(['evidence', index]),
      reason: `${value.id}: "${item}" does not stand in ${placeOf(evidence)}, which is said to support it`,
    }))
  })
}

/** A date that a paragraph is said to give must stand there; what is said to be general knowledge is ours. */
function datedByFaults(fact: Located<FactSource>, desk: Desk): ContentFault[] {
  const { value: { id, when, otherDates = [] }, path, lineAt } = fact
  const dates = [
    ...when ? [{ date: when, by: when.by, line: lineAt(['when']) }] : [],
    ...otherDates.map((date, index) => ({ date, by: date.by, line: lineAt(['otherDates', index]) })),
  ]
  return dates.flatMap(({ date, by, line }) => {
    const text = typeof by === 'object' ? desk.paragraphs.get(placeOf(by))?.text : undefined
    return text === undefined || typeof by !== 'object'
      ? []
      : figuresOf(sourceDateText(date)).filter(figure => !holdsFigure(indexFigures(text), figure)).map(figure => ({
          path,
          line,
          reason: `${id}: "${figure.text}" does not stand in ${placeOf(by)}, which is said to give the date`,
        }))
  })
}

function faultsOf(fact: Located<FactSource>, desk: Desk): ContentFault[] {
  const missing = provenanceFaults(fact, desk)
  return [...missing, ...supportFaults(fact, missing, desk), ...datedByFaults(fact, desk)]
}

/** A note compares articles, so its years and names must stand in one of them, up to where it leaves the sources. */
function noteFaults({ value, lineAt }: Located<FactSource>, desk: Desk): { line: number, item: string }[] {
  if (!value.note)
    return []
  const at = value.note.search(outsideMark)
  const sentences = at < 0 ? value.note : value.note.slice(0, at).replace(/[^.!?;:]*$/, '')
  const { figures, names } = missingFrom(sentences, desk.everything, desk)
  return [
    ...figures.filter(figure => value.status === undefined || figure.kind !== 'number').map(figure => figure.text),
    ...names,
  ]
    .map(item => ({ line: lineAt(['note']), item }))
}

/** A run most of which is names of organizations, treaties, people and places is nobody's wording. */
function isMostlyNames(run: SharedRun, text: string, { catalogue, entities }: Desk): boolean {
  const named = entitySpans(text, catalogue).filter(({ entity, start, end }) =>
    start < run.end && end > run.start && entities.get(entity)?.kind !== 'term',
  )
  const words = named.reduce(
    (sum, { start, end }) =>
      sum + text.slice(Math.max(start, run.start), Math.min(end, run.end)).split(/[\s-]+/).filter(Boolean).length,
    0,
  )
  return words * 2 >= run.words
}

function copyFaults(
  texts: readonly { id: string, path: string, line: number, text: string }[],
  runs: ReadonlyMap<string, string>,
  desk: Desk,
): ContentFault[] {
  return texts.flatMap(({ id, path, line, text }) =>
    sharedRuns(text, runs)
      .filter(run =>
        !isMostlyNames(run, text, desk)
        && ![...desk.articles.values()].some(({ title }) => title.toLowerCase().includes(run.text.toLowerCase())),
      )
      .map(run => ({ path, line, reason: `${id}: shares ${run.words} words with ${run.article}: "${run.text}"` })),
  )
}

/** The lines of a study guide, each with its line number in the article's file. */
function guideLines(file: SourceFile): { line: number, text: string }[] {
  const lines = file.text.split(/\r?\n/)
  const end = lines.indexOf('---', 1)
  return lines.slice(end + 1).map((text, index) => ({
    line: end + 2 + index,
    text: text.replace(/\]\([^)]*\)/g, '').replace(/[[*_#`]/g, ''),
  }))
}

/** Everything a learner reads that is our own wording. */
function ownTexts(
  { articles, topics, entities, facts, units, tickets, debates, happenings }: ParsedSources,
  files: readonly SourceFile[],
): { id: string, path: string, line: number, text: string }[] {
  const at = <T extends { id: string }>(
    { value, path, lineAt }: Located<T>,
    keys: readonly PropertyKey[],
    text: string | undefined,
  ): { id: string, path: string, line: number, text: string }[] =>
    text ? [{ id: value.id, path, line: lineAt(keys), text }] : []
  return [
    ...facts.flatMap(fact => [
      ...at(fact, ['statement'], fact.value.statement),
      ...at(fact, ['note'], fact.value.note),
      ...at(fact, ['why'], fact.value.why),
      ...fact.value.cards.flatMap((card, index) => [
        ...at(fact, ['cards', index, 'front'], frontWithAnswer(card)),
        ...at(fact, ['cards', index, 'answer'], card.answer && 'text' in card.answer ? card.answer.text : undefined),
        ...at(fact, ['cards', index, 'items'], card.items?.join(' | ')),
        ...(card.distractors ?? []).flatMap(({ text, why }, place) =>
          at(fact, ['cards', index, 'distractors', place], `${text} | ${why}`),
        ),
      ]),
    ]),
    ...units.flatMap(unit => [
      ...at(unit, ['lead'], unit.value.lead.replace(/\]\([^)]*\)|\[/g, '')),
      ...at(unit, ['aim'], unit.value.aim),
    ]),
    ...tickets.flatMap(ticket =>
      ticket.value.points.flatMap(({ expect }, index) => at(ticket, ['points', index], expect)),
    ),
    ...debates.flatMap(debate => [
      ...at(debate, ['question'], debate.value.question),
      ...debate.value.positions.flatMap(({ says, ground }, index) => [
        ...at(debate, ['positions', index, 'says'], says),
        ...at(debate, ['positions', index, 'ground'], ground),
      ]),
      ...at(debate, ['answer'], debate.value.answer),
    ]),
    ...happenings.flatMap(happening => at(happening, ['title'], happening.value.title)),
    ...entities.flatMap(entity => at(entity, ['description'], entity.value.description)),
    ...topics.flatMap(topic => at(topic, ['description'], topic.value.description)),
    ...articles.flatMap(({ value, path }) => {
      const file = files.find(candidate => candidate.path === path)
      return file ? guideLines(file).map(({ line, text }) => ({ id: value.id, path, line, text })) : []
    }),
  ]
}

/**
 * A word that opens a sentence is no name when the texts also write it small, or never write it with a capital inside a
 * sentence.
 */
function commonWordsOf(texts: readonly string[]): (word: string) => boolean {
  const small = new Set(texts.flatMap(text => text.match(/(?<![\p{L}\d])\p{Ll}[\p{Ll}'’]*/gu) ?? []))
  const capitalised = new Set(
    texts.flatMap(text => [...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}'’]*/gu)].map(match => match[0])),
  )
  return word => small.has(word.toLowerCase()) || !capitalised.has(word)
}

/** Cuts every article that has a text; articles without one are named as faults. */
export function cutArticles(
  { articles }: ParsedSources,
  texts: ReadonlyMap<string, string>,
): { paragraphs: ArticleParagraph[], apparatus: ReadonlyMap<string, string>, faults: ContentFault[] } {
  const cut = articles.map((article): CutArticle & { id: string } => {
    const { id } = article.value
    const text = texts.get(id)
    return text === undefined
      ? {
          id,
          paragraphs: [],
          apparatus: '',
          faults: [{ path: article.path, line: 1, reason: `${id}: there is no ${id}.txt to verify against` }],
        }
      : { id, ...cutArticle(article, text) }
  })
  return {
    paragraphs: cut.flatMap(({ paragraphs }) => paragraphs),
    apparatus: new Map(cut.map(({ id, apparatus }) => [id, apparatus])),
    faults: cut.flatMap(({ faults }) => faults),
  }
}

/** Compares everything under content/ with the articles' texts (by article id), and says what they do not bear out. */
export function verifyContent(files: readonly SourceFile[], texts: ReadonlyMap<string, string>): Verification {
  const parsed = parseSources([...files].sort((a, b) => a.path.localeCompare(b.path)))
  const { paragraphs, apparatus, faults } = cutArticles(parsed, texts)
  const entities = parsed.entities.map(({ value }) => value)
  const articles = parsed.articles.map(({ value }) => value)
  const everything = [...paragraphs.map(({ text }) => text), ...apparatus.values(), ...articles.map(metadataText)].join(
    ' | ',
  )
  const own = ownTexts(parsed, files)
  const desk: Desk = {
    catalogue: catalogueNames(entities),
    entities: new Map(entities.map(entity => [entity.id, entity])),
    articles: new Map(articles.map(article => [article.id, article])),
    paragraphs: new Map(paragraphs.map(paragraph => [placeOf(paragraph), paragraph])),
    apparatus,
    everything: { figures: indexFigures(everything), names: indexNames(everything), articles },
    isCommonWord: commonWordsOf([everything, ...own.map(({ text }) => text)]),
  }
  const runs = indexRuns([
    ...[...texts].flatMap(([article, text]) =>
      [readableText(text), textWithBrokenWords(text)].map(readable => ({ article, text: readable })),
    ),
    ...paragraphs,
  ])
  const facts = parsed.facts.filter(({ value }) =>
    !value.withdrawn && value.evidence.every(({ article }) => texts.has(article)),
  )
  const factById = new Map(parsed.facts.map(({ value }) => [value.id, value]))
  return {
    facts: facts.length,
    faults: [
      ...parsed.faults,
      ...faults,
      ...facts.flatMap(fact => faultsOf(fact, desk)),
      ...parsed.debates.flatMap(debate => debateFaults(debate, factById, desk)),
      ...copyFaults(own, runs, desk),
    ]
      .sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line),
  }
}
