import { describe, expect, it } from 'vitest'
import type { DeckCard } from '../../../../domain/content/deck.ts'
import type { FactSketch } from './small-deck.ts'
import { asksForWords, plainStart, textCouldAnswer, textPool } from '../../../../domain/quiz/distractors-text.ts'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { entity, smallDeck } from './small-deck.ts'

describe('the beginning of an option', () => {
  const isNameStart = (text: string) => text.startsWith('Osh')
  it.each([
    ['The weak', 'the weak', 'The weak'], ['A state', 'a state', 'A state'], ['An army', 'an army', 'An army'],
    ['Theory', 'theory', 'Theory'],
    ['It stays', 'it stays', 'It stays'], ['Weak states', 'weak states', 'Weak states'],
    ['Osh and on', 'Osh and on', 'Osh and on'],
    ['The Osh', 'the Osh', 'The Osh'], ['Weak', 'weak', 'Weak'], ['USA', 'USA', 'USA'], ['weak', 'weak', 'weak'],
    ['X', 'X', 'X'],
    ['Weak-minded', 'Weak-minded', 'Weak-minded'], ['That it is', 'that it is', 'That it is'],
    ['To go', 'to go', 'To go'],
  ])('%s: %s, in a gap %s', (text, plain, inGap) => {
    expect([plainStart(text, false, isNameStart), plainStart(text, true, isNameStart)]).toEqual([plain, inGap])
  })
})

let count = 0
const told = (answer: string, front: string, rest: Omit<Partial<FactSketch>, 'kind'> & { kind?: DeckCard['kind'] } = {}): FactSketch => {
  const { kind = 'question', ...more } = rest
  return {
    id: `t${count++}`, statement: `${answer}, it is.`, entities: [],
    cards: [{ front, answer, kind, expected: { type: 'text', accept: [] } }], ...more,
  }
}
function setUp(facts: FactSketch[], entities = [] as ReturnType<typeof entity>[]) {
  const index = smallDeck(facts, entities)
  const context = createQuizContext(index)
  return { context, card: index.deck.cards[0]!, pool: textPool(index.deck.cards[0]!, context) }
}
const textsOf = (...facts: FactSketch[]) =>
  [...new Set(setUp(facts).pool?.pairs.flat().map(({ text }) => text))].toSorted()
const NOUNS = ['human rights', 'old traditions', 'unwritten rules', 'shared beliefs']
const nouns = (fronts: string[], kind: DeckCard['kind'] = 'question') => NOUNS.map((answer, place) => told(answer, fronts[place]!, { kind }))
const WHICH = ['Which customs did elders keep?', 'Which customs did guests bring?', 'Which customs did courts know?', 'Which customs did clans have?']

describe('a card asked for words', () => {
  it.each([['concept', true], ['economic-concept', true], ['policy', true], ['theory', false], [undefined, false]])('whose answer is of class %s: %s', (entityClass, isAsked) => {
    const { context, card } = setUp([told('x', '?')], [entity('e', 'E', { class: entityClass })])
    expect(asksForWords({ ...card, expected: { type: 'entity', entity: 'e', accept: [] } }, context)).toBe(isAsked)
    expect(asksForWords({ ...card, expected: { type: 'entity', entity: 'lost', accept: [] } }, context)).toBe(false)
    expect(asksForWords({ ...card, expected: { type: 'term', accept: [] } }, context)).toBe(true)
    expect(asksForWords(card, context)).toBe(true)
    expect(asksForWords({ ...card, expected: { type: 'date', value: '1999', precision: 'year' } }, context)).toBe(false)
  })
})

describe('wrong words', () => {
  it('are the answers to other cards, told by their facts or their questions', () => {
    const facts = nouns(WHICH)
    facts[1]!.statement = 'Something else.'
    const { pool } = setUp(facts)
    expect(pool).toMatchObject({ keyText: 'human rights', keyPosition: null })
    const options = new Map(pool!.pairs.flat().map(option => [option.text, option]))
    expect([...options.keys()].toSorted()).toEqual(['old traditions', 'shared beliefs', 'unwritten rules'])
    expect(options.get('unwritten rules')).toMatchObject({ position: null, rationale: {
      kind: 'other-fact', factId: facts[2]!.id, values: { option: 'unwritten rules', statement: 'unwritten rules, it is.' },
    } })
    expect(options.get('old traditions')!.rationale).toMatchObject({
      kind: 'other-question', values: { option: 'old traditions', question: WHICH[1], statement: 'Something else.' },
    })
  })

  it.each([
    ['a key that its stem holds', [told('human rights', 'Who kept human rights?'), ...nouns(WHICH).slice(1)]],
    ['a key of no known sort', [told('xyzzies', WHICH[0]!), ...nouns(WHICH).slice(1)]],
    ['too few others', nouns(WHICH).slice(0, 2)],
  ])('are none for %s', (_, facts) => {
    expect(textsOf(...facts)).toEqual([])
  })

  it.each([
    ['an option with a comma', 'old, traditions'], ['with quotation marks', '“old” traditions'],
    ['with a figure', '2 traditions'],
    ['with an article', 'the traditions'], ['with “and”', 'rules and traditions'],
    ['with a dash', 'Osh–Naryn traditions'], ['with a capital', 'Osh traditions'],
    ['of more than twice as many words and one', 'very old and long kept good traditions'],
  ])('are not %s where the key has none', (_, text) => {
    expect(textsOf(...nouns(WHICH), told(text, 'Which customs did Osh like?'))).not.toContain(text)
  })

  it('are of one frame, which says what is asked for', () => {
    const which = nouns(['Which event was it?', 'Which event came?', 'Which occasion was there?', 'What was it?'])
    expect(textsOf(...which)).toEqual(['old traditions', 'unwritten rules'])
    expect(textsOf(...nouns([...WHICH.slice(0, 2), 'Which gold did courts know?', WHICH[3]!]))).toEqual(['old traditions', 'shared beliefs'])
    expect(textsOf(...nouns(['What did elders keep?', 'What did guests bring?', 'What did courts know?', 'What did clans have?']))).toEqual([])
    expect(textsOf(...nouns(['Why did elders go?', 'Why did guests go?', 'Why did courts go?', 'Why did clans go?']))).toEqual([])
  })

  it('are no names beside words, nor words beside names', () => {
    const named = (place: number) => ({ ...nouns(WHICH)[place]!, cards: [{ ...nouns(WHICH)[place]!.cards[0]!, expected: { type: 'entity' as const, entity: `e${place}`, accept: [] } }] })
    const entities = NOUNS.map((en, place) => entity(`e${place}`, en, { kind: 'term', class: 'concept' }))
    const [first, second, third, fourth] = nouns(WHICH)
    const { pool } = setUp([first!, second!, third!, named(3)], entities)
    const texts = [...new Set(pool?.pairs.flat().map(({ text }) => text))]
    expect(texts.toSorted()).toEqual(['old traditions', 'unwritten rules'])
    expect(setUp([first!, second!, named(2), named(3)], entities).pool).toBeUndefined()
    expect(setUp([first!, second!, third!, fourth!]).pool).toBeDefined()
  })

  it.each([
    ['a', ['weak', 'fragile', 'ineffective'], 'poor', ['fragile', 'weak']],
    ['an', ['ineffective', 'weak', 'fragile'], 'unstable', []],
    ['the', ['weak', 'fragile', 'ineffective'], 'poor', ['fragile', 'ineffective', 'weak']],
  ])('of a gap after “%s” begin as it wants', (article, others, answer, texts) => {
    const gap = (text: string, place: number) => told(text, `Item ${'abcd'[place]}x was ${article} […] state.`, { kind: 'cloze', topic: 'treaties' })
    const facts = [answer, ...others].map(gap).map((fact, place) => ({ ...fact, id: `g${place}-${article}` }))
    expect(textsOf(...facts)).toEqual(texts)
  })

  it('of a gap stand before a noun as the key does', () => {
    const gaps = ['Elders keep […] things.', 'Guests keep […] gifts.', 'Courts know […].', 'Clans have […] hats.']
    expect(textsOf(...nouns(gaps, 'cloze'))).toEqual(['old traditions', 'shared beliefs'])
  })

  it('are none for deeds, sentences and all else that has no head to tell its sort', () => {
    const deeds = ['balancing the powers', 'hosting a base', 'taking its gas', 'selling a mine']
    const who = ['elites', 'guests', 'courts', 'clans']
    expect(textsOf(...deeds.map((deed, place) => told(deed, `Which deed gained the ${who[place]} money?`)))).toEqual([])
  })

  it('of an office are other offices of the same country that nobody of the fact held', () => {
    const people = [entity('ann', 'Ann', { kind: 'person', offices: [{ title: 'Deputy leader of Parliament', basis: 'sources' }] }), entity('ru', 'Russia', { kind: 'country' })]
    const office = (title: string, place: number, entities: string[] = []) => told(title, `Which office did person ${'abcdefg'[place]}x hold?`, { entities, statement: `${'abcdefg'[place]}qq.` })
    const facts = ['foreign leader', 'finance leader', 'Russian leader', 'speaker leader', 'deputy leader'].map((title, place) => office(title, place, place === 0 ? ['ann'] : []))
    const texts = [...new Set(setUp(facts, people).pool?.pairs.flat().map(({ text }) => text))].toSorted()
    expect(texts).toEqual(['finance leader', 'speaker leader'])
  })

  it('are the likest first', () => {
    const { pool } = setUp([
      ...nouns(WHICH), told('civil freedoms', 'Which customs did elders guard?', { topic: 'bases' }),
      told('plain norms', 'It was […].', { topic: 'bases', kind: 'cloze' }),
    ])
    const texts = pool!.pairs.map(([first, second]) => `${first.text}, ${second.text}`)
    expect(texts[0]).toMatch(/shared beliefs|old traditions|unwritten rules/)
  })
})

describe('a text that could answer', () => {
  const facts = [told('human rights', 'What did elders keep?', { statement: 'Elders keep old customs and law.' }), told('rules', 'Who?')]
  it('has all its words in a fact that speaks of the matter', () => {
    const { context, card } = setUp(facts)
    const could = (...stems: string[]) => textCouldAnswer(new Set(stems), card, context)
    expect([could('old', 'custom'), could('old', 'law'), could('old', 'gold'), could('human'), could('rule'), could()])
      .toEqual([true, true, false, true, false, true])
  })
})
