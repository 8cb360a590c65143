import { describe, expect, it } from 'vitest'
import { linkedFacts, thinLinks } from '../../../../domain/content/fact-links.ts'
import { realDeck } from '../../../support/real-deck.ts'

describe('links to facts in running text', () => {
  it.each([
    ['one stays', 'It [was](fact:a) so.', 'It [was](fact:a) so.'],
    ['of two in a sentence the first', 'It [was](fact:a) [so](fact:b).', 'It [was](fact:a) so.'],
    ['of two sentences the first', '[It](fact:a) was. [So](fact:b) it was.', '[It](fact:a) was. So it was.'],
    ['the third sentence has its own', '[A](fact:a). [B](fact:b). [C](fact:c).', '[A](fact:a). B. [C](fact:c).'],
    ['a figure ends no sentence', '[A](fact:a) is 1.5. Then [b](fact:b) of 3.', '[A](fact:a) is 1.5. Then b of 3.'],
    ['every paragraph begins anew', '[A](fact:a).\n\n- **B.** [C](fact:c).', '[A](fact:a).\n\n- **B.** [C](fact:c).'],
    ['other links are left alone', '[A](fact:a) [b](https://b).', '[A](fact:a) [b](https://b).'],
  ])('%s', (_, text, thin) => expect(thinLinks(text)).toBe(thin))

  it('are known, those that are left out as well', () => {
    expect(linkedFacts('[A](fact:a) and [b](fact:b), [a](fact:a).')).toEqual(['a', 'b'])
  })

  it('of the guides and leads are at most one in two sentences', async () => {
    const deck = await realDeck()
    const texts = [...deck.articles.map(({ guide }) => guide), ...deck.units.map(({ lead }) => lead)]
    for (const paragraph of texts.flatMap(text => thinLinks(text).split('\n'))) {
      const words = paragraph.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
      const sentences = (words.match(/[.!?][”’")*]*\s+(?=[“‘"(*]*\p{Lu})/gu)?.length ?? 0) + 1
      expect(linkedFacts(paragraph).length, paragraph).toBeLessThanOrEqual(Math.ceil(sentences / 2))
    }
  })
})
