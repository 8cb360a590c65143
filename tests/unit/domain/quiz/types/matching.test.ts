import { describe, expect, it } from 'vitest'
import { matchingType } from '../../../../../domain/quiz/types/matching.ts'
import { matchingQuestion } from '../small-deck.ts'

const none = new Map()
const why = () => 'why'

describe('a matching', () => {
  const question = matchingQuestion({ one: 'x', two: 'y', three: 'z' })
  it('is worth the share of its right pairs, each a memory of its own', () => {
    const grade = matchingType.grade(question, { kind: 'matching', pairs: { one: 'x', two: 'z' } }, none)
    expect(grade).toEqual({
      verdict: 'partial', points: 1 / 3, typed: null,
      parts: ['one', 'two', 'three'].map(id => ({ id, cardId: `fact-${id}/card`, factId: `fact-${id}`, isRight: id === 'one' })),
    })
    expect(matchingType.rightResponse(question)).toEqual({ kind: 'matching', pairs: { one: 'x', two: 'y', three: 'z' } })
    expect(matchingType.grade(question, matchingType.rightResponse(question), none).verdict).toBe('right')
  })
  it('is empty, begun or whole', () => {
    const choices: Record<string, string>[] = [{}, { one: 'x' }, { one: 'x', two: 'x', three: 'x' }]
    const responses = choices.map(pairs => ({ kind: 'matching', pairs }) as const)
    expect(responses.map(response => matchingType.isEmpty(response))).toEqual([true, false, false])
    expect(responses.map(response => matchingType.isWhole!(question, response))).toEqual([false, false, true])
    expect(matchingType.emptyResponse).toEqual(responses[0])
  })
  it('states its left sides, and keeps their right ones', () => {
    expect(matchingType.statedParts(question)).toEqual(['one', 'two', 'three'])
    expect(matchingType.shownParts(question)).toEqual([])
    expect(matchingType.secrets(question, 'Stem')[1]).toEqual({ stem: 'two', text: 'y', factId: 'fact-two' })
    expect(matchingType.content(question)).toBe('one|two|three')
    expect(matchingType).toMatchObject({ isStemTelling: false, isRecalled: false, responseKind: 'matching' })
    expect(matchingType.lines(question, why)).toEqual(['  one = x', '  two = y', '  three = z'])
    expect(matchingType.lines({ ...question, right: [] }, why)[0]).toBe('  one = ')
  })
  it('keeps what was chosen', () => {
    const response = { kind: 'matching', pairs: { one: 'z' } } as const
    const [one, two] = matchingType.grade(question, response, none).parts
    expect([one, two].map(part => matchingType.chosenText(question, response, part!))).toEqual(['z', undefined])
  })
  it('has faults where there are too few pairs, two like right sides or a right side on the left', () => {
    const rules = (pairs: Record<string, string>) => matchingType.faults!(matchingQuestion(pairs), '')
    expect(rules({ one: 'x', two: 'y', three: 'z' })).toEqual([])
    expect(rules({ one: 'x', two: 'y' })).toEqual([{ rule: 'too-few-parts', detail: '2 pairs' }])
    expect(rules({ one: 'x', two: 'y', three: 'x' })).toEqual([{ rule: 'key-not-unique', detail: 'x, y, x' }])
    expect(rules({ 'one word': 'word', 'two': 'y', 'three': 'z' }))
      .toEqual([{ rule: 'key-in-stem', detail: '"word" stands in "one word"' }])
    expect(matchingType.faults!({ ...question, right: [] }, '')).toEqual([])
  })
})
