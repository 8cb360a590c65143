/** Announces in the pages of a language its words, and on the page that studies its first cards. */
import { filesOf } from '#language-files'
import { languageOfPath, withoutLanguage } from '../../i18n/languages'

export default defineNitroPlugin((nitro) => {
  if (import.meta.dev)
    return
  const { baseURL, buildAssetsDir } = useRuntimeConfig().app
  const place = `${baseURL.replace(/\/$/, '')}${buildAssetsDir}`
  nitro.hooks.hook('render:html', (html, { event }) => {
    const files = filesOf[languageOfPath(event.path)]
    if (!files)
      return
    const isStudy = withoutLanguage(event.path).split('?')[0] === '/study'
    const names = isStudy ? [...files.words, ...files.starter] : files.words
    html.head.push(...names.map(name => `<link rel="modulepreload" as="script" crossorigin href="${place}${name}">`))
  })
})
