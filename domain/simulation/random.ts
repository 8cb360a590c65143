/** A stream of numbers from 0 (included) to 1 (not included), the same for the same seed. */
export type Random = () => number

/** 32 bits from a text: FNV-1a (Fowler, Noll, Vo). */
export function hashOf(text: string): number {
  let hash = 0x811C9DC5
  for (let place = 0; place < text.length; place++)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}

/** A seeded stream: a Weyl sequence through the MurmurHash3 finalizer, which is ample for simulation and unfit for secrets. */
export function createRandom(seed: string): Random {
  let state = hashOf(seed)
  return () => {
    state = (state + 0x9E3779B9) >>> 0
    let bits = state
    bits = Math.imul(bits ^ (bits >>> 16), 0x85EBCA6B)
    bits = Math.imul(bits ^ (bits >>> 13), 0xC2B2AE35)
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
  }
}

/** One of the keys, each as often as its weight says. Throws when there is none with a weight. */
export function pickWeighted<K extends number>(weights: Readonly<Record<K, number>>, keys: readonly K[], random: Random): K {
  const total = keys.reduce((sum, key) => sum + weights[key], 0)
  let left = random() * total
  for (const key of keys) {
    left -= weights[key]
    if (left < 0)
      return key
  }
  throw new Error('nothing to pick from: no key has a weight')
}
