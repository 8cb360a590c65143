/** The fields of Anki notes are HTML; ours hold nothing but text and line ends. */

const entityOf: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const characterOf: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Text as a field of an Anki note. What Anki would read as a sound or a speech tag stays text. */
export function fieldFromText(text: string): string {
  return text
    .replace(/[&<>"]/g, character => entityOf[character] ?? character)
    .replace(/\[(?=sound:|anki:)/gi, '&#91;')
    .replaceAll('\n', '<br>')
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
