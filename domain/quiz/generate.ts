/** Makes a quiz: the same index, settings, seed and picks always give the same one. */
import type { DeckFact } from '../content/deck.ts'
import type { Question, QuestionKind, Quiz, QuizSettings, QuizSpecification } from './question.ts'
import type { QuizIndex } from './quiz-index.ts'
import type { Random } from '../random.ts'
import type { QuestionView } from './giveaway.ts'
import type { LearnerKnowledge } from './select.ts'
import { interleaveTopics } from '../scheduling/queue.ts'
import { givesAway, viewOf } from './giveaway.ts'
import { buildQuestion } from './quiz-index.ts'
import { createRandom } from '../random.ts'
import { candidateFacts, drawByWeight, familiarityOf, isSelected, NO_KNOWLEDGE, weightOfHardness } from './select.ts'

interface Pick {
  place: number
  topic: string
  question: Question
  view: QuestionView
}

/** What stays the same while the questions of one quiz are picked. */
interface Picking {
  quizIndex: QuizIndex
  settings: QuizSettings
  seed: number
  knowledge: LearnerKnowledge
  random: Random
  isInScope: (factId: string) => boolean
  /** Which questions are asked before all others. */
  isPreferred: (question: Question) => boolean
}

/** How much rarer a kind gets with each question of it: a quiz is mixed, but for what most facts can give. */
function variety(kind: QuestionKind, picks: readonly Pick[]): number {
  return 1 / (1 + picks.filter(({ question }) => question.kind === kind).length)
}

function placesToTry(
  fact: DeckFact,
  picks: readonly Pick[],
  { quizIndex, settings, knowledge, random }: Picking,
  isLastResort: boolean,
): number[] {
  const familiarity = familiarityOf(fact, knowledge)
  const places = (quizIndex.placesOfFact.get(fact.id) ?? []).filter((place) => {
    const blueprint = quizIndex.blueprints[place]!
    return settings.kinds.includes(blueprint.kind) && (blueprint.isLastResort ?? false) === isLastResort
  })
  return drawByWeight(places, (place) => {
    const { hardness, kind } = quizIndex.blueprints[place]!
    return weightOfHardness(familiarity, hardness) * variety(kind, picks)
  }, random)
}

function isFree(view: QuestionView, picks: readonly Pick[], { quizIndex: { context }, isInScope }: Picking): boolean {
  return view.factIds.every(isInScope)
    && picks.every(({ view: other }) =>
      !other.factIds.some(id => view.factIds.includes(id)) && !givesAway(other, view, context)
      && !givesAway(view, other, context),
    )
}

function pickQuestion(
  fact: DeckFact,
  picks: readonly Pick[],
  picking: Picking,
  isLastResort: boolean,
): Pick | undefined {
  for (const place of placesToTry(fact, picks, picking, isLastResort)) {
    const question = buildQuestion(picking.quizIndex, place, picking.seed)
    const view = question && picking.isPreferred(question) ? viewOf(question) : undefined
    if (question && view && isFree(view, picks, picking))
      return { place, topic: question.topic, question, view }
  }
}

const isAny = (): boolean => true

function drawPicks(picking: Picking): Pick[] {
  const { quizIndex, settings, knowledge, random, isPreferred } = picking
  const picks: Pick[] = []
  const candidates = candidateFacts(quizIndex.index, settings.selection, knowledge, random)
    .filter(({ id }) => picking.isInScope(id))
  // What can only be asked with an open wording comes when no other fact is left.
  const rounds = [isPreferred, ...isPreferred === isAny ? [] : [isAny]]
    .flatMap(isWanted => [false, true].map(isLastResort => ({ isLastResort, isPreferred: isWanted })))
  for (const { isLastResort, isPreferred: isWanted } of rounds) {
    for (const fact of candidates) {
      if (picks.length >= settings.count)
        break
      if (picks.some(({ question }) => question.factIds.includes(fact.id)))
        continue
      const pick = pickQuestion(fact, picks, { ...picking, isPreferred: isWanted }, isLastResort)
      if (pick)
        picks.push(pick)
    }
  }
  return interleaveTopics(picks)
}

/** The facts that a question may touch besides its own: those of the selection. */
function scopeOf(
  { index }: QuizIndex,
  settings: QuizSettings,
  knowledge: LearnerKnowledge,
  among: ReadonlySet<string> | undefined,
): (factId: string) => boolean {
  return (factId) => {
    const fact = index.factById.get(factId)
    if (!fact || among?.has(factId) === false || !isSelected(fact, settings.selection, index.unitById))
      return false
    return settings.selection.knowledge !== 'new' || familiarityOf(fact, knowledge) === 0
  }
}

/**
 * A new quiz. Never two questions of one fact, none that gives another away, topics interleaved, harder kinds for what
 * is better known. Shorter than asked when the selection has not enough. `among` narrows it to some facts by id: what
 * of the timeline a learner saw, say; the picks tell it then, and the settings do not. So it is with what comes first
 * because it `isPreferred`, such as what can be asked in the learner's language.
 */
export function createQuiz(
  quizIndex: QuizIndex,
  settings: QuizSettings,
  seed: number,
  knowledge: LearnerKnowledge = NO_KNOWLEDGE,
  among?: ReadonlySet<string>,
  isPreferred: (question: Question) => boolean = isAny,
): Quiz {
  const picking = {
    quizIndex,
    settings,
    seed,
    knowledge,
    random: createRandom(seed, 'selection'),
    isInScope: scopeOf(quizIndex, settings, knowledge, among),
    isPreferred,
  }
  const picks = drawPicks(picking)
  return {
    specification: { deckVersion: quizIndex.deckVersion, settings, seed, picks: picks.map(({ place }) => place) },
    questions: picks.map(({ question }) => question),
  }
}

/**
 * The quiz of a specification: the very one when it has picks, otherwise one for nobody in particular. Undefined when
 * it was made from another deck, or its picks name no questions.
 */
export function restoreQuiz(quizIndex: QuizIndex, specification: QuizSpecification): Quiz | undefined {
  const { deckVersion, settings, seed, picks } = specification
  if (deckVersion !== quizIndex.deckVersion)
    return undefined
  if (picks === null)
    return createQuiz(quizIndex, settings, seed)
  const questions = picks.flatMap(place => buildQuestion(quizIndex, place, seed) ?? [])
  return questions.length === picks.length ? { specification, questions } : undefined
}
