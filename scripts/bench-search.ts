/**
 * `npm run bench:search`: what a key costs in the search over the whole deck. Types queries letter by letter, each many
 * times, and prints median, 95th percentile and maximum in ms, the slowest key, and the same times four, as on a slow
 * phone; drawing the list comes on top. Also what building the index costs in all.
 */
import { compileContent } from '../domain/content/compile.ts'
import { readContent } from './content/read-content.ts'
import { indexOfEverything } from './content/search-deck.ts'

const ROUNDS = 20
const SLOWDOWN = 4
/** Hits of a group that the app makes ready. */
const MOST = 4
const typed = [
  'Zhaparov', 'Жапаров', 'Jeenbekov', 'Отунбаева', '1992 treaty', '16 May 1992', 'март 2005', 'kyrgyzstan', 'russia',
  'china loans', 'manas air base', 'ШОС', 'belt and road', 'multi vektor polisy', 'japrov', 'лфте', 'exam date', 'qqqwww',
]

const { deck } = compileContent(await readContent())
const begun = performance.now()
const index = indexOfEverything(deck)
const building = performance.now() - begun

/** The middle of some runs, which other work on the machine stretches least. */
function middleTime(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    index.search(text, { most: MOST })
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[ROUNDS / 2]!
}

const keys = typed.flatMap(text => [...text].map((_, place) => [...text].slice(0, place + 1).join('')))
const times = keys.map(text => ({ text, ms: middleTime(text) })).toSorted((a, b) => a.ms - b.ms)
const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.ms
const figures = (factor: number): string => [0.5, 0.95, 1].map(share => (at(share) * factor).toFixed(1)).join(' · ')

console.log(`${index.size} documents, content compiled before, built in ${building.toFixed(0)} ms`)
console.log(`a key, ${keys.length} of them: median · p95 · maximum ${figures(1)} ms; × ${SLOWDOWN}: ${
  figures(SLOWDOWN)
} ms; slowest “${times.at(-1)!.text}”`)
