import type { DeckEntity } from '../../../../domain/content/deck.ts'
import { describe, expect, it } from 'vitest'
import { createQuizContext } from '../../../support/quiz-context.ts'
import { isArticleAuthor, traitsAskedOf } from '../../../../domain/quiz/traits.ts'
import { entity, smallDeck } from './small-deck.ts'

const person = (id: string, description: string, rest: Partial<DeckEntity> = {}) =>
  entity(id, `${id[0]!.toUpperCase()}${id.slice(1)} Xyz`, { kind: 'person', class: 'foreign-minister', description, ...rest })
const russia = entity('russia', 'Russia', { kind: 'country', class: 'country', description: 'A country.' })
const china = entity('china', 'China', { kind: 'country', class: 'country', description: 'A country.' })
const key = person('ann', 'Russian economist, born in China', { offices: [{ title: 'Finance Minister', basis: 'sources' }] })
const others = [
  person('bob', 'Russian economist; wrote books'), person('cyd', 'Chinese economist'), person('dan', 'Lawyer. Russian', { class: undefined }),
  person('eve', 'Doctor of Russia', { offices: [{ title: 'Finance Minister', basis: 'sources' }] }), person('fay', 'Diplomat: Russian economist'),
]
const context = createQuizContext(smallDeck([], [russia, china, key, ...others]))
const fitting = (stem: string) => others.filter(traitsAskedOf(stem, key, context)).map(({ id }) => id)

describe('what a stem asks of its answer', () => {
  it.each([
    ['Who said it?', ['bob', 'cyd', 'dan', 'eve', 'fay']],
    ['Which economist said it?', ['bob', 'cyd']],
    ['Which Russian said it?', ['bob', 'dan', 'eve']],
    ['Which Russian economist said it?', ['bob']],
    ['What Russian economist is it?', ['bob']],
    ['Whose Russian book is it?', ['bob', 'dan', 'eve']],
    ['Which finance expert said it?', ['eve']],
    ['Which foreign minister said it?', ['bob', 'cyd', 'eve', 'fay']],
    ['Which Chinese economist said it?', ['bob', 'cyd']],
    ['Which lawyer said it?', ['bob', 'cyd', 'dan', 'eve', 'fay']],
    // The country is looked for in the whole stem, other words in four after "which".
    ['Which one of the very Russian people?', ['bob', 'dan', 'eve']],
    ['Which Russian?', ['bob', 'dan', 'eve']],
    ['Who led the Russian side?', ['bob', 'dan', 'eve']],
    ['Which one of the very good economists?', ['bob', 'cyd', 'dan', 'eve', 'fay']],
    // So is the office.
    ['Who said it as minister?', ['bob', 'cyd', 'eve', 'fay']],
  ])('%s', (stem, ids) => {
    expect(fitting(stem)).toEqual(ids)
  })
})

describe('an author of an article', () => {
  it('is told by the family name', () => {
    const { index } = context
    const authors = [{ family: 'Xyz', given: 'A.' }]
    const articles = [{ ...index.deck.articles[0]!, authors }]
    const written = { ...context, index: { ...index, deck: { ...index.deck, articles } } }
    expect([key, russia].map(each => isArticleAuthor(each, written))).toEqual([true, false])
    expect(isArticleAuthor(key, context)).toBe(false)
  })
})
