import { describe, expect, it } from 'vitest'
import { choiceType, oddOneOutType, trueFalseType } from '../../../../../domain/quiz/types/choice.ts'
import { choiceQuestion } from '../small-deck.ts'

const none = new Map()
const why = () => 'why'

describe('a choice', () => {
  const question = choiceQuestion()
  it('is right or wrong', () => {
    expect(choiceType.grade(question, { kind: 'choice', optionId: 'b' }, none)).toEqual({
      verdict: 'right', points: 1, typed: null, parts: [{ id: 'question', cardId: 'fact/card', factId: 'fact', isRight: true }],
    })
    expect(choiceType.grade(question, { kind: 'choice', optionId: 'a' }, none)).toMatchObject({ verdict: 'wrong', points: 0 })
    expect(choiceType.grade(question, choiceType.rightResponse(question), none).points).toBe(1)
  })
  it('is empty without an option', () => {
    expect([choiceType.emptyResponse, { kind: 'choice', optionId: 'a' } as const].map(choiceType.isEmpty)).toEqual([true, false])
  })
  it('tells what it shows, and keeps its key', () => {
    expect(choiceType.statedParts(question)).toEqual([])
    expect(choiceType.shownParts(question)).toEqual(['CIS', 'EU', 'SCO'])
    expect(choiceType.secrets(question, 'Stem?')).toEqual([{ stem: 'Stem?', text: 'EU', factId: 'fact' }])
    expect(oddOneOutType.statedParts(question)).toEqual(['CIS', 'EU', 'SCO'])
    expect([oddOneOutType, trueFalseType].flatMap(type => type.secrets(question, ''))).toEqual([])
    const traits = [choiceType, oddOneOutType, trueFalseType]
      .map(({ responseKind, isRecalled, isStemTelling }) => [responseKind, isRecalled, isStemTelling])
    expect(traits)
      .toEqual([['choice', false, true], ['choice', false, false], ['choice', false, true]])
  })
  it('is the same to a reader in whatever order its options stand', () => {
    expect(choiceType.content(question)).toBe('CIS|EU|SCO card')
    expect(choiceType.content(choiceQuestion(['SCO', 'EU', 'CIS']))).toBe('CIS|EU|SCO card')
  })
  it('keeps what was chosen', () => {
    const [part] = choiceType.grade(question, choiceType.emptyResponse, none).parts
    expect(choiceType.chosenText(question, { kind: 'choice', optionId: 'c' }, part!)).toBe('SCO')
    expect(choiceType.chosenText(question, { kind: 'choice', optionId: 'true' }, part!)).toBe('true')
  })
  it('has its lines', () => {
    expect(choiceType.lines(question, why)).toEqual(['    CIS (why)', '  * EU (why)', '    SCO (why)'])
    const bare = choiceQuestion(['', '', ''])
    expect(choiceType.lines(bare, why)).toEqual(['    a (why)', '  * b (why)', '    c (why)'])
  })
})
