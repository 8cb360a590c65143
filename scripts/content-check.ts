/**
 * `npm run content:check`: compiles and lints content/ and its translations and prints every fault as path:line:
 * reason, and says which notes for Anki are not dated. Exit code 1 when there is one. With files of translations
 * (`npm run content:check -- FILE …`) it checks those alone.
 */
import type { Deck, LanguageCode } from '../domain/content/deck.ts'
import type { ContentFault, SourceFile } from '../domain/content/yaml-source.ts'
import { basename } from 'node:path'
import { compileContent } from '../domain/content/compile.ts'
import { editorialFaults } from '../domain/content/editorial.ts'
import { lintContent } from '../domain/content/lint.ts'
import { languageCodes, translationLanguages } from '../domain/content/language-codes.ts'
import { parseSources } from '../domain/content/parse-sources.ts'
import { compileOverlay } from '../domain/translation/compile-overlay.ts'
import { undatedIn } from '../exports/anki/stamps.ts'
import { isLexiconModuleCurrent, lexiconModules } from './content/lexicon-module.ts'
import { readContent } from './content/read-content.ts'
import { readTranslations, sha256 } from './content/read-translations.ts'
import { deckInLanguage } from './content/deck-in-language.ts'
import { readStamps, stampsPath } from './content/stamps-path.ts'

function printFaults(faults: readonly ContentFault[]): void {
  for (const fault of faults)
    console.error(`content/${fault.path}:${fault.line}: ${fault.reason}`)
  if (faults.length > 0)
    process.exitCode = 1
}

/** Says which notes for Anki have changed since they were dated. */
async function checkStamps(language: LanguageCode): Promise<void> {
  const { spoken } = await deckInLanguage(deck, language)
  const undated = undatedIn(await readStamps(language), spoken)
  if (undated.length === 0)
    return
  console.error(
    `exports/anki/${basename(stampsPath(language))}: ${undated.length} notes have changed (${
      undated.slice(0, 3).join(', ')
    } …): npm run anki:stamps dates them`,
  )
  process.exitCode = 1
}

/** Checks the translations, and prints how many texts of each language are there. */
function checkTranslations(deck: Deck, files: readonly SourceFile[]): void {
  for (const language of translationLanguages) {
    const { states, faults } = compileOverlay(files, deck, language, sha256)
    const count = (standing: string): number => states.filter(state => state.standing === standing).length
    const isAbout = files.some(({ path }) => path.startsWith(`translations/${language}/`))
    printFaults(faults)
    if (isAbout) {
      console.log(`${language}: ${states.length} texts, ${count('stale')} to look at again, ${
        count('withheld')} shown in English: ${faults.length} faults`)
    }
  }
}

const files = await readContent()
const { deck, faults: compilerFaults } = compileContent(files)
const translations = await readTranslations()
const names = process.argv.slice(2)

async function checkEnglish(): Promise<void> {
  const parsed = parseSources(files)
  const faults = [...compilerFaults, ...lintContent(parsed)]
  for (const module of lexiconModules(parsed)) {
    if (!await isLexiconModuleCurrent(module))
      faults.push({ path: module.source, line: 1, reason: 'was changed since it was compiled: run npm run content:lexicon' })
  }
  const tooMany = editorialFaults(deck)
  for (const line of tooMany)
    console.error(`content/facts: ${line}`)
  printFaults(faults)
  console.log(
    `${deck.facts.length} facts, ${deck.cards.length} cards, ${deck.entities.length} entities, ${deck.articles.length} articles: ${faults.length + tooMany.length} faults`,
  )
  if (tooMany.length > 0)
    process.exitCode = 1
}

if (names.length === 0)
  await checkEnglish()
const asked = translations.filter(({ path }) => names.length === 0 || names.some(name => `content/${path}`.endsWith(name)))
if (names.length > 0 && asked.length === 0) {
  console.error(`content:check: there is no file ${names.join(', ')} under content/translations`)
  process.exitCode = 2
}
checkTranslations(deck, asked)
if (names.length === 0 && !process.exitCode) {
  for (const language of languageCodes)
    await checkStamps(language)
}
