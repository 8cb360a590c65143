import { cleanText } from '../clean-text.ts'

const entityOf: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/** Text for the content of XML. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, character => entityOf[character] ?? character)
}

/** Text for an attribute of XML, where a reader would take line ends and tabs for spaces. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\n\t]/g, character => `&#${character.charCodeAt(0)};`)
}

/** Text as HTML: its line ends show. */
export function htmlText(text: string): string {
  return xmlText(text).replaceAll('\n', '<br/>')
}
