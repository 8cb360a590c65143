/** XML built as a tree, so that whatever a text holds it stays a text. */
import { XMLBuilder } from 'fast-xml-parser'
import { cleanText } from '../clean-text.ts'

const entityOf: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/** Text for the content of XML or HTML. */
function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, character => entityOf[character] ?? character)
}

/** Text for an attribute of XML, where a reader would take line ends and tabs for spaces. */
function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\n\t]/g, character => `&#${character.charCodeAt(0)};`)
}

/** Text as HTML: its line ends show. */
export function htmlText(text: string): string {
  return xmlText(text).replaceAll('\n', '<br/>')
}

/** A node as fast-xml-parser orders it: one key that names the tag, and `:@` for its attributes. */
export type XmlNode = Readonly<Record<string, unknown>>

/** What may stand inside an element: a string is text. */
export type XmlContent = XmlNode | string

function textNode(text: string): XmlNode {
  return { '#text': xmlText(text) }
}

/** An element with its attributes and what stands inside it. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  ...content: readonly XmlContent[]
): XmlNode {
  const written = Object.entries(attributes).map(([name, value]) => [name, xmlAttribute(String(value))])
  return {
    [tag]: content.map(each => typeof each === 'string' ? textNode(each) : each),
    ...written.length > 0 && { ':@': Object.fromEntries(written) },
  }
}

/** Text whose line ends show as breaks. */
export function brokenText(text: string): XmlNode[] {
  return text.split('\n').flatMap((line, index) => index === 0 ? [textNode(line)] : [element('br'), textNode(line)])
}

/** Text as it stands, without entities: some readers lose the spaces beside those. */
export function unparsedText(text: string): XmlNode[] {
  // What would end such a section is divided between two.
  return cleanText(text).split(/(?<=\]\])(?=>)/).map(part => ({ '#cdata': [{ '#text': part }] }))
}

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
  // Texts are written above, with the line ends of attributes, which the builder leaves as they are.
  processEntities: false,
})

/** A whole document in UTF-8; its declaration is the first thing in it. */
export function xmlDocument(root: XmlNode): string {
  const declaration = { '?xml': [{ '#text': '' }], ':@': { version: '1.0', encoding: 'UTF-8' } }
  return `${builder.build([declaration, root])}\n`
}
