/**
 * Writes `_headers`, which tells static hosts that know the format to send what our own server sends. What pages fetch
 * lies there packed as well; pages do not: they are thousands, and are packed when they are sent
 * (server/plugins/http.ts).
 */
import { glob, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { headersFile } from '../server/utils/http-rules.ts'

export default defineNuxtModule({
  meta: { name: 'manaschi-hosting' },
  setup(_, nuxt) {
    if (nuxt.options.dev)
      return
    nuxt.hook('nitro:build:public-assets', async (nitro) => {
      const { publicDir } = nitro.options.output
      await writeFile(join(publicDir, '_headers'), headersFile(nuxt.options.app.baseURL))
      for await (const file of glob('**/*.html.{br,gz}', { cwd: publicDir }))
        await rm(join(publicDir, file))
    })
  },
})
