import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question, QuizSettings } from '../../../../domain/quiz/question.ts'
import { compareTypedAnswer } from '../../../../domain/answers/compare-answer.ts'
import { indexDeck } from '../../../../domain/content/deck-index.ts'
import { auditQuestion, auditQuiz } from '../../../../domain/quiz/audit.ts'
import { startAudit } from '../../../../domain/quiz/audit-run.ts'
import { defaultQuizSettings } from '../../../../domain/quiz/default-settings.ts'
import { createQuiz, restoreQuiz } from '../../../../domain/quiz/generate.ts'
import { buildQuestion, buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { questionKinds } from '../../../../domain/quiz/question-kinds.ts'
import { familiarityOf, weakestRecall } from '../../../../domain/quiz/select.ts'
import { bishkek, DAY, memoryWith, stateWith, statesOf } from '../../../support/builders.ts'
import { realDeck } from '../../../support/real-deck.ts'

const deckIndex = indexDeck(await realDeck())
const quizIndex = buildQuizIndex(deckIndex)
const { deck } = deckIndex

function settings(
  change: Partial<Omit<QuizSettings, 'selection'>> & { selection?: Partial<QuizSettings['selection']> } = {},
): QuizSettings {
  const usual = defaultQuizSettings()
  return { ...usual, ...change, selection: { ...usual.selection, ...change.selection } }
}

function factOf({ factId }: Question) {
  return deckIndex.factById.get(factId)!
}

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('a quiz', () => {
  it('is the same for the same deck, settings and seed, also from an index built anew', () => {
    const first = createQuiz(quizIndex, settings({ count: 20 }), 42)
    expect(createQuiz(quizIndex, settings({ count: 20 }), 42)).toEqual(first)
    expect(createQuiz(buildQuizIndex(indexDeck(structuredClone(deck))), settings({ count: 20 }), 42)).toEqual(first)
    expect(createQuiz(quizIndex, settings({ count: 20 }), 43)).not.toEqual(first)
  })

  it('comes back from its specification, whatever the learner has learnt since', () => {
    const states = statesOf(
      ...deck.cards.slice(0, 300).map(card => stateWith(card.id, { memory: memoryWith({ stability: 60 }) })),
    )
    const quiz = createQuiz(quizIndex, settings({ count: 20 }), 7, { states, at: bishkek(DAY) })
    expect(restoreQuiz(quizIndex, structuredClone(quiz.specification))).toEqual(quiz)
  })

  it('of another deck does not come back', () => {
    const { specification } = createQuiz(quizIndex, settings(), 7)
    expect(restoreQuiz(quizIndex, { ...specification, deckVersion: '00000000' })).toBeUndefined()
    expect(restoreQuiz(quizIndex, { ...specification, picks: [999_999] })).toBeUndefined()
  })

  it('has as many questions as asked, no two of one fact, none that gives another away', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(5, 10, 20), (seed, count) => {
        const quiz = createQuiz(quizIndex, settings({ count }), seed)
        expect(quiz.questions).toHaveLength(count)
        expect(auditQuiz(quiz, quizIndex)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('asks nothing of an open wording while another fact of the selection gives a better question', () => {
    const openWordings = ({ specification }: ReturnType<typeof createQuiz>): number =>
      specification.picks!.filter(place => quizIndex.blueprints[place]!.isLastResort).length
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(openWordings(createQuiz(quizIndex, settings({ count: 20 }), seed))).toBe(0)
      }),
      { numRuns: 25 },
    )
    const whole = deck.units.map(({ id }) =>
      createQuiz(quizIndex, settings({ count: 50, selection: { units: [id] } }), 1),
    )
    expect(whole.map(openWordings).some(count => count > 0)).toBe(true)
  })

  it('mixes its kinds and asks true or false only when that is chosen', () => {
    const kinds = new Set(
      Array.from({ length: 20 }, (_, seed) => createQuiz(quizIndex, settings({ count: 20 }), seed)).flatMap((
        { questions },
      ) => questions.map(({ kind }) => kind)),
    )
    expect([...kinds].toSorted()).toEqual(questionKinds.filter(kind => kind !== 'true-false').toSorted())
    const warmUp = createQuiz(quizIndex, settings({ kinds: ['true-false'] }), 1).questions
    expect(new Set(warmUp.map(({ kind }) => kind))).toEqual(new Set(['true-false']))
  })
})

describe('the selection of a quiz', () => {
  it('keeps to its topics, articles, kinds and importance, in every part of every question', () => {
    const selection = { topics: ['russia', 'china'], articles: ['ozdilek-2025'], importances: [1, 2] as (1 | 2)[] }
    const { questions } = createQuiz(quizIndex, settings({ count: 20, selection }), 5)
    const facts = questions.flatMap(({ factIds }) => factIds.map(id => deckIndex.factById.get(id)!))
    expect(questions.length).toBe(20)
    expect(
      facts.filter(({ topic, importance, evidence }) =>
        !selection.topics.includes(topic) || importance === 3 || !evidence.some(({ article }) =>
          article === 'ozdilek-2025',
        ),
      ),
    ).toEqual([])
  })

  it('interleaves topics', () => {
    const { questions } = createQuiz(quizIndex, settings({ count: 20, selection: { topics: ['russia', 'china'] } }), 5)
    const neighbours = questions.filter((question, place) =>
      place > 0 && question.topic === questions[place - 1]!.topic,
    )
    expect(neighbours.length).toBeLessThan(10)
  })

  it('is shorter when there is not enough', () => {
    expect(createQuiz(quizIndex, settings({ count: 20, selection: { topics: ['nowhere'] } }), 5).questions).toEqual([])
  })

  const begun = deck.facts.slice(0, 40)
  const states = statesOf(
    ...begun.flatMap((fact, place) =>
      fact.cards.map(id => stateWith(id, { memory: memoryWith({ stability: 1 + place }) })),
    ),
  )
  const knowledge = { states, at: bishkek(DAY + 20) }

  it('of weak facts takes the begun ones, the least retrievable first', () => {
    const { questions } = createQuiz(quizIndex, settings({ count: 10, selection: { knowledge: 'weak' } }), 5, knowledge)
    const recalls = questions.map(question => weakestRecall(factOf(question), knowledge)!)
    const weakest = begun.slice(0, 16).map(fact => weakestRecall(fact, knowledge)!)
    expect(Math.max(...recalls)).toBeLessThanOrEqual(Math.max(...weakest))
  })

  it('of a unit asks for nothing else, in any part', () => {
    const unit = deck.units[8]!
    const { questions } = createQuiz(quizIndex, settings({ count: 20, selection: { units: [unit.id] } }), 5)
    const own = [...unit.facts, ...unit.depth]
    expect(questions.length).toBeGreaterThan(5)
    expect(questions.flatMap(({ factIds }) => factIds).filter(id => !own.includes(id))).toEqual([])
  })

  it('of new facts takes none that is begun, in any part', () => {
    const { questions } = createQuiz(quizIndex, settings({ count: 20, selection: { knowledge: 'new' } }), 5, knowledge)
    expect(questions.flatMap(({ factIds }) => factIds).filter(id => begun.some(fact => fact.id === id))).toEqual([])
  })

  it('asks harder as facts are better known', () => {
    const known = {
      states: statesOf(...deck.cards.map(card => stateWith(card.id, { memory: memoryWith({ stability: 90 }) }))),
      at: bishkek(DAY),
    }
    const typedShare = (who?: typeof known): number =>
      Array.from({ length: 15 }, (_, seed) => createQuiz(quizIndex, settings({ count: 20 }), seed, who)).flatMap((
        { questions },
      ) => questions).filter(({ kind }) => kind === 'typed').length / 300
    expect(familiarityOf(deck.facts[0]!, known)).toBe(3)
    expect(typedShare(known)).toBeGreaterThan(1.3 * typedShare())
  })
})

describe('the questions of content/', () => {
  it('pass the audit, every one of them, and no quiz gives an answer away (npm run quiz:audit does it under 200 seeds)', () => {
    const audit = startAudit(quizIndex)
    audit.addSeed(1)
    audit.addSeed(2)
    const { violations, factsWithout, facts } = audit.report()
    expect(violations).toEqual([])
    expect(factsWithout.length / facts).toBeLessThan(0.1)
  })

  it.each(questionKinds)('are of every kind: %s', (kind) => {
    expect(
      quizIndex.blueprints.flatMap((blueprint, place) =>
        blueprint.kind === kind ? buildQuestion(quizIndex, place, 1) ?? [] : [],
      ).length,
      // The facts name a dozen places that are points on the map.
    ).toBeGreaterThanOrEqual(kind === 'where' ? 8 : 15)
  })

  const places = fc.integer({ min: 0, max: quizIndex.blueprints.length - 1 })

  it('keep the rules of item writing under any seed', () => {
    fc.assert(
      fc.property(places, seeds, (place, seed) => {
        const question = buildQuestion(quizIndex, place, seed)
        expect(question ? auditQuestion(question, quizIndex) : []).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('never offer two true options', () => {
    fc.assert(
      fc.property(places, seeds, (place, seed) => {
        const question = buildQuestion(quizIndex, place, seed)
        fc.pre(
          question !== undefined && 'options' in question && question.cardId !== null && question.kind !== 'true-false'
          && question.kind !== 'odd-one-out',
        )
        const card = deckIndex.cardById.get(question.cardId!)!
        const entity = card.expected.type === 'entity' ? deckIndex.entityById.get(card.expected.entity) : undefined
        const right = question.options.filter(({ text }) => compareTypedAnswer(text, card, entity).verdict === 'right')
        expect(right.map(({ id }) => id)).toEqual([question.key])
      }),
      { numRuns: 250 },
    )
  })

  it('explain every option, by a fact or by what an entity is or where it lies', () => {
    fc.assert(
      fc.property(places, seeds, (place, seed) => {
        const question = buildQuestion(quizIndex, place, seed)
        fc.pre(question !== undefined && 'options' in question)
        for (const { rationale } of question.options) {
          expect(
            rationale.source?.locator ?? rationale.values.why ?? rationale.values.description ?? rationale.values.km,
          ).toBeTruthy()
        }
      }),
      { numRuns: 250 },
    )
  })
})
