/**
 * Packs what pages fetch once, when all of it is there. Pages are packed when they are sent (server/plugins/http.ts):
 * they are thousands, and packing them as hard took longer than all the rest of the build.
 */
import { defineNuxtModule } from 'nuxt/kit'
import { packFiles } from '../scripts/site/packed-files.ts'

export default defineNuxtModule({
  meta: { name: 'manaschi-packing' },
  setup(_, nuxt) {
    if (nuxt.options.dev)
      return
    // After the modules that write files of their own at this moment, which are set up later.
    nuxt.hook('modules:done', () => {
      nuxt.hook('nitro:build:public-assets', nitro => packFiles(nitro.options.output.publicDir))
    })
  },
})
