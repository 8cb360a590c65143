/**
 * The fonts' own rules stand in every page, before its content: a face that comes with the style sheet, behind the
 * content, would change letters that are being read. Drawn before the security policy, which allows them by their hash.
 */
import { ASSETS_PLACE, preloaded, rules } from '#first-faces'
import { languageOfPath } from '../../i18n/languages'

export default defineNitroPlugin((nitro) => {
  if (import.meta.dev)
    return
  const { baseURL, buildAssetsDir } = useRuntimeConfig().app
  const place = `${baseURL.replace(/\/$/, '')}${buildAssetsDir}`
  const styleOf = (text: string): string => `<style>${text.replaceAll(ASSETS_PLACE, place)}</style>`
  const styles = { latin: styleOf(rules.latin), cyrillic: styleOf(rules.cyrillic) }
  nitro.hooks.hook('render:html', (html, { event }) => {
    const language = languageOfPath(event.path)
    if (language === 'en') {
      html.head.push(styles.latin)
      return
    }
    html.head.push(styles.cyrillic)
    // The letters of the language are in files of their own, of which the browser would learn late. Behind the content:
    // for faces that are announced in the head browsers hold the first painting back, 100 ms on a slow phone.
    html.bodyAppend.push(...preloaded[language].map(name =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin href="${place}${name}">`))
  })
})
