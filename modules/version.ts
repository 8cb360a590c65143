/** Gives every build a name, and puts it where a page can ask which one is in place (utils/load-piece.ts). */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addTemplate, defineNuxtModule } from 'nuxt/kit'

export default defineNuxtModule({
  meta: { name: 'manaschi-version' },
  setup(_, nuxt) {
    const version = nuxt.options.dev ? 'dev' : nuxt.options.buildId
    addTemplate({
      filename: 'build-version.mjs',
      write: true,
      getContents: () => `export const buildVersion = ${JSON.stringify(version)}\n`,
    })
    addTemplate({
      filename: 'build-version.d.ts',
      write: true,
      getContents: () => 'export declare const buildVersion: string\n',
    })
    nuxt.options.alias['#build-version'] = join(nuxt.options.buildDir, 'build-version.mjs')
    nuxt.hook(
      'nitro:build:public-assets',
      nitro => writeFile(join(nitro.options.output.publicDir, 'version.json'), `${JSON.stringify({ version })}\n`),
    )
  },
})
