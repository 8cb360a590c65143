/** What all makers of questions stand on: the deck, its ties, and how an option is explained. */
import type { DeckCard, DeckEntity, DeckFact, EntityKind } from '../content/deck.ts'
import type { DeckIndex } from '../content/deck-index.ts'
import type { AnsweringEntities } from './answering-entities.ts'
import type { FactTies } from './fact-ties.ts'
import type { IsNameStart } from './name-starts.ts'
import type { NamedEntities } from './named-entities.ts'
import type { Presidency } from '../time-line/presidencies.ts'
import type { QuestionSource, Rationale, RationaleKind } from './question.ts'
import type { ReferredText } from './text-ref.ts'
import { evidenceLocator } from '../content/card-back.ts'
import { escapePattern } from '../escape-pattern.ts'
import { findAnsweringEntities } from './answering-entities.ts'
import { tieFacts } from './fact-ties.ts'
import { nameStartsOf } from './name-starts.ts'
import { nameEntitiesSteps } from './named-entities.ts'
import { presidenciesOf } from '../time-line/presidencies.ts'
import { statementText, toldBy } from './text-ref.ts'
import { holdsPhrase, stemsOf } from './words.ts'

export interface QuizContext {
  index: DeckIndex
  ties: FactTies
  entitiesOfKind: (kind: EntityKind) => readonly DeckEntity[]
  /** The facts that list an entity. */
  factsAbout: (entityId: string) => readonly DeckFact[]
  /** The cards whose answer is an entity. */
  cardsAskingFor: (entityId: string) => readonly DeckCard[]
  /** Whether the deck is about it: it would tempt nobody as a wrong answer. */
  isSubject: (entity: DeckEntity) => boolean
  /** Whether the deck writes its name with "the". */
  takesArticle: (entity: DeckEntity) => boolean
  quantityCards: () => readonly DeckCard[]
  namedIn: NamedEntities
  answeringEntities: AnsweringEntities
  /** All facts that could answer a card's question: kin of its own, and those that hold most of the stem's words. */
  factsSpeakingOf: (card: DeckCard) => readonly DeckFact[]
  presidencies: readonly Presidency[]
  isNameStart: IsNameStart
}

function groupByEntity(facts: readonly DeckFact[]): Map<string, DeckFact[]> {
  const groups = new Map<string, DeckFact[]>()
  for (const fact of facts) {
    for (const id of fact.entities) {
      const group = groups.get(id)
      if (group)
        group.push(fact)
      else
        groups.set(id, [fact])
    }
  }
  return groups
}

/** Share of the facts that name what the deck is about, and how many it takes to have a subject at all. */
const SUBJECT_SHARE = 0.2
const SUBJECT_FACTS = 20

/** Whether any statement has a name, or its acronym, after "the". Remembered. */
function entitiesWithArticle(facts: readonly DeckFact[]): QuizContext['takesArticle'] {
  const told = facts.map(({ statement }) => statement).join('\n')
  const known = new Map<DeckEntity, boolean>()
  return (entity) => {
    const takesArticle = known.get(entity)
      ?? [entity.names.en, entity.acronyms?.en].some(name =>
        name !== undefined && new RegExp(`\\b[Tt]he ${escapePattern(name)}(?![\\p{L}-]| [\\p{Lu}])`, 'u').test(told),
      )
    known.set(entity, takesArticle)
    return takesArticle
  }
}

/** Share of a stem's words that a fact holds when it speaks of the same matter. */
const SAME_MATTER = 0.5

function factsSpeakingOf(ties: FactTies): QuizContext['factsSpeakingOf'] {
  const known = new Map<DeckCard, readonly DeckFact[]>()
  return (card) => {
    const asked = stemsOf(card.front)
    const facts = known.get(card)
      ?? [
        ...new Set([
          ...ties.kinOf(card.factId),
          ...[...ties.factsSharing(asked)].filter(([, shared]) => shared / asked.size >= SAME_MATTER).map(([fact]) =>
            fact,
          ),
        ]),
      ]
    known.set(card, facts)
    return facts
  }
}

/** Lays the context for a deck, a part at a time. */
export function* quizContextSteps(index: DeckIndex): Generator<void, QuizContext> {
  const { entities, facts, cards } = index.deck
  const byKind = Map.groupBy(entities, ({ kind }) => kind)
  const factsByEntity = groupByEntity(facts)
  const asking = Map.groupBy(cards, ({ expected }) => expected.type === 'entity' ? expected.entity : '')
  const quantities = cards.filter(({ expected }) => expected.type === 'quantity')
  yield
  const ties = tieFacts(index)
  yield
  const namedIn = yield* nameEntitiesSteps(entities)
  const answeringEntities = findAnsweringEntities(index, ties, namedIn)
  yield
  const isNameStart = nameStartsOf(index.deck)
  yield
  return {
    index,
    ties,
    entitiesOfKind: kind => byKind.get(kind) ?? [],
    factsAbout: id => factsByEntity.get(id) ?? [],
    cardsAskingFor: id => asking.get(id) ?? [],
    isSubject: ({ id }) => (factsByEntity.get(id) ?? []).length > Math.max(SUBJECT_FACTS, SUBJECT_SHARE * facts.length),
    takesArticle: entitiesWithArticle(facts),
    quantityCards: () => quantities,
    namedIn,
    factsSpeakingOf: factsSpeakingOf(ties),
    answeringEntities,
    presidencies: presidenciesOf(entities),
    isNameStart,
  }
}

/** The fact of a card. Throws when the deck has none, which the compiler never lets happen. */
export function factOf({ index }: QuizContext, card: Pick<DeckCard, 'factId'>): DeckFact {
  const fact = index.factById.get(card.factId)
  if (!fact)
    throw new Error(`there is no fact ${card.factId}`)
  return fact
}

/** The person of a presidency. */
export function presidentOf({ name }: Presidency, context: QuizContext): DeckEntity {
  return context.entitiesOfKind('person').find(({ names }) => names.en === name)!
}

/** The first place in the sources that supports a fact. */
export function sourceOf(fact: DeckFact, { index }: QuizContext): QuestionSource | null {
  const evidence = fact.evidence.find(({ stance }) => stance === 'supports')
  return evidence ? { ...evidence, locator: evidenceLocator(evidence, index.articleById) } : null
}

/**
 * Where a fact's sources say some words of ours. A fact that compares places says at each of them something else: its
 * place is the only one there is, or the only one of the author whom the words name; null when that is not told.
 */
export function sourceSaying(fact: DeckFact, words: string, context: QuizContext): QuestionSource | null {
  if (fact.status !== 'compared' && fact.status !== 'disputed')
    return sourceOf(fact, context)
  const { articleById } = context.index
  const places = fact.evidence.filter(({ stance }) => stance === 'supports')
  const named = places.filter(({ article }) => {
    const { authors = [], shortTitle = '' } = articleById.get(article) ?? {}
    return [...authors.map(({ family }) => family), shortTitle].some(name => holdsPhrase(words, name))
  })
  const [place, other] = places.length === 1 ? places : named
  return place && !other ? { ...place, locator: evidenceLocator(place, articleById) } : null
}

/** A rationale that a fact shows, with its statement among the values and its first source. */
export function rationaleFrom(
  kind: RationaleKind,
  fact: DeckFact,
  context: QuizContext,
  texts: Record<string, ReferredText> = {},
): Rationale {
  return {
    kind,
    ...toldBy({ ...texts, statement: statementText(fact) }),
    factId: fact.id,
    source: sourceOf(fact, context),
  }
}
