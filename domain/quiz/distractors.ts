/** Wrong options, each a real other answer, and the pairs of them that make a fair question of three. */
import type { DeckCard } from '../content/deck.ts'
import type { Rationale } from './question.ts'
import type { ReferredText } from './text-ref.ts'
import { hashText } from '../random.ts'
import { isSameText, stemsOf } from './words.ts'

/** A wrong option. `position` orders dates and quantities. */
export interface Distractor extends ReferredText {
  rationale: Rationale
  position: number | null
}

/** A possible wrong option: `score` says how like the key it is; `explain` is asked only when it is kept. */
export interface Candidate extends ReferredText {
  score: number
  position: number | null
  explain: () => Rationale
}

/** The choice that one card gives: its key and the pairs of wrong options that keep every rule together with it. */
export interface ChoicePool {
  card: DeckCard
  keyText: string
  keyRef: ReferredText['ref']
  keyPosition: number | null
  pairs: readonly (readonly [Distractor, Distractor])[]
}

/** Wrong options kept for a card: the likest, enough for 15 pairs. */
const KEPT = 6

/** One whose score lies further below the best is not kept, unless fewer than four would be left. */
const SCORE_WINDOW = 3

/**
 * Options of like length (Haladyna, Downing and Rodriguez 2002), in figures: a key is at most 1.3 times as long as the
 * mean option.
 */
export const LONGEST_KEY = 1.3

/** Length of the key against the mean length of all options. */
export function keyLengthRatio(key: string, others: readonly string[]): number {
  const all = [key, ...others]
  return key.length / (all.reduce((sum, text) => sum + text.length, 0) / all.length)
}

/** Free texts that share a telling word are too near in meaning to stand against each other. */
function sayTheSame(first: string, second: string): boolean {
  return isSameText(first, second) || !stemsOf(first).isDisjointFrom(stemsOf(second))
}

/** Words of one root at the beginning of both make names alike ("internal", "internal ones"). */
function isClash(first: Distractor, second: Distractor, areNames: boolean): boolean {
  if (first.position !== null)
    return first.position === second.position || first.text === second.text
  return areNames ? isSameText(first.text, second.text) : sayTheSame(first.text, second.text)
}

/** Whether two options of a pool would be as long, as far as the key's length rule and a fair look want it. */
function isBalanced(key: string, pair: readonly [Distractor, Distractor]): boolean {
  const lengths = [key.length, pair[0].text.length, pair[1].text.length]
  return keyLengthRatio(key, [pair[0].text, pair[1].text]) <= LONGEST_KEY
    && Math.max(...lengths) <= 12 + 3 * Math.min(...lengths)
}

/** Words that stem and key share and no wrong option has: whoever knows nothing chooses by them. */
export function wordsOfKeyAlone(front: string, key: string, others: readonly string[]): ReadonlySet<string> {
  const shared = stemsOf(front).intersection(stemsOf(key))
  return new Set([...shared].filter(stem => !others.some(other => stemsOf(other).has(stem))))
}

/** All pairs of wrong options that are about as long as the key. */
export function balancedPairs(key: string, options: readonly Distractor[]): [Distractor, Distractor][] {
  return options
    .flatMap((first, place) => options.slice(place + 1).map((second): [Distractor, Distractor] => [first, second]))
    .filter(pair => isBalanced(key, pair))
}

/**
 * The pool of a card from its candidates: the likest of them, in pairs that differ from each other. `areNames`: options
 * may share words, as names do. Undefined when no pair is left.
 */
export function poolFrom(
  card: DeckCard,
  key: ReferredText & { position: number | null },
  candidates: readonly Candidate[],
  areNames: boolean,
): ChoicePool | undefined {
  const likest = distinct(candidates, areNames)
  const kept = likest.filter(({ score }, place) => place < 4 || score >= likest[0]!.score - SCORE_WINDOW).slice(0, KEPT)
    .map(({ text, ref, position, explain }): Distractor => ({ text, ref, position, rationale: explain() }))
  const pairs = balancedPairs(key.text, kept).filter(pair =>
    !isClash(pair[0], pair[1], areNames)
    && (key.position !== null || wordsOfKeyAlone(card.front, key.text, pair.map(({ text }) => text)).size === 0),
  )
  return pairs.length > 0
    ? { card, keyText: key.text, keyRef: key.ref, keyPosition: key.position, pairs }
    : undefined
}

/** What is left of a pool when only the wrong options of another one stay; undefined when no pair is left. */
export function sharedPool(pool: ChoicePool | undefined, other: ChoicePool | undefined): ChoicePool | undefined {
  const texts = new Set(other?.pairs.flat().map(({ text }) => text))
  const pairs = pool?.pairs.filter(pair => pair.every(({ text }) => texts.has(text))) ?? []
  return pool && pairs.length > 0 ? { ...pool, pairs } : undefined
}

function distinct(candidates: readonly Candidate[], areNames: boolean): Candidate[] {
  const seen = new Set<string>()
  return candidates
    .toSorted((a, b) => b.score - a.score || hashText(a.text) - hashText(b.text))
    .filter(({ text, position }) => {
      const key = position !== null && areNames ? String(position) : text.toLowerCase()
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
}
