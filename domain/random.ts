/** Chance that can be repeated: the same seed gives the same numbers on every device. Not for secrets. */

export interface Random {
  /** A whole number from 0 to 2³² − 1. */
  next: () => number
  /** From 0 (included) to 1 (not included). */
  fraction: () => number
  /** A whole number from 0 to below `limit`; `limit` is at least 1. */
  below: (limit: number) => number
  /** One of a list that is not empty. */
  pick: <T>(items: readonly T[]) => T
  /** The items in random order, in a new list (Fisher–Yates). */
  shuffle: <T>(items: readonly T[]) => T[]
}

/** A 32-bit hash of a text: FNV-1a (Fowler, Noll, Vo; offset basis 2166136261, prime 16777619), over UTF-16 units. */
export function hashText(text: string, basis = 2_166_136_261): number {
  let hash = basis
  for (let place = 0; place < text.length; place++)
    hash = Math.imul(hash ^ text.charCodeAt(place), 16_777_619)
  return hash >>> 0
}

/**
 * A generator from a seed (its lowest 32 bits) and a name: unlike names give unlike numbers from one seed. It is sfc32,
 * the small fast counting generator of Chris Doty-Humphrey (PractRand, shifts 9, 3 and 21), after the 12 rounds its
 * author prescribes.
 */
export function createRandom(seed: number, name = ''): Random {
  let [a, b, c, counter] = [seed >>> 0, hashText(name), hashText(name, seed >>> 0), 1]
  const next = (): number => {
    const result = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + result) >>> 0
    return result
  }
  for (let round = 0; round < 12; round++)
    next()
  const fraction = (): number => next() / 2 ** 32
  const below = (limit: number): number => Math.floor(fraction() * limit)
  return {
    next,
    fraction,
    below,
    pick: items => items[below(items.length)]!,
    shuffle: (items) => {
      const mixed = [...items]
      for (let last = mixed.length - 1; last > 0; last--) {
        const place = below(last + 1);
        [mixed[last], mixed[place]] = [mixed[place]!, mixed[last]!]
      }
      return mixed
    },
  }
}
