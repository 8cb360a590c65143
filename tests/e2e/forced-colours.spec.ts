// Forced colours: the system paints every background alike. Whatever a background alone has told is told by a border,
// an outline or by the drawing itself.
import type { Page } from '@playwright/test'
import { seedHistory } from '../support/seeded-page.ts'
import { message } from './messages.ts'
import { expect, openStudy, test, unfoldPictures } from './support.ts'

/** Marks what its background sets off from what lies behind it. */
async function markToned(page: Page): Promise<number> {
  return page.evaluate(() => {
    const colourBehind = (element: Element): string => {
      for (let each = element.parentElement; each; each = each.parentElement) {
        const colour = getComputedStyle(each).backgroundColor
        if (colour !== 'rgba(0, 0, 0, 0)')
          return colour
      }
      return getComputedStyle(document.documentElement).backgroundColor
    }
    const toned = [...document.querySelectorAll('body *')].filter((element) => {
      const colour = getComputedStyle(element).backgroundColor
      return element instanceof HTMLElement && element.checkVisibility() && !element.matches('input, select, textarea')
        && getComputedStyle(element).clipPath !== 'inset(50%)' && colour !== 'rgba(0, 0, 0, 0)'
        && colour !== colourBehind(element)
    })
    toned.forEach(element => element.setAttribute('data-toned', ''))
    return toned.length
  })
}

/** What is marked and has no edge of its own now. */
function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isEdge = (width: string, style: string): boolean =>
      Number.parseFloat(width) > 0 && !['none', 'hidden'].includes(style)
    return [...document.querySelectorAll('[data-toned]')].filter((element) => {
      const style = getComputedStyle(element)
      return !isEdge(style.borderTopWidth, style.borderTopStyle) && !isEdge(style.outlineWidth, style.outlineStyle)
        && !isEdge(style.borderBottomWidth, style.borderBottomStyle)
    }).map(element => element.outerHTML.slice(0, 160))
  })
}

/** Chosen beside not chosen: groups of buttons or links in which both look alike. */
function alikeChosen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const look = (element: Element): string => {
      const {
        borderColor,
        borderWidth,
        outlineStyle,
        outlineColor,
        outlineWidth,
        backgroundColor,
        textDecorationLine,
        fontWeight,
      } = getComputedStyle(element)
      return JSON.stringify({
        borderColor,
        borderWidth,
        outlineStyle,
        outlineColor,
        outlineWidth,
        backgroundColor,
        textDecorationLine,
        fontWeight,
      })
    }
    const chosen = [
      ...document.querySelectorAll(
        '[aria-pressed=true], [aria-current]:not([aria-current=false]), [aria-selected=true], label:has(input:checked)',
      ),
    ].filter(element => element.checkVisibility())
    return chosen.flatMap((element) => {
      const kin = element.matches('label') ? 'label:has(input:not(:checked))' : element.tagName.toLowerCase()
      const group = element.closest('fieldset, ul, ol, [role=group], nav')
      const other = [...group?.querySelectorAll(kin) ?? []].find(each =>
        each !== element && each.checkVisibility()
        && !each.matches('[aria-pressed=true], [aria-current]:not([aria-current=false]), [aria-selected=true]'),
      )
      return other && look(other) === look(element) ? [element.outerHTML.slice(0, 160)] : []
    })
  })
}

/** Bars in which the filled part looks like the empty one. */
function alikeBars(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg:has(> rect + rect)')].filter((bar) => {
      const [track, part] = [...bar.querySelectorAll('rect')].map(rect => getComputedStyle(rect).fill)
      return track === part
    }).length,
  )
}

async function expectTold(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
  expect(await markToned(page)).toBeGreaterThan(0)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  expect(await withoutEdge(page), 'told by a background alone').toEqual([])
  expect(await alikeChosen(page), 'chosen and not chosen look alike').toEqual([])
  expect(await alikeBars(page), 'bars without a filled part').toBe(0)
}

for (
  const path of [
    '/',
    '/topics',
    '/quiz',
    '/settings',
    '/data',
    '/export',
    '/disagreements',
    '/facts/kant-base-opened-2003',
    '/glossary#sco',
    '/nowhere',
  ]
) {
  test(`${path} says nothing by a background alone`, async ({ page, watchdog }) => {
    await page.goto(path)
    await expect(page.getByText(message('study.loading'))).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectTold(page)
    if (path === '/nowhere')
      watchdog.length = 0
  })
}

test('the grades say which is suggested without their backgrounds', async ({ page }) => {
  await openStudy(page)
  await expectTold(page)
  await page.keyboard.press('Space')
  await expect(page.locator('[data-rating]').first()).toBeVisible()
  await expectTold(page)
  const [again, good] = await Promise.all(
    [1, 3].map(rating =>
      page.locator(`[data-rating="${rating}"]`).evaluate(element => getComputedStyle(element).backgroundColor),
    ),
  )
  expect(good).not.toBe(again)
})

test('pictures, calendar and filters say nothing by a background alone, and the days of the calendar differ', async ({ page }) => {
  await seedHistory(page, { days: 365 })
  await page.goto('/progress')
  await unfoldPictures(page)
  await expectTold(page)
  const fills = await page.locator('[data-picture="calendar"] svg[role=img] path').evaluateAll(paths =>
    paths.map(path => getComputedStyle(path).fill),
  )
  expect(new Set(fills).size).toBe(fills.length)
})
