/** Stands for a word of a message that has an element of its own. */
export const MESSAGE_GAP = '\u0000'

/** What stands before and after that word. */
export function aroundGap(message: string): { before: string, after: string } {
  const [before = '', after = ''] = message.split(MESSAGE_GAP)
  return { before, after }
}
