/**
 * A form of a name as authors write it (content/lexicon/names.yml), as a regular expression: `*` are letters of any
 * ending, `(a|b)` one or the other, `[аб]` one of these letters; a small first letter may be a capital. Between strokes
 * stands a regular expression itself. Gives its source, for the flag `u`.
 */
export function nameForm(form: string): string {
  if (/^\/.+\/$/.test(form))
    return form.slice(1, -1)
  const pattern = form.replace(/[.+?^${}\\]/g, '\\$&').replaceAll('(', '(?:').replaceAll('*', '\\p{L}*')
  return pattern.replace(/^\p{Ll}/u, first => `[${first.toUpperCase()}${first}]`)
}

/** Why a form finds nothing to compare: it cannot be read, or an empty text has it. Undefined when nothing is wrong. */
export function nameFormFault(form: string): string | undefined {
  try {
    return new RegExp(`^(?:${nameForm(form)})$`, 'u').test('') ? `"${form}" is found where nothing is: write a letter of it` : undefined
  }
  catch {
    return `"${form}" cannot be read: close every bracket that it opens`
  }
}
