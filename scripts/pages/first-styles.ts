/**
 * The rules of the style sheet that a page shows itself with, written into it: so the page is painted as soon as it is
 * there, and the sheet follows.
 */
import { createHash } from 'node:crypto'
import { PurgeCSS } from 'purgecss'

/** Classes that scripts in the head put on the root element before the first paint (utils/, colour mode). */
const ROOT_CLASSES = ['dark', 'light', 'returning', 'first-visit', 'shows-answer']
/** A state, which anything may be in; PurgeCSS by itself takes a rule for states alone for one that is not used. */
const state = /^::?[a-z-]+$/
const stylesheetLink = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g
/** Faces that are fetched come with the sheet; the others are fallbacks, which hold the place of the true letters. */
const fetchedFace = /@font-face\s*\{[^}]*\burl\([^}]*\}/g

/** What Tailwind says to browsers older than those that this app is made for; its layer keeps its place. */
const oldBrowsers = /(@layer properties)\{@supports [^{]+\{(?:[^{}]+\{[^{}]*\})+\}\}/g

/** What a page is made of, as far as rules can ask for it: elements, classes, attributes. */
export interface PageParts { tags: string[], classes: string[], attributes: string[] }

const startTag = /<([a-z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/g
const attribute = /\s([^\s=>"/]+)(?:="([^"]*)")?/g
/** What is no part of what is shown, and holds text that may look like parts. */
const unshown = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'' }

/**
 * The parts of what a page shows, each once, in order. The page is one that Vue wrote: names are small letters, values
 * stand in double quotes. There are thousands of pages of a hundred thousand letters; a parser takes ten times as long.
 */
export function partsOf(html: string): PageParts {
  const tags = new Set<string>()
  const names = new Set<string>()
  const classLists = new Set<string>()
  for (const [, tag = '', attributes = ''] of html.replace(unshown, '').matchAll(startTag)) {
    tags.add(tag)
    for (const [, name = '', value = ''] of attributes.matchAll(attribute)) {
      names.add(name)
      if (name === 'class')
        classLists.add(value)
    }
  }
  const classes = new Set([...classLists].flatMap(list =>
    list.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity]!).split(/\s+/)))
  classes.delete('')
  return { tags: [...tags].sort(), classes: [...classes].sort(), attributes: [...names].sort() }
}

/** What else stands in code between strings, and is no part of a page. */
const betweenNames = /[\s"'`{}()<>=;,]+/
/** Letters of the longest class that is asked for. */
const LONGEST_NAME = 80

/**
 * The parts of a page and of what its code may put into it: whatever stands there as a word of its own may be an
 * element, a class or an attribute.
 */
export function partsWithCode({ tags, classes, attributes }: PageParts, code: string): PageParts {
  const words = code.split(betweenNames).filter(word => word.length <= LONGEST_NAME)
  const withWords = (names: readonly string[]): string[] => [...new Set([...names, ...words])].sort()
  return { tags: withWords(tags), classes: withWords(classes), attributes: withWords(attributes) }
}

/** A style sheet, and what of a page its rules ask for: what it does not name makes no difference. */
export interface StyleSheet { text: string, askedOf: (parts: PageParts) => PageParts }

/** The sheet of this text. */
export function styleSheet(text: string): StyleSheet {
  const names = text.replace(/\\(.)/g, '$1')
  const known = new Map<string, boolean>()
  const isNamed = (name: string): boolean => {
    const answer = known.get(name) ?? names.includes(name)
    known.set(name, answer)
    return answer
  }
  return {
    text,
    askedOf: ({ tags, classes, attributes }) => ({
      tags: tags.filter(isNamed),
      classes: classes.filter(isNamed),
      attributes: attributes.filter(isNamed),
    }),
  }
}

/** The rules of a sheet that can hold for a page of these parts, in the sheet’s order. Values are not asked for. */
export async function stylesFor(sheet: string, { tags, classes, attributes }: PageParts): Promise<string> {
  const values = [...sheet.matchAll(/\[[\w-]+[~|^$*]?=["']?([^"'\]]+)/g)].map(([, value = '']) => value)
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'page' }],
    css: [{ raw: sheet.replace(fetchedFace, '').replace(oldBrowsers, '$1;') }],
    extractors: [{
      extensions: ['page'],
      extractor: () => ({ tags, classes, ids: [], attributes: { names: attributes, values }, undetermined: [] }),
    }],
    safelist: [...ROOT_CLASSES, state],
  })
  return purged!.css
}

/**
 * The page with these rules in its head, their hash in its policy, and its style sheets last: what stands behind one
 * waits for it, and the code is to be asked for at once. It runs when all is there; with `isLate` it does not wait for
 * the sheets, for which it asks by itself (utils/late-styles.ts).
 */
export function withStyles(html: string, styles: string, { isLate = false } = {}): string {
  const links = [...html.matchAll(stylesheetLink)].map(([link]) => link)
  const allowed = `style-src 'self' 'sha256-${createHash('sha256').update(styles).digest('base64')}'`
  let isPlaced = false
  const placeStyles = (): string => {
    const placed = isPlaced ? '' : `<style>${styles}</style>`
    isPlaced = true
    return placed
  }
  return html
    .replace('style-src \'self\'', () => allowed)
    .replaceAll(stylesheetLink, placeStyles)
    .replace('</body>', end => links.map(isLate ? lateLink : String).join('') + end)
}

/** A link that asks for nothing yet, but where no code will. */
function lateLink(link: string): string {
  return `${link.replace('<link', '<link disabled data-late-styles')}<noscript>${link}</noscript>`
}

/** The style sheets that a page asks for, by their addresses. */
export function sheetsOf(html: string): string[] {
  return [...html.matchAll(stylesheetLink)].map(([, href = '']) => href)
}
