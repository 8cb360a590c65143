import { languageOfPath, pathIn } from '../../i18n/languages'

/** Where the router, which knows nothing of languages, leads on: from an address of a language to one of the same. */
export default defineNitroPlugin((nitro) => {
  const base = useRuntimeConfig().app.baseURL.replace(/\/$/, '')
  nitro.hooks.hook('render:response', (response, { event }) => {
    const { headers, body } = response
    const to = headers?.location
    if (headers && typeof to === 'string' && typeof body === 'string' && to.startsWith(`${base}/`)) {
      headers.location = base + pathIn(languageOfPath(event.path), to.slice(base.length))
      response.body = body.replace(to, headers.location)
    }
  })
})
