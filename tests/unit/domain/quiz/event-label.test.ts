import { describe, expect, it } from 'vitest'
import type { DeckFact } from '../../../../domain/content/deck.ts'
import { eventOf } from '../../../../domain/quiz/event-label.ts'
import { smallDeck } from './small-deck.ts'

function labelOf(statement: string, rest: Partial<DeckFact> = {}): string | undefined {
  const { deck } = smallDeck([{
    id: 'event',
    statement,
    when: { value: '2015', precision: 'year', what: 'happened' },
    ...rest,
    cards: [],
  }])
  return eventOf(deck.facts[0]!, ['Ozdilek'])?.label
}

describe('an event to put in order', () => {
  it.each([
    ['a date that opens', 'In 2015 Kyrgyzstan joined the union.', 'Kyrgyzstan joined the union'],
    ['a date that closes', 'Kyrgyzstan joined the union in 2015.', 'Kyrgyzstan joined the union'],
    [
      'a date before an addition',
      'Kyrgyzstan joined the bank in 2015 as its 37th member.',
      'Kyrgyzstan joined the bank as its 37th member',
    ],
    ['a season', 'Xi introduced the initiative in the autumn of 2015.', 'Xi introduced the initiative'],
    ['who tells of it', 'Bakiyev assumed power in 2015, according to Sarı.', 'Bakiyev assumed power'],
    ['a comma before the date', 'The country got a currency, the som, in 2015.', 'The country got a currency, the som'],
  ])('loses %s', (_, statement, label) => {
    expect(labelOf(statement)).toBe(label)
  })

  it.each([
    ['it was done by a year, not in it', 'By 2015 Kyrgyzstan had formed its structures.'],
    ['the date stands in an aside', 'He came to power after a crisis and, in 2015, a clash.'],
    ['it says the time in other words', 'In 2015, a year later, Kyrgyzstan joined the union.'],
    ['it is what an author says', 'In 2015 Ozdilek praised the union.'],
  ])('is none when %s', (_, statement) => {
    expect(labelOf(statement)).toBeUndefined()
  })

  it.each(['A presidential election took place in 2015.', 'An agreement was signed in 2015.', 'The two ministers met in 2015.'])(
    'is none of what happens again and again: %s',
    statement => expect(labelOf(statement)).toBeUndefined(),
  )

  it('is none when its date is disputed or only about right', () => {
    expect(labelOf('Kyrgyzstan joined the union in 2015.', { status: 'disputed' })).toBeUndefined()
    expect(
      labelOf('Kyrgyzstan joined the union about 2015.', {
        when: { value: '2015', precision: 'circa', what: 'joined' },
      }),
    ).toBeUndefined()
  })
})
