/** The fields of Anki notes are HTML; ours hold text, line ends, and the languages of what is in another one. */
import type { PartedText } from '../language.ts'

const entityOf: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const characterOf: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Text as a field of an Anki note. What Anki would read as a sound or a speech tag stays text. */
export function fieldFromText(text: string): string {
  return text
    .replace(/[&<>"]/g, character => entityOf[character] ?? character)
    .replace(/\[(?=sound:|anki:)/gi, '&#91;')
    .replaceAll('\n', '<br>')
}

/** HTML, said to be in a language where that is not the one of the note. */
export function fieldInLanguage(html: string, lang: string | undefined): string {
  return lang && html !== '' ? `<span lang="${lang}">${html}</span>` : html
}

/** A text as a field of an Anki note, whatever the languages of its parts. */
export function fieldFromParts(parts: PartedText): string {
  return parts.map(({ text, lang }) => fieldInLanguage(fieldFromText(text), lang)).join('')
}

/** Text as a part of a cloze field, where braces and double colons mean something. */
export function clozePartFromText(text: string): string {
  return fieldFromText(text).replace(/[{}]/g, brace => `&#${brace.charCodeAt(0)};`).replaceAll(':', '&#58;')
}

function decodeEntities(html: string): string {
  return html.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : characterOf[name ?? ''] ?? whole)
}

/** A field as Anki compares and sorts it: tags left out, entities decoded. */
export function strippedField(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, ''))
}
