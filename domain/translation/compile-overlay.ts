/** Turns the translations of a language into the overlay that the app reads, and says everything wrong with them. */
import type { Deck, DeckCard, DeckEntity } from '../content/deck.ts'
import type { DeckOverlay, OverlayCard, OverlayDebate, OverlayFact, TranslationLanguage } from '../content/overlay.ts'
import type { Located } from '../content/parse-sources.ts'
import type { ContentFault, SourceFile } from '../content/yaml-source.ts'
import type { EnglishEntry, EnglishText, EnglishTexts, Hash, OverlayKind } from './english-texts.ts'
import type { FactOverlay, LintWords } from './overlay-schemas.ts'
import type { OverlayEntry, ParsedOverlays } from './parse-overlays.ts'
import { cardIdOf } from '../content/deck.ts'
import { faultAt } from '../content/fault-at.ts'
import { emptyOverlay } from '../content/overlay.ts'
import { cardFaults, compileCardOverlay, distractorFault } from './card-overlay.ts'
import { cardTextName, distractorsTextName, englishTexts, hashOfEnglish, overlayKinds } from './english-texts.ts'
import { lengthFault, noLintWords, textFaults } from './lint-overlay.ts'
import { parseOverlays } from './parse-overlays.ts'
import { setSpacesIn } from './set-spaces.ts'

/**
 * `current`: made from the English that stands there. The others give way to the English:
 * `stale`, it was worded anew since, so look again; `withheld`, it says something else (a raised revision), or the
 * text no longer fits it.
 */
export type TextStanding = 'current' | 'stale' | 'withheld'

/** A translated text and how it stands to its English. */
export interface TextState {
  kind: OverlayKind
  id: string
  /** The name of the text: `statement`, `cards.year`. */
  name: string
  standing: TextStanding
  path: string
  line: number
}

export interface OverlayCompilation {
  overlay: DeckOverlay
  states: TextState[]
  faults: ContentFault[]
}

/** An overlay’s text, where it stands, and what the English must have for it. */
interface OverlayText { name: string, keys: PropertyKey[] }

function textsOfFact({ statement: _, why, note, cards }: FactOverlay): OverlayText[] {
  return [
    { name: 'statement', keys: ['statement'] },
    ...why ? [{ name: 'why', keys: ['why'] }] : [],
    ...note ? [{ name: 'note', keys: ['note'] }] : [],
    ...Object.entries(cards).flatMap(([key, card]) => [
      { name: cardTextName(key), keys: ['cards', key] },
      ...card.distractors
        ? [{ name: distractorsTextName(key), keys: ['cards', key, 'distractors'] }]
        : [],
    ]),
  ]
}

/** The texts of an overlay by the names that the English has for them. */
export function overlayTexts(kind: OverlayKind, value: OverlayEntry): OverlayText[] {
  if (kind === 'facts')
    return textsOfFact(value as unknown as FactOverlay)
  return Object.entries(value).flatMap(([field, text]) => {
    if (field === 'id' || field === 'of' || text === undefined)
      return []
    return typeof text === 'object'
      ? Object.keys(text as object).map(key => ({ name: `${field}.${key}`, keys: [field, Number.isNaN(Number(key)) ? key : Number(key)] }))
      : [{ name: field, keys: [field] }]
  })
}

/** Everything that a compilation reads and fills. */
interface Desk {
  language: TranslationLanguage
  english: EnglishTexts
  hash: Hash
  cardById: ReadonlyMap<string, DeckCard>
  entityById: ReadonlyMap<string, DeckEntity>
  states: TextState[]
  faults: ContentFault[]
}

/** How a text stands by what it was made from, or what is wrong with that. */
function standingOf(
  entry: Located<OverlayEntry>, name: string, english: EnglishEntry, text: EnglishText, hash: Hash,
): TextStanding | string {
  const { of = {} } = entry.value
  const made = of[name]
  if (made === undefined)
    return `${name} is not stamped: npm run translate:stamp`
  if (english.revision !== undefined && (of.revision ?? 1) < english.revision)
    return 'withheld'
  return made === hashOfEnglish(text, hash) ? 'current' : 'stale'
}

const standings: ReadonlySet<string> = new Set<TextStanding>(['current', 'stale', 'withheld'])

function isStanding(result: string): result is TextStanding {
  return standings.has(result)
}

/** How every text of an entry stands, by its name; faults are told, and what has one is withheld. */
function standingsOf(kind: OverlayKind, entry: Located<OverlayEntry>, desk: Desk): Map<string, TextStanding> {
  const english = desk.english[kind].get(entry.value.id)
  if (!english) {
    desk.faults.push(faultAt(entry, [], `there is nothing of this id in the English ${kind}`))
    return new Map()
  }
  const found = new Map<string, TextStanding>()
  const names = new Set<string>()
  for (const { name, keys } of overlayTexts(kind, entry.value)) {
    names.add(name)
    const text = english.texts.get(name)
    const result = text === undefined
      ? `the English has no ${name}`
      : standingOf(entry, name, english, text, desk.hash)
    if (!isStanding(result)) {
      desk.faults.push(faultAt(entry, keys, result))
      continue
    }
    found.set(name, result)
  }
  for (const name of Object.keys(entry.value.of ?? {})) {
    if (name !== 'revision' && !names.has(name))
      desk.faults.push(faultAt(entry, ['of', name], `of names ${name}, which is not translated here: npm run translate:stamp`))
  }
  return found
}

/** What does not fit is a fault of a text that is current, and withholds one whose English has moved on. */
function fit(
  entry: Located<OverlayEntry>, name: string, keys: readonly PropertyKey[], faults: readonly string[],
  found: Map<string, TextStanding>, desk: Desk,
): void {
  const standing = found.get(name)
  if (standing === undefined || faults.length === 0)
    return
  if (standing === 'current')
    desk.faults.push(...faults.map(reason => faultAt(entry, keys, `${name}: ${reason}`)))
  found.set(name, 'withheld')
}

function isShown(standing: TextStanding | undefined): boolean {
  return standing === 'current'
}

function tell(
  kind: OverlayKind, entry: Located<OverlayEntry>, found: ReadonlyMap<string, TextStanding>, desk: Desk,
): void {
  for (const { name, keys } of overlayTexts(kind, entry.value)) {
    const standing = found.get(name)
    if (standing)
      desk.states.push({ kind, id: entry.value.id, name, standing, path: entry.path, line: entry.lineAt(keys) })
  }
}

function compileFactOverlay(entry: Located<OverlayEntry>, desk: Desk): OverlayFact | undefined {
  const fact = entry.value as unknown as FactOverlay
  const found = standingsOf('facts', entry, desk)
  const cards: Record<string, OverlayCard> = {}
  for (const [key, overlay] of Object.entries(fact.cards)) {
    const card = desk.cardById.get(cardIdOf(fact.id, key))
    if (!card)
      continue
    fit(entry, cardTextName(key), ['cards', key], cardFaults(overlay, card, desk.language, desk.entityById), found, desk)
    const fault = distractorFault(overlay, card)
    fit(entry, distractorsTextName(key), ['cards', key, 'distractors'], fault ? [fault] : [], found, desk)
    if (isShown(found.get(cardTextName(key))))
      cards[key] = compileCardOverlay(overlay, card, isShown(found.get(distractorsTextName(key))))
  }
  tell('facts', entry, found, desk)
  if (!isShown(found.get('statement')))
    return Object.keys(cards).length > 0 ? { cards } : undefined
  return {
    statement: fact.statement,
    ...fact.why && isShown(found.get('why')) && { why: fact.why },
    ...fact.note && isShown(found.get('note')) && { note: fact.note },
    ...fact.reviewed && { reviewed: fact.reviewed },
    cards,
  }
}

/** Links to facts, in any order. */
function linksOf(text: string): string {
  return [...text.matchAll(/\]\(fact:([^)]+)\)/g)].map(match => match[1]).sort().join(' ')
}

function linkFaults(text: string, english: EnglishText | undefined): string[] {
  return typeof english === 'string' && linksOf(text) !== linksOf(english)
    ? ['must link to the same facts as the English']
    : []
}

/** Compiles the entries of one kind that have nothing but texts, which stand by themselves. */
function compileTexts(
  kind: OverlayKind, entries: readonly Located<OverlayEntry>[], desk: Desk,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(entries.flatMap((entry) => {
    const found = standingsOf(kind, entry, desk)
    const english = desk.english[kind].get(entry.value.id)
    for (const { name, keys } of overlayTexts(kind, entry.value)) {
      const text = entry.value[name]
      if (typeof text === 'string')
        fit(entry, name, keys, linkFaults(text, english?.texts.get(name)), found, desk)
    }
    tell(kind, entry, found, desk)
    const shown = Object.entries(entry.value).filter(([name]) => isShown(found.get(name)))
    return shown.length > 0 ? [[entry.value.id, Object.fromEntries(shown)] as const] : []
  }))
}

function compileTicketOverlay(
  entry: Located<OverlayEntry>, desk: Desk,
): DeckOverlay['tickets'][string] | undefined {
  const { question, points } = entry.value as unknown as DeckOverlay['tickets'][string]
  const found = standingsOf('tickets', entry, desk)
  tell('tickets', entry, found, desk)
  return isShown(found.get('question'))
    ? { question, points: Object.fromEntries(Object.entries(points).filter(([fact]) => isShown(found.get(`points.${fact}`)))) }
    : undefined
}

/** A case is translated whole, so that no side of it is in another language. */
function compileDebateOverlay(entry: Located<OverlayEntry>, desk: Desk): OverlayDebate | undefined {
  const found = standingsOf('debates', entry, desk)
  const english = desk.english.debates.get(entry.value.id)
  const missing = [...english?.texts.keys() ?? []].filter(name => !found.has(name))
  if (missing.length > 0 && [...found.values()].every(standing => standing === 'current'))
    desk.faults.push(faultAt(entry, [], `a case is translated whole, this lacks ${missing.join(', ')}`))
  tell('debates', entry, found, desk)
  if (missing.length > 0 || ![...found.values()].every(isShown))
    return undefined
  const { id: _, of: __, ...debate } = entry.value
  return debate as unknown as OverlayDebate
}

function repeatedIds(entries: readonly Located<OverlayEntry>[]): ContentFault[] {
  const first = new Map<string, Located<OverlayEntry>>()
  return entries.flatMap((entry) => {
    const earlier = first.get(entry.value.id)
    first.set(entry.value.id, earlier ?? entry)
    return earlier ? [faultAt(entry, ['id'], `is translated already in ${earlier.path}:${earlier.lineAt(['id'])}`)] : []
  })
}

function compileOffices({ offices }: ParsedOverlays, deck: Deck, faults: ContentFault[]): Record<string, string> {
  const titles = new Set(deck.entities.flatMap(entity => entity.offices.map(({ title }) => title)))
  return Object.fromEntries(offices.flatMap(({ value, path, lineAt }) => Object.entries(value).filter(([english]) => {
    if (!titles.has(english))
      faults.push({ path, line: lineAt([english]), reason: `nobody has the office "${english}"` })
    return titles.has(english)
  })))
}

/** A fact stands in the file of its unit, so that whoever corrects a text finds it. */
function misplaced(entries: readonly Located<OverlayEntry>[], deck: Deck): ContentFault[] {
  const unitOf = new Map(deck.units.flatMap(({ id, facts, depth }) => [...facts, ...depth].map(fact => [fact, id])))
  return entries.flatMap((entry) => {
    const unit = unitOf.get(entry.value.id)
    const file = /\/facts\/\d+-(.+)\.yml$/.exec(entry.path)?.[1]
    return unit && file !== unit ? [faultAt(entry, ['id'], `belongs in the file of its unit: ${unit}`)] : []
  })
}

/** Texts of a value with their keys, in whatever depth. */
function stringsIn(value: unknown, keys: readonly PropertyKey[]): { text: string, keys: readonly PropertyKey[] }[] {
  if (typeof value === 'string')
    return [{ text: value, keys }]
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, each]) =>
    stringsIn(each, [...keys, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Fields of an entry that are no texts. */
const noTexts: ReadonlySet<string> = new Set(['id', 'of', 'read', 'reviewed'])

/** What an editor would mark. */
function lintEntry(
  entry: Located<OverlayEntry>, language: TranslationLanguage, words: LintWords,
): ContentFault[] {
  const texts = Object.entries(entry.value).filter(([field]) => !noTexts.has(field))
    .flatMap(([field, value]) => stringsIn(value, [field]))
    .filter(({ keys }) => keys.at(-1) !== 'gap')
  return texts.flatMap(({ text, keys }) => {
    const isCard = keys[0] === 'cards'
    const field = String(keys.at(-1))
    const isLong = text.includes('[[') || (isCard && keys.length === 3 && text.length > 0 && !text.includes('?'))
    const tooLong = isCard || field === 'why' ? lengthFault(field, text, isLong) : undefined
    const path = isCard && keys.length === 3 && field === 'front' ? keys.slice(0, 2) : keys
    return [...textFaults(text, language, words), ...tooLong ? [tooLong] : []].map(reason =>
      faultAt(entry, path, `${keys.map(String).join('.')}: ${reason}`),
    )
  })
}

function definedOnly<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined))
}

/** Compiles the translations of a language (files with paths below content/) against the English deck. */
export function compileOverlay(
  files: readonly SourceFile[], deck: Deck, language: TranslationLanguage, hash: Hash,
): OverlayCompilation {
  const parsed = parseOverlays([...files].sort((a, b) => a.path.localeCompare(b.path)), language)
  const { entries } = parsed
  const desk: Desk = {
    language,
    english: englishTexts(deck),
    hash,
    cardById: new Map(deck.cards.map(card => [card.id, card])),
    entityById: new Map(deck.entities.map(entity => [entity.id, entity])),
    states: [],
    faults: [
      ...parsed.faults,
      ...overlayKinds.flatMap(kind => repeatedIds(entries[kind])),
      ...misplaced(entries.facts, deck),
      ...overlayKinds.flatMap(kind => entries[kind].flatMap(entry =>
        lintEntry(entry, language, parsed.lintWords ?? noLintWords),
      )),
    ],
  }
  const each = <T>(
    kind: OverlayKind, compile: (entry: Located<OverlayEntry>, desk: Desk) => T | undefined,
  ): Record<string, T> =>
    definedOnly(entries[kind].map(entry => [entry.value.id, compile(entry, desk)] as const))
  const texts = (kind: OverlayKind): Record<string, never> =>
    compileTexts(kind, entries[kind], desk) as Record<string, never>
  const overlay: DeckOverlay = {
    ...emptyOverlay(language),
    parts: texts('parts'),
    units: texts('units'),
    topics: texts('topics'),
    happenings: texts('happenings'),
    entities: texts('entities'),
    guides: texts('guides'),
    tickets: each('tickets', compileTicketOverlay),
    debates: each('debates', compileDebateOverlay),
    facts: each('facts', compileFactOverlay),
    offices: compileOffices(parsed, deck, desk.faults),
    ...parsed.backWords && { backWords: parsed.backWords },
  }
  const faults = desk.faults.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line)
  return { overlay: setSpacesIn(overlay), states: desk.states, faults }
}
