/** What the words for things beside their names owe the entities: each is of one that there is, and of one alone. */
import type { LanguageCode } from './deck.ts'
import type { NameWords } from './lexicon-schema.ts'
import type { Located } from './parse-sources.ts'
import type { ContentFault } from './yaml-source.ts'
import { languageCodes } from './language-codes.ts'

function fault(names: Located<NameWords>, keys: readonly PropertyKey[], reason: string): ContentFault {
  return { path: names.path, line: names.lineAt(keys), reason }
}

/** Forms that a language has for two things: a text could mean either. */
function sharedForms(names: Located<NameWords>, language: LanguageCode): ContentFault[] {
  const owners = new Map<string, string>()
  return Object.entries(names.value.words).flatMap(([id, forms]) => forms[language].flatMap((form, place) => {
    const owner = owners.get(form)
    owners.set(form, owner ?? id)
    return owner === undefined
      ? []
      : [fault(names, ['words', id, language, place], `words: "${form}" stands under ${owner} already: one place each`)]
  }))
}

/** What content/lexicon/names.yml says of things that are not there, or twice. */
export function crossCheckNames(names: Located<NameWords>, entityIds: ReadonlySet<string>): ContentFault[] {
  const { words, alone, sameAs, unsaid, directions } = names.value
  const isKnown = (id: string): boolean => entityIds.has(id) || alone.includes(id)
  const unknown = (list: string, ids: readonly (readonly [id: string, key: PropertyKey])[]): ContentFault[] =>
    ids.filter(([id]) => !isKnown(id)).map(([id, key]) => fault(
      names,
      [list, key],
      `${list}: there is no entity "${id}"; what has words and is none stands under alone as well`,
    ))
  const inOrder = (ids: readonly string[]): [string, number][] => ids.map((id, place) => [id, place])
  const needless = (id: string): string | undefined => {
    if (entityIds.has(id))
      return `"${id}" is an entity: take it out of this list`
    return id in words ? undefined : `"${id}" has no words: write them under words, or take it out of this list`
  }
  return [
    ...unknown('words', Object.keys(words).map(id => [id, id])),
    ...unknown('sameAs', Object.entries(sameAs).flatMap(([id, other]) => [[id, id], [other, id]])),
    ...unknown('unsaid', inOrder(unsaid)),
    ...unknown('directions', inOrder(directions)),
    ...alone.flatMap((id, place) => {
      const reason = needless(id)
      return reason ? [fault(names, ['alone', place], `alone: ${reason}`)] : []
    }),
    ...languageCodes.flatMap(language => sharedForms(names, language)),
  ]
}
