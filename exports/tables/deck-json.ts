import type { ExportInput } from '../export-input.ts'

/** The deck as JSON, as `docs/formats/json.md` describes it. */
export function writeDeckJson(
  { deck, scopeName, exportedAt }: Pick<ExportInput, 'deck' | 'scopeName' | 'exportedAt'>,
): string {
  const document = {
    format: 'manaschi-deck',
    version: 1,
    scope: scopeName,
    exportedAt: new Date(exportedAt).toISOString(),
    deck,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
