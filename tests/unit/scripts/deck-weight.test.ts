// What a language costs a learner who has everything of it.
import { describe, expect, it } from 'vitest'
import { deckFiles } from '../../../scripts/content/deck-files.ts'
import { boundOf, deckBudget, weighDeck } from '../../../scripts/content/deck-weight.ts'
import { languageCodes } from '../../../domain/content/language-codes.ts'
import { realDecks } from '../../support/real-deck.ts'

const decks = await realDecks()

describe('the pieces of the deck', () => {
  it.each(languageCodes)('weigh no more than their budget (%s): npm run content:report -- --weight', (language) => {
    expect(weighDeck(deckFiles(decks[language], language)).pieces).toBeLessThanOrEqual(deckBudget[language])
  })

  it('hold the answers in the other languages apart, for those who type', () => {
    const { files, later } = deckFiles(decks.en)
    expect(later.map(name => name.split('.')[0])).toEqual(['answers'])
    const others = [...files].filter(([name]) => name.startsWith('unit-')).map(([, text]) => text).join('')
    expect(others).not.toContain('alsoAccepted')
    expect(others).not.toContain('ички саясат')
    expect(files.get(later[0]!)).toContain('ички саясат')
  })
})

describe('the weight of files', () => {
  const lead = `Once there was a state${' with a lake'.repeat(200)}`
  const files = new Map([
    ['unit-one.0.json', JSON.stringify({ lead })],
    ['unit-two.0.json', JSON.stringify({ lead })],
    ['index.0.json', '["some-id"]'],
  ])

  it('is told by kind', () => {
    const { kinds, pieces } = weighDeck({ files })
    expect(kinds.unit).toMatchObject({ files: 2, bytes: 2 * JSON.stringify({ lead }).length })
    expect(pieces).toBe(kinds.unit!.brotli + kinds.index!.brotli)
  })

  it('is bounded by that of one file, and of texts without ids', () => {
    const { oneFile, texts } = boundOf({ files })
    expect(oneFile).toBeLessThan(weighDeck({ files }).pieces)
    expect(texts).toBe(boundOf({ files: new Map([['a.0.json', JSON.stringify([lead, lead])]]) }).texts)
  })
})
