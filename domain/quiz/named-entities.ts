/** Which entities a text names, found in one walk along its words. */
import type { DeckEntity } from '../content/deck.ts'
import { foldText } from '../answers/fold-text.ts'
import { indexNames } from '../content/text-names.ts'

/**
 * The entities that a text names by any form; people by their family name too, countries also as their people
 * ("Kyrgyz").
 */
export type NamedEntities = (text: string) => ReadonlySet<DeckEntity>

interface NamedForm {
  phrase: string
  entity: DeckEntity
}

/** Every name an entity goes by. */
export function formsOf({ names, acronyms, aliases }: DeckEntity): string[] {
  return [...Object.values(names), ...Object.values(acronyms ?? {}), ...aliases]
}

function* formsByFirstWord(entities: readonly DeckEntity[]): Generator<void, Map<string, NamedForm[]>> {
  const forms: NamedForm[] = []
  for (const entity of entities) {
    const familyNames = entity.kind === 'person' ? [entity.names.en.split(' ').at(-1)!] : []
    forms.push(...[...formsOf(entity), ...familyNames].map(form => ({ phrase: ` ${foldText(form)} `, entity })))
    yield
  }
  return Map.groupBy(forms.filter(({ phrase }) => phrase.trim() !== ''), ({ phrase }) => phrase.split(' ')[1]!)
}

/** Prepares entities, one by one, for finding them in texts; what was found in a text is remembered. */
export function* nameEntitiesSteps(entities: readonly DeckEntity[]): Generator<void, NamedEntities> {
  const byFirstWord = yield* formsByFirstWord(entities)
  const countries = entities.filter(({ kind }) => kind === 'country')
  const found = new Map<string, ReadonlySet<DeckEntity>>()
  const find = (text: string): ReadonlySet<DeckEntity> => {
    const words = foldText(text)
    const spaced = ` ${words} `
    const { holdsCountry } = indexNames(text)
    return new Set([
      ...[...new Set(words.split(' '))].flatMap(word => byFirstWord.get(word) ?? []).filter(({ phrase }) =>
        spaced.includes(phrase),
      ).map(({ entity }) => entity),
      ...countries.filter(({ names }) => holdsCountry(names.en.toLowerCase())),
    ])
  }
  return (text) => {
    const known = found.get(text) ?? find(text)
    found.set(text, known)
    return known
  }
}
