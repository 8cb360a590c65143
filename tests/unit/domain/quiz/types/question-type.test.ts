import { describe, expect, it } from 'vitest'
import { rewordAll } from '../../../../../domain/quiz/types/question-type.ts'
import { choiceQuestion } from '../small-deck.ts'

const { options } = choiceQuestion(['CIS', 'EU', 'SCO'])

describe('a list in other words', () => {
  it('has other words, and all else that it had', () => {
    expect(rewordAll(options, option => ({ ...option, text: option.text.toLowerCase() })))
      .toEqual(options.map(option => ({ ...option, text: option.text.toLowerCase() })))
    expect(rewordAll([], () => undefined)).toEqual([])
  })

  it('is none where one of them has no words', () => {
    expect(rewordAll(options, option => option.text === 'EU' ? undefined : option)).toBeUndefined()
  })
})
