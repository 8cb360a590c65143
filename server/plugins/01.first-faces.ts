/**
 * The fonts' own rules stand in every page, before its content: a face that comes with the style sheet, behind the
 * content, would change letters that are being read. Drawn before the security policy, which allows them by their hash.
 */
import { ASSETS_PLACE, rules } from '#first-faces'

export default defineNitroPlugin((nitro) => {
  if (import.meta.dev)
    return
  const { baseURL, buildAssetsDir } = useRuntimeConfig().app
  const place = `${baseURL.replace(/\/$/, '')}${buildAssetsDir}`
  const style = `<style>${rules.replaceAll(ASSETS_PLACE, place)}</style>`
  nitro.hooks.hook('render:html', (html) => {
    html.head.push(style)
  })
})
