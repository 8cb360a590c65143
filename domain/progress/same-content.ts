/** Keys that hold something; an optional field that is absent and one that is undefined are the same. */
function filledKeys(value: object): string[] {
  return Object.entries(value).flatMap(([key, content]) => content === undefined ? [] : [key])
}

function valueAt(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

/** Whether two plain values say the same, whatever the order of their keys. */
export function hasSameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b)
    return true
  if (
    typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)
  )
    return false
  const keys = filledKeys(a)
  return keys.length === filledKeys(b).length
    && keys.every(key => Object.hasOwn(b, key) && hasSameContent(valueAt(a, key), valueAt(b, key)))
}
