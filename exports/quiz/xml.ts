import { cleanText } from '../clean-text.ts'

const entityOf: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/** Text for the content or an attribute of XML. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, character => entityOf[character] ?? character)
}

/** Text as HTML: its line ends show. */
export function htmlText(text: string): string {
  return xmlText(text).replaceAll('\n', '<br/>')
}
