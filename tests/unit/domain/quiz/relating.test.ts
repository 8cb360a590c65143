// Questions that relate things: matching and the odd one out.
import { describe, expect, it } from 'vitest'
import type { FactSketch } from './small-deck.ts'
import type { Question } from '../../../../domain/quiz/question.ts'
import { buildQuestion, buildQuizIndex } from '../../../../domain/quiz/quiz-index.ts'
import { entity, smallDeck } from './small-deck.ts'

function asksFor(id: string, front: string, answer: string, entityId: string): FactSketch {
  return {
    id,
    statement: `${id}.`,
    entities: [entityId],
    cards: [{ front, answer, expected: { type: 'entity', entity: entityId, accept: [] } }],
  }
}

function questionsOf(index: ReturnType<typeof smallDeck>, kind: Question['kind']): Question[] {
  const quizIndex = buildQuizIndex(index)
  return quizIndex.blueprints.flatMap((blueprint, place) =>
    blueprint.kind === kind ? [1, 2, 3, 4, 5].flatMap(seed => buildQuestion(quizIndex, place, seed) ?? []) : [],
  )
}

const person = (id: string, en: string, entityClass: string) => entity(id, en, { kind: 'person', class: entityClass })
const presidents = ['Askar', 'Boris', 'Cholpon', 'Daniyar'].map((given, place) =>
  person(given.toLowerCase(), `${given} ${'ABCD'[place]}ov`, 'president'),
)
const others = [
  person('wang', 'Wang Li', 'foreign-leader'),
  person('finn', 'Finn Foe', 'foreign-leader'),
  person('gus', 'Gus Gray', 'foreign-leader'),
]
const deeds = [
  'opened the base',
  'closed the airport',
  'signed a treaty',
  'visited Naryn',
  'bought gas',
  'raised the rent',
  'wrote the anthem',
]

describe('matching', () => {
  const people = [...presidents, ...others]
  const index = smallDeck(
    people.map(({ id, names }, place) => asksFor(id, `Who ${deeds[place]}?`, names.en, id)),
    people,
  )

  it('puts people of one class beside each other, who do not give each other away', () => {
    const ofPresidents = questionsOf(index, 'matching').filter(({ factId }) =>
      presidents.some(({ id }) => id === factId),
    )
    expect(ofPresidents.length).toBeGreaterThan(0)
    for (const question of ofPresidents)
      expect(question.factIds.toSorted()).toEqual(presidents.map(({ id }) => id).toSorted())
  })

  it('has terms as the cards answer them, unless the answer is a sentence about them', () => {
    const terms = [['realism', 'It balances them'], ['idealism', 'idealism'], ['liberalism', 'liberalism']] as const
    const policies = smallDeck(
      terms.map(([id, answer], place) => asksFor(id, `What does the state do when it ${deeds[place]}?`, answer, id)),
      terms.map(([id]) => entity(id, id, { kind: 'term', class: 'theory' })),
    )
    const [question] = questionsOf(policies, 'matching')
    expect(question?.kind === 'matching' ? question.right.map(({ text }) => text).toSorted() : []).toEqual([
      'idealism',
      'liberalism',
      'realism',
    ])
  })
})

describe('the odd one out', () => {
  it('is of another class than the two others, and says so', () => {
    const index = smallDeck([asksFor('minister', 'Who led the ministry?', 'Mia Min', 'mia')], [
      ...presidents,
      person('mia', 'Mia Min', 'foreign-minister'),
    ])
    const questions = questionsOf(index, 'odd-one-out')
    expect(questions.length).toBeGreaterThan(0)
    for (const question of questions) {
      expect(question.prompt).toMatchObject({
        kind: 'odd-class',
        entityClass: expect.stringMatching(/president|scholar/),
      })
      const texts = 'options' in question ? question.options.map(({ text }) => text) : []
      expect(texts.filter(text => presidents.some(({ names }) => names.en === text))).toHaveLength(2)
    }
  })

  it('is, of events, the only one outside the presidency', () => {
    const events: Record<string, string> = {
      school: 'children had teachers',
      bridge: 'lorries crossed rivers',
      market: 'traders sold felt',
      dam: 'turbines gave light',
    }
    const president = entity('ann', 'Ann Ash', {
      kind: 'person',
      class: 'president',
      offices: [{ title: 'President of Kyrgyzstan', from: '2000', to: '2005', basis: 'sources' }],
    })
    const event = (id: string, year: string): FactSketch => ({
      id,
      statement: `In ${year} ${events[id]}.`,
      when: { value: year, precision: 'year', what: 'happened' },
      cards: [],
    })
    const index = smallDeck([
      event('school', '2001'),
      event('bridge', '2002'),
      event('market', '2003'),
      event('dam', '2010'),
    ], [president])
    for (const question of questionsOf(index, 'odd-one-out')) {
      expect('options' in question && question.options.find(({ id }) => id === question.key)?.text).toBe(
        'Turbines gave light',
      )
      expect(question.prompt).toEqual({ kind: 'odd-presidency', name: 'Ann Ash', president: 'ann', from: '2000', to: '2005' })
    }
    expect(questionsOf(index, 'odd-one-out').length).toBeGreaterThan(0)
  })
})
