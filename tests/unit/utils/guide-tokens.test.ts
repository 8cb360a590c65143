import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { guideParts } from '../../../domain/content/guide-parts.ts'
import { guideTokens } from '../../../utils/guide-tokens.ts'
import { realDecks } from '../../support/real-deck.ts'

const decks = await realDecks()

describe('the tokens of a guide', () => {
  it.each(Object.entries(decks))('are those of Markdown, for guides have nothing that is not looked for (%s)', (_, { articles }) => {
    const blocks = articles.flatMap(({ guide }) => guideParts(guide).flatMap(part => part.blocks))
    expect(blocks.length).toBeGreaterThan(articles.length)
    for (const block of blocks)
      expect(guideTokens(block)).toEqual(marked.lexer(block))
  })

  it('take for words what a guide has none of', () => {
    expect(guideTokens('> said').map(({ type }) => type)).toEqual(['paragraph'])
  })
})
