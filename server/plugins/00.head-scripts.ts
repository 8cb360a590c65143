/**
 * Scripts that run before anything is painted, in every page, the empty shell for offline pages included. Here and not
 * in the app's own head, which the browser gets once more with the code.
 */
import { scripts } from '#head-scripts'

/** What a page begins with; no script runs before the browser knows how its text is written. */
const BEGINNING = '<meta charset="utf-8">'

export default defineNitroPlugin((nitro) => {
  const elements = scripts.map(text => `<script>${text}</script>`).join('')
  nitro.hooks.hook('render:html', (html) => {
    const place = html.head.findIndex(part => part.includes(BEGINNING))
    if (place < 0)
      throw new Error(`A page does not begin with ${BEGINNING}: its first scripts have no place`)
    html.head[place] = html.head[place]!.replace(BEGINNING, () => BEGINNING + elements)
  })
})
