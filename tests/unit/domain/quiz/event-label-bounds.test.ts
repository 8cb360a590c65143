import { describe, expect, it } from 'vitest'
import type { DateAspect } from '../../../../domain/content/deck.ts'
import { aspects } from '../../../../domain/content/lexicon/en.generated.ts'
import { eventOf } from '../../../../domain/quiz/event-label.ts'
import { dated, smallDeck } from './small-deck.ts'

const labelOf = (statement: string, rest = {}, authors: string[] = []) =>
  eventOf(smallDeck([dated('a', 'a', '1999', { statement, ...rest })]).deck.facts[0]!, authors)?.label

describe('the label of an event', () => {
  // The full stop and the date come off.
  it.each([[129, true], [130, true], [131, false]])('has 130 characters at most: %d', (length, isOne) => {
    expect(labelOf(`T${'x'.repeat(length - 1)} in 1999.`)?.length).toBe(isOne ? length : undefined)
  })

  it.each([
    ['In 1999 the pact came.', 'The pact came'], ['On 1999, the pact came.', 'The pact came'],
    ['At the end of 1999 the pact came.', 'The pact came'],
    ['The pact came in 1999.', 'The pact came'], ['The pact came in the spring of 1999.', 'The pact came'],
    ['The pact came, in 1999.', 'The pact came'],
    ['The pact came in 1999, as it did.', 'The pact came, as it did'],
    ['The pact came in 1999 as a law.', 'The pact came as a law'],
    ['The pact came in 1999 and went.', undefined], ['The pact came, in 1999, and went.', undefined],
    ['The pact came.', undefined],
    ['The pact came in 1999, according to Doe.', 'The pact came'], ['The pact of 1999 came.', undefined],
    ['The pact came in 1999 after 2001.', undefined],
    ['The pact of 2001 came in 1999.', undefined], ['The 1990s pact came in 1999.', undefined],
    ['The pact came a decade before in 1999.', undefined],
    ['As it was, the pact came in 1999.', undefined], ['By law the pact came in 1999.', undefined],
    ['The press had it in 1999.', undefined],
    ['Doe wrote of it in 1999.', undefined], ['Doering wrote in 1999.', 'Doering wrote'],
    ['The pact came IN 1999.', 'The pact came'],
  ])('%s: %s', (statement, label) => {
    expect(labelOf(statement, {}, ['Doe'])).toBe(label)
  })

  it.each([
    [{ status: 'disputed' }, false], [{ status: 'doubtful' }, false], [{ status: 'corroborated' }, true],
    [{ when: undefined }, false],
    [{ when: { value: '1999', precision: 'circa', what: 'signed' } }, false],
    [{ when: { value: '1999', precision: 'year', what: 'published' } }, false],
    [{ when: { value: '1999', precision: 'year', what: 'measured' } }, false],
    [{ when: { value: '1999', precision: 'year', what: 'visited' } }, false],
    [{ when: { value: '1999', precision: 'year', what: 'planned' } }, false],
    ...['signed', 'ratified', 'in-force', 'founded', 'joined', 'left', 'took-office', 'left-office', 'opened', 'closed', 'adopted', 'announced', 'established', 'started', 'ended', 'happened']
      .map((what): [object, boolean] => [{ when: { value: '1999', precision: 'year', what } }, true]),
  ] as [object, boolean][])('with %j is one: %s', (rest, isOne) => {
    const { what } = (rest as { when?: { what: DateAspect } }).when ?? {}
    expect(labelOf(`The pact ${(what && aspects[what]?.[0]) ?? 'came'}ed in 1999.`, rest) !== undefined).toBe(isOne)
  })
})
