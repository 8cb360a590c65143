/**
 * What a page shows comes before what makes it live: scripts and their preloads stand behind the content, so that style
 * sheet and fonts have the line to themselves.
 */

/** A module that is loaded, or announced. Import maps stay: they must come before every module. */
const laterTag = /<link rel="modulepreload"[^>]*>|<script type="module" src=[^>]*><\/script>/g

export default defineNitroPlugin((nitro) => {
  if (import.meta.dev)
    return
  nitro.hooks.hook('render:html', (html) => {
    const later: string[] = []
    html.head = html.head.map(part => part.replace(laterTag, (tag) => {
      later.push(tag)
      return ''
    }))
    html.bodyAppend.push(later.join(''))
  })
})
