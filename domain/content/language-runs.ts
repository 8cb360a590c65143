/** Which parts of a text are in another language than the page, as far as their letters tell. */
import type { LanguageCode, LocalizedText } from './deck.ts'

export interface LanguageRun {
  text: string
  /** BCP 47; none for what is in the language of the page. */
  language?: 'ru' | 'ky' | 'kk' | 'en'
}

/** Cyrillic words with what stands between them; a bracket or a comma at the end is left out. */
const cyrillicRun
  = /[\p{Script=Cyrillic}\p{M}](?:[\p{L}\p{M}\p{N}\s«»"“”„’'().,:;№–—-]*[\p{Script=Cyrillic}\p{M}\p{N}])?/gu
/** Latin words with what stands between them. */
const latinRun = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}\s’'().&–—-]*[\p{Script=Latin}\p{N}])?/gu
/** Letters that Kazakh has and Kyrgyz has not. */
const kazakhLetter = /[әғқұһі]/iu
/** Letters that Kyrgyz has and Russian has not. */
const kyrgyzLetter = /[ңөү]/iu

/**
 * The names of an entity say which language a form is; otherwise its letters do, and the rest is Kyrgyz on a Kyrgyz
 * page and Russian elsewhere.
 */
function languageOf(text: string, names: LocalizedText, page: LanguageCode): 'ru' | 'ky' | 'kk' {
  if (page === 'ky' && text === names.ky)
    return 'ky'
  if (text === names.ru)
    return 'ru'
  if (text === names.ky)
    return 'ky'
  return kazakhLetter.test(text) ? 'kk' : page === 'ky' || kyrgyzLetter.test(text) ? 'ky' : 'ru'
}

/**
 * The runs of a text, in order; put together they are the text. Forms in a list are separated by commas, each a run of
 * its own. On a page in Cyrillic what is in Latin letters is English.
 * @param text Any text.
 * @param names Names whose language is known, such as the entity's.
 * @param page The language of the page.
 */
export function languageRuns(text: string, names: LocalizedText = {}, page: LanguageCode = 'en'): LanguageRun[] {
  const runs: LanguageRun[] = []
  let end = 0
  for (const part of text.matchAll(/[^,;·]+/gu)) {
    for (const match of part[0].matchAll(cyrillicRun)) {
      const start = part.index + match.index
      // Latin words between Cyrillic ones are not Cyrillic.
      if (/\p{Script=Latin}/u.test(match[0])) {
        for (const word of match[0].matchAll(/[\p{Script=Cyrillic}\p{M}]+(?:[\s-]+[\p{Script=Cyrillic}\p{M}]+)*/gu))
          push(start + word.index, word[0])
      }
      else {
        push(start, match[0])
      }
    }
  }
  between(end, text.length)
  return runs

  function push(start: number, run: string): void {
    between(end, start)
    runs.push({ text: run, language: languageOf(run, names, page) })
    end = start + run.length
  }

  /** What stands between Cyrillic words. */
  function between(from: number, to: number): void {
    const gap = text.slice(from, to)
    let done = 0
    for (const { 0: run, index } of page === 'en' ? [] : gap.matchAll(latinRun)) {
      if (index > done)
        runs.push({ text: gap.slice(done, index) })
      runs.push({ text: run, language: 'en' })
      done = index + run.length
    }
    if (done < gap.length)
      runs.push({ text: gap.slice(done) })
  }
}
