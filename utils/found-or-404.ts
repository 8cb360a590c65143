/**
 * The thing that an address names. Throws what the error page shows as a missing page, with these words, when there is
 * none.
 */
export function foundOr404<T>(thing: T | undefined, words: string): T {
  if (thing === undefined)
    throw createError({ statusCode: 404, message: words, fatal: true })
  return thing
}
