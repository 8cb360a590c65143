/** Writes `_headers`, which tells static hosts that know the format to send what our own server sends. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { headersFile } from '../server/utils/http-rules.ts'

export default defineNuxtModule({
  meta: { name: 'manaschi-hosting' },
  setup(_, nuxt) {
    if (nuxt.options.dev)
      return
    nuxt.hook('nitro:build:public-assets', nitro =>
      writeFile(join(nitro.options.output.publicDir, '_headers'), headersFile(nuxt.options.app.baseURL)))
  },
})
