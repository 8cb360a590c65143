/** What a record may hold: whatever JSON can say, and no deeper than anything that is kept. */

/** A value nested deeper would exhaust the stack of whoever copies it. */
export const MAX_DEPTH = 32

/** Whether a value is nested no deeper than what is kept. */
export function isShallow(value: unknown, depth = 0): boolean {
  return typeof value !== 'object' || value === null
    || (depth < MAX_DEPTH && Object.values(value).every(part => isShallow(part, depth + 1)))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Whether JSON can say a value, and give it back the same. */
export function isJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'number')
    return Number.isFinite(value)
  if (typeof value !== 'object' || value === null)
    return value === null || typeof value === 'string' || typeof value === 'boolean'
  return depth < MAX_DEPTH && (Array.isArray(value) || isPlain(value))
    && Object.values(value).every(part => isJson(part, depth + 1))
}
