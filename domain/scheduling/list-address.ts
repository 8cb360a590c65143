/**
 * Lists of facts and cards in an address: a few by their names, many by their places in the deck, in at most about 300
 * characters. Nothing is kept anywhere: an address can be reloaded, opened in another tab and given away.
 */
import type { StudyIndex } from '../content/deck-index.ts'
import { hashText } from '../random.ts'

/** A list of names that is no longer than this (characters) stands in the address as it is. */
const LONGEST_SPELT = 160

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Bits of a digit. */
const BITS = 6
/** Set in a digit of a number of runs that another digit follows. */
const MORE = 32

/** What the places of a list mean: another deck has another. */
function fingerprint(all: readonly string[]): string {
  return hashText(all.join('\n')).toString(36)
}

/** Whether each of all is in, as lengths of runs: out, in, out, … */
function runsOf(isIn: readonly boolean[]): number[] {
  const runs: number[] = []
  let start = 0
  for (let place = 1; place <= isIn.length; place++) {
    if (place === isIn.length || isIn[place] !== isIn[place - 1]) {
      runs.push(place - start)
      start = place
    }
  }
  return isIn[0] ? [0, ...runs] : runs
}

function packRuns(isIn: readonly boolean[]): string {
  return runsOf(isIn).map((run) => {
    let text = ''
    for (let rest = run; ; rest = Math.floor(rest / MORE)) {
      text += DIGITS[rest % MORE + (rest >= MORE ? MORE : 0)]
      if (rest < MORE)
        return text
    }
  }).join('')
}

/** `most`: how many there can be, whatever the text claims. */
function unpackRuns(text: string, most: number): boolean[] {
  const isIn: boolean[] = []
  let [value, scale, turn] = [0, 1, false]
  for (const digit of text) {
    const number = DIGITS.indexOf(digit)
    value = Math.min(value + number % MORE * scale, most - isIn.length)
    scale *= MORE
    if (number < MORE) {
      isIn.push(...Array.from<boolean>({ length: value }).fill(turn));
      [value, scale, turn] = [0, 1, !turn]
    }
  }
  return isIn
}

function packBits(isIn: readonly boolean[]): string {
  return Array.from({ length: Math.ceil(isIn.length / BITS) }, (_, digit) =>
    DIGITS[isIn.slice(digit * BITS, (digit + 1) * BITS).reduce((sum, is, bit) => sum + (is ? 2 ** bit : 0), 0)]).join('')
}

function unpackBits(text: string): boolean[] {
  return [...text].flatMap((digit) => {
    const number = DIGITS.indexOf(digit)
    return Array.from({ length: BITS }, (_, bit) => Math.floor(number / 2 ** bit) % 2 === 1)
  })
}

/** A list of some of all: by name where that is short, otherwise by place. It comes back in the order of all. */
export function packList(ids: Iterable<string>, all: readonly string[]): string {
  const wanted = new Set(ids)
  const names = all.filter(id => wanted.has(id)).join('~')
  if (names.length <= LONGEST_SPELT)
    return names
  const isIn = all.map(id => wanted.has(id))
  const [runs, bits] = [`r${packRuns(isIn)}`, `b${packBits(isIn)}`]
  return `${fingerprint(all)}.${runs.length < bits.length ? runs : bits}`
}

/** Whether a list stands in an address by places, so that it takes the deck to read it. */
function isPacked(list: string): boolean {
  return list.includes('.')
}

/** What a list holds; nothing where it is not of this deck. */
export function unpackList(list: string, all: readonly string[]): string[] {
  if (!isPacked(list)) {
    const wanted = new Set(list.split('~'))
    return all.filter(id => wanted.has(id))
  }
  const [mark, way, code] = [list.slice(0, list.indexOf('.')), list.at(list.indexOf('.') + 1), list.slice(list.indexOf('.') + 2)]
  if (mark !== fingerprint(all) || ![...code].every(digit => DIGITS.includes(digit)))
    return []
  const isIn = way === 'r' ? unpackRuns(code, all.length) : way === 'b' ? unpackBits(code) : []
  return all.filter((_, place) => isIn[place])
}

type Lists = Pick<StudyIndex, 'deck' | 'queueCards'>

const factsOf = ({ deck }: Lists): string[] => deck.facts.map(({ id }) => id)
const cardsOf = ({ queueCards }: Lists): string[] => queueCards.map(({ id }) => id)

/** The query of a session, a quiz or a file about some facts. */
export function queryOfFacts(ids: Iterable<string>, index: Lists): { facts: string } {
  return { facts: packList(ids, factsOf(index)) }
}

/** The query of a session of just these cards, due or not; the schedule heeds their answers. */
export function queryOfCards(ids: Iterable<string>, index: Lists): { custom: string, cards: string, counts: string } {
  return { custom: 'cards', cards: packList(ids, cardsOf(index)), counts: 'yes' }
}

/** A query with the lists that it has by places spelt out. */
export function spellLists(query: Readonly<Record<string, unknown>>, index: Lists): Record<string, unknown> {
  const { facts, cards } = query
  return {
    ...query,
    ...typeof facts === 'string' && { facts: unpackList(facts, factsOf(index)).join('~') },
    ...typeof cards === 'string' && { cards: unpackList(cards, cardsOf(index)).join('~') },
  }
}
