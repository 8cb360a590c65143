/** A study guide taken apart, so that it can be read and drawn a paragraph at a time. */
import { linkedFacts, thinLinks } from './fact-links.ts'

/** A part of a guide, from one heading to the next. */
export interface GuidePart {
  /** Its paragraphs, lists and headings as Markdown, with few enough links to read over. */
  blocks: string[]
  /** Ids of all facts that it speaks of, each once, in order. */
  facts: string[]
}

/** Takes a guide apart, which is Markdown whose blocks have an empty line between them, and lists none inside. */
export function guideParts(markdown: string): GuidePart[] {
  return markdown.split(/^(?=## )/m).filter(part => part.trim() !== '').map(part => ({
    blocks: thinLinks(part).split(/\n{2,}/).filter(block => block.trim() !== ''),
    facts: linkedFacts(part),
  }))
}
