import { describe, expect, it } from 'vitest'
import type { DeckCard, DeckEntity, ExpectedAnswer } from '#domain/content/deck'
import type { CardOverlay } from '#domain/translation/overlay-schemas'
import { cardFaults, compileCardOverlay, distractorFault } from '#domain/translation/card-overlay'

const card = (expected: ExpectedAnswer, answer: string, rest: Partial<DeckCard> = {}): DeckCard =>
  ({ id: 'a/1', factId: 'a', kind: 'question', front: 'Which?', answer, expected, ...rest })
const date = card({ type: 'date', value: '1999', precision: 'year' }, '1999')
const text = card({ type: 'text', accept: [] }, 'bodies')
const cloze = { ...date, kind: 'cloze' as const, front: 'It was in […].' }
const order = card({ type: 'order', items: ['a', 'b'] }, '', { kind: 'ordering', front: 'In order.' })
const entities = new Map([['eu', { names: { en: 'EU', ru: 'ЕС' } }], ['un', { names: { en: 'UN' } }]]) as unknown as ReadonlyMap<string, DeckEntity>
const faults = (overlay: CardOverlay, of: DeckCard) => cardFaults(overlay, of, 'ru', entities)

describe('what keeps a translation from standing for its card', () => {
  it.each<[string, CardOverlay, DeckCard, string[]]>([
    ['nothing', { front: 'Когда?' }, date, []],
    ['two gaps', { front: '[[а]] и [[б]]', gap: 'nominative' }, cloze, ['a cloze has one [[gap]], this has 2']],
    [
      'a gap where the English has none', { front: 'Это [[1999]]', gap: 'nominative' }, date,
      ['the English is a question, so there is no [[gap]]'],
    ],
    [
      'a gap whose case is not told', { front: 'Это [[1999]]' }, cloze,
      ['a gap stands in the nominative, without an ending: say gap: nominative, or ask a question instead'],
    ],
    ['a case without a gap', { front: 'Когда?', gap: 'nominative' }, cloze, ['gap: nominative needs a [[gap]]']],
    ['no question', { front: 'Когда' }, date, ['the front must be a question']],
    ['no question for a cloze', { front: 'Когда' }, cloze, ['the front must be a question']],
    ['no question where the English asks none', { front: 'Назовите' }, { ...date, front: 'Name it' }, []],
    [
      'too few items', { front: 'По порядку', items: ['а'] }, order,
      ['needs items: 2 of them, in the order of the English ones'],
    ],
    ['items where there are none', { front: 'Когда?', items: ['а'] }, date, ['the English has no items']],
    [
      'an answer beside items', { front: 'По порядку', items: ['а', 'б'], answer: 'а' }, order,
      ['an ordering is answered by its items'],
    ],
    ['other answers to a date', { front: 'Когда?', accept: ['а'] }, date, ['a date takes no accept']],
    ['no answer in words', { front: 'Что?' }, text, ['needs an answer: its answer is words']],
    ['an answer in words', { front: 'Что?', answer: 'органы', accept: ['орган'] }, text, []],
    [
      'a date in words', { front: 'Когда?' }, { ...date, answer: 'in 1999' },
      ['needs an answer: the English has words of its own: "in 1999"'],
    ],
    [
      'a sum that the app writes', { front: 'Сколько?' },
      card({ type: 'quantity', value: 42, unit: '%', accept: [] }, '42 %'), [],
    ],
    [
      'a sum in words', { front: 'Сколько?' },
      card({ type: 'quantity', value: 42, unit: '%', accept: [] }, 'over 42 %'),
      ['needs an answer: the English has words of its own: "over 42 %"'],
    ],
    ['a name that is there', { front: 'Кто?' }, card({ type: 'entity', entity: 'eu', accept: [] }, 'EU'), []],
    [
      'a name that is not', { front: 'Кто?' }, card({ type: 'entity', entity: 'un', accept: [] }, 'UN'),
      ['needs an answer: the entity un has no name in ru: give it one in content/entities'],
    ],
  ])('%s', (_, overlay, of, reasons) => {
    expect(faults(overlay, of)).toEqual(reasons)
  })

  it('is another number of wrong options', () => {
    const two = { ...text, distractors: [{ text: 'a', why: 'b' }, { text: 'c', why: 'd' }] } as DeckCard
    const of = (count: number): CardOverlay => ({ front: 'Что?', distractors: Array.from({ length: count }, () => ({ text: 'а', why: 'б' })) })
    expect([1, 2, 3].map(count => distractorFault(of(count), two) === undefined)).toEqual([false, true, false])
    expect(distractorFault({ front: 'Что?' }, text)).toBeUndefined()
    expect(distractorFault({ front: 'Что?' }, two)).toBe('needs 2 distractors, in the order of the English ones')
  })
})

describe('a translated card as the app reads it', () => {
  it.each<[CardOverlay, DeckCard, ReturnType<typeof compileCardOverlay>]>([
    [{ front: 'Когда?' }, date, { front: 'Когда?' }],
    [{ front: 'Когда?' }, cloze, { front: 'Когда?', isQuestion: true }],
    [{ front: 'Это [[1999]].', gap: 'nominative' }, cloze, { front: 'Это […].', answer: '1999' }],
    [
      { front: 'Это [[ЕС]].', gap: 'nominative', answer: 'Союз', accept: ['Евросоюз'] }, cloze,
      { front: 'Это […].', answer: 'ЕС', accept: ['Союз', 'Евросоюз'] },
    ],
    [{ front: 'Это [[ЕС]].', gap: 'nominative', answer: 'ЕС' }, cloze, { front: 'Это […].', answer: 'ЕС' }],
    [{ front: 'Что?', answer: 'органы', accept: [] }, text, { front: 'Что?', answer: 'органы' }],
    [{ front: 'По порядку', items: ['а', 'б'] }, order, { front: 'По порядку', items: ['а', 'б'] }],
  ])('%j', (overlay, of, compiled) => {
    expect(compileCardOverlay(overlay, of, true)).toEqual(compiled)
  })

  it('has its wrong options only where they stand for the English ones', () => {
    const overlay = { front: 'Что?', answer: 'а', distractors: [{ text: 'б', why: 'в' }] }
    expect(compileCardOverlay(overlay, text, true)).toEqual(overlay)
    expect(compileCardOverlay(overlay, text, false)).toEqual({ front: 'Что?', answer: 'а' })
  })
})
