/**
 * `npm run content:report [-- --json] [--language en|ru|ky]`: what the deck holds, by article, section, topic, kind,
 * importance and status, in a language only what is translated; with `--translations` how much of it is translated,
 * what is stale and what nobody has read; with `--weight` what the files weigh in which it travels.
 */
import type { Deck, LanguageCode } from '../domain/content/deck.ts'
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { languageCodes, translationLanguages } from '../domain/content/language-codes.ts'
import { formatReport, reportOn } from '../domain/content/report.ts'
import { compileOverlay } from '../domain/translation/compile-overlay.ts'
import { parseOverlays } from '../domain/translation/parse-overlays.ts'
import { formatTranslationReport, reportOnTranslations } from '../domain/translation/report-translations.ts'
import { translatedPart } from '../exports/translated-part.ts'
import { readContent } from './content/read-content.ts'
import { readTranslations, sha256 } from './content/read-translations.ts'
import { deckFiles } from './content/deck-files.ts'
import { boundOf, formatWeight, weighDeck } from './content/deck-weight.ts'
import { spokenDecks } from './content/spoken-decks.ts'
import { languageNamed, deckInLanguage } from './content/deck-in-language.ts'

async function printTranslations(deck: Deck, isJson: boolean, asked?: LanguageCode): Promise<void> {
  const files = await readTranslations()
  const reports = translationLanguages.filter(language => !asked || language === asked).map((language) => {
    const { states } = compileOverlay(files, deck, language, sha256)
    const facts = parseOverlays(files, language).entries.facts.map(({ value }) => value)
    return [language, reportOnTranslations(deck, states, facts)] as const
  })
  console.log(isJson
    ? JSON.stringify(Object.fromEntries(reports), undefined, 2)
    : reports.map(([language, report]) => formatTranslationReport(language, report)).join('\n\n'))
}

async function printWeight(deck: Deck, isJson: boolean, asked?: LanguageCode): Promise<void> {
  const { decks } = spokenDecks(deck, await readTranslations())
  const weights = languageCodes.filter(language => !asked || language === asked)
    .map((language) => {
      const files = deckFiles(decks[language], language)
      return { language, weight: weighDeck(files), bound: boundOf(files) }
    })
  console.log(isJson
    ? JSON.stringify(weights, undefined, 2)
    : weights.map(({ language, weight, bound }) => formatWeight(language, weight, bound)).join('\n\n'))
}

/** What of the deck is there in a language. */
async function partIn(deck: Deck, language: LanguageCode = 'en'): Promise<Deck> {
  return language === 'en' ? deck : translatedPart((await deckInLanguage(deck, language)).spoken.deck, language)
}

try {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      translations: { type: 'boolean', default: false },
      weight: { type: 'boolean', default: false },
      language: { type: 'string' },
    },
  })
  const language = languageNamed(values.language ?? '')
  if (values.language !== undefined && !language)
    throw new Error(`--language is ${languageCodes.join(' or ')}, not "${values.language}"`)
  const { deck, faults } = compileContent(await readContent())
  if (values.translations) {
    await printTranslations(deck, values.json, language)
  }
  else if (values.weight) {
    await printWeight(deck, values.json, language)
  }
  else {
    const report = reportOn(await partIn(deck, language))
    console.log(values.json ? JSON.stringify(report, undefined, 2) : formatReport(report))
  }
  if (faults.length > 0) {
    console.error(
      `content:report: content/ has ${faults.length} faults, so entries may be missing here: see npm run content:check`,
    )
  }
}
catch (error) {
  console.error(`content:report: ${error instanceof Error ? error.message.split('. ')[0] : String(error)}`)
  process.exitCode = 2
}
