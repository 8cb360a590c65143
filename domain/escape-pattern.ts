/** Text as a part of a regular expression, with or without the flag `u`, that stands for nothing but itself. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
