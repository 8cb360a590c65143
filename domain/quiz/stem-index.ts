/**
 * Things by the words of each, to find those that have many words in common with a text without looking at all the
 * others.
 */

/** How many stems each thing shares with some; those that share none are left out. */
export type StemIndex<T> = (stems: ReadonlySet<string>) => ReadonlyMap<T, number>

/** Indexes things by their stems (see `stemsOf` in words.ts). */
export function indexStems<T>(things: readonly T[], stemsOfThing: (thing: T) => ReadonlySet<string>): StemIndex<T> {
  const thingsByStem = new Map<string, T[]>()
  for (const thing of things) {
    for (const stem of stemsOfThing(thing)) {
      const group = thingsByStem.get(stem)
      if (group)
        group.push(thing)
      else
        thingsByStem.set(stem, [thing])
    }
  }
  return (stems) => {
    const shared = new Map<T, number>()
    for (const stem of stems) {
      for (const thing of thingsByStem.get(stem) ?? [])
        shared.set(thing, (shared.get(thing) ?? 0) + 1)
    }
    return shared
  }
}
