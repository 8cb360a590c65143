/**
 * Longest text (UTF-16 units) that a typed answer may have: well over the longest answer of the deck, and short
 * enough to be compared letter by letter within a frame.
 */
export const LONGEST_TYPED_ANSWER = 400

/** Longest search (UTF-16 units): beyond the longest name. */
export const LONGEST_SEARCH = 200

/** The first `limit` units of a text, without half a character at its end. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit)
    return text
  const cut = text.slice(0, limit)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
