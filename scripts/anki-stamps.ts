/**
 * `npm run anki:stamps`: dates every note of the Anki packages of all languages that has changed, so that an import
 * updates it. Run after a change of content or of its translations.
 */
import { writeFile } from 'node:fs/promises'
import { compileContent } from '../domain/content/compile.ts'
import { datedStamps, undatedIn } from '../exports/anki/stamps.ts'
import { readContent } from './content/read-content.ts'
import { languageCodes } from '../domain/content/language-codes.ts'
import { deckInLanguage } from './content/deck-in-language.ts'
import { readStamps, stampsPath } from './content/stamps-path.ts'

const { deck, faults } = compileContent(await readContent())
if (faults.length > 0) {
  console.error('content/ has faults: npm run content:check lists them. Nothing was dated.')
  process.exit(1)
}
for (const language of languageCodes) {
  const { spoken, faults: ofTranslations } = await deckInLanguage(deck, language)
  if (ofTranslations.length > 0) {
    console.error(`${language}: the translations have faults: npm run content:check lists them. Nothing was dated.`)
    process.exitCode = 1
    continue
  }
  const text = await readStamps(language)
  const changed = undatedIn(text, spoken)
  await writeFile(stampsPath(language), datedStamps(text, spoken, Date.now()))
  console.log(
    `${language}: ${changed.length === 0
      ? 'nothing has changed since it was dated'
      : `${changed.length} dated anew, of ${deck.cards.length} notes and 2 note types`}`,
  )
}
