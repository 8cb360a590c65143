/**
 * What the oldest browsers of ours (browser-floor.ts) lack of what the code uses: `Map.groupBy` (Chrome 117, Safari
 * 17.4) and the methods of sets (Chrome 122, Safari 17). Imported first by the page and by every worker; what is there
 * already stays.
 */

/** What a set is compared with: a set, or a map by its keys (ECMAScript 2025, 24.2.1.2). */
interface SetLike {
  readonly size: number
  has: (value: unknown) => boolean
  keys: () => Iterator<unknown>
}

function* keysOf(other: SetLike): Generator<unknown> {
  const keys = other.keys()
  for (let next = keys.next(); !next.done; next = keys.next())
    yield next.value
}

/** By the names that they have on `Set.prototype`. */
export const setMethods = {
  union(this: Set<unknown>, other: SetLike): Set<unknown> {
    return new Set([...this, ...keysOf(other)])
  },
  intersection(this: Set<unknown>, other: SetLike): Set<unknown> {
    // In the order of whichever is smaller, as the standard has it.
    return new Set(
      this.size <= other.size
        ? [...this].filter(value => other.has(value))
        : [...keysOf(other)].filter(value => this.has(value)),
    )
  },
  difference(this: Set<unknown>, other: SetLike): Set<unknown> {
    return new Set([...this].filter(value => !other.has(value)))
  },
  symmetricDifference(this: Set<unknown>, other: SetLike): Set<unknown> {
    return new Set([
      ...[...this].filter(value => !other.has(value)),
      ...[...keysOf(other)].filter(value => !this.has(value)),
    ])
  },
  isSubsetOf(this: Set<unknown>, other: SetLike): boolean {
    return this.size <= other.size && [...this].every(value => other.has(value))
  },
  isSupersetOf(this: Set<unknown>, other: SetLike): boolean {
    return this.size >= other.size && [...keysOf(other)].every(value => this.has(value))
  },
  isDisjointFrom(this: Set<unknown>, other: SetLike): boolean {
    return ![...this].some(value => other.has(value))
  },
}

/** `Map.groupBy`. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group)
      group.push(item)
    else
      groups.set(key, [item])
  }
  return groups
}

function define(target: object, name: string, value: unknown): void {
  if (!(name in target))
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

define(Map, 'groupBy', groupBy)
for (const [name, method] of Object.entries(setMethods))
  define(Set.prototype, name, method)
