/** Whether what is told beside a question already answers it. */

const holdsWordOf = (text: string, other: string): boolean =>
  other.match(/\p{L}{4,}/gu)?.some(word => text.includes(word)) ?? false

/**
 * Whether a title gives an answer away: a word of four letters or more of the one occurs in the other, however it is
 * written.
 */
export function revealsAnswer(title: string, answer: string): boolean {
  const [told, asked] = [title.toLowerCase(), answer.toLowerCase()]
  return holdsWordOf(told, asked) || holdsWordOf(asked, told)
}
