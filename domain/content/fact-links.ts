/** Links to facts in running text: few enough to read over, and none of the facts lost. */

/** A link to a fact as it is written: `[words](fact:<id>)`. */
const FACT_LINK = /\[([^\]]+)\]\(fact:([^)]+)\)/g

/** Where a sentence ends and another begins. */
const SENTENCE_END = /[.!?][”’")*]*\s+(?=[“‘"(*[]*\p{Lu})/gu

/** After a link so many sentences pass until the next: one in two sentences at most. */
export const SENTENCES_PER_LINK = 2

/** Ids of the facts that a text links to, each once, in order. */
export function linkedFacts(text: string): string[] {
  return [...new Set([...text.matchAll(FACT_LINK)].map(([, , id]) => id!))]
}

/**
 * The same text with at most one link to a fact in two sentences; the words of the others stay as they are. Each line
 * is a paragraph of its own.
 */
export function thinLinks(markdown: string): string {
  return markdown.split('\n').map((paragraph) => {
    const ends = [...paragraph.matchAll(SENTENCE_END)].map(({ 0: end, index }) => index + end.length)
    let next = 0
    return paragraph.replace(FACT_LINK, (link, words: string, _id: string, place: number) => {
      const sentence = ends.filter(end => end <= place).length
      if (sentence < next)
        return words
      next = sentence + SENTENCES_PER_LINK
      return link
    })
  }).join('\n')
}
