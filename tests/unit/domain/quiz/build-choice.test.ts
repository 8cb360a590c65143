import type { DeckCard } from '../../../../domain/content/deck.ts'
import type { ChoicePool } from '../../../../domain/quiz/distractors.ts'
import type { ChoiceQuestion, Rationale } from '../../../../domain/quiz/question.ts'
import { describe, expect, it } from 'vitest'
import { asksWhoSays, choiceBlueprint, poolOf, trueFalseBlueprint } from '../../../../domain/quiz/build-choice.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { createRandom } from '../../../../domain/random.ts'
import { dated, entity, smallDeck } from './small-deck.ts'

const people = [
  entity('ann', 'Ann Ash', { kind: 'person', class: 'scholar' }), entity('dan', 'Dan Deal', { kind: 'person', class: 'diplomat' }),
  entity('fay', 'Fay Far', { kind: 'person', class: 'foreign-minister' }), entity('pat', 'Pat Poe', { kind: 'person', class: 'president' }),
  entity('orb', 'The Orb', { kind: 'organization', class: 'scholar' }), entity('non', 'Non E', { kind: 'person', class: undefined }),
]
const index = smallDeck([dated('alpha', 'the alpha pact', '1999'), dated('beta', 'the beta pact', '2001')], people)
const context = createQuizContext(index)
const card = index.deck.cards[0]!
const ref = { of: 'answer', card: 'alpha/0' } as const
const why = (text: string): Rationale => ({ kind: 'authored', values: { option: text }, factId: null, source: null })
const option = (text: string, position: number | null = null) => ({ text, ref, position, rationale: why(text) })

const words: ChoicePool = {
  card, keyText: 'key', keyRef: ref, keyPosition: null, pairs: [[option('one'), option('two')], [option('one'), option('six')]],
}
const dates: ChoicePool = {
  card, keyText: 'k', keyRef: ref, keyPosition: 5,
  pairs: [[option('3', 3), option('4', 4)], [option('3', 3), option('6', 6)], [option('7', 7), option('6', 6)]],
}

/** Questions under many seeds. */
function questions(pool: ChoicePool, cardOf: DeckCard = card): ChoiceQuestion[] {
  const blueprint = choiceBlueprint(cardOf, context, () => pool)
  return Array.from({ length: 300 }, (_, seed) => blueprint.build(createRandom(seed)) as ChoiceQuestion)
}

describe('a choice', () => {
  it('has the key and a pair of wrong options, with ids that do not tell', () => {
    for (const { options, key, ...question } of questions(words)) {
      expect(question).toEqual({
        id: 'choice:alpha/0', factId: 'alpha', factIds: ['alpha'], cardId: 'alpha/0', topic: 'treaties',
        kind: 'choice', prompt: { kind: 'card', text: card.front },
      })
      expect(options.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
      expect(options.find(({ id }) => id === key)).toMatchObject({ text: 'key', rationale: { kind: 'key', factId: 'alpha' } })
      expect([['key', 'one', 'two'], ['key', 'one', 'six'].toSorted()]).toContainEqual(options.map(({ text }) => text).toSorted())
      expect(options.find(({ text }) => text === 'one')!.rationale).toEqual(why('one'))
    }
    expect(new Set(questions(words).map(({ key }) => key))).toEqual(new Set(['a', 'b', 'c']))
    expect(new Set(questions(words).map(({ options }) => options.map(({ text }) => text).join())).size).toBe(12)
  })

  it('of dates is in order, and its key is as often first, second and third', () => {
    const drawn = questions(dates)
    for (const { options, key } of drawn) {
      const texts = options.map(({ text }) => text === 'k' ? '5' : text)
      expect(texts).toEqual(texts.toSorted())
      expect(options.find(({ id }) => id === key)!.text).toBe('k')
    }
    const counts = ['a', 'b', 'c'].map(id => drawn.filter(({ key }) => key === id).length)
    expect(Math.min(...counts)).toBeGreaterThan(70)
  })

  it('is none without a pool', () => {
    expect(choiceBlueprint(card, context, () => undefined).build(createRandom(1))).toBeUndefined()
    expect(trueFalseBlueprint(card, context, () => undefined).build(createRandom(1))).toBeUndefined()
  })

  it.each<[string, Partial<DeckCard>, string]>([
    ['a question', {}, 'choice'],
    ['a gap', { kind: 'cloze' }, 'cloze'],
    [
      'a claim', { front: 'Which author says so?', expected: { type: 'entity', entity: 'ann', accept: [] } },
      'who-says',
    ],
    [
      'a gap about a claim',
      { kind: 'cloze', front: 'Which author says so?', expected: { type: 'entity', entity: 'ann', accept: [] } },
      'cloze',
    ],
  ])('of %s says what it is', (_, change, kind) => {
    expect(choiceBlueprint({ ...card, ...change }, context, () => words))
      .toMatchObject({ id: `${kind}:alpha/0`, kind, cardId: 'alpha/0', hardness: 1, fact: { id: 'alpha' } })
  })
})

describe('who holds a view', () => {
  it.each([
    ['ann', 'Who built the base?', true], ['ann', 'Whose book is it?', true], ['ann', 'Which author built it?', true],
    ['ann', 'Which well-known Kyrgyz scholars built it?', true], ['ann', 'Which of them built it?', true],
    ['ann', 'What did he build?', false],
    ['ann', 'Which book is it?', false], ['ann', 'Whole books?', false], ['ann', 'WHO?', true],
    ['dan', 'Who built the base?', false], ['dan', 'Who argued so?', true], ['dan', 'Who criticized it?', true],
    ['dan', 'Who criticised it?', true],
    ['dan', 'Who believed it?', true], ['dan', 'What did he say?', false], ['dan', 'Who disbelieved?', false],
    ['fay', 'Who warned of it?', true], ['pat', 'Who warned of it?', false], ['orb', 'Who warned of it?', false],
    ['non', 'Who said it?', false],
    ['lost', 'Who said it?', false],
  ])('of %s: %s: %s', (id, front, asks) => {
    expect(asksWhoSays({ ...card, front, expected: { type: 'entity', entity: id, accept: [] } }, context)).toBe(asks)
  })

  it('is asked for a person alone', () => {
    expect(asksWhoSays({ ...card, front: 'Who said it?' }, context)).toBe(false)
  })
})

describe('true or false', () => {
  const cloze = { ...card, kind: 'cloze' as const, front: 'It was in […].' }
  const built = Array.from({ length: 300 }, (_, seed) =>
    trueFalseBlueprint(cloze, context, () => words).build(createRandom(seed)) as ChoiceQuestion)

  it('fills the gap rightly half of the time, and says why it is wrong otherwise', () => {
    const statements = built.map(({ key, prompt }) => `${key}: ${prompt.kind === 'true-false' ? prompt.statement : ''}`)
    expect(new Set(statements)).toEqual(new Set(['true: It was in key.', 'false: It was in one.', 'false: It was in two.', 'false: It was in six.']))
    const trues = built.filter(({ key }) => key === 'true')
    expect(trues.length).toBeGreaterThan(120)
    expect(trues.length).toBeLessThan(180)
  })

  it('is the same but for that', () => {
    for (const { options, key, prompt, ...question } of built) {
      expect(question).toEqual({
        id: 'true-false:alpha/0', factId: 'alpha', factIds: ['alpha'], cardId: 'alpha/0', topic: 'treaties', kind: 'true-false',
      })
      expect(options.map(({ id, text }) => [id, text])).toEqual([['true', ''], ['false', '']])
      const shown = prompt.kind === 'true-false' ? prompt.statement.slice(10, -1) : ''
      for (const { rationale } of options) {
        expect(rationale).toMatchObject(key === 'true'
          ? { kind: 'unaltered', factId: 'alpha' }
          : { kind: 'altered', values: { shown, actual: 'key', statement: 'the alpha pact happened in 1999.' } })
      }
    }
    expect(trueFalseBlueprint(cloze, context, () => words)).toMatchObject({ kind: 'true-false', hardness: 1, cardId: 'alpha/0' })
  })
})

describe('the pool of a card', () => {
  it('is its author’s, where there are options of one, and none of things in order', () => {
    const distractors = [{ text: '1998', why: '' }, { text: '2000', why: '' }]
    expect(poolOf({ ...card, distractors }, context)!.pairs.flat().map(({ text }) => text)).toEqual(['1998', '2000'])
    expect(poolOf({ ...card, expected: { type: 'order', items: ['a', 'b', 'c'] } }, context)).toBeUndefined()
  })
})
