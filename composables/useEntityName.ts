import type { DeckEntity, LanguageCode } from '#domain/content/deck'

type Named = Pick<DeckEntity, 'names'>

/** The name of an entity in the language of the page, or in English. */
export function useEntityName(): (entity: Named) => string {
  const language = useLanguage()
  return ({ names }) => names[language] ?? names.en
}

/** The language of that name where it is not that of the page; for `:lang` of its element. */
export function useNameLang(): (entity: Named) => LanguageCode | undefined {
  const language = useLanguage()
  return ({ names }) => names[language] ? undefined : 'en'
}

/** The acronym of an entity in the language of the page; in English where its name is, too; or its name. */
export function useEntityAcronym(): (entity: Pick<DeckEntity, 'names' | 'acronyms'>) => string {
  const language = useLanguage()
  const nameOf = useEntityName()
  return ({ names, acronyms }) =>
    acronyms?.[language] ?? (names[language] ? undefined : acronyms?.en) ?? nameOf({ names })
}
