import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { thinLinks } from '#domain/content/fact-links'
import { guideParts } from '#domain/content/guide-parts'
import { realDecks } from '../../../support/real-deck.ts'

/** What is drawn of Markdown: its tokens without the space between them. */
function drawn(markdown: string): { type: string, raw: string }[] {
  return marked.lexer(markdown).filter(({ type }) => type !== 'space').map(({ type, raw }) => ({ type, raw: raw.trim() }))
}

const decks = await realDecks()

describe('a guide', () => {
  it('is taken apart at its headings, each part with the facts that it speaks of', () => {
    const guide = '\nBefore [one](fact:a).\n\n## First\n\nOf [two](fact:b). And [three](fact:c) and [two](fact:b).\n\n\n- x\n- y\n'
    expect(guideParts(guide)).toEqual([
      { blocks: ['\nBefore [one](fact:a).'], facts: ['a'] },
      { blocks: ['## First', 'Of [two](fact:b). And three and two.', '- x\n- y\n'], facts: ['b', 'c'] },
    ])
    expect(guideParts(' \n')).toEqual([])
  })

  it.each(Object.entries(decks))('is the same block by block as whole (%s)', (_, { articles }) => {
    for (const { guide } of articles) {
      const parts = guideParts(guide)
      expect(parts.length).toBeGreaterThan(1)
      expect(parts.flatMap(({ blocks }) => blocks.flatMap(drawn)))
        .toEqual(guide.split(/^(?=## )/m).flatMap(part => drawn(thinLinks(part))))
    }
  })
})
