/**
 * What a stem demands of its answer besides the class: "which American diplomat", "which Russian finance minister",
 * "which EU programme".
 */
import type { DeckEntity } from '../content/deck.ts'
import type { QuizContext } from './quiz-context.ts'
import { stemsOf } from './words.ts'

/** The words after "which" up to the verb, four at most. */
function askedPhrase(stem: string): string {
  return /\b(?:which|what|whose)\s((?:[\p{L}-]+\s){1,4})/iu.exec(stem)?.[1] ?? ''
}

/**
 * What an entity is, in words: its class, its offices and the first clause of its description; the rest tells of others
 * too.
 */
function describe({ names, class: entityClass = '', description = '', offices }: DeckEntity): string {
  return [
    names.en,
    entityClass.replaceAll('-', ' '),
    description.split(/[,;:]/)[0],
    ...offices.map(({ title }) => title),
  ].join('. ')
}

/** Asks of an entity whether it has what the stem's words say of the key: its nation, its office, its kind. */
export function traitsAskedOf(stem: string, key: DeckEntity, context: QuizContext): (other: DeckEntity) => boolean {
  const phrase = askedPhrase(stem)
  const nations = [...context.namedIn(phrase)].filter(entity =>
    entity !== key && context.namedIn(describe(key)).has(entity),
  )
  const traits = stemsOf(phrase).intersection(stemsOf(describe(key)))
  return other =>
    traits.isSubsetOf(stemsOf(describe(other))) && nations.every(nation => context.namedIn(describe(other)).has(nation))
}
