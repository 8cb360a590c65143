import type { TokensList } from 'marked'
import { Marked } from 'marked'

/** What a guide has none of is not looked for: a phone takes a tenth of a second to make these patterns. */
const none = (): undefined => undefined
const guides = new Marked({
  tokenizer: {
    blockquote: none, code: none, def: none, fences: none, hr: none, html: none, lheading: none, table: none,
  },
})

/** The tokens of a piece of a study guide, which is Markdown of headings, paragraphs, lists, links and stress. */
export function guideTokens(markdown: string): TokensList {
  return guides.lexer(markdown)
}
