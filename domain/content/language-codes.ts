/** The languages into which the deck is translated. */
export const translationLanguages = ['ru', 'ky'] as const
export type TranslationLanguage = typeof translationLanguages[number]

/** The languages in which the app and its deck can be read; the first is the one that the deck is written in. */
export const languageCodes = ['en', ...translationLanguages] as const
export type LanguageCode = typeof languageCodes[number]
