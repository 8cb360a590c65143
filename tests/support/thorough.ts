import process from 'node:process'

/**
 * What is tried on each of thousands of things, each of which takes its time: all of them by `npm run test:long`, every
 * so many of them by `npm test`, while one waits. Which ones is always the same.
 */
export function everySo<T>(many: number, all: readonly T[]): T[] {
  return all.filter((_, place) => process.env['TESTS'] === 'thorough' || place % many === 0)
}
