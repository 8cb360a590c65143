/**
 * A quiz as a short text for an address: deck version, settings, seed and picks, of letters, digits, "-", ".", "~" and
 * "_" only.
 */
import type { QuizSpecification } from './question.ts'
import { questionKinds } from './question-kinds.ts'
import { selectableFactKinds as factKinds } from './specification.ts'
import { z } from '../schema.ts'

/** Raised when addresses of before can no longer be read. */
const FORMAT = '1'

/** Parts of an address; one more names units. */
const PARTS = 13

/** Digits of a pick: places up to 36³. */
const PICK_DIGITS = 3

const importances = [1, 2, 3] as const
const knowledges = ['any', 'weak', 'new'] as const
const modes = ['practice', 'exam'] as const

const slugs = z.array(z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)))

const specificationSchema = z.object({
  deckVersion: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  seed: z.uint32(),
  picks: z.nullable(z.array(z.int().check(z.minimum(0))).check(z.maxLength(100))),
  settings: z.object({
    selection: z.object({
      topics: slugs,
      articles: slugs,
      factKinds: z.array(z.enum(factKinds)),
      importances: z.array(z.literal(importances)),
      knowledge: z.enum(knowledges),
      units: z.optional(slugs),
    }),
    count: z.int().check(z.minimum(1), z.maximum(100)),
    kinds: z.array(z.enum(questionKinds)).check(z.minLength(1)),
    mode: z.enum(modes),
    timeLimitMinutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
  }),
})

/** The specification that a stored or received value is, or undefined when it is none. */
export function parseSpecification(value: unknown): QuizSpecification | undefined {
  const result = specificationSchema.safeParse(value)
  return result.success ? result.data : undefined
}

/** Members of a list as bits of a number, base 36. */
function toBits<T>(all: readonly T[], chosen: readonly T[]): string {
  return all.reduce((bits, item, place) => bits + (chosen.includes(item) ? 2 ** place : 0), 0).toString(36)
}

function fromBits<T>(all: readonly T[], text: string): T[] {
  const bits = Number.parseInt(text, 36)
  return all.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1)
}

function fromList(text: string): string[] {
  return text === '' ? [] : text.split('~')
}

/** The text of a specification. */
export function encodeSpecification({ deckVersion, seed, picks, settings }: QuizSpecification): string {
  const { selection, count, kinds, mode, timeLimitMinutes } = settings
  return [
    FORMAT,
    deckVersion,
    seed.toString(36),
    count,
    toBits(questionKinds, kinds),
    modes.indexOf(mode),
    timeLimitMinutes ?? '',
    knowledges.indexOf(selection.knowledge),
    toBits(importances, selection.importances),
    toBits(factKinds, selection.factKinds),
    selection.topics.join('~'),
    selection.articles.join('~'),
    picks === null ? '_' : picks.map(place => place.toString(36).padStart(PICK_DIGITS, '0')).join(''),
    ...selection.units?.length ? [selection.units.join('~')] : [],
  ].join('.')
}

function picksFrom(text: string): number[] | null {
  return text === '_'
    ? null
    : (text.match(new RegExp(`.{${PICK_DIGITS}}`, 'g')) ?? []).map(digits => Number.parseInt(digits, 36))
}

function readParts(parts: readonly string[]): unknown {
  const [
    ,
    deckVersion,
    seed = '',
    count,
    kinds = '',
    mode,
    limit,
    knowledge,
    importance = '',
    kindBits = '',
    topics = '',
    articles = '',
    picks = '',
    units,
  ] = parts
  return {
    deckVersion,
    seed: Number.parseInt(seed, 36),
    picks: picksFrom(picks),
    settings: {
      selection: {
        topics: fromList(topics),
        articles: fromList(articles),
        factKinds: fromBits(factKinds, kindBits),
        importances: fromBits(importances, importance),
        knowledge: knowledges[Number(knowledge)],
        ...units === undefined ? {} : { units: fromList(units) },
      },
      count: Number(count),
      kinds: fromBits(questionKinds, kinds),
      mode: modes[Number(mode)],
      timeLimitMinutes: limit === '' ? null : Number(limit),
    },
  }
}

export type DecodedAddress
  = | { kind: 'quiz', specification: QuizSpecification }
  /** It was made from another deck, or by another version of the app; its settings still stand. */
    | { kind: 'deck-changed', specification: QuizSpecification }
    | { kind: 'malformed' }

/** What a text says about a quiz of the deck of a version. Never throws. */
export function decodeSpecification(text: string, deckVersion: string): DecodedAddress {
  const parts = text.split('.')
  const isReadable = parts[0] === FORMAT && (parts.length === PARTS || parts.length === PARTS + 1)
  const specification = isReadable ? parseSpecification(readParts(parts)) : undefined
  if (!specification)
    return { kind: 'malformed' }
  return { kind: specification.deckVersion === deckVersion ? 'quiz' : 'deck-changed', specification }
}
