import type { Compilation } from '../../domain/content/compile.ts'
import type { Deck, LanguageCode } from '../../domain/content/deck.ts'
import type { NameWords } from '../../domain/content/lexicon-schema.ts'
import { compileContent } from '../../domain/content/compile.ts'
import { parseSources } from '../../domain/content/parse-sources.ts'
import { readContent } from '../../scripts/content/read-content.ts'
import { readTranslations } from '../../scripts/content/read-translations.ts'
import { spokenDecks } from '../../scripts/content/spoken-decks.ts'

let compiling: Promise<Compilation> | undefined
let speaking: Promise<Record<LanguageCode, Deck>> | undefined

/** The project's own content, compiled once for all tests of a process: they only read it. */
export function compiledContent(): Promise<Compilation> {
  compiling ??= readContent().then(files => compileContent(files))
  return compiling
}

/** The deck that the app is built with, compiled once as well. */
export async function realDeck(): Promise<Deck> {
  return (await compiledContent()).deck
}

async function speakDecks(): Promise<Record<LanguageCode, Deck>> {
  return spokenDecks(await realDeck(), await readTranslations()).decks
}

/** The deck in every language, as a learner of that language gets it, compiled once as well. */
export function realDecks(): Promise<Record<LanguageCode, Deck>> {
  speaking ??= speakDecks()
  return speaking
}

/** What texts call things beside their names, as content/lexicon/names.yml has it. */
export async function realNames(): Promise<NameWords> {
  return parseSources((await readContent()).filter(({ path }) => path === 'lexicon/names.yml')).names!.value
}
