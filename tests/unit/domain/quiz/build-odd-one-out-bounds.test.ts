import { describe, expect, it } from 'vitest'
import { oddClassBlueprint } from '../../../../domain/quiz/build-odd-one-out.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { createRandom } from '../../../../domain/random.ts'
import { entity, smallDeck } from './small-deck.ts'

function blueprintOf(odd: string, members: readonly string[]) {
  const ask = {
    id: 'f', statement: 'It is.', entities: ['odd'],
    cards: [{ front: 'Which?', answer: odd, expected: { type: 'entity' as const, entity: 'odd', accept: [] } }],
  }
  const index = smallDeck([ask], [...members.map((en, place) => entity(`m${place}`, en)), entity('odd', odd, { class: 'aid-organization' })])
  return oddClassBlueprint(index.deck.cards[0]!, createQuizContext(index))
}

/** Whether the odd one is asked beside members of these names. */
function isAsked(odd: string, members: readonly string[]): boolean {
  const blueprint = blueprintOf(odd, members)
  return Array.from({ length: 20 }, (_, seed) => blueprint?.build(createRandom(seed))).some(Boolean)
}
const name = (letters: number, letter = 'b') => letter.repeat(letters)

describe('which does not belong to the class', () => {
  it.each([[0, false], [1, false], [2, true], [3, true]])('is asked among two members at least: %d', (count, isOne) => {
    const members = ['b', 'c', 'd'].slice(0, count).map(letter => name(10, letter))
    expect([isAsked(name(10, 'z'), members), blueprintOf(name(10, 'z'), members) !== undefined]).toEqual([isOne, isOne])
  })

  // With two of six letters an odd one of ten is at most 1.3 times the mean, 9.5: 12.3 letters.
  it.each([[12, true], [13, true], [14, false]])('has a key that is no more than 1.3 times the mean: %d letters beside 9 and 8', (letters, isOne) => {
    expect(isAsked(name(letters, 'z'), [name(9), name(8, 'c')])).toBe(isOne)
  })

  it.each([[10, false], [11, true]])('takes no member of half the odd one’s length or less: %d letters of twenty', (letters, isOne) => {
    expect(isAsked(name(20, 'z'), [name(letters), name(29, 'c')])).toBe(isOne)
  })
})
