/** Whether what is told beside a question already answers it. */

function sharesWord(words: string, text: string): boolean {
  return (words.match(/\p{L}{4,}/gu) ?? []).some(word => text.includes(word))
}

/** Whether a title gives an answer away: a word of four letters or more of the one occurs in the other, however it is written. */
export function givesAway(title: string, answer: string): boolean {
  const [told, asked] = [title.toLowerCase(), answer.toLowerCase()]
  return sharesWord(told, asked) || sharesWord(asked, told)
}
