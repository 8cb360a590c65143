/** A small content with one case to weigh, of which each test changes what it is about. */
import { factWith } from './sources.ts'

/** The article that the case cites. */
export const articleText = `
The agreement of 1995, the Partnership and Cooperation Agreement, binds the EU since 1999 for a sum of US\\$1.7 billion.

In March 2005 Bakiyev took power, on 25 March; some thirty deputies fled in the 1990s.
the second half of the praise.

The Manas base cost 17,100,000 dollars and 53 per cent of attention.

A pull-quote with 1812
`
/** The base fact, in doubt. */
export const doubted = factWith('  changedAt', '  status: doubtful\n  note: "Outside these sources: it was 2001."\n  changedAt')
const debate = `- id: since-when
  question: Since when is the agreement in force?
  facts: [pca-in-force]
  positions:
    - by: Doe
      says: It binds the EU since 1999.
      ground: The agreement is of 1995.
      evidence:
        - { article: doe-2020, section: eu, paragraph: 1 }
    - isOutside: true
      says: It was 2001.
      ground: So it is known.
  better: Doe
  answer: ${words(40)}
`

/** So many words. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, place) => `word${'abcdefghij'[place % 10]}`).join(' ')
}

/** The base with one case, pieces of which are replaced. */
export function files(from = '', to = '', more: Record<string, string> = {}): Record<string, string> {
  if (!debate.includes(from))
    throw new Error(`the case has no "${from}"`)
  return { 'facts/eu.yml': doubted, 'debates.yml': debate.replace(from, to), ...more }
}
