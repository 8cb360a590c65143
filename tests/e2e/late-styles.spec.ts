// The page of the first card shows itself with rules of its own; the style sheet comes after the first answer.
import type { Page } from '@playwright/test'
import { message } from './messages.ts'
import { answerByKey, expect, openStudy, recordCount, showAnswerButton, test } from './support.ts'

interface Held { release: () => void, isAsked: () => boolean }

/** Keeps the style sheet from coming. */
async function holdSheet(page: Page): Promise<Held> {
  let release = (): void => {}
  let isAsked = false
  const held = new Promise<void>(resolve => release = resolve)
  await page.route('**/*.css', async (route) => {
    isAsked = true
    await held
    await route.continue()
  })
  return { release, isAsked: () => isAsked }
}

interface Look { element: string, style: Record<string, string> }

/** How every element is drawn, but for its size and place: these follow from what comes beside it. */
async function looksOf(page: Page): Promise<Look[]> {
  return page.evaluate(() => {
    const ofPlace = /margin|size|width|height|origin|inset|^(?:top|right|bottom|left)$|columns|rows/
    const known = globalThis as unknown as { looked?: Element[] }
    // Those that were there the first time: what comes later has no look to keep.
    known.looked ??= [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility())
    return known.looked.map((element) => {
      const style = getComputedStyle(element)
      const names = [...style].filter(name => !ofPlace.test(name))
      return {
        element: element.outerHTML.slice(0, 100),
        style: Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)])),
      }
    })
  })
}

/** What has become of looks, by the elements and what has changed of them. */
function changes(before: readonly Look[], after: readonly Look[]): string[] {
  return before.flatMap(({ element, style }, place) =>
    Object.keys(style)
      .filter(name => style[name] !== after[place]?.style[name])
      .map(name => `${element} ${name}: ${style[name]} → ${after[place]?.style[name]}`))
}

for (const [width, colorScheme] of [[390, 'light'], [390, 'dark'], [1440, 'light']] as const) {
  test(`the first card, its answer and its grades look the same before the sheet has come, ${width} px, ${colorScheme}`, { tag: '@alike' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const sheet = await holdSheet(page)
    await openStudy(page)
    await page.keyboard.press('Space')
    await expect(page.getByRole('group', { name: message('grade.label') })).toBeVisible()
    await expect(page.locator('[data-answer]')).toBeFocused()
    await page.mouse.move(0, 0)
    const before = await looksOf(page)
    expect(before.length).toBeGreaterThan(40)
    sheet.release()
    await page.waitForFunction(() => [...document.querySelectorAll<HTMLLinkElement>('link[data-late-styles]')].every(link => link.sheet))
    expect(changes(before, await looksOf(page))).toEqual([])
  })
}

test('the first answer is on disk before the sheet is there', { tag: '@alike' }, async ({ page }) => {
  const sheet = await holdSheet(page)
  await openStudy(page)
  await answerByKey(page, '3')
  await expect.poll(() => recordCount(page)).toBe(1)
  await expect.poll(sheet.isAsked).toBe(true)
  sheet.release()
  await expect(showAnswerButton(page)).toBeVisible()
})

test('another page waits for the sheet; when it does not come, the card stays and the page says so', { tag: '@alike' }, async ({ page, watchdog }) => {
  let isThere = false
  await page.route('**/*.css', route => isThere ? route.continue() : route.abort())
  await openStudy(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText(message('piece.page.broken'))).toBeVisible()
  await expect(showAnswerButton(page)).toBeVisible()
  isThere = true
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/$/)
  expect(await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[data-late-styles]')?.sheet != null)).toBe(true)
  watchdog.length = 0
})
