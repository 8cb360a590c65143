/**
 * What a stem demands of its answer besides the class: "which American diplomat", "which Russian finance minister",
 * "which EU programme".
 */
import type { DeckEntity } from '../content/deck.ts'
import type { QuizContext } from './quiz-context.ts'
import { roles } from '../content/lexicon/en.generated.ts'
import { stemsOf } from './words.ts'

/** The words after "which" up to the verb, four at most. */
function askedPhrase(stem: string): string {
  return /\b(?:which|what|whose)\s((?:[\p{L}-]+\s){1,4})/iu.exec(stem)?.[1] ?? ''
}

/**
 * What an entity is, in words: its class, its offices and the first clause of its description; the rest tells of others
 * too.
 */
export function describeEntity({ names, class: entityClass = '', description = '', offices }: DeckEntity): string {
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
  const told = describeEntity(key)
  // Of people a stem says country and office anywhere: "Who headed the Russian delegation?"
  const isPerson = key.kind === 'person'
  const named = [
    ...context.namedIn(phrase),
    ...isPerson ? [...context.namedIn(stem)].filter(({ kind }) => kind === 'country') : [],
  ]
  const nations = named.filter(entity => entity !== key && context.namedIn(told).has(entity))
  const asked = isPerson ? stemsOf(phrase).union(stemsOf(stem).intersection(stemsOf(roles.join(' ')))) : stemsOf(phrase)
  const traits = asked.intersection(stemsOf(told))
  return (other) => {
    const description = describeEntity(other)
    return traits.isSubsetOf(stemsOf(description))
      && nations.every(nation => context.namedIn(description).has(nation))
  }
}

/** Whether somebody is an author of one of the articles, and not one whom these cite. */
export function isArticleAuthor({ names }: DeckEntity, { index }: QuizContext): boolean {
  return index.deck.articles.some(({ authors }) => authors.some(({ family }) => names.en.endsWith(family)))
}
