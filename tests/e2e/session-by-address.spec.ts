// A session that the address asks for: the newcomer’s card, which stands in the page, and those of the whole deck are
// not shown while its own are looked for.
import type { Page } from '@playwright/test'
import { seedHistory } from '../support/seeded-page.ts'
import { addressed } from './messages.ts'
import { answerByKey, expect, test } from './support.ts'

test.use({ serviceWorkers: 'block' })

const FACT = 'kant-base-opened-2003'

/** The facts whose cards were seen, from the first painting on. */
async function watchCards(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seenFacts: seen })
    const look = (): void => {
      for (const card of document.querySelectorAll<HTMLElement>('[data-card-id]')) {
        const [fact] = card.dataset.cardId!.split('/')
        if (card.querySelector('h1')?.checkVisibility({ visibilityProperty: true }) && !seen.includes(fact!))
          seen.push(fact!)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return () => page.evaluate(() => (globalThis as unknown as { seenFacts: string[] }).seenFacts)
}

/** Code that is asked for only while the page runs comes after everything else. */
async function delayCode(page: Page): Promise<void> {
  const html = await (await page.request.get(addressed('/study'))).text()
  await page.route('**/_nuxt/*.js', async (route) => {
    if (!html.includes(new URL(route.request().url()).pathname))
      await new Promise(resolve => setTimeout(resolve, 400))
    await route.continue()
  })
}

/** The index of the deck comes after everything else. */
async function delayIndex(page: Page): Promise<void> {
  await page.route(/\/deck\/.*index/, async (route) => {
    await new Promise(resolve => setTimeout(resolve, 400))
    await route.continue()
  })
}

const nothing = async (): Promise<void> => {}
const visitors = { 'newcomer': nothing, 'learner of twenty days': (page: Page) => seedHistory(page, { days: 20 }) }
const delays = { 'the code that spells it out': delayCode, 'nothing': nothing, 'the index': delayIndex }
for (const [whose, begin] of Object.entries(visitors)) {
  for (const [what, delay] of Object.entries(delays)) {
    const tag = delay !== delayCode ? { tag: '@thorough' } : {}
    test(`a ${whose} sees no card but the one asked for, ${what} late`, tag, async ({ page }) => {
      await begin(page)
      const seenFacts = await watchCards(page)
      await delay(page)
      await page.goto(`/study?facts=${FACT}`)
      await expect(page.locator(`[data-card-id^="${FACT}/"]`)).toBeVisible()
      await answerByKey(page, '4')
      expect((await seenFacts())[0]).toBe(FACT)
    })
  }
}
