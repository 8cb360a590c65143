import type { ExportInput } from '../export-input.ts'
import { withoutOtherAnswers } from '../../domain/content/deck.ts'

/** The deck as JSON, as `docs/formats/json.md` describes it. */
export function writeDeckJson(
  { deck, language, scopeName, exportedAt }: Pick<ExportInput, 'deck' | 'language' | 'scopeName' | 'exportedAt'>,
): string {
  const document = {
    format: 'manaschi-deck',
    version: 1,
    language,
    scope: scopeName,
    exportedAt: new Date(exportedAt).toISOString(),
    deck,
  }
  return `${JSON.stringify(document, withoutOtherAnswers, 2)}\n`
}
