/** The grammar of questions and free answers, as far as options must share it: a different form gives the key away. */
import type { DeckCard } from '../content/deck.ts'
import { CLOZE_GAP } from '../content/deck.ts'
import {
  adjectiveEnds,
  adjectives,
  finiteVerbs,
  gerundObjects,
  kindredHeads,
  nounsLikeAdjectives,
  nounsLikeAdverbs,
  relationalAdjectives,
} from '../content/lexicon/en.generated.ts'
import { isVerb, modifierClass, nounClass, singularOf } from './word-classes.ts'

export type AnswerForm
  = | 'adjective'
    | 'relational adjective'
    | 'adverb'
    | 'infinitive'
    | 'bare infinitive'
    | 'gerund'
    | 'clause'
    | 'sentence'
    | 'participle'
    | 'singular'
    | 'plural'
    | 'number'
    | `prepositional ${string}`

const prepositions
  = /^(?:as|by|in|on|at|with|without|from|under|through|after|before|into|towards?|for|because|during|between|against|beyond|of|over|among)\s/i
const finiteVerb = new RegExp(
  `\\s(?:is|are|was|were|has|have|had|did|does|do|would|could|can|cannot|may|${finiteVerbs.join('|')})\\b`, 'i',
)
const gerundObject = new RegExp(`^(?:a|an|the|its|their|one|one’s|his|it|them|${gerundObjects.join('|')})$`, 'i')
const plainAdjectives = new Set(adjectives)
const adjectiveEnding
  = /(?:[^r]ial|ical|onal|tical|eral|ural|ional|ntal|idual|tual|obal|egal|ocal|ivil|ative|itive|ctive|sive|tive|ic|ous|able|ible|ful|less|ary|tant|dent|cient|rent|tent|rian|pean|sian|nese)$/i
const nounEndingsAside = new Set(nounsLikeAdjectives)
const relational = new Set(relationalAdjectives)
const noAdverbs = new Set(nounsLikeAdverbs)

/**
 * Adjectives that say what a thing has to do with ("economic") stand beside each other, not beside those that judge it
 * ("lasting").
 */
const relationalEnding = /(?:[ai]al|ical|onal|tical|eral|ural|ntal|egal|ocal|ic|ary|ern|ian|pean|nese)$/i

function isAdjective(word: string): boolean {
  const lower = word.toLowerCase()
  return plainAdjectives.has(lower) || lower.startsWith('multi-') || lower === 'military'
    || adjectiveEnds.some(end => lower.endsWith(end))
    || (adjectiveEnding.test(lower) && !nounEndingsAside.has(lower))
}

/** The head of a noun phrase is the last word before "of", "for", "between" and the like. */
function headOf(phrase: string): string {
  return phrase.split(
    /\s(?:of|for|in|on|at|to|with|from|between|by|against|over|towards|that|which|about|under|among|as|instead|within|through)\s|[,(]/i,
  )[0]!.trim().split(/\s+/).at(-1) ?? ''
}

function isPlural(phrase: string): boolean {
  if (/^an?\s/i.test(phrase))
    return false
  const head = headOf(phrase).toLowerCase()
  return / and /i.test(phrase) || /^(?:people|media|themselves)$/.test(head)
    || (/[^su]s$/.test(head) && !/(?:sis|ics|news)$/.test(head)) || / (?:two|three|four|five)\s/i.test(` ${phrase}`)
}

function wordForm(word: string): AnswerForm | undefined {
  if (isAdjective(word))
    return relationalEnding.test(word) || relational.has(word.toLowerCase()) ? 'relational adjective' : 'adjective'
  if (/ly$/i.test(word) && !noAdverbs.has(word.toLowerCase()))
    return 'adverb'
  return /[^e]ed$/i.test(word) ? 'participle' : undefined
}

/** The grammatical form of a free answer, by its looks. */
export function formOf(answer: string): AnswerForm {
  const words = answer.replace(/[“”"]/g, '').trim().split(/\s+/)
  const [first = ''] = words
  if (/^to$/i.test(first))
    return 'infinitive'
  if (/^(?:that|how|what|why|whether)$/i.test(first))
    return 'clause'
  if (prepositions.test(answer))
    return `prepositional ${first.toLowerCase()}`
  if (/^(?:it|they|he|she|there|one|this|neither|nobody|nothing)$/i.test(first) || finiteVerb.test(` ${answer}`))
    return 'sentence'
  if (/^\d|^[$€]/.test(first))
    return 'number'
  if (isVerb(first) || (first.endsWith('ly') && isVerb(words[1] ?? '')))
    return 'bare infinitive'
  const last = words.at(-1)!
  const form = words.length <= 2 || / (?:and|or|but) /.test(answer) ? wordForm(last) : undefined
  if (form && !/^(?:the|a|an)$/i.test(first))
    return form
  if (
    /[^aeiou]ing$/i.test(first) && words.length > 1
    && gerundObject.test(words[1]!)
  )
    return 'gerund'
  return isPlural(answer) ? 'plural' : 'singular'
}

/**
 * What stands before a noun and must agree with the stem: "its" and "their" beside each other would show which one is
 * right.
 */
function possessorOf(answer: string): string {
  return /^(its|their|his|our|one’s)\s/i.exec(answer)?.[1]?.toLowerCase() ?? ''
}

/**
 * What sort of thing a free answer names, by its head or its last modifier: options must be of one sort. Forms without
 * a head (clauses, deeds, sentences) are a sort of their own. Undefined when no list of content/lexicon has the word.
 */
export function sortOf(answer: string): string | undefined {
  const form = formOf(answer)
  const last = answer.replace(/[“”"]/g, '').trim().split(/\s+/).at(-1) ?? ''
  switch (form) {
    case 'singular':
    case 'plural': {
      const noun = nounClass(headOf(answer.replace(/[“”"]/g, '')).replace(/’s?$/, ''))
      return noun && `${noun} ${possessorOf(answer)}`.trim()
    }
    case 'adjective':
    case 'relational adjective':
    case 'participle':
      return modifierClass(last)
    case 'number':
      return undefined
    default:
      return form
  }
}

/**
 * Answers of one kind may stand beside each other: one sort, and nouns of one number. Undefined for what has no sort.
 */
export function kindOfAnswer(answer: string): string | undefined {
  const sort = sortOf(answer)
  return sort?.startsWith('noun') ? `${formOf(answer)} ${sort}` : sort
}

const headNumbers = /^(?:two|three|four|other|single|specific|more|of|the|growing|earlier|later|same)$/

function headFrame(words: readonly string[]): string {
  const head = words.map(singularOf).find(word => kindredHeads.some(heads => heads.includes(word)))
    ?? singularOf(words.find(word => !headNumbers.test(word) && !isAdjective(word)) ?? '')
  return kindredHeads.find(heads => heads.includes(head))?.[0] ?? head
}

/**
 * What sort of answer a stem asks for: "who", "why", "which event", "kind" (an adjective), "do" (a deed), "what". In a
 * cloze: whether the gap stands before a noun, and the article before it.
 */
export function frameOf({ front, kind }: Pick<DeckCard, 'front' | 'kind'>): string {
  if (kind === 'cloze')
    return clozeFrame(front)
  const match = /\b(which|what|whose|whom|who|why|how|where|when)\b(.*)/i.exec(front)
  const word = match?.[1]?.toLowerCase() ?? 'what'
  const rest = match?.[2]?.toLowerCase().match(/[\p{L}-]+/gu)?.slice(0, 4) ?? []
  if (/^ ?(?:kind|type|sort|form) of /.test(rest.join(' ')))
    return 'kind'
  if (word === 'which')
    return `which ${headFrame(rest)}`
  if (
    word === 'what'
    && /\b(?:do|doing)(?: [\p{L}-]+){0,6}\?|\b(?:can|could|must|should) .*\bdo\b/u.test(match?.[2] ?? '')
  )
    return 'do'
  if (word === 'how')
    return rest[0] === 'many' || rest[0] === 'far' ? `how ${rest[0]}` : 'how'
  return word === 'whom' ? 'who' : word
}

function clozeFrame(front: string): string {
  const [before = '', after = ''] = front.split(CLOZE_GAP)
  const article = /\b(an?|the)\s[“"]?$/i.exec(before)?.[1]?.toLowerCase() ?? 'none'
  const next = /^[”"]?\s([\p{L}-]+)/u.exec(after)?.[1]?.toLowerCase()
  const isBeforeNoun = next !== undefined
    && !/^(?:and|or|of|in|to|for|from|with|by|as|is|are|was|were|on|at|that|which|but|than|has|have|had|says|writes|into|over|until|when|if|not|can|may)$/
      .test(next)
  return `gap ${article}${isBeforeNoun ? ' before noun' : ''}`
}
