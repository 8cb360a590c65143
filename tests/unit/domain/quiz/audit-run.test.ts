import { describe, expect, it } from 'vitest'
import { startAudit } from '../../../../domain/quiz/audit-run.ts'
import { buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { choiceQuestion, dated, smallDeck } from './small-deck.ts'

describe('an audit over seeds', () => {
  const dates = ['1990', '1995', '1999', '2001', '2003'].map((value, place) => dated(`d${place}`, `thing ${'abcde'[place]}x`, value))
  const lonely = { id: 'lonely', statement: 'So.', cards: [{ front: 'Why?', answer: 'because of all that there is', expected: { type: 'text' as const, accept: [] } }] }
  const written = { id: 'written', statement: 'So.', cards: [{ front: 'Why?', answer: 'so it is', expected: { type: 'text' as const, accept: ['thus'] } }] }

  it('counts what was generated, what was distinct, and what has none', () => {
    const audit = startAudit(buildQuizIndex(smallDeck([...dates, lonely, written])))
    expect(audit.report()).toMatchObject({
      seeds: 0, generated: 0, distinct: 0, quizzes: 0, violations: [], facts: 7, lastResorts: 0,
    })
    audit.addSeed(1)
    const first = audit.report()
    expect(first).toMatchObject({ seeds: 1, quizzes: 2, facts: 7, lastResorts: 1 })
    expect(first.generated).toBe(first.distinct)
    audit.addSeed(1)
    expect(audit.report()).toMatchObject({
      seeds: 2, generated: 2 * first.generated, distinct: first.distinct, quizzes: 4,
    })
    expect(first.factsWithout.map(({ factId }) => factId)).toEqual(['lonely'])
    expect(first.violations).toEqual([])
  })

  it('counts where the keys stand that are shuffled', () => {
    const quizIndex = buildQuizIndex(smallDeck(dates))
    const rig = (question: object) => {
      const blueprints = [{ ...quizIndex.blueprints[0]!, build: () => question as never }]
      return startAudit({ ...quizIndex, placesOfFact: new Map(), blueprints })
    }
    const positions = (question: object) => {
      const audit = rig(question)
      audit.addSeed(1)
      return [...audit.report().keyPositions].filter(([, counts]) => counts.some(count => count > 0))
    }
    expect(positions(choiceQuestion(undefined, { cardId: null, key: 'c' }))).toEqual([['choice', [0, 0, 1]]])
    expect(positions(choiceQuestion(['1', '2', '3'], { cardId: 'd0/0' }))).toEqual([])
    const options = choiceQuestion().options.slice(0, 2)
    expect(positions(choiceQuestion(undefined, { kind: 'true-false', options, key: 'b', cardId: 'd0/0' }))).toEqual([['true-false', [0, 1]]])
  })

  it('finds the same fault of the same question once, with its seed', () => {
    const quizIndex = buildQuizIndex(smallDeck(dates))
    const audit = startAudit({ ...quizIndex, placesOfFact: new Map(), blueprints: [{ ...quizIndex.blueprints[0]!, build: () => choiceQuestion(['EU', 'eu', 'SCO'], { cardId: null }) }] })
    audit.addSeed(7)
    audit.addSeed(8)
    expect(audit.report().violations).toEqual([{ rule: 'key-not-unique', detail: '"EU" is right too, beside "eu"', questionId: 'question', seed: 7 }])
  })
})
