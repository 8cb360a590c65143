/**
 * `npm run content:report [-- --json]`: what the deck holds, by article, section, topic, kind, importance and status;
 * with `--translations` how much of it is translated, what is stale and what nobody has read.
 */
import type { Deck } from '../domain/content/deck.ts'
import { parseArgs } from 'node:util'
import { compileContent } from '../domain/content/compile.ts'
import { translationLanguages } from '../domain/content/overlay.ts'
import { formatReport, reportOn } from '../domain/content/report.ts'
import { compileOverlay } from '../domain/translation/compile-overlay.ts'
import { parseOverlays } from '../domain/translation/parse-overlays.ts'
import { formatTranslationReport, reportOnTranslations } from '../domain/translation/report-translations.ts'
import { readContent } from './content/read-content.ts'
import { readTranslations, sha256 } from './content/read-translations.ts'

async function printTranslations(deck: Deck, isJson: boolean): Promise<void> {
  const files = await readTranslations()
  const reports = translationLanguages.map((language) => {
    const { states } = compileOverlay(files, deck, language, sha256)
    const facts = parseOverlays(files, language).entries.facts.map(({ value }) => value)
    return [language, reportOnTranslations(deck, states, facts)] as const
  })
  console.log(isJson
    ? JSON.stringify(Object.fromEntries(reports), undefined, 2)
    : reports.map(([language, report]) => formatTranslationReport(language, report)).join('\n\n'))
}

try {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, translations: { type: 'boolean', default: false } },
  })
  const { deck, faults } = compileContent(await readContent())
  if (values.translations) {
    await printTranslations(deck, values.json)
  }
  else {
    const report = reportOn(deck)
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
