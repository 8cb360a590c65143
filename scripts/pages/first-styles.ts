/**
 * The rules of the style sheet that a page shows itself with, written into it: so the page is painted as soon as it is
 * there, and the sheet follows.
 */
import { createHash } from 'node:crypto'
import { PurgeCSS } from 'purgecss'
import purgecssFromHtml from 'purgecss-from-html'

/** Classes that scripts in the head put on the root element before the first paint (utils/, colour mode). */
const ROOT_CLASSES = ['dark', 'light', 'returning', 'first-visit', 'shows-answer']
const stylesheetLink = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g
/** Faces that are fetched come with the sheet; the others are fallbacks, which hold the place of the true letters. */
const fetchedFace = /@font-face\s*\{[^}]*\burl\([^}]*\}/g

/** What a page is made of, as far as rules can ask for it: elements, classes, attributes. */
export interface PageParts { tags: string[], classes: string[], attributes: string[] }

/** The parts of a page, each once, in order. */
export function partsOf(html: string): PageParts {
  const { tags, classes, attributes } = purgecssFromHtml(html)
  const inOrder = (names: readonly string[]): string[] => [...new Set(names)].filter(name => name !== '').sort()
  return { tags: inOrder(tags), classes: inOrder(classes), attributes: inOrder(attributes.names) }
}

/** The rules of a sheet that can hold for a page of these parts, in the sheet’s order. Values are not asked for. */
export async function stylesFor(sheet: string, { tags, classes, attributes }: PageParts): Promise<string> {
  const values = [...sheet.matchAll(/\[[\w-]+[~|^$*]?=["']?([^"'\]]+)/g)].map(([, value = '']) => value)
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: '', extension: 'page' }],
    css: [{ raw: sheet.replace(fetchedFace, '') }],
    extractors: [{
      extensions: ['page'],
      extractor: () => ({ tags, classes, ids: [], attributes: { names: attributes, values }, undetermined: [] }),
    }],
    safelist: ROOT_CLASSES,
  })
  return purged!.css
}

/**
 * The page with these rules in its head, their hash in its policy, and its style sheets last: what stands behind one
 * waits for it, and the code is to be asked for at once. It runs when all is there.
 */
export function withStyles(html: string, styles: string): string {
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
    .replace('</body>', end => links.join('') + end)
}

/** The style sheets that a page asks for, by their addresses. */
export function sheetsOf(html: string): string[] {
  return [...html.matchAll(stylesheetLink)].map(([, href = '']) => href)
}
