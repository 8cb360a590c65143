// The five places and what they hold: the same on every window, with the old addresses leading on; marks, previews and
// folds.
import type { Locator, Page } from '@playwright/test'
import { spokenDeck } from './deck.ts'
import { addressed, message, only, startOf } from './messages.ts'
import { answerByKey, expect, expectClean, openStudy, test, untilAlive } from './support.ts'

const places = ['today', 'learn', 'explore', 'quiz', 'progress'] as const

for (const width of [320, 390, 1440]) {
  test(`the five places stand side by side at ${width} px, the settings in the corner`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/explore')
    const navigation = page.getByRole('navigation', { name: message('nav.label') })
    await expect(navigation.getByRole('link')).toHaveCount(places.length)
    // Measured at one moment: the bar finds its place when the page comes alive.
    const rows = (): Promise<number> => navigation.getByRole('link').evaluateAll(links =>
      new Set(links.map(link => link.getBoundingClientRect().y)).size,
    )
    await expect.poll(rows).toBe(1)
    await expect(navigation.locator('[aria-current=page]')).toHaveText(only('nav.explore'))
    const settings = page.getByRole('link', { name: only('nav.settings') })
    expect((await settings.boundingBox())!.y).toBeLessThan(80)
  })
}

test('what lay behind More lies in Explore, and the old address leads there', async ({ page }) => {
  await page.goto('/more')
  await expect(page).toHaveURL(/\/explore$/)
  for (const key of ['timeline', 'map', 'articles', 'glossary', 'disagreements', 'topics', 'tickets'])
    await expect(page.getByRole('main').getByRole('link', { name: startOf(`explore.${key}.title`) })).toBeVisible()
})

test('Explore counts the cases that the page of disagreements shows', async ({ page }) => {
  await page.goto('/explore')
  const { length: n } = (await spokenDeck()).debates
  const link = page.getByRole('main').getByRole('link', { name: startOf('explore.disagreements.title') })
  await expect(link).toContainText(String(n))
  await link.click()
  await expect(page.getByRole('status').filter({ hasText: message('disagreements.shown', { n }) })).toBeVisible()
})

test('data, export and suspended cards are sections of the settings', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/settings')
  const sections = page.getByRole('navigation', { name: message('settings.sections') })
  for (const key of ['data', 'export', 'suspended'] as const) {
    await sections.getByRole('link', { name: only(`settings.section.${key}`) }).click()
    await expect(page).toHaveURL(new RegExp(`/${key}$`))
    await expect(sections.locator('[aria-current=page]')).toHaveText(only(`settings.section.${key}`))
  }
})

test('a fact that was answered bears its sign in its unit, and the unit’s ring says so in words', async ({ page }) => {
  await openStudy(page)
  await answerByKey(page, '4')
  await page.goto('/learn/many-doors')
  const facts = page.getByRole('main').getByRole('listitem')
  await expect(facts.getByRole('img', { name: only('known.known') })).toHaveCount(1)
  await expect(page.getByRole('heading', { name: message('learn.knownOf', { known: 1, n: 12 }) })).toBeVisible()
  await page.goto('/learn')
  await expect(page.locator('[aria-current=step]')).toContainText(message('learn.knownOf', { known: 1, n: 12 }))
  await expectClean(page)
})

/** The page of an article, alive. */
async function openGuide(page: Page): Promise<{ link: Locator, preview: Locator }> {
  await page.goto('/articles/sari-2012')
  await untilAlive(page)
  return {
    link: page.getByRole('region', { name: message('articles.guide') }).locator(`a[href^="${addressed('/facts/')}"]`).first(),
    preview: page.getByRole('complementary', { name: message('fact.preview') }),
  }
}

test('the fact behind a word is shown before one goes there, and put away with Escape', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const { link, preview } = await openGuide(page)
  await link.focus()
  await expect(preview).toBeVisible()
  await expectClean(page)
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
  await link.hover()
  await expect(preview).toBeVisible()
  await link.click()
  await expect(page).toHaveURL(/\/facts\//)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('the first tap on a word shows its fact, and the fact leads to its page', { tag: '@thorough' }, async ({ page }) => {
    const { link, preview } = await openGuide(page)
    await link.tap()
    await expect(preview).toBeVisible()
    await expect(page).toHaveURL(/\/articles\/sari-2012$/)
    await expectClean(page)
    await preview.getByRole('link').click()
    await expect(page).toHaveURL(/\/facts\//)
  })
})

test('what an address names is unfolded', async ({ page }) => {
  await page.goto('/glossary#sco')
  await expect(page.locator('#sco')).toBeVisible()
  await page.goto('/disagreements')
  await expect(page.locator('#outdated li').first()).toBeHidden()
  // While it comes alive the router puts its own address back.
  await untilAlive(page)
  await page.goto('/disagreements#outdated')
  await expect(page.locator('#outdated li').first()).toBeVisible()
})

test('many facts are folded by unit or by decade', { tag: '@thorough' }, async ({ page }) => {
  await page.goto('/entities/kyrgyzstan')
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeLessThan(8000)
  await page.getByRole('radio', { name: only('glossary.by.decade') }).press('Space')
  const decade = page.locator('details').filter({ has: page.locator('summary', { hasText: startOf('glossary.decade', { year: 1990 }) }) })
  await decade.locator('summary').press('Enter')
  await expect(decade.getByRole('link').first()).toBeVisible()
  await expectClean(page)
})
