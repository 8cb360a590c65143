import type { Random } from '../random.ts'

/** One of the keys, each as often as its weight says. Throws when there is none with a weight. */
export function pickWeighted<K extends number>(
  weights: Readonly<Record<K, number>>,
  keys: readonly K[],
  random: Random,
): K {
  const total = keys.reduce((sum, key) => sum + weights[key], 0)
  let left = random.fraction() * total
  for (const key of keys) {
    left -= weights[key]
    if (left < 0)
      return key
  }
  throw new Error('nothing to pick from: no key has a weight')
}
