import type { ShallowRef } from 'vue'
import type {
  Deck, DeckCard, DeckDebate, DeckEntity, DeckFact, DeckHappening, DeckTicket,
} from '#domain/content/deck'
import type { Presidency } from '#domain/time-line/presidencies'
import type { DeckIndex, StudyIndex } from '#domain/content/deck-index'
import type { DeckPieces, PackedIndex, StudyHeads } from '#domain/content/deck-pieces'
import type { FactNames } from '#domain/content/short-names'
import type { PackedTexts, TextsIndex, UnitTexts } from '#domain/content/unit-texts'
import { indexDeck } from '#domain/content/deck-index'
import { inSlices } from './in-slices'

/** The study index as it is served, with the names of all other pieces, and who was President when. */
export interface ServedIndex extends PackedIndex {
  presidencies: Presidency[]
  names: Record<Exclude<keyof DeckPieces, 'index' | 'units'>, string> & {
    /** By unit; units that travel together have one. */
    units: Record<string, string>
  }
}

/** The texts that have come. */
export interface DeckTexts {
  leadOf: ReadonlyMap<string, string>
  factById: ReadonlyMap<string, DeckFact>
  cardById: ReadonlyMap<string, DeckCard>
}

/**
 * What a page may ask of the deck: what is known without texts; parts that few pages show; everything; or, where
 * answers are typed, those that count in the languages that are not shown, which are no part of the whole.
 */
export type DeckPart = 'index' | 'entities' | 'tickets' | 'debates' | 'happenings' | 'whole' | 'answers'

/**
 * How the deck comes to the app, piece by piece; the only place that knows. Loading rejects when a piece does not come.
 */
export interface DeckLoader {
  /** The study index; before it has come, that of the starter, or nothing. */
  readonly index: Readonly<ShallowRef<StudyIndex | undefined>>
  /** Whether the index is that of the whole deck. */
  readonly isComplete: Readonly<ShallowRef<boolean>>
  readonly texts: Readonly<ShallowRef<DeckTexts>>
  /** Everything, once it was asked for. */
  readonly whole: Readonly<ShallowRef<DeckIndex | undefined>>
  /** Empty until it was asked for. */
  readonly entityById: ReadonlyMap<string, DeckEntity>
  /** Empty until it was asked for. */
  readonly tickets: readonly DeckTicket[]
  /** Empty until it was asked for. */
  readonly debates: readonly DeckDebate[]
  /** In order of time; empty until it was asked for. */
  readonly happenings: readonly DeckHappening[]
  /** Who was President when; comes with the index. */
  readonly presidencies: readonly Presidency[]
  /** Takes a part of the deck for the whole until that has come. */
  begin: (starter: () => Deck) => void
  load: (part: DeckPart) => Promise<void>
  /** Loads the texts of units, or of the units of facts. */
  loadUnits: (of: { units: Iterable<string> } | { facts: Iterable<string> }) => Promise<void>
}

/** Parts that name facts and that few pages show. */
type Naming = Pick<DeckPieces, 'tickets' | 'debates' | 'happenings'>

/** Makes the loader of a deck, given the name of its index and how a piece is fetched by name. */
export function createDeckLoader(indexName: string, fetchPiece: <T>(name: string) => Promise<T>): DeckLoader {
  const index = shallowRef<StudyIndex>()
  const isComplete = shallowRef(false)
  const texts = shallowRef<DeckTexts>({ leadOf: new Map(), factById: new Map(), cardById: new Map() })
  const whole = shallowRef<DeckIndex>()
  let entityById = new Map<string, DeckEntity>()
  const naming: Naming = { tickets: [], debates: [], happenings: [] }
  let presidencies: readonly Presidency[] = []
  /** There once the index is. */
  let reader!: typeof import('#domain/content/piece-reader')
  let heads: StudyHeads | undefined
  let factNames: FactNames | undefined
  /** What is known without texts, indexed: the whole deck keeps its study order. */
  let headsIndex: StudyIndex | undefined
  let indexing: Promise<void> | undefined
  let joining: Promise<void> | undefined
  let textsIndexOf: ReadonlyMap<string, TextsIndex> = new Map()
  let answers: ReadonlyMap<string, string[]> = new Map()
  const units = new Map<string, UnitTexts>()
  const running = new Map<string, Promise<unknown>>()

  /** Fetches each piece once; what did not come is asked for again. */
  async function fetchOnce<T>(name: string): Promise<T> {
    const piece = running.get(name) as Promise<T> | undefined ?? fetchPiece<T>(name)
    running.set(name, piece)
    try {
      return await piece
    }
    catch (error) {
      running.delete(name)
      throw error
    }
  }

  async function loadIndex(): Promise<ServedIndex> {
    // What reads it comes beside it: a first day needs neither.
    const [served, code] = await Promise.all([
      fetchOnce<ServedIndex>(indexName),
      loadPiece(() => import('#domain/content/piece-reader')),
    ])
    reader = code
    presidencies = served.presidencies
    indexing ??= inSteps(indexSteps(served))
    await indexing
    return served
  }

  function* indexSteps(served: ServedIndex): Generator<void, void> {
    heads = reader.readHeads(served)
    yield
    factNames = reader.namesOfFacts(heads.heads)
    yield
    textsIndexOf = reader.textsIndexes(heads, factNames)
    yield
    headsIndex = reader.indexHeads(heads)
    yield
    index.value = headsIndex
    isComplete.value = true
  }

  function takeTexts(came: readonly UnitTexts[], leads: readonly (readonly [string, string])[]): void {
    const { leadOf, factById, cardById } = texts.value
    reader.takeAnswers(came.flatMap(({ cards }) => cards), answers)
    texts.value = {
      leadOf: new Map([...leadOf, ...leads]),
      factById: new Map([...factById, ...came.flatMap(({ facts }) => facts).map(fact => [fact.id, fact] as const)]),
      cardById: new Map([...cardById, ...came.flatMap(({ cards }) => cards).map(card => [card.id, card] as const)]),
    }
  }

  async function loadUnits(of: { units: Iterable<string> } | { facts: Iterable<string> }): Promise<void> {
    const { names } = await loadIndex()
    const wanted = 'units' in of ? of.units : unitsOf(of.facts)
    const missing = [...new Set(wanted)].filter(unit => !units.has(unit) && names.units[unit])
    if (missing.length === 0)
      return
    const bundles = await Promise.all(missing.map(async unit =>
      [unit, await fetchOnce<Record<string, PackedTexts>>(names.units[unit]!)] as const))
    // All units at one go would hold a slow phone up for a quarter of a second.
    await inSlices(bundles, ([unit, bundle]) => {
      units.set(unit, units.get(unit) ?? reader.readTexts(bundle[unit]!, textsIndexOf.get(unit)!))
    })
    takeTexts(missing.map(unit => units.get(unit)!), missing.map(unit => [unit, units.get(unit)!.lead]))
  }

  function unitsOf(facts: Iterable<string>): string[] {
    return [...facts].flatMap((id) => {
      const card = index.value?.factById.get(id)?.cards[0]
      return card === undefined ? [] : index.value!.queueCardById.get(card)?.unit ?? reader.NO_UNIT
    })
  }

  async function loadEntities(): Promise<void> {
    const { names } = await loadIndex()
    const entities = await fetchOnce<DeckPieces['entities']>(names.entities)
    entityById = new Map(entities.map(entity => [entity.id, entity]))
  }

  /** Loads a piece that names facts. */
  async function loadNaming<K extends keyof Naming>(part: K): Promise<void> {
    const { names } = await loadIndex()
    const packed = await fetchOnce<DeckPieces[K]>(names[part])
    naming[part] = reader.readNames({ [part]: packed } as Pick<DeckPieces, K>, factNames!)[part]
  }

  async function loadAnswers(): Promise<void> {
    const { names } = await loadIndex()
    const packed = await fetchOnce<DeckPieces['answers']>(names.answers)
    if (answers.size > 0)
      return
    answers = reader.readAnswers(packed, heads!)
    reader.takeAnswers(texts.value.cardById.values(), answers)
  }

  async function loadWhole(): Promise<void> {
    if (whole.value)
      return
    const served = await loadIndex()
    const { names } = served
    const [entities, guides] = await Promise.all([
      fetchOnce<DeckPieces['entities']>(names.entities),
      fetchOnce<DeckPieces['guides']>(names.guides),
      loadEntities(),
      loadNaming('tickets'),
      loadNaming('debates'),
      loadNaming('happenings'),
      loadUnits({ units: reader.pieceUnits(served) }),
    ])
    joining ??= inSteps(joinSteps({ entities, ...reader.readNames({ guides }, factNames!) }))
    await joining
  }

  function* joinSteps(pieces: Pick<DeckPieces, 'entities' | 'guides'>): Generator<void, void> {
    const deck = reader.joinDeck({ heads: heads!.heads, ...pieces, ...naming }, units)
    yield
    const joined = indexDeck(deck, headsIndex)
    yield
    whole.value = joined
    index.value = joined
  }

  return {
    index,
    isComplete,
    texts,
    whole,
    get entityById() {
      return entityById
    },
    get tickets() {
      return naming.tickets
    },
    get debates() {
      return naming.debates
    },
    get happenings() {
      return naming.happenings
    },
    get presidencies() {
      return presidencies
    },
    loadUnits,
    begin(starter) {
      if (index.value)
        return
      const part = indexDeck(starter())
      index.value = part
      texts.value = { leadOf: new Map(), factById: part.factById, cardById: part.cardById }
    },
    async load(part) {
      const loads = {
        index: loadIndex,
        entities: loadEntities,
        tickets: () => loadNaming('tickets'),
        debates: () => loadNaming('debates'),
        happenings: () => loadNaming('happenings'),
        whole: loadWhole,
        answers: loadAnswers,
      }
      await loads[part]()
    },
  }
}
