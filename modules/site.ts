/**
 * What the whole site says to search engines: `robots.txt` and, where its address is known (NUXT_SITE_URL),
 * `sitemap.xml`. The address itself goes to what only the server runs (plugins/page-head.server.ts).
 */
import { glob, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { addTemplate, defineNuxtModule, useLogger } from 'nuxt/kit'
import { parseSiteOrigin } from '../scripts/site/site-address.ts'
import { foundPages, robotsFile, sitemapFile } from '../scripts/site/site-files.ts'

/** Paths of all pages that were drawn, each as the folder of its file is called. */
async function drawnPages(folder: string): Promise<string[]> {
  const pages: string[] = []
  for await (const file of glob('**/index.html', { cwd: folder }))
    pages.push(`/${file.replaceAll('\\', '/').replace(/\/?index\.html$/, '')}`)
  return pages
}

export default defineNuxtModule({
  meta: { name: 'manaschi-site' },
  setup(_, nuxt) {
    const origin = parseSiteOrigin(process.env.NUXT_SITE_URL)
    addTemplate({
      filename: 'site-address.mjs',
      write: true,
      getContents: () => `export const siteOrigin = ${JSON.stringify(origin)}\n`,
    })
    addTemplate({
      filename: 'site-address.d.ts',
      write: true,
      getContents: () => 'export declare const siteOrigin: string | undefined\n',
    })
    nuxt.options.alias['#site-address'] = join(nuxt.options.buildDir, 'site-address.mjs')
    if (nuxt.options.dev)
      return
    nuxt.hook('nitro:build:public-assets', async (nitro) => {
      const { publicDir } = nitro.options.output
      const root = origin && `${origin}${nuxt.options.app.baseURL}`
      await writeFile(join(publicDir, 'robots.txt'), robotsFile(root && `${root}sitemap.xml`))
      if (!root) {
        useLogger('site').info('no sitemap and no canonical addresses: NUXT_SITE_URL does not say where the app will be')
        return
      }
      const pages = foundPages(await drawnPages(publicDir))
      await writeFile(join(publicDir, 'sitemap.xml'), sitemapFile(pages.map(path => root + path.slice(1))))
    })
  },
})
