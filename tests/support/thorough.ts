import process from 'node:process'

const isThorough = process.env['TESTS'] === 'thorough'

/**
 * What is tried on each of thousands of things, each of which takes its time: all of them by `npm run test:long`, every
 * so many of them by `npm test`, while one waits. Which ones is always the same.
 */
export function everySo<T>(many: number, all: readonly T[]): T[] {
  return all.filter((_, place) => isThorough || place % many === 0)
}

/** How often a property that takes its time is tried: so often by `npm run test:long`, by `npm test` a fifth of it. */
export function runsOf(many: number): number {
  return isThorough ? many : Math.ceil(many / 5)
}
