// What pages say of themselves before they are opened, as they are served and as they are once alive.
import { allRoutes } from '../support/routes.ts'
import { structuredData } from '../support/structured-data-schema.ts'
import { addressed, language, textOf } from './messages.ts'
import { expect, openContext, test, untilAlive } from './support.ts'

const routes = allRoutes()
/** What a page is about, where it is about something. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  '/': ['WebSite'],
  '/learn': ['LearningResource'],
  '/learn/many-doors': ['LearningResource'],
  '/learn/many-doors/check': ['Quiz'],
  '/facts/kant-base-opened-2003': ['Quiz'],
  '/topics/china': ['LearningResource'],
  '/tickets/multi-vector-under-akayev': ['LearningResource'],
  '/quiz': ['Quiz'],
  '/glossary': ['DefinedTermSet'],
  '/entities/sco': ['DefinedTerm'],
  '/articles/sari-2012': ['LearningResource', 'ScholarlyArticle'],
}

/** The head of a page as it is now: contents by name or property. */
interface Head { title: string, meta: Record<string, string>, blocks: string[] }

function readHead(): Head {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name], meta[property]')]
  return {
    title: document.title,
    meta: Object.fromEntries(
      metas.map(meta => [meta.getAttribute('property') ?? meta.name, meta.content] as const)
        .filter(([name]) => name !== 'theme-color'),
    ),
    blocks: [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent),
  }
}

test('every page has a title and a description of its own, and says the same to those it is shared with', async ({ browser }) => {
  const context = await openContext(browser, { javaScriptEnabled: false })
  const page = await context.newPage()
  const titles = new Map<string, string>()
  const descriptions = new Map<string, string>()
  for (const path of routes) {
    await page.goto(path)
    const { title, meta, blocks } = await page.evaluate(readHead)
    expect(title, path).toContain(textOf('app.name'))
    expect(meta['og:title'], path).toBe(title)
    expect(meta.description!.length, path).toBeGreaterThanOrEqual(50)
    expect(meta.description!.length, path).toBeLessThanOrEqual(160)
    expect(meta['og:description'], path).toBe(meta.description)
    expect([meta['og:site_name'], meta['og:type']], path).toEqual([textOf('app.name'), 'website'])
    expect([path, titles.get(title), descriptions.get(meta.description!)]).toEqual([path, undefined, undefined])
    titles.set(title, path)
    descriptions.set(meta.description!, path)
    const graphs = blocks.map(block => structuredData.parse(JSON.parse(block))['@graph'])
    expect([path, graphs.flat().map(thing => thing['@type'])]).toEqual([path, typesOf[path] ?? []])
    // What is ours, unlike what it is made from.
    const own = graphs.flat().filter(thing => 'isAccessibleForFree' in thing)
    expect([path, ...own.map(({ inLanguage }) => inLanguage)]).toEqual([path, ...own.map(() => language)])
  }
  await context.close()
})

test('a page that has come alive says what it said when it was served', async ({ page }) => {
  for (const path of ['/', '/facts/kant-base-opened-2003', '/articles/sari-2012']) {
    await page.goto(path)
    const served = await (await page.request.get(addressed(path))).text()
    await untilAlive(page)
    const { title, meta, blocks } = await page.evaluate(readHead)
    expect(served).toContain(`content="${meta.description}"`)
    expect(meta['og:title']).toBe(title)
    expect(blocks).toHaveLength(1)
  }
})

test('whole addresses are given of everything or, where the site’s own is not known, of nothing', async ({ page, request }) => {
  const robots = await request.get('/robots.txt')
  expect([robots.status(), robots.headers()['content-type']]).toEqual([200, expect.stringContaining('text/plain')])
  const sitemap = /^Sitemap: (\S+)$/m.exec(await robots.text())?.[1]
  expect((await request.get('/sitemap.xml')).status()).toBe(sitemap ? 200 : 404)
  await page.goto('/study')
  const canonical = page.locator('link[rel=canonical]')
  await expect(canonical).toHaveCount(sitemap ? 1 : 0)
  await expect(page.locator('meta[property="og:url"], meta[property="og:image"]')).toHaveCount(sitemap ? 2 : 0)
  if (!sitemap)
    return
  await expect(canonical).toHaveAttribute('href', new URL(addressed('/study').slice(1), sitemap).href)
  // A query may say everything, as that of a quiz; another page has another address.
  await page.goto('/study?unit=many-doors')
  await expect(canonical).toHaveCount(0)
  await page.goto('/learn')
  await expect(canonical).toHaveCount(1)
  await untilAlive(page)
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/learn\/./)
  await expect(canonical).toHaveCount(0)
})

test('a page that is not there says nothing of itself', async ({ request }) => {
  for (const path of ['/no-such-page', '/facts/no-such-fact']) {
    const response = await request.get(addressed(path))
    expect(response.status()).toBe(404)
    expect(await response.text()).not.toMatch(/name="description"|application\/ld\+json|og:/)
  }
})
