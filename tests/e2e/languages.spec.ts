// Three languages by address: entrances lead to the right one, links stay in it, memory is one, offline as well.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { DeckNames } from '../../scripts/content/deck-files.ts'
import { readFileSync } from 'node:fs'
import { languages } from '../../i18n/languages.ts'
import { expect, offlineTest, readTable, test, untilAlive, watchContext } from './support.ts'

interface Words { [key: string]: string | Words }

const folder = new URL('../../i18n/locales/', import.meta.url)

/** What the app says under a key in a language. */
function say(language: string, key: string): string {
  const messages = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Words
  return key.split('.').reduce<Words | string>((at, part) => (at as Words)[part]!, messages) as string
}

/** A page in a browser that speaks a language. */
async function visit(
  browser: Browser, baseURL: string, locale: string, complaints: string[],
): Promise<{ page: Page, context: BrowserContext }> {
  const context = await browser.newContext({ locale, baseURL, viewport: { width: 390, height: 844 } })
  watchContext(context, new URL(baseURL).origin, complaints)
  return { context, page: await context.newPage() }
}

async function languageOf(page: Page): Promise<string> {
  await untilAlive(page)
  return page.locator('html').getAttribute('lang').then(String)
}

const entrances = [
  ['ru-RU', '/', '/ru/', 'ru'],
  ['ky-KG', '/', '/ky/', 'ky'],
  ['en-GB', '/', '/', 'en'],
  ['de-DE', '/', '/', 'en'],
  ['ru-RU', '/learn', '/learn', 'en'],
  ['en-GB', '/ru/learn', '/ru/learn', 'ru'],
] as const

for (const [locale, from, to, language] of entrances) {
  test(`a browser in ${locale} that comes to ${from} finds ${to}`, async ({ browser, baseURL, watchdog }) => {
    const { page, context } = await visit(browser, baseURL!, locale, watchdog)
    await page.goto(from)
    expect(await languageOf(page)).toBe(language)
    expect(new URL(page.url()).pathname).toBe(to)
    await expect(page.getByRole('navigation', { name: say(language, 'nav.label') })).toBeVisible()
    await context.close()
  })
}

test('a page in another language than the browser’s offers that one in a line, until one of them is chosen', async ({ browser, baseURL, watchdog }) => {
  const { page, context } = await visit(browser, baseURL!, 'ru-RU', watchdog)
  const [, russian] = languages
  await page.goto('/learn/many-doors')
  const offer = page.getByRole('link', { name: russian.offer })
  await expect(offer).toBeVisible()
  await untilAlive(page)
  await page.getByRole('button', { name: russian.stay }).click()
  await expect(offer).toBeHidden()
  await page.goto('/')
  expect(await languageOf(page)).toBe('en')
  await expect(offer).toBeHidden()
  await context.close()
})

test('the offer leads to the same place, and entrances lead to that language from then on', async ({ browser, baseURL, watchdog }) => {
  const { page, context } = await visit(browser, baseURL!, 'ru-RU', watchdog)
  const [, russian] = languages
  await page.goto('/glossary?q=1#top')
  await untilAlive(page)
  await page.getByRole('link', { name: russian.offer }).click()
  await expect(page).toHaveURL('/ru/glossary?q=1#top')
  expect(await languageOf(page)).toBe('ru')
  await page.goto('/learn')
  await expect(page).toHaveURL('/ru/learn')
  expect(await languageOf(page)).toBe('ru')
  await context.close()
})

for (const language of ['ru', 'ky'] as const) {
  test(`every link of a page in ${language} stays in it, and the page says what it is`, async ({ browser, baseURL, watchdog }) => {
    const { page, context } = await visit(browser, baseURL!, language, watchdog)
    for (const path of ['', '/learn', '/learn/many-doors', '/explore', '/quiz', '/settings', '/facts/pca-in-force-1999', '/no-such-page']) {
      const response = await page.goto(`/${language}${path}`)
      expect(response?.status()).toBe(path === '/no-such-page' ? 404 : 200)
      expect(await languageOf(page)).toBe(language)
      // Links to the page in another language say so.
      const astray = await page.locator('a[href^="/"]:not([hreflang])').evaluateAll((links, prefix) =>
        links.map(link => link.getAttribute('href')!)
          .filter(href => !new RegExp(`^/${prefix}(?:/|$)`).test(href)), language)
      expect([path, astray]).toEqual([path, []])
    }
    // What says that a page is missing is said in the console too.
    watchdog.splice(0, watchdog.length, ...watchdog.filter(text => !text.includes('404')))
    await context.close()
  })

  test(`a card answered in English keeps its state in ${language}, and back`, async ({ page }) => {
    await page.goto('/study')
    await untilAlive(page)
    await expect(page.locator('[data-newcomer]')).toHaveCount(0)
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await expect.poll(async () => (await readTable(page, 'tail')).length).toBe(1)
    await page.goto('/settings')
    await untilAlive(page)
    await page.getByRole('combobox', { name: say('en', 'language.label') }).selectOption(language)
    await expect(page).toHaveURL(`/${language}/settings`)
    expect(await languageOf(page)).toBe(language)
    const records = await readTable(page, 'tail')
    expect(records.filter(({ kind }) => kind === 'review')).toHaveLength(1)
    expect(records.find(({ key }) => key === 'language')?.value).toBe(language)
    await page.goto('/study')
    await expect(page).toHaveURL(`/${language}/study`)
    expect(await languageOf(page)).toBe(language)
    await expect(page.getByRole('button', { name: say(language, 'study.reveal') })).toBeVisible()
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await expect.poll(async () => (await readTable(page, 'tail')).filter(({ kind }) => kind === 'review').length).toBe(2)
    const cards = new Set((await readTable(page, 'tail')).filter(({ kind }) => kind === 'review').map(({ cardId }) => cardId))
    expect(cards.size).toBe(2)
  })

  offlineTest(`after a first session in ${language} study works offline, and no English deck nor any for those who type was fetched`, { tag: language === 'ru' ? [] : '@thorough' }, async ({ browser, baseURL, connection, watchdog }) => {
    const { page, context } = await visit(browser, baseURL!, language, watchdog)
    const decks = JSON.parse(readFileSync(new URL('../../.nuxt/deck-names.json', import.meta.url), 'utf8')) as Record<string, DeckNames>
    const foreign = new Set(decks.en!.needed.filter(name => !decks[language]!.needed.includes(name)))
    for (const { later } of Object.values(decks))
      later.forEach(name => foreign.add(name))
    const fetched: string[] = []
    context.on('request', request => void fetched.push(new URL(request.url()).pathname.replace('/deck/', '')))
    await page.goto(`/${language}/study`)
    await untilAlive(page)
    await expect(page.locator('[data-newcomer]')).toHaveCount(0)
    for (let answers = 1; answers <= 3; answers++) {
      await expect(page.getByRole('button', { name: say(language, 'study.reveal') })).toBeVisible()
      await page.keyboard.press('Space')
      await expect(page.getByRole('group', { name: say(language, 'grade.label') })).toBeVisible()
      await page.keyboard.press('3')
      await expect.poll(async () => (await readTable(page, 'tail')).length).toBe(answers)
    }
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await connection.cut(context)
    for (const path of ['/study', '/learn', '/facts/pca-in-force-1999', '']) {
      await page.goto(`/${language}${path}`)
      expect(await languageOf(page)).toBe(language)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    }
    expect(fetched.filter(name => foreign.has(name))).toEqual([])
    watchdog.length = 0
    await context.close()
  })
}
