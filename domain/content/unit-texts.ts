/**
 * The texts of a unit as they travel: without what the study index says of its facts already and without what can be
 * derived. Other facts are named by short names, so that what travels changes with the unit alone.
 */
import type {
  DeckCard, DeckDistractor, DeckEvidence, DeckFact, ExpectedAnswer, FactHead,
} from './deck.ts'
import type { FactNames } from './short-names.ts'
import { renameLinks } from './short-names.ts'

/** The texts of a unit. */
export interface UnitTexts { lead: string, facts: DeckFact[], cards: DeckCard[] }

/** A fact: its place in the unit, from 1; else its short name. */
type FactRef = number | string

/** In which of the ways below an answer is written that is no text; a text is its other forms alone. */
const TERM = 0
const ENTITY = 1
/** What is not there. */
const NONE = 0

/** A text: other forms that count. A term: `TERM` and these. An entity: `ENTITY`, its id and these. */
type PackedAnswer = (string | number)[] | ExpectedAnswer

/** Wrong options in one row: each its text, what it is, and its fact. */
type PackedDistractors = (string | FactRef)[]

type PackedCard = [
  front: string, answer: string, expected: PackedAnswer, distractors?: PackedDistractors | typeof NONE,
  kind?: DeckCard['kind'] | typeof NONE, others?: Partial<DeckCard>,
]

type PackedFact = [
  statement: string, why: string | typeof NONE, note: string | typeof NONE, entities: string, evidence: string,
  cards: PackedCard[], others?: Partial<DeckFact> | typeof NONE, changedAt?: string,
]

/** The texts of a unit as they travel, with the day on which most of its facts were changed last. */
export interface PackedTexts { lead: string, changedAt: string, facts: PackedFact[] }

/** What the index knows of the facts of a unit and of the deck: without it packed texts cannot be read. */
export interface TextsIndex {
  /** Facts of the unit, in order. */
  facts: readonly FactHead[]
  /** Of all facts. */
  names: FactNames
  after: Readonly<Record<string, readonly string[]>>
}

/**
 * How each part of a fact travels, in the order in which a compiled fact has them: what is made of a deck, as of its
 * quizzes, may stand on the order.
 */
const factParts = {
  id: 'index',
  kind: 'index',
  topic: 'index',
  statement: 'packed',
  importance: 'index',
  when: 'others',
  otherDates: 'others',
  deed: 'others',
  owedTo: 'others',
  alone: 'others',
  undated: 'others',
  validFrom: 'others',
  validTo: 'others',
  asOf: 'others',
  entities: 'packed',
  evidence: 'packed',
  why: 'packed',
  note: 'packed',
  revision: 'index',
  changedAt: 'packed',
  status: 'index',
  sources: 'derived',
  cards: 'index',
  lang: 'others',
  inEnglish: 'others',
  reviewed: 'others',
} as const satisfies Record<keyof DeckFact, string>

const cardParts = {
  id: 'index',
  factId: 'index',
  kind: 'packed',
  front: 'packed',
  answer: 'packed',
  expected: 'packed',
  after: 'index',
  distractors: 'packed',
  lang: 'others',
  inEnglish: 'others',
} as const satisfies Record<keyof DeckCard, string>

/** What travels under its own name, if there is anything. */
function othersOf<T extends object>(thing: T, parts: Record<keyof T, string>): Partial<T> | undefined {
  const others = Object.entries(thing).filter(([name, value]) => parts[name as keyof T] === 'others' && value !== undefined)
  return others.length > 0 ? Object.fromEntries(others) as Partial<T> : undefined
}

/** A thing with its parts in order, without those that are not there. */
function inOrder<T extends object>(thing: T, parts: Record<keyof T, string>): T {
  const names = Object.keys(parts) as (keyof T)[]
  return Object.fromEntries(names.filter(name => thing[name] !== undefined).map(name => [name, thing[name]])) as T
}

/** Without the parts at the end that are not there. */
function trimmed<T extends unknown[]>(row: T): T {
  const last = row.findLastIndex(part => part !== NONE && part !== undefined)
  return row.slice(0, last + 1) as T
}

const evidenceMarks = { supports: '', context: '~', contradicts: '-' } as const satisfies
  Record<DeckEvidence['stance'], string>

function packEvidence({ article, section, paragraph, stance }: DeckEvidence): string {
  return [article, section, `${paragraph}${evidenceMarks[stance]}`].join('/')
}

function readEvidence(packed: string): DeckEvidence {
  const [article, section, place] = packed.split('/') as [string, string, string]
  const stance = place.endsWith('~') ? 'context' : place.endsWith('-') ? 'contradicts' : 'supports'
  return { article, section, paragraph: Number.parseInt(place), stance }
}

function wordsOf(row: string): string[] {
  return row === '' ? [] : row.split(' ')
}

function packAnswer(expected: ExpectedAnswer): PackedAnswer {
  switch (expected.type) {
    case 'text': return expected.accept
    case 'term': return [TERM, ...expected.accept]
    case 'entity': return [ENTITY, expected.entity, ...expected.accept]
    default: return expected
  }
}

function readAnswer(packed: PackedAnswer): ExpectedAnswer {
  if (!Array.isArray(packed))
    return packed
  const [kind, ...forms] = packed as [string | number, ...string[]]
  switch (kind) {
    case TERM: return { type: 'term', accept: forms }
    case ENTITY: return { type: 'entity', entity: forms[0]!, accept: forms.slice(1) }
    default: return { type: 'text', accept: packed as string[] }
  }
}

/** The day that most facts have, so that they need not say it. */
function commonDay(facts: readonly DeckFact[]): string {
  const counts = new Map<string, number>()
  for (const { changedAt } of facts)
    counts.set(changedAt, (counts.get(changedAt) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? ''
}

/** Packs the texts of a unit; `names` are those of all facts of the deck. */
export function packTexts({ lead, facts, cards }: UnitTexts, names: FactNames): PackedTexts {
  const placeById = new Map(facts.map(({ id }, place) => [id, place + 1]))
  const cardById = new Map(cards.map(card => [card.id, card]))
  const changedAt = commonDay(facts)

  const refOf = (id: string): FactRef => placeById.get(id) ?? names.nameOf(id)
  const packCard = (card: DeckCard): PackedCard => trimmed([
    card.front,
    card.answer,
    packAnswer(card.expected),
    card.distractors?.flatMap(({ text, why, fact }) => [text, why, fact === undefined ? NONE : refOf(fact)]) ?? NONE,
    card.kind === 'question' ? NONE : card.kind,
    othersOf(card, cardParts),
  ])
  return {
    lead: renameLinks(lead, id => String(refOf(id))),
    changedAt,
    facts: facts.map(fact => trimmed<PackedFact>([
      fact.statement,
      fact.why ?? NONE,
      fact.note ?? NONE,
      fact.entities.join(' '),
      fact.evidence.map(packEvidence).join(' '),
      fact.cards.flatMap(id => cardById.get(id) ?? []).map(packCard),
      othersOf(fact, factParts) ?? NONE,
      fact.changedAt === changedAt ? undefined : fact.changedAt,
    ])),
  }
}

/** Reads the texts of a unit as they travelled. */
export function readTexts(packed: PackedTexts, { facts: heads, names, after }: TextsIndex): UnitTexts {
  if (packed.facts.length !== heads.length)
    throw new Error('Inconsistent: the texts are of another unit than the index has')

  const idOf = (ref: FactRef): string => typeof ref === 'number' ? heads[ref - 1]!.id : names.idOf(ref)
  const readDistractors = (row: PackedDistractors): DeckDistractor[] =>
    Array.from({ length: row.length / 3 }, (_, place) => {
      const [text, why, fact] = row.slice(place * 3, place * 3 + 3) as [string, string, FactRef]
      return { text, why, ...fact !== NONE && { fact: idOf(fact) } }
    })

  function readFact(fact: PackedFact, { id, kind, topic, importance, status, revision, cards }: FactHead): DeckFact {
    const [statement, why, note, entities, evidence, , others, changedAt] = fact
    const places = wordsOf(evidence).map(readEvidence)
    const supporting = places.filter(({ stance }) => stance === 'supports').map(({ article }) => article)
    return inOrder<DeckFact>({
      ...others || {},
      id, kind, topic, importance, status, revision, cards, statement,
      ...why !== NONE && { why },
      ...note !== NONE && { note },
      entities: wordsOf(entities),
      evidence: places,
      changedAt: changedAt ?? packed.changedAt,
      sources: new Set(supporting).size,
    }, factParts)
  }

  function readCard(card: PackedCard, id: string, factId: string): DeckCard {
    const [front, answer, expected, distractors, kind, others] = card
    return inOrder<DeckCard>({
      ...others,
      id, factId, front, answer,
      kind: kind || 'question',
      expected: readAnswer(expected),
      ...after[id] && { after: [...after[id]] },
      ...distractors && { distractors: readDistractors(distractors) },
    }, cardParts)
  }

  return {
    lead: renameLinks(packed.lead, ref => idOf(/^\d+$/.test(ref) ? Number(ref) : ref)),
    facts: packed.facts.map((fact, place) => readFact(fact, heads[place]!)),
    cards: packed.facts.flatMap(([, , , , , cards], place) => {
      const { id, cards: ids } = heads[place]!
      return cards.map((card, at) => readCard(card, ids[at]!, id))
    }),
  }
}
