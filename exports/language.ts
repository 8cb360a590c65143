/** In which language a text is: most are in that of the file, and those that are not say so. */
import type { InLanguage, LanguageCode } from '../domain/content/deck.ts'
import { cleanText } from './clean-text.ts'

/** A part of a text. */
export interface TextPart {
  text: string
  /** Where it is not that of the file. */
  lang?: string
}

/** A text, part by part. */
export type PartedText = readonly TextPart[]

/** The whole text, whatever its languages. */
export function plainText(parts: PartedText): string {
  return parts.map(({ text }) => text).join('')
}

/** A text that is all in one language, cleaned; `language` is that of the file. */
export function textIn(lang: string, text: string, language: LanguageCode): PartedText {
  const cleaned = cleanText(text)
  return cleaned === '' ? [] : [{ text: cleaned, ...lang !== language && { lang } }]
}

/** The language of a text of something; `name` is its name there. */
export function languageOf(thing: InLanguage, name: string, language: LanguageCode): LanguageCode {
  return thing.inEnglish?.includes(name) ? 'en' : thing.lang ?? language
}

/** Texts one below the other. */
export function lines(texts: readonly PartedText[]): PartedText {
  return texts.flatMap((text, index) => index === 0 ? text : [{ text: '\n' }, ...text])
}
