import { describe, expect, it } from 'vitest'
import type { DeckCard, DeckFact } from '../../../../domain/content/deck.ts'
import { answerText, dateText, nameText, statementText, toldBy } from '../../../../domain/quiz/text-ref.ts'
import { date, entity } from './small-deck.ts'

describe('a text with what it stands for', () => {
  it('is the answer of a card, as it is shown', () => {
    const card = { id: 'a/1', answer: 'over 60' } as DeckCard
    expect(answerText(card)).toEqual({ text: 'over 60', ref: { of: 'answer', card: 'a/1' } })
    expect(answerText(card, '60')).toEqual({ text: '60', ref: { of: 'answer', card: 'a/1' } })
  })

  it.each([
    [undefined, 'European Union', 'name'], ['EU', 'EU', 'acronym'], ['European Union', 'European Union', 'name'],
    ['The Union', 'The Union', 'name'],
  ] as const)('is the name of an entity, or its acronym: %s', (shown, text, of) => {
    expect(nameText(entity('eu', 'European Union', { acronyms: { en: 'EU' } }), shown)).toEqual({ text, ref: { of, entity: 'eu' } })
  })

  it('is a name where the acronym is all the name there is', () => {
    expect(nameText(entity('un', 'UN', { acronyms: { en: 'UN' } })).ref).toEqual({ of: 'name', entity: 'un' })
  })

  it('is one date or several, and nothing else that they have', () => {
    const when = { ...date('1999-07'), what: 'happened' as const }
    expect(dateText(when)).toEqual({ text: 'July 1999', ref: { of: 'date', dates: [date('1999-07')] } })
    expect(dateText(date('1999'), date('2001')).text).toBe('1999, 2001')
    expect(dateText()).toEqual({ text: '', ref: { of: 'date', dates: [] } })
  })

  it('is what a fact says', () => {
    expect(statementText({ id: 'f', statement: 'It is.' } as DeckFact)).toEqual({ text: 'It is.', ref: { of: 'statement', fact: 'f' } })
  })

  it('is told by name, apart from what it stands for', () => {
    expect(toldBy({ option: nameText(entity('eu', 'EU')), date: dateText(date('1999')) })).toEqual({
      values: { option: 'EU', date: '1999' }, refs: { option: { of: 'name', entity: 'eu' }, date: { of: 'date', dates: [date('1999')] } },
    })
  })
})
